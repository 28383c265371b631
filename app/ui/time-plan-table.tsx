import { DataTable } from './data-table.tsx'
import { useMessages } from './messages-context.tsx'

type Row = {
  key: string
  code: string
  title: string
  responsible: string
  versionTime: string
  isOutside: boolean
  joined: boolean
  time: string
  posts: string
}

export type TimePlanCase = {
  variant: string
  rows: Row[]
  /** Working minutes; null where there is nothing to hold it against. */
  sum: { allotted: number; version: number | null; term: number | null }
}

/**
 * Bảng phân bổ của một trường hợp: each step of the version beside what the unit makes of it. `form`: with a control in
 * each cell that the unit may fill in, and the keys of those that could not be read.
 */
export function TimePlanTable({
  planned,
  minutesPerDay,
  form,
}: {
  planned: TimePlanCase
  minutesPerDay: number
  form?: { wrong: readonly string[] }
}) {
  const { t } = useMessages()
  const words = t.timePlans
  const hours = (minutes: number | null) =>
    minutes === null ? words.notCounted : t.time.workingDurationInFull(minutes, minutesPerDay)
  const { allotted, version, term } = planned.sum
  const wrong = (key: string) => form?.wrong.includes(key) === true
  return (
    <section>
      <h2>{words.caseName(planned.variant)}</h2>
      <DataTable
        caption={words.caseName(planned.variant)}
        captionHidden
        rows={planned.rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'step',
            heading: words.stepColumns.step,
            cell: ({ code, title, responsible }) => (
              <span lang="vi">
                {code} {title}
                {responsible !== '' && <span className="muted"> ({responsible})</span>}
              </span>
            ),
          },
          {
            key: 'version',
            heading: words.stepColumns.versionTime,
            cell: ({ versionTime }) => <span lang="vi">{versionTime}</span>,
          },
          {
            key: 'join',
            heading: words.stepColumns.join,
            cell: (row) =>
              form && !row.isOutside && row !== planned.rows[0] ? (
                <label>
                  <input type="checkbox" name={`join-${row.key}`} defaultChecked={row.joined} />{' '}
                  <span className="visually-hidden">{words.joinOf(row.code)}</span>
                  <span aria-hidden="true">{words.join}</span>
                </label>
              ) : row.joined ? (
                words.join
              ) : (
                ''
              ),
          },
          {
            key: 'time',
            heading: words.stepColumns.time,
            cell: (row) => {
              if (row.isOutside) return <span className="muted">{words.outside}</span>
              if (!form) return <span lang="vi">{row.time}</span>
              return (
                <>
                  {wrong(row.key) && (
                    <p className="field__error" id={`time-${row.key}-error`}>
                      {t.timePlans.timeWrong}
                    </p>
                  )}
                  <input
                    className="field__control field__control--short"
                    type="text"
                    id={`time-${row.key}`}
                    name={`time-${row.key}`}
                    defaultValue={row.time}
                    autoComplete="off"
                    aria-label={words.timeOf(row.code)}
                    aria-invalid={wrong(row.key) ? true : undefined}
                    aria-describedby={wrong(row.key) ? `time-${row.key}-error` : undefined}
                  />
                </>
              )
            },
          },
          {
            key: 'posts',
            heading: words.stepColumns.posts,
            cell: (row) =>
              row.isOutside ? (
                ''
              ) : form ? (
                <input
                  className="field__control"
                  type="text"
                  name={`posts-${row.key}`}
                  defaultValue={row.posts}
                  autoComplete="off"
                  aria-label={words.postsOf(row.code)}
                />
              ) : (
                <span lang="vi">{row.posts}</span>
              ),
          },
        ]}
      />
      <p>{words.sum(hours(allotted), hours(version), hours(term))}</p>
    </section>
  )
}

/** Chức vụ khác loại với Trách nhiệm: it may stand, and whoever signs sees it. */
export function PostWarnings({
  warnings,
}: {
  warnings: readonly { variant: string; steps: string; post: string; responsible: string }[]
}) {
  const { t } = useMessages()
  const words = t.timePlans
  if (warnings.length === 0) return null
  return (
    <section>
      <h2>{words.warnings}</h2>
      <ul>
        {warnings.map(({ variant, steps, post, responsible }) => (
          <li key={`${variant} ${steps} ${post}`} lang="vi">
            {words.postWarning(steps, post, responsible)}
          </li>
        ))}
      </ul>
    </section>
  )
}

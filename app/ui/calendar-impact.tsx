import type { MovedCounts } from '#app/domain/calendar/facts.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { Banner } from './banner.tsx'
import { DataTable } from './data-table.tsx'
import { useMessages } from './messages-context.tsx'

export type ShownMove = {
  code: string
  procedureCode: string
  stepCode: string | null
  due: { from: Instant; to: Instant } | null
  step: { from: Instant; to: Instant } | null
  /** What becomes of the dossier by it. */
  turns: 'overdue' | 'in-time' | null
}

export type CalendarImpact = {
  /** Calendars that rest on this one, and the versions that follow with it. */
  others: { code: string; version: number }[]
  counts: MovedCounts
  total: number
  shown: ShownMove[]
}

/** Thay đổi của lịch, in sentences, and the calendars that follow it. */
export function CalendarChanges({
  changes,
  others,
}: {
  changes: readonly string[]
  others: CalendarImpact['others']
}) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  return (
    <>
      <h2>{words.changes(changes.length)}</h2>
      <ul className="change-list">
        {changes.map((text) => (
          <li key={text} lang="vi">
            {text}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>
          {words.others(
            others
              .map(({ code, version }) => `${code} (${t.registers.calendars.version(version)})`)
              .join(', '),
          )}
        </p>
      )}
    </>
  )
}

/** Tác động đến hồ sơ đang chạy: in numbers, and the dossiers that move, from when to when. */
export function CalendarImpactView({ impact }: { impact: CalendarImpact }) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  const { shown, total, counts } = impact
  return (
    <>
      <h2>{words.impact}</h2>
      {total === 0 ? (
        <p>{words.noImpact}</p>
      ) : (
        <Banner tone="warning">
          <strong>{words.impactCounts(counts)}</strong>
        </Banner>
      )}
      <p className="measure">{words.impactRule}</p>
      {shown.length > 0 && <Moves rows={shown} total={total} />}
    </>
  )
}

function Moves({ rows, total }: { rows: readonly ShownMove[]; total: number }) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  const change = (move: { from: Instant; to: Instant } | null) =>
    move ? words.fromTo(t.time.dateTime(move.from), t.time.dateTime(move.to)) : words.stays
  return (
    <>
      <DataTable
        caption={words.impact}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', heading: words.moveColumns.dossier, cell: ({ code }) => code },
          { key: 'procedure', heading: words.moveColumns.procedure, cell: (row) => row.procedureCode },
          { key: 'due', heading: words.moveColumns.due, cell: ({ due }) => change(due) },
          {
            key: 'step',
            heading: words.moveColumns.step,
            cell: ({ step, stepCode }) => (step ? `${stepCode ?? ''} ${change(step)}` : words.stays),
          },
          {
            key: 'turns',
            heading: words.moveColumns.turns,
            cell: ({ turns }) => (turns ? words.turns[turns] : ''),
          },
        ]}
      />
      {total > rows.length && <p className="small muted">{words.moreMoves(rows.length, total)}</p>}
    </>
  )
}

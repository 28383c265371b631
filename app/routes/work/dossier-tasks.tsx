import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { DossierTask } from './route.tsx'

type TaskAct = 'receive' | 'open' | 'return' | 'take-in'

/** Half a working day: from here on a step deserves a word. */
const SOON_MINUTES = 120

/** Một nhóm hồ sơ with the same next act; nothing when there is none. */
export function DossierTasks({
  heading,
  tasks,
  act,
}: {
  heading: string
  tasks: DossierTask[]
  act: TaskAct
}) {
  const { t } = useMessages()
  const words = t.work
  if (tasks.length === 0) return null
  const acts: Record<TaskAct, { label: string; address: (code: string) => string }> = {
    receive: { label: words.receive, address: addresses.receipt },
    open: { label: words.open, address: addresses.dossier },
    return: { label: words.return, address: addresses.resultReturn },
    'take-in': { label: words.takeIn, address: addresses.returnFromOutside },
  }
  const { label, address } = acts[act]
  return (
    <section>
      <h2>
        {heading} ({tasks.length})
      </h2>
      <DataTable
        caption={heading}
        captionHidden
        rows={tasks}
        rowKey={(task) => task.code}
        columns={[
          {
            key: 'dossier',
            heading: words.columns.dossier,
            cell: (task) => (
              <span lang="vi">
                <a href={addresses.dossier(task.code)}>{task.code}</a>
                <br />
                {task.title} · {task.version.code}{' '}
                {versionLabel(task.version.issueNumber, task.version.revision)}
              </span>
            ),
          },
          {
            key: 'step',
            heading: words.columns.step,
            cell: (task) => (
              <span lang="vi">
                {task.step}
                {act === 'receive' && task.holder && (
                  <>
                    <br />
                    <span className="muted">{words.from(task.holder)}</span>
                  </>
                )}
              </span>
            ),
          },
          { key: 'due', heading: words.columns.due, cell: (task) => <Due task={task} /> },
          { key: 'remaining', heading: words.columns.remaining, cell: (task) => <Remaining task={task} /> },
          {
            key: 'act',
            heading: words.columns.act,
            headingHidden: true,
            cell: (task) => (
              <ButtonLink
                kind={act === 'open' ? 'secondary' : 'primary'}
                href={address(task.code)}
                about={words.about(task.code)}
              >
                {label}
              </ButtonLink>
            ),
          },
        ]}
      />
    </section>
  )
}

function Due({ task }: { task: DossierTask }) {
  const { t } = useMessages()
  const { remainingMinutes } = task
  return (
    <>
      {remainingMinutes !== null && remainingMinutes < 0 && (
        <Tag tone="overdue">{t.labels.dossierFlags['step-overdue']}</Tag>
      )}
      {remainingMinutes !== null && remainingMinutes >= 0 && remainingMinutes <= SOON_MINUTES && (
        <Tag tone="soon">{t.labels.dossierFlags['due-soon']}</Tag>
      )}{' '}
      {task.due ?? ''}
    </>
  )
}

function Remaining({ task }: { task: DossierTask }) {
  const { t } = useMessages()
  const { remainingMinutes } = task
  if (remainingMinutes === null) return <span className="muted">{t.work.noTime}</span>
  const duration = t.time.workingDuration(Math.abs(remainingMinutes))
  return <>{remainingMinutes < 0 ? t.work.over(duration) : t.work.left(duration)}</>
}

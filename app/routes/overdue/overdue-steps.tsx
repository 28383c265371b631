import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { OverdueStep } from './overdue-view.ts'

/** Bảng các bước quá thời gian, longest over first. */
export function OverdueSteps({ steps }: { steps: OverdueStep[] }) {
  const { t } = useMessages()
  const words = t.dossiers.overdue
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={steps}
      rowKey={(step) => `${step.code} ${step.openedAt}`}
      columns={[
        {
          key: 'dossier',
          heading: words.columns.dossier,
          cell: (step) => (
            <>
              <a href={addresses.dossier(step.code)}>{step.code}</a>
              <br />
              <span lang="vi" className="small">
                <a
                  href={addresses.version(step.procedureCode, versionLabel(step.issueNumber, step.revision))}
                >
                  {step.procedureCode} {versionLabel(step.issueNumber, step.revision)}
                </a>
                <br />
                <span className="muted">{step.unitName}</span>
              </span>
            </>
          ),
        },
        {
          key: 'step',
          heading: words.columns.step,
          cell: (step) => (
            <span lang="vi">
              {step.stepCode} {step.stepTitle}
              <br />
              <span className="small muted">{step.holderName}</span>
            </span>
          ),
        },
        {
          key: 'over',
          heading: words.columns.over,
          cell: (step) => (
            <>
              <strong>{t.time.workingDuration(step.overMinutes, step.minutesPerDay)}</strong>
              <br />
              <span className="small muted">
                {words.columns.allotted.toLowerCase()} {t.dossiers.allotment(step.allotment)}
              </span>
            </>
          ),
        },
        { key: 'due', heading: words.columns.due, cell: (step) => t.time.dateTime(step.stepDueAt) },
        {
          key: 'dossierDue',
          heading: words.columns.dossierDue,
          cell: (step) =>
            step.dossierDueAt === null ? (
              <span className="muted">{words.noDue}</span>
            ) : (
              t.time.dateTime(step.dossierDueAt)
            ),
        },
        {
          key: 'why',
          heading: words.columns.why,
          cell: (step) =>
            t.lateness.overdueStep({
              step: step.stepCode,
              holder: step.holderName,
              since: step.openedAt,
              allotment: step.allotment,
              usedMinutes: step.usedMinutes,
              overMinutes: step.overMinutes,
              dossierRemainingMinutes: step.dossierRemainingMinutes,
              minutesPerDay: step.minutesPerDay,
            }),
        },
      ]}
    />
  )
}

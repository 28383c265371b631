import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { framed } from '#app/server/route.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { DossierFlags } from '#app/ui/dossier-flags.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Pager } from '#app/ui/pager.tsx'
import { OverdueSteps } from './overdue-steps.tsx'
import { overdueView, type UnplacedDossier } from './overdue-view.ts'

export const handle: RouteHandle = { section: 'overdue' }
export const meta = pageTitle((t) => t.dossiers.overdue.title)

/** Theo dõi hạn: open steps over their time, each with its one-sentence reason. */
export const loader = framed('board.read', overdueView)

export default function Overdue() {
  const { steps, unplaced, first, next } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.dossiers.overdue
  return (
    <>
      <h1>{words.title}</h1>
      {steps.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneAdvice}</p>
        </EmptyState>
      ) : (
        <>
          <p>{words.count(steps.length, next !== null || first !== null)}</p>
          <OverdueSteps steps={steps} />
        </>
      )}
      {first && (
        <p>
          <a href={first}>{t.dossiers.list.toFirst}</a>
        </p>
      )}
      <Pager previous={null} next={next} />
      {unplaced.length > 0 && first === null && <Unplaced dossiers={unplaced} />}
    </>
  )
}

/** Beside it: what a version without step times costs. */
function Unplaced({ dossiers }: { dossiers: UnplacedDossier[] }) {
  const { t } = useMessages()
  const words = t.dossiers.overdue
  return (
    <section>
      <h2>{words.withoutTimes}</h2>
      <p className="measure">{words.withoutTimesNote}</p>
      <DataTable
        caption={words.withoutTimesCaption}
        captionHidden
        rows={dossiers}
        rowKey={(dossier) => dossier.code}
        columns={[
          {
            key: 'dossier',
            heading: words.withoutTimesColumns.dossier,
            cell: (dossier) => (
              <>
                <a href={addresses.dossier(dossier.code)}>{dossier.code}</a>{' '}
                <DossierFlags flags={dossier.flags} />
              </>
            ),
          },
          {
            key: 'procedure',
            heading: words.withoutTimesColumns.procedure,
            cell: (dossier) => (
              <a
                href={addresses.version(
                  dossier.procedureCode,
                  versionLabel(dossier.issueNumber, dossier.revision),
                )}
                lang="vi"
              >
                {dossier.procedureCode} {versionLabel(dossier.issueNumber, dossier.revision)}
              </a>
            ),
          },
          {
            key: 'holder',
            heading: words.withoutTimesColumns.holder,
            cell: (dossier) => <span lang="vi">{dossier.holder}</span>,
          },
          {
            key: 'due',
            heading: words.withoutTimesColumns.due,
            cell: (dossier) => t.time.dateTime(dossier.dueAt),
          },
        ]}
      />
    </section>
  )
}

import type { DossierFlag } from '#app/domain/dossier/control-sheet.ts'
import type { Place } from '#app/domain/dossier/dossier.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { DossierFlags } from '#app/ui/dossier-flags.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'

/** A dossier as a row; the applicant's name is masked already. */
export type DossierRow = {
  code: string
  flags: DossierFlag[]
  procedureCode: string
  procedureTitle: string
  issueNumber: number
  revision: number
  variant: string
  applicant: string | null
  place: Place['kind']
  step: string | null
  holder: string | null
  acceptedAt: Instant
  finishedAt: Instant | null
  returnedAt: Instant | null
  promisedAt: Instant | null
}

/** Bảng hồ sơ of a list page. */
export function DossierTable({ rows }: { rows: DossierRow[] }) {
  const { t } = useMessages()
  const words = t.dossiers.list
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.code}
      quiet={(row) => row.returnedAt !== null}
      columns={[
        {
          key: 'dossier',
          heading: words.columns.dossier,
          cell: (row) => (
            <>
              <a href={addresses.dossier(row.code)}>{row.code}</a> <DossierFlags flags={row.flags} />
              <br />
              <span className="small muted">{words.acceptedAt(row.acceptedAt)}</span>
            </>
          ),
        },
        {
          key: 'procedure',
          heading: words.columns.procedure,
          cell: (row) => (
            <span lang="vi">
              {row.procedureTitle}
              <br />
              <span className="small muted">
                {row.procedureCode} {versionLabel(row.issueNumber, row.revision)}
                {row.variant !== '' && ` · ${row.variant}`}
              </span>
            </span>
          ),
        },
        {
          key: 'applicant',
          heading: words.columns.applicant,
          cell: (row) => row.applicant ?? <span className="muted">{t.dossiers.erased}</span>,
        },
        { key: 'place', heading: words.columns.place, cell: (row) => <Where row={row} /> },
        {
          key: 'due',
          heading: words.columns.due,
          cell: (row) =>
            row.promisedAt === null ? (
              <span className="muted">{words.noDue}</span>
            ) : (
              t.time.dateTime(row.promisedAt)
            ),
        },
      ]}
    />
  )
}

function Where({ row }: { row: DossierRow }) {
  const { t } = useMessages()
  const words = t.dossiers.list
  if (row.returnedAt !== null) return <>{words.returnedAt(row.returnedAt)}</>
  if (row.finishedAt !== null) return <>{words.finishedAt(row.finishedAt)}</>
  return (
    <span lang="vi">
      {row.step}
      {row.holder !== null && (
        <>
          <br />
          <span className="small muted">{row.holder}</span>
        </>
      )}
    </span>
  )
}

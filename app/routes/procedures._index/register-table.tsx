import type { ProcedureLevel } from '#app/domain/procedure/model.ts'
import { isEnded, type VersionStatus } from '#app/domain/procedure/procedure.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { VersionTag } from '#app/ui/version-tag.tsx'

type Row = {
  key: string
  code: string
  title: string
  unit: string
  field: string
  level: string
  issueNumber: number
  revision: number
  status: VersionStatus
  effectiveFrom: Instant | null
  effectiveUntil: Instant | null
  running: number
  address: string
}

/** Bảng danh mục: one version a line, each with its standing now; how many dossiers run now is no matter of the past. */
export function RegisterTable({ rows, past }: { rows: readonly Row[]; past: boolean }) {
  const { t } = useMessages()
  const words = t.procedures.register
  const since = ({ status, effectiveFrom, effectiveUntil }: Row) => {
    if (past && effectiveFrom && effectiveUntil)
      return t.procedures.page.effectiveBetween(
        t.time.dateTime(effectiveFrom),
        t.time.dateTime(effectiveUntil),
      )
    if (isEnded(status) && effectiveUntil) return words.until(t.time.dateTime(effectiveUntil))
    return effectiveFrom ? words.from(t.time.dateTime(effectiveFrom)) : null
  }
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      quiet={({ status }) => isEnded(status)}
      columns={[
        {
          key: 'code',
          heading: words.code,
          cell: ({ code, address }) => (
            <a href={address} className="no-break" lang="vi">
              <strong>{code}</strong>
            </a>
          ),
        },
        {
          key: 'name',
          heading: words.name,
          cell: ({ title, field, level }) => (
            <>
              <span lang="vi">{title}</span>
              <br />
              <small className="muted">
                <span lang="vi">{field}</span>
                {field !== '' && ' · '}
                {t.labels.procedureLevels[level as ProcedureLevel]}
              </small>
            </>
          ),
        },
        {
          key: 'version',
          heading: words.versionHeading,
          cell: (row) => (
            <>
              {t.procedures.version(row)} <VersionTag status={row.status} />
              {since(row) && (
                <>
                  <br />
                  <small className="muted">{since(row)}</small>
                </>
              )}
            </>
          ),
        },
        { key: 'unit', heading: words.unit, cell: ({ unit }) => <span lang="vi">{unit}</span> },
        ...(past
          ? []
          : [
              {
                key: 'running',
                heading: words.running,
                numeric: true,
                cell: ({ running }: Row) => running,
              },
            ]),
      ]}
    />
  )
}

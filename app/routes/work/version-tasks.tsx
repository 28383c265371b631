import type { SignatureRole } from '#app/domain/procedure/model.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'

type VersionTask = {
  code: string
  title: string
  issueNumber: number
  revision: number
  role?: SignatureRole
}

/** Bản chờ ký, bản chờ ban hành. */
export function VersionTasks({ signatures, issues }: { signatures: VersionTask[]; issues: VersionTask[] }) {
  const { t } = useMessages()
  const middle: Column<VersionTask> = {
    key: 'role',
    heading: t.work.columns.step,
    cell: (row) => (row.role ? t.work.signatureAs(t.labels.signatureRoles[row.role]) : ''),
  }
  return (
    <>
      <Versions
        heading={t.work.signatures}
        rows={signatures}
        label={t.work.readAndSign}
        address={addresses.version}
        middle={middle}
      />
      <Versions
        heading={t.work.issues}
        rows={issues}
        label={t.work.issue}
        address={addresses.issue}
        middle={middle}
      />
    </>
  )
}

/** Versions with what is to be done with each; `middle` is what is said of it beside its name. */
export function Versions<Task extends VersionTask>({
  heading,
  rows,
  label,
  address,
  middle,
}: {
  heading: string
  rows: readonly Task[]
  label: string
  address: (code: string, label: string) => string
  middle: Column<Task>
}) {
  const { t } = useMessages()
  if (rows.length === 0) return null
  const name = (row: Task) => versionLabel(row.issueNumber, row.revision)
  return (
    <section>
      <h2>
        {heading} ({rows.length})
      </h2>
      <DataTable
        caption={heading}
        captionHidden
        rows={rows}
        rowKey={(row) => `${row.code} ${name(row)}`}
        columns={[
          {
            key: 'procedure',
            heading: t.layout.sections.procedures,
            cell: (row) => (
              <span lang="vi">
                <a href={addresses.version(row.code, name(row))}>
                  {row.code} {name(row)}
                </a>
                <br />
                {row.title}
              </span>
            ),
          },
          middle,
          {
            key: 'act',
            heading: t.work.columns.act,
            headingHidden: true,
            cell: (row) => (
              <ButtonLink
                kind="primary"
                href={address(row.code, name(row))}
                about={t.work.aboutVersion(row.code, name(row))}
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

import { addresses } from '#app/ui/addresses.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { ProposedText, RevisionsView } from './revisions-view.ts'

/** What somebody typed into a row that was refused. */
export type TypedRow = ProposedText & { request: string }

type Sent = { code: string; seen: number }

/** Dòng được đề xuất: what each changed section needs, to be written into the table as it stands or as it is typed. */
export function ProposedRows({
  proposed,
  typed,
  code,
  seen,
}: Sent & { proposed: readonly ProposedText[]; typed: TypedRow | null }) {
  const { t } = useMessages()
  const words = t.draftEditor.revisions
  const rows: readonly (ProposedText & { request?: string })[] = typed
    ? [typed, ...proposed.filter(({ place }) => place !== typed.place)]
    : proposed
  return (
    <section aria-labelledby="proposed-title">
      <h2 id="proposed-title">{words.proposed}</h2>
      {rows.length === 0 && <p>{words.nothingProposed}</p>}
      {rows.map((row, index) => (
        <form
          key={row.place}
          method="post"
          action={addresses.draftRevisions(code)}
          className="revision-proposal"
        >
          <fieldset>
            <legend lang="vi">{words.row(index + 1, row.place)}</legend>
            <input type="hidden" name="seen" value={seen} />
            <TextField
              id={`request-${index}`}
              name="request"
              label={words.request}
              optional
              input={{ defaultValue: row.request ?? '', lang: 'vi' }}
            />
            <TextField
              id={`place-${index}`}
              name="place"
              label={words.place}
              input={{ defaultValue: row.place, lang: 'vi' }}
            />
            <TextAreaField
              id={`description-${index}`}
              name="description"
              label={words.description}
              input={{ defaultValue: row.description, lang: 'vi' }}
            />
            <Button name="do" value="add" about={row.place}>
              {words.add}
            </Button>
          </fieldset>
        </form>
      ))}
    </section>
  )
}

type Row = RevisionsView['rows'][number]

/** Bảng sửa đổi của dự thảo in its five columns; rows of this version can be taken out. */
export function WrittenRows({ rows, code, seen }: Sent & { rows: readonly Row[] }) {
  const { t } = useMessages()
  const words = t.draftEditor.revisions
  if (rows.length === 0)
    return (
      <section>
        <h2>{words.written}</h2>
        <p>{words.nothingWritten}</p>
      </section>
    )
  return (
    <DataTable
      caption={words.written}
      rows={rows}
      rowKey={(row) => String(row.index)}
      columns={[
        { key: 'request', heading: words.request, cell: ({ request }) => request || '–' },
        { key: 'place', heading: words.place, cell: ({ place }) => <span lang="vi">{place}</span> },
        {
          key: 'description',
          heading: words.description,
          cell: ({ description }) => <span lang="vi">{description}</span>,
        },
        { key: 'version', heading: words.version, cell: ({ version }) => version },
        {
          key: 'issued',
          heading: words.issuedOn,
          cell: ({ issuedOn, isOfThis }) => issuedOn || (isOfThis ? words.whenIssued : ''),
        },
        {
          key: 'removal',
          heading: words.remove,
          headingHidden: true,
          cell: (row) => row.isOfThis && <Removal row={row} code={code} seen={seen} />,
        },
      ]}
    />
  )
}

function Removal({ row, code, seen }: Sent & { row: Row }) {
  const { t } = useMessages()
  return (
    <form method="post" action={addresses.draftRevisions(code)}>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="index" value={row.index} />
      <input type="hidden" name="row" value={row.description} />
      <Button kind="secondary" name="do" value="remove" about={row.place}>
        {t.draftEditor.revisions.remove}
      </Button>
    </form>
  )
}

import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PERSON_COLUMNS } from '#app/documents/import/person-lines.ts'
import type { PersonLineEffect } from '#app/domain/organisation/import-people.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { givenText } from '#app/server/given-text.ts'
import { countsOf, takePersonFile } from '#app/server/person-file.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.peopleImport.title)

/** Most faults that are told at once: who mends them imports again. */
const MOST_TOLD = 100

export const loader = framed('person.manage', async ({ app }) => ({
  formKey: app.ids.next(),
  columns: PERSON_COLUMNS.join(', '),
}))

type Answer = {
  text: string
  messages: string[]
  /** Faults beyond those that are told. */
  more: number
  /** What a preview would make; null when nothing could be planned. */
  effects: PersonLineEffect[] | null
  counts: ReturnType<typeof countsOf> | null
}

/** Xem trước or Nhập: the file if one was chosen, else the text that was pasted. */
export const action = framed('person.manage', async (ask) => {
  const { app, actor, t, request, ground } = ask
  const form = await request.formData()
  const given = await givenText(form)
  const wrong = (text: string, ...messages: string[]) =>
    again<Answer>({ text, messages, more: 0, effects: null, counts: null }, 400)
  if (given === null) return wrong(textOf(form, 'text'), t.peopleImport.notUtf8)
  if (given.trim() === '') return wrong('', t.peopleImport.nothingGiven)
  const dryRun = textOf(form, 'do') !== 'import'
  const answer = await takePersonFile(app, t, { by: actor, formKey: formKeyOf(form), text: given, dryRun })
  if (!answer.ok) {
    const messages = answer.problems.slice(0, MOST_TOLD).map(({ message }) => message)
    const more = answer.problems.length - messages.length
    return again<Answer>({ text: given, messages, more, effects: null, counts: null }, 422)
  }
  const { effects } = answer
  if (dryRun) return data<Answer>({ text: given, messages: [], more: 0, effects, counts: countsOf(effects) })
  return redirectWithNotice(ground, addresses.people(), {
    code: 'people-imported',
    detail: String(effects.length),
  })
})

export default function PeopleImport() {
  const { formKey, columns } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const { t } = useMessages()
  const words = t.peopleImport
  const counts = answer?.counts
  const faults = answer?.messages ?? []
  return (
    <>
      <Breadcrumb above={[{ name: t.people.title, address: addresses.people() }]} here={words.title} />
      <ErrorSummary errors={faults.map((message) => ({ field: 'text', message }))} />
      <h1>{words.title}</h1>
      {faults.length > 1 && (
        <p>
          {words.refused(faults.length + (answer?.more ?? 0))}{' '}
          {answer && answer.more > 0 && words.more(answer.more)}
        </p>
      )}
      <div className="measure">
        <p>{words.explanation}</p>
        <p>{words.columns(columns)}</p>
        <p>{words.columnsHint}</p>
      </div>
      {counts && (
        <>
          <p role="status">
            <strong>{words.planned(counts.registered, counts.added, counts.unchanged)}</strong>
          </p>
          <DataTable
            caption={words.preview}
            captionHidden
            rows={answer.effects ?? []}
            rowKey={({ line }) => String(line)}
            quiet={({ effect }) => effect === 'unchanged'}
            columns={[
              { key: 'line', heading: words.line, cell: ({ line }) => line },
              {
                key: 'name',
                heading: t.people.name,
                cell: ({ name, account }) => (
                  <span lang="vi">
                    {name} <code>{account}</code>
                  </span>
                ),
              },
              { key: 'effect', heading: words.effect, cell: ({ effect }) => words.effects[effect] },
              {
                key: 'post',
                heading: t.people.post,
                cell: ({ post }) =>
                  post === null ? (
                    t.people.noPost
                  ) : (
                    <span lang="vi">
                      {post.title}, {post.unitName} (
                      {post.roles.map((role) => t.labels.roles[role]).join(', ') || t.people.noRoles})
                    </span>
                  ),
              },
            ]}
          />
        </>
      )}
      <form method="post" action={addresses.peopleImport()} encType="multipart/form-data">
        <input type="hidden" name="formKey" value={formKey} />
        <TextField
          id="file"
          name="file"
          label={words.file}
          hint={words.fileHint}
          optional
          input={{ type: 'file', accept: '.csv,text/csv' }}
        />
        <TextAreaField
          id="text"
          name="text"
          label={words.pasted}
          optional
          error={faults[0] ?? null}
          input={{ rows: 8, defaultValue: answer?.text ?? '', spellCheck: false }}
        />
        <ButtonRow>
          <Button kind={counts ? 'secondary' : 'primary'} name="do" value="preview">
            {words.preview}
          </Button>
          <Button kind={counts ? 'primary' : 'secondary'} name="do" value="import">
            {words.confirm}
          </Button>
          <a href={addresses.people()}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}

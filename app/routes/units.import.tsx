import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UNIT_COLUMNS } from '#app/documents/import/unit-lines.ts'
import type { UnitLineEffect } from '#app/domain/organisation/import-units.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { givenText } from '#app/server/given-text.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { takeUnitFile } from '#app/server/unit-file.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.unitFile.title)

/** Most faults that are told at once: who mends them imports again. */
const MOST_TOLD = 100

export const loader = framed('unit.manage', async ({ app }) => ({
  formKey: app.ids.next(),
  columns: UNIT_COLUMNS.join(', '),
}))

type Answer = {
  text: string
  messages: string[]
  /** Faults beyond those that are told. */
  more: number
  /** What a preview would make; null when nothing could be planned. */
  plan: { effects: UnitLineEffect[]; counts: { made: number; ended: number; unchanged: number } } | null
}

/** Xem trước or Nhập: the file if one was chosen, else the text that was pasted. */
export const action = framed('unit.manage', async (ask) => {
  const { app, actor, t, request, ground } = ask
  const form = await request.formData()
  const given = await givenText(form)
  const wrong = (text: string, ...messages: string[]) =>
    again<Answer>({ text, messages, more: 0, plan: null }, 400)
  if (given === null) return wrong(textOf(form, 'text'), t.peopleImport.notUtf8)
  if (given.trim() === '') return wrong('', t.peopleImport.nothingGiven)
  const dryRun = textOf(form, 'do') !== 'import'
  const answer = await takeUnitFile(app, t, { by: actor, formKey: formKeyOf(form), text: given, dryRun })
  if (!answer.ok) {
    const messages = answer.problems.slice(0, MOST_TOLD).map(({ message }) => message)
    const more = answer.problems.length - messages.length
    return again<Answer>({ text: given, messages, more, plan: null }, 422)
  }
  const { effects, counts } = answer
  if (dryRun) return data<Answer>({ text: given, messages: [], more: 0, plan: { effects, counts } })
  return redirectWithNotice(ground, addresses.units(), {
    code: 'units-imported',
    detail: String(effects.length),
  })
})

export default function UnitImport() {
  const { formKey, columns } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const { t } = useMessages()
  const words = t.unitFile
  const shared = t.peopleImport
  const plan = answer?.plan
  const faults = answer?.messages ?? []
  const day = (date: string | null) => (date === null ? '' : t.time.date(date))
  return (
    <>
      <Breadcrumb above={[{ name: t.units.title, address: addresses.units() }]} here={words.title} />
      <ErrorSummary errors={faults.map((message) => ({ field: 'text', message }))} />
      <h1>{words.title}</h1>
      {faults.length > 1 && (
        <p>
          {shared.refused(faults.length + (answer?.more ?? 0))}{' '}
          {answer && answer.more > 0 && shared.more(answer.more)}
        </p>
      )}
      <div className="measure">
        <p>{words.explanation}</p>
        <p>{shared.columns(columns)}</p>
        <p>{words.columnsHint}</p>
      </div>
      {plan && (
        <>
          <p role="status">
            <strong>{words.planned(plan.counts.made, plan.counts.ended, plan.counts.unchanged)}</strong>
          </p>
          <DataTable
            caption={shared.preview}
            captionHidden
            rows={plan.effects}
            rowKey={({ line }) => String(line)}
            quiet={({ effect }) => effect === 'unchanged'}
            columns={[
              { key: 'line', heading: shared.line, cell: ({ line }) => line },
              { key: 'name', heading: t.units.name, cell: ({ name }) => <span lang="vi">{name}</span> },
              {
                key: 'parent',
                heading: t.units.parent,
                cell: ({ parent }) => (parent === '' ? t.units.top : <span lang="vi">{parent}</span>),
              },
              { key: 'effect', heading: shared.effect, cell: ({ effect }) => words.effects[effect] },
              { key: 'from', heading: words.from, cell: ({ from }) => day(from) },
              { key: 'until', heading: words.until, cell: ({ until }) => day(until) },
            ]}
          />
        </>
      )}
      <form method="post" action={addresses.unitImport()} encType="multipart/form-data">
        <input type="hidden" name="formKey" value={formKey} />
        <TextField
          id="file"
          name="file"
          label={shared.file}
          hint={shared.fileHint}
          optional
          input={{ type: 'file', accept: '.csv,text/csv' }}
        />
        <TextAreaField
          id="text"
          name="text"
          label={shared.pasted}
          optional
          error={faults[0] ?? null}
          input={{ rows: 8, defaultValue: answer?.text ?? '', spellCheck: false }}
        />
        <ButtonRow>
          <Button kind={plan ? 'secondary' : 'primary'} name="do" value="preview">
            {shared.preview}
          </Button>
          <Button kind={plan ? 'primary' : 'secondary'} name="do" value="import">
            {shared.confirm}
          </Button>
          <a href={addresses.units()}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}

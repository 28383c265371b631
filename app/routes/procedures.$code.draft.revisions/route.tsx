import { useActionData, useLoaderData } from '@remix-run/react'
import { editProcedure } from '#app/documents/edit-procedure.ts'
import type { EditRefusal, ProcedureEdit } from '#app/documents/procedure-edits.ts'
import type { ProcedureModel } from '#app/domain/procedure/model.ts'
import { REVISION_TABLE_RULES } from '#app/domain/procedure/rules-of-revision-table.ts'
import { REVISION_RULES } from '#app/domain/procedure/rules-of-revisions.ts'
import type { Messages } from '#app/messages/catalogue.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirect, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { FindingItems, lineAnchor } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { DraftHeading } from '../procedures.$code.draft._index/draft-heading.tsx'
import { draftHeading } from '../procedures.$code.draft._index/draft-heading-view.ts'
import { MergePage } from '../procedures.$code.draft._index/merge-page.tsx'
import { saveText } from '../procedures.$code.draft._index/save-text.ts'
import { seenOf, typedText } from '../procedures.$code.draft._index/typed-text.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { ProposedRows, type TypedRow, WrittenRows } from './revisions-page.tsx'
import { placeOfNewRow, revisionsView, versionCell } from './revisions-view.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

/** The findings that speak of the revision table. */
const RULES: readonly string[] = [...REVISION_RULES, ...REVISION_TABLE_RULES].map(({ id }) => id)

export const loader = framed('version.draft', async (ask) => {
  const { app, t } = ask
  const procedure = await askedProcedure(ask, addresses.draftRevisions)
  const { draft, heading } = await draftHeading(ask, procedure)
  if (!draft) throw redirect(addresses.draft(procedure.code))
  const settings = await app.settingsFor(procedure.code)
  const read = app.documents.read(draft.text)
  const { previous } = settings
  return {
    pageTitle: t.procedures.draft.title(procedure.code),
    heading,
    seen: draft.lockVersion,
    isReadable: read.ok,
    view: read.ok && previous ? revisionsView(read.document.model, previous) : null,
    findings: read.ok
      ? app.documents.diagnose(read.document, 'draft', settings).filter(({ rule }) => RULES.includes(rule))
      : [],
  }
})

const NONE: readonly Refusal[] = []

/** Thêm dòng or bỏ dòng: an edit of the text itself; everything else in it stays to the byte. */
export const action = framed('version.draft', async (ask) => {
  const { app, t } = ask
  const procedure = await askedProcedure(ask, addresses.draftRevisions)
  const form = await ask.request.formData()
  const seen = seenOf(form)
  const text = seen === null ? null : await app.views.procedures.draftText(procedure.procedureId, seen)
  const read = text === null ? null : app.documents.read(text)
  const isAddition = textOf(form, 'do') === 'add'
  const typed = isAddition ? typedRow(form) : null
  if (text === null || !read?.ok) {
    const errors = [{ field: null, message: t.draftEditor.steps.changedMeanwhile }]
    return again({ errors, typed, refusals: NONE, merge: null }, 409)
  }
  const edit = typed ? addition(read.document.model, typed) : removal(form)
  const edited = editProcedure(text, [edit])
  if (!edited.ok) {
    const errors = edited.refusals.map((refusal) => editError(t, refusal))
    return again({ errors, typed, refusals: NONE, merge: null }, 422)
  }
  const outcome = await saveText(ask, procedure, { text: edited.text, seen, base: seen })
  if (!outcome.ok) {
    const { refusals, merge } = outcome
    return again({ errors: refusalErrors(t, refusals), typed, refusals, merge }, refusedStatus(refusals))
  }
  return redirectWithNotice(ask.ground, addresses.draftRevisions(procedure.code), {
    code: isAddition ? 'draft-row-added' : 'draft-row-removed',
  })
})

const typedRow = (form: FormData): TypedRow => ({
  request: typedText(form, 'request'),
  place: typedText(form, 'place'),
  description: typedText(form, 'description'),
})

/** The date of issue is left empty: it is printed into the row when the version is issued. */
const addition = (model: ProcedureModel, row: TypedRow): ProcedureEdit => ({
  edit: 'add-row',
  list: 'revisions',
  where: placeOfNewRow(model.revisions),
  row: { ...row, version: versionCell(model.header), issuedOn: '' },
})

const removal = (form: FormData): ProcedureEdit => ({
  edit: 'remove-row',
  list: 'revisions',
  at: { index: Number(textOf(form, 'index')), seen: typedText(form, 'row') },
})

const editError = (t: Messages, refusal: EditRefusal): SummaryError => ({
  field: null,
  message: (t.procedureEdits[refusal.code] as (refusal: EditRefusal) => string)(refusal),
})

export default function DraftRevisions() {
  const { pageTitle, heading, seen, isReadable, view, findings } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.draftEditor.revisions
  const { code } = heading
  if (answer?.merge) return <MergePage code={code} merge={answer.merge} refusals={answer.refusals} />
  return (
    <>
      <ErrorSummary errors={answer?.errors ?? []} />
      <DraftHeading view={heading} title={pageTitle} here="revisions" />
      {!isReadable && <p>{words.unreadable}</p>}
      {isReadable && !view && <p>{words.first}</p>}
      {view && (
        <>
          <p>{words.explanation(t.procedures.versionName(view.previous))}</p>
          <ProposedRows proposed={view.proposed} typed={answer?.typed ?? null} code={code} seen={seen} />
          <WrittenRows rows={view.rows} code={code} seen={seen} />
        </>
      )}
      {isReadable && (
        <section aria-labelledby="doubts-title">
          <h2 id="doubts-title">{words.doubts}</h2>
          {findings.length === 0 ? (
            <p>{words.noDoubts}</p>
          ) : (
            <FindingItems
              findings={findings}
              addressOfLine={(line) => `${addresses.draft(code)}#${lineAnchor(line)}`}
            />
          )}
        </section>
      )}
    </>
  )
}

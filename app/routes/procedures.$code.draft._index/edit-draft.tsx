import type { Refusal } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { lineAnchor } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { SourceLines } from '#app/ui/source-lines.tsx'
import { DRAFT_FORM, DraftFindings } from './draft-findings.tsx'
import { DraftHeading } from './draft-heading.tsx'
import { DraftPaper } from './draft-paper.tsx'
import type { DraftView } from './draft-view.ts'
import type { ScriptSettings } from './editor/script-settings.ts'

type Answer = { text: string; refusals: readonly Refusal[] }

/**
 * Sửa dự thảo: the text in a field, its official form beside it, and what the check found. A script may lay its editor
 * over the field; the form is the same without it.
 */
export function EditDraft({
  view,
  title,
  answer,
  script,
}: {
  view: DraftView
  title: string
  answer: Answer | undefined
  script: string
}) {
  const { t } = useMessages()
  const words = t.procedures.draft
  const { code, saved, reading } = view
  const emptyError = answer && answer.refusals.length === 0 ? words.empty : undefined
  const errors: SummaryError[] = [
    ...(emptyError ? [{ field: 'text', message: emptyError }] : []),
    ...refusalErrors(t, answer?.refusals ?? []),
    ...(answer ? [] : unreadableErrors(t, reading?.unreadable ?? [])),
  ]
  return (
    <div className="draft-page" data-draft-page={JSON.stringify(forScript(view, t))}>
      <ErrorSummary errors={errors} />
      <DraftHeading view={view.heading} title={title} here="source" />
      <p className="muted">
        {saved && words.saved(saved.by, t.time.dateTime(saved.at))}
        {view.begunFrom && words.beginExplanation(t.procedures.versionName(view.begunFrom))}
        {!saved && !view.begunFrom && words.beginEmpty}
      </p>
      <div data-local-copy="" />
      <div className="draft-page__columns">
        <form id={DRAFT_FORM} method="post" action={addresses.draft(code)} className="draft-page__text">
          <input type="hidden" name="seen" value={view.lockVersion ?? ''} />
          <TextAreaField
            id="text"
            name="text"
            label={words.text}
            hint={words.textHint}
            error={emptyError}
            input={{ defaultValue: answer?.text ?? view.text ?? '', lang: 'vi', spellCheck: false }}
          />
          <div className="draft-page__status">
            <span data-status="" />
            <span role="status" className="visually-hidden" data-spoken="" /> <span data-told="" />
          </div>
          <ButtonRow>
            <Button>{words.save}</Button>
            {saved && !answer && (
              <ButtonLink href={addresses.submission(code)}>{words.toSubmission}</ButtonLink>
            )}
            <a href={addresses.procedure(code)}>{t.layout.back}</a>
          </ButtonRow>
        </form>
        <section className="draft-page__preview" aria-labelledby="preview-title">
          <h2 id="preview-title">{t.draftEditor.preview}</h2>
          <div data-part="preview">{reading && <DraftPaper reading={reading} />}</div>
        </section>
      </div>
      <section aria-labelledby="problems-title">
        <h2 id="problems-title">{t.draftEditor.problems}</h2>
        <div data-part="findings">{reading && <DraftFindings reading={reading} />}</div>
      </section>
      {reading && (
        <section className="draft-page__lines">
          <h2>{words.source}</h2>
          <SourceLines text={view.text ?? ''} findings={reading.diagnostics} />
        </section>
      )}
      <script type="module" src={script} nonce={view.nonce} />
    </div>
  )
}

const unreadableErrors = (
  t: ReturnType<typeof useMessages>['t'],
  places: NonNullable<DraftView['reading']>['unreadable'],
): SummaryError[] =>
  places.map((place) => {
    const problem = t.procedures.fileProblems[place.code]?.(place) ?? place.code
    return {
      field: lineAnchor(place.line),
      message: t.procedures.draft.unreadable(place.line, place.column, problem),
    }
  })

/** What the script of the page is told: addresses, words, and under which name copies are kept on this machine. */
function forScript({ code, reader }: DraftView, t: ReturnType<typeof useMessages>['t']): ScriptSettings {
  const { status, localCopy, search } = t.draftEditor
  return {
    reading: addresses.draftReading(code),
    autosave: addresses.draftAutosave(code),
    hold: addresses.draftHold(code),
    copy: `${reader} ${code}`,
    words: {
      unsaved: status.unsaved,
      saving: status.saving,
      offline: status.offline,
      notKept: status.notKept,
      seeConflict: status.seeConflict,
      offer: localCopy.offer('{moment}'),
      use: localCopy.use,
      drop: localCopy.drop,
    },
    search,
  }
}

import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { FindingList, lineAnchor } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { SourceLines } from '#app/ui/source-lines.tsx'
import type { DraftView } from './draft-view.ts'
import { fixField } from './fix-field.ts'

type Answer = { text: string; refusals: readonly Refusal[] }

/** Sửa dự thảo in a plain text field, with what the check found in the text as saved. */
export function EditDraft({
  view,
  title,
  answer,
}: {
  view: DraftView
  title: string
  answer: Answer | undefined
}) {
  const { t } = useMessages()
  const words = t.procedures.draft
  const { code, saved, check } = view
  const isConflict = answer?.refusals.some((refusal) => refusal.code === 'draft.saved-meanwhile') ?? false
  const emptyError = answer && answer.refusals.length === 0 ? words.empty : undefined
  const errors: SummaryError[] = [
    ...(emptyError ? [{ field: 'text', message: emptyError }] : []),
    ...refusalErrors(t, answer?.refusals ?? [], { 'draft.saved-meanwhile': 'text' }),
    ...(answer ? [] : unreadableErrors(t, check?.unreadable ?? [])),
  ]
  return (
    <>
      <ErrorSummary errors={errors} title={isConflict ? words.conflictTitle : undefined} />
      <h1>{title}</h1>
      {view.returnedReason && (
        <Banner tone="warning">
          <p>{words.returned(view.returnedReason)}</p>
        </Banner>
      )}
      <p className="muted">
        {saved && words.saved(saved.by, t.time.dateTime(saved.at))}
        {view.begunFrom && words.beginExplanation(t.procedures.versionName(view.begunFrom))}
        {!saved && !view.begunFrom && words.beginEmpty}
      </p>
      {isConflict && <p>{words.conflictAdvice}</p>}
      <form id={FORM} method="post" action={addresses.draft(code)} className="draft-text">
        <input type="hidden" name="seen" value={view.lockVersion ?? ''} />
        <TextAreaField
          id="text"
          name="text"
          label={isConflict ? words.mine : words.text}
          hint={words.textHint}
          error={emptyError}
          input={{ defaultValue: answer?.text ?? view.text ?? '', lang: 'vi', spellCheck: false }}
        />
        <ButtonRow>
          <Button>{words.save}</Button>
          {saved && !answer && (
            <ButtonLink href={addresses.submission(code)}>{words.toSubmission}</ButtonLink>
          )}
          <a href={addresses.procedure(code)}>{t.layout.back}</a>
        </ButtonRow>
      </form>
      {isConflict && (
        <div className="draft-text">
          <TextAreaField
            id="saved-text"
            name="saved-text"
            label={words.theirs}
            input={{ defaultValue: view.text ?? '', lang: 'vi', readOnly: true, spellCheck: false }}
          />
        </div>
      )}
      {check && !answer && <Check check={check} text={view.text ?? ''} />}
    </>
  )
}

const unreadableErrors = (
  t: ReturnType<typeof useMessages>['t'],
  places: NonNullable<DraftView['check']>['unreadable'],
): SummaryError[] =>
  places.map((place) => {
    const problem = t.procedures.fileProblems[place.code]?.(place) ?? place.code
    return {
      field: lineAnchor(place.line),
      message: t.procedures.draft.unreadable(place.line, place.column, problem),
    }
  })

const FORM = 'draft-form'

function Check({ check, text }: { check: NonNullable<DraftView['check']>; text: string }) {
  const { t } = useMessages()
  const words = t.procedures.draft
  const { diagnostics, unreadable } = check
  const count = (severity: string) => diagnostics.filter((found) => found.severity === severity).length
  const certain = diagnostics.filter((found) => fixOf(found) !== null).length
  return (
    <>
      {unreadable.length === 0 && (
        <FindingList
          findings={diagnostics}
          title={diagnostics.length > 0 ? words.findings(count('error'), count('warning')) : words.noFindings}
          note={words.ofTheSaved}
          addressOfLine={(line) => `#${lineAnchor(line)}`}
          actOf={(finding) => <Fix finding={finding} />}
        />
      )}
      {certain > 1 && (
        <p>
          <Button kind="secondary" form={FORM} name="fix" value="all">
            {words.fixAll(certain)}
          </Button>
        </p>
      )}
      <section>
        <h2>{words.source}</h2>
        <SourceLines text={text} findings={diagnostics} />
      </section>
    </>
  )
}

const fixOf = (finding: Diagnostic): string | null => ('fix' in finding ? (finding.fix ?? null) : null)

/** Sửa giúp: what would be written instead, and the button that saves the text as typed with it. */
function Fix({ finding }: { finding: Diagnostic }) {
  const { t } = useMessages()
  const words = t.procedures.draft
  const fix = fixOf(finding)
  if (fix === null) return null
  return (
    <p className="finding-list__fix">
      {fix === '' ? words.fixRemoves : words.fixWrites(fix)}{' '}
      <Button
        kind="secondary"
        form={FORM}
        name="fix"
        value={fixField(finding)}
        about={t.procedures.page.line(finding.line)}
      >
        {words.fix}
      </Button>
    </p>
  )
}

import type { Refusal } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { ChoiceField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { choiceField } from './merge-fields.ts'
import type { MergeView } from './merge-view.ts'

/** Hai người cùng sửa: place by place, mine and theirs against what both began from; nothing is lost until one chooses. */
export function MergePage({
  code,
  merge,
  refusals,
}: {
  code: string
  merge: MergeView
  refusals: readonly Refusal[]
}) {
  const { t } = useMessages()
  const words = t.draftEditor.merge
  const { conflicts, chosen } = merge
  const unchosen = chosen.flatMap((choice, index): SummaryError[] =>
    choice === null ? [{ field: choiceField(index), message: words.choose(index + 1) }] : [],
  )
  return (
    <>
      <ErrorSummary
        errors={[...refusalErrors(t, refusals), ...unchosen]}
        title={refusals.length > 0 ? t.procedures.draft.conflictTitle : undefined}
      />
      <h1>{words.title}</h1>
      <p>{merge.hasBase ? words.explanation : words.explanationWithoutBase}</p>
      {merge.settledChanges > 0 && <p>{words.merged(merge.settledChanges)}</p>}
      {conflicts.length === 0 && <p>{words.noConflicts}</p>}
      <form method="post" action={addresses.draft(code)}>
        <input type="hidden" name="seen" value={merge.seen} />
        <input type="hidden" name="base" value={merge.base ?? ''} />
        <textarea name="mine" defaultValue={merge.mine} hidden readOnly aria-hidden="true" tabIndex={-1} />
        {conflicts.map((conflict, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number.
          <div key={index} className="merge-place">
            {conflict.base !== null && conflict.base !== '' && (
              <>
                <strong>{words.base}</strong>
                <div className="merge-place__text" lang="vi">
                  {conflict.base}
                </div>
              </>
            )}
            <ChoiceField
              id={choiceField(index)}
              name={choiceField(index)}
              label={words.place(index + 1, conflict.line)}
              error={unchosen.find(({ field }) => field === choiceField(index))?.message ?? null}
              required
              chosen={[chosen[index] ?? '']}
              choices={[
                { value: 'mine', label: words.mine, hint: <Redline pieces={conflict.mine} /> },
                { value: 'theirs', label: words.theirs, hint: <Redline pieces={conflict.theirs} /> },
                { value: 'both', label: words.both },
              ]}
            />
          </div>
        ))}
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </form>
    </>
  )
}

function Redline({ pieces }: { pieces: MergeView['conflicts'][number]['mine'] }) {
  const { t } = useMessages()
  const words = t.draftEditor.merge
  const heard = (word: string) => <span className="visually-hidden"> {word} </span>
  if (pieces.every(({ text }) => text === '')) return <em>{words.nothingThere}</em>
  return (
    <div className="merge-place__text" lang="vi">
      {pieces.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key}>
            {heard(kind === 'added' ? words.added : words.removed)}
            {text}
            {heard(words.end)}
          </Mark>
        )
      })}
    </div>
  )
}

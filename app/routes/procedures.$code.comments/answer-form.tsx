import { addresses } from '#app/ui/addresses.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ChoiceField, TextAreaField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'

/** Trả lời: changed as asked, or not and why. */
export function AnswerForm({
  code,
  comment,
  formKey,
  typed,
  error,
}: {
  code: string
  comment: { commentId: string; number: number }
  formKey: string
  typed: { done: string; text: string } | null
  error: string | null
}) {
  const { t } = useMessages()
  const words = t.lifecycle.comments
  const { commentId, number } = comment
  return (
    <form
      method="post"
      action={addresses.comments(code)}
      aria-label={`${words.answer}, ${words.ofComment(number)}`}
    >
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="formKey" value={formKey} />
      <ChoiceField
        id={`done-${commentId}`}
        name="done"
        label={words.answer}
        error={error}
        chosen={typed ? [typed.done] : []}
        choices={[
          { value: 'yes', label: words.done },
          { value: 'no', label: words.declined },
        ]}
      />
      <TextAreaField
        id={`text-${commentId}`}
        name="text"
        label={words.answerText}
        hint={words.answerHint}
        optional
        input={{ rows: 2, lang: 'vi', defaultValue: typed?.text }}
      />
      <ButtonRow>
        <Button kind="secondary" about={words.ofComment(number)}>
          {words.answer}
        </Button>
      </ButtonRow>
    </form>
  )
}

import { COMMENT_KINDS } from '#app/domain/procedure/comments.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ChoiceField, TextAreaField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { TypedComment } from './review-form.ts'
import type { ReviewView } from './review-view.ts'

/** Bình luận: on which passage of the section, of what kind, and its words. */
export function CommentForm({
  view,
  section,
  typed,
  errorOf,
}: {
  view: ReviewView
  section: { key: string; title: string }
  typed: TypedComment | null
  errorOf(field: string): string | undefined
}) {
  const { t } = useMessages()
  const words = t.lifecycle.comments
  const { code, label, commenting } = view
  return (
    <form
      id="comment-form"
      method="post"
      action={addresses.review(code, label, { comment: section.key })}
      className="review__form"
      aria-label={words.formTitle(section.title || t.comparison.opening)}
    >
      <input type="hidden" name="act" value="comment" />
      <input type="hidden" name="section" value={section.key} />
      <ChoiceField
        id="passage"
        name="passage"
        label={words.passage}
        error={errorOf('passage')}
        chosen={typed ? [typed.passage] : []}
        choices={(commenting?.passages ?? []).map(({ index, text }) => ({
          value: String(index),
          label: text,
        }))}
      />
      <ChoiceField
        id="kind"
        name="kind"
        label={words.kind}
        error={errorOf('kind')}
        chosen={typed ? [typed.kind] : ['remark']}
        choices={COMMENT_KINDS.map((kind) => ({
          value: kind,
          label: words.kinds[kind],
          hint: words.kindHints[kind],
        }))}
      />
      <TextAreaField
        id="text"
        name="text"
        label={words.text}
        error={errorOf('text')}
        input={{ rows: 3, lang: 'vi', defaultValue: typed?.text }}
      />
      <TextAreaField
        id="proposal"
        name="proposal"
        label={words.proposal}
        hint={words.proposalHint}
        error={errorOf('proposal')}
        optional
        input={{ rows: 3, lang: 'vi', defaultValue: typed?.proposal }}
      />
      <ButtonRow>
        <Button>{words.add}</Button>
        <a href={addresses.review(code, label)}>{t.layout.back}</a>
      </ButtonRow>
    </form>
  )
}

import { addresses } from '#app/ui/addresses.ts'
import { CommentCard } from '#app/ui/comment-card.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import type { ReviewView } from './review-view.ts'

/** Ý kiến that stand in this section: those not sent yet, then those recorded. */
export function CommentsOf({ view, section }: { view: ReviewView; section: string }) {
  return <Comments view={view} belongs={(place) => place?.section === section} />
}

/** Ý kiến whose passage is in no changed section, or no longer in the text at all. */
export function CommentsElsewhere({ view }: { view: ReviewView }) {
  const shown = view.sections.map(({ key }) => key)
  return <Comments view={view} belongs={(place) => place === null || !shown.includes(place.section)} />
}

type Place = ReviewView['comments'][number]['place']

function Comments({ view, belongs }: { view: ReviewView; belongs(place: Place): boolean }) {
  const { t } = useMessages()
  const words = t.lifecycle
  const action = addresses.review(view.code, view.label)
  const drafts = view.drafts.filter(({ place }) => belongs(place))
  const comments = view.comments.filter(({ place, closed }) => closed === null && belongs(place))
  if (drafts.length + comments.length === 0) return null
  return (
    <ul className="comment-list">
      {drafts.map((comment) => (
        <li key={comment.commentId}>
          <CommentCard comment={comment}>
            {view.mayNote && (
              <PostButton
                action={action}
                fields={{ act: 'remove-comment', commentId: comment.commentId }}
                kind="secondary"
                about={comment.text}
              >
                {words.review.removeDraft}
              </PostButton>
            )}
          </CommentCard>
        </li>
      ))}
      {comments.map((comment) => (
        <li key={comment.commentId}>
          <CommentCard comment={comment}>
            {view.mayNote && (comment.kind !== 'must-change' || comment.answer !== null) && (
              <PostButton
                action={action}
                fields={{ act: 'close-comment', commentId: comment.commentId }}
                kind="secondary"
                about={words.comments.ofComment(comment.number)}
              >
                {words.comments.close}
              </PostButton>
            )}
          </CommentCard>
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import type { NewComment, ReviewComment } from '#app/domain/procedure/comments.ts'
import { useMessages } from './messages-context.tsx'
import { Tag } from './tag.tsx'

/** Ý kiến as it is shown: one not sent yet has neither number nor name. */
type Shown = NewComment &
  Partial<Pick<ReviewComment, 'on' | 'by' | 'at' | 'answer' | 'closed'>> & {
    number?: number
    place: { changed: boolean } | null
  }

/** Một ý kiến: of which kind, on which passage, what it says, and what became of it. */
export function CommentCard({ comment, children }: { comment: Shown; children?: ReactNode }) {
  const { t } = useMessages()
  const words = t.lifecycle.comments
  const { kind, anchor, text, proposal, number, by, at, on, answer, closed, place } = comment
  return (
    <article className="comment-card">
      <p className="comment-card__head">
        {number !== undefined && <strong>{words.number(number)}</strong>}{' '}
        <Tag tone={kind === 'must-change' && !closed ? 'soon' : 'neutral'}>{words.kinds[kind]}</Tag>{' '}
        {by && at && (
          <>
            <span lang="vi">{by.name}</span>, {t.time.dateTime(at)}
            {on && <> {words.on(t.procedures.versionName(on))}</>}
          </>
        )}
      </p>
      <blockquote lang="vi" className="comment-card__quote">
        {anchor.quote}
      </blockquote>
      {place === null && <p className="comment-card__place">{words.placeLost}</p>}
      {place?.changed && <p className="comment-card__place">{words.placeChanged}</p>}
      {text !== '' && (
        <p lang="vi" className="comment-card__text">
          {text}
        </p>
      )}
      {proposal && (
        <p>
          {words.proposed}: <ins lang="vi">{proposal}</ins>
        </p>
      )}
      {answer && (
        <p>
          {words.answered(answer.by.name, answer.done)}
          {answer.text && <span lang="vi">: {answer.text}</span>}
        </p>
      )}
      {closed && <p>{words.closedBy(closed.by.name)}</p>}
      {children}
    </article>
  )
}

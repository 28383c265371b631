import { refusalText } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import { RedlineSections } from '#app/ui/redline-sections.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentsElsewhere, CommentsOf } from './comments-of-section.tsx'
import type { ReviewView } from './review-view.ts'
import type { ReviewAnswer } from './route.tsx'

/** Trang xem xét: whose turn it is, what changed section by section with its comments, and the verdict. */
export function ReviewPage({ view, answer }: { view: ReviewView; answer: ReviewAnswer | undefined }) {
  const { t } = useMessages()
  const words = t.lifecycle.review
  const { code, label } = view
  const errors: SummaryError[] = [
    ...(answer?.wrong ?? []).map((field) => ({
      field,
      message: field === 'kind' ? t.lifecycle.comments.chooseKind : t.lifecycle.comments.choosePassage,
    })),
    ...refusalErrors(t, answer?.refusals ?? [], {
      'comment.text-missing': 'text',
      'comment.proposal-missing': 'proposal',
      'comment.too-long': 'text',
    }),
  ]
  const open = answer?.typed?.section ?? view.commenting?.section ?? null
  return (
    <div className="review">
      <ErrorSummary errors={errors} />
      <Breadcrumb
        above={[
          { name: t.layout.sections.procedures, address: addresses.procedures() },
          { name: code, address: addresses.procedure(code) },
          { name: t.procedures.version(view.number), address: addresses.version(code, label) },
        ]}
        here={t.labels.signatureRoles.reviewer}
      />
      <h1>
        {view.pageTitle} <span lang="vi">– {view.title}</span>
      </h1>
      <Route view={view} />
      <p>
        {view.before ? (
          <a href={view.before.address}>{words.against(t.procedures.versionName(view.before.number))}</a>
        ) : (
          words.wholeText
        )}
        {'. '}
        <a href={addresses.version(code, label)}>{t.procedures.signature.read}</a>
        {'. '}
        <strong>{words.progress(view.viewed.length, view.changed.length)}</strong>
      </p>
      {!view.mayNote && <p>{words.onlyReading}</p>}
      {view.drafts.length > 0 && <p>{words.drafts(view.drafts.length)}</p>}
      {view.coarse && <p className="redline__coarse">{view.coarse}</p>}
      <div className="document comparison__text">
        <RedlineSections
          sections={view.sections}
          unchanged={view.before ? view.unchanged : 0}
          after={(section) => (
            <div className="review__section" id={`section-${section.key}`}>
              {view.mayNote && <SectionActs view={view} section={section} />}
              <CommentsOf view={view} section={section.key} />
              {open === section.key && view.mayNote && (
                <CommentForm
                  view={view}
                  section={section}
                  typed={answer?.typed ?? null}
                  errorOf={(field) => errors.find((error) => error.field === field)?.message}
                />
              )}
            </div>
          )}
        />
      </div>
      <CommentsElsewhere view={view} />
      <Verdict view={view} />
    </div>
  )
}

/** Soạn thảo ✓ → Xem xét ● → Phê duyệt. */
function Route({ view }: { view: ReviewView }) {
  const { t } = useMessages()
  const words = t.lifecycle.review
  const signs = { done: '✓', now: '●', later: '○' } as const
  return (
    <ol className="review__route" aria-label={words.route}>
      {view.route.map(({ role, name, state }) => (
        <li key={role}>
          {t.labels.signatureRoles[role]} <span aria-hidden="true">{signs[state]}</span> {words.states[state]}
          {name && (
            <>
              {': '}
              <span lang="vi">{name}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function SectionActs({ view, section }: { view: ReviewView; section: { key: string; title: string } }) {
  const { t } = useMessages()
  const words = t.lifecycle.review
  const isViewed = view.viewed.includes(section.key)
  const about = words.ofSection(section.title || t.comparison.opening)
  return (
    <div className="review__acts">
      {isViewed && (
        <span>
          <span aria-hidden="true">✓ </span>
          {words.viewed}
        </span>
      )}
      <PostButton
        action={addresses.review(view.code, view.label)}
        fields={{ act: isViewed ? 'unmark-viewed' : 'mark-viewed', section: section.key }}
        kind="secondary"
        about={about}
      >
        {isViewed ? words.unmarkViewed : words.markViewed}
      </PostButton>
      <ButtonLink
        href={`${addresses.review(view.code, view.label, { comment: section.key })}#comment-form`}
        about={about}
      >
        + {words.comment}
      </ButtonLink>
    </div>
  )
}

function Verdict({ view }: { view: ReviewView }) {
  const { t } = useMessages()
  const words = t.lifecycle.review
  if (!view.mayNote) return null
  return (
    <section aria-labelledby="verdict-title">
      <h2 id="verdict-title">{words.verdict}</h2>
      <Reasons act={words.notYet} reasons={view.notAgreed.map((refusal) => refusalText(t, refusal))} open />
      <ButtonRow>
        {view.notAgreed.length === 0 && (
          <ButtonLink href={view.signAddress} kind="primary">
            {words.toSign}
          </ButtonLink>
        )}
        <ButtonLink href={view.returnAddress}>{words.toReturn}</ButtonLink>
      </ButtonRow>
    </section>
  )
}

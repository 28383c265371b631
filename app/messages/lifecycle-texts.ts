import type { CommentRefusal } from '#app/domain/procedure/comments.ts'
import type { ProcedureFact } from '#app/domain/procedure/facts.ts'
import type { ReviewRefusal } from '#app/domain/procedure/periodic-review.ts'
import type { AbortRefusal, AgreeRefusal } from '#app/domain/procedure/sign-version.ts'
import type { WithdrawRefusal } from '#app/domain/procedure/withdraw-version.ts'

/** What the rules on review, withdrawal and periodic review say no with. */
export type LifecycleRefusal = CommentRefusal | AgreeRefusal | AbortRefusal | WithdrawRefusal | ReviewRefusal

/** Codes that only these rules use; the others have their sentence among the refusals of signing and issuing. */
type OwnCode = Extract<LifecycleRefusal['code'], `${'comment' | 'review' | 'abort' | 'withdrawal'}.${string}`>
export type LifecycleRefusalTexts = {
  [Code in OwnCode]: (refusal: Extract<LifecycleRefusal, { code: Code }>) => string
}

type LifecycleFact = Extract<
  ProcedureFact,
  {
    type:
      | 'comment-made'
      | 'comment-answered'
      | 'comment-closed'
      | 'version-aborted'
      | 'withdrawal-proposed'
      | 'withdrawal-dropped'
      | 'version-withdrawn'
      | 'version-reviewed'
  }
>
export type LifecycleFactTexts = {
  [Type in LifecycleFact['type']]: (fact: Extract<LifecycleFact, { type: Type }>) => string
}

import type { CalendarDraftRefusal } from '#app/domain/calendar/calendar-draft.ts'
import type { EditRefusal } from '#app/domain/calendar/edit-calendar.ts'
import type { PublishRefusal } from '#app/domain/calendar/publish-calendar.ts'
import type { AcknowledgeRefusal } from '#app/domain/distribution/acknowledge-version.ts'
import type { SetDistributionRefusal } from '#app/domain/distribution/set-distribution.ts'
import type { AcceptRefusal } from '#app/domain/dossier/accept-dossier.ts'
import type { ReturnResultRefusal } from '#app/domain/dossier/finish-dossier.ts'
import type { HandOverRefusal } from '#app/domain/dossier/hand-over-step.ts'
import type { ReceiveRefusal } from '#app/domain/dossier/receive-step.ts'
import type { AccountRefusal } from '#app/domain/organisation/account.ts'
import type { PasswordRefusal } from '#app/domain/organisation/password-policy.ts'
import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import type { DraftRefusal } from '#app/domain/procedure/draft-refusals.ts'
import type { IssueRefusal } from '#app/domain/procedure/issue-version.ts'
import type { RegisterRefusal, TranscribeRefusal } from '#app/domain/procedure/register-procedure.ts'
import type { ReturnRefusal, SignRefusal } from '#app/domain/procedure/sign-version.ts'
import type { SubmitRefusal } from '#app/domain/procedure/submit-version.ts'
import type { Messages } from './catalogue.ts'
import type { LifecycleRefusal } from './lifecycle-texts.ts'
import type { OrganisationRefusal } from './organisation-texts.ts'
import type { TimePlanRefusal } from './time-plan-texts.ts'

/** Every reason for which a rule says no. */
export type Refusal =
  | AcceptRefusal
  | HandOverRefusal
  | ReceiveRefusal
  | ReturnResultRefusal
  | OrganisationRefusal
  | LifecycleRefusal
  | SignInRefusal
  | AccountRefusal
  | PasswordRefusal
  | DraftRefusal
  | RegisterRefusal
  | TranscribeRefusal
  | SubmitRefusal
  | SignRefusal
  | ReturnRefusal
  | IssueRefusal
  | SetDistributionRefusal
  | AcknowledgeRefusal
  | PublishRefusal
  | EditRefusal
  | CalendarDraftRefusal
  | TimePlanRefusal

/** A sentence for each: a missing one does not compile. */
export type RefusalTexts = {
  [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>) => string
}

/** The sentence of a refusal in the reader's language. */
export const refusalText = (t: Messages, refusal: Refusal): string =>
  (t.refusals[refusal.code] as (refusal: Refusal) => string)(refusal)

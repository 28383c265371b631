import { type Instant, secondsOf } from '../shared/instant.ts'
import type { Role } from './roles.ts'

/** How far a session has come: only an open one opens pages; in the others nothing answers but the page of the stage. */
export const STAGES = ['second-factor', 'change-password', 'enrol-second-factor', 'open'] as const
export type Stage = (typeof STAGES)[number]

/** Half an hour without a word, in seconds (OWASP ASVS 5.0, 7.3.1). */
export const IDLE_SECONDS = 30 * 60
/** Twelve hours in all, in seconds (OWASP ASVS 5.0, 7.3.2). */
export const ABSOLUTE_SECONDS = 12 * 3600
/** Codes that may be tried in one session before it ends. */
export const SECOND_FACTOR_TRIES = 5

/** Roles whose signatures and grants bind others: never by a password alone (reference: trust, 3.2; OWASP ASVS 6.3.3). */
const SECOND_FACTOR_ROLES: readonly Role[] = ['approver', 'registrar', 'administrator']

/** Whether these roles oblige their holder to a second factor. The demonstration only offers it. */
export const secondFactorIsObliged = (roles: readonly Role[], demonstration: boolean): boolean =>
  !demonstration && roles.some((role) => SECOND_FACTOR_ROLES.includes(role))

/** What a password, a code or a new password has shown of the person so far. */
export type Shown = {
  /** The account has a second factor. */
  enrolled: boolean
  /** It was shown in this session. */
  secondFactor: boolean
  /** The account has no password of the person's own: it was entered with a temporary code. */
  temporary: boolean
  obliged: boolean
}

/** The stage that a session is in by what was shown: first the second factor, then a password, then enrolment. */
export function stageOf({ enrolled, secondFactor, temporary, obliged }: Shown): Stage {
  if (enrolled && !secondFactor) return 'second-factor'
  if (temporary) return 'change-password'
  return obliged && !enrolled ? 'enrol-second-factor' : 'open'
}

/** A session as it is kept. */
export type KeptSession = { stage: Stage; secondFactor: boolean; createdAt: Instant; seenAt: Instant }

/** Whether the session has run out at that moment: thirty minutes unseen, or twelve hours old, and not a second less. */
export const hasRunOut = (
  { createdAt, seenAt }: Pick<KeptSession, 'createdAt' | 'seenAt'>,
  at: Instant,
): boolean =>
  secondsOf(at) - secondsOf(createdAt) > ABSOLUTE_SECONDS || secondsOf(at) - secondsOf(seenAt) > IDLE_SECONDS

/**
 * The stage that the session is in at that moment; null when it has ended. Asked at every request, so that a role
 * which obliges to a second factor does so at the next one.
 */
export function stageAt(
  session: KeptSession,
  person: { roles: readonly Role[]; demonstration: boolean },
  at: Instant,
): Stage | null {
  if (hasRunOut(session, at)) return null
  const obliged = secondFactorIsObliged(person.roles, person.demonstration)
  return session.stage === 'open' && obliged && !session.secondFactor ? 'enrol-second-factor' : session.stage
}

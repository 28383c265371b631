import { type Actor, officerOf } from '../organisation/actor.ts'
import { type MayRefusal, reasonsMayNot } from '../organisation/may.ts'
import { type Diagnostic, errorsIn } from '../procedure/diagnostics.ts'
import type { ProcedureModel } from '../procedure/model.ts'
import { type Procedure, type ProcedureVersion, statusOf, versionForIntake } from '../procedure/procedure.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { TimePlanContent } from './content.ts'
import type { TimePlanFact } from './facts.ts'
import { type PostRefusal, postWarnings, reasonsAgainstPosts } from './posts.ts'
import { reasonsAgainstTimes, type TimesRefusal } from './reasons-against-times.ts'
import type { UnitTimePlans } from './time-plan.ts'

export type TimePlanRefusal =
  | MayRefusal
  | TimesRefusal
  | PostRefusal
  | { code: 'time-plan.no-version'; procedureCode: string }
  /** The draft was made for a version that is no longer the one to plan. */
  | { code: 'time-plan.version-changed'; issueNumber: number; revision: number }
  | { code: 'time-plan.effective-in-the-past'; at: Instant }
  | { code: 'time-plan.effective-before-version'; from: Instant }
  /** What the compiler said is an error. */
  | { code: 'time-plan.has-errors'; count: number }
  | { code: 'time-plan.draft-missing' }
  /** What was shown is not what stands. */
  | { code: 'time-plan.draft-changed' }
  | { code: 'time-plan.nothing-changed' }

/** The version that a unit plans: that for intake; failing that, one issued whose effect is yet to come. */
export const versionToPlan = (procedure: Procedure, at: Instant): ProcedureVersion | null =>
  versionForIntake(procedure, at) ??
  procedure.versions.find((version) => statusOf(version, at) === 'issued-future') ??
  null

/** What a plan is checked by, beside the command. */
export type TimePlanGround = {
  procedure: Procedure
  version: ProcedureVersion
  model: ProcedureModel
  /** Of the calendar that the unit is counted by. */
  minutesPerDay: number
  /** Titles of the posts held in the unit. */
  posts: readonly string[]
}

/** Every reason why this content is no plan of the version for that unit; whoever signs. */
export function reasonsAgainstPlan(
  { model, minutesPerDay, posts }: Pick<TimePlanGround, 'model' | 'minutesPerDay' | 'posts'>,
  content: TimePlanContent,
): (TimesRefusal | PostRefusal)[] {
  const times = reasonsAgainstTimes(model, content, minutesPerDay)
  // Posts are told by block: where the blocks are not the version's steps there is nothing to tell.
  const isOfVersion = !times.some(({ code }) => code === 'time-plan.steps-differ')
  return isOfVersion ? [...times, ...reasonsAgainstPosts(model, content, posts)] : times
}

/**
 * Ký bảng phân bổ, by the head of the unit alone: over the exact version, from a moment that is not past. It holds for
 * dossiers taken in from then on; those that run keep what they were taken in under.
 */
export function signTimePlan(
  plans: UnitTimePlans | null,
  ground: TimePlanGround,
  command: {
    actor: Actor
    unit: { unitId: string; unitName: string }
    content: TimePlanContent
    contentSha256: string
    /** Of the version that the draft was made for. */
    versionSha256: string
    effectiveFrom: Instant
    diagnostics: readonly Diagnostic[]
    diagnosticsSha256: string
  },
  at: Instant,
): Outcome<TimePlanFact, TimePlanRefusal> {
  const { procedure, version, model } = ground
  const { actor, unit, content, contentSha256, effectiveFrom } = command
  const refusals: TimePlanRefusal[] = [
    ...reasonsMayNot(actor, 'time-plan.sign', { unitId: unit.unitId }, at),
    ...reasonsAgainstPlan(ground, content),
  ]
  const { issueNumber, revision } = version
  if (command.versionSha256 !== version.contentSha256)
    refusals.push({ code: 'time-plan.version-changed', issueNumber, revision })
  if (effectiveFrom < at) refusals.push({ code: 'time-plan.effective-in-the-past', at: effectiveFrom })
  if (version.effectiveFrom !== null && effectiveFrom < version.effectiveFrom)
    refusals.push({ code: 'time-plan.effective-before-version', from: version.effectiveFrom })
  const errors = errorsIn(command.diagnostics)
  if (errors > 0) refusals.push({ code: 'time-plan.has-errors', count: errors })
  const last = plans?.plans.at(-1)
  if (last?.contentSha256 === contentSha256 && last.versionSha256 === version.contentSha256)
    refusals.push({ code: 'time-plan.nothing-changed' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({
    type: 'time-plan-signed',
    ...unit,
    number: (plans?.plans.length ?? 0) + 1,
    procedureId: procedure.procedureId,
    procedureCode: procedure.code,
    issueNumber,
    revision,
    versionSha256: version.contentSha256,
    contentSha256,
    effectiveFrom,
    signer: officerOf(actor),
    diagnosticsSha256: command.diagnosticsSha256,
    postWarnings: postWarnings(model, content),
  })
}

import type { CalendarIndex } from '../calendar/calendar-index.ts'
import { deriveDue } from '../calendar/derivation.ts'
import { nextReceptionOpening, type TimeRefusal } from '../calendar/working-time.ts'
import { type Actor, officerOf } from '../organisation/actor.ts'
import type { ProcedureModel, Variant } from '../procedure/model.ts'
import {
  type Procedure,
  type ProcedureVersion,
  sameNumber,
  versionForIntake,
} from '../procedure/procedure.ts'
import { type Instant, localDateOf, parseInstant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { plannedUnder, type TimePlanContent } from '../time-plan/content.ts'
import type { SignedTimePlan } from '../time-plan/time-plan.ts'
import type { Channel, DossierFact, PinnedTimePlan, ReceivedItem, RequestDocument } from './facts.ts'
import { opensOnRequest } from './intake-form.ts'
import { allotmentText, countingRuleText, durationOf, planOf } from './plan.ts'
import { stepDue } from './step-due.ts'

export type AcceptRefusal =
  | { code: 'intake.no-version-for-intake'; procedureCode: string }
  /** The unit has no mã định danh, which dossier codes begin with. */
  | { code: 'intake.unit-without-code'; unitName: string }
  /** The form was filled in for a version that is no longer the one for intake. */
  | { code: 'intake.version-changed'; issueNumber: number; revision: number }
  | { code: 'intake.variant-unknown'; variant: string }
  | { code: 'intake.no-steps'; variant: string }
  | { code: 'intake.papers-missing'; names: string[] }
  | { code: 'intake.submitted-later'; submittedAt: Instant }
  | { code: 'intake.outside-window'; opensAt: Instant | null }
  | { code: 'intake.request-missing' }
  | TimeRefusal

export type AcceptCommand = {
  actor: Actor
  dossierId: string
  /** Mã hồ sơ, decided from the last serial of the unit's day: see `dossierCode`. */
  code: string
  version: { issueNumber: number; revision: number }
  variant: string
  channel: Channel
  applicant: string
  request: RequestDocument | null
  items: ReceivedItem[]
  submittedAt: Instant
  /** Given when an officer takes it in person outside the reception window. */
  outsideWindowReason: string | null
}

/** What the intake is decided by, beside the command. */
export type IntakeGround = {
  procedure: Procedure
  model: ProcedureModel
  calendar: { code: string; version: number; sha256: string; index: CalendarIndex }
  /** The plan of the receiving unit that holds at acceptance for the version; null when the unit has none. */
  timePlan: { plan: SignedTimePlan; content: TimePlanContent } | null
}

/** `{unit code}-{yymmdd}-{serial}`: the new order of dossier codes, four digits, counted per unit and day. */
export function dossierCode(unitCode: string, acceptedAt: Instant, serial: number): string {
  return `${unitCode}-${localDateOf(acceptedAt).slice(2).replaceAll('-', '')}-${String(serial).padStart(4, '0')}`
}

/**
 * Tiếp nhận: pins the dossier to the exact version for intake at this instant, with calendar version and
 * counting rule, and derives hạn theo luật. A term that runs into a year not loaded is refused, not guessed.
 */
export function acceptDossier(
  ground: IntakeGround,
  command: AcceptCommand,
  at: Instant,
): Outcome<DossierFact, AcceptRefusal> {
  const version = versionForIntake(ground.procedure, at)
  if (!version) return refused({ code: 'intake.no-version-for-intake', procedureCode: ground.procedure.code })
  const variant = ground.model.variants.find(({ name }) => name === command.variant)
  const refusals = [
    ...reasonsOfTheForm(command, version),
    ...(variant ? reasonsOfTheVariant(variant, command) : [variantUnknown(command.variant)]),
  ]
  const acceptance = acceptanceInstant(ground.calendar.index, command, at)
  if (!acceptance.ok) refusals.push(acceptance.refusal)
  if (refusals.length > 0 || !variant || !acceptance.ok) return refused(...refusals)

  const term = allotmentText(variant.term?.allotment ?? { kind: 'unspecified' })
  const duration = durationOf(term)
  const { countingRule } = ground.model
  const derived = duration && deriveDue(ground.calendar.index, acceptance.at, duration, countingRule)
  if (derived && !derived.ok) return refused(...derived.refusals)
  const ofUnit = ground.timePlan && plannedUnder(variant, ground.timePlan.content)
  const plan = ofUnit ?? planOf(variant)
  const firstDue = stepDue(ground.calendar.index, acceptance.at, plan[0]!.allotment)
  if (!firstDue.ok) return refused(...firstDue.refusals)

  return accepted({
    type: 'dossier-accepted',
    dossierId: command.dossierId,
    code: command.code,
    unitId: command.actor.unitId,
    pinned: {
      procedureId: ground.procedure.procedureId,
      procedureCode: ground.procedure.code,
      issueNumber: version.issueNumber,
      revision: version.revision,
      contentSha256: version.contentSha256,
      calendarCode: ground.calendar.code,
      calendarVersion: ground.calendar.version,
      calendarSha256: ground.calendar.sha256,
      countingRule: countingRuleText(countingRule),
    },
    procedureTitle: version.header.title,
    variant: variant.name,
    term,
    plan,
    timePlan: ofUnit && pinnedPlan(ground.timePlan!.plan),
    channel: command.channel,
    applicant: command.applicant,
    request: command.request,
    items: command.items,
    submittedAt: command.submittedAt,
    acceptedAt: acceptance.at,
    outsideWindowReason: acceptance.outsideWindowReason,
    promisedAt: derived ? derived.due : null,
    dueAt: derived ? derived.due : null,
    provisional: derived ? derived.lines.some(({ code }) => code === 'provisional-year') : false,
    derivation: derived ? derived.lines : [],
    holder: officerOf(command.actor),
    stepDueAt: firstDue.due,
  })
}

const pinnedPlan = (plan: SignedTimePlan): PinnedTimePlan => ({
  unitId: plan.unitId,
  unitName: plan.unitName,
  number: plan.number,
  contentSha256: plan.contentSha256,
  signedBy: plan.signer.name,
  signedAt: plan.signedAt,
})

function reasonsOfTheForm(command: AcceptCommand, version: ProcedureVersion): AcceptRefusal[] {
  const refusals: AcceptRefusal[] = []
  if (!sameNumber(version, command.version))
    refusals.push({
      code: 'intake.version-changed',
      issueNumber: version.issueNumber,
      revision: version.revision,
    })
  const missing = command.items.filter((item) => !item.original && !item.copy).map(({ name }) => name)
  if (missing.length > 0) refusals.push({ code: 'intake.papers-missing', names: missing })
  return refusals
}

const variantUnknown = (variant: string): AcceptRefusal => ({ code: 'intake.variant-unknown', variant })

function reasonsOfTheVariant(variant: Variant, command: AcceptCommand): AcceptRefusal[] {
  const refusals: AcceptRefusal[] = []
  if (planOf(variant).length === 0) refusals.push({ code: 'intake.no-steps', variant: variant.name })
  if (opensOnRequest(variant) && command.request === null) refusals.push({ code: 'intake.request-missing' })
  return refusals
}

/**
 * When time begins: at submission inside the reception window; at the next opening outside it, unless an
 * officer takes it in person and says why.
 */
function acceptanceInstant(
  index: CalendarIndex,
  command: AcceptCommand,
  at: Instant,
): { ok: true; at: Instant; outsideWindowReason: string | null } | { ok: false; refusal: AcceptRefusal } {
  const { submittedAt } = command
  // Text that is no instant at all would be thrown at by the calendar: it is refused before.
  if (parseInstant(submittedAt) !== submittedAt || submittedAt > at)
    return { ok: false, refusal: { code: 'intake.submitted-later', submittedAt } }
  const opening = nextReceptionOpening(index, submittedAt)
  if (!opening.ok) return { ok: false, refusal: opening.refusals[0]! }
  if (opening.at === submittedAt) return { ok: true, at: opening.at, outsideWindowReason: null }
  if (command.outsideWindowReason !== null && command.outsideWindowReason.trim() !== '')
    return { ok: true, at: submittedAt, outsideWindowReason: command.outsideWindowReason.trim() }
  // What came in by night is accepted at the opening, which may not lie ahead of the clock.
  if (opening.at <= at) return { ok: true, at: opening.at, outsideWindowReason: null }
  return { ok: false, refusal: { code: 'intake.outside-window', opensAt: opening.at } }
}

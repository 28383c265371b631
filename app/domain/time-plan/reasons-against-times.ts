import { allotmentText, durationOf, planOf } from '../dossier/plan.ts'
import { timeOfVariant, workingMinutes } from '../procedure/allotted-time.ts'
import type { Allotment, ProcedureModel, Step, Variant } from '../procedure/model.ts'
import {
  type PlanBlock,
  type PlanCase,
  plannedSteps,
  stepsOfBlocks,
  type TimePlanContent,
} from './content.ts'

/** Where in the plan: the case by name ("" is the only one), and the steps of the block. */
type Place = { variant: string; steps: string }

export type TimesRefusal =
  | { code: 'time-plan.case-missing'; variant: string }
  | { code: 'time-plan.case-unknown'; variant: string }
  /** A step was left out, added or put elsewhere; the order is the version's. */
  | { code: 'time-plan.steps-differ'; variant: string; expected: string; found: string }
  /** A body outside is not ours to plan: its step stands alone, with the time that the version states. */
  | ({ code: 'time-plan.outside-step-changed' } & Place)
  /** A number that is none, or not above zero. */
  | ({ code: 'time-plan.time-not-positive' } & Place)
  | ({ code: 'time-plan.loosened'; allotment: string; limit: string } & Place)
  /** Working time against calendar time: neither is more than the other. */
  | ({ code: 'time-plan.not-comparable'; allotment: string; limit: string } & Place)
  | { code: 'time-plan.sum-over-version'; variant: string; allotted: number; limit: number }
  | { code: 'time-plan.sum-over-term'; variant: string; allotted: number; limit: number }

/**
 * Every reason why a unit may not hold this plan of the version: it may only tighten or regroup. A working day has
 * `minutesPerDay` minutes, of the calendar that the unit is counted by; from 1.
 */
export function reasonsAgainstTimes(
  model: ProcedureModel,
  content: TimePlanContent,
  minutesPerDay: number,
): TimesRefusal[] {
  const refusals: TimesRefusal[] = []
  for (const variant of model.variants) {
    const planned = content.cases.filter((each) => each.variant === variant.name)
    if (planOf(variant).length === 0) continue
    if (planned.length !== 1) refusals.push({ code: 'time-plan.case-missing', variant: variant.name })
    else refusals.push(...reasonsAgainstCase(variant, planned[0]!, minutesPerDay))
  }
  const known = model.variants.filter((variant) => planOf(variant).length > 0).map(({ name }) => name)
  for (const { variant } of content.cases)
    if (!known.includes(variant)) refusals.push({ code: 'time-plan.case-unknown', variant })
  return refusals
}

function reasonsAgainstCase(variant: Variant, planned: PlanCase, minutesPerDay: number): TimesRefusal[] {
  const expected = plannedSteps(variant).map(({ code }) => code)
  const found = planned.blocks.flatMap(({ steps }) => steps)
  const isWhole = planned.blocks.every(({ steps }) => steps.length > 0)
  if (!isWhole || expected.length !== found.length || expected.some((code, at) => code !== found[at]))
    return [
      {
        code: 'time-plan.steps-differ',
        variant: variant.name,
        expected: expected.join(', '),
        found: found.join(', '),
      },
    ]
  const steps = stepsOfBlocks(variant, planned)
  const refusals = planned.blocks.flatMap((block, at) =>
    reasonsAgainstBlock(variant.name, block, steps[at]!, minutesPerDay),
  )
  return [...refusals, ...reasonsAgainstSum(variant, planned, minutesPerDay)]
}

function reasonsAgainstBlock(
  variant: string,
  { steps: codes, allotment }: PlanBlock,
  steps: readonly Step[],
  minutesPerDay: number,
): TimesRefusal[] {
  const place = { variant, steps: codes.join('+') }
  if (steps.some(({ performer }) => performer === 'outside')) {
    const isKept = steps.length === 1 && allotment === allotmentText(steps[0]!.allotment)
    return isKept ? [] : [{ code: 'time-plan.outside-step-changed', ...place }]
  }
  const planned = durationOf(allotment)
  if (planned?.kind === 'duration' && planned.n <= 0)
    return [{ code: 'time-plan.time-not-positive', ...place }]
  const limit = limitOf(
    steps.map((step) => step.allotment),
    minutesPerDay,
  )
  // A step without a time may be given one, as long as the sums hold; one with a time keeps one.
  if (limit === 'open') {
    const stated = steps.map((step) => allotmentText(step.allotment)).filter((text) => text !== 'none')
    if (planned !== null || stated.length === 0) return []
    return [{ code: 'time-plan.loosened', ...place, allotment, limit: stated.join(' + ') }]
  }
  const told = { allotment, limit: limit.text }
  if (planned === null) return [{ code: 'time-plan.loosened', ...place, ...told }]
  const order = compared(planned, limit, minutesPerDay)
  if (order === null) return [{ code: 'time-plan.not-comparable', ...place, ...told }]
  return order > 0 ? [{ code: 'time-plan.loosened', ...place, ...told }] : []
}

/** What a block may take at most: `text` as allotments are kept. `open` where a step of it states no time. */
type Limit =
  | { kind: 'minutes'; minutes: number; text: string }
  | { kind: 'immediate'; text: string }
  | { kind: 'calendar'; n: number; unit: string; text: string }
  | { kind: 'mixed'; text: string }

function limitOf(allotments: readonly Allotment[], minutesPerDay: number): Limit | 'open' {
  const text = allotments.map(allotmentText).join(' + ')
  if (allotments.some(({ kind }) => kind === 'unspecified' || kind === 'window')) return 'open'
  const [first] = allotments
  if (allotments.length === 1 && first?.kind === 'duration' && workingMinutes(first, minutesPerDay) === null)
    return { kind: 'calendar', n: first.n, unit: first.unit, text }
  if (allotments.every(({ kind }) => kind === 'immediate')) return { kind: 'immediate', text }
  let sum = 0
  for (const allotment of allotments) {
    // "Ngay" adds no length of its own to a block, as it adds none to the sum of a case.
    const minutes = allotment.kind === 'immediate' ? 0 : workingMinutes(allotment, minutesPerDay)
    if (minutes === null) return { kind: 'mixed', text }
    sum += minutes
  }
  return { kind: 'minutes', minutes: rounded(sum), text }
}

/** Above zero where the plan takes longer than the limit; null where they cannot be compared. */
function compared(
  planned: NonNullable<ReturnType<typeof durationOf>>,
  limit: Limit,
  minutesPerDay: number,
): number | null {
  switch (limit.kind) {
    case 'mixed':
      return null
    case 'immediate':
      // A number of hours may run into the next day; "ngay" ends with the day.
      return planned.kind === 'immediate' ? 0 : 1
    case 'calendar':
      return planned.kind === 'duration' && planned.unit === limit.unit ? planned.n - limit.n : null
    case 'minutes': {
      // Received at the beginning of a day, "ngay" lasts the whole of it.
      const minutes = planned.kind === 'immediate' ? minutesPerDay : workingMinutes(planned, minutesPerDay)
      return minutes === null ? null : rounded(minutes) - limit.minutes
    }
  }
}

/** Fractions of hours do not add up exactly in binary; a hundredth of a minute is no overrun. */
const rounded = (minutes: number): number => Math.round(minutes * 100) / 100

/** Tổng thời gian của một trường hợp in the plan: working minutes; "ngay" and calendar time add nothing. */
export const allottedInCase = ({ blocks }: PlanCase, minutesPerDay: number): number =>
  rounded(
    blocks.reduce((sum, { allotment }) => {
      const planned = durationOf(allotment)
      return sum + ((planned?.kind === 'duration' && workingMinutes(planned, minutesPerDay)) || 0)
    }, 0),
  )

/** What the sum of a case is held against: the version's own, when all its steps state one, and the term. */
export function limitsOfCase(variant: Variant, minutesPerDay: number) {
  const { allotted, limit, without } = timeOfVariant(variant, minutesPerDay)
  return { version: without === 0 ? rounded(allotted) : null, term: limit }
}

function reasonsAgainstSum(variant: Variant, planned: PlanCase, minutesPerDay: number): TimesRefusal[] {
  const refusals: TimesRefusal[] = []
  const allotted = allottedInCase(planned, minutesPerDay)
  const limits = limitsOfCase(variant, minutesPerDay)
  if (limits.version !== null && allotted > limits.version)
    refusals.push({
      code: 'time-plan.sum-over-version',
      variant: variant.name,
      allotted,
      limit: limits.version,
    })
  if (limits.term !== null && allotted > limits.term)
    refusals.push({ code: 'time-plan.sum-over-term', variant: variant.name, allotted, limit: limits.term })
  return refusals
}

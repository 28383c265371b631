import type { Duration } from '../calendar/duration.ts'
import { formatDuration, parseDuration } from '../calendar/duration.ts'
import type { Allotment, CountingRule, Variant } from '../procedure/model.ts'
import type { PlannedStep } from './facts.ts'

/**
 * Times as the record keeps them: text, because the record's canonical bytes hold no fractions.
 * `none` stands for a step without a number: nothing can be said about its lateness.
 */
export function allotmentText(allotment: Allotment): string {
  return allotment.kind === 'duration' || allotment.kind === 'immediate' ? formatDuration(allotment) : 'none'
}

/** The duration behind the text; null for `none`. Throws on text that no version of the system wrote. */
export function durationOf(text: string): Duration | null {
  if (text === 'none') return null
  const parsed = parseDuration(text)
  if (!parsed.ok) throw new Error(`not an allotment: ${text}`)
  return parsed.duration
}

const CUT_OFF = /^cut-off (\d{2}):(\d{2})$/

export function countingRuleText(rule: CountingRule): string {
  if (rule.kind !== 'cut-off') return rule.kind
  const pad = (n: number) => String(n).padStart(2, '0')
  return `cut-off ${pad(Math.floor(rule.minute / 60))}:${pad(rule.minute % 60)}`
}

/** The rule behind the text. Throws on text that no version of the system wrote. */
export function countingRuleOf(text: string): CountingRule {
  if (text === 'next-day' || text === 'exact') return { kind: text }
  const match = CUT_OFF.exec(text)
  if (!match) throw new Error(`not a counting rule: ${text}`)
  return { kind: 'cut-off', minute: Number(match[1]) * 60 + Number(match[2]) }
}

/** Kế hoạch: the steps of a variant that the unit or a body outside does; what the applicant does precedes receipt. */
export function planOf(variant: Variant): PlannedStep[] {
  return variant.steps.flatMap(({ code, title, responsible, performer, allotment }) =>
    performer === 'applicant'
      ? []
      : [{ code, title, responsible, performer, allotment: allotmentText(allotment) }],
  )
}

/** Minutes of working time that an allotment grants, a day being that many minutes; null when it states none. */
export function allottedMinutes(allotment: string, minutesPerDay: number): number | null {
  const duration = durationOf(allotment)
  if (duration?.kind !== 'duration') return null
  if (duration.unit === 'minute') return duration.n
  if (duration.unit === 'hour') return duration.n * 60
  if (duration.unit === 'working-day') return duration.n * minutesPerDay
  return null
}

import { type Session, WEEKDAYS, type Weekday } from '../calendar/working-calendar.ts'
import { countedSteps, timeOfVariant } from './allotted-time.ts'
import type { Allotment, CountingRule, ProcedureModel, Variant } from './model.ts'
import {
  contradict,
  parseReceptionWindow,
  type ReceptionWindow,
  sessionsOfWindow,
} from './reception-window.ts'
import { ERROR_AT_SUBMISSION, INFORMATION, rule, WARNING } from './rule.ts'
import { worstCaseIntake } from './worst-case-intake.ts'

type Countable = Extract<Allotment, { kind: 'duration' | 'immediate' }>
const isCountable = (allotment: Allotment): allotment is Countable =>
  allotment.kind === 'immediate' || (allotment.kind === 'duration' && allotment.n > 0)

/** The windows that the text gives, in its order. */
const windowsOf = (model: ProcedureModel): ReceptionWindow[] =>
  model.receptionWindows.flatMap(({ text }) => parseReceptionWindow(text) ?? [])

/** The steps of a case as they follow each other; null when one of them states no time (T5 tells it). */
function countableSteps(variant: Variant): Countable[] | null {
  const allotments = countedSteps(variant.steps).map(({ allotment }) => allotment)
  return allotments.length > 0 && allotments.every(isCountable) ? (allotments as Countable[]) : null
}

/**
 * T2: from every minute in which somebody may come, the last step is done within the term. A sum that fits may fail
 * all the same: what comes in late has less of the day left.
 */
const everyIntakeFits = rule<{
  variant: string
  at: string
  until: string
  finish: string
  due: string
  failing: number
  admissible: number
  failingDays: number
  days: number
  allotted: number
  minutesPerDay: number
  /** The term as a number of its unit; 0 of `immediate` where it is due at once. */
  limit: number
  unit: Extract<Allotment, { kind: 'duration' }>['unit'] | 'immediate'
  counting: CountingRule['kind']
  /** Minute of the day from which the next working day is the first; -1 under another counting. */
  cutOff: number
}>()({
  id: 'T2',
  severity: ERROR_AT_SUBMISSION,
  needs: ['calendar'],
  check: (model, _findings, { calendar, on, minutesPerDay }) =>
    model.header.kind !== 'tthc'
      ? []
      : model.variants.flatMap((variant) => {
          const steps = countableSteps(variant)
          const term = variant.term?.allotment
          const { allotted, limit } = timeOfVariant(variant, minutesPerDay)
          // A sum over the term is told by T1.
          if (!steps || !term || !isCountable(term) || (limit !== null && allotted > limit)) return []
          const late = worstCaseIntake({
            index: calendar,
            windows: windowsOf(model),
            steps,
            term,
            rule: model.countingRule,
            from: on,
          })
          if (!late) return []
          const { countingRule } = model
          return [
            {
              at: variant.at,
              arguments: {
                variant: variant.name,
                ...late,
                allotted,
                minutesPerDay,
                limit: term.kind === 'immediate' ? 0 : term.n,
                unit: term.kind === 'immediate' ? 'immediate' : term.unit,
                counting: countingRule.kind,
                cutOff: countingRule.kind === 'cut-off' ? countingRule.minute : -1,
              } as const,
            },
          ]
        }),
})

/** Two lines of the reception section that name different days. */
const windowsAgree = rule<{ written: string; other: string }>()({
  id: 'W2',
  severity: WARNING,
  check: (model) => {
    const named = model.receptionWindows.flatMap(({ text, at }) => {
      const window = parseReceptionWindow(text)
      return window?.days ? [{ text, at, window }] : []
    })
    const [first, ...others] = named
    return others.flatMap(({ text, at, window }) =>
      contradict(first!.window, window) ? [{ at, arguments: { written: text, other: first!.text } }] : [],
    )
  },
})

/**
 * The text promises reception on days on which the calendar has none, or before it opens, or after it closes; one of
 * the two must be mended. `minute`: the first minute of the day in the text without reception, or -1 for a whole day.
 */
const calendarReceivesThen = rule<{ written: string; weekday: Weekday; minute: number }>()({
  id: 'W3',
  severity: INFORMATION,
  needs: ['calendar'],
  check: (model, _findings, { calendar }) =>
    model.receptionWindows.flatMap(({ text, at }) => {
      const window = parseReceptionWindow(text)
      if (!window || window.hours?.[0]?.end === 24 * 60) return []
      for (const weekday of WEEKDAYS) {
        if (window.days?.has(weekday) === false) continue
        const minute = closedMinute(
          window,
          weekday,
          (calendar.calendar.receptionWindows ?? calendar.calendar.week)[weekday],
        )
        if (minute !== null) return [{ at, arguments: { written: text, weekday, minute } }]
      }
      return []
    }),
})

/** When the text receives and the calendar does not; the break at noon, which few texts write, is none of it. */
function closedMinute(
  window: ReceptionWindow,
  weekday: Weekday,
  sessions: readonly Session[],
): number | null {
  const [opening] = sessions
  const closing = sessions.at(-1)
  if (!opening || !closing) return window.days === null ? null : -1
  const said = window.hours === null ? [] : sessionsOfWindow(window, weekday, sessions, sessions)
  const [first] = said
  const last = said.at(-1)
  if (!first || !last) return null
  if (first.start < opening.start) return first.start
  return last.end > closing.end ? Math.max(closing.end, last.start) : null
}

export const INTAKE_RULES = [everyIntakeFits, windowsAgree, calendarReceivesThen] as const

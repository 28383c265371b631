import type { CalendarIndex } from '../calendar/calendar-index.ts'
import { type Session, WEEKDAYS, type Week } from '../calendar/working-calendar.ts'
import { dueSeconds, workingSecondsOf } from '../calendar/working-seconds.ts'
import {
  dayOfLocalDate,
  type Instant,
  instantOf,
  type LocalDate,
  OFFSET_SECONDS,
  SECONDS_PER_DAY,
  weekdayOfDay,
} from '../shared/instant.ts'
import { workingMinutes } from './allotted-time.ts'
import type { Allotment, CountingRule } from './model.ts'
import { type ReceptionWindow, sessionsOfWindow } from './reception-window.ts'

type Countable = Extract<Allotment, { kind: 'duration' | 'immediate' }>

export type IntakeQuestion = {
  index: CalendarIndex
  /** Khung tiếp nhận of the procedure; empty: those of the calendar. */
  windows: readonly ReceptionWindow[]
  /** The allotments that follow each other from acceptance to the result, outside bodies included. */
  steps: readonly Countable[]
  term: Countable
  rule: CountingRule
  /** The first day on which somebody may come. */
  from: LocalDate
}

/** The days that are tried: a year has every weekday, holiday and swap once. */
export const DAYS_TRIED = 366

/** Một thời điểm tiếp nhận mà các bước không kịp hạn, with the minutes around it that fail alike. */
export type LateIntake = {
  /** The first admissible minute that fails, and the end of the unbroken stretch that fails after it. */
  at: Instant
  until: Instant
  /** When the last step would be finished, and when the law wants the result. */
  finish: Instant
  due: Instant
  /** Admissible minutes of that day, and how many of them fail. */
  admissible: number
  failing: number
  /** Days on which somebody may come, and those on which a minute fails. */
  days: number
  failingDays: number
}

const EXACT: CountingRule = { kind: 'exact' }

/**
 * Thời điểm tiếp nhận xấu nhất: whether the steps, each counted from the end of the one before, are done within the
 * term from every minute in which somebody may come, over the loaded days of a year from `from` on. Null when they are.
 *
 * Finish and due moment never fall when the intake moves on, so a stretch fits whole when the finish of its last
 * minute is not after the due moment of its first, and fails whole when it is the other way round; what is neither is
 * halved. A case that counts nothing but working time against a term of working time is left to the sum (T1).
 */
export function worstCaseIntake(asked: IntakeQuestion): LateIntake | null {
  const { index, from, term, rule } = asked
  if (isPlainSum(asked.steps, term, rule)) return null
  const question = { ...asked, steps: summed(index, asked.steps) }
  const first = Math.max(0, dayOfLocalDate(from) - index.firstDay)
  const end = Math.min(index.days, first + DAYS_TRIED)
  let late: LateIntake | null = null
  let days = 0
  let failingDays = 0
  const admissibleOn = admissibleDays(question)
  for (let day = first; day < end; day++) {
    const stretches = stretchesOf(question, day, admissibleOn(day))
    if (stretches.length === 0) continue
    days++
    if (stretches.every((stretch) => fitsWhole(question, stretch))) continue
    if (late) {
      if (stretches.some((stretch) => failsSomewhere(question, stretch))) failingDays++
      continue
    }
    const failing = stretches.flatMap((stretch) => failingIn(question, stretch.from, stretch.to))
    if (failing.length === 0) continue
    failingDays++
    late = lateIntake(question, failing, stretches)
  }
  return late && { ...late, days, failingDays }
}

/** Working time against working time: the same sum from every minute on. */
function isPlainSum(steps: readonly Countable[], term: Countable, rule: CountingRule): boolean {
  const isWorking = (allotment: Countable) => workingMinutes(allotment, 1) !== null
  const isExact = term.kind === 'duration' && (term.unit !== 'working-day' || rule.kind === 'exact')
  return isExact && isWorking(term) && steps.every(isWorking)
}

/** Steps of working time that follow each other end when one of their sum ends. */
function summed(index: CalendarIndex, steps: readonly Countable[]): Countable[] {
  const sums: Countable[] = []
  let minutes = 0
  const close = () => {
    if (minutes > 0) sums.push({ kind: 'duration', n: minutes, unit: 'minute' })
    minutes = 0
  }
  for (const step of steps) {
    const unit = step.kind === 'duration' ? step.unit : null
    if (step.kind === 'duration' && (unit === 'minute' || unit === 'hour' || unit === 'working-day'))
      minutes += workingSecondsOf(index, step.n, unit) / 60
    else {
      close()
      sums.push(step)
    }
  }
  close()
  return sums
}

/** Epoch seconds of admissible minutes: `from` and `to` are the first and the last of them. */
type Stretch = { from: number; to: number }

/** The admissible minutes of a day, cut where the counting rule changes its mind. */
function stretchesOf({ index, rule }: IntakeQuestion, day: number, sessions: readonly Session[]): Stretch[] {
  const midnight = (index.firstDay + day) * SECONDS_PER_DAY - OFFSET_SECONDS
  const cut = rule.kind === 'cut-off' ? rule.minute : null
  const stretches: Stretch[] = []
  for (const { start, end } of sessions) {
    const middle = cut !== null && start < cut && cut < end ? cut : end
    if (start < middle) stretches.push({ from: midnight + start * 60, to: midnight + (middle - 1) * 60 })
    if (middle < end) stretches.push({ from: midnight + middle * 60, to: midnight + (end - 1) * 60 })
  }
  return stretches
}

/** When somebody may come on a day; an exception of the calendar goes before every weekly window. */
function admissibleDays({ index, windows }: IntakeQuestion): (day: number) => readonly Session[] {
  const { calendar } = index
  const changes = calendar.weekChanges.map(({ from, week }) => ({
    first: dayOfLocalDate(from) - index.firstDay,
    week,
  }))
  const ofWeek = new Map<Week, (readonly Session[])[]>()
  const sessionsOf = (week: Week): (readonly Session[])[] => {
    const known = ofWeek.get(week)
    if (known) return known
    const office = WEEKDAYS.map((each) => week[each]).find((sessions) => sessions.length > 0) ?? []
    const found = WEEKDAYS.map((weekday) =>
      windows.length === 0
        ? (calendar.receptionWindows ?? week)[weekday]
        : joined(windows.flatMap((window) => sessionsOfWindow(window, weekday, week[weekday], office))),
    )
    ofWeek.set(week, found)
    return found
  }
  return (day) => {
    const exception = index.exceptions.get(day)
    if (exception) return exception.sessions
    const week = changes.findLast(({ first }) => first <= day)?.week ?? calendar.week
    return sessionsOf(week)[weekdayOfDay(index.firstDay + day)]!
  }
}

/** Sessions in order, those that overlap as one. */
function joined(sessions: readonly Session[]): Session[] {
  const joint: Session[] = []
  for (const { start, end } of [...sessions].sort((a, b) => a.start - b.start)) {
    const last = joint.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joint.push({ start, end })
  }
  return joint
}

function finishOf({ index, steps }: IntakeQuestion, at: number): number {
  let finish = at
  for (const step of steps) finish = dueSeconds(index, finish, step, EXACT)
  return finish
}

const dueOf = ({ index, term, rule }: IntakeQuestion, at: number): number => dueSeconds(index, at, term, rule)

/** The finish of the last minute is in time even for the first one; beyond the loaded years nothing is guessed. */
function fitsWhole(question: IntakeQuestion, { from, to }: Stretch): boolean {
  const due = dueOf(question, from)
  return finishOf(question, to) <= due || Number.isNaN(due) || Number.isNaN(finishOf(question, from))
}

const failsWhole = (question: IntakeQuestion, { from, to }: Stretch): boolean =>
  finishOf(question, from) > dueOf(question, to) && !Number.isNaN(finishOf(question, to))

/** Mostly the last minute tells: what comes in later has less of the day left. */
const failsSomewhere = (question: IntakeQuestion, { from, to }: Stretch): boolean =>
  finishOf(question, to) > dueOf(question, to) || failingIn(question, from, to).length > 0

/** The stretches of minutes between two, both included, from which the steps are not done in time. */
function failingIn(question: IntakeQuestion, from: number, to: number): Stretch[] {
  if (fitsWhole(question, { from, to })) return []
  if (failsWhole(question, { from, to })) return [{ from, to }]
  if (from === to) return []
  const middle = from + Math.floor((to - from) / 120) * 60
  const [first, ...rest] = failingIn(question, middle + 60, to)
  const before = failingIn(question, from, middle)
  const last = before.at(-1)
  if (!first) return before
  return last && last.to + 60 === first.from
    ? [...before.slice(0, -1), { from: last.from, to: first.to }, ...rest]
    : [...before, first, ...rest]
}

function lateIntake(
  question: IntakeQuestion,
  failing: readonly Stretch[],
  stretches: readonly Stretch[],
): LateIntake {
  const [worst] = failing
  const at = worst!.from
  const minutesOf = (each: readonly Stretch[]) =>
    each.reduce((sum, stretch) => sum + (stretch.to - stretch.from) / 60 + 1, 0)
  return {
    at: instantOf(at),
    until: instantOf(worst!.to + 60),
    finish: instantOf(finishOf(question, at)),
    due: instantOf(dueOf(question, at)),
    admissible: minutesOf(stretches),
    failing: minutesOf(failing),
    days: 0,
    failingDays: 0,
  }
}

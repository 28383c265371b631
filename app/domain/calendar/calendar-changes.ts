import { dayOfLocalDate, type LocalDate, localDateOfDay } from '../shared/instant.ts'
import type { CalendarIndex } from './calendar-index.ts'
import {
  type DayException,
  type Session,
  WEEKDAYS,
  type Week,
  type WorkingCalendar,
  type YearStatus,
} from './working-calendar.ts'

/** Một điểm khác giữa hai phiên bản lịch, as a person reads it. */
export type CalendarChange =
  | { code: 'year-added'; year: number; status: YearStatus }
  | { code: 'year-status'; year: number; status: YearStatus }
  | { code: 'day-added'; day: DayException }
  | { code: 'day-removed'; day: DayException }
  | { code: 'day-changed'; before: DayException; day: DayException }
  /** `from` null: the week that holds before any change. */
  | { code: 'week-changed'; from: LocalDate | null; week: Week }
  | { code: 'week-change-removed'; from: LocalDate }
  | { code: 'reception-changed'; week: Week | null }
  | { code: 'day-length-changed'; before: number; minutes: number }
  | { code: 'name-changed'; before: string; name: string }

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const sameWeek = (a: Week, b: Week) => WEEKDAYS.every((day) => same(a[day], b[day]))

/** Every difference between two versions, years first, then days in their order. Null: there was none before. */
export function changesBetween(before: WorkingCalendar | null, after: WorkingCalendar): CalendarChange[] {
  const changes: CalendarChange[] = []
  if (before && before.name !== after.name)
    changes.push({ code: 'name-changed', before: before.name, name: after.name })
  for (const [year, status] of Object.entries(after.years ?? {})) {
    const old = before?.years?.[year]
    if (old === undefined) changes.push({ code: 'year-added', year: Number(year), status })
    else if (old !== status) changes.push({ code: 'year-status', year: Number(year), status })
  }
  if (!before || !sameWeek(before.week, after.week))
    changes.push({ code: 'week-changed', from: null, week: after.week })
  changes.push(...weekChangesBetween(before, after))
  if (before && before.minutesPerDay !== after.minutesPerDay)
    changes.push({
      code: 'day-length-changed',
      before: before.minutesPerDay,
      minutes: after.minutesPerDay,
    })
  if (!before || !same(orderedWeek(before.receptionWindows), orderedWeek(after.receptionWindows)))
    changes.push({ code: 'reception-changed', week: after.receptionWindows })
  changes.push(...daysBetween(before?.exceptions ?? [], after.exceptions))
  return changes
}

const orderedWeek = (week: Week | null) => week && WEEKDAYS.map((day) => week[day])

function weekChangesBetween(before: WorkingCalendar | null, after: WorkingCalendar): CalendarChange[] {
  const old = new Map((before?.weekChanges ?? []).map(({ from, week }) => [from, week]))
  const changes = after.weekChanges.flatMap(({ from, week }): CalendarChange[] => {
    const known = old.get(from)
    old.delete(from)
    return known && sameWeek(known, week) ? [] : [{ code: 'week-changed', from, week }]
  })
  return [
    ...changes,
    ...[...old.keys()].map((from): CalendarChange => ({ code: 'week-change-removed', from })),
  ]
}

/** What tells a day from another of the same date; fields in one order, whatever order they were written in. */
const dayText = (day: DayException) =>
  JSON.stringify([
    day.kind,
    day.name,
    day.sessions.map(({ start, end }: Session) => [start, end]),
    day.document,
    day.documentDate ?? null,
    day.documentTitle ?? null,
    day.certainty,
    day.own ?? false,
  ])

function daysBetween(before: readonly DayException[], after: readonly DayException[]): CalendarChange[] {
  const old = new Map(before.map((day) => [day.date, day]))
  const changes: CalendarChange[] = []
  for (const day of after) {
    const known = old.get(day.date)
    old.delete(day.date)
    if (!known) changes.push({ code: 'day-added', day })
    else if (dayText(known) !== dayText(day)) changes.push({ code: 'day-changed', before: known, day })
  }
  for (const day of old.values()) changes.push({ code: 'day-removed', day })
  const dateOf = (change: CalendarChange) => ('day' in change ? change.day.date : '')
  return changes.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
}

/** A stretch of days that changed alike, told as one: `to` is the last of them. */
export type ChangeOfDays = { change: CalendarChange; to: LocalDate | null }

/** Các ngày liền nhau đổi như nhau gộp làm một: ten days of Tết are one line to read. Changes stand in order. */
export function inStretches(changes: readonly CalendarChange[]): ChangeOfDays[] {
  const stretches: ChangeOfDays[] = []
  for (const change of changes) {
    const last = stretches.at(-1)
    if (last?.to && 'day' in change && 'day' in last.change && isNextAlike(last.change, last.to, change))
      last.to = change.day.date
    else stretches.push({ change, to: 'day' in change ? change.day.date : null })
  }
  return stretches
}

type DayChange = Extract<CalendarChange, { day: DayException }>

function isNextAlike(first: DayChange, to: LocalDate, next: DayChange): boolean {
  if (first.code !== next.code || next.day.date !== localDateOfDay(dayOfLocalDate(to) + 1)) return false
  const before = (change: DayChange) => (change.code === 'day-changed' ? dayText(change.before) : '')
  return dayText(first.day) === dayText(next.day) && before(first) === before(next)
}

/** What a change of calendar can move: spans that touch one of these days, or all of them. */
export type ChangedDays = {
  /** In order; days that both calendars have loaded and on which their sessions differ. */
  days: LocalDate[]
  /** The length of a working day changed: every term of working days counted `exact` moves, whatever its days. */
  dayLength: boolean
}

/**
 * Những ngày có giờ làm việc khác nhau between two calendars. A year that only the newer one has loaded changes
 * nothing: no term could end there before.
 */
export function changedDays(before: CalendarIndex, after: CalendarIndex): ChangedDays {
  const first = Math.max(before.firstDay, after.firstDay)
  const end = Math.min(before.firstDay + before.days, after.firstDay + after.days)
  const sameSessions = new Map<number, boolean>()
  const days: LocalDate[] = []
  for (let day = first; day < end; day++) {
    const [old, next] = [before.patternOf[day - before.firstDay]!, after.patternOf[day - after.firstDay]!]
    const pair = old * 65_536 + next
    let equal = sameSessions.get(pair)
    if (equal === undefined) {
      equal = same(sessionsOf(before, old), sessionsOf(after, next))
      sameSessions.set(pair, equal)
    }
    if (!equal) days.push(localDateOfDay(day))
  }
  return { days, dayLength: before.calendar.minutesPerDay !== after.calendar.minutesPerDay }
}

function sessionsOf(index: CalendarIndex, pattern: number): number[][] {
  const [from, to] = [index.sessionsFrom[pattern]!, index.sessionsFrom[pattern + 1]!]
  return Array.from({ length: to - from }, (_, at) => [index.opens[from + at]!, index.closes[from + at]!])
}

/** Whether a span of days, both ends included, touches one of the days, which stand in order. */
export function touches(days: readonly LocalDate[], from: LocalDate, to: LocalDate): boolean {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < from) low = middle + 1
    else high = middle
  }
  return low < days.length && days[low]! <= to
}

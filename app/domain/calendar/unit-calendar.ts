import { dayOfLocalDate, weekdayOfDay } from '../shared/instant.ts'
import type { CalendarRef } from './facts.ts'
import {
  type DayException,
  type Session,
  WEEKDAYS,
  type WorkingCalendar,
  weekOn,
} from './working-calendar.ts'

/** A calendar in its newest version, and whose it is; null is the national one. */
export type CalendarInForce = CalendarRef & { unitId: string | null }

/**
 * Lịch của một đơn vị: its own, else that of the nearest unit above it that has one, else the national one. Null
 * when not even that was published. Units that are not known have the national one.
 */
export function calendarOfUnit<Calendar extends { unitId: string | null }>(
  unitId: string,
  parentOf: ReadonlyMap<string, string | null>,
  calendars: readonly Calendar[],
): Calendar | null {
  const seen = new Set<string>()
  for (
    let unit: string | null = unitId;
    unit !== null && !seen.has(unit);
    unit = parentOf.get(unit) ?? null
  ) {
    seen.add(unit)
    const own = calendars.find((calendar) => calendar.unitId === unit)
    if (own) return own
  }
  return calendars.find((calendar) => calendar.unitId === null) ?? null
}

/**
 * Lịch riêng dựa trên lịch khác: what is the unit's own (days marked so, week and reception when said so) over what
 * the other calendar says now. A make-up day of the other calendar is worked in the unit's own hours.
 */
export function restedOn(base: WorkingCalendar, own: WorkingCalendar): WorkingCalendar {
  const override = own.override ?? { week: false, reception: false }
  const weeks = override.week ? own : base
  const ownDays = own.exceptions.filter((day) => day.own === true)
  const ownDates = new Set(ownDays.map(({ date }) => date))
  const taken = base.exceptions
    .filter(({ date }) => !ownDates.has(date))
    .map(({ own: _own, ...day }): DayException => (override.week ? inHoursOf(weeks, day) : day))
  return {
    code: own.code,
    name: own.name,
    version: own.version,
    minutesPerDay: weeks.minutesPerDay,
    week: weeks.week,
    weekChanges: weeks.weekChanges,
    exceptions: [...taken, ...ownDays].sort((a, b) => (a.date < b.date ? -1 : 1)),
    years: base.years,
    receptionWindows: override.reception ? own.receptionWindows : base.receptionWindows,
    override: {
      base: { code: base.code, version: base.version },
      week: override.week,
      reception: override.reception,
    },
  }
}

function inHoursOf(weeks: WorkingCalendar, day: DayException): DayException {
  if (day.kind !== 'working-day-swap' || day.sessions.length === 0) return day
  return { ...day, sessions: fullDaySessions(weeks, day.date) }
}

/** Giờ của một ngày làm việc bình thường: those of the weekday itself when it is worked, else of the week's first working day. */
export function fullDaySessions(calendar: WorkingCalendar, date: string): Session[] {
  const week = weekOn(calendar, date)
  const weekday = WEEKDAYS[weekdayOfDay(dayOfLocalDate(date))]!
  if (week[weekday].length > 0) return week[weekday]
  const worked = WEEKDAYS.find((day) => week[day].length > 0)
  return worked ? week[worked] : []
}

/** The calendars that rest on this one, however far, each after the one it rests on. */
export function dependentsOf<Calendar extends { code: string; base: string | null }>(
  code: string,
  calendars: readonly Calendar[],
): Calendar[] {
  const found: Calendar[] = []
  for (let layer = [code]; layer.length > 0; ) {
    const next = calendars.filter(
      (calendar) => calendar.base !== null && layer.includes(calendar.base) && !found.includes(calendar),
    )
    found.push(...next)
    layer = next.map((calendar) => calendar.code)
  }
  return found
}

import { dayOfLocalDate, type LocalDate, localDateOfDay } from '../shared/instant.ts'
import { fullDaySessions } from './unit-calendar.ts'
import {
  areSessions,
  type Certainty,
  type DayException,
  type ExceptionKind,
  FIRST_YEAR,
  LAST_YEAR,
  type Session,
  WEEKDAYS,
  type Week,
  type WorkingCalendar,
  type YearStatus,
} from './working-calendar.ts'

/** Một lần sửa dự thảo lịch. Nothing is recorded until the draft is published. */
export type CalendarEdit =
  | {
      edit: 'add-days'
      kind: ExceptionKind
      name: string
      from: LocalDate
      /** The last day, the same as `from` for one day. */
      to: LocalDate
      /** Null: a day off, or the hours of a normal working day for a make-up day. */
      sessions: Session[] | null
      document: string | null
      documentDate: LocalDate | null
      documentTitle: string | null
      certainty: Certainty
      /** Whether days that the calendar has already are replaced. */
      replace: boolean
    }
  | { edit: 'remove-day'; date: LocalDate }
  | { edit: 'set-year'; year: number; status: YearStatus }
  /** `from` null changes the week that holds before any change. */
  | { edit: 'set-week'; from: LocalDate | null; week: Week; minutesPerDay: number }
  | { edit: 'remove-week-change'; from: LocalDate }
  | { edit: 'set-reception'; week: Week | null }

export type EditRefusal =
  | { code: 'calendar.days-inverted'; from: LocalDate; to: LocalDate }
  | { code: 'calendar.too-many-days'; days: number; most: number }
  | { code: 'calendar.day-outside-years'; date: LocalDate }
  | { code: 'calendar.day-taken'; date: LocalDate; name: string }
  | { code: 'calendar.day-unknown'; date: LocalDate }
  | { code: 'calendar.day-not-own'; date: LocalDate }
  | { code: 'calendar.day-name-missing' }
  | { code: 'calendar.day-document-missing'; year: number }
  | { code: 'calendar.holiday-with-sessions' }
  | { code: 'calendar.make-up-day-without-sessions' }
  | { code: 'calendar.sessions-wrong' }
  | { code: 'calendar.year-not-next'; year: number; first: number; last: number }
  | { code: 'calendar.years-of-base' }
  | { code: 'calendar.day-length-wrong'; minutes: number }
  | { code: 'calendar.week-change-unknown'; from: LocalDate }

type Edited = { ok: true; calendar: WorkingCalendar } | { ok: false; refusals: EditRefusal[] }

/** A notice names days, not seasons: more at once is a slip of the hand. */
const MOST_DAYS_AT_ONCE = 31

const refused = (...refusals: EditRefusal[]): Edited => ({ ok: false, refusals })
const edited = (calendar: WorkingCalendar): Edited => ({ ok: true, calendar })
const byDate = (a: DayException, b: DayException) => (a.date < b.date ? -1 : 1)

/** Sửa dự thảo lịch: the calendar after the edit, or every reason why it cannot be made. Nothing is guessed. */
export function editCalendar(calendar: WorkingCalendar, edit: CalendarEdit): Edited {
  switch (edit.edit) {
    case 'add-days':
      return addDays(calendar, edit)
    case 'remove-day':
      return removeDay(calendar, edit.date)
    case 'set-year':
      return setYear(calendar, edit.year, edit.status)
    case 'set-week':
      return setWeek(calendar, edit)
    case 'remove-week-change':
      if (!calendar.weekChanges.some(({ from }) => from === edit.from))
        return refused({ code: 'calendar.week-change-unknown', from: edit.from })
      return edited({
        ...owning(calendar, 'week'),
        weekChanges: calendar.weekChanges.filter(({ from }) => from !== edit.from),
      })
    case 'set-reception':
      if (edit.week && !isWeek(edit.week)) return refused({ code: 'calendar.sessions-wrong' })
      return edited({ ...owning(calendar, 'reception'), receptionWindows: edit.week })
  }
}

const isLoaded = (calendar: WorkingCalendar, date: LocalDate): boolean => {
  const year = date.slice(0, 4)
  if (calendar.years) return year in calendar.years
  return Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR
}

const isWeek = (week: Week) => WEEKDAYS.every((day) => areSessions(week[day]))

/** A unit's calendar from now on has this part of its own. */
function owning(calendar: WorkingCalendar, part: 'week' | 'reception'): WorkingCalendar {
  return calendar.override ? { ...calendar, override: { ...calendar.override, [part]: true } } : calendar
}

function addDays(calendar: WorkingCalendar, edit: Extract<CalendarEdit, { edit: 'add-days' }>): Edited {
  const { from, to, kind } = edit
  const count = dayOfLocalDate(to) - dayOfLocalDate(from) + 1
  if (count < 1) return refused({ code: 'calendar.days-inverted', from, to })
  if (count > MOST_DAYS_AT_ONCE)
    return refused({ code: 'calendar.too-many-days', days: count, most: MOST_DAYS_AT_ONCE })
  const dates = Array.from({ length: count }, (_, at) => localDateOfDay(dayOfLocalDate(from) + at))
  const refusals = reasonsAgainstDays(calendar, edit, dates)
  if (refusals.length > 0) return refused(...refusals)
  const replaced = new Set(dates)
  const days = dates.map(
    (date): DayException => ({
      date,
      kind,
      name: edit.name.trim(),
      sessions: edit.sessions ?? (kind === 'working-day-swap' ? fullDaySessions(calendar, date) : []),
      document: edit.document,
      ...(edit.documentDate === null ? {} : { documentDate: edit.documentDate }),
      ...(edit.documentTitle === null ? {} : { documentTitle: edit.documentTitle }),
      certainty: edit.certainty,
      ...(calendar.override ? { own: true as const } : {}),
    }),
  )
  return edited({
    ...calendar,
    exceptions: [...calendar.exceptions.filter(({ date }) => !replaced.has(date)), ...days].sort(byDate),
  })
}

function reasonsAgainstDays(
  calendar: WorkingCalendar,
  edit: Extract<CalendarEdit, { edit: 'add-days' }>,
  dates: readonly LocalDate[],
): EditRefusal[] {
  const refusals: EditRefusal[] = []
  if (edit.name.trim() === '') refusals.push({ code: 'calendar.day-name-missing' })
  if (edit.sessions && !areSessions(edit.sessions)) refusals.push({ code: 'calendar.sessions-wrong' })
  const worked = edit.sessions !== null && edit.sessions.length > 0
  if (worked && ['holiday', 'substitute', 'day-off-swap'].includes(edit.kind))
    refusals.push({ code: 'calendar.holiday-with-sessions' })
  if (edit.kind === 'working-day-swap' && edit.sessions !== null && !worked)
    refusals.push({ code: 'calendar.make-up-day-without-sessions' })
  for (const date of dates) {
    if (!isLoaded(calendar, date)) refusals.push({ code: 'calendar.day-outside-years', date })
    const taken = calendar.exceptions.find((day) => day.date === date)
    // What a unit's calendar took over is overruled by a day of the unit's own, not replaced.
    if (taken && !edit.replace && !(calendar.override && !taken.own))
      refusals.push({ code: 'calendar.day-taken', date, name: taken.name })
  }
  const announced = dates.find((date) => calendar.years?.[date.slice(0, 4)] !== 'provisional')
  if (edit.document === null && announced !== undefined && isLoaded(calendar, announced))
    refusals.push({ code: 'calendar.day-document-missing', year: Number(announced.slice(0, 4)) })
  return refusals
}

function removeDay(calendar: WorkingCalendar, date: LocalDate): Edited {
  const day = calendar.exceptions.find((each) => each.date === date)
  if (!day) return refused({ code: 'calendar.day-unknown', date })
  if (calendar.override && !day.own) return refused({ code: 'calendar.day-not-own', date })
  return edited({ ...calendar, exceptions: calendar.exceptions.filter((each) => each !== day) })
}

/** Years follow one another: only a loaded one, or the next after the last, can be set. */
function setYear(calendar: WorkingCalendar, year: number, status: YearStatus): Edited {
  if (calendar.override) return refused({ code: 'calendar.years-of-base' })
  const loaded = Object.keys(calendar.years ?? {}).map(Number)
  const [first, last] = [Math.min(...loaded), Math.max(...loaded)]
  if (!Number.isInteger(year) || year < first || year > last + 1 || year > LAST_YEAR)
    return refused({ code: 'calendar.year-not-next', year, first, last })
  return edited({ ...calendar, years: { ...calendar.years, [String(year)]: status } })
}

function setWeek(calendar: WorkingCalendar, edit: Extract<CalendarEdit, { edit: 'set-week' }>): Edited {
  const { from, week, minutesPerDay } = edit
  const refusals: EditRefusal[] = []
  if (!isWeek(week)) refusals.push({ code: 'calendar.sessions-wrong' })
  if (!Number.isInteger(minutesPerDay) || minutesPerDay < 1 || minutesPerDay > 1440)
    refusals.push({ code: 'calendar.day-length-wrong', minutes: minutesPerDay })
  if (from !== null && !isLoaded(calendar, from))
    refusals.push({ code: 'calendar.day-outside-years', date: from })
  if (refusals.length > 0) return refused(...refusals)
  const own = { ...owning(calendar, 'week'), minutesPerDay }
  if (from === null) return edited({ ...own, week })
  const others = calendar.weekChanges.filter((change) => change.from !== from)
  return edited({
    ...own,
    weekChanges: [...others, { from, week }].sort((a, b) => (a.from < b.from ? -1 : 1)),
  })
}

const SESSION = /^(\d{1,2})[:hg](\d{2})\s*[-–]\s*(\d{1,2})[:hg](\d{2})$/i

/**
 * Đọc giờ các buổi as people type them: `07:30-11:30, 13h30–17h30`; blank is a day off. Null for anything else: an
 * hour past 24:00, an end before its beginning, sessions that overlap.
 */
export function parseTypedSessions(text: string): Session[] | null {
  if (text.trim() === '') return []
  const sessions: Session[] = []
  for (const part of text.split(/[,;]/)) {
    const match = SESSION.exec(part.trim())
    if (!match) return null
    const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number)
    if (fromMinute! > 59 || toMinute! > 59) return null
    sessions.push({ start: fromHour! * 60 + fromMinute!, end: toHour! * 60 + toMinute! })
  }
  return areSessions(sessions) ? sessions : null
}

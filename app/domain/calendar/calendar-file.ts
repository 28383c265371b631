import { isLocalDate } from '../shared/instant.ts'
import { type CalendarFileWarning, calendarWarnings } from './calendar-warnings.ts'
import {
  CERTAINTIES,
  type Certainty,
  type DayException,
  EXCEPTION_KINDS,
  type ExceptionKind,
  FIRST_YEAR,
  LAST_YEAR,
  type Override,
  type Session,
  WEEKDAYS,
  type Week,
  type WeekChange,
  type Weekday,
  type WorkingCalendar,
  YEAR_STATUSES,
  type YearStatus,
} from './working-calendar.ts'

/** What is wrong in a calendar file, and where: `path` reads like `$.week.mon[1]`. */
export type CalendarFileRefusal = { path: string } & (
  | { code: 'calendar-file.not-an-object' }
  | { code: 'calendar-file.unknown-field' }
  | { code: 'calendar-file.other-time-zone'; found: string }
  | { code: 'calendar-file.hours-per-day' }
  | { code: 'calendar-file.unknown-weekday'; found: string }
  | { code: 'calendar-file.session-unreadable'; found: string }
  | { code: 'calendar-file.session-inverted'; found: string }
  | { code: 'calendar-file.sessions-overlap'; found: string }
  | { code: 'calendar-file.not-a-date'; found: string }
  | { code: 'calendar-file.date-twice'; date: string }
  | { code: 'calendar-file.date-outside-years'; date: string }
  | { code: 'calendar-file.not-a-year'; found: string }
  | { code: 'calendar-file.gap-in-years'; missing: number }
  | { code: 'calendar-file.week-change-twice'; date: string }
  | { code: 'calendar-file.unknown-value'; found: string }
)

export type CalendarFileAnswer =
  | { ok: true; calendar: WorkingCalendar; warnings: CalendarFileWarning[] }
  | { ok: false; refusals: CalendarFileRefusal[] }

const FIELDS = [
  'timezone',
  'hoursPerDay',
  'minutesPerDay',
  'week',
  'weekChanges',
  'exceptions',
  'years',
  'receptionWindows',
  'code',
  'name',
  'version',
  'override',
]
const EXCEPTION_FIELDS = [
  'date',
  'sessions',
  'name',
  'document',
  'documentDate',
  'documentTitle',
  'kind',
  'certainty',
  'own',
]
const TIME_ZONES = ['Asia/Ho_Chi_Minh', '+07:00']
const SESSION = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/

type Plain = Record<string, unknown>
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown) =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))

/** Đọc tệp lịch (JSON): every fault at once, each with its place; nothing is guessed. */
export function readCalendarFile(value: unknown): CalendarFileAnswer {
  const refusals: CalendarFileRefusal[] = []
  if (!isPlain(value)) return { ok: false, refusals: [{ path: '$', code: 'calendar-file.not-an-object' }] }
  refuseUnknownFields(value, FIELDS, '$', refusals)
  if (!TIME_ZONES.includes(value.timezone as string))
    refusals.push({ path: '$.timezone', code: 'calendar-file.other-time-zone', found: shown(value.timezone) })
  const minutesPerDay = readDayLength(value, refusals)
  const week = readWeek(value.week, '$.week', refusals)
  const years = readYears(value.years, refusals)
  const weekChanges = readWeekChanges(value.weekChanges ?? [], years, refusals)
  const exceptions = readExceptions(value.exceptions ?? [], years, refusals)
  const receptionWindows =
    value.receptionWindows === undefined || value.receptionWindows === null
      ? null
      : readWeek(value.receptionWindows, '$.receptionWindows', refusals)
  const code = readText(value.code, '$.code', refusals) ?? ''
  const name = readText(value.name, '$.name', refusals) ?? ''
  const version = readVersion(value.version, '$.version', refusals)
  const override = readOverride(value.override, refusals)
  if (refusals.length > 0) return { ok: false, refusals }
  const calendar: WorkingCalendar = {
    code,
    name,
    version,
    minutesPerDay,
    week,
    weekChanges,
    exceptions,
    years,
    receptionWindows,
    override,
  }
  return { ok: true, calendar, warnings: calendarWarnings(calendar) }
}

// A misspelt "session" would otherwise be passed over and the day be taken for a day off.
function refuseUnknownFields(
  value: Plain,
  known: readonly string[],
  path: string,
  refusals: CalendarFileRefusal[],
): void {
  for (const field of Object.keys(value))
    if (!known.includes(field))
      refusals.push({ path: `${path}.${field}`, code: 'calendar-file.unknown-field' })
}

/** Text that may be absent. */
function readText(value: unknown, path: string, refusals: CalendarFileRefusal[]): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  refusals.push({ path, code: 'calendar-file.unknown-value', found: shown(value) })
  return null
}

function readVersion(value: unknown, path: string, refusals: CalendarFileRefusal[]): number {
  if (value === undefined) return 1
  if (Number.isSafeInteger(value) && (value as number) >= 1) return value as number
  refusals.push({ path, code: 'calendar-file.unknown-value', found: shown(value) })
  return 1
}

/** The calendar that a unit's own rests on. */
function readOverride(value: unknown, refusals: CalendarFileRefusal[]): Override | null {
  if (value === undefined || value === null) return null
  if (!isPlain(value) || !isPlain(value.base)) {
    refusals.push({ path: '$.override', code: 'calendar-file.not-an-object' })
    return null
  }
  refuseUnknownFields(value, ['base', 'week', 'reception'], '$.override', refusals)
  refuseUnknownFields(value.base, ['code', 'version'], '$.override.base', refusals)
  return {
    base: {
      code: readText(value.base.code, '$.override.base.code', refusals) ?? '',
      version: readVersion(value.base.version, '$.override.base.version', refusals),
    },
    week: readFlag(value.week, '$.override.week', refusals),
    reception: readFlag(value.reception, '$.override.reception', refusals),
  }
}

/** Yes or no that may be left out for no. */
function readFlag(value: unknown, path: string, refusals: CalendarFileRefusal[]): boolean {
  if (value !== undefined && typeof value !== 'boolean')
    refusals.push({ path, code: 'calendar-file.unknown-value', found: shown(value) })
  return value === true
}

/** `hoursPerDay`, or `minutesPerDay` for a day of no whole hours: 7 hours 30 is 450. One of them, not both. */
function readDayLength(value: Plain, refusals: CalendarFileRefusal[]): number {
  const { minutesPerDay } = value
  if (minutesPerDay === undefined) return readHours(value.hoursPerDay, refusals)
  if (value.hoursPerDay === undefined && Number.isInteger(minutesPerDay))
    if ((minutesPerDay as number) >= 1 && (minutesPerDay as number) <= 1440) return minutesPerDay as number
  refusals.push({ path: '$.minutesPerDay', code: 'calendar-file.unknown-value', found: shown(minutesPerDay) })
  return 480
}

function readHours(value: unknown, refusals: CalendarFileRefusal[]): number {
  const minutes = typeof value === 'number' ? Math.round(value * 60) : Number.NaN
  if (minutes >= 1 && minutes <= 1440 && Math.abs(minutes - (value as number) * 60) < 1e-6) return minutes
  refusals.push({ path: '$.hoursPerDay', code: 'calendar-file.hours-per-day' })
  return 480
}

function readWeek(value: unknown, path: string, refusals: CalendarFileRefusal[]): Week {
  const week = Object.fromEntries(WEEKDAYS.map((day) => [day, [] as Session[]])) as Week
  if (!isPlain(value)) {
    refusals.push({ path, code: 'calendar-file.not-an-object' })
    return week
  }
  for (const [day, sessions] of Object.entries(value)) {
    if ((WEEKDAYS as readonly string[]).includes(day))
      week[day as Weekday] = readSessions(sessions, `${path}.${day}`, refusals)
    else refusals.push({ path: `${path}.${day}`, code: 'calendar-file.unknown-weekday', found: day })
  }
  return week
}

function readSessions(value: unknown, path: string, refusals: CalendarFileRefusal[]): Session[] {
  if (!Array.isArray(value)) {
    refusals.push({ path, code: 'calendar-file.session-unreadable', found: shown(value) })
    return []
  }
  const sessions: Session[] = []
  for (const [at, text] of value.entries()) {
    const session = readSession(text, `${path}[${at}]`, refusals)
    if (!session) continue
    const last = sessions.at(-1)
    if (last && session.start < last.end)
      refusals.push({ path: `${path}[${at}]`, code: 'calendar-file.sessions-overlap', found: shown(text) })
    else sessions.push(session)
  }
  return sessions
}

function readSession(text: unknown, path: string, refusals: CalendarFileRefusal[]): Session | null {
  const match = typeof text === 'string' ? SESSION.exec(text) : null
  const [, fromHour, fromMinute, toHour, toMinute] = (match ?? []).map(Number)
  const start = fromHour! * 60 + fromMinute!
  const end = toHour! * 60 + toMinute!
  // 24:00 is the end of a day; 24:30 is nothing.
  if (!match || fromMinute! > 59 || toMinute! > 59 || start > 1439 || end > 1440) {
    refusals.push({ path, code: 'calendar-file.session-unreadable', found: shown(text) })
    return null
  }
  if (start >= end) {
    refusals.push({ path, code: 'calendar-file.session-inverted', found: shown(text) })
    return null
  }
  return { start, end }
}

function readYears(value: unknown, refusals: CalendarFileRefusal[]): WorkingCalendar['years'] {
  if (value === undefined || value === null) return null
  if (!isPlain(value) || Object.keys(value).length === 0) {
    refusals.push({ path: '$.years', code: 'calendar-file.not-an-object' })
    return null
  }
  const years: Record<string, YearStatus> = {}
  for (const [year, status] of Object.entries(value)) {
    const path = `$.years.${year}`
    if (!/^\d{4}$/.test(year) || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
      refusals.push({ path, code: 'calendar-file.not-a-year', found: year })
    else years[year] = oneOf(YEAR_STATUSES, status, 'announced', path, refusals)
  }
  const numbers = Object.keys(years).map(Number)
  for (let year = Math.min(...numbers); year < Math.max(...numbers); year++)
    if (!(String(year) in years))
      refusals.push({ path: '$.years', code: 'calendar-file.gap-in-years', missing: year })
  return years
}

function readWeekChanges(
  value: unknown,
  years: WorkingCalendar['years'],
  refusals: CalendarFileRefusal[],
): WeekChange[] {
  if (!Array.isArray(value)) {
    refusals.push({ path: '$.weekChanges', code: 'calendar-file.not-an-object' })
    return []
  }
  const changes: WeekChange[] = []
  for (const [at, entry] of value.entries()) {
    const path = `$.weekChanges[${at}]`
    if (!isPlain(entry)) {
      refusals.push({ path, code: 'calendar-file.not-an-object' })
      continue
    }
    refuseUnknownFields(entry, ['from', 'week'], path, refusals)
    const from = readDate(entry.from, `${path}.from`, years, refusals)
    if (from !== '' && changes.some((change) => change.from === from))
      refusals.push({ path: `${path}.from`, code: 'calendar-file.week-change-twice', date: from })
    changes.push({ from, week: readWeek(entry.week, `${path}.week`, refusals) })
  }
  return changes.sort((a, b) => (a.from < b.from ? -1 : 1))
}

function readExceptions(
  value: unknown,
  years: WorkingCalendar['years'],
  refusals: CalendarFileRefusal[],
): DayException[] {
  if (!Array.isArray(value)) {
    refusals.push({ path: '$.exceptions', code: 'calendar-file.not-an-object' })
    return []
  }
  const exceptions: DayException[] = []
  const dates = new Set<string>()
  for (const [at, entry] of value.entries()) {
    const path = `$.exceptions[${at}]`
    if (!isPlain(entry)) {
      refusals.push({ path, code: 'calendar-file.not-an-object' })
      continue
    }
    refuseUnknownFields(entry, EXCEPTION_FIELDS, path, refusals)
    const date = readDate(entry.date, `${path}.date`, years, refusals)
    if (dates.has(date)) refusals.push({ path: `${path}.date`, code: 'calendar-file.date-twice', date })
    if (date !== '') dates.add(date)
    const sessions = readSessions(entry.sessions, `${path}.sessions`, refusals)
    exceptions.push({
      date,
      kind: oneOf(
        EXCEPTION_KINDS,
        entry.kind,
        sessions.length > 0 ? 'other' : 'holiday',
        `${path}.kind`,
        refusals,
      ),
      name: readText(entry.name, `${path}.name`, refusals) ?? '',
      sessions,
      document: readText(entry.document, `${path}.document`, refusals),
      ...documentDetails(entry, path, refusals),
      certainty: oneOf(CERTAINTIES, entry.certainty, 'to-check', `${path}.certainty`, refusals),
      ...(readFlag(entry.own, `${path}.own`, refusals) ? { own: true as const } : {}),
    })
  }
  return exceptions.sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Day and title of the document, each only when it was entered. */
function documentDetails(
  entry: Plain,
  path: string,
  refusals: CalendarFileRefusal[],
): Pick<DayException, 'documentDate' | 'documentTitle'> {
  const title = readText(entry.documentTitle, `${path}.documentTitle`, refusals)
  const date = readText(entry.documentDate, `${path}.documentDate`, refusals)
  if (date !== null && !isLocalDate(date))
    refusals.push({ path: `${path}.documentDate`, code: 'calendar-file.not-a-date', found: date })
  return {
    ...(date === null ? {} : { documentDate: date }),
    ...(title === null ? {} : { documentTitle: title }),
  }
}

/** A day within the years; '' when it is no day at all. */
function readDate(
  value: unknown,
  path: string,
  years: WorkingCalendar['years'],
  refusals: CalendarFileRefusal[],
): string {
  if (typeof value !== 'string' || !isLocalDate(value)) {
    refusals.push({ path, code: 'calendar-file.not-a-date', found: shown(value) })
    return ''
  }
  const year = value.slice(0, 4)
  if (years ? !(year in years) : Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
    refusals.push({ path, code: 'calendar-file.date-outside-years', date: value })
  return value
}

function oneOf<T extends Certainty | ExceptionKind | YearStatus>(
  known: readonly T[],
  value: unknown,
  otherwise: T,
  path: string,
  refusals: CalendarFileRefusal[],
): T {
  if (value === undefined) return otherwise
  if ((known as readonly unknown[]).includes(value)) return value as T
  refusals.push({ path, code: 'calendar-file.unknown-value', found: shown(value) })
  return otherwise
}

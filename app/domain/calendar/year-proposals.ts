import { dayOfLocalDate, type LocalDate, localDateOfDay } from '../shared/instant.ts'
import { type LunarDays, legalDaysOff, legalHolidays, substitutesOf } from './public-holidays.ts'
import { type DayException, type WorkingCalendar, weekOn } from './working-calendar.ts'

/** What a library of holidays says of a year: nobody's decision, only a hint for the person who has the notice. */
export type SuggestedYear = LunarDays & { publicDays: { date: LocalDate; name: string }[] }

/** Một ngày gợi ý, to be accepted one by one. */
export type Proposal = {
  day: DayException
  /** By law; by law but for the day, which the notice decides; or by the library alone. */
  basis: 'law' | 'notice' | 'library'
  /** Nothing that can be cited yet: the person enters the document, or leaves the day out. */
  needsDocument: boolean
  /** Whether the calendar has the day already, off and of the same kind. */
  state: 'new' | 'present' | 'differs'
}

const NATIONAL_DAY = 'Quốc khánh'

/**
 * Gợi ý ngày nghỉ của một năm: the holidays of the law on the lunar days that the library knows, their substitutes,
 * the open question of the day beside Quốc khánh, and what the library calls a public holiday and the law here does
 * not. Each date once, the law before the notice before the library. Swapped days are never proposed: only the notice
 * knows them.
 */
export function proposalsForYear(
  calendar: WorkingCalendar,
  year: number,
  suggested: SuggestedYear,
): Proposal[] {
  const weekOf = (date: LocalDate) => weekOn(calendar, date)
  const legal = legalDaysOff(year, suggested, weekOf)
  const beside = [`${year}-09-01`, `${year}-09-03`].map((date) => undocumented('holiday', date, NATIONAL_DAY))
  const holidays = legalHolidays(year, suggested)
  // Each of the two, were it chosen, may push a substitute further: 4/9/2029, 2/9 being a Sunday.
  const pushed = beside
    .flatMap((day) => substitutesOf([...holidays, day].sort(byDate), weekOf))
    .map(({ date, name }) => undocumented('substitute', date, name))
  const known = suggested.publicDays.map(({ date, name }) => undocumented('holiday', date, name))
  const offered = [
    ...legal.map((day) => ({ day: { ...day, certainty: 'to-check' as const }, basis: 'law' as const })),
    ...[...beside, ...pushed].map((day) => ({ day, basis: 'notice' as const })),
    ...known.map((day) => ({ day, basis: 'library' as const })),
  ]
  const dates = new Set<LocalDate>()
  return offered
    .filter(({ day }) => !dates.has(day.date) && dates.add(day.date))
    .map(({ day, basis }) => ({ day, basis, needsDocument: basis !== 'law', state: stateOf(calendar, day) }))
    .sort((a, b) => byDate(a.day, b.day))
}

const byDate = (a: DayException, b: DayException) => (a.date < b.date ? -1 : 1)

const undocumented = (kind: 'holiday' | 'substitute', date: LocalDate, name: string): DayException => ({
  date,
  kind,
  name,
  sessions: [],
  document: null,
  certainty: 'to-check',
})

function stateOf(calendar: WorkingCalendar, { date, kind }: DayException): Proposal['state'] {
  const there = calendar.exceptions.find((day) => day.date === date)
  if (!there) return 'new'
  return there.kind === kind && there.sessions.length === 0 ? 'present' : 'differs'
}

/**
 * Chỗ luật và thư viện không khớp: days that the law names and the library puts elsewhere, or does not know. A sign
 * that one of them is out of date.
 */
export function disagreements(
  year: number,
  suggested: SuggestedYear,
  calendar: WorkingCalendar,
): LocalDate[] {
  const legal = legalDaysOff(year, suggested, (date) => weekOn(calendar, date))
  const library = new Set(suggested.publicDays.map(({ date }) => date))
  return legal.filter(({ kind, date }) => kind === 'holiday' && !library.has(date)).map(({ date }) => date)
}

/** So many civil days from that one on. */
export const stretch = (from: LocalDate, days: number): LocalDate[] =>
  Array.from({ length: days }, (_, at) => localDateOfDay(dayOfLocalDate(from) + at))

import { dayOfLocalDate, type LocalDate, localDateOfDay } from '../shared/instant.ts'
import { type LunarDays, legalDaysOff } from './public-holidays.ts'
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
  /** Whether the calendar has the day already, and the same. */
  state: 'new' | 'present' | 'differs'
}

/**
 * Gợi ý ngày nghỉ của một năm: the holidays of the law on the lunar days that the library knows, their substitutes,
 * the open question of the day beside Quốc khánh, and what the library calls a public holiday and the law here does
 * not. Swapped days are never proposed: only the notice knows them.
 */
export function proposalsForYear(
  calendar: WorkingCalendar,
  year: number,
  suggested: SuggestedYear,
): Proposal[] {
  const legal = legalDaysOff(year, suggested, weekOn(calendar, `${year}-07-01`))
  const known = new Set(legal.map(({ date }) => date))
  const proposals: Omit<Proposal, 'state'>[] = legal.map((day) => ({
    day: { ...day, certainty: 'to-check' },
    basis: 'law',
    needsDocument: false,
  }))
  for (const date of [`${year}-09-01`, `${year}-09-03`])
    if (!known.has(date))
      proposals.push({
        day: offDay(date, NATIONAL_DAY),
        basis: 'notice',
        needsDocument: true,
      })
  for (const { date, name } of suggested.publicDays)
    if (!known.has(date)) proposals.push({ day: offDay(date, name), basis: 'library', needsDocument: true })
  return proposals
    .map((proposal) => ({ ...proposal, state: stateOf(calendar, proposal.day) }))
    .sort((a, b) => (a.day.date < b.day.date ? -1 : a.day.date > b.day.date ? 1 : 0))
}

const NATIONAL_DAY = 'Quốc khánh'

const offDay = (date: LocalDate, name: string): DayException => ({
  date,
  kind: 'holiday',
  name,
  sessions: [],
  document: null,
  certainty: 'to-check',
})

function stateOf(calendar: WorkingCalendar, { date, sessions }: DayException): Proposal['state'] {
  const there = calendar.exceptions.find((day) => day.date === date)
  if (!there) return 'new'
  return there.sessions.length === sessions.length ? 'present' : 'differs'
}

/** Days that the law names and the library puts elsewhere, or does not know: a sign that one of them is out of date. */
export function disagreements(
  year: number,
  suggested: SuggestedYear,
  calendar: WorkingCalendar,
): LocalDate[] {
  const legal = legalDaysOff(year, suggested, weekOn(calendar, `${year}-07-01`))
  const library = new Set(suggested.publicDays.map(({ date }) => date))
  return legal.filter(({ kind, date }) => kind === 'holiday' && !library.has(date)).map(({ date }) => date)
}

/** So many civil days from that one on. */
export const stretch = (from: LocalDate, days: number): LocalDate[] =>
  Array.from({ length: days }, (_, at) => localDateOfDay(dayOfLocalDate(from) + at))

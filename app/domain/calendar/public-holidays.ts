import { dayOfLocalDate, type LocalDate, localDateOfDay, weekdayOfDay } from '../shared/instant.ts'
import { type Certainty, type DayException, WEEKDAYS, type Week } from './working-calendar.ts'

/**
 * Ngày nghỉ lễ, tết theo luật: data, not rules. Bộ luật Lao động 45/2019/QH14, Điều 112, and 24/11 from 01/7/2026 by
 * Nghị quyết 28/2026/QH16. Which days around Tết and which day beside 2/9 are off is decided each year by the Prime
 * Minister; swapped days come from the notice alone and are never computed.
 */
type PublicHoliday = {
  name: string
  /** `MM-DD` of every year, or a day of the lunar calendar. */
  day: string | 'tet' | 'gio-to'
  document: string
  certainty: Certainty
  /** Counts from this day on. */
  from: LocalDate
}

export const LABOUR_CODE = 'Bộ luật Lao động 45/2019/QH14, Điều 112'
export const SUBSTITUTE_RULE = 'Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3'
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16'
/** The code in force; what earlier laws said of the same days is not told apart. */
const SINCE = '2021-01-01'

const PUBLIC_HOLIDAYS: readonly PublicHoliday[] = [
  { name: 'Tết Dương lịch', day: '01-01', document: LABOUR_CODE, certainty: 'secondary', from: SINCE },
  { name: 'Tết Nguyên đán', day: 'tet', document: LABOUR_CODE, certainty: 'secondary', from: SINCE },
  { name: 'Giỗ Tổ Hùng Vương', day: 'gio-to', document: LABOUR_CODE, certainty: 'secondary', from: SINCE },
  { name: 'Ngày Chiến thắng', day: '04-30', document: LABOUR_CODE, certainty: 'secondary', from: SINCE },
  { name: 'Ngày Quốc tế lao động', day: '05-01', document: LABOUR_CODE, certainty: 'secondary', from: SINCE },
  { name: 'Quốc khánh', day: '09-02', document: LABOUR_CODE, certainty: 'secondary', from: SINCE },
  {
    name: 'Ngày Văn hóa Việt Nam',
    day: '11-24',
    document: CULTURE_DAY,
    certainty: 'secondary',
    from: '2026-07-01',
  },
]

/** Mùng 1 Tết and 10/3 of the lunar calendar, as days of the civil one. */
export type LunarDays = { tet: LocalDate; gioTo: LocalDate }

/** Five days: the day before mùng 1 and four from it on. The least that the law gives; the notice says which days. */
const TET_DAYS = [-1, 0, 1, 2, 3]

const later = (date: LocalDate, days: number): LocalDate => localDateOfDay(dayOfLocalDate(date) + days)
const dayOff = (
  kind: 'holiday' | 'substitute',
  date: LocalDate,
  name: string,
  document: string,
  certainty: Certainty,
): DayException => ({ date, kind, name, sessions: [], document, certainty })

/** Các ngày lễ của một năm by law, in their order, whatever their weekday; without the second day of Quốc khánh. */
export function legalHolidays(year: number, lunar: LunarDays): DayException[] {
  return PUBLIC_HOLIDAYS.flatMap(({ name, day, document, certainty, from }) => {
    const dates =
      day === 'tet'
        ? TET_DAYS.map((days) => later(lunar.tet, days))
        : [day === 'gio-to' ? lunar.gioTo : `${year}-${day}`]
    return dates
      .filter((date) => date >= from)
      .map((date) => dayOff('holiday', date, name, document, certainty))
  }).sort((a, b) => (a.date < b.date ? -1 : 1))
}

/**
 * Nghỉ bù: a holiday on weekly rest moves to the next day that is neither rest nor holiday (Điều 111 khoản 3); several
 * in a row pile up behind one another. Rest is what the week of that day has no session on.
 */
export function substitutesOf(
  holidays: readonly DayException[],
  weekOf: (date: LocalDate) => Week,
): DayException[] {
  const taken = new Set(holidays.map(({ date }) => date))
  const isRest = (date: LocalDate) => weekOf(date)[WEEKDAYS[weekdayOfDay(dayOfLocalDate(date))]!].length === 0
  return holidays
    .filter(({ date }) => isRest(date))
    .map(({ date, name, certainty }) => {
      let next = later(date, 1)
      while (taken.has(next) || isRest(next)) next = later(next, 1)
      taken.add(next)
      return dayOff('substitute', next, `Nghỉ bù ${name}`, SUBSTITUTE_RULE, certainty)
    })
}

/** Ngày nghỉ theo luật của một năm: holidays and substitutes, in the order of their dates. */
export const legalDaysOff = (
  year: number,
  lunar: LunarDays,
  weekOf: (date: LocalDate) => Week,
): DayException[] => {
  const holidays = legalHolidays(year, lunar)
  return [...holidays, ...substitutesOf(holidays, weekOf)].sort((a, b) => (a.date < b.date ? -1 : 1))
}

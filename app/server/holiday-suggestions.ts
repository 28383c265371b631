import { FIRST_YEAR } from '#app/domain/calendar/working-calendar.ts'
import { type SuggestedYear, stretch } from '#app/domain/calendar/year-proposals.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'

/** How the library names the two lunar days that the law gives off. */
const TET = 'vietnamese 1-0-1'
const GIO_TO = 'vietnamese 3-0-10'
/** As far as its lunar calendar is trusted. */
const LAST_SUGGESTED_YEAR = 2100
const SECONDS_PER_DAY = 86_400

/**
 * Gợi ý của thư viện: what `date-holidays` says of a year in Vietnam (data CC-BY-3.0 by its contributors). It knows the
 * lunar calendar at UTC+7, and neither 24/11, nor the day beside Quốc khánh, nor substitutes, nor swapped days: so it
 * proposes, and a person with the notice decides. Null outside 1976 to 2100 and for a year of
 * which it knows no Tết. Loaded when first asked for: it is large, some tenths of a second.
 */
export async function suggestedYear(year: number): Promise<SuggestedYear | null> {
  if (year < FIRST_YEAR || year > LAST_SUGGESTED_YEAR) return null
  const { default: Holidays } = await import('date-holidays')
  const days = new Holidays('VN', { timezone: 'Asia/Ho_Chi_Minh' }).getHolidays(year, 'vi')
  const dateOf = (rule: string): LocalDate | undefined =>
    days.find((day) => day.rule === rule)?.date.slice(0, 10)
  const [tet, gioTo] = [dateOf(TET), dateOf(GIO_TO)]
  if (tet === undefined || gioTo === undefined) return null
  const publicDays = days
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, name, start, end }) => {
      const length = Math.round((end.getTime() - start.getTime()) / 1000 / SECONDS_PER_DAY)
      return stretch(date.slice(0, 10), Math.max(1, length)).map((each) => ({ date: each, name }))
    })
  const once = new Map(publicDays.map((day) => [day.date, day]))
  return { tet, gioTo, publicDays: [...once.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

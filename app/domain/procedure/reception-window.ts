import { type Session, WEEKDAYS, type Weekday } from '../calendar/working-calendar.ts'
import { daysIn, type PartOfDay } from './reception-days.ts'

/** Khung tiếp nhận: on which days, and at which hours where the text gives them. */
export type ReceptionWindow = {
  /** The days that the text names; null where it only speaks of office hours or working days. */
  days: ReadonlyMap<Weekday, PartOfDay> | null
  /** Hours as written, in minutes of the day; null where the text leaves them to the calendar. */
  hours: readonly Session[] | null
  exceptHolidays: boolean
}

const CLOCKS =
  /(\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{2})?(?:\s?phút)?\s{0,3}(?:-|–|đến)\s{0,3}(\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{2})?/giu
const OFFICE =
  /(?<!ngoài\s{1,3})giờ\s{1,3}hành\s{1,3}chính|(?<!ngoài\s{1,3})giờ\s{1,3}làm\s{1,3}việc|ngày\s{1,3}làm\s{1,3}việc\s{1,3}trong\s{1,3}tuần/iu
const HOLIDAYS =
  /(?:trừ|không\s{1,3}(?:kể|tính|bao\s{1,3}gồm|tiếp\s{1,3}nhận|làm\s{1,3}việc)|nghỉ)\s[^.;]{0,30}(?:lễ|tết|nghỉ)/iu
/** `24/24 giờ`, `24/7`, `24 giờ/7 ngày`, `24h/ngày`: every hour of every day. */
export const AROUND_THE_CLOCK = /24\s?(?:giờ|h|g)?\s?\/\s?(?:24|0?7|ngày)(?![\p{L}\d])/iu

/** The longest in the national catalogue has 220 units. */
const LONGEST = 2_000

/**
 * Đọc một khung tiếp nhận ("Từ thứ 2 đến sáng thứ 7 hàng tuần (trừ ngày lễ, tết)", "Giờ hành chính"). Null when the
 * text says neither days nor hours: then it says nothing about when one may come. Only its first 2,000 units are read.
 */
export function parseReceptionWindow(whole: string): ReceptionWindow | null {
  const text = whole.slice(0, LONGEST)
  const days = AROUND_THE_CLOCK.test(text) ? everyDay() : daysIn(text)
  const hours = AROUND_THE_CLOCK.test(text) ? [{ start: 0, end: 24 * 60 }] : hoursIn(text)
  if (days === null && hours === null && !OFFICE.test(text)) return null
  return { days, hours, exceptHolidays: HOLIDAYS.test(text) }
}

const everyDay = (): ReadonlyMap<Weekday, PartOfDay> => new Map(WEEKDAYS.map((day) => [day, 'whole']))

function hoursIn(text: string): Session[] | null {
  const hours = [...text.matchAll(CLOCKS)].flatMap((match): Session[] => {
    const [from, fromMinute, to, toMinute] = match.slice(1).map((digits) => Number(digits ?? 0))
    const [start, end] = [from! * 60 + fromMinute!, to! * 60 + toMinute!]
    return start < end && end <= 24 * 60 && fromMinute! < 60 && toMinute! < 60 ? [{ start, end }] : []
  })
  return hours.length === 0 ? null : hours.sort((a, b) => a.start - b.start)
}

/** Whether two windows contradict each other; where one leaves days to the calendar nothing can be said. */
export function contradict(a: ReceptionWindow, b: ReceptionWindow): boolean {
  if (a.days !== null && b.days !== null)
    for (const day of WEEKDAYS) if (a.days.get(day) !== b.days.get(day)) return true
  return false
}

const NOON = 12 * 60

/**
 * Các buổi tiếp nhận on a weekday: the hours of the text, else those of that day, cut to the part of the day that the
 * text names; none on a day that it does not name.
 */
export function sessionsOfWindow(
  { days, hours }: ReceptionWindow,
  weekday: Weekday,
  sessions: readonly Session[],
  office: readonly Session[],
): readonly Session[] {
  const part = days === null ? (sessions.length > 0 ? 'whole' : undefined) : days.get(weekday)
  if (part === undefined) return []
  // On a Saturday the week may have no hours at all: a morning is then that of a full day.
  const all = hours ?? (sessions.length > 0 ? sessions : office)
  if (part === 'whole') return all
  return all.filter(({ start }) => (part === 'morning' ? start < NOON : start >= NOON))
}

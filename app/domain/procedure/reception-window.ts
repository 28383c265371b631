import { type Session, WEEKDAYS, type Weekday } from '../calendar/working-calendar.ts'

/** Which part of a day one may come. */
export type PartOfDay = 'whole' | 'morning' | 'afternoon'

/** Khung tiếp nhận: on which days, and at which hours where the text gives them. */
export type ReceptionWindow = {
  /** The days that the text names; null where it only speaks of office hours or working days. */
  days: ReadonlyMap<Weekday, PartOfDay> | null
  /** Hours as written, in minutes of the day; null where the text leaves them to the calendar. */
  hours: readonly Session[] | null
  exceptHolidays: boolean
}

const NAMES: readonly (readonly string[])[] = [
  ['hai', '2'],
  ['ba', '3'],
  ['tư', '4'],
  ['năm', '5'],
  ['sáu', '6'],
  ['bảy', 'bẩy', '7'],
]
const DAY =
  /(?:(?<part>sáng|chiều)\s{1,3})?(?:ngày\s{1,3})?(?:(?<!lần\s)thứ\s{0,3}(?<name>hai|2|ba|3|tư|4|năm|5|sáu|6|bảy|bẩy|7)(?![\p{L}\p{N}])|(?<sunday>chủ\s{1,3}nhật))/giu
const CLOCKS =
  /(\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{2})?(?:\s?phút)?\s{0,3}(?:-|–|đến)\s{0,3}(\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{2})?/giu
const OFFICE =
  /giờ\s{1,3}hành\s{1,3}chính|giờ\s{1,3}làm\s{1,3}việc|ngày\s{1,3}làm\s{1,3}việc\s{1,3}trong\s{1,3}tuần/iu
const HOLIDAYS = /trừ\s[^.;]{0,30}(?:lễ|tết|nghỉ)/iu
/** `24/24 giờ`, `24/7`, `24 giờ/7 ngày`, `24h/ngày`: every hour of every day. */
export const AROUND_THE_CLOCK = /24\s?(?:giờ|h|g)?\s?\/\s?(?:24|0?7|ngày)(?![\p{L}\d])/iu

/**
 * Đọc một khung tiếp nhận ("Từ thứ 2 đến sáng thứ 7 hàng tuần (trừ ngày lễ, tết)", "Giờ hành chính"). Null when the
 * text says neither days nor hours: then it says nothing about when one may come.
 */
export function parseReceptionWindow(text: string): ReceptionWindow | null {
  const days = AROUND_THE_CLOCK.test(text) ? everyDay() : daysIn(text)
  const hours = AROUND_THE_CLOCK.test(text) ? [{ start: 0, end: 24 * 60 }] : hoursIn(text)
  if (days === null && hours === null && !OFFICE.test(text)) return null
  return { days, hours, exceptHolidays: HOLIDAYS.test(text) }
}

const everyDay = (): ReadonlyMap<Weekday, PartOfDay> => new Map(WEEKDAYS.map((day) => [day, 'whole']))

function daysIn(text: string): ReadonlyMap<Weekday, PartOfDay> | null {
  const days = new Map<Weekday, PartOfDay>()
  let last: { index: number; end: number } | null = null
  for (const match of text.matchAll(DAY)) {
    const { part, name } = match.groups as { part?: string; name?: string }
    const index = name === undefined ? 6 : NAMES.findIndex((names) => names.includes(name.toLowerCase()))
    const between = last ? text.slice(last.end, match.index) : ''
    const isRange = last !== null && /^[\s,]{0,3}(?:-|–|đến)\s{0,3}(?:hết\s{0,3})?$/iu.test(between)
    if (last && isRange) for (let day = last.index + 1; day < index; day++) days.set(WEEKDAYS[day]!, 'whole')
    days.set(WEEKDAYS[index]!, partOf(part))
    last = { index, end: match.index + match[0].length }
  }
  return days.size === 0 ? null : days
}

const partOf = (word: string | undefined): PartOfDay =>
  word === undefined ? 'whole' : word.toLowerCase() === 'sáng' ? 'morning' : 'afternoon'

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

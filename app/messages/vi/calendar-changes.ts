import {
  type DayException,
  type Session,
  WEEKDAYS,
  type Week,
} from '#app/domain/calendar/working-calendar.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'
import type { CalendarChangeTexts } from '../calendar-change.ts'
import { sessionsText } from '../sessions-text.ts'
import { calendarYear } from './calendar-year.ts'
import { time } from './time.ts'

const hours = (sessions: readonly Session[]) => sessionsText(sessions) || 'không làm việc'
const weekText = (week: Week) =>
  WEEKDAYS.map((day) => `${calendarYear.weekdaysShort[day]} ${hours(week[day])}`).join('; ')
const dates = (from: LocalDate, to: LocalDate | null) =>
  to === null || to === from
    ? `${time.weekday(from)} ${time.date(from)}`
    : `${time.weekday(from)} ${time.date(from)} đến ${time.weekday(to)} ${time.date(to)}`
const whatIs = ({ kind, name, sessions, document }: DayException) =>
  `${calendarYear.marks[kind].toLowerCase()} (${name}), ${hours(sessions)}; ${document ?? 'chưa có số văn bản'}`
const STATUS = { announced: 'chính thức', provisional: 'dự kiến' }

/** What differs between two versions of a calendar. */
export const calendarChanges: CalendarChangeTexts = {
  'year-added': ({ year, status }) => `Nạp thêm năm ${year} (${STATUS[status]}).`,
  'year-status': ({ year, status }) => `Năm ${year} thành lịch ${STATUS[status]}.`,
  'day-added': ({ day }, to) => `Thêm ${dates(day.date, to)}: ${whatIs(day)}.`,
  'day-removed': ({ day }, to) => `Bỏ ${dates(day.date, to)}: ${whatIs(day)}.`,
  'day-changed': ({ before, day }, to) => `Đổi ${dates(day.date, to)}: ${whatIs(before)} → ${whatIs(day)}.`,
  'week-changed': ({ from, week }) =>
    `${from === null ? 'Tuần chuẩn' : `Giờ làm việc từ ${time.date(from)}`}: ${weekText(week)}.`,
  'week-change-removed': ({ from }) => `Bỏ lần đổi giờ làm việc từ ${time.date(from)}.`,
  'reception-changed': ({ week }) =>
    week === null ? 'Tiếp nhận trong giờ làm việc.' : `Giờ tiếp nhận: ${weekText(week)}.`,
  'day-length-changed': ({ before, minutes }) =>
    `Một ngày làm việc: từ ${time.workingDuration(before, 100_000)} thành ${time.workingDuration(minutes, 100_000)}.`,
  'name-changed': ({ before, name }) => `Tên: từ “${before}” thành “${name}”.`,
}

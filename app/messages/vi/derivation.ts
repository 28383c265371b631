import type { DerivationLine } from '#app/domain/calendar/derivation.ts'
import type { Certainty, ExceptionKind } from '#app/domain/calendar/working-calendar.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'
import type { DerivationTexts } from '../derivation.ts'
import { time } from './time.ts'

const CERTAINTIES: Record<Certainty, string> = {
  confirmed: 'đã đối chiếu văn bản',
  secondary: 'theo nguồn thứ cấp, chưa xem văn bản gốc',
  'to-check': 'chưa đối chiếu văn bản',
}

const KINDS: Record<ExceptionKind, string> = {
  holiday: 'nghỉ lễ',
  substitute: 'nghỉ bù',
  'day-off-swap': 'nghỉ hoán đổi',
  'working-day-swap': 'ngày làm bù',
  other: 'nghỉ theo lịch của đơn vị',
}

const day = (date: LocalDate) => `${time.weekday(date)} ${time.date(date)}`
const hours = (minutes: number) => time.workingDurationInFull(minutes, 60_000)
const minuteOfDay = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

type DayReason = Pick<
  Extract<DerivationLine, { code: 'day-skipped' }>,
  'reason' | 'name' | 'document' | 'certainty'
>

function whyOff({ reason, name, document, certainty }: DayReason): string {
  if (reason === 'weekly-rest') return 'nghỉ hằng tuần'
  const cited = document ?? 'chưa nhập số văn bản'
  const sure = certainty === null ? '' : `; ${CERTAINTIES[certainty]}`
  return `${name ?? KINDS[reason]}, ${KINDS[reason]} (${cited}${sure})`
}

/** Why a due moment is what it is, one line a sentence. */
export const derivation: DerivationTexts = {
  received: ({ at }) => `Tính từ lúc nhận: ${time.dateTimeWithWeekday(at)}.`,
  'receipt-day-not-counted': ({ date }) =>
    `Ngày nhận, ${day(date)}, không tính (Bộ luật Dân sự 2015, Điều 147).`,
  'cut-off-before': ({ at, minute }) =>
    `Nhận lúc ${time.clock(at)}, trước ${minuteOfDay(minute)}: ngày nhận là ngày thứ nhất.`,
  'cut-off-after': ({ at, minute }) =>
    `Nhận lúc ${time.clock(at)}, không trước ${minuteOfDay(minute)}: tính từ ngày làm việc tiếp theo.`,
  'day-counted': ({ date, number }) => `Ngày thứ ${number}: ${day(date)}.`,
  'make-up-day-counted': ({ date, number, name, document }) =>
    `Ngày thứ ${number}: ${day(date)}, là ngày làm bù (${name}; ${document ?? 'chưa nhập số văn bản'}).`,
  'day-skipped': (line) => `Không tính ${day(line.date)}: ${whyOff(line)}.`,
  'session-counted': ({ from, to, minutes, total }) =>
    `${time.clock(from)}–${time.dateTimeWithWeekday(to)}: ${hours(minutes)}, cộng dồn ${hours(total)}.`,
  'rolled-forward': (line) =>
    `Ngày cuối rơi vào ${day(line.date)} (${whyOff(line)}): chuyển sang ngày sau (Bộ luật Dân sự 2015, Điều 148).`,
  'immediate-reading': () => '“Ngay” không có số giờ; hệ thống hiểu là hết buổi làm việc cuối của ngày nhận.',
  'due-before-pauses': ({ at }) => `Chưa kể tạm dừng: ${time.dateTimeWithWeekday(at)}.`,
  'pause-counted': ({ from, to, unit, gained, papers }) =>
    `Tạm dừng từ ${time.dateTime(from)} đến ${time.dateTime(to)} (${papers.length > 0 ? papers.join('; ') : 'chưa ghi văn bản'}): cộng thêm ${unit === 'day' ? `${gained} ngày` : `${hours(gained)} làm việc`}.`,
  'provisional-year': ({ year }) =>
    `Lịch năm ${year} là dự kiến, chưa có thông báo nghỉ hoán đổi; hạn có thể đổi khi có lịch chính thức.`,
  due: ({ at }) => `Đến hạn: ${time.dateTimeWithWeekday(at)}.`,
}

import type { INTAKE_RULES } from '#app/domain/procedure/rules-of-intake.ts'
import type { RuleWording } from '../rule-wording.ts'
import { registers } from './registers.ts'
import { ofCase } from './rule-places.ts'
import { time } from './time.ts'

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const UNITS: Record<string, string> = {
  minute: 'phút làm việc',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  'elapsed-hour': 'giờ liên tục',
}

/** The term and how its days are counted: what else is needed to count after the rule. */
function termOf(limit: number, unit: string, counting: string, cutOff: number): string {
  if (unit === 'immediate') return '“ngay” (cuối ngày nhận)'
  const term = `${limit} ${UNITS[unit] ?? unit}`
  if (unit !== 'working-day') return term
  if (counting === 'exact') return `${term} (tính theo giờ)`
  return counting === 'cut-off'
    ? `${term} (nhận trước ${clockOf(cutOff)} thì ngày nhận là ngày thứ nhất)`
    : `${term} (không tính ngày nhận)`
}

export const rulesOfIntake: RuleWording<typeof INTAKE_RULES> = {
  T2: {
    sentence: ({
      variant,
      at,
      until,
      finish,
      due,
      failing,
      admissible,
      failingDays,
      days,
      allotted,
      minutesPerDay,
      limit,
      unit,
      counting,
      cutOff,
    }) =>
      `Hồ sơ${ofCase(variant)} tiếp nhận từ ${time.dateTime(at)} đến trước ${time.dateTime(until)} không kịp hạn: các bước (tổng ${time.workingDurationInFull(allotted, minutesPerDay)}) xong lúc ${time.dateTime(finish)}, thời hạn ${termOf(limit, unit, counting, cutOff)} hết lúc ${time.dateTime(due)}. Ngày đó ${failing} trên ${admissible} phút tiếp nhận không kịp; trong một năm có ${failingDays} trên ${days} ngày như vậy.`,
    name: 'Tiếp nhận vào phút nào cũng kịp hạn',
    why: 'Tổng thời gian vừa thời hạn vẫn có thể trễ: hồ sơ nhận cuối buổi chỉ còn ít giờ trong ngày, ngày lễ cắt ngang các bước. Quy tắc thử mọi phút được tiếp nhận trong một năm theo lịch làm việc; hồ sơ nhận vào phút bị nêu chắc chắn quá hạn dù mọi bước làm đúng thời gian.',
    mend: 'Rút ngắn các bước, ghi rõ giờ chốt nhận trong ngày ở mục thời gian xử lý, thu hẹp khung tiếp nhận, hoặc sửa thời hạn nếu luật cho phép.',
  },
  W2: {
    sentence: ({ written, other }) =>
      `Mục thời gian tiếp nhận ghi “${written}”, mâu thuẫn với “${other}” trong cùng mục.`,
    name: 'Mục tiếp nhận nói một lời',
    why: 'Người dân đọc hai khung khác nhau sẽ đến vào lúc không ai nhận; hạn cũng tính từ thời điểm tiếp nhận.',
    mend: 'Giữ một khung cho mỗi nơi tiếp nhận; nếu các nơi khác nhau thì ghi rõ nơi nào.',
  },
  W3: {
    sentence: ({ written, weekday, minute }) =>
      `Ghi “${written}” nhưng lịch làm việc không có giờ tiếp nhận ${minute < 0 ? '' : `lúc ${clockOf(minute)} `}${registers.calendars.weekdays[weekday].toLowerCase()}.`,
    name: 'Lịch làm việc có giờ tiếp nhận như văn bản nêu',
    why: 'Giờ tiếp nhận của lịch quyết định thời điểm hồ sơ được nhận; văn bản nêu ngày khác thì hồ sơ nộp ngày đó lùi sang buổi sau.',
    mend: 'Sửa khung tiếp nhận trong văn bản, hoặc lập giờ tiếp nhận riêng cho đơn vị trong lịch.',
  },
}

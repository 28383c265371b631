import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { type PlantedFault, planted } from './planted-fault.ts'

const withCalendar = { calendar: indexCalendar(vietnamOfficialCalendar) }
const WINDOW = '- Từ thứ 2 đến sáng thứ 7 hàng tuần (trừ ngày lễ, tết), tại bộ phận TNTKQ.'

export const INTAKE_FAULTS: PlantedFault[] = [
  planted(
    'T2',
    'half an hour of work for what is due on the day of receipt',
    [['| Cán bộ tiếp nhận | ngay |', '| Cán bộ tiếp nhận | 30 phút |']],
    ['T2 89:3'],
    withCalendar,
  ),
  planted(
    'T2',
    'two and a half days for three that begin on the day of receipt',
    [
      [
        '| ngày nhận đủ hồ sơ |\n',
        '| ngày nhận đủ hồ sơ |\n\nHồ sơ nhận sau 15 giờ tính từ ngày làm việc tiếp theo.\n',
      ],
    ],
    ['T2 93:3'],
    withCalendar,
  ),
  planted(
    'W2',
    'two windows of reception',
    [[WINDOW, `${WINDOW}\n- Từ thứ 2 đến thứ 6 tại trụ sở.`]],
    ['W2 76:3'],
  ),
  planted('W2', 'a window of single days', [[WINDOW, `${WINDOW}\n- Sáng thứ 3 và thứ 5.`]], ['W2 76:3']),
  planted(
    'W3',
    'reception on Sundays',
    [['đến sáng thứ 7 hàng tuần', 'đến Chủ nhật hàng tuần']],
    ['W3 75:3'],
    withCalendar,
  ),
  planted(
    'W3',
    'reception before the office opens',
    [[WINDOW, '- Từ thứ 2 đến thứ 6, từ 6 giờ 30 đến 11 giờ 30, tại bộ phận TNTKQ.']],
    ['W3 75:3'],
    withCalendar,
  ),
  planted('W3', 'reception on a Saturday that the calendar does not have', [], ['W3 75:3'], {
    calendar: indexCalendar({ ...vietnamOfficialCalendar, receptionWindows: null }),
  }),
]

import { LABOUR_CODE, type LunarDays, legalDaysOff, SUBSTITUTE_RULE } from './public-holidays.ts'
import type { Certainty, DayException, Session, Week, WorkingCalendar } from './working-calendar.ts'

/**
 * Lịch làm việc hành chính toàn quốc, 2024 to 2026 as announced and 2027 to 2029 as the law alone gives them: data,
 * not rules. Holidays are those of `public-holidays.ts`. Swapped days come from the yearly notice alone and are never
 * computed. Each day says how far it was checked.
 */

const MORNING: Session = { start: 450, end: 690 }
const AFTERNOON: Session = { start: 810, end: 1050 }
/** Set by each province in truth; the calendar of a unit overrides it. */
const WORKING_DAY: Session[] = [MORNING, AFTERNOON]

const NOTICE_2026 = 'Thông báo 9441/TB-BNV'

const off = (
  kind: 'holiday' | 'substitute' | 'day-off-swap',
  name: string,
  document: string | null,
  certainty: Certainty,
  ...dates: string[]
): DayException[] => dates.map((date) => ({ date, kind, name, sessions: [], document, certainty }))

const madeUp = (date: string, name: string, document: string | null, certainty: Certainty): DayException => ({
  date,
  kind: 'working-day-swap',
  name,
  sessions: WORKING_DAY,
  document,
  certainty,
})

const byDate = (a: DayException, b: DayException) => (a.date < b.date ? -1 : 1)

const EXCEPTIONS_2024 = [
  ...off('holiday', 'Tết Dương lịch', LABOUR_CODE, 'to-check', '2024-01-01'),
  ...off(
    'holiday',
    'Tết Nguyên đán',
    LABOUR_CODE,
    'to-check',
    '2024-02-08',
    '2024-02-09',
    // Weekly rest, but no Saturday morning on which dossiers are received.
    '2024-02-10',
    '2024-02-11',
    '2024-02-12',
  ),
  ...off('substitute', 'Nghỉ bù Tết Nguyên đán', SUBSTITUTE_RULE, 'to-check', '2024-02-13', '2024-02-14'),
  ...off('holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE, 'to-check', '2024-04-18'),
  ...off('day-off-swap', 'Nghỉ hoán đổi với thứ Bảy 04/5/2024', null, 'to-check', '2024-04-29'),
  ...off('holiday', 'Ngày Chiến thắng', LABOUR_CODE, 'to-check', '2024-04-30'),
  ...off('holiday', 'Ngày Quốc tế lao động', LABOUR_CODE, 'to-check', '2024-05-01'),
  madeUp('2024-05-04', 'Làm bù cho ngày 29/4/2024', null, 'to-check'),
  ...off('holiday', 'Quốc khánh', LABOUR_CODE, 'to-check', '2024-09-02', '2024-09-03'),
]

const EXCEPTIONS_2025 = [
  ...off('holiday', 'Tết Dương lịch', LABOUR_CODE, 'secondary', '2025-01-01'),
  ...off(
    'holiday',
    'Tết Nguyên đán',
    LABOUR_CODE,
    'secondary',
    '2025-01-27',
    '2025-01-28',
    '2025-01-29',
    '2025-01-30',
    '2025-01-31',
  ),
  ...off('holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE, 'secondary', '2025-04-07'),
  madeUp('2025-04-26', 'Làm bù cho ngày 02/5/2025', null, 'confirmed'),
  ...off('holiday', 'Ngày Chiến thắng', LABOUR_CODE, 'confirmed', '2025-04-30'),
  ...off('holiday', 'Ngày Quốc tế lao động', LABOUR_CODE, 'confirmed', '2025-05-01'),
  ...off('day-off-swap', 'Nghỉ hoán đổi với thứ Bảy 26/4/2025', null, 'confirmed', '2025-05-02'),
  ...off('holiday', 'Quốc khánh', LABOUR_CODE, 'secondary', '2025-09-01', '2025-09-02'),
]

const EXCEPTIONS_2026 = [
  ...off('holiday', 'Tết Dương lịch', LABOUR_CODE, 'secondary', '2026-01-01'),
  ...off('day-off-swap', 'Nghỉ hoán đổi với thứ Bảy 10/01/2026', null, 'to-check', '2026-01-02'),
  madeUp('2026-01-10', 'Làm bù cho ngày 02/01/2026', null, 'to-check'),
  ...off(
    'holiday',
    'Tết Nguyên đán',
    NOTICE_2026,
    'secondary',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
  ),
  ...off('holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE, 'secondary', '2026-04-26'),
  ...off('substitute', 'Nghỉ bù Giỗ Tổ Hùng Vương', SUBSTITUTE_RULE, 'secondary', '2026-04-27'),
  ...off('holiday', 'Ngày Chiến thắng', LABOUR_CODE, 'secondary', '2026-04-30'),
  ...off('holiday', 'Ngày Quốc tế lao động', LABOUR_CODE, 'secondary', '2026-05-01'),
  madeUp('2026-08-22', 'Làm bù cho ngày 31/8/2026', NOTICE_2026, 'secondary'),
  ...off('day-off-swap', 'Nghỉ hoán đổi với thứ Bảy 22/8/2026', NOTICE_2026, 'secondary', '2026-08-31'),
  ...off('holiday', 'Quốc khánh', NOTICE_2026, 'secondary', '2026-09-01', '2026-09-02'),
  ...off('holiday', 'Ngày Văn hóa Việt Nam', 'Nghị quyết 28/2026/QH16', 'secondary', '2026-11-24'),
]

const WEEK: Week = {
  mon: WORKING_DAY,
  tue: WORKING_DAY,
  wed: WORKING_DAY,
  thu: WORKING_DAY,
  fri: WORKING_DAY,
  sat: [],
  sun: [],
}

/**
 * Lunar days of the years without a notice, at UTC+7. Of Quốc khánh they have the one day that is certain: whether
 * 1/9 or 3/9 goes with it is what the notice decides.
 */
export const PROVISIONAL_YEARS: Record<string, LunarDays> = {
  '2027': { tet: '2027-02-06', gioTo: '2027-04-16' },
  '2028': { tet: '2028-01-26', gioTo: '2028-04-04' },
  '2029': { tet: '2029-02-13', gioTo: '2029-04-23' },
}

const TET = 'Tết Nguyên đán'
/** Chờ thông báo: of Tết the law gives five days and the notice says which; until then they are the eve and four more. */
export const TET_AWAITS_NOTICE = ' (mức luật định: giao thừa và mùng 1 đến mùng 4; chờ thông báo)'

const EXCEPTIONS_AHEAD = Object.entries(PROVISIONAL_YEARS).flatMap(([year, lunar]) =>
  legalDaysOff(Number(year), lunar, () => WEEK).map((day) =>
    day.name.endsWith(TET) ? { ...day, name: day.name + TET_AWAITS_NOTICE } : day,
  ),
)

/** Lịch hành chính toàn quốc; dossiers are received on Saturday morning too, which is no working time. */
export const vietnamOfficialCalendar: WorkingCalendar = {
  code: 'VN',
  name: 'Lịch làm việc hành chính toàn quốc',
  version: 1,
  minutesPerDay: 480,
  week: WEEK,
  weekChanges: [],
  exceptions: [...EXCEPTIONS_2024, ...EXCEPTIONS_2025, ...EXCEPTIONS_2026, ...EXCEPTIONS_AHEAD].sort(byDate),
  years: {
    '2024': 'announced',
    '2025': 'announced',
    '2026': 'announced',
    '2027': 'provisional',
    '2028': 'provisional',
    '2029': 'provisional',
  },
  receptionWindows: { ...WEEK, sat: [MORNING] },
  override: null,
}

/** Văn bản làm căn cứ of the shipped calendar as a whole; its days cite their own. */
export const NATIONAL_CITATION =
  'Bộ luật Lao động 45/2019/QH14, Điều 111, 112; Nghị quyết 28/2026/QH16; Thông báo 9441/TB-BNV'

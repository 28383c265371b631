import type { LocalDate } from '../shared/instant.ts'

/** From Monday, as the working week is read in Vietnam (thứ Hai … Chủ nhật). */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Buổi làm việc: [start, end) in minutes of the local day, 0 to 1440, start before end. */
export type Session = { start: number; end: number }

/** Why a dated day differs from its weekday. */
export const EXCEPTION_KINDS = ['holiday', 'substitute', 'day-off-swap', 'working-day-swap', 'other'] as const
/**
 * Loại ngày ngoại lệ: ngày lễ; nghỉ bù of a holiday that fell on weekly rest; ngày nghỉ hoán đổi; ngày làm bù
 * (its other half); anything else that a unit decides.
 */
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number]

/** How far a dated day has been checked against its document. */
export const CERTAINTIES = ['confirmed', 'secondary', 'to-check'] as const
/** Mức xác minh: read in the document itself; read in a report of it; still to be checked. */
export type Certainty = (typeof CERTAINTIES)[number]

/** Ngày ngoại lệ: its sessions replace those of its weekday; none is a day off. */
export type DayException = {
  date: LocalDate
  kind: ExceptionKind
  name: string
  sessions: Session[]
  /** Number of the notice or law; null when nobody has entered it yet. */
  document: string | null
  /** Ngày văn bản and trích yếu, when somebody had the document in hand. */
  documentDate?: LocalDate
  documentTitle?: string
  certainty: Certainty
  /** Riêng của đơn vị: decided by the unit whose calendar this is, not taken over from the one it rests on. */
  own?: true
}

export type Week = Record<Weekday, Session[]>

/** Đổi giờ làm việc: the week as it is from that day on, until the next change. */
export type WeekChange = { from: LocalDate; week: Week }

/**
 * Lịch riêng của đơn vị: the calendar it rests on, and whether week and reception are the unit's own. Days of
 * its own bear `own`. What is not its own follows the other calendar, in a new version each time that one changes.
 */
export type Override = { base: { code: string; version: number }; week: boolean; reception: boolean }

/** Trạng thái năm: the notice is out, or only fixed and lunar holidays are known (dự kiến). */
export const YEAR_STATUSES = ['announced', 'provisional'] as const
export type YearStatus = (typeof YEAR_STATUSES)[number]

/**
 * Lịch làm việc: what counts as working time for one unit, as plain values in the order of the day.
 * Reception windows are apart: receiving on a Saturday morning does not make it a working day.
 */
export type WorkingCalendar = {
  code: string
  name: string
  version: number
  /** One working day under rule `exact`, 1 to 1440; minutes, because 7.5 hours is not an integer. */
  minutesPerDay: number
  /** The week until the first of `weekChanges`. */
  week: Week
  /** In the order of their days, each day once: summer and winter hours, a new regulation. */
  weekChanges: WeekChange[]
  /** In the order of their dates, each date once. */
  exceptions: DayException[]
  /** Years loaded, without a gap, from `FIRST_YEAR` to `LAST_YEAR`; null when all of them count as loaded. */
  years: Record<string, YearStatus> | null
  /** Khung giờ tiếp nhận; null when dossiers are received whenever the unit works. */
  receptionWindows: Week | null
  /** Null when the calendar rests on no other. */
  override: Override | null
}

/** The offset of Vietnam is +07:00 without a break since June 1975, hence the first whole year. */
export const FIRST_YEAR = 1976
/** Far enough for any term and any retention; keeps the tables of a calendar without `years` small. */
export const LAST_YEAR = 2150

/**
 * Lịch cùng giờ làm việc, khác khung tiếp nhận: the province receives Monday to Friday, the commune on
 * Saturday morning too. null: whenever the unit works.
 */
export const withReception = (
  calendar: WorkingCalendar,
  receptionWindows: WorkingCalendar['receptionWindows'],
): WorkingCalendar => ({ ...calendar, receptionWindows })

/** Tuần làm việc có hiệu lực ngày đó. */
export function weekOn(calendar: WorkingCalendar, date: LocalDate): Week {
  return calendar.weekChanges.findLast(({ from }) => from <= date)?.week ?? calendar.week
}

/** Whether sessions lie within the day, are not inverted, stand in order and do not overlap. */
export const areSessions = (sessions: readonly Session[]): boolean =>
  sessions.every(
    (session, at) =>
      Number.isInteger(session.start) &&
      Number.isInteger(session.end) &&
      session.start >= (sessions[at - 1]?.end ?? 0) &&
      session.start < session.end &&
      session.end <= 1440,
  )

/** Tổng số phút của các buổi. */
export const minutesOf = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, session) => sum + session.end - session.start, 0)

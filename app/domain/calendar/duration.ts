/** Durations as they are written on the command line and in data: `90wm 4wh 3wd`, `3d 2mo 24h`. */

/**
 * Working minutes and hours; ngày làm việc; calendar days and months; hours that run through the night.
 */
export type DurationUnit = 'minute' | 'hour' | 'working-day' | 'day' | 'month' | 'elapsed-hour'

/** Thời hạn: a number of one unit, or `immediate` (ngay), which states no number. */
export type Duration = { kind: 'duration'; n: number; unit: DurationUnit } | { kind: 'immediate' }

export type DurationRefusal =
  | { code: 'duration.unreadable'; text: string }
  | { code: 'duration.negative'; n: number }
  /** Part of a unit that cannot be parted, or part of an hour or working day that is no whole second. */
  | { code: 'duration.not-whole'; n: number; unit: DurationUnit }
  | { code: 'duration.too-long'; n: number; unit: DurationUnit; most: number }

const SUFFIX: Record<DurationUnit, string> = {
  minute: 'wm',
  hour: 'wh',
  'working-day': 'wd',
  day: 'd',
  month: 'mo',
  'elapsed-hour': 'h',
}
const UNIT_OF: Record<string, DurationUnit> = Object.fromEntries(
  Object.entries(SUFFIX).map(([unit, suffix]) => [suffix, unit as DurationUnit]),
)

/** Ten years of each unit: nothing in administrative procedure runs longer, so more is a slip of the hand. */
export const LONGEST: Record<DurationUnit, number> = {
  minute: 10 * 366 * 1440,
  hour: 10 * 366 * 24,
  'working-day': 10 * 366,
  day: 10 * 366,
  month: 120,
  'elapsed-hour': 10 * 366 * 24,
}

/** Whether seconds reckoned from a decimal fraction are whole: 0.1 of a day is, though not in binary fractions. */
export const isWholeSeconds = (seconds: number): boolean => Math.abs(seconds - Math.round(seconds)) < 1e-4

const TEXT = /^(-?)(\d{1,9}(?:\.\d{1,4})?)(wm|wh|wd|d|mo|h)$/

/** Every reason why no term can have this length, whatever the calendar; empty when one can. */
export function reasonsAgainstDuration(duration: Duration): DurationRefusal[] {
  if (duration.kind === 'immediate') return []
  const { n, unit } = duration
  if (Number.isNaN(n)) return [{ code: 'duration.not-whole', n: 0, unit }]
  if (n < 0) return [{ code: 'duration.negative', n }]
  if (n > LONGEST[unit]) return [{ code: 'duration.too-long', n, unit, most: LONGEST[unit] }]
  const isHour = unit === 'hour' || unit === 'elapsed-hour'
  const isParted = isHour ? !isWholeSeconds(n * 3600) : unit !== 'working-day' && !Number.isInteger(n)
  return isParted ? [{ code: 'duration.not-whole', n, unit }] : []
}

/**
 * Đọc thời hạn: `90wm`, `4wh`, `3wd`, `0.5wd`, `3d`, `2mo`, `24h` or `immediate`. Refuses garbage, negatives,
 * parts of a minute, a second, a calendar day or a month, and more than ten years. Which part of a working day
 * may be counted depends on the rule and on the hours of the day, so that is asked where it is counted.
 */
export function parseDuration(
  text: string,
): { ok: true; duration: Duration } | { ok: false; refusals: DurationRefusal[] } {
  if (text === 'immediate') return { ok: true, duration: { kind: 'immediate' } }
  const match = TEXT.exec(text)
  if (!match) return { ok: false, refusals: [{ code: 'duration.unreadable', text }] }
  const n = Number(match[2])
  const duration: Duration = { kind: 'duration', n: match[1] && n > 0 ? -n : n, unit: UNIT_OF[match[3]!]! }
  const refusals = reasonsAgainstDuration(duration)
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, duration }
}

/** Viết thời hạn: the inverse of `parseDuration`. */
export const formatDuration = (duration: Duration): string =>
  duration.kind === 'immediate' ? 'immediate' : `${duration.n}${SUFFIX[duration.unit]}`

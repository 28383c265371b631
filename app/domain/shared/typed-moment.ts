import { type Instant, instantOfLocal, isLocalDate, type LocalDate } from './instant.ts'

const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const CLOCK = /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/i

/** Ngày as people type it: `5/3/2026`, `05-03-2026`, `05.03.2026`. Null for anything else and for days that are not. */
export function parseTypedDate(text: string): LocalDate | null {
  const match = DATE.exec(text.trim())
  if (!match) return null
  const date = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`
  return isLocalDate(date) ? date : null
}

/** Giờ as people type it: `7:30`, `07:30`, `7h30`, `7g30`; seconds of the local day. Null for anything else. */
export function parseTypedClock(text: string): number | null {
  const match = CLOCK.exec(text.trim())
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 : null
}

/** The instant of a typed day and hour in Vietnam; null when either cannot be read. */
export function parseTypedMoment(date: string, clock: string): Instant | null {
  const day = parseTypedDate(date)
  const seconds = parseTypedClock(clock)
  return day === null || seconds === null ? null : instantOfLocal(day, seconds)
}

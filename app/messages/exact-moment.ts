import { type Instant, withOffset } from '#app/domain/shared/instant.ts'

/** Thời điểm tới giây, in either language: `14:05:09 27/11/2026 (+07:00)`. */
export function exactMoment(instant: Instant): string {
  const [date, rest] = withOffset(instant).split('T') as [string, string]
  const [year, month, day] = date.split('-')
  return `${rest.slice(0, 8)} ${day}/${month}/${year} (+07:00)`
}

import type { CalendarIndex } from '../calendar/calendar-index.ts'
import type { CalendarRef } from '../calendar/facts.ts'

/** A calendar version made ready for counting: what a rule on time is handed. */
export type CountedBy = CalendarRef & { index: CalendarIndex }

/** The version alone, as facts name it. */
export const calendarRef = ({ code, version, sha256 }: CalendarRef): CalendarRef => ({
  code,
  version,
  sha256,
})

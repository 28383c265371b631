import type { CalendarChange } from '#app/domain/calendar/calendar-changes.ts'
import type { Messages } from './catalogue.ts'

/** A sentence for each kind of difference between two versions: a missing one does not compile. */
export type CalendarChangeTexts = {
  [Code in CalendarChange['code']]: (change: Extract<CalendarChange, { code: Code }>) => string
}

/** What differs, as a sentence in the reader's language. */
export const calendarChangeText = (t: Messages, change: CalendarChange): string =>
  (t.calendarChanges[change.code] as (change: CalendarChange) => string)(change)

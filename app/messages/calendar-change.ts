import { type CalendarChange, inStretches } from '#app/domain/calendar/calendar-changes.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'
import type { Messages } from './catalogue.ts'

/** A sentence for each kind of difference between two versions, `to` the last day of a stretch: a missing one does not compile. */
export type CalendarChangeTexts = {
  [Code in CalendarChange['code']]: (
    change: Extract<CalendarChange, { code: Code }>,
    to: LocalDate | null,
  ) => string
}

/** What differs, a sentence each, in the reader's language; days that changed alike are one. */
export const calendarChangeTexts = (t: Messages, changes: readonly CalendarChange[]): string[] =>
  inStretches(changes).map(({ change, to }) =>
    (t.calendarChanges[change.code] as (change: CalendarChange, to: LocalDate | null) => string)(change, to),
  )

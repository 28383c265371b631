import type { Knex } from 'knex'
import type { CalendarFact, PublishedCalendar } from '../domain/calendar/publish-calendar.ts'
import { Missing, type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { calendarKind } from './subjects.ts'

/** Publishes calendars. On the transaction that `record` writes in. */
export function calendarStore(trx: Knex.Transaction, record: OpenRecord) {
  return {
    /** Takes the calendar for a next version; its state is null when none was published yet. */
    take: (code: string) => stateOf(trx, calendarKind, code),
    record: (taken: Taken<PublishedCalendar>, facts: CalendarFact[]) =>
      record.record(calendarKind, taken, facts),
    /** The newest version. Throws `Missing`. */
    async newest(code: string): Promise<{ version: number; contentSha256: string }> {
      const row = await trx('calendar_version')
        .where('calendar_version.code', code)
        .orderBy('calendar_version.version', 'desc')
        .first('calendar_version.version', 'calendar_version.content_sha256')
      if (!row) throw new Missing('calendar', code)
      return { version: row.version, contentSha256: row.content_sha256 }
    },
  }
}

import type { Knex } from 'knex'
import type { CalendarFact, DueMomentsRecomputed } from '../domain/calendar/facts.ts'
import type { PublishedCalendar } from '../domain/calendar/published-calendar.ts'
import type { CalendarInForce } from '../domain/calendar/unit-calendar.ts'
import type { KeptPiece, MovedPiece } from '../domain/dossier/moved-list.ts'
import { beginChange, keepList, keepPiece, layInPiece, type WaitingPiece } from './due-moves.ts'
import { Missing, type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { calendarKind } from './subjects.ts'
import { calendarViews } from './views/calendars.ts'

/** Publishes calendars. On the transaction that `record` writes in. */
export function calendarStore(trx: Knex.Transaction, record: OpenRecord) {
  const views = calendarViews(trx)
  return {
    /** Takes the calendar for a next version; its state is null when none was published yet. */
    take: (code: string) => stateOf(trx, calendarKind, code),
    record: (taken: Taken<PublishedCalendar>, facts: CalendarFact[]) =>
      record.record(calendarKind, taken, facts),
    /** Every proposal that waits. */
    proposals: () => views.proposals(),

    /** The calendar that dossiers of the unit are counted by. Throws `Missing` when none was published. */
    async ofUnit(unitId: string): Promise<CalendarInForce> {
      const calendar = (await views.calendarOfEach(record.at))(unitId)
      if (!calendar) throw new Missing('calendar', unitId)
      return calendar
    },

    /** Keeps a piece of a list of moves beside the record. */
    keepPiece: (piece: MovedPiece) => keepPiece(trx, piece),

    /** Records the one fact of every moved due moment, and lays few of them into the tables at once. */
    async recordMoves(
      taken: Taken<PublishedCalendar>,
      fact: Omit<DueMomentsRecomputed, 'listSha256'>,
      pieces: readonly KeptPiece[],
    ): Promise<void> {
      const listSha256 = await keepList(trx, pieces)
      const seq = record.head().size
      await record.record(calendarKind, taken, [{ ...fact, listSha256 }])
      await beginChange(trx, seq, pieces)
    },

    /** Lays one piece of moved due moments into the tables. */
    layInPiece: (piece: WaitingPiece) => layInPiece(trx, piece),

    /** What the record says since it had that size: which dossiers, and whether any unit, or calendar that counts. */
    async changedSince(size: number): Promise<{ dossiers: string[]; calendars: boolean }> {
      const rows: { subject: string }[] = await trx('log_entry')
        .where('log_entry.seq', '>=', size)
        .whereNot('log_entry.type', 'like', 'calendar-propos%')
        .distinct('log_entry.subject')
      const subjects = rows.map(({ subject }) => subject)
      return {
        dossiers: subjects
          .filter((subject) => subject.startsWith('dossier/'))
          .map((subject) => subject.slice('dossier/'.length)),
        calendars: subjects.some((subject) => /^(calendar|unit)\//.test(subject)),
      }
    },
  }
}

import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { announcedCalendar } from '../../support/builders.ts'

/** A file with these faults is refused when it is read; what comes this far by another way must not be counted with. */

const { exceptions, week } = announcedCalendar
const changed = (over: Partial<WorkingCalendar>): WorkingCalendar => ({ ...announcedCalendar, ...over })

describe('a calendar that contradicts itself is never counted with', () => {
  test.each([
    ['a date twice', changed({ exceptions: [...exceptions, exceptions[0]!] })],
    ['a date before its years', changed({ exceptions: [{ ...exceptions[0]!, date: '2023-12-31' }] })],
    ['a date after its years', changed({ exceptions: [{ ...exceptions[0]!, date: '2027-01-01' }] })],
    ['a gap in the years', changed({ years: { '2024': 'announced', '2026': 'announced' } })],
    ['no year at all', changed({ years: {} })],
    [
      'a year before the offset of Vietnam was settled',
      changed({ years: { '1975': 'announced' }, exceptions: [] }),
    ],
    ['a year out of reach', changed({ years: { '2151': 'announced' }, exceptions: [] })],
    ['a session that ends before it begins', changed({ week: { ...week, mon: [{ start: 690, end: 450 }] } })],
    ['a session of no length', changed({ week: { ...week, mon: [{ start: 450, end: 450 }] } })],
    [
      'sessions that overlap',
      changed({
        week: {
          ...week,
          mon: [
            { start: 450, end: 690 },
            { start: 689, end: 1050 },
          ],
        },
      }),
    ],
    ['a session past midnight', changed({ week: { ...week, mon: [{ start: 1320, end: 1441 }] } })],
    ['a week change before its years', changed({ weekChanges: [{ from: '2023-12-31', week }] })],
    ['a week change after its years', changed({ weekChanges: [{ from: '2027-01-01', week }] })],
    [
      'two week changes on a day',
      changed({
        weekChanges: [
          { from: '2026-04-16', week },
          { from: '2026-04-16', week },
        ],
      }),
    ],
    [
      'week changes out of order',
      changed({
        weekChanges: [
          { from: '2026-10-16', week },
          { from: '2026-04-16', week },
        ],
      }),
    ],
    [
      'overlapping sessions in a changed week',
      changed({
        weekChanges: [
          {
            from: '2026-04-16',
            week: {
              ...week,
              mon: [
                { start: 420, end: 660 },
                { start: 600, end: 1050 },
              ],
            },
          },
        ],
      }),
    ],
    ['half a minute', changed({ week: { ...week, mon: [{ start: 450.5, end: 690 }] } })],
  ])('%s', (_name, calendar) => {
    expect(() => indexCalendar(calendar)).toThrow(RangeError)
  })
})

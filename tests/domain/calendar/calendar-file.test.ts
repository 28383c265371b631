import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCalendarFile } from '#app/domain/calendar/calendar-file.ts'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { writeCalendarFile } from '#app/domain/calendar/write-calendar-file.ts'
import { announcedCalendar } from '../../support/builders.ts'
import { BAD_CALENDAR_FILES, officeHours, smallest } from './bad-calendar-files.ts'
import { anyCalendar } from './random-calendars.ts'

const numRuns = process.env.SOAK ? 20_000 : 300
const timeout = process.env.SOAK ? 600_000 : 20_000

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a calendar file', () => {
  test('of the smallest kind is read: the other days are rest, every year counts as loaded', () => {
    expect(readCalendarFile(smallest)).toEqual({
      ok: true,
      calendar: {
        code: '',
        name: '',
        version: 1,
        minutesPerDay: 480,
        week: {
          mon: [
            { start: 450, end: 690 },
            { start: 810, end: 1050 },
          ],
          tue: [],
          wed: [],
          thu: [],
          fri: [],
          sat: [],
          sun: [],
        },
        exceptions: [],
        years: null,
        receptionWindows: null,
        weekChanges: [],
        override: null,
      },
      warnings: [],
    })
  })

  test('as the design writes it is read, with its exceptions put in order', () => {
    const read = readCalendarFile({
      timezone: '+07:00',
      hoursPerDay: 7.5,
      week: { mon: ['07:30-11:30', '13:30-17:00'], sun: [] },
      exceptions: [
        { date: '2026-08-22', sessions: ['07:30-11:30'], name: 'Làm bù', document: 'Thông báo 9441/TB-BNV' },
        { date: '2026-01-01', sessions: [], name: 'Tết Dương lịch' },
      ],
      years: { '2027': 'provisional', '2026': 'announced' },
      receptionWindows: { sat: ['07:30-11:30'] },
    })
    expect(read).toMatchObject({
      ok: true,
      calendar: {
        minutesPerDay: 450,
        exceptions: [
          { date: '2026-01-01', kind: 'holiday', sessions: [], document: null, certainty: 'to-check' },
          {
            date: '2026-08-22',
            kind: 'other',
            sessions: [{ start: 450, end: 690 }],
            document: 'Thông báo 9441/TB-BNV',
          },
        ],
        years: { '2026': 'announced', '2027': 'provisional' },
        receptionWindows: { mon: [], sat: [{ start: 450, end: 690 }] },
      },
      warnings: [],
    })
    if (read.ok) expect(() => indexCalendar(read.calendar)).not.toThrow()
  })

  test('may let sessions touch, begin at midnight and end at 24:00', () => {
    expect(
      readCalendarFile({ ...smallest, hoursPerDay: 24, week: { mon: ['00:00-08:00', '08:00-24:00'] } }),
    ).toMatchObject({
      ok: true,
      calendar: { week: { mon: [{ end: 480 }, { start: 480, end: 1440 }] } },
      warnings: [],
    })
  })

  test('may change its hours on a day, in whatever order the changes stand, and rest on another calendar', () => {
    const read = readCalendarFile({
      ...smallest,
      weekChanges: [
        { from: '2026-10-16', week: { mon: officeHours } },
        { from: '2026-04-16', week: { mon: ['07:00-11:00'], sat: [] } },
      ],
      exceptions: [
        {
          date: '2026-12-22',
          sessions: [],
          own: true,
          document: 'Quyết định 12/QĐ-ĐV',
          documentDate: '2026-03-02',
          documentTitle: 'Nghỉ kỷ niệm ngày thành lập',
        },
        { date: '2026-12-23', sessions: [], own: false },
      ],
      override: { base: { code: 'VN', version: 3 }, reception: true },
    })
    expect(read).toMatchObject({
      ok: true,
      calendar: {
        weekChanges: [
          { from: '2026-04-16', week: { mon: [{ start: 420, end: 660 }], tue: [], sun: [] } },
          { from: '2026-10-16', week: { mon: [{ start: 450 }, { start: 810 }] } },
        ],
        exceptions: [
          { own: true, documentDate: '2026-03-02', documentTitle: 'Nghỉ kỷ niệm ngày thành lập' },
          { date: '2026-12-23' },
        ],
        override: { base: { code: 'VN', version: 3 }, week: false, reception: true },
      },
    })
    // What nobody entered is not there: the bytes of the file, and with them its hash, stay the same.
    if (read.ok)
      expect(Object.keys(read.calendar.exceptions[1]!).sort()).toEqual([
        'certainty',
        'date',
        'document',
        'kind',
        'name',
        'sessions',
      ])
  })

  test('that was written is read back as the same calendar, whichever it is', { timeout }, () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        const read = readCalendarFile(throughText(writeCalendarFile(calendar)))
        expect(read.ok ? read.calendar : read.refusals).toEqual(calendar)
        expect(() => indexCalendar(calendar)).not.toThrow()
      }),
      { numRuns },
    )
    for (const calendar of [announcedCalendar, { ...announcedCalendar, years: null }])
      expect(readCalendarFile(throughText(writeCalendarFile(calendar)))).toEqual({
        ok: true,
        calendar,
        warnings: [],
      })
    for (let minutesPerDay = 1; minutesPerDay <= 1440; minutesPerDay++)
      expect(
        readCalendarFile(throughText(writeCalendarFile({ ...announcedCalendar, minutesPerDay }))),
      ).toMatchObject({
        calendar: { minutesPerDay },
      })
  })
})

describe('a bad calendar file is refused with the place and the reason', () => {
  test.each(BAD_CALENDAR_FILES)('%s', (_name, file, ...refused) => {
    const read = readCalendarFile(file)
    const told = (read.ok ? [] : read.refusals).map(({ path, code, ...rest }) => [
      path,
      code.replace('calendar-file.', ''),
      ...Object.values(rest),
    ])
    expect(told.sort()).toEqual(refused.map(([path, code, ...rest]) => [path, code, ...rest]).sort())
  })

  test('whatever is in it: an answer, never a crash, and what is accepted can be counted with', {
    timeout,
  }, () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          timezone: fc.constantFrom('Asia/Ho_Chi_Minh', '+07:00', 'UTC'),
          hoursPerDay: fc.oneof(fc.constantFrom(8, 7.5), fc.double()),
          week: fc.dictionary(
            fc.constantFrom('mon', 'sat', 'x'),
            fc.oneof(fc.constant(officeHours), fc.jsonValue()),
          ),
          exceptions: fc.array(
            fc.oneof(
              fc.jsonValue(),
              fc.record(
                {
                  date: fc.constantFrom('2026-01-05', '2026-02-30'),
                  sessions: fc.constantFrom([], officeHours, 'x'),
                },
                { requiredKeys: [] },
              ),
            ),
            { maxLength: 3 },
          ),
          years: fc.dictionary(fc.constantFrom('2025', '2026', '99'), fc.constantFrom('announced', 'x')),
          weekChanges: fc.array(
            fc.oneof(
              fc.jsonValue(),
              fc.record({
                from: fc.constantFrom('2026-04-16', '2025-01-01', '2030-01-01', 'hè'),
                week: fc.dictionary(fc.constantFrom('mon', 'x'), fc.constantFrom(officeHours, [], 'x')),
              }),
            ),
            { maxLength: 3 },
          ),
          override: fc.oneof(fc.jsonValue(), fc.record({ base: fc.jsonValue(), week: fc.jsonValue() })),
        },
        { requiredKeys: ['timezone', 'hoursPerDay', 'week'] },
      ),
    )
    fc.assert(
      fc.property(value, (value) => {
        const read = readCalendarFile(value)
        if (read.ok) expect(() => indexCalendar(read.calendar)).not.toThrow()
        else expect(read.refusals).not.toHaveLength(0)
      }),
      { numRuns },
    )
  })
})

describe('hours a day that differ from the sessions are worth a word, no refusal', () => {
  const warned = (hoursPerDay: number, week: Record<string, string[]>) => {
    const read = readCalendarFile({ timezone: '+07:00', hoursPerDay, week })
    return read.ok
      ? read.warnings.map(({ weekday, minutesOfSessions }) => `${weekday} ${minutesOfSessions}`)
      : null
  }
  const short = ['07:30-11:30', '13:30-17:00']
  const weekOf = (sessions: string[], others: Record<string, string[]> = {}) => ({
    ...Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((weekday) => [weekday, sessions])),
    ...others,
  })

  test('a half Saturday draws no word', () => {
    expect(warned(8, weekOf(officeHours, { sat: ['07:30-11:30'] }))).toEqual([])
    expect(warned(7.5, weekOf(short, { sat: ['07:30-12:00'] }))).toEqual([])
  })

  test('five days of seven and a half hours that are called eight do', () => {
    expect(warned(8, weekOf(short, { sat: ['07:30-11:30'] }))).toEqual([
      'mon 450',
      'tue 450',
      'wed 450',
      'thu 450',
      'fri 450',
    ])
  })

  test('a single day that is half an hour short does, and a day that is longer', () => {
    expect(warned(8, weekOf(officeHours, { fri: short }))).toEqual(['fri 450'])
    expect(warned(8, weekOf(officeHours, { mon: ['07:30-11:30', '13:30-18:00'] }))).toEqual(['mon 510'])
  })

  test('mornings only that are called eight hours do', () => {
    expect(warned(8, weekOf(['07:30-11:30']))).toHaveLength(5)
  })

  test('a calendar of rest alone draws no word', () => {
    expect(warned(8, {})).toEqual([])
  })

  test('changed hours draw it for the day of the change, each week by its own longest day', () => {
    const read = readCalendarFile({
      ...smallest,
      weekChanges: [
        { from: '2026-04-16', week: { mon: ['07:00-11:00', '13:30-17:30'], sat: ['07:00-11:00'] } },
        { from: '2026-10-16', week: { mon: ['07:30-11:30'], fri: short } },
        { from: '2026-12-01', week: { mon: ['07:30-11:30'] } },
      ],
    })
    expect(read.ok && read.warnings).toEqual([
      {
        code: 'calendar-file.hours-differ',
        from: '2026-10-16',
        weekday: 'fri',
        minutesPerDay: 480,
        minutesOfSessions: 450,
      },
      {
        code: 'calendar-file.hours-differ',
        from: '2026-12-01',
        weekday: 'mon',
        minutesPerDay: 480,
        minutesOfSessions: 240,
      },
    ])
    const before = readCalendarFile({ ...smallest, week: { mon: short } })
    expect(before.ok && before.warnings).toMatchObject([{ from: null, weekday: 'mon' }])
  })
})

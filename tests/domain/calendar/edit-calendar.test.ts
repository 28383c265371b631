import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedDays, changesBetween, inStretches, touches } from '#app/domain/calendar/calendar-changes.ts'
import { beginUnitCalendar } from '#app/domain/calendar/calendar-draft.ts'
import { readCalendarFile } from '#app/domain/calendar/calendar-file.ts'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { type CalendarEdit, editCalendar, parseTypedSessions } from '#app/domain/calendar/edit-calendar.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { reasonsNotToPublish } from '#app/domain/calendar/publish-calendar.ts'
import { reachWarnings } from '#app/domain/calendar/reach.ts'
import { calendarOfUnit, dependentsOf, restedOn } from '#app/domain/calendar/unit-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueOf, isWorkingDay, nextReceptionOpening } from '#app/domain/calendar/working-time.ts'
import { writeCalendarFile } from '#app/domain/calendar/write-calendar-file.ts'
import { atVietnam } from '../../support/builders.ts'
import { anyCalendar } from './random-calendars.ts'

const national = vietnamOfficialCalendar

const days = (over: Partial<Extract<CalendarEdit, { edit: 'add-days' }>> = {}): CalendarEdit => ({
  edit: 'add-days',
  kind: 'holiday',
  name: 'Nghỉ Tết Đinh Mùi (thử)',
  from: '2027-02-04',
  to: '2027-02-04',
  sessions: null,
  document: '1/TB-THU',
  documentDate: null,
  documentTitle: null,
  certainty: 'confirmed',
  replace: false,
  ...over,
})
const codes = (calendar: WorkingCalendar, edit: CalendarEdit) => {
  const edited = editCalendar(calendar, edit)
  return edited.ok ? [] : edited.refusals.map(({ code }) => code)
}
function withEdits(calendar: WorkingCalendar, ...edits: CalendarEdit[]): WorkingCalendar {
  return edits.reduce((before, edit) => {
    const edited = editCalendar(before, edit)
    if (!edited.ok) throw new Error(JSON.stringify(edited.refusals))
    return edited.calendar
  }, calendar)
}

describe('a draft of a calendar', () => {
  test.each<[string, Partial<Extract<CalendarEdit, { edit: 'add-days' }>>, string[]]>([
    ['an end before its beginning', { to: '2027-02-01' }, ['calendar.days-inverted']],
    ['more than a month of days', { to: '2027-04-04' }, ['calendar.too-many-days']],
    ['a day that is there already', { from: '2027-02-05', to: '2027-02-05' }, ['calendar.day-taken']],
    [
      'a day of a year that is not loaded',
      { from: '2031-01-01', to: '2031-01-01' },
      ['calendar.day-outside-years'],
    ],
    ['a day without a name', { name: ' ' }, ['calendar.day-name-missing']],
    [
      'a day of an announced year without a document',
      { from: '2026-12-25', to: '2026-12-25', document: null },
      ['calendar.day-document-missing'],
    ],
    [
      'a holiday that is worked',
      { sessions: [{ start: 450, end: 690 }] },
      ['calendar.holiday-with-sessions'],
    ],
    [
      'a make-up day off',
      { kind: 'working-day-swap', sessions: [] },
      ['calendar.make-up-day-without-sessions'],
    ],
    [
      'sessions that overlap, and no name: both are told',
      {
        kind: 'other',
        name: '',
        sessions: [
          { start: 450, end: 690 },
          { start: 600, end: 700 },
        ],
      },
      ['calendar.day-name-missing', 'calendar.sessions-wrong'],
    ],
  ])('refuses %s', (_name, over, expected) => {
    expect(codes(national, days(over))).toEqual(expected)
  })

  test('takes a day of a provisional year without a document: the notice is not out', () => {
    expect(codes(national, days({ document: null }))).toEqual([])
  })

  test('gives a make-up Saturday the hours of a working day when none are typed', () => {
    const made = withEdits(
      national,
      days({ kind: 'working-day-swap', name: 'Làm bù', from: '2026-12-12', to: '2026-12-12' }),
    )
    expect(made.exceptions.find(({ date }) => date === '2026-12-12')?.sessions).toEqual(national.week.mon)
  })

  test('loads years one after the other and never lets one go', () => {
    expect(codes(national, { edit: 'set-year', year: 2031, status: 'provisional' })).toEqual([
      'calendar.year-not-next',
    ])
    const longer = withEdits(national, { edit: 'set-year', year: 2030, status: 'provisional' })
    expect(reasonsNotToPublish(national, longer)).toEqual([])
    expect(reasonsNotToPublish(longer, national).map(({ code }) => code)).toContain(
      'calendar.year-taken-away',
    )
    const back = withEdits(national, { edit: 'set-year', year: 2026, status: 'provisional' })
    expect(reasonsNotToPublish(national, back).map(({ code }) => code)).toContain(
      'calendar.year-made-provisional',
    )
  })

  test('changes the hours from a day on, and closing follows', () => {
    const summer = [{ start: 420, end: 660 }]
    const week = { ...national.week, mon: summer, tue: summer, wed: summer, thu: summer, fri: summer }
    const changed = withEdits(national, { edit: 'set-week', from: '2026-04-16', week, minutesPerDay: 240 })
    const index = indexCalendar(changed)
    const due = (from: string) =>
      dueOf(index, atVietnam(from), { kind: 'duration', n: 1, unit: 'working-day' }, { kind: 'next-day' })
    expect(due('2026-04-14 09:00')).toMatchObject({ due: atVietnam('2026-04-15 17:30') })
    expect(due('2026-04-15 09:00')).toMatchObject({ due: atVietnam('2026-04-16 11:00') })
    expect(codes(changed, { edit: 'remove-week-change', from: '2026-05-01' })).toEqual([
      'calendar.week-change-unknown',
    ])
    expect(withEdits(changed, { edit: 'remove-week-change', from: '2026-04-16' }).weekChanges).toEqual([])
  })

  test('of seven and a half hours a day is kept as a file without fractions, and read back', () => {
    const odd = withEdits(national, { edit: 'set-week', from: null, week: national.week, minutesPerDay: 450 })
    const written = writeCalendarFile(odd)
    expect(JSON.stringify(written)).not.toMatch(/\d\.\d/)
    expect(readCalendarFile(JSON.parse(JSON.stringify(written)))).toMatchObject({ ok: true, calendar: odd })
  })

  test.each([
    ['07:30-11:30, 13:30-17:30', 2],
    ['7h30 – 11h30; 13g30-17g30', 2],
    ['', 0],
    ['   ', 0],
  ])('reads hours as people type them: “%s”', (text, sessions) => {
    expect(parseTypedSessions(text)).toHaveLength(sessions)
  })

  test.each([
    '24:30-25:00',
    '11:30-07:30',
    '07:30-11:30, 11:00-12:00',
    '07:60-08:00',
    'sáng',
    '07:30',
    '07:30-24:01',
  ])('guesses nothing of “%s”', (text) => {
    expect(parseTypedSessions(text)).toBeNull()
  })
})

describe('what differs between two versions', () => {
  test('is every change once, and nothing between a calendar and itself', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        expect(changesBetween(calendar, calendar)).toEqual([])
      }),
      { numRuns: 100 },
    )
    const changed = withEdits(national, days(), { edit: 'remove-day', date: '2027-02-11' })
    expect(changesBetween(national, changed).map((change) => change.code)).toEqual([
      'day-added',
      'day-removed',
    ])
  })

  test('tells a stretch of days that changed alike as one, and a day that differs by itself', () => {
    const changed = withEdits(
      national,
      days({ from: '2027-03-01', to: '2027-03-05' }),
      days({ from: '2027-03-06', to: '2027-03-06', name: 'Ngày khác' }),
      days({ from: '2027-03-08', to: '2027-03-08' }),
    )
    expect(
      inStretches(changesBetween(national, changed)).map(({ change, to }) => [
        'day' in change ? change.day.date : null,
        to,
      ]),
    ).toEqual([
      ['2027-03-01', '2027-03-05'],
      ['2027-03-06', '2027-03-06'],
      ['2027-03-08', '2027-03-08'],
    ])
  })

  test('touches exactly the days whose sessions differ', () => {
    fc.assert(
      fc.property(anyCalendar, anyCalendar, (first, other) => {
        // The other one's days and hours over the years of the first.
        const years = Object.keys(first.years!)
        const second = {
          ...other,
          years: first.years,
          weekChanges: other.weekChanges.filter(({ from }) => years.includes(from.slice(0, 4))),
          exceptions: other.exceptions.filter(({ date }) => years.includes(date.slice(0, 4))),
        }
        const [a, b] = [indexCalendar(first), indexCalendar(second)]
        const { days } = changedDays(a, b)
        for (let day = 0; day < a.days; day++) {
          const date = new Date((a.firstDay + day) * 86_400_000).toISOString().slice(0, 10)
          const sessions = (index: typeof a) => {
            const pattern = index.patternOf[day]!
            return [
              ...index.opens.slice(index.sessionsFrom[pattern], index.sessionsFrom[pattern + 1]),
              ...index.closes.slice(index.sessionsFrom[pattern], index.sessionsFrom[pattern + 1]),
            ].join()
          }
          expect(touches(days, date, date)).toBe(sessions(a) !== sessions(b))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the calendar of a unit', () => {
  const parents = new Map<string, string | null>([
    ['cat', null],
    ['pc06', 'cat'],
    ['xa', 'cat'],
  ])
  const of = (unitId: string | null) => ({ unitId })

  test('is its own, else that of the nearest unit above, else the national one', () => {
    expect(calendarOfUnit('xa', parents, [of(null)])).toEqual(of(null))
    expect(calendarOfUnit('xa', parents, [of(null), of('cat')])).toEqual(of('cat'))
    expect(calendarOfUnit('xa', parents, [of(null), of('cat'), of('xa')])).toEqual(of('xa'))
    expect(calendarOfUnit('pc06', parents, [of(null), of('xa')])).toEqual(of(null))
    expect(calendarOfUnit('xa', parents, [])).toBeNull()
  })

  test('is found also when units stand above each other in a circle', () => {
    const circle = new Map<string, string | null>([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(calendarOfUnit('a', circle, [of(null)])).toEqual(of(null))
  })

  const begun = () => {
    const answer = beginUnitCalendar({ code: 'XA', name: 'Lịch Công an xã', unitId: 'xa' }, national, [])
    if (!answer.ok) throw new Error('refused')
    return answer.calendar
  }

  test('begins as what the unit is counted by, with nothing of its own', () => {
    const { code: _code, name: _name, override, ...rest } = begun()
    const { code, name: _n, override: _o, ...base } = national
    expect(rest).toEqual(base)
    expect(override).toEqual({ base: { code, version: 1 }, week: false, reception: false })
  })

  test.each<[string, { code?: string; name?: string; unitId?: string }, string[]]>([
    ['a code that is none', { code: 'xa bình an' }, ['calendar.code-malformed']],
    ['a code that is taken', { code: 'VN' }, ['calendar.code-taken']],
    ['no name', { name: '  ' }, ['calendar.name-missing']],
    ['a unit that has one', { unitId: 'pc06' }, ['calendar.unit-has-one']],
  ])('is not begun with %s', (_name, over, expected) => {
    const known = [
      { code: 'VN', unitId: null },
      { code: 'PC06', unitId: 'pc06' },
    ]
    const answer = beginUnitCalendar({ code: 'XA', name: 'Lịch xã', unitId: 'xa', ...over }, national, known)
    expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).toEqual(expected)
  })

  test('keeps its own day over the national one, and gives it back when it is taken out', () => {
    const own = withEdits(
      begun(),
      days({
        kind: 'other',
        name: 'Trực',
        from: '2026-11-24',
        to: '2026-11-24',
        sessions: [{ start: 450, end: 690 }],
      }),
    )
    expect(isWorkingDay(indexCalendar(own), '2026-11-24')).toBe(true)
    expect(codes(own, { edit: 'remove-day', date: '2026-01-01' })).toEqual(['calendar.day-not-own'])
    const back = restedOn(national, withEdits(own, { edit: 'remove-day', date: '2026-11-24' }))
    expect(isWorkingDay(indexCalendar(back), '2026-11-24')).toBe(false)
  })

  test('works a national make-up Saturday in the unit’s own hours', () => {
    const hours = [{ start: 480, end: 720 }]
    const week = { ...national.week, mon: hours, tue: hours, wed: hours, thu: hours, fri: hours }
    const own = restedOn(
      national,
      withEdits(begun(), { edit: 'set-week', from: null, week, minutesPerDay: 240 }),
    )
    expect(own.exceptions.find(({ date }) => date === '2026-08-22')?.sessions).toEqual(hours)
    expect(own.override).toMatchObject({ week: true, reception: false })
  })

  test('receives as the national one does until it says otherwise', () => {
    const provincial = restedOn(national, withEdits(begun(), { edit: 'set-reception', week: null }))
    const saturday = atVietnam('2026-11-21 09:00')
    expect(nextReceptionOpening(indexCalendar(begun()), saturday)).toMatchObject({ at: saturday })
    expect(nextReceptionOpening(indexCalendar(provincial), saturday)).toMatchObject({
      at: atVietnam('2026-11-23 07:30'),
    })
  })

  test('follows in the order in which calendars rest on each other', () => {
    const calendars = [
      { code: 'XA', base: 'TINH' },
      { code: 'VN', base: null },
      { code: 'TINH', base: 'VN' },
      { code: 'KHAC', base: null },
    ]
    expect(dependentsOf('VN', calendars).map(({ code }) => code)).toEqual(['TINH', 'XA'])
  })
})

describe('a calendar that is running out', () => {
  const index = indexCalendar(national)
  const term = [{ kind: 'duration' as const, n: 7, unit: 'working-day' as const }]

  test('warns while terms end in a year without a notice, and louder when they leave the loaded years', () => {
    expect(reachWarnings(index, term, atVietnam('2026-11-20 09:00'))).toEqual([])
    expect(reachWarnings(index, term, atVietnam('2026-12-29 09:00'))).toMatchObject([
      { code: 'provisional', year: 2027 },
    ])
    expect(reachWarnings(index, term, atVietnam('2029-12-28 09:00'))).toEqual([
      { code: 'not-loaded', year: 2030, date: '2029-12-31' },
    ])
  })
})

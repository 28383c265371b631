import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { type DerivationLine, deriveDue } from '#app/domain/calendar/derivation.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueOf } from '#app/domain/calendar/working-time.ts'
import { localDateOf } from '#app/domain/shared/instant.ts'
import { canonical } from '#app/record/canonical.ts'
import { announcedCalendar, atVietnam } from '../../support/builders.ts'
import { anyCalendar, anyDuration, anyMoment, anyRule, momentIn, sessionsOn } from './random-calendars.ts'
import { durationOf, ruleOf } from './vietnamese-cases.ts'

const numRuns = process.env.SOAK ? 100_000 : 2_000
const timeout = process.env.SOAK ? 900_000 : 20_000

/** The lines of a term in a few words each, as one would tick them off on the printed calendar. */
function told(received: string, work: string, rule: string, calendar: WorkingCalendar = announcedCalendar) {
  const derived = deriveDue(indexCalendar(calendar), atVietnam(received), durationOf(work), ruleOf(rule))
  if (!derived.ok) throw new RangeError(`refused: ${JSON.stringify(derived.refusals)}`)
  return derived.lines.slice(1, -1).map((line) => {
    const { code, ...rest } = line
    if ('date' in rest)
      return [
        code,
        rest.date,
        ...('number' in rest ? [rest.number] : 'reason' in rest ? [rest.reason] : []),
      ].join(' ')
    if ('total' in rest) return `${code} ${rest.minutes} ${rest.total}`
    return [code, ...('minute' in rest ? [rest.minute] : 'year' in rest ? [rest.year] : [])].join(' ')
  })
}

describe('the lines that lead to a due moment', () => {
  test('tick off every day, the make-up day with its document, and each day that is skipped with its reason', () => {
    expect(told('2026-08-20 08:00', '7wd', 'next-day')).toEqual([
      'receipt-day-not-counted 2026-08-20',
      'day-counted 2026-08-21 1',
      'make-up-day-counted 2026-08-22 2',
      'day-skipped 2026-08-23 weekly-rest',
      'day-counted 2026-08-24 3',
      'day-counted 2026-08-25 4',
      'day-counted 2026-08-26 5',
      'day-counted 2026-08-27 6',
      'day-counted 2026-08-28 7',
    ])
    expect(told('2026-04-24 10:00', '1wd', 'next-day')).toEqual([
      'receipt-day-not-counted 2026-04-24',
      'day-skipped 2026-04-25 weekly-rest',
      'day-skipped 2026-04-26 holiday',
      'day-skipped 2026-04-27 substitute',
      'day-counted 2026-04-28 1',
    ])
  })

  test('call a day whose hours the unit changed by its own decision an ordinary working day', () => {
    const shorter = {
      date: '2026-03-05',
      kind: 'other',
      name: 'Họp',
      sessions: [{ start: 450, end: 690 }],
    } as const
    const { exceptions } = announcedCalendar
    const calendar = {
      ...announcedCalendar,
      exceptions: [
        ...exceptions,
        { ...shorter, sessions: [...shorter.sessions], document: null, certainty: 'confirmed' as const },
      ],
    }
    expect(told('2026-03-04 10:00', '1wd', 'next-day', calendar)).toEqual([
      'receipt-day-not-counted 2026-03-04',
      'day-counted 2026-03-05 1',
    ])
  })

  test('cite the law or notice of a holiday, and say how far it was checked', () => {
    const derived = deriveDue(
      indexCalendar(announcedCalendar),
      atVietnam('2026-11-23 10:00'),
      durationOf('1wd'),
      ruleOf('next-day'),
    )
    expect(derived.ok && derived.lines).toContainEqual({
      code: 'day-skipped',
      date: '2026-11-24',
      reason: 'holiday',
      name: 'Ngày Văn hóa Việt Nam',
      document: 'Nghị quyết 28/2026/QH16',
      certainty: 'secondary',
    })
  })

  test('say on which side of the cut-off the dossier came', () => {
    expect(told('2026-03-05 14:59:59', '1wd', '15:00')).toEqual([
      'cut-off-before 900',
      'day-counted 2026-03-05 1',
    ])
    expect(told('2026-03-05 15:00', '1wd', '15:00')).toEqual([
      'cut-off-after 900',
      'receipt-day-not-counted 2026-03-05',
      'day-counted 2026-03-06 1',
    ])
    expect(told('2026-11-14 08:00', '1wd', '15:00')).toEqual([
      'receipt-day-not-counted 2026-11-14',
      'day-skipped 2026-11-15 weekly-rest',
      'day-counted 2026-11-16 1',
    ])
  })

  test('add up sessions to the minutes of the term', () => {
    expect(told('2026-03-06 10:30', '10wh', 'exact')).toEqual([
      'session-counted 60 60',
      'session-counted 240 300',
      'day-skipped 2026-03-07 weekly-rest',
      'day-skipped 2026-03-08 weekly-rest',
      'session-counted 240 540',
      'session-counted 60 600',
    ])
    // Half minutes on both sides of lunch are one minute of the sum, not none.
    expect(told('2026-03-04 07:30:30', '240wm', 'exact')).toEqual([
      'session-counted 239 239',
      'session-counted 1 240',
    ])
  })

  test('tell on which days a calendar term would have ended but for rest and holidays', () => {
    expect(told('2026-04-21 10:00', '5d', 'next-day')).toEqual([
      'receipt-day-not-counted 2026-04-21',
      'rolled-forward 2026-04-26 holiday',
      'rolled-forward 2026-04-27 substitute',
    ])
    expect(told('2026-01-30 10:00', '1mo', 'next-day')).toEqual([
      'receipt-day-not-counted 2026-01-30',
      'rolled-forward 2026-02-28 weekly-rest',
      'rolled-forward 2026-03-01 weekly-rest',
    ])
  })

  test('say that “ngay” is read by the system, and which days it stepped over', () => {
    expect(told('2026-11-14 09:00', 'immediate', 'next-day')).toEqual([
      'immediate-reading',
      'day-skipped 2026-11-14 weekly-rest',
      'day-skipped 2026-11-15 weekly-rest',
    ])
  })

  test('name every provisional year that the term touches', () => {
    const years = { ...announcedCalendar.years, '2027': 'provisional' } as const
    expect(told('2026-12-31 10:00', '1wd', 'next-day', { ...announcedCalendar, years })).toEqual([
      'receipt-day-not-counted 2026-12-31',
      'day-counted 2027-01-01 1',
      'provisional-year 2027',
    ])
  })

  test('do not run on into the day after, where a unit works until midnight', () => {
    const untilMidnight = { start: 480, end: 1440 }
    const { week } = announcedCalendar
    const calendar = {
      ...announcedCalendar,
      week: { ...week, thu: [untilMidnight], fri: [untilMidnight] },
    }
    expect(told('2026-03-04 10:00', '1wd', 'next-day', calendar)).toEqual([
      'receipt-day-not-counted 2026-03-04',
      'day-counted 2026-03-05 1',
    ])
    expect(told('2026-03-05 10:00', '1wd', 'next-day', calendar).at(-1)).toBe('day-counted 2026-03-06 1')
    expect(told('2026-03-05 10:00', '1d', 'next-day', calendar)).toEqual([
      'receipt-day-not-counted 2026-03-05',
    ])
    expect(told('2026-03-06 23:00', '60wm', 'exact', calendar)).toEqual(['session-counted 60 60'])
  })
})

describe('the derivation of any term in any calendar', { timeout }, () => {
  const holds = (name: string, law: (lines: DerivationLine[], ground: Ground) => void) =>
    test(name, () => {
      fc.assert(
        fc.property(anyCalendar, anyMoment, anyDuration, anyRule, (calendar, moment, duration, rule) => {
          const from = momentIn(calendar, moment)
          const derived = deriveDue(indexCalendar(calendar), from, duration, rule)
          if (derived.ok) law(derived.lines, { calendar, from, duration, rule, due: derived.due })
        }),
        { numRuns },
      )
    })
  type Ground = {
    calendar: WorkingCalendar
    from: string
    due: string
    duration: ReturnType<typeof durationOf>
    rule: ReturnType<typeof ruleOf>
  }

  test('is due when the term is due, and refused for the same reasons', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyDuration, anyRule, (calendar, moment, duration, rule) => {
        const index = indexCalendar(calendar)
        const from = momentIn(calendar, moment)
        const [derived, answer] = [deriveDue(index, from, duration, rule), dueOf(index, from, duration, rule)]
        if (!derived.ok) expect(derived).toEqual(answer)
        else expect({ ok: true, due: derived.due }).toEqual({ ok: true, due: answer.ok && answer.due })
        if (answer.ok && derived.ok)
          expect(derived.lines.some((line) => line.code === 'provisional-year')).toBe(answer.provisional)
      }),
      { numRuns },
    )
  })

  holds('begins with the receipt, ends with the due moment and can be hashed', (lines, { from, due }) => {
    expect(lines[0]).toEqual({ code: 'received', at: from })
    expect(lines.at(-1)).toEqual({ code: 'due', at: due })
    expect(JSON.parse(canonical(lines))).toEqual(lines)
    for (const value of lines.flatMap((line) => Object.values(line)))
      expect(value === null || typeof value === 'string' || Number.isInteger(value)).toBe(true)
  })

  holds('numbers the counted days from 1 to the term without a gap', (lines, { duration, rule }) => {
    const numbers = lines.flatMap((line) => ('number' in line ? [line.number] : []))
    const isWhole = duration.kind === 'duration' && duration.unit === 'working-day' && rule.kind !== 'exact'
    const n = isWhole ? duration.n : 0
    expect(numbers).toEqual(Array.from({ length: n }, (_, at) => at + 1))
  })

  holds('adds up its sessions to the minutes of the term', (lines, { calendar, duration, rule }) => {
    const counted = lines.flatMap((line) => (line.code === 'session-counted' ? [line] : []))
    if (duration.kind === 'immediate') return expect(counted).toEqual([])
    const { n, unit } = duration
    const perUnit =
      unit === 'minute'
        ? 1
        : unit === 'hour'
          ? 60
          : unit === 'working-day' && rule.kind === 'exact'
            ? calendar.minutesPerDay
            : 0
    const sum = counted.reduce((total, line) => total + line.minutes, 0)
    expect(sum).toBe(n * perUnit)
    expect(counted.at(-1)?.total ?? 0).toBe(sum)
  })

  holds(
    'says of no day twice what became of it, and skips only days without a session',
    (lines, { calendar, from }) => {
      const dated = lines.flatMap((line) => ('date' in line ? [line] : []))
      const days = dated.map(({ date }) => date)
      // A receipt day without sessions under “ngay” is skipped; under other rules it is not counted: either way once.
      expect(days).toEqual([...new Set(days)].sort())
      for (const line of dated) {
        const works = sessionsOn(calendar, `${line.date}T05:00:00Z`).length > 0
        if (line.code === 'day-skipped' || line.code === 'rolled-forward') expect(works).toBe(false)
        else if (line.code === 'receipt-day-not-counted') expect(line.date).toBe(localDateOf(from))
        else expect(works).toBe(true)
      }
    },
  )
})

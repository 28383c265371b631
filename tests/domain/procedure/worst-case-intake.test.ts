import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import type { Session, WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueSeconds } from '#app/domain/calendar/working-seconds.ts'
import type { Allotment, CountingRule } from '#app/domain/procedure/model.ts'
import { parseReceptionWindow } from '#app/domain/procedure/reception-window.ts'
import { type IntakeQuestion, worstCaseIntake } from '#app/domain/procedure/worst-case-intake.ts'
import { instantOf, secondsOf, withOffset } from '#app/domain/shared/instant.ts'
import { diagnosticSentence } from '#app/messages/vi/diagnostics.ts'
import { BARE, diagnosticsOf, exampleWith } from './compiled.ts'

type Countable = Extract<Allotment, { kind: 'duration' | 'immediate' }>
const hours = (n: number): Countable => ({ kind: 'duration', n, unit: 'hour' })
const days = (n: number): Countable => ({ kind: 'duration', n, unit: 'working-day' })
const NEXT_DAY: CountingRule = { kind: 'next-day' }
const cutOff = (minute: number): CountingRule => ({ kind: 'cut-off', minute })

const weekOf = (sessions: Session[]): WorkingCalendar => ({
  ...vietnamOfficialCalendar,
  minutesPerDay: sessions.reduce((sum, { start, end }) => sum + end - start, 0),
  receptionWindows: null,
  weekChanges: [],
  week: {
    mon: sessions,
    tue: sessions,
    wed: sessions,
    thu: sessions,
    fri: sessions,
    sat: [],
    sun: [],
  },
})
const EIGHT = weekOf([
  { start: 8 * 60, end: 12 * 60 },
  { start: 13 * 60, end: 17 * 60 },
])
const SEVEN_AND_A_HALF = weekOf([
  { start: 8 * 60, end: 12 * 60 },
  { start: 13 * 60, end: 16 * 60 + 30 },
])
const asked = (calendar: WorkingCalendar, over: Partial<IntakeQuestion>): IntakeQuestion => ({
  index: indexCalendar(calendar),
  windows: [],
  steps: [hours(8)],
  term: days(1),
  rule: NEXT_DAY,
  from: '2026-11-23',
  ...over,
})

describe('the worst minute to hand a dossier in', () => {
  test('does not exist where the steps fit from every minute', () => {
    expect(worstCaseIntake(asked(EIGHT, { steps: [hours(2), days(2), hours(6)], term: days(3) }))).toBeNull()
    expect(
      worstCaseIntake(asked(EIGHT, { steps: [hours(1)], term: days(1), rule: cutOff(15 * 60) })),
    ).toBeNull()
  })

  test('is the second one of the day for eight hours of steps promised within the day until 15:00', () => {
    const question = { steps: [hours(2), hours(3), hours(2), hours(1)], rule: cutOff(15 * 60) }
    const late = worstCaseIntake(asked(EIGHT, question))!
    // At 08:00 sharp the last step ends with the day; each of the 359 minutes after it until 15:00 is too late.
    expect(late).toMatchObject({ admissible: 480, failing: 359, days: expect.any(Number) })
    expect(withOffset(late.at)).toBe('2026-11-23T08:01:00+07:00')
    expect(withOffset(late.until)).toBe('2026-11-23T12:00:00+07:00')
    // 24/11 is a holiday from 2026 on.
    expect(withOffset(late.finish)).toBe('2026-11-25T08:01:00+07:00')
    expect(withOffset(late.due)).toBe('2026-11-23T17:00:00+07:00')
    expect(late.failingDays).toBe(late.days)
  })

  test('is the first one where the day has seven and a half hours', () => {
    const question = { steps: [hours(2), hours(3), hours(2), hours(1)], rule: cutOff(15 * 60) }
    const late = worstCaseIntake(asked(SEVEN_AND_A_HALF, question))!
    // All 360 minutes before 15:00, and of those after it the 29 that leave less than half an hour of the day.
    expect(late).toMatchObject({ admissible: 450, failing: 389 })
    expect(withOffset(late.at)).toBe('2026-11-23T08:00:00+07:00')
  })

  test('is found before a holiday that splits the steps and not the term', () => {
    const late = worstCaseIntake(
      asked(EIGHT, { steps: [days(2)], term: { kind: 'duration', n: 4, unit: 'day' }, from: '2026-02-02' }),
    )!
    // Four days of the calendar run over Tết of 2026 and roll; two working days before it do not all fit.
    expect(secondsOf(late.finish)).toBeGreaterThan(secondsOf(late.due))
    expect(late.failingDays).toBeLessThan(late.days)
  })

  test('is asked only for the hours in which the procedure receives', () => {
    const morning = parseReceptionWindow('Sáng từ thứ 2 đến thứ 6, từ 8 giờ 00 đến 11 giờ 30')!
    const question = { steps: [hours(8)], term: days(1), rule: cutOff(9 * 60) }
    const late = worstCaseIntake(asked(EIGHT, { ...question, windows: [morning] }))!
    expect(late).toMatchObject({ admissible: 210, failing: 59 })
  })

  test('is left to the sum where everything is working time', () => {
    expect(worstCaseIntake(asked(EIGHT, { steps: [hours(9)], term: hours(8) }))).toBeNull()
  })

  test('is the one that trying every minute finds', () => {
    const step = fc.oneof(
      fc.integer({ min: 1, max: 600 }).map((n): Countable => ({ kind: 'duration', n, unit: 'minute' })),
      fc.integer({ min: 1, max: 3 }).map(days),
      fc.constant<Countable>({ kind: 'immediate' }),
      fc.integer({ min: 1, max: 4 }).map((n): Countable => ({ kind: 'duration', n, unit: 'day' })),
    )
    const rule = fc.oneof(
      fc.constant<CountingRule>(NEXT_DAY),
      fc.constant<CountingRule>({ kind: 'exact' }),
      fc.integer({ min: 7 * 60, max: 18 * 60 }).map(cutOff),
    )
    const calendars = [EIGHT, SEVEN_AND_A_HALF, vietnamOfficialCalendar]
    let failing = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        step,
        rule,
        (calendar, steps, term, counting) => {
          const question = asked(calendar, { steps, term, rule: counting, from: '2027-12-20' })
          const found = worstCaseIntake(question)
          if (found === null && isPlain(question)) return
          const tried = everyMinute(question)
          if (tried.first !== null) failing++
          expect(found?.at ?? null).toBe(tried.first)
          if (!found) return
          expect([found.failing, found.admissible]).toEqual([tried.failing, tried.admissible])
          expect([found.failingDays, found.days]).toEqual([tried.failingDays, tried.days])
        },
      ),
      { numRuns: process.env.SOAK ? 1_000 : 40 },
    )
    expect(failing).toBeGreaterThan(3)
  }, 120_000)
})

describe('the sentence about the worst minute', () => {
  test('gives the minutes, the sum, the term with its counting, both ends and how often', () => {
    const [late] = diagnosticsOf(
      exampleWith([
        '| ngày nhận đủ hồ sơ |\n',
        '| ngày nhận đủ hồ sơ |\n\nHồ sơ nhận sau 15 giờ tính từ ngày làm việc tiếp theo.\n',
      ]),
      'submission',
      { ...BARE, calendar: indexCalendar(vietnamOfficialCalendar) },
    )
    expect(late).toMatchObject({ rule: 'T2', severity: 'error' })
    // From 13:31 on: 3 h 59 min on 23/11, 24/11 is a holiday, 8 h on 25/11 and 26/11 each, one minute on 27/11.
    expect(diagnosticSentence(late!)).toBe(
      'Hồ sơ của trường hợp “Cơ quan, tổ chức đề nghị” tiếp nhận từ 13:31 23/11/2026 đến trước 15:00 23/11/2026 không kịp hạn: các bước (tổng 2 ngày 4 giờ) xong lúc 07:31 27/11/2026, thời hạn 3 ngày làm việc (nhận trước 15:00 thì ngày nhận là ngày thứ nhất) hết lúc 17:30 26/11/2026. Ngày đó 89 trên 480 phút tiếp nhận không kịp; trong một năm có 251 trên 301 ngày như vậy.',
    )
  })
})

const isPlain = ({ steps, term, rule }: IntakeQuestion): boolean =>
  [...steps, term].every((each) => each.kind === 'duration' && each.unit !== 'day') &&
  (term.kind !== 'duration' || term.unit !== 'working-day' || rule.kind === 'exact')

/** The same by trying every minute of every day, in UTC+7; minutes are counted on the first day that has one that fails. */
function everyMinute({ index, steps, term, rule, from }: IntakeQuestion) {
  const start = secondsOf(`${from}T00:00:00Z`) - 7 * 3600
  const end = (index.firstDay + index.days) * 86_400 - 7 * 3600
  const worst = { first: null as string | null, admissible: 0, failing: 0, days: 0, failingDays: 0 }
  for (let midnight = start; midnight < Math.min(end, start + 366 * 86_400); midnight += 86_400) {
    const sessions = receptionOn(index, (midnight + 7 * 3600) / 86_400 - index.firstDay)
    const minutes = sessions.flatMap((session) =>
      Array.from({ length: session.end - session.start }, (_, n) => midnight + (session.start + n) * 60),
    )
    if (minutes.length === 0) continue
    const failing = minutes.filter((at) => {
      const finish = steps.reduce((moment, step) => dueSeconds(index, moment, step, { kind: 'exact' }), at)
      return finish > dueSeconds(index, at, term, rule)
    })
    worst.days++
    if (failing.length === 0) continue
    worst.failingDays++
    if (worst.first !== null) continue
    Object.assign(worst, {
      first: instantOf(failing[0]!),
      admissible: minutes.length,
      failing: failing.length,
    })
  }
  return worst
}

function receptionOn(index: IntakeQuestion['index'], day: number): readonly Session[] {
  const { calendar } = index
  const exception = index.exceptions.get(day)
  if (exception) return exception.sessions
  const weekday = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[
    (((index.firstDay + day + 3) % 7) + 7) % 7
  ]!
  return (calendar.receptionWindows ?? calendar.week)[weekday]
}

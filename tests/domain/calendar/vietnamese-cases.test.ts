import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import type { DayException, WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueOf, workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import { announcedCalendar, atVietnam } from '../../support/builders.ts'
import { oracleOf } from './oracle.ts'
import { answerOf, durationOf, inWords, ruleOf, VIETNAMESE_CASES } from './vietnamese-cases.ts'

const index = indexCalendar(announcedCalendar)
const clerk = oracleOf(announcedCalendar)

describe('a term is due when an official counts it on the printed calendar', () => {
  test.each(VIETNAMESE_CASES)('%s: received %s, %s by %s, due %s', (...each) => {
    const [, received, work, rule, due] = each
    expect(answerOf(index, each)).toBe(due.replace(/(\d\d:\d\d):00$/, '$1'))
    const second = clerk.dueOf(atVietnam(received), durationOf(work), ruleOf(rule))
    const first = dueOf(index, atVietnam(received), durationOf(work), ruleOf(rule))
    expect(second).toEqual(first.ok ? { due: first.due } : { missing: Number(due) })
  })
})

describe('the working time between two moments', () => {
  test.each([
    ['over the make-up Saturday is three days of eight hours', '2026-08-20 08:00', '2026-08-24 08:00', 1440],
    ['over Tết is what was worked on both sides', '2026-02-13 16:30', '2026-02-23 08:30', 120],
    ['over lunch is nothing', '2026-03-04 11:30', '2026-03-04 13:30', 0],
    [
      'on Saturday morning, when dossiers are received but not worked on, is nothing',
      '2026-11-14 07:30',
      '2026-11-14 11:30',
      0,
    ],
    ['of less than a minute is no minute', '2026-03-04 08:00:00', '2026-03-04 08:00:59', 0],
    [
      'of a minute less one second, over lunch, is no minute',
      '2026-03-04 11:29:30',
      '2026-03-04 13:30:29',
      0,
    ],
    ['of a minute to the second, over lunch, is one', '2026-03-04 11:29:30', '2026-03-04 13:30:30', 1],
    ['of a whole day is eight hours', '2026-03-04 00:00', '2026-03-05 00:00', 480],
    ['backwards is below zero', '2026-03-05 08:00', '2026-03-04 08:00', -480],
  ])('%s', (_name, from, to, minutes) => {
    expect(workingMinutesBetween(index, atVietnam(from), atVietnam(to))).toEqual({ ok: true, minutes })
  })
})

describe('a calendar without working days ends in a refusal and never in a search without end', () => {
  const closed: WorkingCalendar['week'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  const works = ['immediate', '1wm', '1wh', '1wd', '1d', '1mo', '24h', '0wm']

  test.each(works)('%s in a calendar that never works', (work) => {
    for (const years of [announcedCalendar.years, null]) {
      const never = indexCalendar({ ...announcedCalendar, week: closed, exceptions: [], years })
      for (const rule of ['next-day', 'exact', '15:00'])
        expect(inWords(dueOf(never, atVietnam('2026-03-04 08:00'), durationOf(work), ruleOf(rule)))).toBe(
          'calendar.no-working-time',
        )
    }
  })

  test.each(works.slice(0, 6))('%s from the end of 2024 when every day of 2025 is off', (work) => {
    const daysOf2025 = Array.from(
      { length: 365 },
      (_, day): DayException => ({
        date: new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
        kind: 'other',
        name: 'Đơn vị ngừng hoạt động',
        sessions: [],
        document: null,
        certainty: 'confirmed',
      }),
    )
    const index = indexCalendar({
      ...announcedCalendar,
      exceptions: daysOf2025,
      years: { '2024': 'announced', '2025': 'announced' },
    })
    const from = atVietnam('2024-12-31 18:00')
    expect(inWords(dueOf(index, from, durationOf(work), ruleOf('next-day')))).toBe('2026')
    const known = indexCalendar({
      ...announcedCalendar,
      exceptions: daysOf2025,
      years: { '2024': 'announced', '2025': 'announced', '2026': 'announced' },
    })
    expect(inWords(dueOf(known, from, durationOf(work), ruleOf('next-day')))).toMatch(/^2026-01-01 /)
  })
})

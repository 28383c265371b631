import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { weekOn, withReception } from '#app/domain/calendar/working-calendar.ts'
import { dueOf, nextReceptionOpening, workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import { withOffset } from '#app/domain/shared/instant.ts'
import { announcedCalendar, atVietnam } from '../../support/builders.ts'
import { oracleOf } from './oracle.ts'
import {
  answerOf,
  CHANGED_HOURS_CASES,
  changedHoursCalendar,
  durationOf,
  ruleOf,
} from './vietnamese-cases.ts'

const index = indexCalendar(changedHoursCalendar)
const clerk = oracleOf(changedHoursCalendar)

describe('an office that changes its hours on 16/4/2026 and on 16/10/2026', () => {
  test.each(CHANGED_HOURS_CASES)('%s: received %s, %s by %s, due %s', (...each) => {
    const [, received, work, rule, due] = each
    expect(answerOf(index, each)).toBe(due)
    const [from, duration, counted] = [atVietnam(received), durationOf(work), ruleOf(rule)]
    expect(dueOf(index, from, duration, counted)).toMatchObject(clerk.dueOf(from, duration, counted))
  })

  test.each([
    ['the morning of the change counts from 07:00', '2026-04-15 07:00', '2026-04-16 07:30', 510],
    ['the half hour after 11:00 counts no longer', '2026-04-16 11:00', '2026-04-16 11:30', 0],
    ['in winter the half hour before 13:30 counts', '2026-10-15 17:00', '2026-10-16 13:30', 300],
    ['in winter the half hour after 17:00 does not', '2026-10-16 17:00', '2026-10-16 17:30', 0],
    ['days of eight hours stay so', '2026-04-13 00:00', '2026-04-18 00:00', 2400],
  ])('%s', (_name, from, to, minutes) => {
    expect(workingMinutesBetween(index, atVietnam(from), atVietnam(to))).toEqual({ ok: true, minutes })
  })

  test('works by the old week on the day before, by the new one from the day itself on', () => {
    const [summer, winter] = changedHoursCalendar.weekChanges
    expect(weekOn(changedHoursCalendar, '2026-04-15')).toBe(announcedCalendar.week)
    expect(weekOn(changedHoursCalendar, '2026-04-16')).toBe(summer!.week)
    expect(weekOn(changedHoursCalendar, '2026-10-15')).toBe(summer!.week)
    expect(weekOn(changedHoursCalendar, '2026-10-16')).toBe(winter!.week)
    expect(weekOn(changedHoursCalendar, '2026-12-31')).toBe(winter!.week)
  })

  test('that changes them on the first day of all never works by the old week', () => {
    const [summer] = changedHoursCalendar.weekChanges
    const changed = { ...announcedCalendar, weekChanges: [{ ...summer!, from: '2024-01-01' }] }
    const always = { ...announcedCalendar, week: summer!.week }
    expect(indexCalendar(changed).minutesBefore).toEqual(indexCalendar(always).minutesBefore)
    expect(
      workingMinutesBetween(
        indexCalendar(changed),
        atVietnam('2024-01-02 07:00'),
        atVietnam('2024-01-02 07:30'),
      ),
    ).toEqual({ ok: true, minutes: 30 })
  })
})

describe('the counter of an office that changes its hours', () => {
  const opening = (at: string, calendar: typeof changedHoursCalendar) => {
    const answer = nextReceptionOpening(indexCalendar(calendar), atVietnam(at))
    return answer.ok ? withOffset(answer.at).slice(0, 16).replace('T', ' ') : null
  }

  test.each([
    ['at 07:30 on the last day of the old hours', '2026-04-15 06:00', '2026-04-15 07:30'],
    ['at 07:00 on the first of the new', '2026-04-15 18:00', '2026-04-16 07:00'],
    ['after lunch for who comes at 11:00', '2026-04-16 11:00', '2026-04-16 13:30'],
    ['by the hours of the notice on a made-up Saturday', '2026-08-22 07:00', '2026-08-22 07:30'],
    ['at 13:00 in winter', '2026-10-16 11:45', '2026-10-16 13:00'],
    ['on Monday for who comes on a winter Friday at 17:10', '2026-10-16 17:10', '2026-10-19 07:30'],
  ])('that receives whenever it works opens %s', (_name, at, expected) => {
    expect(opening(at, withReception(changedHoursCalendar, null))).toBe(expected)
  })

  test('that has windows of its own keeps them', () => {
    const { week } = announcedCalendar
    expect(opening('2026-04-16 06:00', withReception(changedHoursCalendar, week))).toBe('2026-04-16 07:30')
    expect(opening('2026-10-16 17:10', withReception(changedHoursCalendar, week))).toBe('2026-10-16 17:10')
  })
})

import { afterAll, describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { deriveDue } from '#app/domain/calendar/derivation.ts'
import { nextReceptionOpening, workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import { atVietnam } from '../../support/builders.ts'
import {
  answerOf,
  CHANGED_HOURS_CASES,
  changedHoursCalendar,
  durationOf,
  ruleOf,
  VIETNAMESE_CASES,
} from './vietnamese-cases.ts'

const before = process.env.TZ
afterAll(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

/** Everything that is answered about the hand-made cases, as one text. */
function answers(): string {
  const index = indexCalendar(changedHoursCalendar)
  return JSON.stringify(
    [...VIETNAMESE_CASES, ...CHANGED_HOURS_CASES].map((each) => {
      const [, received, work, rule] = each
      const from = atVietnam(received)
      return [
        answerOf(index, each),
        deriveDue(index, from, durationOf(work), ruleOf(rule)),
        nextReceptionOpening(index, from),
        workingMinutesBetween(index, atVietnam('2024-01-01 00:00'), from),
      ]
    }),
  )
}

describe('where the server stands does not matter', () => {
  test.each([
    ['UTC', 0],
    ['Asia/Ho_Chi_Minh', -420],
    // Daylight saving, and the day before; the last zone is the day after.
    ['America/New_York', 240],
    ['Pacific/Kiritimati', -840],
  ])('in %s every due moment, derivation, opening and span is the same', (zone, minutes) => {
    process.env.TZ = 'UTC'
    const inGreenwich = answers()
    process.env.TZ = zone
    // The zone has really changed under the program.
    expect(new Date('2026-08-20T01:00:00Z').getTimezoneOffset()).toBe(minutes)
    expect(answers()).toBe(inGreenwich)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allotmentText,
  allottedMinutes,
  countingRuleOf,
  countingRuleText,
  durationOf,
} from '#app/domain/dossier/plan.ts'
import { resultOf } from '#app/domain/dossier/result.ts'
import { stepDue } from '#app/domain/dossier/step-due.ts'
import type { Allotment, CountingRule } from '#app/domain/procedure/model.ts'
import { anIndex, atVietnam, MINUTES_PER_DAY } from '#tests/support/builders.ts'

describe('the time of a step', () => {
  test.each<[string, Allotment, number | null]>([
    ['90wm', { kind: 'duration', n: 90, unit: 'minute' }, 90],
    ['4wh', { kind: 'duration', n: 4, unit: 'hour' }, 240],
    ['2wd', { kind: 'duration', n: 2, unit: 'working-day' }, 960],
    ['0.5wd', { kind: 'duration', n: 0.5, unit: 'working-day' }, 240],
    ['2d', { kind: 'duration', n: 2, unit: 'day' }, null],
    ['24h', { kind: 'duration', n: 24, unit: 'elapsed-hour' }, null],
    ['immediate', { kind: 'immediate' }, null],
  ])('is recorded as %s and read back the same', (text, allotment, minutes) => {
    expect(allotmentText(allotment)).toBe(text)
    expect(durationOf(text)).toEqual(allotment)
    expect(allottedMinutes(text, MINUTES_PER_DAY)).toBe(minutes)
  })

  test('that is no number at all is "none", and nothing follows from it', () => {
    for (const allotment of [{ kind: 'unspecified' }, { kind: 'window', text: 'giờ hành chính' }] as const)
      expect(allotmentText(allotment)).toBe('none')
    expect(durationOf('none')).toBeNull()
    expect(allottedMinutes('none', MINUTES_PER_DAY)).toBeNull()
    expect(stepDue(anIndex(), atVietnam('2026-01-05 07:30'), 'none')).toEqual({ ok: true, due: null })
  })

  test('written by no version of the system is a fault', () => {
    expect(() => durationOf('four hours')).toThrow('not an allotment')
    expect(() => countingRuleOf('cut-off noon')).toThrow('not a counting rule')
  })

  test('and the counting rule come back from the record as they went in', () => {
    const rules = fc.oneof<fc.Arbitrary<CountingRule>[]>(
      fc.constantFrom<CountingRule>({ kind: 'next-day' }, { kind: 'exact' }),
      fc.integer({ min: 0, max: 1439 }).map((minute) => ({ kind: 'cut-off', minute })),
    )
    fc.assert(
      fc.property(rules, (rule) => {
        expect(countingRuleOf(countingRuleText(rule))).toEqual(rule)
      }),
    )
  })

  test('ends at the close of the morning and not at the opening of the afternoon', () => {
    const from = atVietnam('2026-01-05 07:30')
    expect(stepDue(anIndex(), from, '240wm')).toMatchObject({ due: atVietnam('2026-01-05 11:30') })
    expect(stepDue(anIndex(), from, '241wm')).toMatchObject({ due: atVietnam('2026-01-05 13:31') })
  })
})

describe('the result by the day rule', () => {
  const due = atVietnam('2026-01-08 17:30')
  test.each([
    ['the evening before', '2026-01-07 23:59:59', 'early'],
    ['the first second of the due day', '2026-01-08 00:00:00', 'on-time'],
    ['exactly when due', '2026-01-08 17:30:00', 'on-time'],
    ['one second after', '2026-01-08 17:30:01', 'overdue'],
    ['the day after', '2026-01-09 08:00:00', 'overdue'],
  ])('finished %s: %s is %s', (_when, moment, result) => {
    expect(resultOf(atVietnam(moment), due)).toBe(result)
  })

  test('a day is a day of Vietnam, not of Greenwich', () => {
    expect(resultOf('2026-01-07T17:00:00Z', due)).toBe('on-time')
    expect(resultOf('2026-01-07T16:59:59Z', due)).toBe('early')
  })

  test('there is none without a due moment', () => {
    expect(resultOf(due, null)).toBeNull()
  })
})

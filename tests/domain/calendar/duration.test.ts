import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDuration, LONGEST, parseDuration } from '#app/domain/calendar/duration.ts'
import { anyDuration } from './random-calendars.ts'

const numRuns = process.env.SOAK ? 100_000 : 1_000

describe('a term as it is written in data', () => {
  test.each([
    ['90wm', 90, 'minute'],
    ['4wh', 4, 'hour'],
    ['3wd', 3, 'working-day'],
    ['0.5wd', 0.5, 'working-day'],
    ['3d', 3, 'day'],
    ['2mo', 2, 'month'],
    ['24h', 24, 'elapsed-hour'],
    ['0wm', 0, 'minute'],
    ['3660d', 3660, 'day'],
  ])('%s is %d of unit %s', (text, n, unit) => {
    expect(parseDuration(text)).toEqual({ ok: true, duration: { kind: 'duration', n, unit } })
  })

  test('“immediate” states no number', () => {
    expect(parseDuration('immediate')).toEqual({ ok: true, duration: { kind: 'immediate' } })
  })

  test.each([
    '',
    '3',
    'wd',
    '3 wd',
    '3WD',
    '+3wd',
    '3,5wd',
    '1e3wm',
    '.5wd',
    '3wd ',
    '3wdd',
    '３wd',
    'ngay',
    'NaNwd',
    '3.00000wd',
    '9999999999wm',
  ])('“%s” is not understood, and nothing is guessed', (text) => {
    expect(parseDuration(text)).toEqual({ ok: false, refusals: [{ code: 'duration.unreadable', text }] })
  })

  test.each([
    ['-1wd', 'duration.negative'],
    ['-0.5wh', 'duration.negative'],
    ['1.5d', 'duration.not-whole'],
    ['0.5mo', 'duration.not-whole'],
    ['0.5wm', 'duration.not-whole'],
    ['0.0001wh', 'duration.not-whole'],
    ['0.3333h', 'duration.not-whole'],
    ['3661wd', 'duration.too-long'],
    ['999999999wm', 'duration.too-long'],
    ['121mo', 'duration.too-long'],
  ])('%s is refused: %s', (text, code) => {
    const read = parseDuration(text)
    expect(read.ok ? [] : read.refusals.map((refusal) => refusal.code)).toEqual([code])
  })

  test('is read back as it was written, for every term that can be counted', () => {
    fc.assert(
      fc.property(anyDuration, (duration) => {
        expect(parseDuration(formatDuration(duration))).toEqual({ ok: true, duration })
      }),
      { numRuns },
    )
    for (const [unit, n] of Object.entries(LONGEST))
      expect(
        parseDuration(formatDuration({ kind: 'duration', n, unit: unit as keyof typeof LONGEST })).ok,
      ).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { parseTypedClock, parseTypedDate, parseTypedMoment } from '#app/domain/shared/typed-moment.ts'

describe('days and hours as people type them', () => {
  test.each([
    ['5/3/2026', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    [' 29.02.2028 ', '2028-02-29'],
  ])('%s is the day %s', (typed, day) => {
    expect(parseTypedDate(typed)).toBe(day)
  })

  test.each(['31/2/2026', '2026-03-05', '5/3/26', '5/3', '', 'mai'])('%s is no day', (typed) => {
    expect(parseTypedDate(typed)).toBeNull()
  })

  test.each([
    ['7:30', 27_000],
    ['07h30', 27_000],
    ['7g30', 27_000],
    ['23:59', 86_340],
  ])('%s is %d seconds into the day', (typed, seconds) => {
    expect(parseTypedClock(typed)).toBe(seconds)
  })

  test.each(['24:00', '7:60', '7', '730', ''])('%s is no hour', (typed) => {
    expect(parseTypedClock(typed)).toBeNull()
  })

  test('together they are a moment in Vietnam', () => {
    expect(parseTypedMoment('1/12/2026', '7:30')).toBe('2026-12-01T00:30:00Z')
    expect(parseTypedMoment('1/12/2026', '')).toBeNull()
  })
})

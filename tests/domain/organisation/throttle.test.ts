import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AccountTries,
  type AddressTries,
  delayAfter,
  FORGOTTEN_AFTER,
  LONGEST_DELAY,
  NO_TRIES,
  TRIES_PER_MINUTE,
  tryAccount,
  tryAddress,
} from '#app/domain/organisation/throttle.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'

const START = secondsOf('2026-11-27T01:00:00Z')
const at = (seconds: number): Instant => instantOf(START + seconds)
const numRuns = process.env.SOAK ? 20_000 : 300

/** The account after so many failures, the last of them at that second. */
const failed = (failures: number, seconds = 0): AccountTries => ({ failures, lastAt: at(seconds) })

describe('After so many failures in a row', () => {
  test.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 32],
    [6, 64],
    [7, 128],
    [8, 256],
    [9, 512],
    [10, 900],
    [11, 900],
    [1_000_000, 900],
  ])('%i failures make a person wait %i seconds', (failures, seconds) => {
    expect(delayAfter(failures)).toBe(seconds)
  })

  test('the sixth try is not looked at before its time, is told when, and is looked at then', () => {
    expect(tryAccount(failed(4), at(0))).toEqual({ ok: true, next: failed(5) })
    expect(tryAccount(failed(5), at(0))).toEqual({ ok: false, until: at(32) })
    expect(tryAccount(failed(5), at(31))).toEqual({ ok: false, until: at(32) })
    expect(tryAccount(failed(5), at(32))).toEqual({ ok: true, next: failed(6, 32) })
  })

  test('of two tries at the end of the wait only the first is looked at', () => {
    const first = tryAccount(failed(5), at(32))
    expect(first.ok && tryAccount(first.next, at(32))).toEqual({ ok: false, until: at(32 + 64) })
  })

  test('failures are forgotten a day after the last, and not a second earlier', () => {
    expect(tryAccount(failed(9), at(FORGOTTEN_AFTER - 1))).toMatchObject({ next: { failures: 10 } })
    expect(tryAccount(failed(9), at(FORGOTTEN_AFTER))).toMatchObject({ next: { failures: 1 } })
  })

  test('a clock that was set back makes nobody wait longer than the rule', () => {
    expect(tryAccount(failed(30, 365 * 86_400), at(0))).toEqual({ ok: false, until: at(LONGEST_DELAY) })
  })
})

describe('Whatever the tries of an account', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 60 })

  test('a wait is never longer than fifteen minutes, and at its end the next try is looked at', () => {
    fc.assert(
      fc.property(pauses, (each) => {
        let tries = NO_TRIES
        let now = 0
        for (const pause of each) {
          now += pause
          const tried = tryAccount(tries, at(now))
          if (tried.ok) tries = tried.next
          else {
            const wait = secondsOf(tried.until) - START - now
            expect(wait).toBeGreaterThan(0)
            expect(wait).toBeLessThanOrEqual(LONGEST_DELAY)
            expect(tryAccount(tries, tried.until).ok).toBe(true)
          }
        }
      }),
      { numRuns },
    )
  })

  test('no hour lets more than thirteen of them be looked at', () => {
    fc.assert(
      fc.property(pauses, (each) => {
        let tries = NO_TRIES
        let now = 0
        const looked: number[] = []
        for (const pause of each) {
          now += pause
          const tried = tryAccount(tries, at(now))
          if (!tried.ok) continue
          tries = tried.next
          looked.push(now)
        }
        // Five at once, then 32, 64 … 512 and 900 seconds apart: 32 + … + 512 = 992, and two more of 900.
        for (const from of looked)
          expect(
            looked.filter((second) => second >= from && second - from < 3600).length,
          ).toBeLessThanOrEqual(13)
      }),
      { numRuns },
    )
  })
})

describe('From one address', () => {
  const triesAt = (seconds: readonly number[]): AddressTries => seconds.map(at)

  test('the thirty-first try of a minute is told when there is room again', () => {
    const full = triesAt(Array.from({ length: TRIES_PER_MINUTE }, (_, second) => second))
    expect(tryAddress(full.slice(1), at(30)).ok).toBe(true)
    expect(tryAddress(full, at(30))).toEqual({ ok: false, until: at(60) })
    expect(tryAddress(full, at(60)).ok).toBe(true)
  })

  test('whatever its tries, any sixty seconds hold thirty of them at most, and no wait is longer than a minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 150 }), (pauses) => {
        let tries: AddressTries = []
        let now = 0
        const looked: number[] = []
        for (const pause of pauses) {
          now += pause
          const tried = tryAddress(tries, at(now))
          if (tried.ok) {
            tries = tried.next
            looked.push(now)
          } else {
            expect(secondsOf(tried.until) - START - now).toBeLessThanOrEqual(60)
            expect(tryAddress(tries, tried.until).ok).toBe(true)
          }
        }
        for (const from of looked)
          expect(looked.filter((second) => second >= from && second - from < 60).length).toBeLessThanOrEqual(
            TRIES_PER_MINUTE,
          )
      }),
      { numRuns },
    )
  })

  test('a clock that was set back makes nobody wait longer than a minute', () => {
    const ahead = triesAt(Array.from({ length: TRIES_PER_MINUTE }, () => 9000))
    expect(tryAddress(ahead, at(0))).toEqual({ ok: false, until: at(60) })
  })
})

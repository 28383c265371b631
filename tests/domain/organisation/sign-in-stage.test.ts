import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#app/domain/organisation/roles.ts'
import {
  ABSOLUTE_SECONDS,
  IDLE_SECONDS,
  type KeptSession,
  STAGES,
  secondFactorIsObliged,
  stageAt,
  stageOf,
} from '#app/domain/organisation/sign-in-stage.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'

const BEGUN = '2026-11-27T01:00:00Z'
const later = (seconds: number): Instant => instantOf(secondsOf(BEGUN) + seconds)
const aSession = (over: Partial<KeptSession> = {}): KeptSession => ({
  stage: 'open',
  secondFactor: false,
  createdAt: BEGUN,
  seenAt: BEGUN,
  ...over,
})
const officer = { roles: ['officer'] as readonly Role[], demonstration: false }

describe('The stage after the password', () => {
  test.each([
    // enrolled, second factor shown, temporary code, obliged
    [false, false, false, false, 'open'],
    [false, false, false, true, 'enrol-second-factor'],
    [false, false, true, false, 'change-password'],
    [false, false, true, true, 'change-password'],
    [true, false, false, false, 'second-factor'],
    [true, false, true, true, 'second-factor'],
    [true, true, true, true, 'change-password'],
    [true, true, false, true, 'open'],
    [true, true, false, false, 'open'],
  ] as const)(
    'enrolled %s, shown %s, by temporary code %s, obliged %s: %s',
    (enrolled, secondFactor, temporary, obliged, stage) => {
      expect(stageOf({ enrolled, secondFactor, temporary, obliged })).toBe(stage)
    },
  )

  test('is open only when nothing is left to show', () => {
    const flags = fc.record({
      enrolled: fc.boolean(),
      secondFactor: fc.boolean(),
      temporary: fc.boolean(),
      obliged: fc.boolean(),
    })
    fc.assert(
      fc.property(flags, (shown) => {
        const { enrolled, secondFactor, temporary, obliged } = shown
        const isOpen = !temporary && (enrolled ? secondFactor : !obliged)
        expect(stageOf(shown) === 'open').toBe(isOpen)
      }),
    )
  })
})

describe('A second factor', () => {
  test('is obligatory for approver, registrar and administrator, and for nobody else', () => {
    const obliged = ROLES.filter((role) => secondFactorIsObliged([role], false))
    expect(obliged).toEqual(['approver', 'registrar', 'administrator'])
    expect(secondFactorIsObliged([], false)).toBe(false)
    expect(secondFactorIsObliged(['officer', 'registrar'], false)).toBe(true)
  })

  test('is only offered in the demonstration', () => {
    expect(secondFactorIsObliged(ROLES, true)).toBe(false)
  })

  test('is asked of an open session at once when a role comes to oblige to it, unless it was shown', () => {
    const registrar = { roles: ['officer', 'registrar'] as const, demonstration: false }
    expect(stageAt(aSession(), officer, BEGUN)).toBe('open')
    expect(stageAt(aSession(), registrar, BEGUN)).toBe('enrol-second-factor')
    expect(stageAt(aSession({ secondFactor: true }), registrar, BEGUN)).toBe('open')
    expect(stageAt(aSession({ stage: 'change-password' }), registrar, BEGUN)).toBe('change-password')
  })
})

describe('A session', () => {
  test.each(STAGES)('in stage “%s” ends after thirty minutes unseen, and not a second earlier', (stage) => {
    const session = aSession({ stage })
    expect(stageAt(session, officer, later(IDLE_SECONDS))).toBe(stage)
    expect(stageAt(session, officer, later(IDLE_SECONDS + 1))).toBeNull()
  })

  test('ends after twelve hours, however lately it was seen', () => {
    const at = (seconds: number) => stageAt(aSession({ seenAt: later(seconds) }), officer, later(seconds))
    expect(at(ABSOLUTE_SECONDS)).toBe('open')
    expect(at(ABSOLUTE_SECONDS + 1)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import { finishDossier } from '#app/domain/dossier/finish-dossier.ts'
import { handOverStep } from '#app/domain/dossier/hand-over-step.ts'
import { type Lateness, type LatenessPart, latenessOf } from '#app/domain/dossier/lateness.ts'
import { receiveStep } from '#app/domain/dossier/receive-step.ts'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import {
  ACCEPTED_AT,
  aDossier,
  anIndex,
  aPlannedStep,
  atVietnam,
  countedBy,
  DUE_AT,
  dossierAfter,
  factsOf,
  handler,
  MINUTES_PER_DAY,
  partyOf,
  receptionist,
  threeSteps,
} from '#tests/support/builders.ts'
import { play, scripts } from './random-history.ts'

const numRuns = process.env.SOAK ? 5_000 : 300
const index = anIndex({ years: { '2026': 'announced', '2027': 'provisional' } })

/** What each part adds to the overrun; slack, the time the steps did not ask for, takes away. */
const weight = (part: LatenessPart): number =>
  part.kind === 'step' ? part.extraMinutes : part.kind === 'waiting' ? part.minutes : -part.minutes

function told(lateness: ReturnType<typeof latenessOf>): Lateness {
  if (!lateness.ok || lateness.lateness === null) throw new Error(JSON.stringify(lateness))
  return lateness.lateness
}

describe('where the time of a dossier went', () => {
  test('is told in parts that sum to the overrun to the minute, whatever happened and whenever it is asked', () => {
    fc.assert(
      fc.property(scripts, fc.integer({ min: 0, max: 400_000 }), (script, later) => {
        const { states, now } = play(script, index)
        for (const dossier of states.slice(-3)) {
          const asked = instantOf(secondsOf(now) + later)
          const { overrunMinutes, parts } = told(latenessOf(dossier, index, MINUTES_PER_DAY, asked))
          expect(parts.map(weight).reduce((sum, part) => sum + part, 0)).toBe(overrunMinutes)
          for (const part of parts)
            if (part.kind === 'step')
              expect(part.extraMinutes).toBe(part.usedMinutes - (part.allottedMinutes ?? 0))
        }
      }),
      { numRuns },
    )
  })

  test('the overrun is positive exactly when working time passed between due and end', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { states, now } = play(script, index)
        const dossier = states.at(-1)!
        const end = dossier.finishedAt ?? now
        const { overrunMinutes } = told(latenessOf(dossier, index, MINUTES_PER_DAY, now))
        const between = workingMinutesBetween(index, dossier.dueAt!, end)
        if (!between.ok) throw new Error('not loaded')
        // Each point of the axis is a whole minute, so two of them may be one apart from the stretch between.
        expect(Math.abs(overrunMinutes - between.minutes)).toBeLessThanOrEqual(1)
        if (end <= dossier.dueAt!) expect(overrunMinutes).toBeLessThanOrEqual(0)
      }),
      { numRuns },
    )
  })

  test('names who held which step how long against what, who waited for whom, and what the term had to spare', () => {
    const given = atVietnam('2026-01-05 17:00')
    const receivedAt = atVietnam('2026-01-06 08:30')
    const doneAt = atVietnam('2026-01-09 08:00')
    const plan = threeSteps.slice(0, 2)
    const giving = {
      actor: receptionist,
      step: 0,
      receiver: partyOf(handler),
      lateReason: 'Chờ tra cứu',
      note: null,
      means: null,
      paper: null,
    }
    const fresh = aDossier({ plan })
    const waiting = dossierAfter(fresh, factsOf(handOverStep(fresh, giving, index, given)), given)
    const held = dossierAfter(waiting, factsOf(receiveStep(waiting, handler, index, receivedAt)), receivedAt)
    const finishing = { actor: handler, step: 1, lateReason: 'Nhiều hồ sơ' }
    const finished = dossierAfter(
      held,
      factsOf(finishDossier(held, finishing, countedBy(index), doneAt)),
      doneAt,
    )

    const lateness = told(latenessOf(finished, index, MINUTES_PER_DAY, atVietnam('2026-03-02 08:00')))
    expect(lateness).toEqual({
      overrunMinutes: 30,
      parts: [
        {
          kind: 'step',
          step: 'B1',
          holder: partyOf(receptionist),
          usedMinutes: 450,
          allottedMinutes: 240,
          extraMinutes: 210,
        },
        {
          kind: 'step',
          step: 'B2',
          holder: partyOf(handler),
          usedMinutes: 1_410,
          allottedMinutes: 240,
          extraMinutes: 1_170,
        },
        { kind: 'waiting', from: partyOf(receptionist), to: partyOf(handler), minutes: 90 },
        { kind: 'slack', minutes: 1_440 },
      ],
    })
    expect(finished.dueAt).toBe(DUE_AT)
  })

  test.each([
    ['2d', '2026-01-07 17:30', 1_440],
    ['24h', '2026-01-06 07:30', 480],
    ['immediate', '2026-01-05 17:30', 480],
    ['none', null, null],
  ])(
    'grants a step of %s the working time until it is due, so that nobody is blamed for the whole of it',
    (allotment, due, granted) => {
      const dossier = aDossier({
        plan: [aPlannedStep({ allotment })],
        stepDueAt: due === null ? null : atVietnam(due),
      })
      const { parts } = told(latenessOf(dossier, index, MINUTES_PER_DAY, atVietnam('2026-01-05 11:30')))
      expect(parts[0]).toMatchObject({
        usedMinutes: 240,
        allottedMinutes: granted,
        extraMinutes: 240 - (granted ?? 0),
      })
    },
  )

  test('does not run on when the result is there, however late it is fetched', () => {
    const plan = [aPlannedStep({ allotment: '4wd' })]
    const fresh = aDossier({ plan })
    const doneAt = atVietnam('2026-01-07 08:00')
    const finishing = { actor: receptionist, step: 0, lateReason: 'Chờ' }
    const finished = dossierAfter(
      fresh,
      factsOf(finishDossier(fresh, finishing, countedBy(index), doneAt)),
      doneAt,
    )
    const asked = ['2026-01-07 09:00', '2026-06-01 09:00'].map((moment) =>
      told(latenessOf(finished, index, MINUTES_PER_DAY, atVietnam(moment))),
    )
    expect(asked[0]).toEqual(asked[1])
    expect(asked[0]!.overrunMinutes).toBeLessThan(0)
  })

  test('is not told without a due moment, and refused beyond the calendar', () => {
    const untimed = aDossier({ dueAt: null, promisedAt: null })
    expect(latenessOf(untimed, index, MINUTES_PER_DAY, ACCEPTED_AT)).toEqual({ ok: true, lateness: null })
    expect(latenessOf(aDossier(), index, MINUTES_PER_DAY, atVietnam('2028-01-03 08:00'))).toEqual({
      ok: false,
      refusals: [{ code: 'calendar.year-not-loaded', year: 2028 }],
    })
  })
})

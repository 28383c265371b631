import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolveDossier, openHandOver, openRun, responsibleNow } from '#app/domain/dossier/dossier.ts'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import { ACCEPTED_AT, aDossier, anIndex, anOfficer } from '#tests/support/builders.ts'
import { play, scripts } from './random-history.ts'

const numRuns = process.env.SOAK ? 5_000 : 300
// Some weeks of moves may run past December.
const index = anIndex({ years: { '2026': 'announced', '2027': 'provisional' } })

describe('a dossier is the fold of its facts', () => {
  test('no fact changes an earlier state: they are frozen, and folding again gives the same', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(scripts, (script) => {
        const { facts, states } = play(script, index)
        const copy = JSON.stringify(states)
        let folded = null as ReturnType<typeof aDossier> | null
        for (const [at, { fact, at: instant }] of facts.entries()) {
          seen.add(fact.type)
          folded = evolveDossier(folded, fact, instant)
          expect(folded).toEqual(states[at])
        }
        expect(JSON.stringify(states)).toBe(copy)
      }),
      { numRuns },
    )
    const types: DossierFact['type'][] = [
      'dossier-accepted',
      'step-handed-over',
      'step-received',
      'receipt-refused',
      'hand-over-taken-back',
      'outside-step-opened',
      'returned-from-outside',
      'dossier-finished',
      'result-returned',
    ]
    expect([...seen].sort()).toEqual(types.sort())
  })

  test('a dossier is at one place, and exactly one answers for it until the result is there', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        for (const dossier of play(script, index).states) {
          const open = dossier.runs.filter(({ closedAt }) => closedAt === null)
          const waiting = dossier.handOvers.filter(({ receivedAt }) => receivedAt === null)
          const running = dossier.finishedAt === null
          expect(open.length + waiting.length).toBe(running ? 1 : 0)
          expect(openRun(dossier)).toEqual(open[0] ?? null)
          expect(openHandOver(dossier)).toEqual(waiting[0] ?? null)
          expect(responsibleNow(dossier) === null).toBe(!running)
        }
      }),
      { numRuns },
    )
  })

  test('what was promised and pinned never moves', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { states } = play(script, index)
        const fixed = states.map(({ pinned, promisedAt, acceptedAt, plan, term }) => ({
          pinned,
          promisedAt,
          acceptedAt,
          plan,
          term,
        }))
        for (const each of fixed) expect(each).toEqual(fixed[0])
      }),
      { numRuns },
    )
  })

  test('stays and waits follow one another without a gap and without overlap, from acceptance to the end', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        for (const dossier of play(script, index).states) {
          const stretches = [
            ...dossier.runs.map(({ openedAt, closedAt }) => [openedAt, closedAt]),
            ...dossier.handOvers
              .filter(({ givenAt, receivedAt }) => receivedAt !== givenAt)
              .map(({ givenAt, receivedAt }) => [givenAt, receivedAt]),
          ].sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0))
          expect(stretches[0]![0]).toBe(ACCEPTED_AT)
          const ends = new Set(stretches.map(([, end]) => end))
          for (const [begin] of stretches.slice(1)) expect(ends.has(begin!)).toBe(true)
          expect(ends.has(dossier.finishedAt)).toBe(true)
        }
      }),
      { numRuns },
    )
  })

  test('begins with its acceptance: a log that begins otherwise is a fault, not a refusal', () => {
    const orphan: DossierFact = { type: 'result-returned', by: anOfficer() }
    expect(() => evolveDossier(null, orphan, ACCEPTED_AT)).toThrow('result-returned before dossier-accepted')
  })

  test('begins with the block by which reception gives it to whoever begins', () => {
    expect(aDossier().handOvers).toMatchObject([
      { fromStep: 0, toStep: 0, givenAt: ACCEPTED_AT, receivedAt: ACCEPTED_AT, waitedMinutes: 0 },
    ])
  })
})

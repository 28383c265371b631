import fc from 'fast-check'
import type { CalendarIndex } from '#app/domain/calendar/calendar-index.ts'
import { type Dossier, evolveDossier } from '#app/domain/dossier/dossier.ts'
import type { DossierFact, PlannedStep } from '#app/domain/dossier/facts.ts'
import { finishDossier, returnResult } from '#app/domain/dossier/finish-dossier.ts'
import { handOverStep } from '#app/domain/dossier/hand-over-step.ts'
import { returnFromOutside } from '#app/domain/dossier/outside-step.ts'
import { receiveStep, refuseReceipt, takeBackHandOver } from '#app/domain/dossier/receive-step.ts'
import type { Officer } from '#app/domain/organisation/actor.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import {
  ACCEPTED_AT,
  anAcceptance,
  anActor,
  aPlannedStep,
  atVietnam,
  countedBy,
  deepFrozen,
  factsOf,
  OUTSIDE_BODY,
  partyOf,
} from '#tests/support/builders.ts'

/** One thing that people do next, after some time; what is possible then decides what it becomes. */
export type Move = { waitSeconds: number; choice: number; person: number }
export type Script = { plan: PlannedStep[]; dueInDays: number; moves: Move[] }

const people = ['an', 'binh', 'chi'].map((personId) => anActor({ personId }))

const step = fc
  .record({
    performer: fc.oneof(
      { weight: 4, arbitrary: fc.constant('unit' as const) },
      { weight: 1, arbitrary: fc.constant('outside' as const) },
    ),
    allotment: fc.constantFrom('30wm', '4wh', '1wd', '0.5wd', '2d', '24h', 'immediate', 'none'),
  })
  .map((known) => known)

/** Plans of one to six steps, the first of them ours, and what people do with them within some weeks. */
export const scripts: fc.Arbitrary<Script> = fc.record({
  plan: fc
    .array(step, { minLength: 1, maxLength: 6 })
    .map((steps) =>
      steps.map((known, index) =>
        aPlannedStep({ code: `B${index + 1}`, ...known, ...(index === 0 ? { performer: 'unit' } : {}) }),
      ),
    ),
  dueInDays: fc.integer({ min: 0, max: 20 }),
  moves: fc.array(
    fc.record({
      waitSeconds: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 300_000 }),
      ),
      choice: fc.nat(9),
      person: fc.nat(people.length - 1),
    }),
    { minLength: 1, maxLength: 25 },
  ),
})

export type History = { facts: { fact: DossierFact; at: Instant }[]; states: Dossier[]; now: Instant }

/** Plays a script by the rules themselves; every state is frozen as soon as it is made. */
export function play(script: Script, index: CalendarIndex): History {
  const dueAt = instantOf(secondsOf(atVietnam('2026-01-05 17:30')) + script.dueInDays * 86_400)
  const accepted = anAcceptance({ plan: script.plan, dueAt, promisedAt: dueAt, stepDueAt: null })
  let now = ACCEPTED_AT
  let dossier = deepFrozen(evolveDossier(null, accepted, now))
  const history: History = { facts: [{ fact: accepted, at: now }], states: [dossier], now }
  for (const move of script.moves) {
    now = instantOf(secondsOf(now) + move.waitSeconds)
    for (const fact of factsOfMove(dossier, move, index, now)) {
      dossier = deepFrozen(evolveDossier(dossier, fact, now))
      history.facts.push({ fact, at: now })
      history.states.push(dossier)
    }
  }
  return { ...history, now }
}

const actorOf = (officer: Officer) => anActor(officer)

function factsOfMove(dossier: Dossier, move: Move, index: CalendarIndex, at: Instant): DossierFact[] {
  const { place } = dossier
  const last = dossier.handOvers.at(-1)!
  if (place.kind === 'returned') return []
  if (place.kind === 'result-waiting')
    return move.choice < 5 ? [] : factsOf(returnResult(dossier, people[0]!))
  if (place.kind === 'awaiting-receipt') {
    const receiver = actorOf((last.receiver as { officer: Officer }).officer)
    const giver = actorOf((last.giver as { officer: Officer }).officer)
    if (move.choice < 6) return factsOf(receiveStep(dossier, receiver, index, at))
    if (move.choice < 8)
      return factsOf(refuseReceipt(dossier, { actor: receiver, reason: 'Thiếu' }, countedBy(index), at))
    return factsOf(takeBackHandOver(dossier, giver, countedBy(index), at))
  }
  const { holder } = dossier.runs.at(-1)!
  if (holder.kind === 'outside')
    return factsOf(
      returnFromOutside(
        dossier,
        { actor: people[move.person]!, step: place.step, means: 'Văn thư', paper: null },
        countedBy(index),
        at,
      ),
    )
  const actor = actorOf(holder.officer)
  const common = { actor, step: place.step, lateReason: 'Chờ' }
  const next = dossier.plan[place.step + 1]
  if (!next) return factsOf(finishDossier(dossier, common, countedBy(index), at))
  const outside = next.performer === 'outside'
  return factsOf(
    handOverStep(
      dossier,
      {
        ...common,
        receiver: outside ? { kind: 'outside', body: OUTSIDE_BODY } : partyOf(people[move.person]!),
        note: null,
        means: outside ? 'Văn thư' : null,
        paper: null,
      },
      index,
      at,
    ),
  )
}

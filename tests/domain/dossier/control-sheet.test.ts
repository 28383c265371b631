import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlSheet, type DossierFlag } from '#app/domain/dossier/control-sheet.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { DossierFact, Party } from '#app/domain/dossier/facts.ts'
import { officerOf } from '#app/domain/organisation/actor.ts'
import {
  type Acceptance,
  aDossier,
  anActor,
  anIndex,
  anOfficer,
  aPlannedStep,
  atVietnam,
  DUE_AT,
  deepFrozen,
  dossierAfter,
  FIRST_STEP_DUE_AT,
  handler,
  MINUTES_PER_DAY,
  OUTSIDE_BODY,
  partyOf,
  receptionist,
  threeSteps,
} from '#tests/support/builders.ts'
import { play, scripts } from './random-history.ts'

const numRuns = process.env.SOAK ? 5_000 : 200
const index = anIndex({ years: { '2026': 'announced', '2027': 'provisional' } })
const officer = (actor = handler) => officerOf(actor)

const given = (
  receiver: Party,
  over: Partial<Extract<DossierFact, { type: 'step-handed-over' }>> = {},
): DossierFact => ({
  type: 'step-handed-over',
  step: 0,
  giver: officer(receptionist),
  onBehalfOf: null,
  receiver,
  usedMinutes: 150,
  lateReason: null,
  note: null,
  means: null,
  paper: null,
  ...over,
})
const received = (
  dueAt: string | null,
  over: Partial<Extract<DossierFact, { type: 'step-received' }>> = {},
): DossierFact => ({
  type: 'step-received',
  step: 1,
  receiver: officer(),
  onBehalfOf: null,
  waitedMinutes: 60,
  dueAt,
  ...over,
})
const finished = (step: number): DossierFact => ({
  type: 'dossier-finished',
  step,
  by: officer(),
  onBehalfOf: null,
  usedMinutes: 60,
  lateReason: null,
  calendar: null,
})

function sheetOf(dossier: Dossier, now: string, versionInForce = true) {
  const answer = controlSheet(deepFrozen(dossier), index, MINUTES_PER_DAY, versionInForce, atVietnam(now))
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.sheet
}
const flagsOf = (dossier: Dossier, now: string, versionInForce = true): DossierFlag[] =>
  sheetOf(dossier, now, versionInForce).flags

const longSteps = [aPlannedStep({ allotment: '30wd' })]
/** Ten working days from acceptance, all of them at one step, so that only the dossier's own flags show. */
const tenDays = (over: Partial<Acceptance> = {}) => {
  const dueAt = atVietnam('2026-01-16 17:30')
  return aDossier({
    plan: longSteps,
    dueAt,
    promisedAt: dueAt,
    stepDueAt: atVietnam('2026-02-16 07:30'),
    ...over,
  })
}

describe('flags', () => {
  test('a dossier that is well has none', () => {
    expect(flagsOf(aDossier(), '2026-01-05 10:00')).toEqual([])
  })

  test.each<[string, string, DossierFlag[]]>([
    ['with more than a fifth of the term left', '2026-01-14 17:29', []],
    ['with a fifth of the term left', '2026-01-14 17:30', ['due-soon']],
    ['late on the day before it is due', '2026-01-15 23:59:59', ['due-soon']],
    ['from the first second of its due day', '2026-01-16 00:00', ['due-today']],
    ['at the due moment', '2026-01-16 17:30', ['due-today']],
    ['one second after', '2026-01-16 17:30:01', ['overdue']],
    ['weeks after', '2026-02-09 08:00', ['overdue']],
  ])('a dossier of ten days, %s', (_when, now, flags) => {
    expect(flagsOf(tenDays(), now)).toEqual(flags)
  })

  test('however short the term, the last four working hours before the due day are soon', () => {
    const dueAt = atVietnam('2026-01-06 09:30')
    const short = aDossier({ plan: longSteps, dueAt, promisedAt: dueAt, stepDueAt: null })
    expect(flagsOf(short, '2026-01-05 15:29')).toEqual([])
    expect(flagsOf(short, '2026-01-05 15:30')).toEqual(['due-soon'])
  })

  test('a step is over its time one second after it is due, though the dossier has days left', () => {
    expect(flagsOf(aDossier(), '2026-01-05 11:30:00')).toEqual([])
    expect(flagsOf(aDossier(), '2026-01-05 11:30:01')).toEqual(['step-overdue'])
  })

  test('a step given away late is over; what shows then is that nobody has received it', () => {
    const at = atVietnam('2026-01-05 15:00')
    const dossier = dossierAfter(aDossier(), [given(partyOf(handler))], at)
    expect(flagsOf(dossier, '2026-01-05 16:00')).toEqual(['awaiting-receipt'])
    const done = dossierAfter(dossier, [received(null), finished(1)], at)
    expect(flagsOf(done, '2026-01-05 16:00')).toEqual(['step-overdue', 'result-waiting'])
  })

  test('a dossier at a body outside says so', () => {
    const plan = [threeSteps[0]!, aPlannedStep({ code: 'B2', performer: 'outside', allotment: '2wd' })]
    const facts: DossierFact[] = [
      given({ kind: 'outside', body: OUTSIDE_BODY }),
      { type: 'outside-step-opened', step: 1, body: OUTSIDE_BODY, dueAt: null },
    ]
    const dossier = dossierAfter(aDossier({ plan }), facts, atVietnam('2026-01-05 10:00'))
    expect(flagsOf(dossier, '2026-01-05 10:30')).toEqual(['outside'])
  })

  test('a result that waits to be fetched is not late for waiting; fetched, nothing is left to say', () => {
    const ready = dossierAfter(tenDays(), [finished(0)], atVietnam('2026-01-15 10:00'))
    expect(flagsOf(ready, '2026-03-02 08:00')).toEqual(['result-waiting'])
    const returned = dossierAfter(
      ready,
      [{ type: 'result-returned', by: officer() }],
      atVietnam('2026-03-02 08:00'),
    )
    expect(flagsOf(returned, '2026-03-02 09:00', false)).toEqual([])
  })

  test('finished late stays late', () => {
    const late = dossierAfter(tenDays(), [finished(0)], atVietnam('2026-01-19 08:00'))
    expect(flagsOf(late, '2026-03-02 08:00')).toEqual(['overdue', 'result-waiting'])
    expect(sheetOf(late, '2026-03-02 08:00').result).toBe('overdue')
  })

  test('a first promise that passed is broken, also when the law’s moment has moved on', () => {
    const moved = tenDays({ promisedAt: atVietnam('2026-01-07 17:30') })
    expect(flagsOf(moved, '2026-01-07 17:30:00')).toEqual([])
    expect(flagsOf(moved, '2026-01-07 17:30:01')).toEqual(['promise-missed'])
  })

  test('a version that was replaced meanwhile is named, and still judges the dossier', () => {
    expect(flagsOf(aDossier(), '2026-01-05 10:00', false)).toEqual(['old-version'])
  })

  test('a version without step times says that nobody can tell where it is late', () => {
    const plan = threeSteps.map((step) => ({ ...step, allotment: 'none' }))
    const dossier = aDossier({ plan, stepDueAt: null })
    expect(flagsOf(dossier, '2026-01-08 17:30:01')).toEqual(['overdue', 'lateness-unknowable'])
    expect(sheetOf(dossier, '2026-01-08 17:30:01').steps[0]).toMatchObject({
      overdue: false,
      allottedMinutes: null,
    })
  })

  test('without a due moment nothing about it is flagged', () => {
    const dossier = aDossier({ plan: longSteps, dueAt: null, promisedAt: null, stepDueAt: null })
    expect(flagsOf(dossier, '2026-06-01 08:00')).toEqual([])
    expect(sheetOf(dossier, '2026-06-01 08:00')).toMatchObject({ remainingMinutes: null, result: null })
  })
})

describe('the steps of the sheet', () => {
  const at10 = atVietnam('2026-01-05 10:00')
  const at11 = atVietnam('2026-01-05 11:00')
  const waiting = dossierAfter(aDossier(), [given(partyOf(handler))], at10)
  const atSecond = dossierAfter(waiting, [received(atVietnam('2026-01-05 17:00'))], at11)

  test('are done, open or ahead, each with its holder, allotted and used time', () => {
    const { steps } = sheetOf(atSecond, '2026-01-05 14:00')
    expect(steps).toMatchObject([
      {
        state: 'done',
        holder: partyOf(receptionist),
        allottedMinutes: 240,
        usedMinutes: 150,
        result: 'on-time',
        dueAt: FIRST_STEP_DUE_AT,
      },
      {
        state: 'open',
        holder: partyOf(handler),
        allottedMinutes: 240,
        usedMinutes: 60,
        result: null,
        waitedMinutes: 60,
      },
      { state: 'ahead', holder: null, allottedMinutes: 240, usedMinutes: null, waitedMinutes: null },
    ])
  })

  test('while one waits to be received it is shown with the person who must', () => {
    const { steps } = sheetOf(waiting, '2026-01-05 10:30')
    expect(steps[1]).toMatchObject({
      state: 'waiting',
      holder: partyOf(handler),
      usedMinutes: null,
      overdue: false,
    })
  })

  test('that were refused count on for the giver as if never given', () => {
    const refusal: DossierFact = {
      type: 'receipt-refused',
      step: 0,
      by: officer(),
      onBehalfOf: null,
      reason: 'Thiếu ảnh',
    }
    const back = dossierAfter(waiting, [refusal], at11)
    expect(sheetOf(back, '2026-01-05 11:15').steps[0]).toMatchObject({
      state: 'open',
      usedMinutes: 225,
      closedAt: null,
    })
  })

  test('nothing counts by night: used and remaining time stand still until the morning', () => {
    const evening = sheetOf(atSecond, '2026-01-05 20:00')
    const dawn = sheetOf(atSecond, '2026-01-06 06:00')
    expect([evening.usedMinutes, evening.remainingMinutes]).toEqual([480, 1_440])
    expect([dawn.usedMinutes, dawn.remainingMinutes]).toEqual([480, 1_440])
    expect(dawn.steps[1]!.usedMinutes).toBe(evening.steps[1]!.usedMinutes)
  })

  test('used time stops when the result is there', () => {
    const done = dossierAfter(tenDays(), [finished(0)], atVietnam('2026-01-05 11:30'))
    expect(sheetOf(done, '2026-03-02 08:00')).toMatchObject({ usedMinutes: 240, result: 'early' })
  })

  test('asked for a moment before acceptance, the sheet shows a dossier that has used nothing', () => {
    expect(sheetOf(aDossier(), '2026-01-04 08:00')).toMatchObject({ usedMinutes: 0, remainingMinutes: 1_920 })
  })
})

describe('the printed blocks', () => {
  const at = atVietnam('2026-01-05 10:00')

  test('are the hand-overs between two people; to oneself is not printed', () => {
    const toHandler = dossierAfter(aDossier(), [given(partyOf(handler)), received(null)], at)
    const self = given(partyOf(handler), { step: 1, giver: officer() })
    const atLast = dossierAfter(toHandler, [self, received(null, { step: 2 })], at)
    const done = dossierAfter(atLast, [finished(2)], at)
    expect(done.handOvers).toHaveLength(4)
    expect(sheetOf(done, '2026-01-05 10:00').blocks).toMatchObject([
      { fromStep: 0, toStep: 1, giver: partyOf(receptionist), receiver: partyOf(handler) },
      { fromStep: 2, toStep: null, giver: partyOf(handler), receiver: partyOf(receptionist) },
    ])
  })

  test('two people of one name are two people, and one person whose post changed is one', () => {
    const namesake = anActor({ personId: 'namesake', name: receptionist.name })
    const promoted = anOfficer({ ...receptionist, position: 'Đội trưởng' })
    const blocks = (receiver: Party) =>
      sheetOf(dossierAfter(aDossier(), [given(receiver)], at), '2026-01-05 10:00').blocks
    expect(blocks(partyOf(namesake))).toHaveLength(1)
    expect(blocks(partyOf(promoted))).toHaveLength(0)
  })

  test('show the result of the step that ended, by the day rule', () => {
    const results = (moment: string, stepDueAt: string | null) => {
      const dossier = dossierAfter(aDossier({ stepDueAt }), [given(partyOf(handler))], atVietnam(moment))
      return sheetOf(dossier, '2026-01-09 08:00').blocks.map(({ result }) => result)
    }
    expect(results('2026-01-07 16:00', DUE_AT)).toEqual(['early'])
    expect(results('2026-01-08 17:30', DUE_AT)).toEqual(['on-time'])
    expect(results('2026-01-08 17:30:01', DUE_AT)).toEqual(['overdue'])
    expect(results('2026-01-08 16:00', null)).toEqual([null])
  })

  test('a hand-over that was taken back or refused leaves none', () => {
    const back = dossierAfter(
      aDossier(),
      [
        given(partyOf(handler)),
        { type: 'hand-over-taken-back', step: 0, by: officer(receptionist), onBehalfOf: null },
      ],
      at,
    )
    expect(sheetOf(back, '2026-01-05 10:00').blocks).toEqual([])
  })
})

describe('the sheet', () => {
  test('is refused where the calendar does not reach, and names the year', () => {
    const answer = controlSheet(aDossier(), index, MINUTES_PER_DAY, true, atVietnam('2028-01-03 08:00'))
    expect(answer).toEqual({ ok: false, refusals: [{ code: 'calendar.year-not-loaded', year: 2028 }] })
  })

  test('of any history has a line for every step, and steps together never use more than the dossier', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { states, now } = play(script, index)
        for (const dossier of states.slice(-3)) {
          const answer = controlSheet(dossier, index, MINUTES_PER_DAY, true, now)
          if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
          const { steps, usedMinutes, blocks, flags } = answer.sheet
          expect(steps.map(({ planned }) => planned.code)).toEqual(dossier.plan.map(({ code }) => code))
          const used = steps.reduce(
            (sum, step) => sum + (step.usedMinutes ?? 0) + (step.waitedMinutes ?? 0),
            0,
          )
          expect(used).toBeLessThanOrEqual(usedMinutes)
          expect(blocks.length).toBeLessThanOrEqual(dossier.plan.length + 1)
          expect(new Set(flags).size).toBe(flags.length)
          expect(
            flags.includes('overdue') && (flags.includes('due-soon') || flags.includes('due-today')),
          ).toBe(false)
        }
      }),
      { numRuns },
    )
  })
})

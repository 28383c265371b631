import { describe, expect, test } from 'vitest'
import { type Dossier, openHandOver, openRun, responsibleNow } from '#app/domain/dossier/dossier.ts'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import { finishDossier, reasonsNotToReturnResult, returnResult } from '#app/domain/dossier/finish-dossier.ts'
import {
  type HandOverCommand,
  handOverStep,
  reasonsNotToEndStep,
} from '#app/domain/dossier/hand-over-step.ts'
import { reasonsNotToReturnFromOutside, returnFromOutside } from '#app/domain/dossier/outside-step.ts'
import {
  reasonsNotToReceive,
  reasonsNotToTakeBack,
  receiveStep,
  refuseReceipt,
  takeBackHandOver,
} from '#app/domain/dossier/receive-step.ts'
import {
  aDossier,
  anActor,
  anIndex,
  anOfficer,
  atVietnam,
  codesOf,
  countedBy,
  deepFrozen,
  dossierAfter,
  FIRST_STEP_DUE_AT,
  factsOf,
  handler,
  OTHER_UNIT_ID,
  OUTSIDE_BODY,
  outsideInTheMiddle,
  partyOf,
  receptionist,
  refusalsOf,
} from '#tests/support/builders.ts'

const index = anIndex()
const calendar = countedBy(index)
const stranger = anActor({ personId: 'stranger', name: 'Bùi Văn Người Ngoài' })
const at10 = atVietnam('2026-01-05 10:00')
const at14 = atVietnam('2026-01-05 14:00')
const at15 = atVietnam('2026-01-05 15:00')

const giving = (over: Partial<HandOverCommand> = {}): HandOverCommand => ({
  actor: receptionist,
  step: 0,
  receiver: partyOf(handler),
  lateReason: null,
  note: null,
  means: null,
  paper: null,
  ...over,
})
const toOutside = (over: Partial<HandOverCommand> = {}) =>
  giving({ receiver: { kind: 'outside', body: OUTSIDE_BODY }, means: 'Văn thư', paper: '15/CV-MH', ...over })

type Decision = { ok: true; facts: DossierFact[] } | { ok: false; refusals: unknown[] }
/** The dossier after a decision that must have been accepted. */
const afterwards = (dossier: Dossier, decision: Decision, at: string) =>
  deepFrozen(dossierAfter(dossier, factsOf(decision), at))

const fresh = deepFrozen(aDossier())
const given = afterwards(fresh, handOverStep(fresh, giving(), index, at10), at10)
const received = afterwards(given, receiveStep(given, handler, index, at14), at14)

describe('giving and receiving are two acts of two people', () => {
  test('giving stops the giver’s time and changes nothing else: he answers until it is received', () => {
    expect(given.place).toEqual({ kind: 'awaiting-receipt', fromStep: 0, toStep: 1 })
    expect(given.runs).toMatchObject([{ step: 0, closedAt: at10, usedMinutes: 150 }])
    expect(openRun(given)).toBeNull()
    expect(responsibleNow(given)).toEqual(partyOf(receptionist))
  })

  test('receiving opens the next step for the receiver; the waiting is written down and counts in neither step', () => {
    expect(received.place).toEqual({ kind: 'at-step', step: 1 })
    expect(received.handOvers.at(-1)).toMatchObject({
      giver: partyOf(receptionist),
      receiver: partyOf(handler),
      givenAt: at10,
      receivedAt: at14,
      waitedMinutes: 120,
    })
    expect(openRun(received)).toMatchObject({ step: 1, openedAt: at14, dueAt: atVietnam('2026-01-06 08:00') })
    expect(received.runs[0]!.usedMinutes).toBe(150)
    expect(responsibleNow(received)).toEqual(partyOf(handler))
  })

  test('a second hand-over of the same step is refused, and says who has it and since when', () => {
    expect(refusalsOf(handOverStep(given, giving(), index, at14))).toEqual([
      { code: 'hand-over.already-given', receiver: handler.name, givenAt: at10 },
    ])
    expect(refusalsOf(handOverStep(received, giving(), index, at14))).toEqual([
      { code: 'hand-over.not-holder', holder: handler.name },
    ])
  })

  test('a form that was shown for another step is refused, though the person holds the dossier again', () => {
    const stale = giving({ actor: handler, step: 0, receiver: partyOf(receptionist) })
    expect(refusalsOf(handOverStep(received, stale, index, at14))).toEqual([
      { code: 'hand-over.stale-step', step: 'B2' },
    ])
  })

  test('only the holder gives, only the person named receives', () => {
    expect(refusalsOf(handOverStep(fresh, giving({ actor: stranger }), index, at10))).toEqual([
      { code: 'hand-over.not-holder', holder: receptionist.name },
    ])
    expect(refusalsOf(receiveStep(given, stranger, index, at14))).toEqual([
      { code: 'receipt.not-the-receiver', receiver: handler.name },
    ])
    expect(codesOf(receiveStep(fresh, handler, index, at14))).toEqual(['receipt.nothing-to-receive'])
    expect(codesOf(receiveStep(received, handler, index, at14))).toEqual(['receipt.nothing-to-receive'])
  })

  test('a colleague of another unit receives nothing', () => {
    const far = anOfficer({ personId: 'far', name: 'Hồ Thị Xa', unitId: OTHER_UNIT_ID })
    expect(refusalsOf(handOverStep(fresh, giving({ receiver: partyOf(far) }), index, at10))).toEqual([
      { code: 'hand-over.other-unit', receiver: 'Hồ Thị Xa' },
    ])
  })

  test('the page is told the same reasons as the act', () => {
    expect(reasonsNotToEndStep(fresh, receptionist, at14)).toEqual([])
    expect(reasonsNotToEndStep(fresh, handler, at14)).toMatchObject([{ code: 'hand-over.not-holder' }])
    expect(reasonsNotToReceive(given, handler, at14)).toEqual([])
    expect(reasonsNotToTakeBack(given, receptionist, at14)).toEqual([])
  })

  test('notes of the form are kept without their blanks, and blank ones are none', () => {
    const noted = afterwards(fresh, handOverStep(fresh, giving({ note: ' Kèm 02 ảnh ' }), index, at10), at10)
    expect(noted.handOvers.at(-1)!.note).toBe('Kèm 02 ảnh')
    const blank = afterwards(fresh, handOverStep(fresh, giving({ note: '  ' }), index, at10), at10)
    expect(blank.handOvers.at(-1)!.note).toBeNull()
  })
})

describe('a step that took too long', () => {
  test('ends without a word up to its due moment, and not one second later', () => {
    const late = atVietnam('2026-01-05 11:30:01')
    expect(handOverStep(fresh, giving(), index, FIRST_STEP_DUE_AT).ok).toBe(true)
    expect(refusalsOf(handOverStep(fresh, giving(), index, late))).toEqual([
      { code: 'hand-over.late-needs-reason', step: 'B1', dueAt: FIRST_STEP_DUE_AT },
    ])
    expect(codesOf(handOverStep(fresh, giving({ lateReason: '  ' }), index, late))).toEqual([
      'hand-over.late-needs-reason',
    ])
  })

  test('keeps the reason with the step and shows it in the notes of the block', () => {
    const command = giving({ lateReason: 'Chờ tra cứu' })
    const dossier = afterwards(fresh, handOverStep(fresh, command, index, at15), at15)
    expect(dossier.runs[0]).toMatchObject({ usedMinutes: 330, lateReason: 'Chờ tra cứu' })
    expect(dossier.handOvers.at(-1)!.note).toBe('Chờ tra cứu')
    const noted = afterwards(fresh, handOverStep(fresh, { ...command, note: 'Kèm ảnh' }, index, at15), at15)
    expect(noted.handOvers.at(-1)!.note).toBe('Kèm ảnh')
  })

  test('needs no reason where the version gives it no time', () => {
    const plan = aDossier().plan.map((step) => ({ ...step, allotment: 'none' }))
    const untimed = aDossier({ plan, stepDueAt: null })
    expect(handOverStep(untimed, giving(), index, atVietnam('2026-03-02 08:00')).ok).toBe(true)
  })
})

describe('to oneself', () => {
  test('one act closes this step and opens the next, without waiting', () => {
    const facts = factsOf(handOverStep(fresh, giving({ receiver: partyOf(receptionist) }), index, at10))
    expect(facts.map(({ type }) => type)).toEqual(['step-handed-over', 'step-received'])
    const dossier = dossierAfter(fresh, facts, at10)
    expect(openRun(dossier)).toMatchObject({ step: 1, holder: partyOf(receptionist), openedAt: at10 })
    expect(dossier.handOvers.at(-1)).toMatchObject({ receivedAt: at10, waitedMinutes: 0 })
  })
})

describe('to a body outside the system', () => {
  const atReception = deepFrozen(aDossier({ plan: outsideInTheMiddle }))
  const out = afterwards(atReception, handOverStep(atReception, toOutside(), index, at10), at10)

  test('one side writes it down with means and paper, and the step of the body begins at once', () => {
    expect(out.place).toEqual({ kind: 'at-step', step: 1 })
    expect(openRun(out)).toMatchObject({
      holder: { kind: 'outside', body: OUTSIDE_BODY },
      openedAt: at10,
      dueAt: atVietnam('2026-01-07 10:00'),
    })
    expect(out.handOvers.at(-1)).toMatchObject({
      means: 'Văn thư',
      paper: '15/CV-MH',
      receivedAt: at10,
      waitedMinutes: 0,
    })
  })

  test('not without saying by what means', () => {
    expect(codesOf(handOverStep(atReception, toOutside({ means: ' ' }), index, at10))).toEqual([
      'hand-over.means-missing',
    ])
  })

  test('a step of ours goes to no body, and a step of a body to none of us', () => {
    expect(refusalsOf(handOverStep(fresh, toOutside(), index, at10))).toEqual([
      { code: 'hand-over.next-is-inside', step: 'B2' },
    ])
    expect(refusalsOf(handOverStep(atReception, giving(), index, at10))).toEqual([
      { code: 'hand-over.next-is-outside', step: 'B2' },
    ])
  })

  test('while it is there nobody here can give, receive, take back or refuse it', () => {
    expect(refusalsOf(handOverStep(out, giving({ step: 1 }), index, at14))).toEqual([
      { code: 'hand-over.at-outside-body', body: OUTSIDE_BODY },
    ])
    expect(codesOf(receiveStep(out, receptionist, index, at14))).toEqual(['receipt.nothing-to-receive'])
    expect(codesOf(takeBackHandOver(out, receptionist, calendar, at14))).toEqual([
      'receipt.nothing-to-receive',
    ])
  })

  test('it comes back by the word of our officer, who holds the next step from then', () => {
    const command = { actor: handler, step: 1, means: ' Bưu chính ', paper: ' ' }
    const back = afterwards(out, returnFromOutside(out, command, calendar, at15), at15)
    expect(back.runs[1]).toMatchObject({ closedAt: at15, usedMinutes: 180 })
    expect(openRun(back)).toMatchObject({
      step: 2,
      holder: partyOf(handler),
      dueAt: atVietnam('2026-01-06 09:00'),
    })
    expect(back.handOvers.at(-1)).toMatchObject({ means: 'Bưu chính', paper: null, receivedAt: at15 })
  })

  test('its time may be over without a word from us: nobody here can give a reason for it', () => {
    const late = atVietnam('2026-01-12 08:00')
    expect(
      returnFromOutside(out, { actor: handler, step: 1, means: 'Văn thư', paper: null }, calendar, late).ok,
    ).toBe(true)
  })

  test('it does not come back twice, from a step of ours, without means, or to a stale form', () => {
    const command = { actor: handler, step: 1, means: 'Văn thư', paper: null }
    const back = afterwards(out, returnFromOutside(out, command, calendar, at15), at15)
    expect(codesOf(returnFromOutside(back, command, calendar, at15))).toEqual(['hand-over.next-is-inside'])
    expect(reasonsNotToReturnFromOutside(fresh)).toEqual([{ code: 'hand-over.next-is-inside', step: 'B1' }])
    expect(codesOf(returnFromOutside(out, { ...command, step: 0, means: '' }, calendar, at15))).toEqual([
      'hand-over.stale-step',
      'hand-over.means-missing',
    ])
  })

  test('a return from the last step of all is the result', () => {
    const plan = outsideInTheMiddle.slice(0, 2)
    const short = aDossier({ plan })
    const sent = afterwards(short, handOverStep(short, toOutside(), index, at10), at10)
    const back = afterwards(
      sent,
      returnFromOutside(sent, { actor: handler, step: 1, means: 'Văn thư', paper: null }, calendar, at15),
      at15,
    )
    expect(back).toMatchObject({ place: { kind: 'result-waiting' }, finishedAt: at15 })
    expect(reasonsNotToReturnFromOutside(back)).toEqual([{ code: 'dossier.finished' }])
  })
})

describe('what nobody has received yet', () => {
  test('the giver takes back: his stay goes on as if it had not been given', () => {
    const back = afterwards(given, takeBackHandOver(given, receptionist, calendar, at14), at14)
    expect(back.place).toEqual({ kind: 'at-step', step: 0 })
    expect(back.runs).toEqual(fresh.runs)
    expect(back.handOvers).toEqual(fresh.handOvers)
    expect(codesOf(handOverStep(back, giving(), index, at14))).toEqual(['hand-over.late-needs-reason'])
    const again = afterwards(back, handOverStep(back, giving({ lateReason: 'Nhầm' }), index, at14), at14)
    expect(again.runs[0]!.usedMinutes).toBe(270)
  })

  test('nobody else takes it back, and not after it was received', () => {
    expect(refusalsOf(takeBackHandOver(given, handler, calendar, at14))).toEqual([
      { code: 'take-back.not-the-giver', giver: receptionist.name },
    ])
    expect(codesOf(takeBackHandOver(received, receptionist, calendar, at14))).toEqual([
      'receipt.nothing-to-receive',
    ])
    expect(codesOf(takeBackHandOver(fresh, receptionist, calendar, at14))).toEqual([
      'receipt.nothing-to-receive',
    ])
  })

  test('the receiver refuses with a reason: it lies with the giver again, and the refusal is remembered', () => {
    const refusal = refuseReceipt(given, { actor: handler, reason: ' Thiếu ảnh ' }, calendar, at14)
    const back = afterwards(given, refusal, at14)
    expect(back.place).toEqual({ kind: 'at-step', step: 0 })
    expect(responsibleNow(back)).toEqual(partyOf(receptionist))
    expect(back.refusals).toMatchObject([
      { step: 0, by: { personId: 'handler' }, reason: 'Thiếu ảnh', at: at14 },
    ])
    expect(openHandOver(back)).toBeNull()
  })

  test('a refusal needs a reason and the right person, and hears both at once', () => {
    expect(codesOf(refuseReceipt(given, { actor: handler, reason: ' ' }, calendar, at14))).toEqual([
      'receipt.reason-missing',
    ])
    expect(codesOf(refuseReceipt(given, { actor: stranger, reason: '' }, calendar, at14))).toEqual([
      'receipt.not-the-receiver',
      'receipt.reason-missing',
    ])
  })
})

describe('the end', () => {
  const holdsLast = deepFrozen(
    dossierAfter(
      received,
      factsOf(
        handOverStep(received, giving({ actor: handler, step: 1, receiver: partyOf(handler) }), index, at15),
      ),
      at15,
    ),
  )
  const finishing = { actor: handler, step: 2, lateReason: null }
  const at16 = atVietnam('2026-01-05 16:00')
  const finished = afterwards(holdsLast, finishDossier(holdsLast, finishing, calendar, at16), at16)

  test('the holder of the last step says that the result is there, and it goes back to reception', () => {
    expect(finished).toMatchObject({ place: { kind: 'result-waiting' }, finishedAt: at16, returnedAt: null })
    expect(finished.handOvers.at(-1)).toMatchObject({
      fromStep: 2,
      toStep: null,
      giver: partyOf(handler),
      receiver: partyOf(receptionist),
    })
    expect(responsibleNow(finished)).toBeNull()
  })

  test('not before the last step, not by another, not by a stale form, not late without a reason', () => {
    expect(
      refusalsOf(finishDossier(fresh, { actor: receptionist, step: 0, lateReason: null }, calendar, at10)),
    ).toEqual([{ code: 'hand-over.not-last-step', next: 'B2' }])
    expect(codesOf(finishDossier(holdsLast, { ...finishing, actor: stranger }, calendar, at16))).toEqual([
      'hand-over.not-holder',
    ])
    expect(codesOf(finishDossier(holdsLast, { ...finishing, step: 1 }, calendar, at16))).toEqual([
      'hand-over.stale-step',
    ])
    const late = atVietnam('2026-01-07 08:00')
    expect(codesOf(finishDossier(holdsLast, finishing, calendar, late))).toEqual([
      'hand-over.late-needs-reason',
    ])
    expect(codesOf(finishDossier(given, finishing, calendar, at16))).toEqual(['hand-over.already-given'])
  })

  test('the last step is handed to nobody', () => {
    expect(codesOf(handOverStep(holdsLast, giving({ actor: handler, step: 2 }), index, at16))).toEqual([
      'hand-over.last-step',
    ])
  })

  test('then nothing moves any more but the result to the applicant, once', () => {
    expect(codesOf(handOverStep(finished, giving(), index, at16))).toEqual(['dossier.finished'])
    expect(codesOf(finishDossier(finished, finishing, calendar, at16))).toEqual(['dossier.finished'])
    expect(codesOf(returnResult(holdsLast, receptionist))).toEqual(['result.not-ready'])
    const returned = afterwards(finished, returnResult(finished, receptionist), at16)
    expect(returned).toMatchObject({ place: { kind: 'returned' }, returnedAt: at16 })
    expect(reasonsNotToReturnResult(returned)).toEqual([{ code: 'result.already-returned' }])
  })
})

describe('a calendar that ends', () => {
  test('refuses the act and names the year, instead of guessing', () => {
    const nextYear = atVietnam('2027-01-04 08:00')
    const command = giving({ lateReason: 'Chờ' })
    expect(refusalsOf(handOverStep(fresh, command, index, nextYear))).toContainEqual({
      code: 'calendar.year-not-loaded',
      year: 2027,
    })
    expect(codesOf(receiveStep(given, handler, index, nextYear))).toEqual(['calendar.year-not-loaded'])
  })

  test('also when only the time of the next step runs into it', () => {
    const lastHour = atVietnam('2026-12-31 16:00')
    const command = giving({ lateReason: 'Chờ' })
    expect(refusalsOf(handOverStep(fresh, command, index, lastHour))).toEqual([
      { code: 'calendar.year-not-loaded', year: 2027 },
    ])
  })
})

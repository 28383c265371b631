import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { acceptDossier } from '#app/usecases/dossier/accept-dossier.ts'
import { finishDossier } from '#app/usecases/dossier/finish-dossier.ts'
import { handOverStep } from '#app/usecases/dossier/hand-over-step.ts'
import { receiveStep } from '#app/usecases/dossier/receive-step.ts'
import { refuseReceipt } from '#app/usecases/dossier/refuse-receipt.ts'
import { returnFromOutside } from '#app/usecases/dossier/return-from-outside.ts'
import { returnResult } from '#app/usecases/dossier/return-result.ts'
import { takeBackHandOver } from '#app/usecases/dossier/take-back-hand-over.ts'
import { endPosition } from '#app/usecases/organisation/change-person.ts'
import { changeUnit } from '#app/usecases/organisation/change-units.ts'
import { atVietnam } from '../support/builders.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'
import { entriesOf, refusedWithoutTrace } from './traces.ts'

const BY_AUTHORITY = 'Cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền đề nghị'

let test1: TestApp
beforeEach(async () => {
  test1 = await openTestApp()
})
afterEach(() => test1.close())

const who = (account: string): Actor => test1.people[account]!

const intake = (
  over: Partial<Parameters<typeof acceptDossier>[1]> = {},
): Parameters<typeof acceptDossier>[1] => ({
  actor: who('tiep'),
  procedureCode: 'QT17.ĐDĐT',
  version: { issueNumber: 2, revision: 0 },
  variant: BY_AUTHORITY,
  channel: 'in-person',
  applicant: { name: 'Tòa án Thử Nghiệm', address: 'Bình Hải', phone: '' },
  request: { number: '99/TA', date: '2026-11-18', agency: 'Tòa án Thử Nghiệm' },
  items: [{ name: 'Văn bản đề nghị', original: true, copy: false }],
  submittedAt: null,
  outsideWindowReason: null,
  formKey: null,
  ...over,
})
const accept = (over: Partial<Parameters<typeof acceptDossier>[1]> = {}) =>
  acceptDossier(test1.app, intake(over))

/** Takes a dossier in; answers its code. */
async function accepted(over: Partial<Parameters<typeof acceptDossier>[1]> = {}): Promise<string> {
  const answer = await accept(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return (answer as { result: string }).result
}

const give = (
  dossierCode: string,
  over: Partial<Parameters<typeof handOverStep>[1]> = {},
): Parameters<typeof handOverStep>[1] => ({
  actor: who('tiep'),
  dossierCode,
  step: 0,
  receiver: { kind: 'officer', personId: 'ly' },
  lateReason: null,
  note: null,
  means: null,
  paper: null,
  formKey: null,
  ...over,
})
const handOver = (code: string, over: Partial<Parameters<typeof handOverStep>[1]> = {}) =>
  handOverStep(test1.app, give(code, over))
const outside = { kind: 'outside', body: 'Cục CSQLHC về TTXH' } as const
const dossier = async (code: string) => (await test1.app.views.dossiers.byCode(code))!

describe('Intake', () => {
  test('takes a dossier in on the version in force, pinned with calendar and rule, and applicant aside', async () => {
    let code = ''
    expect(
      await entriesOf(test1, async () => {
        const answer = await accept()
        code = (answer as { result: string }).result
        return answer
      }),
    ).toEqual(['dossier-accepted'])
    expect(code).toMatch(/^MH01\.201\.001-261118-\d{4}$/)
    const { pinned, dueAt, applicant, unitId } = await dossier(code)
    expect(pinned).toMatchObject({
      procedureCode: 'QT17.ĐDĐT',
      issueNumber: 2,
      revision: 0,
      calendarVersion: 1,
    })
    expect(dueAt).not.toBeNull()
    expect(unitId).toBe('binh-an')
    expect(await test1.app.views.dossiers.personal(applicant)).toMatchObject({ name: 'Tòa án Thử Nghiệm' })
    const bodies = await test1.app.database
      .reader('log_entry')
      .where('subject', 'like', 'dossier/%')
      .select('body')
    expect(bodies.filter(({ body }) => JSON.parse(body).data.applicant?.name)).toEqual([])
  })

  test('gives out the serials of a unit’s day without a gap', async () => {
    const [one, two] = [await accepted(), await accepted()]
    expect(Number(two.slice(-4)) - Number(one.slice(-4))).toBe(1)
  })

  test('carries a form out once, and answers it twice alike', async () => {
    const first = await accepted({ formKey: 'form' })
    const size = await test1.logSize()
    expect(await accept({ formKey: 'form' })).toMatchObject({ ok: true, result: first, repeated: true })
    expect(await test1.logSize()).toBe(size)
  })

  test('finds the procedure by a spelling that folds alike', async () => {
    expect((await dossier(await accepted({ procedureCode: 'QT17.ĐDDT' }))).pinned.procedureCode).toBe(
      'QT17.ĐDĐT',
    )
  })

  test('is refused without a trace when the calendar’s year is missing, and names the year', async () => {
    test1.setNow(atVietnam('2029-12-28 09:00'))
    const before = await test1.logSize()
    const version = { issueNumber: 2, revision: 1 }
    expect(await accept({ version })).toEqual({
      ok: false,
      refusals: [{ code: 'calendar.year-not-loaded', year: 2030 }],
    })
    expect(await test1.logSize()).toBe(before)
    expect(await refusedWithoutTrace(test1, () => accept({ version }))).toEqual(['calendar.year-not-loaded'])
  })

  test('is refused in the year 2030 itself, by its name', async () => {
    test1.setNow(atVietnam('2030-03-01 09:00'))
    expect(await accept({ version: { issueNumber: 2, revision: 1 } })).toMatchObject({
      refusals: [{ code: 'calendar.year-not-loaded', year: 2030 }],
    })
  })

  test.each<[string, Partial<Parameters<typeof acceptDossier>[1]>, string[]]>([
    [
      'another version than the one for intake',
      { version: { issueNumber: 1, revision: 0 } },
      ['intake.version-changed'],
    ],
    ['a variant that the text does not know', { variant: 'Trường hợp khác' }, ['intake.variant-unknown']],
    [
      'a paper that is neither original nor copy',
      { items: [{ name: 'Đơn', original: false, copy: false }] },
      ['intake.papers-missing'],
    ],
    ['a submission that lies ahead', { submittedAt: '2026-11-19T03:00:00Z' }, ['intake.submitted-later']],
    ['a moment that is none', { submittedAt: 'hôm qua' }, ['intake.submitted-later']],
    [
      'several faults at once, all of them told',
      { version: { issueNumber: 1, revision: 0 }, variant: 'x', submittedAt: '2030-01-01T00:00:00Z' },
      ['intake.version-changed', 'intake.variant-unknown', 'intake.submitted-later'],
    ],
  ])('is refused without a trace for %s', async (_why, over, codes) => {
    expect(await refusedWithoutTrace(test1, () => accept({ ...over, formKey: 'form' }))).toEqual(codes)
  })

  test('outside the hours of reception is refused unless the officer says why', async () => {
    test1.setNow(atVietnam('2026-11-18 20:00'))
    expect(await refusedWithoutTrace(test1, () => accept())).toEqual(['intake.outside-window'])
    const code = await accepted({ outsideWindowReason: 'Đề nghị khẩn' })
    expect(await dossier(code)).toMatchObject({ acceptedAt: atVietnam('2026-11-18 20:00') })
  })

  test('asks again inside the transaction who may: a post that ended after the page was shown takes nothing in', async () => {
    const shown = who('tiep')
    const ended = await endPosition(test1.app, {
      by: who('tri'),
      personId: 'tiep',
      positionId: shown.holdings[0]!.positionId,
      until: SEED_MOMENT,
      document: null,
      reason: 'Chuyển công tác',
      formKey: null,
    })
    expect(ended.ok).toBe(true)
    expect(await refusedWithoutTrace(test1, () => accept({ actor: shown }))).toEqual([
      'permission.role-missing',
    ])
  })

  test('in a unit without a code is refused: its dossiers would have no number', async () => {
    const changed = await changeUnit(test1.app, {
      by: who('dang'),
      unitId: 'binh-an',
      period: {
        code: '',
        name: 'Công an xã Bình An (minh họa)',
        receptionName: 'Bộ phận TN & TKQ',
        place: 'Bình An',
        level: 'commune',
        parentId: 'cat',
        from: SEED_MOMENT,
        document: { number: '9/QĐ-MH', date: '2026-11-01', title: 'Đổi mã (minh họa)' },
      },
      formKey: null,
    })
    expect(changed).toMatchObject({ ok: true })
    expect(await refusedWithoutTrace(test1, () => accept())).toEqual(['intake.unit-without-code'])
  })

  test('of a procedure nobody knows is no refusal but a missing object, and leaves no trace', async () => {
    const size = await test1.logSize()
    await expect(accept({ procedureCode: 'QT99.XX' })).rejects.toMatchObject({
      name: 'Missing',
      what: 'procedure',
    })
    expect(await test1.logSize()).toBe(size)
  })
})

describe('Work on a dossier', () => {
  test('goes from hand to hand to the end, every act one decision in the record', async () => {
    const code = await accepted()
    const common = { dossierCode: code, formKey: null }
    const atMinute = (minutes: number) =>
      test1.setNow(atVietnam(`2026-11-18 10:${String(minutes).padStart(2, '0')}`))
    atMinute(10)
    expect(await entriesOf(test1, () => handOver(code))).toEqual(['step-handed-over'])
    atMinute(20)
    expect(await entriesOf(test1, () => receiveStep(test1.app, { ...common, actor: who('ly') }))).toEqual([
      'step-received',
    ])
    atMinute(40)
    const sendOut = () =>
      handOver(code, { actor: who('ly'), step: 1, receiver: outside, means: 'Hệ thống', paper: '57/ĐN' })
    expect(await entriesOf(test1, sendOut)).toEqual(['step-handed-over', 'outside-step-opened'])
    test1.setNow(atVietnam('2026-11-19 09:00'))
    const back = { ...common, actor: who('tiep'), step: 2, means: 'Hệ thống', paper: '12/C06' }
    expect(await entriesOf(test1, () => returnFromOutside(test1.app, back))).toEqual([
      'returned-from-outside',
    ])
    const finish = { ...common, actor: who('tiep'), step: 3, lateReason: null }
    expect(await entriesOf(test1, () => finishDossier(test1.app, finish))).toEqual(['dossier-finished'])
    expect(await entriesOf(test1, () => returnResult(test1.app, { ...common, actor: who('tiep') }))).toEqual([
      'result-returned',
    ])
    expect(await dossier(code)).toMatchObject({ returnedAt: atVietnam('2026-11-19 09:00') })
    expect(await test1.app.database.reader('dossier').where('code', code).first()).toMatchObject({
      place: 'returned',
      result: 'early',
      holder_id: null,
    })
  })

  test('ends with the giver again when the receiver refuses, and the reason stays in the record', async () => {
    const code = await accepted()
    await handOver(code)
    const refuse = (reason: string) =>
      refuseReceipt(test1.app, { actor: who('ly'), dossierCode: code, reason, formKey: null })
    expect(await refusedWithoutTrace(test1, () => refuse('  '))).toEqual(['receipt.reason-missing'])
    expect(await entriesOf(test1, () => refuse('Thiếu văn bản'))).toEqual(['receipt-refused'])
    expect(await test1.app.database.reader('dossier').where('code', code).first()).toMatchObject({
      place: 'at-step',
      holder_id: 'tiep',
      receiver_id: null,
    })
  })

  test('is taken back by the giver as long as nobody has received it, and by nobody else', async () => {
    const code = await accepted()
    const takeBack = (account: string) =>
      takeBackHandOver(test1.app, { actor: who(account), dossierCode: code, formKey: null })
    expect(await refusedWithoutTrace(test1, () => takeBack('tiep'))).toEqual(['receipt.nothing-to-receive'])
    await handOver(code)
    expect(await refusedWithoutTrace(test1, () => takeBack('ly'))).toEqual(['take-back.not-the-giver'])
    expect(await entriesOf(test1, () => takeBack('tiep'))).toEqual(['hand-over-taken-back'])
    await handOver(code)
    await receiveStep(test1.app, { actor: who('ly'), dossierCode: code, formKey: null })
    expect(await refusedWithoutTrace(test1, () => takeBack('tiep'))).toEqual(['receipt.nothing-to-receive'])
  })

  test('a second hand-over of a step already handed over is refused, and nothing is written', async () => {
    const code = await accepted()
    expect(await handOver(code)).toMatchObject({ ok: true })
    expect(await refusedWithoutTrace(test1, () => handOver(code))).toEqual(['hand-over.already-given'])
    await receiveStep(test1.app, { actor: who('ly'), dossierCode: code, formKey: null })
    // The form of the step before, sent late by whoever held it then, and by the holder of now.
    expect(await refusedWithoutTrace(test1, () => handOver(code))).toEqual(['hand-over.not-holder'])
    const stale = () => handOver(code, { actor: who('ly'), step: 0, receiver: outside, means: 'Hệ thống' })
    expect(await refusedWithoutTrace(test1, stale)).toEqual(['hand-over.stale-step'])
  })

  test('the same form sent twice hands over once', async () => {
    const code = await accepted()
    expect(await handOver(code, { formKey: 'form' })).toMatchObject({ ok: true })
    const size = await test1.logSize()
    expect(await handOver(code, { formKey: 'form' })).toMatchObject({ ok: true, repeated: true })
    expect(await test1.logSize()).toBe(size)
  })

  test.each<[string, Partial<Parameters<typeof handOverStep>[1]>, string[]]>([
    [
      'to a body outside while the next step is ours',
      { receiver: outside, means: 'Hệ thống' },
      ['hand-over.next-is-inside'],
    ],
    [
      'to a person of another unit',
      { receiver: { kind: 'officer', personId: 'thu' } },
      ['hand-over.other-unit'],
    ],
    ['of another step than the one that is open', { step: 1 }, ['hand-over.stale-step']],
    [
      'by somebody who does not hold it',
      {
        get actor() {
          return who('truong')
        },
      },
      ['hand-over.not-holder'],
    ],
  ])('a hand-over %s is refused without a trace', async (_why, over, codes) => {
    const code = await accepted()
    expect(await refusedWithoutTrace(test1, () => handOver(code, over))).toEqual(codes)
  })

  test('a late step is not handed over without a word of why', async () => {
    const code = await accepted()
    test1.setNow(atVietnam('2026-11-20 08:00'))
    expect(await refusedWithoutTrace(test1, () => handOver(code))).toEqual(['hand-over.late-needs-reason'])
    expect(await entriesOf(test1, () => handOver(code, { lateReason: 'Hệ thống lỗi' }))).toEqual([
      'step-handed-over',
    ])
  })

  test('a step goes to a body outside only with its means named, and comes back so', async () => {
    const code = await accepted()
    await handOver(code)
    await receiveStep(test1.app, { actor: who('ly'), dossierCode: code, formKey: null })
    const by = { actor: who('ly'), step: 1 }
    expect(await refusedWithoutTrace(test1, () => handOver(code, { ...by, receiver: outside }))).toEqual([
      'hand-over.means-missing',
    ])
    expect(
      await refusedWithoutTrace(test1, () =>
        handOver(code, { ...by, receiver: { kind: 'officer', personId: 'tiep' } }),
      ),
    ).toEqual(['hand-over.next-is-outside'])
    const back = (over: object) => ({
      actor: who('tiep'),
      dossierCode: code,
      step: 2,
      means: 'Bưu điện',
      paper: null,
      formKey: null,
      ...over,
    })
    expect(await refusedWithoutTrace(test1, () => returnFromOutside(test1.app, back({})))).toEqual([
      'hand-over.next-is-inside',
    ])
    await handOver(code, { ...by, receiver: outside, means: 'Hệ thống' })
    expect(
      await refusedWithoutTrace(test1, () => returnFromOutside(test1.app, back({ means: ' ' }))),
    ).toEqual(['hand-over.means-missing'])
    expect(await refusedWithoutTrace(test1, () => returnFromOutside(test1.app, back({ step: 1 })))).toEqual([
      'hand-over.stale-step',
    ])
    expect(await refusedWithoutTrace(test1, () => handOver(code, { ...by, step: 2 }))).toEqual([
      'hand-over.at-outside-body',
    ])
  })

  test('nothing is received that was not given, and by nobody but the receiver', async () => {
    const code = await accepted()
    const receive = (account: string) =>
      receiveStep(test1.app, { actor: who(account), dossierCode: code, formKey: null })
    expect(await refusedWithoutTrace(test1, () => receive('ly'))).toEqual(['receipt.nothing-to-receive'])
    await handOver(code)
    expect(await refusedWithoutTrace(test1, () => receive('truong'))).toEqual(['receipt.not-the-receiver'])
  })

  test('a dossier is finished at its last step and returned once it is finished, each once', async () => {
    const code = await accepted({ variant: 'Công dân có căn cước điện tử', request: null })
    const common = { actor: who('tiep'), dossierCode: code, formKey: null }
    const finish = () => finishDossier(test1.app, { ...common, step: 0, lateReason: null })
    expect(await refusedWithoutTrace(test1, () => returnResult(test1.app, common))).toEqual([
      'result.not-ready',
    ])
    expect(await refusedWithoutTrace(test1, () => handOver(code))).toEqual(['hand-over.last-step'])
    expect(await entriesOf(test1, finish)).toEqual(['dossier-finished'])
    expect(await refusedWithoutTrace(test1, finish)).toEqual(['dossier.finished'])
    expect(await entriesOf(test1, () => returnResult(test1.app, common))).toEqual(['result-returned'])
    expect(await refusedWithoutTrace(test1, () => returnResult(test1.app, common))).toEqual([
      'result.already-returned',
    ])
    const longer = await accepted()
    const early = () =>
      finishDossier(test1.app, { ...common, dossierCode: longer, step: 0, lateReason: null })
    expect(await refusedWithoutTrace(test1, early)).toEqual(['hand-over.not-last-step'])
  })

  test('an act on a dossier that does not exist leaves no trace', async () => {
    const size = await test1.logSize()
    await expect(handOver('MH01.201.001-261118-9999')).rejects.toMatchObject({
      name: 'Missing',
      what: 'dossier',
    })
    await expect(
      handOver(await accepted(), { receiver: { kind: 'officer', personId: 'nobody' } }),
    ).rejects.toMatchObject({
      name: 'Missing',
      what: 'person',
    })
    expect(await test1.logSize()).toBe(size + 1)
  })
})

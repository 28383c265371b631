import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loader as listed } from '#app/routes/dossiers._index/route.tsx'
import { loader as shown } from '#app/routes/dossiers.$number._index/route.tsx'
import { action as handOver, loader as handOverPage } from '#app/routes/dossiers.$number.hand-over/route.tsx'
import { loader as receiptPage, action as receive } from '#app/routes/dossiers.$number.receipt/route.tsx'
import { action as refuse } from '#app/routes/dossiers.$number.refusal/route.tsx'
import { action as finish, loader as resultPage } from '#app/routes/dossiers.$number.result/route.tsx'
import { action as returnResult } from '#app/routes/dossiers.$number.result-return/route.tsx'
import {
  action as takeIn,
  loader as takeInPage,
} from '#app/routes/dossiers.$number.return-from-outside/route.tsx'
import { action as takeBack } from '#app/routes/dossiers.$number.take-back/route.tsx'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
})
afterEach(() => product.close())

type Handler = Parameters<TestApp['ask']>[0]
type Answer = {
  data: { refusals?: { code: string }[]; faults?: { field: string }[] }
  init: { status: number }
}

const codeUnder = async (query: string, as: Who = 'tiep') => {
  const { value } = await product.ask(listed, { as, url: `/dossiers${query}` })
  const code = value?.rows[0]?.code
  if (code === undefined) throw new Error(`no dossier under ${query}`)
  return code
}
const page = async (number: string, as: Who = 'tiep') => {
  const { value } = await product.ask(shown, { as, url: `/dossiers/${number}`, params: { number } })
  return value!
}
const post = (action: Handler, number: string, as: Who, form: Record<string, string> = {}) =>
  product.ask(action, { as, url: `/dossiers/${number}`, params: { number }, form })

/** Done: sent on to the dossier's page, with the record grown by so many entries. */
async function expectDone(task: () => ReturnType<typeof post>, number: string, entries: number) {
  const before = await product.logSize()
  const { response } = await task()
  expect(response?.status).toBe(302)
  expect(response?.headers.get('Location')).toBe(`/dossiers/${number}`)
  expect(response?.headers.get('Set-Cookie')).toContain('notice=')
  expect(await product.logSize()).toBe(before + entries)
}

/** Refused with these codes, or badly filled in these fields; the record did not move. */
async function expectRefused(task: () => ReturnType<typeof post>, status: number, ...told: string[]) {
  const before = await product.logSize()
  const { value } = await task()
  const { data, init } = value as Answer
  expect(init.status).toBe(status)
  const found = [
    ...(data.refusals ?? []).map(({ code }) => code),
    ...(data.faults ?? []).map(({ field }) => field),
  ]
  expect(found).toEqual(told)
  expect(await product.logSize()).toBe(before)
}

describe('handing over inside the unit', () => {
  test('gives, is received, and closes one step while it opens the next', async () => {
    const number = await codeUnder('?state=awaiting-receipt')
    await expectDone(() => post(receive, number, 'ly'), number, 1)
    const { holding, sheet } = await page(number)
    expect(holding).toMatchObject({ kind: 'held', by: 'Đỗ Văn Lý' })
    expect(sheet!.steps[1]).toMatchObject({ state: 'open', waitedMinutes: expect.any(Number) })
  })

  test('of a step already handed over is refused, and nothing is written', async () => {
    const number = await codeUnder('?state=awaiting-receipt')
    const form = { step: '0', receiver: 'ly', formKey: 'second' }
    await expectRefused(() => post(handOver, number, 'tiep', form), 422, 'hand-over.already-given')
  })

  test('sent twice by the same form is carried out once', async () => {
    const number = await codeUnder('?state=awaiting-receipt')
    const form = { formKey: 'one form' }
    await expectDone(() => post(receive, number, 'ly', form), number, 1)
    await expectDone(() => post(receive, number, 'ly', form), number, 0)
  })

  test('by a form that was shown for an earlier step is refused', async () => {
    const number = await codeUnder('?state=awaiting-receipt')
    await post(receive, number, 'ly')
    const form = { step: '0', body: 'Cục CSQLHC về TTXH', means: 'Bưu chính' }
    await expectRefused(() => post(handOver, number, 'ly', form), 422, 'hand-over.stale-step')
  })

  test('by anybody but the holder is refused, and so is receipt by anybody but the receiver', async () => {
    const late = await codeUnder('?flag=step-overdue')
    await expectRefused(
      () => post(handOver, late, 'tiep', { step: '1', receiver: 'tiep' }),
      422,
      'hand-over.not-holder',
    )
    const waiting = await codeUnder('?state=awaiting-receipt')
    await expectRefused(() => post(receive, waiting, 'truong'), 422, 'receipt.not-the-receiver')
    await expectRefused(() => post(takeBack, waiting, 'ly'), 422, 'take-back.not-the-giver')
  })

  test('without a receiver, or without the step, is badly filled in', async () => {
    const number = await codeUnder('?flag=step-overdue')
    await expectRefused(() => post(handOver, number, 'ly', { step: '1' }), 400, 'receiver')
    await expectRefused(() => post(handOver, number, 'ly', { step: 'x', receiver: 'tiep' }), 400, 'step')
    const note = 'x'.repeat(1001)
    await expectRefused(
      () => post(handOver, number, 'ly', { step: '1', receiver: 'tiep', note }),
      400,
      'note',
    )
  })

  test('not yet received may be taken back by the giver, or refused by the receiver with a reason', async () => {
    const number = await codeUnder('?state=awaiting-receipt')
    const before = await product.logSize()
    const { value } = await post(refuse, number, 'ly', { reason: ' ' })
    expect(value).toMatchObject({ data: { wrong: 'missing' }, init: { status: 400 } })
    expect(await product.logSize()).toBe(before)
    await expectDone(() => post(refuse, number, 'ly', { reason: 'Thiếu văn bản đề nghị' }), number, 1)
    expect((await page(number)).holding).toMatchObject({ kind: 'held', by: 'Ngô Thị Tiếp' })
    await expectRefused(() => post(takeBack, number, 'tiep'), 422, 'receipt.nothing-to-receive')
    // His own time ran on meanwhile: it is over by now, and giving it asks why.
    const form = { step: '0', receiver: 'ly', lateReason: 'Bị từ chối nhận' }
    await expectDone(() => post(handOver, number, 'tiep', form), number, 1)
    await expectDone(() => post(takeBack, number, 'tiep'), number, 1)
  })

  test('to oneself closes this step and opens the next in one act', async () => {
    const number = await codeUnder('?state=awaiting-receipt')
    await post(takeBack, number, 'tiep')
    const form = { step: '0', receiver: 'tiep', lateReason: 'Chờ nhận' }
    await expectDone(() => post(handOver, number, 'tiep', form), number, 2)
    const { sheet } = await page(number)
    expect(sheet!.blocks).toEqual([])
    expect(sheet!.steps[1]!.holder).toBe('Ngô Thị Tiếp')
  })
})

describe('a step over its time', () => {
  test('asks for the reason on its page, and is not ended without one', async () => {
    const number = await codeUnder('?flag=step-overdue')
    const { value } = await product.ask(handOverPage, {
      as: 'ly',
      url: `/dossiers/${number}/hand-over`,
      params: { number },
    })
    expect(value!.page.lateSince).not.toBeNull()
    expect(value!.page.next).toMatchObject({ performer: 'outside' })
    const form = { step: '1', body: 'Cục CSQLHC về TTXH', means: 'Bưu chính', paper: '12/CV' }
    await expectRefused(() => post(handOver, number, 'ly', form), 422, 'hand-over.late-needs-reason')
    await expectDone(
      () => post(handOver, number, 'ly', { ...form, lateReason: 'Hệ thống bị lỗi' }),
      number,
      2,
    )
    const { sheet, holding } = await page(number)
    expect(sheet!.steps[1]).toMatchObject({ lateReason: 'Hệ thống bị lỗi', result: 'overdue' })
    expect(holding).toMatchObject({ kind: 'held', by: 'Cục CSQLHC về TTXH', outside: true })
  })
})

describe('a body outside the system', () => {
  test('is told by name and means, else the hand-over is refused', async () => {
    const number = await codeUnder('?flag=step-overdue')
    const form = { step: '1', lateReason: 'Chờ ký' }
    await expectRefused(() => post(handOver, number, 'ly', { ...form, body: '' }), 400, 'body')
    await expectRefused(
      () => post(handOver, number, 'ly', { ...form, body: 'Cục CSQLHC về TTXH' }),
      422,
      'hand-over.means-missing',
    )
    await expectRefused(
      () => post(handOver, number, 'ly', { ...form, receiver: 'tiep' }),
      422,
      'hand-over.next-is-outside',
    )
  })

  test('gives back to our officer, who then holds the next step, ends it and returns the result', async () => {
    const number = await codeUnder('?state=outside')
    const { value } = await product.ask(takeInPage, { as: 'tiep', url: '/', params: { number } })
    expect(value!.reasons).toEqual([])
    await expectRefused(() => post(takeIn, number, 'tiep', { step: '2' }), 400, 'means')
    await expectRefused(
      () => post(takeIn, number, 'tiep', { step: '1', means: 'Bưu chính' }),
      422,
      'hand-over.stale-step',
    )
    await expectRefused(() => post(returnResult, number, 'tiep'), 422, 'result.not-ready')
    await expectDone(() => post(takeIn, number, 'tiep', { step: '2', means: 'Bưu chính' }), number, 1)
    await expectRefused(
      () => post(takeIn, number, 'tiep', { step: '3', means: 'Bưu chính' }),
      422,
      'hand-over.next-is-inside',
    )
    await expectDone(() => post(finish, number, 'tiep', { step: '3' }), number, 1)
    expect((await page(number)).sheet!.result).not.toBeNull()
    await expectDone(() => post(returnResult, number, 'tiep'), number, 1)
    await expectRefused(() => post(returnResult, number, 'tiep'), 422, 'result.already-returned')
  })

  test('is not the end: a result before the last step is refused, and its page says why', async () => {
    const number = await codeUnder('?flag=step-overdue')
    const { value } = await product.ask(resultPage, { as: 'ly', url: '/', params: { number } })
    expect(value!.reasons.map(({ code }) => code)).toEqual(['hand-over.not-last-step'])
    await expectRefused(
      () => post(finish, number, 'ly', { step: '1', lateReason: 'Chờ ký' }),
      422,
      'hand-over.not-last-step',
    )
  })
})

describe('the pages of acts', () => {
  test('of a foreign dossier are like those of one that is not there, for reading and for acting', async () => {
    const foreign = await codeUnder('', 'thu')
    const before = await product.logSize()
    for (const handler of [handOverPage, receiptPage, takeInPage, resultPage] as Handler[]) {
      const { response } = await product.ask(handler, { as: 'tiep', url: '/', params: { number: foreign } })
      expect(response?.status).toBe(404)
    }
    for (const action of [handOver, receive, refuse, takeBack, takeIn, finish, returnResult] as Handler[]) {
      const form = { step: '0', receiver: 'tiep', reason: 'x', means: 'x' }
      expect((await post(action, foreign, 'tiep', form)).response?.status).toBe(404)
    }
    expect(await product.logSize()).toBe(before)
  })

  test('are closed to the auditor', async () => {
    const number = await codeUnder('?state=awaiting-receipt')
    for (const action of [handOver, receive, refuse, takeBack, takeIn, finish, returnResult] as Handler[])
      expect((await post(action, number, 'giam', {})).response?.status).toBe(403)
  })

  test('offer every officer of the unit, and give the form a key of its own each time', async () => {
    const number = await codeUnder('?state=awaiting-receipt')
    await post(takeBack, number, 'tiep')
    const ask = async () =>
      (await product.ask(handOverPage, { as: 'tiep', url: '/', params: { number } })).value!
    const first = await ask()
    expect(first.officers.map(({ personId }) => personId).sort()).toEqual(['ly', 'tiep', 'truong'])
    expect((await ask()).page.formKey).not.toBe(first.page.formKey)
  })
})

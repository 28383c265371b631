import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Language } from '#app/messages/catalogue.ts'
import { loader as shown } from '#app/routes/dossiers.$number._index/route.tsx'
import { action, loader } from '#app/routes/dossiers.new/route.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { atVietnam } from '../support/builders.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
})
afterEach(() => product.close())

const QT17 = 'QT17.ĐDĐT'
const CITIZEN = 'Công dân có căn cước điện tử'
const AUTHORITY = 'Cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền đề nghị'

const ask = async (url: string, as: Who = 'tiep', language: Language = 'vi') =>
  product.ask(loader, { as, url, language })

const formPage = async (variant: string) => {
  const { value } = await ask(addresses.newDossier(QT17, variant))
  if (value?.step !== 'form' || !value.view.chosen) throw new Error('no form')
  return { view: value.view, chosen: value.view.chosen }
}

/** The form as an officer fills it in: what the page offered, and what he typed. */
async function filled(variant: string, over: Record<string, string> = {}): Promise<Record<string, string>> {
  const { view, chosen } = await formPage(variant)
  const papers = chosen.papers.map((paper, index) => [
    `paper-${index}`,
    paper.asked ? 'original' : 'not-asked',
  ])
  return {
    formKey: view.formKey,
    issueNumber: String(view.version.issueNumber),
    revision: String(view.version.revision),
    promised: chosen.preview.ok ? (chosen.preview.promisedAt ?? '') : '',
    applicantName: 'Trần Thị Minh Họa',
    address: 'Xã Bình An',
    phone: '',
    channel: 'in-person',
    submittedDate: view.submitted.date,
    submittedClock: view.submitted.clock,
    ...Object.fromEntries(papers),
    ...(chosen.needsRequest
      ? { requestNumber: '15/VKS', requestDate: '17/11/2026', requestAgency: 'Viện kiểm sát minh họa' }
      : {}),
    ...over,
  }
}

const send = (variant: string, form: Record<string, string>, as: Who = 'tiep') =>
  product.ask(action, { as, url: addresses.newDossier(QT17, variant), form })

type Answer = {
  data: {
    refusals: { code: string }[]
    faults: Record<string, string>
    dueMoved: boolean
    preview: { ok: boolean; promisedAt?: string; acceptedAt?: string } | null
  }
  init: { status: number }
}

/** Comes back with this status, and the record did not move. */
async function expectBack(variant: string, form: Record<string, string>, status: number) {
  const before = await product.logSize()
  const { value, response } = await send(variant, form)
  expect(response).toBeNull()
  const answer = value as Answer
  expect(answer.init.status).toBe(status)
  expect(await product.logSize()).toBe(before)
  return answer.data
}

/** Accepted: the code of the new dossier. */
async function accepted(variant: string, form: Record<string, string>): Promise<string> {
  const { response, value } = await send(variant, form)
  if (!response) throw new Error(JSON.stringify(value))
  expect(response.status).toBe(302)
  return decodeURIComponent(response.headers.get('Location')!.slice('/dossiers/'.length))
}

describe('choosing the procedure', () => {
  test('offers those of the unit’s level alone, with the version for intake and its terms', async () => {
    const { value } = await ask('/dossiers/new')
    if (value?.step !== 'choose') throw new Error('no choice')
    expect(value.choices.map(({ code }) => code)).toEqual([QT17])
    expect(value.choices[0]).toMatchObject({ issueNumber: 2, revision: 0, status: 'in-force' })
    expect(value.choices[0]!.variants).toEqual([
      { name: CITIZEN, term: 'immediate', open: true },
      { name: AUTHORITY, term: '3wd', open: true },
    ])
  })

  test.each([
    ['dinh danh', 0],
    ['can cuoc dien tu', 1],
    ['qt17', 1],
    ['zzz', 0],
  ])('finds by "%s", with and without marks', async (query, found) => {
    const { value } = await ask(`/dossiers/new?q=${encodeURIComponent(query)}`)
    expect(value?.step === 'choose' && value.choices.length).toBe(found)
  })

  test('of another level has no version here, and of an unknown code is not found', async () => {
    expect((await ask(addresses.newDossier('QT03.CC'))).value?.step).toBe('none')
    expect((await ask(addresses.newDossier('QT99.XX'))).response?.status).toBe(404)
    const { value } = await product.ask(action, {
      as: 'tiep',
      url: addresses.newDossier('QT03.CC'),
      form: {},
    })
    expect((value as Answer).data.refusals.map(({ code }) => code)).toEqual(['intake.no-version-for-intake'])
  })

  test('is for officers: the author and the auditor are refused', async () => {
    for (const as of ['soan', 'giam'] as const)
      expect((await ask('/dossiers/new', as)).response?.status).toBe(403)
  })
})

describe('the form', () => {
  test('shows the due moment that acceptance will derive, and accepts it', async () => {
    const { chosen } = await formPage(AUTHORITY)
    const { preview } = chosen
    // Taken in on Wednesday 18 November: Thursday, Friday and Monday are the three days.
    expect(preview.ok && preview.promisedAt).toBe('2026-11-23T10:30:00Z')
    const number = await accepted(AUTHORITY, await filled(AUTHORITY))
    expect(number).toMatch(/^MH01\.201\.001-261118-\d{4}$/)
    const { value } = await product.ask(shown, { as: 'tiep', url: '/', params: { number } })
    expect(value).toMatchObject({
      promisedAt: '2026-11-23T10:30:00Z',
      applicant: { name: 'Trần Thị Minh Họa', address: 'Xã Bình An', phone: '' },
      request: { number: '15/VKS', date: '2026-11-17', agency: 'Viện kiểm sát minh họa' },
      procedure: { issueNumber: 2, revision: 0 },
      holding: { kind: 'held', by: 'Ngô Thị Tiếp' },
    })
    expect(value!.derivation!.lines).toEqual(preview.ok && preview.derivation)
  })

  test('asks for the papers of the case alone, and keeps only those', async () => {
    const { chosen } = await formPage(AUTHORITY)
    expect(chosen.papers.map(({ asked }) => asked)).toEqual([false, true])
    const number = await accepted(AUTHORITY, await filled(AUTHORITY))
    const { value } = await product.ask(shown, { as: 'tiep', url: '/', params: { number } })
    expect(value!.items).toEqual([{ name: chosen.papers[1]!.name, original: true, copy: false }])
  })

  test('sent twice is one dossier, and answers the same code', async () => {
    const form = await filled(CITIZEN)
    const before = await product.logSize()
    const first = await accepted(CITIZEN, form)
    expect(await accepted(CITIZEN, form)).toBe(first)
    expect(await product.logSize()).toBe(before + 1)
  })

  test('keeps the applicant out of the record', async () => {
    await accepted(CITIZEN, await filled(CITIZEN, { applicantName: 'Người Không Ai Thấy' }))
    const [entry] = await product.app.views.record.newest(null, 1)
    expect(JSON.stringify(entry)).not.toContain('Người Không Ai Thấy')
  })

  test('badly filled in comes back with what was typed and every fault beside its field', async () => {
    const { faults } = await expectBack(
      AUTHORITY,
      await filled(AUTHORITY, {
        applicantName: ' ',
        address: 'x'.repeat(201),
        channel: 'pigeon',
        requestNumber: '',
        requestDate: '31/02/2026',
        requestAgency: '',
        submittedDate: 'hôm nay',
      }),
      400,
    )
    expect(faults).toEqual({
      applicantName: 'missing',
      address: 'too-long',
      channel: 'missing',
      requestNumber: 'missing',
      requestDate: 'wrong',
      requestAgency: 'missing',
      submittedDate: 'wrong',
    })
  })

  test('without a paper that the case asks for is refused', async () => {
    const { refusals } = await expectBack(AUTHORITY, await filled(AUTHORITY, { 'paper-1': '' }), 422)
    expect(refusals).toEqual([
      { code: 'intake.papers-missing', names: ['Văn bản đề nghị khóa căn cước điện tử'] },
    ])
  })

  test('with a submission still to come, or for an unknown case, is refused', async () => {
    const later = await expectBack(AUTHORITY, await filled(AUTHORITY, { submittedClock: '23:59' }), 422)
    expect(later.refusals.map(({ code }) => code)).toEqual(['intake.submitted-later'])
    const unknown = await expectBack('Trường hợp khác', await filled(AUTHORITY), 422)
    expect(unknown.refusals.map(({ code }) => code)).toEqual(['intake.variant-unknown'])
  })

  test('for a version that is no longer the one for intake is refused, and says which is', async () => {
    const { refusals } = await expectBack(AUTHORITY, await filled(AUTHORITY, { issueNumber: '1' }), 422)
    expect(refusals).toEqual([{ code: 'intake.version-changed', issueNumber: 2, revision: 0 }])
  })

  test('never promises a day that the officer has not seen: an earlier submission is shown first', async () => {
    const form = await filled(AUTHORITY, { submittedDate: '17/11/2026', submittedClock: '9h15' })
    const back = await expectBack(AUTHORITY, form, 409)
    expect(back.dueMoved).toBe(true)
    expect(back.preview).toMatchObject({ ok: true, promisedAt: '2026-11-20T10:30:00Z' })
    const number = await accepted(AUTHORITY, { ...form, promised: '2026-11-20T10:30:00Z' })
    const { value } = await product.ask(shown, { as: 'tiep', url: '/', params: { number } })
    expect(value).toMatchObject({ promisedAt: '2026-11-20T10:30:00Z', acceptedAt: '2026-11-17T02:15:00Z' })
  })

  test('outside the reception hours is refused until the officer says why he takes it in', async () => {
    product.setNow(atVietnam('2026-11-22 09:00'))
    const { chosen } = await formPage(AUTHORITY)
    expect(chosen.preview).toMatchObject({ ok: false, refusals: [{ code: 'intake.outside-window' }] })
    const form = await filled(AUTHORITY)
    const { refusals } = await expectBack(AUTHORITY, form, 422)
    expect(refusals.map(({ code }) => code)).toEqual(['intake.outside-window'])
    const withReason = { ...form, outsideWindowReason: 'Trực ngày nghỉ' }
    const back = await expectBack(AUTHORITY, withReason, 409)
    const number = await accepted(AUTHORITY, { ...withReason, promised: back.preview!.promisedAt! })
    const { value } = await product.ask(shown, { as: 'tiep', url: '/', params: { number } })
    expect(value!.outsideWindowReason).toBe('Trực ngày nghỉ')
  })

  test('in a year whose calendar is not loaded is refused with the year, not guessed', async () => {
    product.setNow(atVietnam('2029-12-31 15:00'))
    const { chosen } = await formPage(AUTHORITY)
    expect(chosen.preview).toEqual({
      ok: false,
      refusals: [{ code: 'calendar.year-not-loaded', year: 2030 }],
    })
    const { refusals } = await expectBack(AUTHORITY, await filled(AUTHORITY), 422)
    expect(refusals).toEqual([{ code: 'calendar.year-not-loaded', year: 2030 }])
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loader as inForce } from '#app/routes/procedures.$code._index/route.tsx'
import { loader as draft, action as saveDraft } from '#app/routes/procedures.$code.draft._index/route.tsx'
import {
  loader as submission,
  action as submit,
} from '#app/routes/procedures.$code.draft.submission/route.tsx'
import { reasonField } from '#app/routes/procedures.$code.draft.submission/submission-form.ts'
import type { VersionView } from '#app/routes/procedures.$code.versions.$label._index/version-view.ts'
import {
  action as issue,
  loader as issuing,
} from '#app/routes/procedures.$code.versions.$label.issue/route.tsx'
import { action as sendBack } from '#app/routes/procedures.$code.versions.$label.return/route.tsx'
import {
  action as sign,
  loader as signing,
} from '#app/routes/procedures.$code.versions.$label.signature/route.tsx'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
})
afterEach(() => product.close())

const QT03 = 'QT03.CC'
const QT17 = 'QT17.ĐDĐT'
const password = DEMONSTRATION_PASSWORD

type Form = Record<string, string>
type Answered = { value: unknown; response: Response | null }
const statusOf = ({ value, response }: Answered): number | undefined =>
  response?.status ?? (value as { init?: { status?: number } }).init?.status
const answerOf = <T>({ value }: { value: { data: T } | Response | null }): T => (value as { data: T }).data
const codesOf = (answered: { value: unknown }): string[] =>
  answerOf(answered as { value: { data: { refusals: { code: string }[] } } }).refusals.map(({ code }) => code)
const to = ({ response }: Answered) => decodeURI(response!.headers.get('Location') ?? '')

const draftOf = async (as: Who, code: string, query = '') =>
  (await product.ask(draft, { as, url: `/procedures/x/draft${query}`, params: { code } })).value!
const save = (as: Who, code: string, form: Form) =>
  product.ask(saveDraft, { as, url: '/x', params: { code }, form })
const submissionOf = async (as: Who, code: string) =>
  (await product.ask(submission, { as, url: '/x', params: { code } })).value!
const sendIn = (as: Who, code: string, form: Form) =>
  product.ask(submit, { as, url: '/x', params: { code }, form })
const onVersion = (label: string, code = QT03) => ({ url: '/x', params: { code, label } })

/** Nothing was written to the record by what was refused. */
async function withoutTrace<T>(task: () => Promise<T>): Promise<T> {
  const before = await product.logSize()
  const answer = await task()
  expect(await product.logSize()).toBe(before)
  return answer
}

/** A text of QT17 under the next number, whose newest revision row speaks of it. */
async function begunText(): Promise<string> {
  const { text } = await draftOf('soan', QT17, '?number=02-02')
  return text!.replace('| 02/01 | |', '| 02/02 | |')
}

async function saved(): Promise<number> {
  expect(statusOf(await save('soan', QT17, { text: await begunText(), seen: '' }))).toBe(302)
  return (await draftOf('soan', QT17)).lockVersion!
}

async function submissionForm(over: Form = {}): Promise<Form> {
  const { lockVersion, document, formKey } = await submissionOf('soan', QT17)
  return {
    seen: String(lockVersion),
    formKey,
    reviewer: document!.reviewer.chosen,
    approver: document!.approver.chosen,
    effect: 'on-issue',
    effectDate: '',
    effectTime: '',
    signsAs: 'self',
    password,
    ...Object.fromEntries(
      document!.warnings.map((warning) => [reasonField(warning), `Lý do thử của ${warning.rule}`]),
    ),
    ...over,
  }
}

describe('drafting', () => {
  test('begins from the newest text under the number chosen, with its signers, and keeps nothing until it is saved', async () => {
    const begin = await draftOf('soan', QT17)
    expect(begin.text).toBeNull()
    expect(begin.numbers).toEqual([
      { issueNumber: 3, revision: 0 },
      { issueNumber: 2, revision: 2 },
    ])
    const { text, lockVersion } = await draftOf('soan', QT17, '?number=03-00')
    expect(text).toContain('issueNumber: 3\nrevision: 0\n')
    expect(text).toContain('name: Phạm Văn Duyệt')
    expect(lockVersion).toBeNull()
    expect((await draftOf('soan', QT17)).saved).toBeNull()
  })

  test('a number that does not follow is not offered, whatever the address asks', async () => {
    expect((await draftOf('soan', QT17, '?number=09-00')).text).toBeNull()
  })

  test('is closed while another version is being signed, and says which', async () => {
    const view = await draftOf('soan', QT03)
    expect(view.inApproval).toEqual({ issueNumber: 3, revision: 1 })
    expect(view.text).toBeNull()
    const answered = await withoutTrace(() => save('soan', QT03, { text: 'x', seen: '' }))
    expect(codesOf(answered)).toEqual(['version.already-in-approval'])
    expect(statusOf(answered)).toBe(422)
  })

  test('tells every finding with its line, in the text as saved', async () => {
    const text = (await begunText()).replace('| B2 |', '| B1 |')
    await save('soan', QT17, { text, seen: '' })
    const { reading } = await draftOf('soan', QT17)
    const found = reading!.diagnostics.find(({ rule }) => rule === 'N1')!
    expect(text.split('\n')[found.line - 1]).toContain('| B1 |')
  })

  test('a head that cannot be read is told with line and column, and the text is kept as typed', async () => {
    const text = (await begunText()).replace('level: commune', 'level: [ commune')
    expect(statusOf(await save('soan', QT17, { text, seen: '' }))).toBe(302)
    const view = await draftOf('soan', QT17)
    expect(view.text).toBe(text)
    expect(view.reading!.unreadable[0]).toMatchObject({ code: 'file.broken-yaml', line: expect.any(Number) })
    expect((await submissionOf('soan', QT17)).document).toBeNull()
  })

  test('whoever saved meanwhile is not overwritten: both texts come back', async () => {
    const seen = await saved()
    const other = `${await begunText()}\nCủa người khác.\n`
    await save('soan', QT17, { text: other, seen: String(seen) })
    const mine = `${await begunText()}\nCủa tôi.\n`
    const answered = await withoutTrace(() => save('soan', QT17, { text: mine, seen: String(seen) }))
    expect(statusOf(answered)).toBe(409)
    expect(codesOf(answered)).toEqual(['draft.saved-meanwhile'])
    expect(answerOf(answered as { value: { data: { text: string } } }).text).toBe(mine)
    const now = await draftOf('soan', QT17)
    expect(now.text).toBe(other)
    expect(statusOf(await save('soan', QT17, { text: mine, seen: String(now.lockVersion) }))).toBe(302)
  })

  test('an empty text is not saved over a draft', async () => {
    const seen = await saved()
    expect(statusOf(await save('soan', QT17, { text: ' \n', seen: String(seen) }))).toBe(400)
    expect((await draftOf('soan', QT17)).text).toContain('QT17')
  })

  test('an officer may neither read nor write it', async () => {
    expect(statusOf(await product.ask(draft, { as: 'tiep', url: '/x', params: { code: QT17 } }))).toBe(403)
    expect(statusOf(await withoutTrace(() => save('tiep', QT17, { text: 'x', seen: '' })))).toBe(403)
  })
})

describe('submission', () => {
  test('without a draft leads to where one is begun', async () => {
    const answered = await product.ask(submission, { as: 'soan', url: '/x', params: { code: QT17 } })
    expect(to(answered)).toBe(`/procedures/${QT17}/draft`)
  })

  test('shows number, hash and findings, and offers as signers those who may be, the named ones first chosen', async () => {
    await saved()
    const { document } = await submissionOf('soan', QT17)
    expect(document).toMatchObject({ number: { issueNumber: 2, revision: 2 }, errors: 0 })
    expect(document!.contentSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(document!.reviewer.chosen).toBe('xet')
    expect(document!.approver.chosen).toBe('duyet')
    expect(document!.reviewer.candidates.map(({ value }) => value)).not.toContain('soan')
  })

  test('makes the draft a version signed by its author, and leads to it', async () => {
    await saved()
    const form = await submissionForm()
    const { contentSha256 } = (await submissionOf('soan', QT17)).document!
    expect(to(await sendIn('soan', QT17, form))).toBe(`/procedures/${QT17}/versions/02-02`)
    const procedure = (await product.app.views.procedures.byCode(QT17))!
    const version = procedure.versions.find(({ revision }) => revision === 2)!
    expect(version.contentSha256).toBe(contentSha256)
    expect(version.signatures.map(({ role }) => role)).toEqual(['author'])
    expect(await product.app.views.procedures.draft(procedure.procedureId)).toBeNull()
  })

  test('sent twice is carried out once', async () => {
    await saved()
    const form = await submissionForm()
    await sendIn('soan', QT17, form)
    const answered = await withoutTrace(() => sendIn('soan', QT17, form))
    expect(statusOf(answered)).toBe(302)
  })

  test('what is badly filled in stands beside its field, all of it at once', async () => {
    await saved()
    const form = await submissionForm({
      reviewer: '',
      effect: 'at',
      effectDate: '31/2/2026',
      effectTime: '25:00',
      password: '',
    })
    const answered = await withoutTrace(() => sendIn('soan', QT17, form))
    expect(statusOf(answered)).toBe(400)
    expect(answerOf(answered as { value: { data: { wrong: string[] } } }).wrong).toEqual([
      'reviewer',
      'effectDate',
      'effectTime',
      'password',
    ])
  })

  test('asks for each warning why it may stand, and says at its field when nothing was written', async () => {
    const listed = /^\| 6 \| BM\.06 \|.*$/mu
    const text = (await begunText()).replace(listed, (row) => `${row}\n| 8 | BM.09 | Phiếu chưa dùng |`)
    await save('soan', QT17, { text, seen: '' })
    const { document } = await submissionOf('soan', QT17)
    const warning = document!.warnings.find(({ rule }) => rule === 'F2')!
    const silent = await submissionForm({ [reasonField(warning)]: '  ' })
    const answered = await withoutTrace(() => sendIn('soan', QT17, silent))
    expect(codesOf(answered)).toEqual(['version.warnings-without-reason'])
    const form = await submissionForm({ [reasonField(warning)]: ' Dùng từ quý sau. ' })
    expect(to(await sendIn('soan', QT17, form))).toBe(`/procedures/${QT17}/versions/02-02`)
    const version = (await product.app.views.procedures.byCode(QT17))!.versions.at(-1)!
    const { rule, line, column } = warning
    expect(version.acceptedWarnings).toContainEqual({ rule, line, column, reason: 'Dùng từ quý sau.' })
  })

  test('what the rules refuse is told all at once', async () => {
    const text = (await begunText()).replace('| 02/02 | |', '| 02/01 | |')
    await save('soan', QT17, { text, seen: '' })
    const form = await submissionForm({
      reviewer: 'duyet',
      effect: 'at',
      effectDate: '1/1/2026',
      effectTime: '7:30',
    })
    const answered = await withoutTrace(() => sendIn('soan', QT17, form))
    expect(statusOf(answered)).toBe(422)
    expect(codesOf(answered)).toEqual([
      'version.has-errors',
      'signers.not-three-people',
      'version.effective-in-the-past',
    ])
  })

  test('a wrong password signs nothing', async () => {
    await saved()
    const form = await submissionForm({ password: 'wrong' })
    const answered = await withoutTrace(() => sendIn('soan', QT17, form))
    expect(codesOf(answered)).toEqual(['password.wrong'])
  })

  test('a draft that changed after the page was opened is not submitted', async () => {
    const seen = await saved()
    const form = await submissionForm()
    await save('soan', QT17, { text: `${await begunText()}\nThêm.\n`, seen: String(seen) })
    const answered = await withoutTrace(() => sendIn('soan', QT17, form))
    expect(statusOf(answered)).toBe(409)
    expect(codesOf(answered)).toEqual(['draft.changed-meanwhile'])
  })
})

/** The deputy signs for the head, by the standing order. */
const standingOrder = () => `delegation:${product.people.duyet!.standIns[0]!.delegationId}`

const waiting = onVersion('03-01')
async function signatureForm(over: Form = {}): Promise<Form> {
  const { contentSha256, formKey } = (await product.ask(signing, { as: 'duyet', ...waiting })).value!
  return { contentSha256, formKey, signsAs: standingOrder(), password, ...over }
}
const signAs = (as: Who, form: Form) => product.ask(sign, { as, ...waiting, form })
const issueAs = (as: Who, form: Form) => product.ask(issue, { as, ...waiting, form })
const decision = { number: '216/QĐ-CAT-PV01', date: '18/11/2026', formKey: 'issue-form', password }

describe('signing', () => {
  test('whose turn it is sees everything that he signs; who is not explained why', async () => {
    const { value: mine } = await product.ask(signing, { as: 'duyet', ...waiting })
    expect(mine).toMatchObject({ role: 'approver', reasons: [], signsAs: standingOrder() })
    expect(mine!.signatures.map(({ role }) => role)).toEqual(['author', 'reviewer'])
    expect(mine!.replaces).toMatchObject({ issueNumber: 3, revision: 0 })
    const { value: other } = await product.ask(signing, { as: 'xet', ...waiting })
    expect(other!.reasons).toEqual([{ code: 'signature.not-your-turn', waitingFor: 'approver' }])
  })

  test('the approver signs, and a form sent twice signs once', async () => {
    const form = await signatureForm()
    expect(to(await signAs('duyet', form))).toBe('/procedures/QT03.CC/versions/03-01')
    expect(statusOf(await withoutTrace(() => signAs('duyet', form)))).toBe(302)
    const { value } = await product.ask(signing, { as: 'duyet', ...waiting })
    expect(value!.signatures).toHaveLength(3)
    expect(value!.role).toBeNull()
  })

  test.each<[string, Who, Form, number, string[]]>([
    ['a wrong password', 'duyet', { password: 'wrong' }, 422, ['password.wrong']],
    ['no password', 'duyet', { password: '' }, 400, []],
    [
      'content other than what was shown',
      'duyet',
      { contentSha256: 'f'.repeat(64) },
      409,
      ['signature.content-differs'],
    ],
    ['not being the one whose turn it is', 'xet', {}, 422, ['signature.not-your-turn']],
  ])('%s signs nothing', async (_case, as, over, status, codes) => {
    const form = await signatureForm(over)
    const answered = await withoutTrace(() => signAs(as, form))
    expect(statusOf(answered)).toBe(status)
    expect(codesOf(answered)).toEqual(codes)
  })

  test('an officer does not even learn that there is something to sign', async () => {
    expect(statusOf(await product.ask(signing, { as: 'tiep', ...waiting }))).toBe(403)
    expect(statusOf(await withoutTrace(async () => signAs('tiep', await signatureForm())))).toBe(403)
  })
})

describe('returning', () => {
  const returnAs = (as: Who, form: Form) => product.ask(sendBack, { as, ...waiting, form })

  test('makes the text a draft again that says why, and is answered alike when sent twice', async () => {
    const form = { reason: 'B6: ghi rõ ai in thẻ.', formKey: 'return-form' }
    expect(to(await returnAs('duyet', form))).toBe('/work')
    expect(to(await withoutTrace(() => returnAs('duyet', form)))).toBe('/work')
    const view = await draftOf('soan', QT03)
    expect(view.heading.returnedReason).toBe('B6: ghi rõ ai in thẻ.')
    expect(view.text).toContain('issueNumber: 3\nrevision: 1\n')
  })

  test('without a reason, or by whose turn it is not, leaves everything as it was', async () => {
    const empty = await withoutTrace(() => returnAs('duyet', { reason: ' ', formKey: 'a' }))
    expect(codesOf(empty)).toEqual(['return.reason-missing'])
    const other = await withoutTrace(() => returnAs('xet', { reason: 'Không.', formKey: 'b' }))
    expect(codesOf(other)).toEqual(['signature.not-your-turn'])
  })
})

describe('issuing', () => {
  test('a version without its three signatures is not issued, and the page says so', async () => {
    const { value } = await product.ask(issuing, { as: 'soan', ...waiting })
    expect(value!.refusals).toEqual([{ code: 'version.not-approved' }])
    const answered = await withoutTrace(() => issueAs('soan', decision))
    expect(codesOf(answered)).toEqual(['version.not-approved'])
  })

  test('puts it in force, and its page answers under the code from then on', async () => {
    await signAs('duyet', await signatureForm())
    expect(to(await issueAs('soan', decision))).toBe('/procedures/QT03.CC/versions/03-01')
    expect(statusOf(await withoutTrace(() => issueAs('soan', decision)))).toBe(302)
    const { value } = await product.ask(inForce, { as: 'tiep', url: '/x', params: { code: QT03 } })
    const { label, information } = (value as { data: VersionView }).data
    expect(label).toBe('03-01')
    expect(information.decision).toEqual({ number: '216/QĐ-CAT-PV01', date: '2026-11-18' })
  })

  test('what is badly filled in, and what the rules refuse, leaves it unissued', async () => {
    await signAs('duyet', await signatureForm())
    const bad = await withoutTrace(() =>
      issueAs('soan', { ...decision, number: ' ', date: '18-2026', password: '' }),
    )
    expect(statusOf(bad)).toBe(400)
    expect(answerOf(bad as { value: { data: { missing: unknown } } }).missing).toEqual({
      number: true,
      date: true,
      password: true,
    })
    const refused = await withoutTrace(() => issueAs('soan', { ...decision, date: '1/1/2027' }))
    expect(codesOf(refused)).toEqual(['decision.date-in-the-future'])
    const wrong = await withoutTrace(() => issueAs('soan', { ...decision, password: 'wrong' }))
    expect(codesOf(wrong)).toEqual(['password.wrong'])
  })

  test('only the quality manager issues', async () => {
    expect(statusOf(await product.ask(issuing, { as: 'duyet', ...waiting }))).toBe(403)
    expect(statusOf(await withoutTrace(() => issueAs('duyet', decision)))).toBe(403)
  })
})

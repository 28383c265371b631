import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { statusOf } from '#app/domain/procedure/procedure.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { issueVersion } from '#app/usecases/procedure/issue-version.ts'
import { registerProcedure } from '#app/usecases/procedure/register-procedure.ts'
import { returnVersion } from '#app/usecases/procedure/return-version.ts'
import { saveDraft } from '#app/usecases/procedure/save-draft.ts'
import { signVersion } from '#app/usecases/procedure/sign-version.ts'
import { submitVersion } from '#app/usecases/procedure/submit-version.ts'
import { transcribeVersion } from '#app/usecases/procedure/transcribe-version.ts'
import { revised, shippedText } from '../../scripts/demonstration/procedures.ts'
import { viewEverything } from '../../scripts/demonstration/view-everything.ts'
import { reasonsForWarnings } from '../support/reasons-for-warnings.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'
import { entriesOf, refusedWithoutTrace } from './traces.ts'

let test1: TestApp
beforeEach(async () => {
  test1 = await openTestApp()
})
afterEach(() => test1.close())

const who = (account: string): Actor => test1.people[account]!
const CODE = 'QT17.ĐDĐT'
/** The version after the two that the demonstration has: issued today, and effective tomorrow. */
const NEXT = { issueNumber: 2, revision: 2 }
/** QT03.CC has a version that waits for its approver. */
const PENDING = { issueNumber: 3, revision: 1 }

const nextText = () =>
  revised(shippedText(test1.app.root, CODE, '02.md'), {
    from: '| 04 giờ làm việc |',
    to: '| 02 giờ làm việc |',
    row: 'Rút ngắn thời gian xem xét | 5.10. Quy trình xử lý công việc, bước B2 | Thời gian bước B2 từ 03 giờ xuống 02 giờ làm việc',
    label: '02/02',
  }).replace(/^revision: 1$/mu, 'revision: 2')

async function saved(text = nextText(), seen: number | null = null): Promise<number> {
  const answer = await saveDraft(test1.app, { actor: who('soan'), code: CODE, text, seen })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return (await test1.app.views.procedures.draft((await procedure()).procedureId))!.lockVersion
}

const procedure = async (code = CODE) => (await test1.app.views.procedures.byCode(code))!
const version = async (number = NEXT, code = CODE) =>
  (await procedure(code)).versions.find(
    (each) => each.issueNumber === number.issueNumber && each.revision === number.revision,
  )

const submission = (seen: number, over: Partial<Parameters<typeof submitVersion>[1]> = {}) => ({
  actor: who('soan'),
  procedureCode: CODE,
  seen,
  signers: { author: 'soan', reviewer: 'xet', approver: 'duyet' },
  effective: { kind: 'on-issue' as const },
  signsAs: 'self',
  reasons: [],
  password: DEMONSTRATION_PASSWORD,
  formKey: null,
  ...over,
})
const submit = async (seen: number, over: Partial<Parameters<typeof submitVersion>[1]> = {}) =>
  submitVersion(test1.app, submission(seen, { reasons: await reasonsForWarnings(test1.app, CODE), ...over }))

async function sign(
  account: string,
  over: Partial<Parameters<typeof signVersion>[1]> = {},
  number = NEXT,
  code = CODE,
) {
  await viewEverything(test1.app, { actor: who(account), code, number })
  return signVersion(test1.app, {
    ...number,
    actor: who(account),
    procedureCode: code,
    contentSha256: (await version(number, code))?.contentSha256 ?? '',
    signsAs: 'self',
    password: DEMONSTRATION_PASSWORD,
    formKey: null,
    ...over,
  })
}

const issue = (over: Partial<Parameters<typeof issueVersion>[1]> = {}, number = NEXT, code = CODE) =>
  issueVersion(test1.app, {
    ...number,
    actor: who('soan'),
    procedureCode: code,
    decision: { number: '240/QĐ-CAT-PV01', date: '2026-11-18' },
    password: DEMONSTRATION_PASSWORD,
    formKey: null,
    ...over,
  })

/** Tomorrow's version has taken effect, so that the next may be issued. */
const DAY_AFTER = '2026-11-20T03:00:00Z'

describe('A version', () => {
  test('is drafted, signed by three over the same bytes, issued, and found by its words', async () => {
    test1.setNow(DAY_AFTER)
    const seen = await saved()
    expect(await entriesOf(test1, () => submit(seen))).toEqual(['version-submitted', 'version-signed'])
    expect(await test1.app.views.procedures.draft((await procedure()).procedureId)).toBeNull()
    expect(await entriesOf(test1, () => sign('xet'))).toEqual(['version-signed'])
    expect(
      await entriesOf(test1, () =>
        sign('duyet', {
          signsAs: who('duyet').standIns.map(({ delegationId }) => `delegation:${delegationId}`)[0]!,
        }),
      ),
    ).toEqual(['version-signed'])
    expect(await entriesOf(test1, () => issue())).toEqual(['version-issued', 'version-superseded'])
    const now = (await version())!
    expect(statusOf(now, DAY_AFTER)).toBe('in-force')
    expect(now.signatures.map(({ role, signer }) => [role, signer.personId])).toEqual([
      ['author', 'soan'],
      ['reviewer', 'xet'],
      ['approver', 'duyet'],
    ])
    expect(new Set(now.signatures.map(({ contentSha256 }) => contentSha256))).toEqual(
      new Set([now.contentSha256]),
    )
    const inForce = (await procedure()).versions.filter((each) => statusOf(each, DAY_AFTER) === 'in-force')
    expect(inForce).toHaveLength(1)
    const found = await test1.app.views.procedures.register('khoa can cuoc dien tu')
    expect(found.map(({ code, issueNumber, revision }) => `${code} ${issueNumber}-${revision}`)).toContain(
      'QT17.ĐDĐT 2-2',
    )
    const stored = await test1.app.views.procedures.versionText(now.contentSha256, 1)
    expect(stored?.text).toContain('02 giờ làm việc')
  })

  test('is signed by nobody who cannot give his password', async () => {
    const seen = await saved()
    for (const password of ['', 'mat khau sai', `${DEMONSTRATION_PASSWORD} `])
      expect(await refusedWithoutTrace(test1, () => submit(seen, { password, formKey: 'form' }))).toEqual([
        'password.wrong',
      ])
    await submit(seen)
    expect(await refusedWithoutTrace(test1, () => sign('xet', { password: 'sai', formKey: 'form' }))).toEqual(
      ['password.wrong'],
    )
    await sign('xet')
    await sign('duyet')
    expect(await refusedWithoutTrace(test1, () => issue({ password: 'sai', formKey: 'form' }))).toEqual([
      'password.wrong',
    ])
    // The same form with the right password is a first one, not a repetition.
    test1.setNow(DAY_AFTER)
    expect(await issue({ formKey: 'form' })).not.toHaveProperty('repeated')
  })

  test('is submitted, signed and issued once, however often the form is sent', async () => {
    test1.setNow(DAY_AFTER)
    const seen = await saved()
    for (const act of [
      () => submit(seen, { formKey: 'submit' }),
      () => sign('xet', { formKey: 'review' }),
      () => sign('duyet', { formKey: 'approve' }),
      () => issue({ formKey: 'issue' }),
    ]) {
      expect(await act()).toMatchObject({ ok: true })
      const size = await test1.logSize()
      expect(await act()).toMatchObject({ ok: true, repeated: true })
      expect(await test1.logSize()).toBe(size)
    }
  })

  test('waits for the signers in their order, and for nobody else', async () => {
    await submit(await saved())
    expect(await refusedWithoutTrace(test1, () => sign('duyet'))).toEqual(['signature.not-your-turn'])
    expect(await refusedWithoutTrace(test1, () => sign('soan'))).toEqual(['signature.not-your-turn'])
    expect(await refusedWithoutTrace(test1, () => sign('giam'))).toEqual(['signature.not-a-signer'])
    expect(await refusedWithoutTrace(test1, () => sign('xet', { contentSha256: '0'.repeat(64) }))).toEqual([
      'signature.content-differs',
    ])
    expect(await refusedWithoutTrace(test1, () => issue())).toEqual(['version.not-approved'])
    expect(await refusedWithoutTrace(test1, () => sign('xet', {}, { issueNumber: 9, revision: 0 }))).toEqual([
      'version.unknown',
    ])
    await sign('xet')
    expect(await refusedWithoutTrace(test1, () => sign('xet'))).toEqual(['signature.not-your-turn'])
  })

  test('in force is signed and issued no more', async () => {
    const number = { issueNumber: 2, revision: 0 }
    expect(await refusedWithoutTrace(test1, () => sign('duyet', {}, number))).toEqual([
      'version.not-in-signing',
    ])
    expect(await refusedWithoutTrace(test1, () => issue({}, number))).toEqual(['version.already-issued'])
  })

  test.each<[string, Parameters<typeof issueVersion>[1]['decision'], string[]]>([
    ['without a number', { number: ' ', date: '2026-11-18' }, ['decision.number-missing']],
    ['of a day to come', { number: '1/QĐ', date: '2026-11-21' }, ['decision.date-in-the-future']],
  ])('is not issued by a decision %s', async (_what, decision, codes) => {
    await sign('duyet', {}, PENDING, 'QT03.CC')
    expect(await refusedWithoutTrace(test1, () => issue({ decision }, PENDING, 'QT03.CC'))).toEqual(codes)
  })

  test('is not issued to take effect before the one that has been issued for tomorrow', async () => {
    await submit(await saved())
    await sign('xet')
    await sign('duyet')
    expect(await refusedWithoutTrace(test1, () => issue())).toEqual(['version.effect-before-last'])
  })

  test('is signed no more after the moment of its effect', async () => {
    await submit(await saved(), { effective: { kind: 'at', at: '2026-11-19T17:00:00Z' } })
    test1.setNow('2026-11-19T17:00:00Z')
    expect(await refusedWithoutTrace(test1, () => sign('xet'))).toEqual(['signature.after-effect'])
  })
})

describe('A version sent back', () => {
  const sendBack = (account: string, reason: string, formKey: string | null = null) =>
    returnVersion(test1.app, { ...PENDING, actor: who(account), procedureCode: 'QT03.CC', reason, formKey })

  test('is a draft again, with its text and the reason, and its signatures are void', async () => {
    const { contentSha256 } = (await version(PENDING, 'QT03.CC'))!
    const text = await test1.app.views.record.blobText(contentSha256)
    expect(await entriesOf(test1, () => sendBack('duyet', ' Thiếu căn cứ '))).toEqual(['version-returned'])
    const { procedureId } = await procedure('QT03.CC')
    expect(await test1.app.views.procedures.draft(procedureId)).toMatchObject({
      text,
      returnedReason: 'Thiếu căn cứ',
    })
    expect(await version(PENDING, 'QT03.CC')).toBeUndefined()
    expect(
      await test1.app.database
        .reader('procedure_signature')
        .where({ procedure_id: procedureId, revision: 1 }),
    ).toEqual([])
  })

  test('needs a reason, and him whose turn it is', async () => {
    expect(await refusedWithoutTrace(test1, () => sendBack('duyet', ' '))).toEqual(['return.reason-missing'])
    expect(await refusedWithoutTrace(test1, () => sendBack('xet', 'Sai'))).toEqual([
      'signature.not-your-turn',
    ])
    expect(await refusedWithoutTrace(test1, () => sendBack('ly', 'Sai'))).toEqual(['signature.not-a-signer'])
  })

  test('comes back once, however often the form is sent', async () => {
    expect(await sendBack('duyet', 'Sai', 'form')).toMatchObject({ ok: true })
    const size = await test1.logSize()
    expect(await sendBack('duyet', 'Sai', 'form')).toMatchObject({ repeated: true })
    expect(await test1.logSize()).toBe(size)
  })
})

describe('A draft', () => {
  test('is no entry of the record, and is kept in NFC with plain line ends', async () => {
    const size = await test1.logSize()
    await saved(nextText().normalize('NFD').replaceAll('\n', '\r\n'))
    expect(await test1.logSize()).toBe(size)
    expect((await test1.app.views.procedures.draft((await procedure()).procedureId))?.text).toBe(
      nextText().normalize('NFC'),
    )
  })

  test('saved by another meanwhile is not overwritten: the refusal carries his text', async () => {
    const seen = await saved('một')
    await saved('hai', seen)
    const late = () => saveDraft(test1.app, { actor: who('duyet'), code: CODE, text: 'ba', seen })
    expect(await refusedWithoutTrace(test1, late)).toEqual(['draft.saved-meanwhile'])
    expect(await late()).toMatchObject({ refusals: [{ by: 'Trần Văn Soạn', text: 'hai', at: SEED_MOMENT }] })
    const first = () => saveDraft(test1.app, { actor: who('duyet'), code: CODE, text: 'bốn', seen: null })
    expect(await refusedWithoutTrace(test1, first)).toEqual(['draft.saved-meanwhile'])
  })

  test('is submitted as it was shown, or not at all', async () => {
    const seen = await saved()
    await saved(`${nextText()}\n`, seen)
    expect(await refusedWithoutTrace(test1, () => submit(seen))).toEqual(['draft.changed-meanwhile'])
  })

  test('that does not exist cannot be submitted', async () => {
    expect(await refusedWithoutTrace(test1, () => submit(1))).toEqual(['draft.missing'])
  })

  test('with broken front matter is refused with line and column, and nothing is half-saved', async () => {
    const seen = await saved(nextText().replace('issueNumber: 2', 'issueNumber: [2'))
    expect(await refusedWithoutTrace(test1, () => submit(seen))).toEqual(['document.unreadable'])
    const answer = await submit(seen)
    const [refusal] = answer.ok
      ? []
      : (answer.refusals as { problems?: { line: number; column: number }[] }[])
    expect(refusal?.problems?.[0]).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
  })

  test.each<[string, Partial<Parameters<typeof submitVersion>[1]>, string[]]>([
    [
      'for two signers',
      { signers: { author: 'soan', reviewer: 'duyet', approver: 'duyet' } },
      ['signers.not-three-people'],
    ],
    [
      'in another author’s name',
      { signers: { author: 'giam', reviewer: 'xet', approver: 'duyet' } },
      ['signers.author-not-you'],
    ],
    [
      'to take effect in the past',
      { effective: { kind: 'at', at: '2026-11-17T00:00:00Z' } },
      ['version.effective-in-the-past'],
    ],
  ])('is not submitted %s, and leaves no text behind', async (_what, over, codes) => {
    const seen = await saved()
    expect(await refusedWithoutTrace(test1, () => submit(seen, over))).toEqual(codes)
  })

  test('with a warning is submitted only with a written reason, which those who sign after can read', async () => {
    const unlisted = /^\| 6 \| BM\.06 \|.*$/mu
    const text = nextText().replace(unlisted, (row) => `${row}\n| 8 | BM.09 | Phiếu chưa dùng |`)
    const seen = await saved(text)
    const reasons = await reasonsForWarnings(test1.app, CODE, () => 'Dùng từ quý sau')
    const ofForm = reasons.filter(({ rule }) => rule === 'F2')
    expect(ofForm).toHaveLength(1)
    const without = reasons.filter(({ rule }) => rule !== 'F2')
    expect(await refusedWithoutTrace(test1, () => submit(seen, { reasons: without }))).toEqual([
      'version.warnings-without-reason',
    ])
    expect(await submit(seen, { reasons })).toMatchObject({ ok: true })
    const kept = (await version())!
    expect(kept.acceptedWarnings).toContainEqual(ofForm[0])
    const shown = JSON.parse((await test1.app.views.record.blobText(kept.diagnosticsSha256!))!)
    expect(shown).toContainEqual(
      expect.objectContaining({ rule: 'F2', arguments: { form: 'BM.09', name: 'Phiếu chưa dùng' } }),
    )
  })

  test('bearing the number or the code of another is not submitted', async () => {
    const taken = await saved(shippedText(test1.app.root, CODE, '02.md'))
    expect(await refusedWithoutTrace(test1, () => submit(taken))).toContain('version.number-taken')
    const far = await saved(nextText().replace(/^revision: 2$/mu, 'revision: 7'), taken)
    expect(await refusedWithoutTrace(test1, () => submit(far))).toContain('version.number-not-next')
    const other = await saved(nextText().replace(/^code: .*$/mu, 'code: QT18.XX'), far)
    expect(await refusedWithoutTrace(test1, () => submit(other))).toContain('version.code-differs')
  })
})

describe('A procedure', () => {
  const register = (code: string) =>
    registerProcedure(test1.app, { actor: 'soan', unit: 'pc06', code, demonstration: true })

  test('is registered under a code of its own', async () => {
    expect(await entriesOf(test1, () => register('QT05.HK'))).toEqual(['procedure-registered'])
    expect(await refusedWithoutTrace(test1, () => register('QT05.HK'))).toEqual(['procedure.code-taken'])
    expect(await refusedWithoutTrace(test1, () => register('QT17.ĐDDT'))).toEqual(['procedure.code-taken'])
    expect(await refusedWithoutTrace(test1, () => register('không phải mã'))).toEqual([
      'procedure.code-malformed',
    ])
  })

  test('takes a text in from paper as it stands, once for each number', async () => {
    const text = shippedText(test1.app.root, CODE, '01.md')
    const transcribe = (given: string) =>
      transcribeVersion(test1.app, { actor: 'soan', unit: 'pc06', text: given })
    expect(await refusedWithoutTrace(test1, () => transcribe(text))).toEqual(['version.number-taken'])
    expect(await refusedWithoutTrace(test1, () => transcribe('không có gì'))).toEqual(['document.unreadable'])
    await register('QT05.HK')
    expect(await entriesOf(test1, () => transcribe(text.replace(/^code: .*$/mu, 'code: QT05.HK')))).toEqual([
      'version-transcribed',
    ])
    const [version] = (await procedure('QT05.HK')).versions
    expect(version).toMatchObject({ origin: 'paper', signatures: [], effectiveFrom: null, decision: null })
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { answerComment, closeComment } from '#app/usecases/procedure/answer-comment.ts'
import { abortVersion, returnVersion } from '#app/usecases/procedure/return-version.ts'
import { noteComment } from '#app/usecases/procedure/review-notes.ts'
import { signVersion } from '#app/usecases/procedure/sign-version.ts'
import { submitVersion } from '#app/usecases/procedure/submit-version.ts'
import { actors } from '../../scripts/demonstration/seed.ts'
import { type AppOnEngine, openAppOn } from '../support/app-on-engine.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { reasonsForWarnings } from '../support/reasons-for-warnings.ts'

const CODE = 'QT03.CC'
const NUMBER = { issueNumber: 3, revision: 1 }
const people = actors()
const on = (account: string) => ({ actor: people[account]!, procedureCode: CODE, ...NUMBER })
const signing = { signsAs: 'self', password: DEMONSTRATION_PASSWORD, formKey: null }

describeOnEachEngine('A blocking comment', (engine) => {
  let opened: AppOnEngine
  beforeAll(async () => {
    opened = await openAppOn(engine)
  })
  afterAll(() => opened.close())

  const procedure = async () => (await opened.app.views.procedures.byCode(CODE))!
  const codesOf = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
    (outcome.refusals ?? []).map(({ code }) => code)

  test('keeps the version from being signed, goes with its return, and is answered before it is handed in anew', async () => {
    const { app } = opened
    const comment = { passage: 3, kind: 'must-change' as const, text: 'Ghi rõ thời hạn', proposal: null }
    expect(codesOf(await noteComment(app, { ...on('ly'), ...comment }))).toEqual(['signature.not-a-signer'])
    expect(codesOf(await noteComment(app, { ...on('duyet'), ...comment, text: ' ' }))).toEqual([
      'comment.text-missing',
    ])
    expect((await noteComment(app, { ...on('duyet'), ...comment })).ok).toBe(true)
    expect((await procedure()).comments).toEqual([])

    const { contentSha256 } = (await procedure()).versions.at(-1)!
    const sign = await signVersion(app, { ...on('duyet'), ...signing, signsAs: 'self:KT.', contentSha256 })
    expect(codesOf(sign)).toContain('review.blocking-comments-open')

    const back = await returnVersion(app, { ...on('duyet'), reason: 'Sửa theo ý kiến', formKey: null })
    expect(back.ok).toBe(true)
    const [made] = (await procedure()).comments
    expect(made).toMatchObject({ kind: 'must-change', text: 'Ghi rõ thời hạn', on: NUMBER, answer: null })
    expect(made!.anchor.quote).not.toBe('')

    const handIn = async () => {
      const draft = (await app.views.procedures.draft((await procedure()).procedureId))!
      return submitVersion(app, {
        ...signing,
        actor: people.soan!,
        procedureCode: CODE,
        seen: draft.lockVersion,
        signers: { author: 'soan', reviewer: 'xet', approver: 'duyet' },
        effective: { kind: 'on-issue' },
        reasons: await reasonsForWarnings(app, CODE),
      })
    }
    expect(codesOf(await handIn())).toEqual(['version.comments-unanswered'])
    const { commentId } = made!
    const by = { procedureCode: CODE, commentId, formKey: null }
    expect(codesOf(await closeComment(app, { ...by, actor: people.duyet! }))).toEqual([
      'comment.not-answered',
    ])
    expect(codesOf(await answerComment(app, { ...by, actor: people.soan!, done: false, text: '' }))).toEqual([
      'comment.answer-missing',
    ])
    expect((await answerComment(app, { ...by, actor: people.soan!, done: true, text: '' })).ok).toBe(true)
    expect((await handIn()).ok).toBe(true)
    expect((await closeComment(app, { ...by, actor: people.xet! })).ok).toBe(true)
    expect((await procedure()).comments[0]).toMatchObject({ closed: { by: { name: people.xet!.name } } })
  })

  test('a version is taken out of the signatures by its author with a reason, and is a draft again', async () => {
    const { app } = opened
    const abort = (account: string, reason: string) =>
      abortVersion(app, { ...on(account), reason, managesQuality: false, formKey: null })
    expect(codesOf(await abort('xet', 'Rút'))).toEqual(['abort.not-yours'])
    expect(codesOf(await abort('soan', ' '))).toEqual(['return.reason-missing'])
    expect((await abort('soan', 'Cần sửa thêm')).ok).toBe(true)
    const { procedureId, versions } = await procedure()
    expect(versions.some(({ revision }) => revision === 1)).toBe(false)
    expect(await app.views.procedures.draft(procedureId)).toMatchObject({ returnedReason: 'Cần sửa thêm' })
  })
})

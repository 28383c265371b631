import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { beginDraft, beginUnitCalendar } from '#app/usecases/calendar/begin-draft.ts'
import { confirmProposal } from '#app/usecases/calendar/confirm-proposal.ts'
import { editDraft } from '#app/usecases/calendar/edit-draft.ts'
import { returnProposal, withdrawProposal } from '#app/usecases/calendar/end-proposal.ts'
import { proposeDraft } from '#app/usecases/calendar/propose-draft.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'
import { entriesOf, refusedWithoutTrace } from './traces.ts'

let test1: TestApp
beforeEach(async () => {
  test1 = await openTestApp()
})
afterEach(() => test1.close())

const CITATION = 'Thông báo 01/TB-MH ngày 20/11/2026'
const proposal = async (code = 'VN') => (await test1.app.views.calendars.proposal(code))!
const draft = async (code = 'VN') => (await test1.app.views.calendars.draft(code))!

const dayOff = (date: string) =>
  ({
    edit: 'add-days',
    kind: 'other',
    name: 'Nghỉ để chống bão (minh họa)',
    from: date,
    to: date,
    sessions: null,
    document: '01/TB-MH',
    documentDate: '2026-11-20',
    documentTitle: null,
    certainty: 'confirmed',
    replace: true,
  }) as const

async function drafted(date = '2026-12-24'): Promise<void> {
  await beginDraft(test1.app, { actor: test1.people.soan!, code: 'VN' })
  await edited(date)
}
async function edited(date: string, code = 'VN'): Promise<void> {
  const { lockVersion } = await draft(code)
  const command = { actor: test1.people.soan!, code, lockVersion, edits: [dayOff(date)] }
  const answer = await editDraft(test1.app, command)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
}
const propose = async (over: { password?: string; code?: string; citation?: string; seen?: number } = {}) => {
  const { password = DEMONSTRATION_PASSWORD, code = 'VN', citation = CITATION, seen } = over
  const lockVersion = seen ?? (await test1.app.views.calendars.draft(code))?.lockVersion ?? 0
  const actor = test1.people.soan!
  return proposeDraft(test1.app, { actor, password, formKey: null, code, lockVersion, citation })
}
const confirm = async (who: string, over: { password?: string; content?: string; formKey?: string } = {}) =>
  confirmProposal(test1.app, {
    actor: test1.people[who]!,
    password: over.password ?? DEMONSTRATION_PASSWORD,
    formKey: over.formKey ?? null,
    code: 'VN',
    contentSha256: over.content ?? (await proposal())?.contentSha256 ?? '',
  })

describe('A draft of a calendar', () => {
  test('is proposed by one and published by another, as exactly the text that was proposed', async () => {
    await drafted()
    expect(await entriesOf(test1, () => propose())).toEqual(['calendar-proposed'])
    const { contentSha256, version } = await proposal()
    expect(await draft()).toBeNull()
    expect(await test1.app.views.record.newestCalendar('VN')).toMatchObject({ version: 1 })
    const kinds = await entriesOf(test1, () => confirm('duyet'))
    expect(kinds[0]).toBe('calendar-published')
    expect(await test1.app.views.record.newestCalendar('VN')).toEqual({ version, sha256: contentSha256 })
    expect(await proposal()).toBeNull()
    const facts = (await test1.app.views.record.ofSubject('calendar', 'VN')).map(({ fact }) => fact)
    expect(facts.find(({ type, version }) => type === 'calendar-published' && version === 2)).toMatchObject({
      way: {
        kind: 'two-people',
        proposer: { personId: 'soan', name: 'Trần Văn Soạn' },
        publisher: { personId: 'duyet', name: 'Phạm Văn Duyệt' },
      },
    })
  })

  test('is not published by its proposer, nor by somebody without the right, nor without the password', async () => {
    await drafted()
    await propose()
    const refused = (who: string, over = {}) => refusedWithoutTrace(test1, () => confirm(who, over))
    expect(await refused('soan')).toEqual(['calendar.proposer-confirms'])
    expect(await refused('ly')).toEqual(['permission.role-missing'])
    expect(await refused('duyet', { content: 'f'.repeat(64) })).toEqual(['calendar.proposal-changed'])
    const before = await test1.logSize()
    expect(await confirm('duyet', { password: 'không đúng' })).toMatchObject({
      refusals: [{ code: 'password.wrong' }],
    })
    expect(await test1.logSize()).toBe(before)
    expect(await proposal()).not.toBeNull()
  })

  test('is not proposed with nothing changed, without a citation, or when it is another by now', async () => {
    await beginDraft(test1.app, { actor: test1.people.soan!, code: 'VN' })
    const refused = (over = {}) => refusedWithoutTrace(test1, () => propose(over))
    expect(await refused()).toEqual(['calendar.nothing-changed'])
    await edited('2026-12-24')
    expect(await refused({ citation: '  ' })).toEqual(['calendar.citation-missing'])
    expect(await refused({ seen: 1 })).toEqual(['calendar.draft-changed-meanwhile'])
  })

  test('that waits cannot be edited: no draft is begun beside it, and what was open is gone', async () => {
    await drafted()
    const { lockVersion } = await draft()
    await propose()
    expect(
      await refusedWithoutTrace(test1, () =>
        beginDraft(test1.app, { actor: test1.people.soan!, code: 'VN' }),
      ),
    ).toEqual(['calendar.proposal-pending'])
    const late = { actor: test1.people.soan!, code: 'VN', lockVersion, edits: [dayOff('2026-12-25')] }
    expect(await refusedWithoutTrace(test1, () => editDraft(test1.app, late))).toEqual([
      'calendar.draft-missing',
    ])
  })

  test('comes back with the reason when another returns it, and is proposed anew over another hash', async () => {
    await drafted()
    await propose()
    const seen = { code: 'VN', contentSha256: (await proposal()).contentSha256, formKey: null }
    const returned = { ...seen, actor: test1.people.duyet!, reason: ' Thiếu ngày 25/12 ' }
    expect(
      await refusedWithoutTrace(test1, () => returnProposal(test1.app, { ...returned, reason: ' ' })),
    ).toEqual(['calendar.return-reason-missing'])
    expect(await entriesOf(test1, async () => returnProposal(test1.app, returned))).toEqual([
      'calendar-proposal-returned',
    ])
    expect(await draft()).toMatchObject({ returnedReason: 'Thiếu ngày 25/12', savedBy: 'soan' })
    await edited('2026-12-25')
    expect(await draft()).toMatchObject({ returnedReason: 'Thiếu ngày 25/12' })
    await propose()
    expect((await proposal()).contentSha256).not.toBe(seen.contentSha256)
    expect(await refusedWithoutTrace(test1, () => confirm('duyet', { content: seen.contentSha256 }))).toEqual(
      ['calendar.proposal-changed'],
    )
  })

  test('comes back to its proposer when he withdraws it, and to nobody else', async () => {
    await drafted()
    const { text } = await draft()
    await propose()
    const seen = { code: 'VN', contentSha256: (await proposal()).contentSha256, formKey: null }
    expect(
      await refusedWithoutTrace(test1, () =>
        withdrawProposal(test1.app, { ...seen, actor: test1.people.duyet! }),
      ),
    ).toEqual(['calendar.proposal-not-yours'])
    expect(
      await entriesOf(test1, async () => withdrawProposal(test1.app, { ...seen, actor: test1.people.soan! })),
    ).toEqual(['calendar-proposal-withdrawn'])
    const { exceptions } = JSON.parse((await draft()).text) as { exceptions: unknown }
    expect(exceptions).toEqual((JSON.parse(text) as { exceptions: unknown }).exceptions)
  })

  test('sent twice to be confirmed is published once, and answered alike', async () => {
    await drafted()
    await propose()
    const { contentSha256: content } = await proposal()
    const first = await confirm('duyet', { content, formKey: 'form-1' })
    const size = await test1.logSize()
    expect(await confirm('duyet', { content, formKey: 'form-1' })).toMatchObject({ ok: true, result: '2' })
    expect(first).toMatchObject({ ok: true, result: '2' })
    expect(await test1.logSize()).toBe(size)
  })

  test('of a unit is proposed over the base of that day, and is not published over another', async () => {
    const unit = { code: 'BINH-AN', name: 'Lịch Công an xã Bình An (minh họa)', unitId: 'binh-an' }
    await beginUnitCalendar(test1.app, { actor: test1.people.soan!, ...unit })
    await edited('2026-12-24', 'BINH-AN')
    await propose({ code: 'BINH-AN' })
    expect(
      await refusedWithoutTrace(test1, () =>
        beginUnitCalendar(test1.app, { actor: test1.people.soan!, ...unit }),
      ),
    ).toEqual(['calendar.code-taken', 'calendar.unit-has-one'])
    await drafted('2026-12-25')
    await propose()
    await confirm('duyet')
    const { contentSha256 } = await proposal('BINH-AN')
    const command = { actor: test1.people.duyet!, password: DEMONSTRATION_PASSWORD, formKey: null }
    expect(
      await refusedWithoutTrace(test1, () =>
        confirmProposal(test1.app, { ...command, code: 'BINH-AN', contentSha256 }),
      ),
    ).toEqual(['calendar.proposal-outdated'])
  })
})

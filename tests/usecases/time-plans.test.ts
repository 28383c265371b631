import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PlanBlock, TimePlanContent } from '#app/domain/time-plan/content.ts'
import { acceptDossier } from '#app/usecases/dossier/accept-dossier.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'
import { savedPlan, signedPlan, tightenedPlan } from '../support/time-plans.ts'
import { entriesOf, refusedWithoutTrace } from './traces.ts'

let test1: TestApp
let content: TimePlanContent
beforeEach(async () => {
  test1 = await openTestApp()
  content = await tightenedPlan(test1.app, 'QT03.CC')
})
afterEach(() => test1.close())

const plans = async () => {
  const { procedureId } = (await test1.app.views.procedures.byCode('QT03.CC'))!
  return test1.app.views.timePlans.ofUnit('binh-an', procedureId)
}

async function takenIn() {
  const procedure = (await test1.app.views.procedures.byCode('QT03.CC'))!
  const version = procedure.versions.find(({ revision, issueNumber }) => issueNumber === 3 && revision === 0)!
  const model = await test1.app.model(version.contentSha256)
  const answer = await acceptDossier(test1.app, {
    actor: test1.people.tiep!,
    procedureCode: 'QT03.CC',
    version,
    variant: content.cases[0]!.variant,
    channel: 'in-person',
    applicant: { name: 'Người Nộp Thử', address: '-', phone: '' },
    request: null,
    items: model.components.map(({ name }) => ({ name, original: true, copy: false })),
    submittedAt: null,
    outsideWindowReason: 'Thử',
    formKey: null,
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return (await test1.app.views.dossiers.byCode(answer.result!))!
}

describe('A unit’s plan of times', () => {
  test('is signed by the head of the unit, over the exact version and its own hash', async () => {
    await savedPlan(test1, content)
    expect(await entriesOf(test1, () => signedPlan(test1))).toEqual(['time-plan-signed'])
    const [plan] = await plans()
    expect(plan).toMatchObject({
      unitId: 'binh-an',
      number: 1,
      procedureCode: 'QT03.CC',
      issueNumber: 3,
      revision: 0,
      effectiveFrom: SEED_MOMENT,
      signer: { personId: 'truong', position: 'Trưởng Công an xã' },
    })
    expect(await test1.app.views.timePlans.content(plan!.contentSha256)).toEqual(content)
  })

  test('is what dossiers taken in from then on are done by; older ones and the term stay', async () => {
    const before = await takenIn()
    await savedPlan(test1, content)
    await signedPlan(test1)
    const after = await takenIn()
    const [plan] = await plans()
    expect(before.timePlan).toBeNull()
    expect(after.timePlan).toMatchObject({
      unitId: 'binh-an',
      unitName: 'Công an xã Bình An (minh họa)',
      number: 1,
      contentSha256: plan!.contentSha256,
      signedBy: 'Hoàng Văn Trưởng',
    })
    expect(after.plan.map(({ allotment }) => allotment)).toEqual(
      content.cases[0]!.blocks.map(({ allotment }) => allotment),
    )
    expect(after.plan.map(({ allotment }) => allotment)).not.toEqual(
      before.plan.map(({ allotment }) => allotment),
    )
    expect([after.term, after.dueAt]).toEqual([before.term, before.dueAt])
    expect((await test1.app.views.dossiers.byCode(before.code))!.plan).toEqual(before.plan)
  })

  test('with steps done as one is one step of the dossier', async () => {
    const [only, ...others] = content.cases as [TimePlanContent['cases'][number]]
    const [one, two, ...rest] = only.blocks as [PlanBlock, PlanBlock]
    const joined = { ...one, steps: [...one.steps, ...two.steps] }
    const grouped = { cases: [{ ...only, blocks: [joined, ...rest] }, ...others] }
    await savedPlan(test1, grouped)
    await entriesOf(test1, () => signedPlan(test1))
    const { plan } = await takenIn()
    expect(plan[0]!.code).toBe(`${one.steps[0]}+${two.steps[0]}`)
    expect(plan).toHaveLength(only.blocks.length - 1)
  })

  test('that begins later holds from then on, not before', async () => {
    await savedPlan(test1, content)
    await signedPlan(test1, { from: '2026-12-01T00:00:00Z' })
    expect((await takenIn()).timePlan).toBeNull()
    test1.setNow('2026-12-01T02:00:00Z')
    expect((await takenIn()).timePlan).toMatchObject({ number: 1 })
  })

  test('is signed by nobody but the head of that unit, and by him with his password', async () => {
    await savedPlan(test1, content)
    const refused = (over: Parameters<typeof signedPlan>[1]) =>
      refusedWithoutTrace(test1, () => signedPlan(test1, over))
    expect(await refused({ as: 'ly' })).toEqual(['permission.role-missing'])
    expect(await refused({ as: 'soan' })).toEqual(['permission.role-missing'])
    expect(await refused({ as: 'son' })).toEqual(['permission.other-unit'])
    const size = await test1.logSize()
    expect(await signedPlan(test1, { password: 'sai' })).toMatchObject({
      refusals: [{ code: 'password.wrong' }],
    })
    expect(await test1.logSize()).toBe(size)
  })

  test('is refused without a trace when it loosens, names a post that is not there, or begins in the past', async () => {
    const [only, ...others] = content.cases as [TimePlanContent['cases'][number]]
    const changed = (over: Partial<PlanBlock>) => ({
      cases: [
        { ...only, blocks: only.blocks.map((block, at) => (at === 0 ? { ...block, ...over } : block)) },
        ...others,
      ],
    })
    const refusedWith = async (plan: TimePlanContent, over: Parameters<typeof signedPlan>[1] = {}) => {
      await savedPlan(test1, plan)
      return refusedWithoutTrace(test1, () => signedPlan(test1, over))
    }
    expect(await refusedWith(changed({ allotment: '90wd' }))).toContain('time-plan.loosened')
    expect(await refusedWith(changed({ posts: ['Giám đốc'] }))).toEqual(['time-plan.post-unknown'])
    expect(await refusedWith(changed({ steps: [] }))).toEqual(['time-plan.steps-differ'])
    expect(await refusedWith(content, { from: '2026-01-01T00:00:00Z' })).toContain(
      'time-plan.effective-in-the-past',
    )
    expect(await refusedWith(content, { seen: 1 })).toEqual(['time-plan.draft-changed'])
    await signedPlan(test1)
    expect(await refusedWith(content)).toEqual(['time-plan.nothing-changed'])
  })

  test('is drafted in the unit, of the version that is now, and over the draft that was seen', async () => {
    const refused = (over: Parameters<typeof savedPlan>[2]) =>
      refusedWithoutTrace(test1, () => savedPlan(test1, content, over))
    expect(await refused({ as: 'soan' })).toEqual(['permission.other-unit'])
    expect(await refused({ as: 'ly' })).toEqual(['permission.role-missing'])
    expect(await refused({ version: 'f'.repeat(64) })).toEqual(['time-plan.version-changed'])
    await savedPlan(test1, content)
    expect(await refused({ seen: null })).toEqual(['time-plan.draft-changed'])
    expect(await refused({ seen: 1 })).toEqual(['time-plan.draft-changed'])
  })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TimePlanFact } from '#app/domain/time-plan/facts.ts'
import { timePlanReads } from '#app/storage/time-plan-store.ts'
import { anOfficer, UNIT_ID } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { type Migrated, openMigrated, START } from '../support/migrated-database.ts'

const CONTENT = { cases: [{ variant: '', blocks: [{ steps: ['B1'], allotment: '4wh', posts: ['Cán bộ'] }] }] }
const OF = { unitId: UNIT_ID, procedureId: 'procedure-1' }

describeOnEachEngine('Plans of times', (engine) => {
  let test1: Migrated
  beforeEach(async () => {
    test1 = await openMigrated(engine)
    await test1.must(({ note }) => note('record/log', 0, { type: 'genesis' }))
  })
  afterEach(() => test1.close())

  const sign = (number: number, over: Partial<TimePlanFact> = {}) =>
    test1.must(async ({ timePlans, blobs }) => {
      const contentSha256 = await blobs.add(JSON.stringify(CONTENT), 'application/json')
      await timePlans.record(await timePlans.take(OF.unitId, OF.procedureId), [
        {
          type: 'time-plan-signed',
          ...OF,
          unitName: 'Công an xã Mẫu',
          number,
          procedureCode: 'QT00.MAU',
          issueNumber: 1,
          revision: 0,
          versionSha256: 'version-a',
          contentSha256,
          effectiveFrom: START,
          signer: anOfficer(),
          diagnosticsSha256: contentSha256,
          postWarnings: [],
          ...over,
        },
      ])
    })

  test('are kept as signed, found for the version and the moment, and equal to the record', async () => {
    const reads = timePlanReads(test1.knex)
    const version = { procedureId: OF.procedureId, versionSha256: 'version-a' }
    expect(await reads.inForce(OF.unitId, version, START)).toBeNull()
    await sign(1)
    await sign(2, { effectiveFrom: '2026-02-01T00:00:00Z' })
    expect(await reads.inForce(OF.unitId, version, START)).toMatchObject({
      plan: { number: 1 },
      content: CONTENT,
    })
    expect(await reads.inForce(OF.unitId, version, '2026-02-01T00:00:00Z')).toMatchObject({
      plan: { number: 2 },
    })
    expect(await reads.inForce(OF.unitId, { ...version, versionSha256: 'version-b' }, START)).toBeNull()
    expect(await reads.unitsWithPlans(OF.procedureId)).toEqual([OF.unitId])
    expect((await test1.check()).differences).toEqual([])
    await test1.knex('time_plan').where('time_plan.number', 1).update({ signer_name: 'Ai Đó' })
    expect((await test1.check()).differences).toMatchObject([
      { table: 'time_plan', kind: 'changed', columns: ['signer_name'] },
    ])
  })

  test('have one draft, saved only over the one that was seen', async () => {
    const reads = timePlanReads(test1.knex)
    const draft = {
      ...OF,
      versionSha256: 'version-a',
      text: JSON.stringify(CONTENT),
      savedBy: 'truong',
      savedAt: START,
    }
    await test1.must(({ timePlans }) => timePlans.saveDraft(draft, null))
    const { lockVersion } = (await reads.draft(OF.unitId, OF.procedureId))!
    await test1.must(async ({ timePlans }) => {
      expect(await timePlans.saveDraft(draft, null)).toBeNull()
      expect(await timePlans.saveDraft(draft, lockVersion + 1)).toBeNull()
      expect(await timePlans.removeDraft(OF.unitId, OF.procedureId, lockVersion + 1)).toBe(false)
      expect(await timePlans.removeDraft(OF.unitId, OF.procedureId, lockVersion)).toBe(true)
    })
    expect(await reads.draft(OF.unitId, OF.procedureId)).toBeNull()
  })
})

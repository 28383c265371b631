import { afterEach, beforeEach, expect, test } from 'vitest'
import { versionOf } from '#app/domain/procedure/procedure.ts'
import { checkRecord } from '#app/storage/check-record.ts'
import { readHead } from '#app/storage/record-writer.ts'
import { acknowledgeVersion } from '#app/usecases/distribution/acknowledge-version.ts'
import { setDistribution } from '#app/usecases/distribution/set-distribution.ts'
import { type AppOnEngine, openAppOn } from '../support/app-on-engine.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'

const QT03 = 'QT03.CC'
const NUMBER = { issueNumber: 3, revision: 0 }

describeOnEachEngine('Distributions', (engine) => {
  let product: AppOnEngine
  beforeEach(async () => {
    product = await openAppOn(engine)
  })
  afterEach(() => product.close())

  const actor = async (personId: string) => (await product.app.views.people.actorOf(personId, SEED_MOMENT))!
  const procedure = async () => (await product.app.views.procedures.byCode(QT03))!
  const set = async (unitIds: string[], formKey: string | null = null) =>
    setDistribution(product.app, {
      actor: await actor('soan'),
      procedureCode: QT03,
      unitIds,
      personIds: [],
      there: new Set(),
      formKey,
    })
  const read = async (personId: string, contentSha256?: string) =>
    acknowledgeVersion(product.app, {
      actor: await actor(personId),
      procedureCode: QT03,
      version: NUMBER,
      contentSha256: contentSha256 ?? versionOf(await procedure(), NUMBER)!.contentSha256,
      formKey: null,
    })
  const size = async () => (await readHead(product.app.database.writer)).size
  const differences = async () =>
    (await checkRecord(product.app.database.writer, product.app.log)).differences

  test('keep the list and each acknowledgement as the record tells them, and the check finds what was meddled with', async () => {
    expect((await set(['binh-an'], 'key')).ok).toBe(true)
    expect((await read('ly')).ok).toBe(true)
    const { procedureId } = await procedure()
    expect(await product.app.views.distributions.of(procedureId)).toMatchObject({
      unitIds: ['binh-an'],
      personIds: [],
      acknowledgements: [{ ...NUMBER, reader: { personId: 'ly' }, acknowledgedAt: SEED_MOMENT }],
    })
    expect(await product.app.views.distributions.distributedCodes()).toEqual([QT03, 'QT17.ĐDĐT'])
    expect(await differences()).toEqual([])

    await product.app.database
      .writer('acknowledgement')
      .where({ procedure_id: procedureId, person_id: 'ly' })
      .update({ acknowledged_at: '2026-01-01T00:00:00Z' })
    await product.app.database.writer('distribution').where({ procedure_id: procedureId }).delete()
    expect((await differences()).map(({ table, kind }) => `${table} ${kind}`).sort()).toEqual([
      'acknowledgement changed',
      'distribution missing',
    ])
  })

  test('write nothing of what was refused, and a form sent twice once', async () => {
    await set(['binh-an'], 'key')
    const before = await size()
    expect(await set(['binh-an'], 'key')).toMatchObject({ ok: true, repeated: true })
    expect((await set(['nowhere'])).ok).toBe(false)
    expect((await read('ly', 'another text')).ok).toBe(false)
    expect((await read('xet')).ok).toBe(false)
    expect(await size()).toBe(before)
  })
})

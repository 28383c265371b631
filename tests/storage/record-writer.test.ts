import { afterEach, beforeEach, expect, test } from 'vitest'
import { refused } from '#app/domain/shared/outcome.ts'
import { parseEntry } from '#app/record/entry.ts'
import { leafHash, NO_HASH } from '#app/record/hash.ts'
import { append, emptyFrontier } from '#app/record/merkle.ts'
import { constraintOf } from '#app/storage/engine/differences.ts'
import { factsOf, Missing } from '#app/storage/record-writer.ts'
import { Overtaken } from '#app/storage/unit-of-work.ts'
import { UPCASTERS } from '#app/storage/upcasters.ts'
import { anAcceptance } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { acceptedDossier, type Migrated, openMigrated, START, someone } from '../support/migrated-database.ts'

describeOnEachEngine('The record', (engine) => {
  let test1: Migrated
  beforeEach(async () => {
    test1 = await openMigrated(engine)
  })
  afterEach(() => test1.close())

  const entries = () => test1.knex('log_entry').orderBy('seq')

  test('stores the very bytes that are hashed, each entry naming the leaf of the one before', async () => {
    await test1.must(({ note }) => note('record/log', 0, { type: 'genesis' }))
    await acceptedDossier(test1, '1')
    await acceptedDossier(test1, '2')
    const rows = await entries()
    expect(rows.map(({ seq }) => seq)).toEqual([0, 1, 2])
    let frontier = emptyFrontier
    rows.forEach((row, index) => {
      const entry = parseEntry(row.body)
      expect(row.leaf).toBe(leafHash(row.body))
      expect(entry.prev).toBe(index === 0 ? NO_HASH : rows[index - 1]!.leaf)
      expect(entry).toMatchObject({
        v: 1 + (UPCASTERS[row.type]?.length ?? 0),
        seq: row.seq,
        subject: row.subject,
        type: row.type,
        at: START,
        signature: null,
      })
      expect(entry).not.toHaveProperty('clockBack')
      frontier = append(frontier, index, row.leaf)
    })
    expect(await test1.head()).toEqual({ size: 3, frontier, lastLeaf: rows[2]!.leaf, lastAt: START })
    expect((await test1.check()).problems).toEqual([])
  })

  test('writes the facts of one decision and the rows they change together', async () => {
    await acceptedDossier(test1, '1')
    expect(await test1.counts()).toMatchObject({ log_entry: 1, log_head: 1, dossier: 1, dossier_step: 1 })
    const [row] = await test1.knex('dossier')
    expect(row).toMatchObject({
      dossier_id: 'id-1',
      place: 'at-step',
      step_code: 'B1',
      holder_id: 'receptionist',
    })
  })

  test('keeps no trace of a task that was refused, whatever it had written before', async () => {
    await acceptedDossier(test1, '1')
    const before = [await test1.counts(), await test1.head()]
    const answer = await test1.work({ ...someone, formKey: 'form-1' }, async (stores) => {
      await stores.blobs.add('chưa từng có', 'text/plain')
      await stores.personal.add({ name: 'Người Bị Quên' })
      await stores.people.setVerifier('handler', 'scrypt$')
      await stores.dossiers.record({ id: 'id-2', state: null, nextSeq: 0 }, [
        anAcceptance({ dossierId: 'id-2', code: 'H00.06-260105-2' }),
      ])
      return refused({ code: 'no' })
    })
    expect(answer).toEqual({ ok: false, refusals: [{ code: 'no' }] })
    expect([await test1.counts(), await test1.head()]).toEqual(before)
  })

  test('keeps no trace of a task that broke down in the middle', async () => {
    await acceptedDossier(test1, '1')
    const before = [await test1.counts(), await test1.head()]
    await expect(
      test1.must(async (stores) => {
        await stores.dossiers.record({ id: 'id-2', state: null, nextSeq: 0 }, [
          anAcceptance({ dossierId: 'id-2', code: 'H00.06-260105-2' }),
        ])
        throw new RangeError('the power went')
      }),
    ).rejects.toThrow('the power went')
    expect([await test1.counts(), await test1.head()]).toEqual(before)
  })

  test('lets only one of two decisions on the same state be written down', async () => {
    await acceptedDossier(test1, '1')
    const before = [await test1.counts(), await test1.head()]
    const stale = { id: 'id-1', state: null, nextSeq: 0 }
    await expect(
      test1.must(({ dossiers }) =>
        dossiers.record(stale, [anAcceptance({ dossierId: 'id-1', code: 'other' })]),
      ),
    ).rejects.toThrow(Overtaken)
    expect([await test1.counts(), await test1.head()]).toEqual(before)
  })

  test('answers a form sent twice like the first time, and carries it out once', async () => {
    const send = () =>
      test1.work({ ...someone, formKey: 'form-1' }, async ({ dossiers }) => {
        await dossiers.record({ id: 'id-1', state: null, nextSeq: 0 }, [
          anAcceptance({ dossierId: 'id-1', code: 'H00.06-260105-1' }),
        ])
        return { ok: true as const, result: 'H00.06-260105-1' }
      })
    expect(await send()).toEqual({ ok: true, result: 'H00.06-260105-1' })
    const before = [await test1.counts(), await test1.head()]
    expect(await send()).toEqual({ ok: true, result: 'H00.06-260105-1', repeated: true })
    expect([await test1.counts(), await test1.head()]).toEqual(before)
  })

  test('knows a form by person and key: the key of another person is another form', async () => {
    const send = (actor: string) =>
      test1.work({ actor, unit: null, formKey: 'form-1' }, async ({ blobs }) => ({
        ok: true as const,
        result: await blobs.add(actor, 'text/plain'),
      }))
    const [one, other] = [await send('one'), await send('other')]
    expect(one).not.toHaveProperty('repeated')
    expect(other).not.toHaveProperty('repeated')
    expect(other.result).not.toBe(one.result)
    expect(await send('one')).toMatchObject({ repeated: true, result: one.result })
  })

  test('lets a refused form be sent again', async () => {
    const by = { ...someone, formKey: 'form-1' }
    expect(await test1.work(by, async () => refused({ code: 'no' }))).toMatchObject({ ok: false })
    expect(await test1.work(by, async () => ({ ok: true as const, result: 'now' }))).toEqual({
      ok: true,
      result: 'now',
    })
  })

  test('never goes back in time: an entry written under a clock set back is held and flagged', async () => {
    await acceptedDossier(test1, '1')
    test1.setNow('2026-01-04T23:59:59Z')
    await acceptedDossier(test1, '2')
    test1.setNow('2026-01-05T01:00:01Z')
    await acceptedDossier(test1, '3')
    const told = (await entries())
      .map(({ body }) => parseEntry(body))
      .map(({ at, clockBack }) => ({ at, clockBack }))
    expect(told).toEqual([
      { at: START, clockBack: undefined },
      { at: START, clockBack: true },
      { at: '2026-01-05T01:00:01Z', clockBack: undefined },
    ])
    expect(await test1.check()).toMatchObject({ problems: [], clockBack: [1], differences: [] })
  })

  test('answers the facts of one subject in their order, and knows nothing of a stranger', async () => {
    await acceptedDossier(test1, '1')
    await acceptedDossier(test1, '2')
    const facts = await factsOf<{ type: string; code: string }>(test1.knex, 'dossier/id-2')
    expect(facts).toMatchObject([
      { fact: { type: 'dossier-accepted', code: 'H00.06-260105-2' }, seq: 1, actor: 'handler' },
    ])
    await expect(test1.must(({ dossiers }) => dossiers.take('id-9'))).rejects.toThrow(Missing)
    await expect(test1.must(({ dossiers }) => dossiers.takeByCode('nowhere'))).rejects.toThrow(
      'no dossier nowhere',
    )
  })

  test('tells a key that is taken from other faults of the database', async () => {
    await test1
      .knex('draft')
      .insert({ procedure_id: 'p', text: '', lock_version: 1, saved_by: 's', saved_at: START })
    const faults = await Promise.allSettled([
      test1
        .knex('draft')
        .insert({ procedure_id: 'p', text: '', lock_version: 1, saved_by: 's', saved_at: START }),
      test1
        .knex('draft')
        .insert({ procedure_id: 'q', lock_version: 1, saved_by: 's', saved_at: START } as never),
      test1.knex('nowhere').insert({ a: 1 }),
    ])
    expect(faults.map((fault) => fault.status === 'rejected' && constraintOf(fault.reason))).toEqual([
      'unique',
      'other',
      null,
    ])
    expect(constraintOf(null)).toBeNull()
  })
})

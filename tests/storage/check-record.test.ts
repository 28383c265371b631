import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkRecord } from '#app/storage/check-record.ts'
import { dropAppendOnly } from '#app/storage/engine/differences.ts'
import { SUBJECT_KINDS } from '#app/storage/subjects.ts'
import { aProcedure } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { acceptedDossier, aPerson, aUnit, type Migrated, openMigrated } from '../support/migrated-database.ts'

describeOnEachEngine('The check of the record', (engine) => {
  let test1: Migrated
  beforeEach(async () => {
    test1 = await openMigrated(engine)
    const { procedureId, code, demonstration } = aProcedure()
    await test1.must(async ({ people, units, procedures, calendars, blobs, note }) => {
      await note('record/log', 0, { type: 'genesis' })
      await units.add(aUnit())
      await people.addPerson(aPerson())
      await procedures.record({ id: procedureId, state: null, nextSeq: 0 }, [
        { type: 'procedure-registered', procedureId, code, demonstration },
      ])
      await calendars.record(await calendars.take('VN'), [
        {
          type: 'calendar-published',
          code: 'VN',
          version: 1,
          name: 'Lịch mẫu',
          citation: 'Mẫu',
          contentSha256: await blobs.add('{}', 'application/json'),
          unitId: null,
          base: null,
          way: { kind: 'set-up' },
        },
      ])
    })
    await acceptedDossier(test1, '1')
    await acceptedDossier(test1, '2')
    await test1.checkpoint()
  })
  afterEach(() => test1.close())

  test('finds nothing where nobody meddled, and says how much it compared', async () => {
    const seen: [number, number][] = []
    expect(await test1.check()).toMatchObject({
      size: 7,
      problems: [],
      differences: [],
      subjects: 6,
      // Unit and what it is called, person and post, procedure, calendar version; twice a dossier and its step.
      rows: 10,
    })
    await checkRecord(test1.knex, test1.log, (done, of) => seen.push([done, of]))
    expect(seen).toEqual([[7, 7]])
  })

  test('reads a record that has not begun', async () => {
    const empty = await openMigrated(engine)
    expect(await empty.check()).toMatchObject({
      size: 0,
      problems: [],
      differences: [],
      subjects: 0,
      rows: 0,
    })
    await empty.close()
  })

  test('names a changed row with its columns', async () => {
    await test1
      .knex('dossier')
      .where('code', 'H00.06-260105-1')
      .update({ due_at: null, holder_name: 'Ai Đó' })
    expect((await test1.check()).differences).toEqual([
      { table: 'dossier', key: { dossier_id: 'id-1' }, kind: 'changed', columns: ['due_at', 'holder_name'] },
    ])
  })

  test('names a missing row', async () => {
    await test1.knex('dossier_step').where('dossier_id', 'id-2').delete()
    await test1.knex('person').delete()
    expect((await test1.check()).differences).toEqual([
      { table: 'dossier_step', key: { dossier_id: 'id-2', run: 0 }, kind: 'missing', columns: [] },
      { table: 'person', key: { person_id: 'handler' }, kind: 'missing', columns: [] },
    ])
  })

  test('names a row that no fact put there: once beside its own, and of a dossier that never was', async () => {
    const [step] = await test1.knex('dossier_step').where('dossier_id', 'id-1')
    await test1.knex('dossier_step').insert([
      { ...step!, run: 1 },
      { ...step!, dossier_id: 'planted' },
    ])
    await test1.knex('procedure_signature').insert({
      procedure_id: 'procedure-1',
      issue_number: 1,
      revision: 0,
      role: 'author',
      person_id: 'handler',
      name: 'Không Có Thật',
      signed_at: '2026-01-05T01:00:00Z',
    })
    const unexpected = { kind: 'unexpected', columns: [] }
    const { differences } = await test1.check()
    expect(differences).toHaveLength(3)
    expect(differences).toEqual(
      expect.arrayContaining([
        { table: 'dossier_step', key: { dossier_id: 'id-1', run: 1 }, ...unexpected },
        { table: 'dossier_step', key: { dossier_id: 'planted' }, ...unexpected },
        {
          table: 'procedure_signature',
          key: { procedure_id: 'procedure-1', issue_number: 1, revision: 0, role: 'author' },
          ...unexpected,
        },
      ]),
    )
  })

  test('is not deceived when one row is taken and another is put in its place', async () => {
    await test1.knex('dossier').where('dossier_id', 'id-1').update({ dossier_id: 'planted' })
    expect((await test1.check()).differences).toEqual([
      { table: 'dossier', key: { dossier_id: 'id-1' }, kind: 'missing', columns: [] },
      { table: 'dossier', key: { dossier_id: 'planted' }, kind: 'unexpected', columns: [] },
    ])
  })

  test('finds rows in a table of which the record says nothing at all', async () => {
    const empty = await openMigrated(engine)
    const row = (await test1.knex('person'))[0]!
    await empty.knex('person').insert(row)
    expect((await empty.check()).differences).toEqual([
      { table: 'person', key: { person_id: 'handler' }, kind: 'unexpected', columns: [] },
    ])
    await empty.close()
  })

  test.each([
    ['another dossier code', (body: string) => body.replace('H00.06-260105-1', 'H00.06-260105-9')],
    ['a space more', (body: string) => `${body} `],
    ['no entry at all', () => 'không phải JSON'],
    ['a fact nobody knows', (body: string) => body.replace('dossier-accepted', 'dossier-forgiven')],
  ])('names the entry whose bytes were changed behind the triggers: %s', async (_what, change) => {
    const [row] = await test1.knex('log_entry').where('subject', 'dossier/id-1')
    await dropAppendOnly(test1.knex, 'log_entry')
    await test1
      .knex('log_entry')
      .where('seq', row!.seq)
      .update({ body: change(row!.body) })
    const { problems } = await test1.check()
    expect(problems[0]).toMatchObject({ code: 'leaf-differs', seq: row!.seq })
  })

  test('names the entry that was taken out, and a head that was set back', async () => {
    await dropAppendOnly(test1.knex, 'log_entry')
    await test1.knex('log_entry').where('seq', 3).delete()
    const gap = await test1.check()
    expect(gap.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['sequence-gap', 'head-differs', 'checkpoint-beyond-log']),
    )
    await test1.knex('log_head').update({ size: 6 })
    expect((await test1.check()).problems.length).toBeGreaterThan(0)
  })

  test('knows every table that a subject is kept in', async () => {
    const named = Object.values(SUBJECT_KINDS).flatMap(({ tableNames }) => [...tableNames])
    expect(named.sort()).toEqual([
      'acknowledgement',
      'calendar_proposal',
      'calendar_version',
      'delegation',
      'distribution',
      'dossier',
      'dossier_step',
      'person',
      'person_position',
      'person_suspension',
      'procedure',
      'procedure_signature',
      'procedure_version',
      'time_plan',
      'unit',
      'unit_period',
    ])
  })

  test('signs a checkpoint when the record grew, and none when it did not', async () => {
    expect(await test1.checkpoint()).toBeNull()
    await acceptedDossier(test1, '3')
    expect(await test1.checkpoint()).toContain('minhtrinh.example/storage\n8\n')
    const notes = await test1.knex('checkpoint').orderBy('size').select('size')
    expect(notes).toEqual([{ size: 7 }, { size: 8 }])
    expect((await test1.check()).problems).toEqual([])
  })
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListQuestion } from '#app/domain/dossier/list-question.ts'
import { engineOf } from '#app/storage/engine/differences.ts'
import { dossierViews } from '#app/storage/views/dossiers.ts'
import { procedureViews } from '#app/storage/views/procedures.ts'
import { recordViews } from '#app/storage/views/record.ts'
import { OTHER_UNIT_ID, UNIT_ID } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { aUnit, type Migrated, openMigrated } from '../support/migrated-database.ts'

const MANY = process.env.SOAK ? 200_000 : 20_000
const AT = '2026-06-01T01:00:00Z'
const everything: ListQuestion = {
  unitIds: null,
  state: null,
  flag: null,
  procedureCode: null,
  version: null,
}

/**
 * A house that has worked for years: one dossier in a hundred is open. Rows alone, without a record behind them:
 * what is measured here is how they are found.
 */
async function manyDossiers({ knex, must }: Migrated): Promise<void> {
  await must(async ({ units }) => {
    await units.add(aUnit())
    await units.add(aUnit({ unitId: OTHER_UNIT_ID, name: 'Công an xã (minh họa)' }))
  })
  const open = 'i % 100 = 0'
  const stamp = (i: string) => `'20' || (10 + (${i}) % 16) || '-0' || (1 + (${i}) % 9) || '-05T01:00:00Z'`
  const numbers = `with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${MANY})`
  await knex.raw(
    `insert into dossier (dossier_id, code, unit_id, procedure_id, procedure_code, procedure_title, issue_number,
       revision, variant, calendar_sha256, channel, applicant, accepted_at, promised_at, due_at, place, step_code,
       step_title, step_due_at, holder_id, holder_name, receiver_id, finished_at, returned_at, result)
     ${numbers}
     select 'id-' || i, 'code-' || i, case when i % 3 = 0 then '${OTHER_UNIT_ID}' else '${UNIT_ID}' end, 'procedure-1',
       'QT00', 'Quy trình', 1, 0, '', 'sha', 'in-person', 'none', ${stamp('i')}, null, ${stamp('i + 1')},
       case when ${open} then 'at-step' else 'returned' end, case when ${open} then 'B1' end, null,
       case when ${open} then ${stamp('i + 1')} end, case when ${open} then 'person-' || (i % 700) end,
       case when ${open} then 'Ai Đó' end, case when i % 500 = 0 then 'person-1' end,
       case when ${open} then null else ${stamp('i + 1')} end, case when ${open} then null else ${stamp('i + 2')} end,
       case when ${open} then null else 'on-time' end
     from numbers`,
  )
  await knex.raw(
    `insert into dossier_step (dossier_id, run, unit_id, step_code, allotment, holder_id, holder_name, opened_at,
       due_at, closed_at, used_minutes, late_reason)
     ${numbers}
     select 'id-' || i, 0, case when i % 3 = 0 then '${OTHER_UNIT_ID}' else '${UNIT_ID}' end, 'B1', '4wh', 'person-1',
       'Ai Đó', ${stamp('i')}, ${stamp('i + 1')}, case when ${open} then null else ${stamp('i + 1')} end, 10, null
     from numbers`,
  )
  await knex.raw('analyze')
}

type Asked = { sql: string; bindings: unknown[] }
type Views = {
  dossiers: ReturnType<typeof dossierViews>
  procedures: ReturnType<typeof procedureViews>
  record: ReturnType<typeof recordViews>
}

/** Question, how many statements it may take, and the indexes of which each must use one. */
const QUESTIONS: [string, (views: Views) => Promise<unknown>, number, RegExp][] = [
  [
    'the overdue steps of every unit',
    ({ dossiers }) => dossiers.overdue(null, AT, null),
    1,
    /dossier_step_open_due/,
  ],
  [
    'the overdue steps of a unit',
    ({ dossiers }) => dossiers.overdue([UNIT_ID], AT, null),
    1,
    /dossier_step_open_(due|unit)/,
  ],
  [
    'their next page',
    ({ dossiers }) => dossiers.overdue(null, AT, { dueAt: '2024-01-05T01:00:00Z', dossierId: 'id-100' }),
    1,
    /dossier_step_open_due/,
  ],
  ['what a person holds', ({ dossiers }) => dossiers.heldBy('person-100'), 1, /dossier_open_holder/],
  ['what waits for a person', ({ dossiers }) => dossiers.waitingFor('person-1'), 1, /dossier_open_receiver/],
  [
    'what is open in a unit',
    ({ dossiers }) => dossiers.openOf([UNIT_ID]),
    1,
    /dossier_open_unit|dossier_running_version/,
  ],
  [
    'the dossiers of a unit',
    ({ dossiers }) => dossiers.list({ ...everything, unitIds: [UNIT_ID] }, AT, null),
    2,
    /dossier_(open_unit|unit_id_accepted_at_index)/,
  ],
  [
    'dossiers late whose version gives no step times',
    ({ dossiers }) => dossiers.withoutStepTimes([UNIT_ID], AT, 50),
    1,
    /dossier_open_(due|unit)/,
  ],
  [
    'one dossier with its history',
    ({ dossiers }) => dossiers.history('code-100'),
    1,
    /dossier_code_unique|log_entry_subject/,
  ],
  [
    'how many dossiers run under each version',
    ({ procedures }) => procedures.runningDossiers('procedure-1'),
    1,
    /dossier_running_version/,
  ],
  [
    'the newest entries of the record',
    ({ record }) => record.newest(null),
    1,
    /^SCAN log_entry$|log_entry_pkey/m,
  ],
]

describeOnEachEngine('Twenty thousand dossiers later', (engine) => {
  let test1: Migrated
  let views: Views
  let explaining: pg.Client | null = null
  beforeAll(async () => {
    test1 = await openMigrated(engine)
    await manyDossiers(test1)
    const { reader } = test1.database
    views = {
      dossiers: dossierViews(reader),
      procedures: procedureViews(reader),
      record: recordViews(reader),
    }
    if (engineOf(reader) === 'postgres') {
      explaining = new pg.Client({ connectionString: test1.url })
      await explaining.connect()
      // Asks whether an index can serve at all: a table that fits in memory is else read whole by choice.
      await explaining.query('set enable_seqscan = off')
    }
  }, 120_000)
  afterAll(async () => {
    await explaining?.end()
    await test1.close()
  })

  async function statementsOf(ask: (views: Views) => Promise<unknown>): Promise<Asked[]> {
    const asked: Asked[] = []
    const listen = ({ sql, bindings }: Asked) => void asked.push({ sql, bindings })
    test1.database.reader.on('query', listen)
    await ask(views)
    test1.database.reader.removeListener('query', listen)
    return asked
  }

  async function planOf({ sql, bindings }: Asked): Promise<string[]> {
    if (explaining) {
      const { rows } = await explaining.query(`explain ${sql}`, bindings as string[])
      return rows.map((row) => row['QUERY PLAN'] as string)
    }
    const rows: { detail: string }[] = await test1.knex.raw(`explain query plan ${sql}`, bindings as string[])
    return rows.map(({ detail }) => detail)
  }

  /** Reading a table of work from end to end, not through an index of open rows. */
  const wholeTable = (line: string) =>
    (/^SCAN (dossier|dossier_step)\b/.test(line) && !/USING (COVERING )?INDEX/.test(line)) ||
    /Seq Scan on (dossier|dossier_step|log_entry)\b/.test(line)

  describe.each(QUESTIONS)('%s', (_what, ask, statements, index) => {
    test(`takes at most ${statements} statement(s), found by an index`, async () => {
      const asked = await statementsOf(ask)
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.length).toBeLessThanOrEqual(statements)
      for (const statement of asked) {
        const plan = await planOf(statement)
        expect(plan.filter(wholeTable), statement.sql).toEqual([])
        expect(plan.join('\n'), statement.sql).toMatch(index)
      }
    })
  })

  test('the register takes one statement, and with a search one more, however many versions there are', async () => {
    expect(await statementsOf(({ procedures }) => procedures.register(''))).toHaveLength(1)
    expect(await statementsOf(({ procedures }) => procedures.register('can cuoc'))).toHaveLength(2)
    expect(
      await statementsOf(({ procedures }) => procedures.register('can cuoc', '2026-11-22T00:00:00Z')),
    ).toHaveLength(2)
    expect(await statementsOf(({ procedures }) => procedures.countOfVersions('can cuoc'))).toHaveLength(1)
  })
})

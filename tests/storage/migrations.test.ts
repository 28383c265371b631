import { expect, test } from 'vitest'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { appendOnlyTriggers, engineOf } from '#app/storage/engine/differences.ts'
import { migrate, rollBack } from '#app/storage/migrations.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { openMigrated, projectRoot, TABLES } from '../support/migrated-database.ts'

const APPEND_ONLY = ['blob', 'checkpoint', 'log_entry']

describeOnEachEngine('The history of migrations', (engine) => {
  test('goes up, down to nothing, and up again', async () => {
    const fresh = await engine.open()
    const database = openDatabase(fresh.url)
    const tables = async () =>
      (await Promise.all(TABLES.map((table) => database.writer.schema.hasTable(table)))).filter(Boolean)
        .length
    const first = await migrate(database.writer, projectRoot)
    expect(first.length).toBeGreaterThanOrEqual(4)
    expect(await tables()).toBe(TABLES.length)
    await rollBack(database.writer, projectRoot)
    expect(await tables()).toBe(0)
    expect(await migrate(database.writer, projectRoot)).toEqual(first)
    expect(await tables()).toBe(TABLES.length)
    await database.close()
    await fresh.drop()
  })

  test('is run once: a database at its newest form is left alone', async () => {
    const test1 = await openMigrated(engine)
    expect(await migrate(test1.knex, projectRoot)).toEqual([])
    await test1.close()
  })

  test('leaves every append-only trigger standing', async () => {
    const test1 = await openMigrated(engine)
    const expected = APPEND_ONLY.flatMap((table) =>
      engineOf(test1.knex) === 'sqlite'
        ? [`${table}_no_delete`, `${table}_no_update`]
        : [`${table}_append_only`],
    )
    expect(await appendOnlyTriggers(test1.knex)).toEqual(expected.sort())
    await test1.close()
  })

  test('makes entries, checkpoints and texts append-only: the database itself refuses to change or delete one', async () => {
    const test1 = await openMigrated(engine)
    await test1.must(async ({ blobs, note }) => {
      await blobs.add('một văn bản', 'text/plain')
      await note('record/log', 0, { type: 'genesis' })
    })
    await test1.checkpoint()
    for (const [table, change] of [
      ['log_entry', { body: '{}' }],
      ['checkpoint', { note: 'khác' }],
      ['blob', { media: 'text/html' }],
    ] as const) {
      const before = await test1.knex(table).select('*')
      expect(before, table).toHaveLength(1)
      await expect(test1.knex(table).update(change), `update ${table}`).rejects.toThrow(
        `${table} is append-only`,
      )
      await expect(test1.knex(table).delete(), `delete ${table}`).rejects.toThrow(`${table} is append-only`)
      expect(await test1.knex(table).select('*')).toEqual(before)
    }
    await test1.close()
  })
})

import type { Knex } from 'knex'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { engines } from '../support/databases.ts'
import { type Migrated, openMigrated } from '../support/migrated-database.ts'

const setting = async (knex: Knex, name: string) => {
  const rows: Record<string, unknown>[] = await knex.raw(`PRAGMA ${name}`)
  return Object.values(rows[0]!)[0]
}

describe('A SQLite database of the product', () => {
  let test1: Migrated
  beforeAll(async () => {
    test1 = await openMigrated(engines[0]!)
  })
  afterAll(() => test1.close())

  test.each([
    // 2 is FULL: an act that was acknowledged has reached the disk.
    ['synchronous', 2],
    ['journal_mode', 'wal'],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
    ['trusted_schema', 0],
  ])('is written with %s = %s', async (name, value) => {
    expect(await setting(test1.database.writer, name)).toBe(value)
  })

  test('is read by connections that cannot write', async () => {
    expect(await setting(test1.database.reader, 'query_only')).toBe(1)
    await expect(test1.database.reader('draft').delete()).rejects.toThrow(/readonly/)
    await expect(test1.database.reader.raw('create table planted (a)')).rejects.toThrow(/readonly/)
  })

  test('lets nobody else write once a task has begun, before that task has written anything', async () => {
    await test1.knex.transaction(async (trx) => {
      const other = openDatabase(test1.url)
      await other.writer.raw('PRAGMA busy_timeout = 0')
      await expect(other.writer('draft').delete()).rejects.toThrow(/SQLITE_BUSY/)
      await other.close()
      await trx.raw('select 1')
    })
  })
})

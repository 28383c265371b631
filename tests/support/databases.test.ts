import { existsSync } from 'node:fs'
import knex from 'knex'
import pg from 'pg'
import { expect, test } from 'vitest'
import { describeOnEachEngine, type FreshDatabase } from './databases.ts'

function connect({ engine, url }: FreshDatabase) {
  return engine === 'SQLite'
    ? knex({ client: 'sqlite3', connection: { filename: url }, useNullAsDefault: true })
    : knex({ client: 'pg', connection: url })
}

describeOnEachEngine('A fresh database for a test', ({ open, name }) => {
  test('is empty, and shares nothing with another one opened beside it', async () => {
    const [one, other] = await Promise.all([open(), open()])
    const [here, there] = [connect(one), connect(other)]
    await here.schema.createTable('papers', (table) => table.text('title'))
    await here('papers').insert({ title: 'Đơn đề nghị' })
    expect(await here('papers').select()).toEqual([{ title: 'Đơn đề nghị' }])
    expect(await there.schema.hasTable('papers')).toBe(false)
    await Promise.all([here.destroy(), there.destroy()])
    await Promise.all([one.drop(), other.drop()])
  })

  test('is gone after its drop', async () => {
    const database = await open()
    const connection = connect(database)
    await connection.schema.createTable('papers', (table) => table.text('title'))
    await connection.destroy()
    await database.drop()
    if (name === 'SQLite') expect(existsSync(database.url)).toBe(false)
    else {
      const late = new pg.Client({ connectionString: database.url })
      await expect(late.connect()).rejects.toThrow(/does not exist/)
    }
  })
})

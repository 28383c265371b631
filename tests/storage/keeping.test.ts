import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { publicKeyOf } from '#app/record/log-key.ts'
import { checkRecord } from '#app/storage/check-record.ts'
import { lastCheckpoint, logKeyAt } from '#app/storage/checkpoints.ts'
import { isPostgresUrl, openDatabase } from '#app/storage/engine/connection.ts'
import { copyDatabaseTo } from '#app/storage/engine/differences.ts'
import { describeOnEachEngine, engines } from '../support/databases.ts'
import { acceptedDossier, migratedAt, openMigrated } from '../support/migrated-database.ts'

const postgres = engines[1]!
describe.skipIf(!postgres.isPresent)('A PostgreSQL that sorts text by the rules of a language', () => {
  test('counts the codes of a unit and a day alike', async () => {
    const fresh = await postgres.open()
    const url = new URL(fresh.url)
    const name = `${url.pathname.slice(1)}_vi`
    const server = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
    await server.connect()
    await server.query(
      `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'vi'`,
    )
    url.pathname = name
    const test1 = await migratedAt(url.href, async () => {
      await server.query(`drop database ${name} with (force)`)
      await server.end()
      await fresh.drop()
    })
    for (const code of [
      'MH01.1-260105-0001',
      'MH01.1-260105-0002',
      'MH01.1-260106-0001',
      'MH01.11-260105-0001',
    ])
      await acceptedDossier(test1, code, { code })
    await test1.must(async ({ dossiers }) => {
      expect(await dossiers.countWithCodePrefix('MH01.1-260105')).toBe(2)
    })
    expect(await test1.check()).toMatchObject({ problems: [], differences: [] })
    await test1.close()
  })
})

describeOnEachEngine('A copy of the database', (engine) => {
  test('is whole and verifies, where the engine makes one', async () => {
    const test1 = await openMigrated(engine)
    await acceptedDossier(test1, '1')
    const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-copy-'))
    const file = path.join(folder, 'copy.db')
    const made = await copyDatabaseTo(test1.knex, file)
    expect(made).toBe(!isPostgresUrl(test1.url))
    if (made) {
      const copy = openDatabase(file)
      expect(await checkRecord(copy.reader, test1.log)).toMatchObject({
        size: 1,
        problems: [],
        differences: [],
      })
      await copy.close()
    }
    rmSync(folder, { recursive: true })
    await test1.close()
  })

  test('has no checkpoint before the first', async () => {
    const test1 = await openMigrated(engine)
    expect(await test1.checkpoint()).toBeNull()
    expect(await lastCheckpoint(test1.knex)).toBeNull()
    await test1.close()
  })
})

describe('The key of the record', () => {
  test('is made once, lies where only its owner reads it, and is read again', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-key-'))
    const file = path.join(folder, 'keys', 'log-key.pem')
    const key = logKeyAt(file)
    expect(publicKeyOf(logKeyAt(file))).toBe(publicKeyOf(key))
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o400)
    rmSync(folder, { recursive: true })
  })
})

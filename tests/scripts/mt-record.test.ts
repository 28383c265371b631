import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'
import { afterEach, describe, expect, test } from 'vitest'
import { defaultOptions, openApp } from '#app/server/app.ts'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { dropAppendOnly } from '#app/storage/engine/differences.ts'
import { migrate } from '#app/storage/migrations.ts'
import { beginRecord } from '#app/usecases/record/begin-record.ts'
import { dbCheckOutput } from '../../docs/contract/db-check.ts'
import { logVerifyOutput } from '../../docs/contract/log-verify.ts'
import { mt, root, type SeededData, seededData } from './mt-command.ts'

const opened: SeededData[] = []
function seeded(): SeededData {
  const data = seededData()
  opened.push(data)
  return data
}
afterEach(() => {
  for (const data of opened.splice(0)) data.remove()
})

/** What somebody with the database in hand can do. */
async function meddle(data: SeededData, change: (knex: Knex) => Promise<unknown>): Promise<void> {
  const database = openDatabase(data.database)
  try {
    await dropAppendOnly(database.writer, 'log_entry')
    await change(database.writer)
  } finally {
    await database.close()
  }
}

const TAMPERED = 12

/** One letter of one entry's text becomes another; it stays a well-formed entry. */
const changeOneByte = (knex: Knex) =>
  knex('log_entry')
    .where({ seq: TAMPERED })
    .update({ body: knex.raw(`replace(body, '"actor":"s', '"actor":"t')`) })

async function verified(data: Pick<SeededData, 'environment'>, ...more: string[]) {
  const { code, stdout } = await mt(['log', 'verify', '--json', ...more], { environment: data.environment })
  return { code, ...logVerifyOutput.parse(JSON.parse(stdout)) }
}

async function checked(data: SeededData) {
  const { code, stdout } = await mt(['db', 'check', '--json'], { environment: data.environment })
  return { code, ...dbCheckOutput.parse(JSON.parse(stdout)) }
}

describe('the record', () => {
  test('of the demonstration verifies, and its tables equal it', async () => {
    const data = seeded()
    expect(await verified(data)).toMatchObject({ code: 0, ok: true, problems: [] })
    const check = await checked(data)
    expect(check).toMatchObject({ code: 0, ok: true, problems: [], differences: [] })
    expect(check.compared.rows).toBeGreaterThan(50)
  })

  test('with one byte of one entry changed fails with exit code 5, and the entry is named', async () => {
    const data = seeded()
    const before = openDatabase(data.database)
    const row = await before.reader('log_entry').where({ seq: TAMPERED }).first('body')
    await before.close()
    expect(row?.body).toContain('"actor":"s')
    await meddle(data, changeOneByte)

    const { code, problems } = await verified(data)
    expect(code).toBe(5)
    expect(problems[0]).toMatchObject({ code: 'leaf-differs', seq: TAMPERED })
    expect(problems[0]!.message).toMatch(new RegExp(`^Mục ${TAMPERED} \\(`))
    expect(await checked(data)).toMatchObject({ code: 5, ok: false })
  })

  test('with an entry that cannot be read any more is told as such, and the rest is compared all the same', async () => {
    const data = seeded()
    await meddle(data, (knex) => knex('log_entry').where({ seq: TAMPERED }).update({ body: '{' }))
    const check = await checked(data)
    expect(check).toMatchObject({ code: 5, ok: false, differences: [] })
    expect(check.compared.subjects).toBeGreaterThan(10)
    expect(check.problems[0]).toMatchObject({ seq: TAMPERED })
  })

  test('stands while a row of a table was changed behind it: the row is named, and exit code 5', async () => {
    const data = seeded()
    await meddle(data, (knex) => knex('person').where({ account: 'tiep' }).update({ name: 'Người Khác' }))
    const check = await checked(data)
    expect(check).toMatchObject({ code: 5, problems: [] })
    expect(check.differences).toMatchObject([{ table: 'person', kind: 'changed', columns: ['name'] }])
  })

  test('whose end was cut off is caught by a checkpoint that was kept elsewhere', async () => {
    const data = seeded()
    const { environment } = data
    const sample = path.join(root, 'tests/fixtures/procedures/QT00.MAU')
    expect((await mt(['procedure', 'load', sample, '--as', 'paper'], { environment })).code).toBe(0)
    const signed = await mt(['log', 'checkpoint'], { environment })
    expect(signed.code).toBe(0)
    const note = path.join(data.folder, 'note.txt')
    writeFileSync(note, signed.stdout)
    expect(await verified(data, '--checkpoint', note)).toMatchObject({ code: 0, ok: true })

    // The database as it was before, head and checkpoints and all.
    const cut = seeded()
    expect(await verified(cut)).toMatchObject({ code: 0 })
    const found = await verified(cut, '--checkpoint', note)
    expect(found.code).toBe(5)
    expect(found.problems).toMatchObject([{ code: 'checkpoint-beyond-log' }])
    expect(found.problems[0]!.message).toContain('note.txt')
  })

  test('is not signed under another name, and exit code 4', async () => {
    const data = seeded()
    const environment = { ...data.environment, MINH_TRINH_ORIGIN: 'elsewhere.example/record' }
    expect((await mt(['log', 'checkpoint'], { environment })).code).toBe(4)
    expect(await verified(data)).toMatchObject({ ok: true })
  })
})

describe('the database', () => {
  test('is backed up to one file that verifies by itself; a file that is there is not written over', async () => {
    const data = seeded()
    const { environment } = data
    const out = path.join(data.folder, 'copy.db')
    expect((await mt(['db', 'backup', '--out', out], { environment })).code).toBe(0)
    expect(readdirSync(data.folder).filter((name) => name.includes('copy.db'))).toEqual(['copy.db'])
    expect(await verified({ environment: { ...environment, DATABASE_URL: out } })).toMatchObject({
      ok: true,
    })
    const again = await mt(['db', 'backup', '--out', out, '--json'], { environment })
    expect(again.code).toBe(4)
  })

  test('with a changed record is not backed up as if it were sound, and exit code 5', async () => {
    const data = seeded()
    await meddle(data, changeOneByte)
    const out = path.join(data.folder, 'copy.db')
    const { code, stderr } = await mt(['db', 'backup', '--out', out], { environment: data.environment })
    expect(code).toBe(5)
    expect(stderr).toContain(`Mục ${TAMPERED} (`)
    expect(existsSync(out)).toBe(false)
  })

  test('that is no demonstration is never removed, whatever is agreed to', async () => {
    const data = seeded()
    const real = path.join(data.folder, 'real.db')
    const database = openDatabase(real)
    await migrate(database.writer, root)
    await database.close()
    const app = openApp({
      ...defaultOptions(root, { ...process.env, MINH_TRINH_DATA: data.folder }),
      databaseUrl: real,
    })
    await beginRecord(app, { origin: 'x.example/record', logKey: app.log.publicKey, demonstration: false })
    await app.close()
    const before = readFileSync(real)

    const { code } = await mt(['db', 'seed', '--fresh', '--yes'], {
      environment: { ...data.environment, DATABASE_URL: real },
    })
    expect(code).toBe(4)
    expect(readFileSync(real).equals(before)).toBe(true)
  })

  test('of the demonstration is made again only when somebody agrees and nobody has it open', {
    timeout: 60_000,
  }, async () => {
    const data = seeded()
    const { environment } = data
    const filled = await mt(['db', 'seed'], { environment })
    expect(filled.code).toBe(4)
    const unasked = await mt(['db', 'seed', '--fresh'], { environment })
    expect(unasked.code).toBe(2)

    const server = openDatabase(data.database)
    await server.reader('log_head').first()
    const inUse = await mt(['db', 'seed', '--fresh', '--yes'], { environment })
    await server.close()
    expect(inUse.code).toBe(4)
    expect(await verified(data)).toMatchObject({ ok: true })

    const seededAgain = await mt(['db', 'seed', '--fresh', '--yes'], { environment })
    expect(seededAgain.code).toBe(0)
    expect(await checked(data)).toMatchObject({ code: 0, ok: true })
    expect(readdirSync(data.folder).sort()).toEqual(['keys', 'minhtrinh.db'])
  })
})

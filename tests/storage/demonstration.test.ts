import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkRecord } from '#app/storage/check-record.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'

let test1: TestApp
beforeAll(async () => {
  test1 = await openTestApp()
})
afterAll(() => test1.close())

test('the tables of the demonstration equal the fold of its record', async () => {
  const result = await checkRecord(test1.app.database.reader, test1.app.log)
  expect(result.problems).toEqual([])
  expect(result.differences).toEqual([])
  expect(result.subjects).toBeGreaterThan(20)
})

test('a row that was changed behind the record is named with its column', async () => {
  await test1.app.database
    .writer('dossier')
    .where({ place: 'at-step' })
    .limit(1)
    .update({ due_at: '2030-01-01T00:00:00Z' })
  const result = await checkRecord(test1.app.database.reader, test1.app.log)
  expect(result.problems).toEqual([])
  expect(result.differences.map(({ table, kind, columns }) => ({ table, kind, columns }))).toContainEqual({
    table: 'dossier',
    kind: 'changed',
    columns: ['due_at'],
  })
})

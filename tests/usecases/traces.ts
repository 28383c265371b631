import { expect } from 'vitest'
import { checkRecord } from '#app/storage/check-record.ts'
import { readHead } from '#app/storage/record-writer.ts'
import { rowCounts } from '../support/migrated-database.ts'
import type { TestApp } from '../support/test-app.ts'

type Answer = { ok: true } | { ok: false; refusals: { code: string }[] }

const traceOf = async ({ app }: TestApp) => ({
  head: await readHead(app.database.writer),
  rows: await rowCounts(app.database),
})

/** Carries out what must be refused; answers the codes, and holds that nothing at all was written. */
export async function refusedWithoutTrace(test1: TestApp, task: () => Promise<Answer>): Promise<string[]> {
  const before = await traceOf(test1)
  const answer = await task()
  expect(await traceOf(test1)).toEqual(before)
  if (answer.ok) throw new Error('it was carried out')
  return answer.refusals.map(({ code }) => code)
}

/** Carries out what must not be refused; answers the kinds of entries it left, with tables that equal the log. */
export async function entriesOf(test1: TestApp, task: () => Promise<Answer>): Promise<string[]> {
  const { size } = await readHead(test1.app.database.writer)
  const answer = await task()
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusals)}`)
  const { problems, differences } = await checkRecord(test1.app.database.reader, test1.app.log)
  expect({ problems, differences }).toEqual({ problems: [], differences: [] })
  const rows = await test1.app.database
    .reader('log_entry')
    .where('seq', '>=', size)
    .orderBy('seq')
    .select('type')
  return rows.map(({ type }) => type)
}

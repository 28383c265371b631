import type { Knex } from 'knex'
import type { TableRows } from './subjects.ts'

type Row = TableRows['rows'][number]

const keyOf = (row: Row, key: string[]) => JSON.stringify(key.map((column) => row[column]))
const pick = (row: Row, columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column]!]))

/** Brings the tables from the rows of one state to the rows of the next, touching only what differs. */
export async function project(trx: Knex.Transaction, before: TableRows[], after: TableRows[]): Promise<void> {
  for (const { table, key, rows } of after) {
    const old = new Map(
      (before.find((each) => each.table === table)?.rows ?? []).map((row) => [keyOf(row, key), row]),
    )
    const added: Row[] = []
    for (const row of rows) {
      const known = old.get(keyOf(row, key))
      old.delete(keyOf(row, key))
      if (!known) {
        added.push(row)
        continue
      }
      const changed = Object.keys(row).filter((column) => row[column] !== known[column])
      if (changed.length > 0) await trx(table).where(pick(row, key)).update(pick(row, changed))
    }
    for (const gone of old.values()) await trx(table).where(pick(gone, key)).delete()
    if (added.length > 0) await trx(table).insert(added)
  }
}

import type { Database } from '#app/storage/engine/connection.ts'

/**
 * What is asked of a SQLite file as a file; nothing here is for PostgreSQL.
 */

/** Whether nobody but us has the file open: only then can it leave write-ahead logging. */
export async function isUnused(database: Database): Promise<boolean> {
  try {
    await database.writer.raw('pragma busy_timeout = 0')
    const [row] = (await database.writer.raw('pragma journal_mode = delete')) as { journal_mode: string }[]
    return row?.journal_mode === 'delete'
  } catch (fault) {
    if ((fault as { code?: string }).code === 'SQLITE_BUSY') return false
    throw fault
  }
}

/** Whether SQLite finds every page and every index of the file in order. */
export async function isWhole(database: Database): Promise<boolean> {
  const rows = (await database.reader.raw('pragma integrity_check')) as { integrity_check: string }[]
  return rows.length === 1 && rows[0]!.integrity_check === 'ok'
}

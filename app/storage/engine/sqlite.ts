import type { Knex } from 'knex'
import SqliteTransaction from 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js'
// knex offers no option for BEGIN IMMEDIATE; these two files are where it begins a transaction.
import SqliteClient from 'knex/lib/dialects/sqlite3/index.js'

/**
 * knex's SQLite client with `BEGIN IMMEDIATE`. A deferred transaction that reads and then writes is refused
 * with SQLITE_BUSY when another process wrote in between, and no busy timeout helps it.
 */
class ImmediateTransaction extends SqliteTransaction {
  override begin(connection: unknown) {
    return this.query(connection, 'BEGIN IMMEDIATE;')
  }
}

class ImmediateSqliteClient extends SqliteClient {
  override transaction(...parameters: unknown[]) {
    return new ImmediateTransaction(this, ...parameters)
  }
}

export const immediateSqliteClient = ImmediateSqliteClient as unknown as typeof Knex.Client

declare module 'knex/lib/dialects/sqlite3/index.js' {
  export default class SqliteClient {
    constructor(configuration: unknown)
    transaction(...parameters: unknown[]): unknown
  }
}

declare module 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js' {
  export default class SqliteTransaction {
    constructor(...parameters: unknown[])
    query(connection: unknown, sql: string): unknown
    begin(connection: unknown): unknown
  }
}

import type { Knex } from 'knex'

const COLUMNS = [
  ['credential', 'temporary_until text'],
  ['credential', 'totp_secret text'],
  ['credential', 'totp_counter integer'],
  ['credential', 'totp_since text'],
  ['session', "stage text not null default 'open'"],
  ['session', 'second_factor integer not null default 0'],
  ['session', 'tries integer not null default 0'],
  ['session', 'address text'],
  ['session', 'user_agent text'],
] as const

/** Temporary codes, the second factor, stages of a session, and what is remembered of tries to sign in. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, column] of COLUMNS) await knex.raw(`alter table ${table} add column ${column}`)
  await knex.schema.createTable('recovery_code', (table) => {
    table.text('person_id').notNullable()
    table.text('code_sha256').notNullable()
    table.text('used_at')
    table.primary(['person_id', 'code_sha256'])
  })
  await knex.schema.createTable('sign_in_attempt', (table) => {
    /** Keyed hash of an account's name or of an address: what people type by mistake is not kept. */
    table.text('key').primary()
    table.integer('failures').notNullable()
    /** Instants of an address's last minute, oldest first, with spaces between; empty for an account. */
    table.text('recent').notNullable()
    table.text('last_at')
    table.index(['last_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['sign_in_attempt', 'recovery_code']) await knex.schema.dropTable(table)
  for (const [table, column] of [...COLUMNS].reverse())
    await knex.raw(`alter table ${table} drop column ${column.split(' ')[0]}`)
}

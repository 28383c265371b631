import type { Knex } from 'knex'

/** Units, people, and how they are let in. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('unit', (table) => {
    table.text('unit_id').primary()
    table.text('code').notNullable()
    table.text('name').notNullable()
    table.text('reception_name').notNullable()
    table.text('place').notNullable()
    table.text('level').notNullable()
    table.text('parent_id')
  })
  await knex.schema.createTable('person', (table) => {
    table.text('person_id').primary()
    table.text('account').notNullable()
    table.text('account_key').notNullable().unique()
    table.text('name').notNullable()
    table.text('rank')
    table.text('position').notNullable()
    table.text('unit_id').notNullable()
    table.text('roles').notNullable()
    table.index(['unit_id'])
  })
  // Not part of the record: a hash of a password proves nothing and must be replaceable.
  await knex.schema.createTable('credential', (table) => {
    table.text('person_id').primary()
    table.text('verifier').notNullable()
    table.text('updated_at').notNullable()
  })
  await knex.schema.createTable('session', (table) => {
    table.text('id_sha256').primary()
    table.text('person_id').notNullable()
    table.text('created_at').notNullable()
    table.text('seen_at').notNullable()
    table.index(['person_id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['session', 'credential', 'person', 'unit']) await knex.schema.dropTable(table)
}

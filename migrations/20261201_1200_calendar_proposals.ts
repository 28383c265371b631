import type { Knex } from 'knex'

/** The proposal of a calendar that waits for a second person, and the reason for which one came back. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('calendar_proposal', (table) => {
    table.text('code').primary()
    table.integer('version').notNullable()
    table.text('name').notNullable()
    table.text('content_sha256').notNullable()
    table.text('citation').notNullable()
    table.text('unit_id')
    table.text('proposer_id').notNullable()
    table.text('proposer_name').notNullable()
    table.text('proposed_at').notNullable()
  })
  await knex.raw('alter table calendar_draft add column returned_reason text')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table calendar_draft drop column returned_reason')
  await knex.schema.dropTable('calendar_proposal')
}

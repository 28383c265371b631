import type { Knex } from 'knex'

/** Withdrawal, periodic review, and what a reviewer has noted before his verdict. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('procedure', (table) => {
    table.text('withdrawal_proposed_by')
  })
  await knex.schema.alterTable('procedure_version', (table) => {
    table.integer('withdrawn').notNullable().defaultTo(0)
    table.text('next_review_on')
  })
  // No fact until the verdict: comments may be taken back, and sections ticked.
  await knex.schema.createTable('review_note', (table) => {
    table.text('procedure_id').notNullable()
    table.text('person_id').notNullable()
    table.text('content_sha256').notNullable()
    table.text('comments').notNullable()
    table.text('viewed').notNullable()
    table.text('saved_at').notNullable()
    table.primary(['procedure_id', 'person_id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('review_note')
  await knex.schema.alterTable('procedure_version', (table) => {
    table.dropColumn('withdrawn')
    table.dropColumn('next_review_on')
  })
  await knex.schema.alterTable('procedure', (table) => {
    table.dropColumn('withdrawal_proposed_by')
  })
}

import type { Knex } from 'knex'

/** Procedures and their versions, as the record tells them; drafts, which are not yet part of it; calendars. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('procedure', (table) => {
    table.text('procedure_id').primary()
    table.text('code').notNullable()
    table.text('code_key').notNullable().unique()
    table.integer('demonstration').notNullable()
  })
  await knex.schema.createTable('procedure_version', (table) => {
    table.text('procedure_id').notNullable()
    table.integer('issue_number').notNullable()
    table.integer('revision').notNullable()
    table.text('origin').notNullable()
    table.text('content_sha256').notNullable()
    table.text('title').notNullable()
    table.text('kind').notNullable()
    table.text('agency').notNullable()
    table.text('unit').notNullable()
    table.text('field').notNullable()
    table.text('level').notNullable()
    table.integer('signature_count').notNullable()
    table.text('next_signer')
    table.text('submitted_by')
    table.text('effective_from')
    table.text('effective_until')
    table.text('decision_number')
    table.text('decision_date')
    table.text('issued_at')
    table.primary(['procedure_id', 'issue_number', 'revision'])
    table.index(['next_signer'])
  })
  await knex.schema.createTable('procedure_signature', (table) => {
    table.text('procedure_id').notNullable()
    table.integer('issue_number').notNullable()
    table.integer('revision').notNullable()
    table.text('role').notNullable()
    table.text('person_id').notNullable()
    table.text('name').notNullable()
    table.text('signed_at').notNullable()
    table.primary(['procedure_id', 'issue_number', 'revision', 'role'])
  })
  // Autosave is no fact: a draft may be overwritten until it is submitted.
  await knex.schema.createTable('draft', (table) => {
    table.text('procedure_id').primary()
    table.text('text').notNullable()
    table.integer('lock_version').notNullable()
    table.text('saved_by').notNullable()
    table.text('saved_at').notNullable()
    table.text('returned_reason')
  })
  await knex.schema.createTable('calendar_version', (table) => {
    table.text('code').notNullable()
    table.integer('version').notNullable()
    table.text('name').notNullable()
    table.text('content_sha256').notNullable()
    table.text('citation').notNullable()
    table.text('published_at').notNullable()
    table.primary(['code', 'version'])
  })
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['calendar_version', 'draft', 'procedure_signature', 'procedure_version', 'procedure'])
    await knex.schema.dropTable(table)
}

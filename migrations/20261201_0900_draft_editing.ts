import type { Knex } from 'knex'

/**
 * The texts that editors of a draft began from, and who is editing it. Neither is part of the record: both end when the
 * draft is submitted.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('draft_text', (table) => {
    table.text('procedure_id').notNullable()
    table.integer('lock_version').notNullable()
    // The order of saves; lock versions are drawn by lot.
    table.integer('seq').notNullable()
    table.text('text').notNullable()
    table.primary(['procedure_id', 'lock_version'])
    table.unique(['procedure_id', 'seq'])
  })
  await knex.schema.createTable('draft_hold', (table) => {
    table.text('procedure_id').primary()
    table.text('holder').notNullable()
    table.text('from_at').notNullable()
    table.text('renewed_at').notNullable()
    table.text('taken_from_id')
    table.text('taken_at')
    table.text('asked_by_id')
    table.text('asked_by_name')
    table.text('asked_at')
  })
  // Drafts from before: their text as it stands is the one that an open editor began from.
  const drafts: { procedure_id: string; lock_version: number; text: string }[] = await knex('draft').select(
    'draft.procedure_id',
    'draft.lock_version',
    'draft.text',
  )
  for (const draft of drafts) await knex('draft_text').insert({ ...draft, seq: 1 })
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['draft_hold', 'draft_text']) await knex.schema.dropTable(table)
}

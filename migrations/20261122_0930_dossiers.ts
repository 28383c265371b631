import type { Knex } from 'knex'

/** Dossiers and the stays at their steps, as the record tells them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('dossier', (table) => {
    table.text('dossier_id').primary()
    table.text('code').notNullable().unique()
    table.text('unit_id').notNullable()
    table.text('procedure_id').notNullable()
    table.text('procedure_code').notNullable()
    table.text('procedure_title').notNullable()
    table.integer('issue_number').notNullable()
    table.integer('revision').notNullable()
    table.text('variant').notNullable()
    table.text('calendar_sha256').notNullable()
    table.text('channel').notNullable()
    table.text('applicant').notNullable()
    table.text('accepted_at').notNullable()
    table.text('promised_at')
    table.text('due_at')
    table.text('place').notNullable()
    table.text('step_code')
    table.text('step_title')
    table.text('step_due_at')
    table.text('holder_id')
    table.text('holder_name')
    table.text('receiver_id')
    table.text('finished_at')
    table.text('returned_at')
    table.text('result')
    table.index(['unit_id', 'accepted_at'])
    table.index(['procedure_id'])
  })
  await knex.schema.createTable('dossier_step', (table) => {
    table.text('dossier_id').notNullable()
    table.integer('run').notNullable()
    table.text('unit_id').notNullable()
    table.text('step_code').notNullable()
    table.text('allotment').notNullable()
    table.text('holder_id')
    table.text('holder_name').notNullable()
    table.text('opened_at').notNullable()
    table.text('due_at')
    table.text('closed_at')
    table.integer('used_minutes')
    table.text('late_reason')
    table.primary(['dossier_id', 'run'])
  })
  // Lists cost what they answer, not what is stored: the indexes hold open rows alone.
  for (const index of [
    'create index dossier_step_open_due on dossier_step (due_at) where closed_at is null and due_at is not null',
    'create index dossier_step_open_unit on dossier_step (unit_id, due_at) where closed_at is null and due_at is not null',
    'create index dossier_open_holder on dossier (holder_id, step_due_at) where finished_at is null',
    'create index dossier_open_receiver on dossier (receiver_id) where receiver_id is not null',
    'create index dossier_open_due on dossier (due_at) where finished_at is null and due_at is not null',
    'create index dossier_open_unit on dossier (unit_id, accepted_at) where returned_at is null',
    'create index dossier_running_version on dossier (procedure_id, issue_number, revision) where returned_at is null',
  ])
    await knex.raw(index)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['dossier_step', 'dossier']) await knex.schema.dropTable(table)
}

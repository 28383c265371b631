import type { Knex } from 'knex'

/** Rows of the log read at once; keeps memory flat however long it is. */
const PAGE = 2000

/**
 * Calendars of units, drafts of calendars, and due moments that a calendar moved. What a term is counted from is
 * kept beside its due moment, so that a change of calendar finds and recounts it from the index alone.
 */
export async function up(knex: Knex): Promise<void> {
  for (const column of ['unit_id text', 'base_code text', 'base_version integer', 'moved_dossiers integer'])
    await knex.raw(`alter table calendar_version add column ${column}`)
  await knex.schema.createTable('calendar_draft', (table) => {
    table.text('code').primary()
    table.text('unit_id')
    table.text('text').notNullable()
    /** The version it was begun from; 0 before the first. */
    table.integer('base_version').notNullable()
    table.integer('lock_version').notNullable()
    table.text('saved_by').notNullable()
    table.text('saved_at').notNullable()
  })
  await knex.schema.createTable('due_move', (table) => {
    table.text('dossier_id').notNullable()
    /** The entry of the log that names it. */
    table.integer('seq').notNullable()
    table.text('calendar_code').notNullable()
    table.text('due_from')
    table.text('due_to')
    table.integer('run')
    table.text('step_due_from')
    table.text('step_due_to')
    table.primary(['dossier_id', 'seq'])
  })
  await knex.schema.createTable('due_change_piece', (table) => {
    table.integer('seq').notNullable()
    table.text('piece').notNullable()
    table.text('sha256').notNullable()
    table.integer('moves').notNullable()
    table.integer('applied').notNullable()
    table.primary(['seq', 'piece'])
  })
  await knex.raw('create index due_change_piece_waiting on due_change_piece (seq, piece) where applied = 0')
  for (const column of ["term text not null default ''", "counting_rule text not null default ''"])
    await knex.raw(`alter table dossier add column ${column}`)
  await copyTerms(knex)
  await knex.raw('drop index dossier_open_due')
  await knex.raw(
    `create index dossier_open_due on dossier (due_at, accepted_at, term, counting_rule, dossier_id, unit_id)
     where finished_at is null and due_at is not null`,
  )
  await knex.raw('drop index dossier_step_open_due')
  await knex.raw(
    `create index dossier_step_open_due on dossier_step (due_at, dossier_id, run, opened_at, allotment, unit_id)
     where closed_at is null and due_at is not null`,
  )
}

/** Term and rule of the dossiers that are there already, from the entries that accepted them. */
async function copyTerms(knex: Knex): Promise<void> {
  for (let after = -1; ; ) {
    const rows: { seq: number; body: string }[] = await knex('log_entry')
      .where('log_entry.type', 'dossier-accepted')
      .where('log_entry.seq', '>', after)
      .orderBy('log_entry.seq')
      .limit(PAGE)
      .select('log_entry.seq', 'log_entry.body')
    for (const { seq, body } of rows) {
      after = seq
      const { data } = JSON.parse(body) as {
        data: { dossierId: string; term: string; pinned: { countingRule: string } }
      }
      await knex('dossier')
        .where('dossier.dossier_id', data.dossierId)
        .update({ term: data.term, counting_rule: data.pinned.countingRule })
    }
    if (rows.length < PAGE) return
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index dossier_step_open_due')
  await knex.raw(
    'create index dossier_step_open_due on dossier_step (due_at) where closed_at is null and due_at is not null',
  )
  await knex.raw('drop index dossier_open_due')
  await knex.raw(
    'create index dossier_open_due on dossier (due_at) where finished_at is null and due_at is not null',
  )
  for (const column of ['counting_rule', 'term']) await knex.raw(`alter table dossier drop column ${column}`)
  for (const table of ['due_change_piece', 'due_move', 'calendar_draft']) await knex.schema.dropTable(table)
  for (const column of ['moved_dossiers', 'base_version', 'base_code', 'unit_id'])
    await knex.raw(`alter table calendar_version drop column ${column}`)
}

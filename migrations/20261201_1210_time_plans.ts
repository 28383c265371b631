import type { Knex } from 'knex'

/** Plans of times that units hold for versions of procedures, and the one draft of each. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('time_plan', (table) => {
    /** Unit and procedure: the stream that the plan is of. */
    table.text('plans_id').notNullable()
    table.integer('number').notNullable()
    table.text('unit_id').notNullable()
    table.text('unit_name').notNullable()
    table.text('procedure_id').notNullable()
    table.integer('issue_number').notNullable()
    table.integer('revision').notNullable()
    table.text('version_sha256').notNullable()
    table.text('content_sha256').notNullable()
    table.text('diagnostics_sha256').notNullable()
    table.text('effective_from').notNullable()
    table.text('signer_id').notNullable()
    table.text('signer_name').notNullable()
    table.text('signed_at').notNullable()
    table.primary(['plans_id', 'number'])
  })
  await knex.raw('create index time_plan_procedure on time_plan (procedure_id, unit_id, number)')
  await knex.schema.createTable('time_plan_draft', (table) => {
    table.text('plans_id').primary()
    table.text('version_sha256').notNullable()
    table.text('text').notNullable()
    table.integer('lock_version').notNullable()
    table.text('saved_by').notNullable()
    table.text('saved_at').notNullable()
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('time_plan_draft')
  await knex.schema.dropTable('time_plan')
}

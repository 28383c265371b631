import type { Knex } from 'knex'

/** Who must know a procedure, and who acknowledged which version of it. `unit_ids` and `person_ids` are JSON. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('distribution', (table) => {
    table.text('procedure_id').primary()
    table.text('unit_ids').notNullable()
    table.text('person_ids').notNullable()
  })
  await knex.schema.createTable('acknowledgement', (table) => {
    table.text('procedure_id').notNullable()
    table.integer('issue_number').notNullable()
    table.integer('revision').notNullable()
    table.text('person_id').notNullable()
    table.text('name').notNullable()
    table.text('content_sha256').notNullable()
    table.text('acknowledged_at').notNullable()
    table.primary(['procedure_id', 'issue_number', 'revision', 'person_id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('acknowledgement')
  await knex.schema.dropTable('distribution')
}

import type { Knex } from 'knex'

/**
 * People with posts over time, accounts that are shut, and delegations. A person's only post and roles, which
 * `person` held, become the first row of `person_position`.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('person_position', (table) => {
    table.text('position_id').primary()
    table.text('person_id').notNullable()
    table.integer('number').notNullable()
    table.text('unit_id').notNullable()
    table.text('title').notNullable()
    table.text('roles').notNullable()
    table.text('capacity')
    table.text('from_at').notNullable()
    table.text('until_at')
    table.text('rights_from').notNullable()
    table.text('rights_until')
    table.text('document')
    table.text('ended')
    table.index(['person_id'])
    table.index(['unit_id'])
  })
  await knex.schema.createTable('person_suspension', (table) => {
    table.text('person_id').notNullable()
    table.integer('number').notNullable()
    table.text('from_at').notNullable()
    table.text('until_at')
    table.text('reason').notNullable()
    table.primary(['person_id', 'number'])
  })
  await knex.schema.createTable('delegation', (table) => {
    table.text('delegation_id').primary()
    table.text('capacity').notNullable()
    table.text('delegator_id').notNullable()
    table.text('delegator_position_id').notNullable()
    table.text('delegate_id').notNullable()
    table.text('rests_on')
    table.text('from_at').notNullable()
    table.text('until_at')
    table.text('rights_from').notNullable()
    table.text('rights_until')
    // Both people as of then, scope and paper: read with the row, never searched by.
    table.text('recorded').notNullable()
    table.text('ended')
    table.index(['delegate_id'])
    table.index(['delegator_id'])
  })
  const people: { person_id: string; unit_id: string; position: string; roles: string }[] = await knex(
    'person',
  ).select('person_id', 'unit_id', 'position', 'roles')
  for (const { person_id, unit_id, position, roles } of people) {
    const entry: { at: string } | undefined = await knex('log_entry')
      .where('log_entry.subject', `person/${person_id}`)
      .orderBy('log_entry.subject_seq')
      .first('log_entry.at')
    if (!entry) throw new Error(`no entry of the record registers person ${person_id}`)
    await knex('person_position').insert({
      position_id: `${person_id}:1`,
      person_id,
      number: 0,
      unit_id,
      title: position,
      roles,
      from_at: FIRST,
      rights_from: entry.at,
    })
  }
  await knex.schema.alterTable('person', (table) => {
    table.dropIndex(['unit_id'])
    table.dropColumn('unit_id')
    table.dropColumn('position')
    table.dropColumn('roles')
  })
}

/** Where a post begins of which no beginning was written down; as the upcaster of `person-registered` has it. */
const FIRST = '1970-01-01T00:00:00Z'

/** A person as the table was before. */
type OldPersonRow = { person_id: string; unit_id: string; position: string; roles: string }

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('person', (table) => {
    table.text('unit_id').notNullable().defaultTo('')
    table.text('position').notNullable().defaultTo('')
    table.text('roles').notNullable().defaultTo('')
    table.index(['unit_id'])
  })
  const posts: { person_id: string; unit_id: string; title: string; roles: string }[] = await knex(
    'person_position',
  )
    .where('person_position.number', 0)
    .select('person_id', 'unit_id', 'title', 'roles')
  for (const { person_id, unit_id, title, roles } of posts)
    await knex<OldPersonRow>('person')
      .where('person_id', person_id)
      .update({ unit_id, position: title, roles })
  for (const table of ['delegation', 'person_suspension', 'person_position'])
    await knex.schema.dropTable(table)
}

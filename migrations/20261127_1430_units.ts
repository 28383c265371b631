import type { Knex } from 'knex'

const ATTRIBUTES = ['code', 'name', 'reception_name', 'place', 'level', 'parent_id']

/**
 * Units over time: what a unit was called, and under which one it stood, from when on; what became of it. The one
 * row of attributes that `unit` held becomes the first row of `unit_period`. A procedure gets an owner.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('unit_period', (table) => {
    table.text('unit_id').notNullable()
    table.integer('number').notNullable()
    table.text('from_at').notNullable()
    table.text('until_at')
    table.text('code').notNullable()
    table.text('name').notNullable()
    table.text('name_key').notNullable()
    table.text('reception_name').notNullable()
    table.text('place').notNullable()
    table.text('level').notNullable()
    table.text('parent_id')
    table.text('document')
    table.primary(['unit_id', 'number'])
    table.index(['parent_id'])
  })
  const rows: Record<string, string | null>[] = await knex('unit').select('unit_id', ...ATTRIBUTES)
  for (const row of rows)
    await knex('unit_period').insert({ ...row, number: 0, from_at: FIRST, name_key: folded(row.name!) })
  await knex.schema.alterTable('unit', (table) => {
    table.text('from_at').notNullable().defaultTo(FIRST)
    table.text('ended_at')
    table.text('ended_how')
    table.text('heir_id')
    table.text('successors')
    table.text('predecessors').notNullable().defaultTo('[]')
    table.text('ending_document')
    for (const column of ATTRIBUTES) table.dropColumn(column)
  })
  await knex.schema.alterTable('procedure', (table) => {
    table.text('owner_unit_id')
  })
}

/** Where a unit begins of which no beginning was written down; as the upcaster of `unit-registered` has it. */
const FIRST = '1970-01-01T00:00:00Z'

/** As the key of names was made on the day of this migration. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('procedure', (table) => {
    table.dropColumn('owner_unit_id')
  })
  await knex.schema.alterTable('unit', (table) => {
    for (const column of ATTRIBUTES)
      if (column === 'parent_id') table.text(column)
      else table.text(column).notNullable().defaultTo('')
  })
  const rows: Record<string, string | null>[] = await knex('unit_period')
    .where('unit_period.number', 0)
    .select('unit_id', ...ATTRIBUTES)
  for (const { unit_id, ...row } of rows)
    await knex<Record<string, string | null>>('unit').where({ unit_id }).update(row)
  await knex.schema.alterTable('unit', (table) => {
    for (const column of [
      'from_at',
      'ended_at',
      'ended_how',
      'heir_id',
      'successors',
      'predecessors',
      'ending_document',
    ])
      table.dropColumn(column)
  })
  await knex.schema.dropTable('unit_period')
}

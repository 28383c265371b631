import type { Knex } from 'knex'
import { createSearchIndex, dropAppendOnly, makeAppendOnly } from '#app/storage/engine/differences.ts'

/** The record, what it points at, and what keeps one form from being carried out twice. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('log_entry', (table) => {
    table.integer('seq').primary()
    table.text('subject').notNullable()
    table.integer('subject_seq').notNullable()
    table.text('type').notNullable()
    table.text('at').notNullable()
    table.text('actor').notNullable()
    table.text('body').notNullable()
    table.text('leaf').notNullable()
    // The compare-and-set: two people who decided on the same state cannot both be written down.
    table.unique(['subject', 'subject_seq'])
  })
  await makeAppendOnly(knex, 'log_entry')
  await knex.schema.createTable('log_head', (table) => {
    table.integer('id').primary()
    table.integer('size').notNullable()
    table.text('frontier').notNullable()
    table.text('last_leaf').notNullable()
    table.text('last_at')
  })
  await knex.schema.createTable('checkpoint', (table) => {
    table.integer('size').primary()
    table.text('root').notNullable()
    table.text('at').notNullable()
    table.text('note').notNullable()
  })
  await makeAppendOnly(knex, 'checkpoint')
  await knex.schema.createTable('blob', (table) => {
    table.text('sha256').primary()
    table.text('media').notNullable()
    table.binary('bytes').notNullable()
  })
  await makeAppendOnly(knex, 'blob')
  // Erasable by law: the record holds only the commitment.
  await knex.schema.createTable('personal_blob', (table) => {
    table.text('commitment').primary()
    table.text('salt').notNullable()
    table.text('bytes').notNullable()
  })
  await knex.schema.createTable('idempotency', (table) => {
    table.text('actor').notNullable()
    table.text('key').notNullable()
    table.text('result').notNullable()
    table.text('at').notNullable()
    table.primary(['actor', 'key'])
  })
  await knex.schema.createTable('rendering', (table) => {
    table.text('content_sha256').notNullable()
    table.integer('renderer').notNullable()
    table.binary('html').notNullable()
    table.binary('deflated').notNullable()
    table.primary(['content_sha256', 'renderer'])
  })
  await createSearchIndex(knex)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['log_entry', 'checkpoint', 'blob']) await dropAppendOnly(knex, table)
  for (const table of [
    'version_search',
    'rendering',
    'idempotency',
    'personal_blob',
    'blob',
    'checkpoint',
    'log_head',
    'log_entry',
  ])
    await knex.schema.dropTable(table)
}

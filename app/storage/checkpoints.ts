import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'
import type { Instant } from '../domain/shared/instant.ts'
import { signCheckpoint } from '../record/checkpoint.ts'
import { type LogKey, loadLogKey, newLogKey } from '../record/log-key.ts'
import { rootOf } from '../record/merkle.ts'
import { readHead } from './record-writer.ts'

/**
 * Signs the head of the record as a checkpoint, when it grew since the last one. Answers the note, or null
 * when there was nothing new.
 */
export async function writeCheckpoint(
  knex: Knex,
  log: { origin: string; key: LogKey },
  at: Instant,
): Promise<string | null> {
  const head = await readHead(knex)
  const last = await lastCheckpoint(knex)
  if (head.size === 0 || (last && last.size >= head.size)) return null
  const root = rootOf(head.frontier)
  const note = signCheckpoint({ origin: log.origin, size: head.size, root }, log.key)
  // Two processes may sign the same head; both notes say the same.
  await knex('checkpoint').insert({ size: head.size, root, at, note }).onConflict('size').ignore()
  return note
}

/** The newest checkpoint; null before the first. */
export async function lastCheckpoint(knex: Knex) {
  return (await knex('checkpoint').orderBy('checkpoint.size', 'desc').first()) ?? null
}

/** Reads the log key, or makes one on the first start. It lies outside the database and its backups (mode 0400). */
export function logKeyAt(file: string): LogKey {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, newLogKey().privatePem, { mode: 0o400, flag: 'wx' })
  }
  return loadLogKey(readFileSync(file, 'utf8'))
}

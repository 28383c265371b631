import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Knex } from 'knex'

type Migration = { up(knex: Knex): Promise<void>; down(knex: Knex): Promise<void> }

/**
 * The one history of migrations. Names are recorded without extension, so that `.ts` under a loader and a
 * compiled `.js` share it.
 */
function migrationSource(folder: string): Knex.MigrationSource<string> {
  return {
    getMigrations: async () =>
      readdirSync(folder)
        .filter((file) => /^\d{8}_\d{4}_.+\.(ts|js)$/.test(file))
        .sort(),
    getMigrationName: (file) => file.replace(/\.(ts|js)$/, ''),
    getMigration: async (file) =>
      (await import(/* @vite-ignore */ pathToFileURL(path.join(folder, file)).href)) as Migration,
  }
}

/** Brings the database to the newest form; answers the names of the migrations that ran. */
export async function migrate(knex: Knex, root: string): Promise<string[]> {
  const [, ran] = (await knex.migrate.latest({
    migrationSource: migrationSource(path.join(root, 'migrations')),
  })) as [number, string[]]
  return ran
}

/** Takes the last batch of migrations back; for tests of `down`. */
export async function rollBack(knex: Knex, root: string): Promise<void> {
  await knex.migrate.rollback({ migrationSource: migrationSource(path.join(root, 'migrations')) }, true)
}

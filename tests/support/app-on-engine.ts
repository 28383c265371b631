import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Instant } from '#app/domain/shared/instant.ts'
import { openApp } from '#app/server/app.ts'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { migrate } from '#app/storage/migrations.ts'
import { seedDemonstration } from '../../scripts/demonstration/seed.ts'
import type { TestEngine } from './databases.ts'
import { SEED_MOMENT } from './seed-moment.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The product on a demonstration of its own, seeded into that engine, with a clock that stands still until it is set. */
export async function openAppOn(engine: TestEngine) {
  const fresh = await engine.open()
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-on-engine-'))
  const options = {
    databaseUrl: fresh.url,
    root,
    keyFile: path.join(folder, 'log-key.pem'),
    origin: 'minhtrinh.example/record',
  }
  const database = openDatabase(fresh.url)
  await migrate(database.writer, root)
  await database.close()
  await seedDemonstration(options, SEED_MOMENT)
  let now = SEED_MOMENT
  const app = openApp({ ...options, now: () => now })
  return {
    app,
    setNow(instant: Instant) {
      now = instant
    },
    async close() {
      await app.close()
      await fresh.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type AppOnEngine = Awaited<ReturnType<typeof openAppOn>>

import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { migrate } from '#app/storage/migrations.ts'
import { seedDemonstration } from '../../scripts/demonstration/seed.ts'
import { SEED_MOMENT } from './seed-moment.ts'

/** Run as a program of its own: seeds the demonstration into the folder that is named. */
const folder = process.argv[2]
if (!folder) throw new Error('name the folder to seed')
const root = fileURLToPath(new URL('../..', import.meta.url))
const databaseUrl = path.join(folder, 'minhtrinh.db')
const database = openDatabase(databaseUrl)
await migrate(database.writer, root)
await database.close()
await seedDemonstration(
  { databaseUrl, root, keyFile: path.join(folder, 'log-key.pem'), origin: 'minhtrinh.example/record' },
  SEED_MOMENT,
)

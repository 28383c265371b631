import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { migrate } from '#app/storage/migrations.ts'
import { seedDemonstration } from '../../scripts/demonstration/seed.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The value below which that share of the values lies. */
export const quantile = (values: number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

export const shown = (value: number, digits = 2): string => value.toFixed(digits)

let seeded: string | null = null

/** A folder of its own with the demonstration in it; removed by the caller. */
export async function demonstrationFolder(): Promise<string> {
  if (!seeded) {
    seeded = mkdtempSync(path.join(tmpdir(), 'minh-trinh-bench-seed-'))
    const databaseUrl = path.join(seeded, 'minhtrinh.db')
    const database = openDatabase(databaseUrl)
    await migrate(database.writer, root)
    await database.close()
    await seedDemonstration(optionsIn(seeded), SEED_MOMENT)
    const made = seeded
    process.on('exit', () => rmSync(made, { recursive: true, force: true }))
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-bench-'))
  cpSync(seeded, folder, { recursive: true })
  return folder
}

/** Where everything of the product lies in such a folder. */
export const optionsIn = (folder: string) => ({
  databaseUrl: path.join(folder, 'minhtrinh.db'),
  root,
  keyFile: path.join(folder, 'keys', 'log-key.pem'),
  origin: 'minhtrinh.example/record',
})

export type Running = { url: string; pid: number; stop(): Promise<void> }

/** Starts a Node program that prints its address on its first line. */
export async function startProgram(argv: string[], environment: Record<string, string>): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, argv, {
    cwd: root,
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  for await (const chunk of child.stdout!) {
    output += String(chunk)
    const url = /http:\/\/\S+/.exec(output)?.[0]
    if (url) {
      child.stdout!.resume()
      return {
        url,
        pid: child.pid!,
        async stop() {
          child.kill('SIGTERM')
          if (child.exitCode === null) await once(child, 'exit')
        },
      }
    }
  }
  throw new Error(`the program ended before it listened: ${output}`)
}

/** Processor time a process has used so far, in milliseconds; Linux alone tells it of another process. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return (ticks * 1000) / 100
}

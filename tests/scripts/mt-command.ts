import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { readHead } from '#app/storage/record-writer.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const command = path.join(root, 'scripts', 'mt')

export type Ended = { code: number | null; stdout: string; stderr: string }

/** Runs the real command as a person would, from another folder than the project's. */
export function mt(
  words: string[],
  { environment = {}, input = '' }: { environment?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  // Nothing of this machine's own settings may decide where the command looks.
  const { DATABASE_URL, MINH_TRINH_DATA, MINH_TRINH_ORIGIN, npm_lifecycle_event, ...surroundings } =
    process.env
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: tmpdir(),
      env: { ...surroundings, ...environment },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    // A command that reads nothing may be gone before it is told.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A folder with a copy of the seeded demonstration, laid out as the server lays it out. */
export function seededData() {
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-mt-'))
  mkdirSync(path.join(folder, 'keys'))
  copyFileSync(path.join(inject('seededFolder'), 'log-key.pem'), path.join(folder, 'keys', 'log-key.pem'))
  const database = path.join(folder, 'minhtrinh.db')
  copyFileSync(path.join(inject('seededFolder'), 'minhtrinh.db'), database)
  return {
    folder,
    database,
    environment: { MINH_TRINH_DATA: folder, MINH_TRINH_ORIGIN: 'minhtrinh.example/record' } as Record<
      string,
      string
    >,
    /** How many entries the record has now. */
    async entries(): Promise<number> {
      const opened = openDatabase(database)
      try {
        return (await readHead(opened.reader)).size
      } finally {
        await opened.close()
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export type SeededData = ReturnType<typeof seededData>

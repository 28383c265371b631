import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds the demonstration seeded at `SEED_MOMENT`, to be copied by each test that changes it. */
    seededFolder: string
  }
}

/** Makes the demonstration once a run: every test begins from a copy of it. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-seeded-'))
  const script = fileURLToPath(new URL('./seed-database.ts', import.meta.url))
  execFileSync(process.execPath, ['--import', 'tsx', script, folder], { stdio: 'inherit' })
  project.provide('seededFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

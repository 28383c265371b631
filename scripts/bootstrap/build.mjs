import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runQuietly } from './child-processes.mjs'
import { phase } from './progress.mjs'

/** All that a build depends on. package.json holds the import aliases. */
const SOURCES = [
  'app',
  'public',
  'scripts/bootstrap/find-chromium.mjs',
  'scripts/vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const STAMP = join(root, 'build', '.stamp')

/** @param {string} path @returns {string[]} the files at or under a path, in one order on every machine */
export function filesAt(path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesAt(`${path}/${name}`))
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesAt)) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function stampedHash() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return null
  }
}

/**
 * Builds the pages and the server when a source changed since the last good build.
 * @returns {Promise<{ code: number, output: string }>} code 0 also when nothing had changed
 */
export async function buildIfStale() {
  const hash = sourcesHash()
  if (stampedHash() === hash) return { code: 0, output: '' }

  rmSync(STAMP, { force: true })
  const result = await phase('Dựng ứng dụng (remix vite:build)', () =>
    runQuietly(
      process.execPath,
      ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--config', 'scripts/vite.config.ts'],
      { env: { ...process.env, NODE_ENV: 'production' } },
    ),
  )
  if (result.code === 0) writeFileSync(STAMP, hash)
  return result
}

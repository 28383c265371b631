import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CannotContinue, root, runQuietly, showOutput } from './child-processes.mjs'
import { installDebianPackages } from './debian-packages.mjs'
import { isOnPath } from './path-search.mjs'
import { phase, say } from './progress.mjs'

const STAMP = join(root, 'node_modules', '.minh-trinh-stamp')
/** Native code is built for one system and one Node. */
const RUNTIME = `${process.platform} ${process.arch} ${process.version}`
const SQLITE_OPENS = `new (require('sqlite3').Database)(':memory:', (error) => process.exit(error ? 1 : 0))`

/** @typedef {{ packages?: string, sqlite3?: string }} Stamp what was found good, and for which inputs */

/** @param {string} file @returns {any} the parsed file, or {} when it is missing or broken */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** @param {Stamp} stamp */
const writeStamp = (stamp) => writeFileSync(STAMP, JSON.stringify(stamp))

/** Brings node_modules to what package-lock.json says; does nothing when it already is. */
export async function ensurePackages() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const manifest = readFileSync(join(root, 'package.json'))
  const packages = createHash('sha256').update(manifest).update(lock).digest('hex')

  /** @type {Stamp} */
  const stamp = readJson(STAMP)
  if (stamp.packages === packages) return
  if (isInstalledAsLocked(JSON.parse(manifest.toString()), JSON.parse(lock.toString()))) {
    writeStamp({ ...stamp, packages })
    return
  }
  // Install scripts stay off: sqlite3 is the only package that needs one, and it gets its own step and message.
  const result = await phase('Cài thư viện (npm ci)', () => npm(['ci', '--include=dev', '--ignore-scripts']))
  if (result.code !== 0) {
    showOutput('npm ci', result.output)
    throw new CannotContinue(
      'Không cài được thư viện bằng npm ci (xem ở trên). Kiểm tra mạng và cấu hình npm registry rồi chạy lại.\n' +
        '(npm ci failed; check the network and the npm registry, then run again.)',
    )
  }
  writeStamp({ packages })
}

/**
 * Whether node_modules holds every package of the lock file in its version: somebody ran npm by hand.
 * Packages of other platforms are optional and may be absent.
 * @param {any} manifest
 * @param {any} lock
 */
function isInstalledAsLocked(manifest, lock) {
  const asked = lock.packages['']
  for (const kind of ['dependencies', 'devDependencies'])
    if (JSON.stringify(manifest[kind]) !== JSON.stringify(asked[kind])) return false

  const installed = readJson(join(root, 'node_modules', '.package-lock.json')).packages ?? {}
  return Object.entries(lock.packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  )
}

/** Sees to it that sqlite3 opens a database on this machine: it is the one package with native code to build. */
export async function ensureSqlite() {
  /** @type {Stamp} */
  const stamp = readJson(STAMP)
  if (stamp.sqlite3 === RUNTIME) return

  if (!(await sqliteOpens())) await buildSqlite()
  writeStamp({ ...stamp, sqlite3: RUNTIME })
}

const sqliteOpens = async () => (await runQuietly(process.execPath, ['-e', SQLITE_OPENS])).code === 0

async function buildSqlite() {
  const rebuild = () =>
    phase('Dựng sqlite3 cho máy này, có thể mất 1–2 phút (npm rebuild sqlite3)', () =>
      npm(['rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts']),
    )

  let result = await rebuild()
  if (await sqliteOpens()) return

  const missing = missingBuildTools()
  if (missing.length > 0) {
    say(`  Thiếu công cụ biên dịch (missing build tools): ${missing.join(', ')}`)
    const { installed, why } = await installDebianPackages(missing)
    if (!installed)
      throw new CannotContinue(
        `Không có bản sqlite3 dựng sẵn cho máy này, và thiếu công cụ để dựng: ${missing.join(', ')} (${why}).\n` +
          `Cài rồi chạy lại: ${howToGetBuildTools(missing)}\n` +
          `(No prebuilt sqlite3 for this machine; install ${missing.join(', ')} and run again.)`,
      )
    result = await rebuild()
    if (await sqliteOpens()) return
  }
  showOutput('npm rebuild sqlite3', result.output)
  throw new CannotContinue('Không dựng được sqlite3 (xem ở trên). (sqlite3 could not be built; see above.)')
}

function missingBuildTools() {
  const tools = { 'g++': ['g++', 'c++', 'clang++'], make: ['make', 'gmake'], python3: ['python3', 'python'] }
  return Object.entries(tools)
    .filter(([, commands]) => !commands.some(isOnPath))
    .map(([name]) => name)
}

/** @param {string[]} missing */
function howToGetBuildTools(missing) {
  if (process.platform === 'darwin') return 'xcode-select --install'
  if (process.platform === 'win32')
    return 'Visual Studio Build Tools (Desktop development with C++), Python 3'
  return `sudo apt-get install -y ${missing.join(' ')}`
}

/** @param {string[]} words */
function npm(words) {
  const [command = 'npm', ...before] = npmCommand()
  return runQuietly(command, [...before, ...words, '--no-audit', '--no-fund', '--loglevel=warn'], {
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  })
}

/** The npm that called us, else the one beside this Node, else the one on PATH. */
function npmCommand() {
  const beside = dirname(process.execPath)
  const scripts = [
    process.env.npm_execpath ?? '',
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = scripts.find((path) => basename(path) === 'npm-cli.js' && existsSync(path))
  return script ? [process.execPath, script] : ['npm']
}

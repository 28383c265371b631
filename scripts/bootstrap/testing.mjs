import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../../app/documents/find-chromium.mjs'
import { buildIfStale } from './build.mjs'
import { attendNode, CannotContinue, root, runQuietly, showOutput, stopIfAsked } from './child-processes.mjs'
import { installDebianPackages } from './debian-packages.mjs'
import { ensurePackages, ensureSqlite } from './packages.mjs'
import { allDone, phase, say } from './progress.mjs'
import { findPostgresPrograms, startThrowAwayPostgres } from './throw-away-postgres.mjs'
import { addTotals, noTotals, totalsLine, totalsOfReport } from './totals.mjs'

/** @typedef {import('./totals.mjs').Totals} Totals */
/** @typedef {{ name: string, code: number, output: string }} Check a check that is not a test of vitest */
/** @typedef {{ url: string, stop: () => Promise<void> }} Postgres */

const SOAK_TIMEOUT_MS = 30 * 60_000
const isCi = !['', '0', 'false'].includes(process.env.CI ?? '')

/**
 * Runs the checks and all tests, or only the tests that `rest` names. Prints the totals as its last line.
 * @param {string[]} rest handed to vitest
 * @returns {Promise<number>} 0 when nothing failed (under CI: and nothing was left out)
 */
export const test = (rest) => testWith(rest, {})

/** The same with the long runs of the property and race tests. @param {string[]} rest */
export const soak = (rest) =>
  testWith([`--testTimeout=${SOAK_TIMEOUT_MS}`, `--hookTimeout=${SOAK_TIMEOUT_MS}`, ...rest], { SOAK: '1' })

/**
 * @param {string[]} rest
 * @param {NodeJS.ProcessEnv} more
 */
async function testWith(rest, more) {
  const isWhole = rest.every((word) => word.startsWith('-'))
  return withMachine(async ({ env, build, missing }) => {
    const checks = isWhole ? [build, await lint(), await types()] : [build].filter(({ code }) => code !== 0)
    const tests = await runVitest(rest, { ...env, ...more, NODE_ENV: 'test' })
    const totals = addTotals(tests, totalsOfChecks(checks))

    for (const { name, code } of checks) say(`${code === 0 ? '✓' : '✗'} ${name}`)
    for (const what of missing) say(`Không chạy (not run): ${what}`)
    const isIncomplete = totals.skipped > 0 || missing.length > 0
    if (isCi && isIncomplete)
      say('Trong CI, phần không chạy được tính là hỏng. (Not run counts as failed in CI.)')
    console.log(totalsLine(totals))
    return totals.failed > 0 || (isCi && isIncomplete) ? 1 : 0
  })
}

/** Runs the benchmarks on the same preparation. @param {string[]} rest handed to them @returns {Promise<number>} */
export const bench = (rest) =>
  withMachine(async ({ env, build, missing }) => {
    if (build.code !== 0) throw new CannotContinue('Không dựng được ứng dụng. (The build failed.)')
    for (const what of missing) say(`Không đo (not measured): ${what}`)
    const words = ['--import', 'tsx', 'tests/bench/run.ts', ...rest]
    return attendNode(words, { ...env, NODE_ENV: 'production' }).ended
  })

/**
 * Brings the machine to where tests can run, lends it to the work, and gives back what was started.
 * @param {(machine: { env: NodeJS.ProcessEnv, build: Check, missing: string[] }) => Promise<number>} work
 */
async function withMachine(work) {
  /** @type {string[]} */
  const missing = []
  const [chromium, programs] = await allDone([
    ensureChromium(missing),
    ensurePostgres(missing),
    ensurePackages(),
  ])

  const folder = mkdtempSync(join(tmpdir(), 'minh-trinh-tests-'))
  const postgres = startPostgres(programs, missing)
  try {
    // sqlite3's compile takes one core for over a minute; the build needs the other.
    const [build] = await allDone([buildCheck(), ensureSqlite(), postgres])
    return await work({
      env: testEnvironment(folder, chromium, await postgres),
      build,
      missing,
    })
  } finally {
    await (await postgres.catch(() => null))?.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * What the tests are told. Settings of a real installation are taken away, so that no test reaches its database;
 * what a killed test leaves in the temporary folder goes with that folder.
 * @param {string} folder
 * @param {string | null} chromium
 * @param {Postgres | null} postgres
 */
function testEnvironment(folder, chromium, postgres) {
  const env = { ...process.env }
  for (const name of Object.keys(env))
    if (name === 'DATABASE_URL' || /^PG[A-Z]+$/.test(name)) delete env[name]
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) env[name] = folder
  if (postgres) env.TEST_DATABASE_URL = postgres.url
  if (chromium) env.TEST_CHROMIUM = chromium
  return env
}

/** @param {string[]} missing @returns {Promise<string | null>} */
async function ensureChromium(missing) {
  if (!findChromium() && !process.env.PUPPETEER_EXECUTABLE_PATH) {
    const shell = await installDebianPackages(['chromium-headless-shell'])
    if (!shell.installed) await installDebianPackages(['chromium'])
  }
  const found = findChromium()
  if (!found) {
    missing.push('in PDF và hành trình trên trình duyệt, vì không có Chromium (no Chromium)')
    return null
  }
  const { code, output } = await runQuietly(found, ['--version'])
  if (code === 0) return found
  missing.push(`in PDF và hành trình trên trình duyệt, vì ${found} không chạy: ${output.trim()}`)
  return null
}

/** @param {string[]} missing @returns {Promise<string | null>} the folder of its programs */
async function ensurePostgres(missing) {
  if (process.env.TEST_DATABASE_URL) return null
  if (!findPostgresPrograms()) await installDebianPackages(['postgresql'])
  const programs = findPostgresPrograms()
  if (!programs) missing.push('các phép thử trên PostgreSQL, vì không có initdb (no PostgreSQL)')
  return programs
}

/** @param {string | null} programs @param {string[]} missing @returns {Promise<Postgres | null>} */
async function startPostgres(programs, missing) {
  if (!programs) return null
  try {
    return await phase('Mở PostgreSQL tạm (initdb, pg_ctl)', () => startThrowAwayPostgres(programs))
  } catch (error) {
    stopIfAsked()
    missing.push(
      `các phép thử trên PostgreSQL, vì không mở được: ${error instanceof Error ? error.message : error}`,
    )
    return null
  }
}

/** Good, too, when nothing had changed since the last good build. @returns {Promise<Check>} */
async function buildCheck() {
  const result = await buildIfStale()
  return reported({ name: 'bản dựng (remix vite:build)', ...result })
}

const lint = () =>
  check('cách viết (biome check)', [
    '@biomejs/biome/bin/biome',
    'check',
    '--config-path',
    'scripts',
    '--max-diagnostics=100',
    '.',
  ])

const types = () => check('kiểu (tsc --noEmit)', ['typescript/bin/tsc', '--noEmit'])

/** @param {string} name @param {string[]} words @returns {Promise<Check>} */
async function check(name, [program = '', ...rest]) {
  const script = join(root, 'node_modules', program)
  const result = await phase(`Kiểm ${name}`, () => runQuietly(process.execPath, [script, ...rest]))
  return reported({ name, ...result })
}

/** @param {Check} check */
function reported(check) {
  if (check.code !== 0) showOutput(check.name, check.output)
  return check
}

/** @param {Check[]} checks @returns {Totals} */
function totalsOfChecks(checks) {
  const failed = checks.filter(({ code }) => code !== 0).length
  return { ...noTotals, passed: checks.length - failed, failed }
}

/** @param {string[]} rest @param {NodeJS.ProcessEnv} env @returns {Promise<Totals>} */
async function runVitest(rest, env) {
  const report = join(env.TMPDIR ?? tmpdir(), 'vitest.json')
  const words = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json']
  const vitest = ['node_modules/vitest/vitest.mjs', ...words, `--outputFile.json=${report}`, ...rest]
  const exitCode = await attendNode(vitest, env).ended
  stopIfAsked()
  return totalsOfReport(readReport(report), exitCode)
}

/** @param {string} file @returns {import('./totals.mjs').Report | null} null when vitest died before writing it */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

import { spawn } from 'node:child_process'
import { appendFileSync, chownSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runQuietly } from './child-processes.mjs'
import { whereOnPath } from './path-search.mjs'

const DEBIAN_HOME = '/usr/lib/postgresql'
const ATTEMPTS = 3

/** Nothing here outlives the tests, so nothing needs to reach the disk. */
const SETTINGS = `
listen_addresses = '127.0.0.1'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
jit = off
`

/** The folder that holds PostgreSQL's server programs, the newest version first, or null. @returns {string | null} */
export function findPostgresPrograms() {
  const newest = versionsOf(DEBIAN_HOME).map((version) => join(DEBIAN_HOME, version, 'bin'))
  const found = newest.find((folder) => namesIn(folder).includes('initdb'))
  if (found) return found
  const initdb = whereOnPath('initdb')
  return initdb && dirname(initdb)
}

/** @param {string} folder */
const versionsOf = (folder) => namesIn(folder).sort((one, other) => Number(other) - Number(one))

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * Starts an empty PostgreSQL of its own in a temporary folder, on a free loopback port, open to this machine only.
 * A keeper process outside our process group stops and removes it when `stop` is called or when this process dies
 * in whatever way, be it SIGKILL.
 * @param {string} programs as `findPostgresPrograms` gives it
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} throws an Error that says what PostgreSQL said
 */
export async function startThrowAwayPostgres(programs) {
  // A socket's path may have 107 characters: /tmp is short on every system that has PostgreSQL's sockets.
  const folder = mkdtempSync(join(process.platform === 'win32' ? tmpdir() : '/tmp', 'minh-trinh-postgres-'))
  const owner = unprivilegedOwner()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const as = { ...owner, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C' } }

  const control = join(programs, 'pg_ctl')
  const keeping = 'cat >/dev/null; "$1" -D "$2/data" -m immediate -w stop; cd /; rm -rf "$2"'
  const keeper = spawn('sh', ['-c', keeping, 'sh', control, folder], {
    ...as,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const kept = new Promise((resolve) => keeper.once('close', resolve).once('error', resolve))
  const stop = async () => {
    keeper.stdin.end()
    await kept
  }

  try {
    const words = [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
      '--no-sync',
    ]
    await must(runQuietly(join(programs, 'initdb'), words, as))
    appendFileSync(join(data, 'postgresql.conf'), `${SETTINGS}unix_socket_directories = '${folder}'\n`)

    for (let attempt = 1; ; attempt++) {
      const port = await freePort()
      const log = join(folder, 'log')
      const started = runQuietly(control, ['-D', data, '-l', log, '-o', `-p ${port}`, '-w', 'start'], as)
      // Another process may take the port between our look and PostgreSQL's.
      if ((await started).code !== 0 && attempt < ATTEMPTS) continue
      await must(started, log)
      return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line =
    lines.find((line) => line.startsWith('postgres:')) ?? lines.find((line) => line.startsWith('nobody:'))
  if (!line) throw new Error('không có người dùng postgres hay nobody trên máy này')
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * @param {Promise<{ code: number, output: string }>} command
 * @param {string} [log]
 */
async function must(command, log) {
  const { code, output } = await command
  if (code !== 0) throw new Error(`${output}${log ? readFileSync(log, 'utf8') : ''}`.trim())
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

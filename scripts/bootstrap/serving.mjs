import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findChromium } from '../../app/documents/find-chromium.mjs'
import { buildIfStale, filesAt } from './build.mjs'
import {
  askedToStop,
  attendServer,
  CannotContinue,
  root,
  showOutput,
  stopIfAsked,
} from './child-processes.mjs'
import { ensurePackages, ensureSqlite } from './packages.mjs'
import { allDone, say } from './progress.mjs'

const WATCHED = ['app', 'migrations', 'procedures', 'public']
const LOOK_EVERY_MS = 300

/** Serves what is in the checkout. @param {string[]} rest handed to the server @returns {Promise<number>} its exit code */
export async function start(rest) {
  await prepare()
  return serve(rest).ended
}

/**
 * Serves, and builds and serves again whenever a source changes. A build that fails leaves the last one running.
 * @param {string[]} rest handed to the server
 * @returns {Promise<never>} ends by a signal only
 */
export async function dev(rest) {
  let look = lookOfSources()
  await prepare()
  let server = serve(rest)
  for (;;) {
    await changeSince(look)
    look = lookOfSources()
    const { code, output } = await buildIfStale()
    if (code !== 0) {
      showOutput('remix vite:build', output)
      continue
    }
    server.child.kill('SIGTERM')
    await server.ended
    server = serve(rest)
  }
}

async function prepare() {
  await ensurePackages()
  const [build] = await allDone([buildIfStale(), ensureSqlite()])
  if (build.code !== 0) {
    showOutput('remix vite:build', build.output)
    throw new CannotContinue('Không dựng được ứng dụng (xem ở trên). (The build failed; see above.)')
  }
  if (!findChromium())
    say(
      'Chưa có Chromium: mọi phần đều chạy, chỉ chưa in được PDF. Để có: sudo apt-get install chromium-headless-shell ' +
        '(Debian), hoặc npx puppeteer browsers install chrome-headless-shell, hoặc đặt PUPPETEER_EXECUTABLE_PATH. ' +
        '(No Chromium: everything but PDF works.)',
    )
}

/** @param {string[]} rest */
function serve(rest) {
  const env = { ...process.env, NODE_ENV: 'production' }
  return attendServer(['--import', 'tsx', 'scripts/serve.ts', ...rest], env)
}

/**
 * Settles when a file under the sources is not as it was, and then stays as it is for one look. It looks by itself:
 * `fs.watch` on Linux loses sight of files that an editor replaces.
 * @param {string} before as `lookOfSources` gave it
 */
async function changeSince(before) {
  let last = before
  for (;;) {
    await Promise.race([setTimeout(LOOK_EVERY_MS), askedToStop])
    stopIfAsked()
    const now = lookOfSources()
    if (now === last && now !== before) return
    last = now
  }
}

/** Names, sizes and times of all files under the sources, as one text to compare. */
function lookOfSources() {
  return WATCHED.flatMap(filesAt)
    .map((file) => {
      const stats = statSync(join(root, file), { throwIfNoEntry: false })
      return `${file} ${stats?.size} ${stats?.mtimeMs}`
    })
    .join('\n')
}

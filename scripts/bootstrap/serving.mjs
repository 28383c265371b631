import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import {
  askedToStop,
  attendServer,
  CannotContinue,
  root,
  showOutput,
  stopIfAsked,
} from './child-processes.mjs'
import { findChromium } from './find-chromium.mjs'
import { ensurePackages, ensureSqlite } from './packages.mjs'
import { allDone, say } from './progress.mjs'

const WATCHED = ['app', 'migrations', 'procedures', 'public']
const SETTLE_MS = 300

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
  await prepare()
  const changes = watchSources()
  let server = serve(rest)
  try {
    for (;;) {
      await Promise.race([changes.next(), askedToStop])
      stopIfAsked()
      const { code, output } = await buildIfStale()
      if (code !== 0) {
        showOutput('remix vite:build', output)
        continue
      }
      server.child.kill('SIGTERM')
      await server.ended
      server = serve(rest)
    }
  } finally {
    changes.close()
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

/** Changes under the sources; those that come together, or while nobody waits, count as one. */
function watchSources() {
  let pending = false
  let tell = () => {}
  /** @type {NodeJS.Timeout | undefined} */
  let settling
  const heard = () => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      pending = true
      tell()
    }, SETTLE_MS)
  }
  const watchers = WATCHED.map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) => watch(folder, { recursive: true }, heard))
  return {
    async next() {
      if (!pending) await new Promise((resolve) => (tell = () => resolve(null)))
      pending = false
    },
    close() {
      clearTimeout(settling)
      for (const watcher of watchers) watcher.close()
    },
  }
}

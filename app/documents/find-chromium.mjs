import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The headless shell first: it takes a quarter of the memory of the whole browser. */
const COMMANDS = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

/** Debian's command in /usr/bin is a script that waits for the browser; the browser itself is better to end. */
const BEFORE_PATH = ['/usr/lib/chromium/chromium-headless-shell']

const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Tìm Chromium để in PDF. The full path of a Chromium that can print, or null when this machine has none.
 * Looks at `PUPPETEER_EXECUTABLE_PATH` (when set, nothing else counts: a wrong path answers null), the commands
 * on `PATH`, the usual places, and puppeteer's own cache. Reads the disk only, starts nothing; a fresh look at
 * each call, so that a Chromium installed while the server runs is found. Plain JavaScript, because the set-up
 * looks for the same browser before any package is there.
 * @param {{ [name: string]: string | undefined }} [env]
 * @param {string[]} [usualPlaces]
 * @param {string[]} [beforePath]
 * @returns {string | null}
 */
export function findChromium(env = process.env, usualPlaces = USUAL_PLACES, beforePath = BEFORE_PATH) {
  if (env.PUPPETEER_EXECUTABLE_PATH)
    return isExecutable(env.PUPPETEER_EXECUTABLE_PATH) ? env.PUPPETEER_EXECUTABLE_PATH : null

  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...beforePath, ...onPath, ...usualPlaces].find(isExecutable) ?? findInPuppeteerCache(env)
}

/** Where `puppeteer browsers install` puts them: browser/platform-version/browser-platform/program. @param {{ [name: string]: string | undefined }} env */
function findInPuppeteerCache(env) {
  const cache = env.PUPPETEER_CACHE_DIR ?? join(env.HOME ?? homedir(), '.cache', 'puppeteer')
  for (const browser of ['chrome-headless-shell', 'chrome']) {
    for (const version of foldersIn(join(cache, browser)).reverse()) {
      for (const platform of foldersIn(join(cache, browser, version))) {
        const program = join(cache, browser, version, platform, browser)
        const found = [program, `${program}.exe`].find(isExecutable)
        if (found) return found
      }
    }
  }
  return null
}

/** @param {string} path */
function foldersIn(path) {
  try {
    return readdirSync(path).sort()
  } catch {
    return []
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

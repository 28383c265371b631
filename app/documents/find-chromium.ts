import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** The headless shell first: it prints the same and weighs a quarter. */
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]

/** Debian's command in /usr/bin is a script that waits for the browser; the browser itself is better to end. */
const USUAL_PATHS = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium-headless-shell',
  '/usr/lib/chromium/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

const entries = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort().reverse()
  } catch {
    return []
  }
}

/** Browsers that `npx puppeteer browsers install` left in its cache, newest first. */
function cached(environment: Record<string, string | undefined>): string[] {
  const cache = environment.PUPPETEER_CACHE_DIR ?? path.join(homedir(), '.cache', 'puppeteer')
  return ['chrome-headless-shell', 'chrome'].flatMap((browser) =>
    entries(path.join(cache, browser)).flatMap((version) =>
      entries(path.join(cache, browser, version)).flatMap((folder) =>
        [browser, `${browser}.exe`].map((name) => path.join(cache, browser, version, folder, name)),
      ),
    ),
  )
}

/**
 * Looks for a Chromium: `PUPPETEER_EXECUTABLE_PATH`, then the usual places, the names on PATH and puppeteer's
 * own cache. Null when there is none; a path in the variable that is no program is passed over.
 */
export function findChromium(environment: Record<string, string | undefined> = process.env): string | null {
  const named = environment.PUPPETEER_EXECUTABLE_PATH
  const folders = (environment.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const candidates = [
    ...(named ? [named] : []),
    ...USUAL_PATHS.slice(0, 2),
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...USUAL_PATHS.slice(2),
    ...cached(environment),
  ]
  return candidates.find(isProgram) ?? null
}

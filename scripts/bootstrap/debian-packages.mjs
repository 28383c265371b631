import { runQuietly } from './child-processes.mjs'
import { isOnPath } from './path-search.mjs'
import { phase } from './progress.mjs'

/** @type {Promise<unknown>} apt holds one lock: its runs stand in line. */
let line = Promise.resolve()
let listsAreFresh = false

/** The words before `apt-get`: none for root, `sudo -n` where that needs no password, null where neither works. */
async function privilege() {
  if (!isOnPath('apt-get')) return null
  if (process.getuid?.() === 0) return []
  const sudo = ['sudo', '-n']
  return (await runQuietly('sudo', ['-n', 'true'])).code === 0 ? sudo : null
}

/**
 * Installs Debian or Ubuntu packages, if this person may without being asked for a password.
 * @param {string[]} names
 * @returns {Promise<{ installed: boolean, why: string }>} `why` says what stood in the way
 */
export function installDebianPackages(names) {
  const turn = line.then(() => install(names))
  line = turn.catch(() => {})
  return turn
}

/** @param {string[]} names */
async function install(names) {
  const words = await privilege()
  if (!words)
    return { installed: false, why: 'không có apt-get hoặc không có quyền root/sudo không mật khẩu' }

  const aptGet = (/** @type {string[]} */ rest) => {
    const [command = '', ...others] = [
      ...words,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=120',
      ...rest,
    ]
    return runQuietly(command, others)
  }
  const result = await phase(`Cài gói hệ thống (apt-get install ${names.join(' ')})`, async () => {
    // A failed update is no reason to stop: the lists on the machine may do.
    if (!listsAreFresh) await aptGet(['update', '-q'])
    listsAreFresh = true
    return aptGet(['install', '-y', '-q', ...names])
  })
  if (result.code === 0) return { installed: true, why: '' }
  return { installed: false, why: result.output.trim().split('\n').at(-1) ?? '' }
}

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether a command of this name stands on PATH. @param {string} command */
export const isOnPath = (command) => whereOnPath(command) !== null

/** The full path of a command on PATH, or null. @param {string} command @returns {string | null} */
export function whereOnPath(command) {
  const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.cmd`] : [command]
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        // Not in this folder.
      }
    }
  }
  return null
}

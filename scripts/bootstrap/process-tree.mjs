import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * The numbers of all processes that a process started, and that those started, at this moment. Empty on Windows.
 * @param {number} pid
 * @returns {number[]}
 */
export function descendantsOf(pid) {
  const parents = process.platform === 'linux' ? parentsFromProc() : parentsFromPs()
  const found = [pid]
  // The list grows while it is walked: children of children join at its end.
  for (const parent of found) for (const [child, its] of parents) if (its === parent) found.push(child)
  return found.slice(1)
}

/** Slim containers have no ps. @returns {[number, number][]} process and parent */
function parentsFromProc() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        // The command, in brackets, may itself hold brackets and spaces.
        const afterCommand = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? ''
        return [Number(name), Number(afterCommand.split(' ')[1])]
      } catch {
        return [Number(name), 0]
      }
    })
}

/** @returns {[number, number][]} process and parent */
function parentsFromPs() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  return (stdout ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => [pid, parent])
}

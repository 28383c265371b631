import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { say } from './progress.mjs'

/** The folder of the project, with a trailing separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

const KEPT_OUTPUT = 200_000
/** A server may finish its requests, a test run its clean-up; after that it is ended. */
const PATIENCE_MS = 15_000
/** The terminal and npm both pass on one Ctrl-C; only a later one means "now". */
const SAME_KEYSTROKE_MS = 1_500

/** The machine lacks something; the message is for the person who has to get it. */
export class CannotContinue extends Error {}

/** Someone asked this process to end. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(signal)
    this.exitCode = 128 + constants.signals[signal]
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
/** @type {{ signal: NodeJS.Signals, at: number } | null} */
let asked = null
let tellAsked = () => {}
/** Settles when somebody asks this process to end. @type {Promise<void>} */
export const askedToStop = new Promise((resolve) => {
  tellAsked = resolve
})

/** From now on a signal ends the children first, and this process after them. */
export function heedSignals() {
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      const now = performance.now()
      if (!asked) {
        asked = { signal, at: now }
        endChildren('SIGTERM')
        tellAsked()
        setTimeout(() => endChildren('SIGKILL'), PATIENCE_MS).unref()
      } else if (now - asked.at > SAME_KEYSTROKE_MS) endChildren('SIGKILL')
    })
  }
}

/** @param {NodeJS.Signals} signal */
function endChildren(signal) {
  for (const child of running) child.kill(signal)
}

/** Throws when this process was asked to end. */
export function stopIfAsked() {
  if (asked) throw new Interrupted(asked.signal)
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 */
function begin(command, words, options) {
  stopIfAsked()
  const child = spawn(command, words, { cwd: root, ...options })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** @param {number | null} code @param {NodeJS.Signals | null} signal */
const exitCodeOf = (code, signal) => code ?? 128 + (signal ? constants.signals[signal] : 0)

/**
 * Runs a command to its end and keeps what it says (the last 200 000 characters, both streams).
 * A command that is not there answers code 127. Throws `Interrupted` when this process was asked to end.
 * @param {string} command
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(command, words, options = {}) {
  const child = begin(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-KEPT_OUTPUT)
    })
  }
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      running.delete(child)
      output += error.message
      resolve(127)
    })
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)))
  })
  stopIfAsked()
  return { code, output }
}

/**
 * Starts Node on a file with this terminal as its own. `ended` gives its exit code, also after a signal.
 * The channel between the two closes when this process dies in any way, so that a server need not outlive it.
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
export function attendNode(words, env) {
  const child = begin(process.execPath, words, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)))
  })
  return { child, ended: /** @type {Promise<number>} */ (ended) }
}

/** Shows what a failed command said, indented under its name. @param {string} name @param {string} output */
export function showOutput(name, output) {
  say(`--- ${name}\n${output.trimEnd()}\n---`)
}

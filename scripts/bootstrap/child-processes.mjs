import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { descendantsOf } from './process-tree.mjs'
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

/** @type {Map<import('node:child_process').ChildProcess, { endsItsOwn: boolean }>} */
const running = new Map()
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

/**
 * A server ends its own children in good order; the others (vitest's workers, npm's compilers) are told one by one,
 * since they would go on until their work is done.
 * @param {NodeJS.Signals} signal
 */
function endChildren(signal) {
  for (const [child, { endsItsOwn }] of running) {
    if (child.pid && !endsItsOwn) for (const pid of descendantsOf(child.pid)) end(pid, signal)
    child.kill(signal)
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function end(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/** Throws when this process was asked to end. */
export function stopIfAsked() {
  if (asked) throw new Interrupted(asked.signal)
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 * @param {boolean} [endsItsOwn] whether it ends the processes it started when it is asked to end
 */
function begin(command, words, options, endsItsOwn = false) {
  stopIfAsked()
  const child = spawn(command, words, { cwd: root, ...options })
  running.set(child, { endsItsOwn })
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
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
export const attendNode = (words, env) => attended(begin(process.execPath, words, { env, stdio: 'inherit' }))

/**
 * The same for a server, which ends the processes it started by itself. Its channel (`process.on('disconnect')`)
 * closes when this process dies in any way, so that it need not outlive it.
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
export const attendServer = (words, env) =>
  attended(begin(process.execPath, words, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }, true))

/** @param {import('node:child_process').ChildProcess} child */
function attended(child) {
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)))
  })
  return { child, ended }
}

/** Shows what a failed command said, indented under its name. @param {string} name @param {string} output */
export function showOutput(name, output) {
  say(`--- ${name}\n${output.trimEnd()}\n---`)
}

import { CannotContinue, heedSignals, Interrupted } from './child-processes.mjs'
import { say } from './progress.mjs'
import { dev, start } from './serving.mjs'
import { bench, soak, test } from './testing.mjs'

const verbs = { start, test, dev, soak, bench }

/**
 * Does one verb and sets the exit code of this process.
 * @param {string[]} words the verb, then what is passed on (`npm test -- tests/domain`)
 */
export async function perform([verb = '', ...rest]) {
  if (!Object.hasOwn(verbs, verb)) {
    say(`Dùng (usage): node scripts/bootstrap.mjs ${Object.keys(verbs).join(' | ')}`)
    process.exitCode = 2
    return
  }
  heedSignals()
  try {
    process.exitCode = await verbs[/** @type {keyof typeof verbs} */ (verb)](rest)
  } catch (error) {
    if (error instanceof Interrupted) process.exitCode = error.exitCode
    else if (error instanceof CannotContinue) {
      say(`\n${error.message}`)
      process.exitCode = 1
    } else throw error
  }
}

const HEARTBEAT_SECONDS = 10

/** Tells the person at the terminal. On stderr, so that stdout holds results only. @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`)

/**
 * Does one piece of work between two lines, with a heartbeat, so that a long silence is never taken for a hang.
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function phase(name, work) {
  const begun = performance.now()
  const elapsed = () => `${((performance.now() - begun) / 1000).toFixed(1).replace('.', ',')} s`
  say(`• ${name} …`)
  const heartbeat = setInterval(() => say(`  … ${name}: ${elapsed()}`), HEARTBEAT_SECONDS * 1000)
  try {
    const result = await work()
    say(`✓ ${name}: ${elapsed()}`)
    return result
  } catch (error) {
    say(`✗ ${name}: ${elapsed()}`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}

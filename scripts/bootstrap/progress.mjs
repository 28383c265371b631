const HEARTBEAT_SECONDS = 10

/** Tells the person at the terminal. On stderr, so that stdout holds results only. @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`)

/**
 * Does one piece of work between two lines, with a heartbeat, so that a long silence is never taken for a hang.
 * Work that answers an exit code other than 0 is marked as failed.
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
    say(
      `${result && typeof result === 'object' && 'code' in result && result.code !== 0 ? '✗' : '✓'} ${name}: ${elapsed()}`,
    )
    return result
  } catch (error) {
    say(`✗ ${name}: ${elapsed()}`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}

/**
 * Waits for all of them, also when one fails, so that its message comes after the progress of the others.
 * @template {readonly unknown[]} Works
 * @param {{ [Index in keyof Works]: Promise<Works[Index]> }} works
 * @returns {Promise<Works>} throws what the first failed one threw
 */
export async function allDone(works) {
  await Promise.allSettled(works)
  return /** @type {Promise<any>} */ (Promise.all(works))
}

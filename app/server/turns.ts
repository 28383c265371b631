/** Thrown when too many sign-ins and signatures are being checked at once; the caller answers 503. */
export class PasswordsBusy extends Error {
  override readonly name = 'PasswordsBusy'
}

/**
 * Lets tasks run in the order in which they came, so many at once and no more. Beyond those that may wait it throws
 * `PasswordsBusy`, and the task is not begun.
 */
export function turns({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
  let running = 0
  const waiting: (() => void)[] = []

  return async function inTurn<T>(task: () => Promise<T>): Promise<T> {
    if (running < atOnce) running += 1
    else {
      if (waiting.length >= mostWaiting) throw new PasswordsBusy('too many passwords to check at once')
      await new Promise<void>((go) => waiting.push(go))
    }
    try {
      return await task()
    } finally {
      // The place is handed on, never free between two: a newcomer could slip in before the one who waited.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

import type { Instant } from '#app/domain/shared/instant.ts'

type Act = { at: Instant; order: number; run: () => Promise<void> }

/**
 * The clock of the demonstration: acts are planned in any order, and carried out one after another at the
 * moments they were planned for. The record never goes back in time, so the order is by moment.
 */
export function seedClock() {
  const acts: Act[] = []
  let current: Instant | null = null
  return {
    /** What the product takes for now while an act is carried out. */
    now(): Instant {
      if (current === null) throw new Error('no act is being carried out')
      return current
    },
    /** Plans an act for that moment. */
    plan(at: Instant, run: () => Promise<void>): void {
      acts.push({ at, order: acts.length, run })
    },
    /** Carries everything out in order of time; what lies after `until` has not happened yet and is left out. */
    async play(until: Instant, progress: (done: number, of: number) => void): Promise<void> {
      const due = acts
        .filter(({ at }) => at <= until)
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order))
      for (const [index, act] of due.entries()) {
        current = act.at
        await act.run()
        progress(index + 1, due.length)
      }
    },
  }
}

export type SeedClock = ReturnType<typeof seedClock>

/** A seed act must not be refused: the demonstration would lack what it promises. */
export async function mustBeAccepted<A extends { ok: boolean }>(
  what: string,
  answer: Promise<A>,
): Promise<A> {
  const given = await answer
  if (!given.ok)
    throw new Error(`${what} was refused: ${JSON.stringify((given as { refusals?: unknown }).refusals)}`)
  return given
}

import type { Instant } from '#app/domain/shared/instant.ts'

/** Wednesday 18 November 2026, 10:00 in Vietnam: the moment at which the demonstration of the tests was made. */
export const SEED_MOMENT: Instant = '2026-11-18T03:00:00Z'

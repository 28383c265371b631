import type { Upcasters } from '../record/upcasters.ts'

/**
 * How facts written by an earlier version of the system are lifted to their newest form; none so far. A fact
 * whose shape changes gets a new upcaster here, and what was recorded stays as it was recorded.
 */
export const UPCASTERS: Upcasters = {}

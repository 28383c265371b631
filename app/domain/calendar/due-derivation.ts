import type { CountingRule } from '../procedure/model.ts'
import type { Instant } from '../shared/instant.ts'
import type { CalendarIndex } from './calendar-index.ts'
import { type DerivationLine, deriveDue } from './derivation.ts'
import { type Duration, formatDuration } from './duration.ts'
import type { CalendarRef } from './facts.ts'
import type { Pause, TimeRefusal } from './working-time.ts'

/**
 * Bản diễn giải thời hạn, whole: what was counted, by which calendar, from when, and every line of the way. The same
 * question asked of the same calendar gives the same value to the letter, so that its hash can be compared by anybody.
 */
export type DueDerivation = {
  calendar: CalendarRef
  from: Instant
  /** `3wd`, `4wh`, `immediate`. */
  term: string
  /** `next-day`, `exact`, or `cut-off HH:MM`. */
  rule: string
  pauses: { from: Instant; to: Instant; paper: string | null }[]
  lines: DerivationLine[]
  due: Instant
}

const two = (n: number) => String(n).padStart(2, '0')
const ruleText = (rule: CountingRule) =>
  rule.kind === 'cut-off'
    ? `cut-off ${two(Math.floor(rule.minute / 60))}:${two(rule.minute % 60)}`
    : rule.kind

/** Diễn giải một thời hạn. Refuses what `deriveDue` refuses. */
export function derivationOf(
  calendar: CalendarRef & { index: CalendarIndex },
  asked: { from: Instant; duration: Duration; rule: CountingRule; pauses?: readonly Pause[] },
): { ok: true; derivation: DueDerivation } | { ok: false; refusals: TimeRefusal[] } {
  const { from, duration, rule, pauses = [] } = asked
  const derived = deriveDue(calendar.index, from, duration, rule, pauses)
  if (!derived.ok) return derived
  const { code, version, sha256 } = calendar
  return {
    ok: true,
    derivation: {
      calendar: { code, version, sha256 },
      from,
      term: formatDuration(duration),
      rule: ruleText(rule),
      pauses: pauses.map((pause) => ({ from: pause.from, to: pause.to, paper: pause.paper ?? null })),
      lines: derived.lines,
      due: derived.due,
    },
  }
}

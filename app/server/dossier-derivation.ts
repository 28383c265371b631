import type { DueDerivation } from '#app/domain/calendar/due-derivation.ts'
import { derivationOf } from '#app/domain/calendar/due-derivation.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { countingRuleOf, durationOf } from '#app/domain/dossier/plan.ts'
import { derivationFingerprint } from '#app/record/derivation-fingerprint.ts'
import type { ReadyCalendar } from '#app/usecases/deps.ts'

/** A derivation with the hash by which it is compared. */
export type FingerprintedDerivation = DueDerivation & { fingerprint: string }

/**
 * Diễn giải hạn của hồ sơ by the calendar that it is counted by; null when it has no term, or when the calendar cannot
 * count it. Page, paper and data all show this one.
 */
export function dossierDerivation(dossier: Dossier, calendar: ReadyCalendar): FingerprintedDerivation | null {
  const duration = durationOf(dossier.term)
  if (!duration) return null
  const derived = derivationOf(calendar, {
    from: dossier.acceptedAt,
    duration,
    rule: countingRuleOf(dossier.pinned.countingRule),
  })
  if (!derived.ok) return null
  return { ...derived.derivation, fingerprint: derivationFingerprint(derived.derivation) }
}

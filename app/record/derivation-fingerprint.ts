import type { DueDerivation } from '../domain/calendar/due-derivation.ts'
import { canonical } from './canonical.ts'
import { type Hash, sha256Hex } from './hash.ts'

/**
 * Dấu vân tay của bản diễn giải: SHA-256 of its canonical bytes. Whoever has the calendar's file and the question
 * comes to the same one (`mt calendar due --explain`); a holiday more, another document, another minute changes it.
 */
export const derivationFingerprint = (derivation: DueDerivation): Hash => sha256Hex(canonical(derivation))

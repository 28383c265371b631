import type { DerivationLine } from '#app/domain/calendar/derivation.ts'
import type { Messages } from './catalogue.ts'

/** A sentence for each line of a derivation: a missing one does not compile. */
export type DerivationTexts = {
  [Code in DerivationLine['code']]: (line: Extract<DerivationLine, { code: Code }>) => string
}

/** The sentence of a line of a derivation in the reader's language. */
export const derivationText = (t: Messages, line: DerivationLine): string =>
  (t.derivation[line.code] as (line: DerivationLine) => string)(line)

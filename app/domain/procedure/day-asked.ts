import { type LocalDate, localDateOf, parseInstant } from '../shared/instant.ts'
import type { ProcedureHeader } from './model.ts'

/** The day for which registers are asked: that of effect while it is to come, else that of the check. */
export function dayAsked({ effectiveOn }: Pick<ProcedureHeader, 'effectiveOn'>, on: LocalDate): LocalDate {
  const instant = effectiveOn === null ? null : parseInstant(effectiveOn)
  const effective = instant === null ? on : localDateOf(instant)
  return effective > on ? effective : on
}

/** The day on which the text itself was issued; null while that is not known. */
export const ownDate = ({
  decision,
  revision,
  revisedOn,
  issuedOn,
}: Pick<ProcedureHeader, 'decision' | 'revision' | 'revisedOn' | 'issuedOn'>): LocalDate | null =>
  decision?.date || (revision > 0 ? revisedOn : issuedOn)

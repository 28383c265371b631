import type { Messages } from '#app/messages/catalogue.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import type { SummaryError } from './error-summary.tsx'

/** Every refusal as an error of the form; `fields` says which control can answer for which. */
export const refusalErrors = (
  t: Messages,
  refusals: readonly Refusal[],
  fields: Partial<Record<Refusal['code'], string>> = {},
): SummaryError[] =>
  refusals.map((refusal) => ({ field: fields[refusal.code] ?? null, message: refusalText(t, refusal) }))

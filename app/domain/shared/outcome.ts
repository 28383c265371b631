/**
 * What a rule answers: the facts to record, or every reason it says no.
 * A rule never throws a refusal and never stops at the first reason.
 */
export type Outcome<Fact, Refusal> = { ok: true; facts: Fact[] } | { ok: false; refusals: Refusal[] }

/** The rule agrees; these facts, in this order, are what happened. */
export const accepted = <Fact>(...facts: Fact[]): { ok: true; facts: Fact[] } => ({ ok: true, facts })

/** The rule says no, for all of these reasons. */
export const refused = <Refusal>(...refusals: Refusal[]): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals,
})

import { type Officer, officerOf } from '../organisation/actor.ts'
import { type Instant, instantOf, secondsOf } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { ProcedureFact } from './facts.ts'

/** How long after his last sign of life somebody still counts as editing; an open editor gives one each minute. */
export const HOLD_MINUTES = 5

/**
 * Ai đang sửa dự thảo. It advises: what keeps one text from overwriting another is the lock version of each save. It is
 * no part of the record; that it was taken from somebody is.
 */
export type DraftHold = {
  holder: Officer
  from: Instant
  renewedAt: Instant
  /** From whom it was taken, until it ends. */
  takenFrom: { personId: string; at: Instant } | null
  /** Who asked the holder for it last. */
  askedBy: { personId: string; name: string; at: Instant } | null
}

export type HoldRefusal =
  /** Nobody else edits the draft: there is nothing to take over, or to ask for. */
  { code: 'draft.held-by-nobody-else' }

/** The hold as long as it has not lapsed at that instant; else null. */
export const holdAt = (hold: DraftHold | null, at: Instant): DraftHold | null =>
  hold && secondsOf(at) < secondsOf(hold.renewedAt) + HOLD_MINUTES * 60 ? hold : null

/** When a hold that is not renewed lapses. */
export const lapsesAt = ({ renewedAt }: DraftHold): Instant =>
  instantOf(secondsOf(renewedAt) + HOLD_MINUTES * 60)

/** The hold after a sign of life of that person: his own is renewed, a lapsed one becomes his, another's stays. */
export function renewedHold(hold: DraftHold | null, person: Officer, at: Instant): DraftHold {
  const held = holdAt(hold, at)
  if (!held) return begun(person, at)
  return held.holder.personId === person.personId ? { ...held, renewedAt: at } : held
}

const begun = (person: Officer, at: Instant): DraftHold => ({
  holder: officerOf(person),
  from: at,
  renewedAt: at,
  takenFrom: null,
  askedBy: null,
})

/** The hold of somebody else than that person; null when he may edit undisturbed. */
export function heldByOther(hold: DraftHold | null, personId: string, at: Instant): DraftHold | null {
  const held = holdAt(hold, at)
  return held && held.holder.personId !== personId ? held : null
}

/** Xin quyền sửa: the holder is shown who asks. */
export function askForHold(
  hold: DraftHold | null,
  person: Officer,
  at: Instant,
): { ok: true; hold: DraftHold } | { ok: false; refusals: HoldRefusal[] } {
  const held = heldByOther(hold, person.personId, at)
  if (!held) return refused({ code: 'draft.held-by-nobody-else' })
  return { ok: true, hold: { ...held, askedBy: { personId: person.personId, name: person.name, at } } }
}

/** Nhận quyền sửa from whoever holds it. His text is not touched; his next save tells him. */
export function takeOverDraft(
  hold: DraftHold | null,
  person: Officer,
  at: Instant,
): Outcome<ProcedureFact, HoldRefusal> {
  const held = heldByOther(hold, person.personId, at)
  if (!held) return refused({ code: 'draft.held-by-nobody-else' })
  return accepted({ type: 'draft-taken-over', from: held.holder, by: officerOf(person) })
}

/** The hold of whoever took it over. */
export const takenHold = (hold: DraftHold, person: Officer, at: Instant): DraftHold => ({
  ...begun(person, at),
  takenFrom: { personId: hold.holder.personId, at },
})

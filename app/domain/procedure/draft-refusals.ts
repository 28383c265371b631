import type { Instant } from '../shared/instant.ts'
import type { HoldRefusal } from './draft-hold.ts'

/** A fault that keeps a procedure file from being read at all; places count from 1. */
export type UnreadablePlace = {
  code: string
  line: number
  column: number
  [detail: string]: string | number
}

/** Why a draft cannot be saved, read, taken over or submitted. */
export type DraftRefusal =
  | HoldRefusal
  | { code: 'draft.missing' }
  /** The page showed another text than the one that stands now. */
  | { code: 'draft.changed-meanwhile' }
  /** Someone saved after this text was opened; his text is in `text`, nothing of it was overwritten. */
  | { code: 'draft.saved-meanwhile'; by: string; at: Instant; text: string }
  | { code: 'document.unreadable'; problems: UnreadablePlace[] }

import { likeness, wordsIn } from './likeness.ts'

/** A passage of a text as a comment is pinned to it: the section, its words, and a little of what stands around. */
export type PassageAnchor = {
  /** Key of the section, which stays when the section is renumbered. */
  section: string
  /** The words of the passage itself. */
  quote: string
  before: string
  after: string
}

/** Đoạn: a line, an item or a row of a text, with the section in which it stands. */
export type Passage = { section: string; text: string }

/** Where a comment stands in a text now; `changed` when its passage no longer says what was quoted. */
export type PassagePlace = { index: number; changed: boolean }

/** Units of the neighbours kept with an anchor. */
const AROUND = 80
/** Share of words in common from which a passage is the quoted one, changed. */
const ALIKE = 0.5

/** Pins a comment to one passage; null when there is none at that index. */
export function anchorAt(passages: readonly Passage[], index: number): PassageAnchor | null {
  const passage = passages[index]
  if (!passage) return null
  return {
    section: passage.section,
    quote: passage.text,
    before: (passages[index - 1]?.text ?? '').slice(-AROUND),
    after: (passages[index + 1]?.text ?? '').slice(0, AROUND),
  }
}

/**
 * Finds the passage again in another text: the same words, where there are several the one in the same section and
 * between the same neighbours; failing that the likest one of the same section, which is told as changed. Null when
 * nothing is like it: the comment then stands without a place.
 */
export function placeOf(anchor: PassageAnchor, passages: readonly Passage[]): PassagePlace | null {
  const quote = plain(anchor.quote)
  const same = passages.flatMap((passage, index) => (plain(passage.text) === quote ? [index] : []))
  if (same.length > 0) {
    const nearness = (index: number) =>
      (passages[index]!.section === anchor.section ? 4 : 0) +
      ((passages[index - 1]?.text ?? '').endsWith(anchor.before) ? 2 : 0) +
      ((passages[index + 1]?.text ?? '').startsWith(anchor.after) ? 1 : 0)
    const index = same.reduce((best, each) => (nearness(each) > nearness(best) ? each : best))
    return { index, changed: false }
  }
  const words = wordsIn(anchor.quote)
  const shares = passages.map((passage) =>
    passage.section === anchor.section ? likeness(words, wordsIn(passage.text)) : 0,
  )
  const best = Math.max(0, ...shares)
  return best < ALIKE ? null : { index: shares.indexOf(best), changed: true }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

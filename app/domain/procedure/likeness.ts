import { fold } from '../shared/fold.ts'

/** How often each word stands in a text, marks and case aside, and how many words there are. */
export type Words = { counts: ReadonlyMap<string, number>; size: number }

/** The words of a text. */
export function wordsIn(text: string): Words {
  const counts = new Map<string, number>()
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** Share of words that two texts have in common, 0 to 1 (Sørensen–Dice over words with their counts). */
export function likeness(a: Words, b: Words): number {
  const whole = a.size + b.size
  if (whole === 0) return 1
  let common = 0
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0)
  return (2 * common) / whole
}

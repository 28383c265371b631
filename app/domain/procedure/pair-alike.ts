import { fold } from '../shared/fold.ts'

/** At least this share of words in common makes two texts versions of one another. */
const ALIKE = 0.5
/** More pairs than this are not weighed against each other; codes and equal texts must do. */
const MOST_WEIGHED = 40_000

export type Keyed = { code: string; text: string }

/** How often each word stands in a text; marks and case aside. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of fold(text).match(/[a-z0-9]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const sizeOf = (counts: ReadonlyMap<string, number>): number => {
  let size = 0
  for (const count of counts.values()) size += count
  return size
}

/** Share of words that two texts have in common, 0 to 1 (Sørensen–Dice over words with their counts). */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const whole = sizeOf(a) + sizeOf(b)
  if (whole === 0) return 1
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  return (2 * common) / whole
}

/**
 * Ghép từng cặp cũ–mới: which item of the older list became which of the newer one; -1 for none. Equal texts are
 * paired first, in order; then items of one code that are alike; then the most alike; last what kept its code. Takes
 * time in proportion to the lists but for the items that changed, of which at most `MOST_WEIGHED` pairs are weighed.
 */
export function pairAlike(before: readonly Keyed[], after: readonly Keyed[]): Int32Array {
  const partner = new Int32Array(before.length).fill(-1)
  const taken = new Uint8Array(after.length)
  const pair = (from: number, to: number) => {
    partner[from] = to
    taken[to] = 1
  }

  const waiting = new Map<string, number[]>()
  after.forEach(({ code, text }, index) => {
    for (const key of [`${code}\n${text}`, text]) waiting.set(key, [...(waiting.get(key) ?? []), index])
  })
  const takeEqual = (keyOf: (item: Keyed) => string) =>
    before.forEach((item, index) => {
      if (partner[index] !== -1 || item.text === '') return
      const found = waiting.get(keyOf(item))?.find((candidate) => taken[candidate] === 0)
      if (found !== undefined) pair(index, found)
    })
  takeEqual(({ code, text }) => `${code}\n${text}`)
  takeEqual(({ text }) => text)

  const left = before.flatMap((_, index) => (partner[index] === -1 ? [index] : []))
  const free = after.flatMap((_, index) => (taken[index] === 0 ? [index] : []))
  if (left.length * free.length <= MOST_WEIGHED) {
    const words = {
      before: left.map((at) => wordCounts(before[at]!.text)),
      after: free.map((at) => wordCounts(after[at]!.text)),
    }
    const weighed = left.flatMap((from, a) =>
      free.flatMap((to, b) => {
        const share = likeness(words.before[a]!, words.after[b]!)
        const sameCode = before[from]!.code !== '' && before[from]!.code === after[to]!.code
        return share >= ALIKE ? [{ from, to, weight: share + (sameCode ? 1 : 0) }] : []
      }),
    )
    weighed.sort((a, b) => b.weight - a.weight || a.from + a.to - b.from - b.to || a.from - b.from)
    for (const { from, to } of weighed) if (partner[from] === -1 && taken[to] === 0) pair(from, to)
  }

  const byCode = new Map<string, number>()
  for (const index of free) if (taken[index] === 0) byCode.set(after[index]!.code, index)
  for (const index of left) {
    const found = byCode.get(before[index]!.code)
    if (partner[index] === -1 && before[index]!.code !== '' && found !== undefined && taken[found] === 0)
      pair(index, found)
  }
  return partner
}

/** The indexes whose values do not stand in the longest rising row: what was moved, and not what stood still. */
export function movedIn(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous = new Int32Array(values.length).fill(-1)
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[index] = tails[low - 1]!
    tails[low] = index
  })
  const still = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at]!) still.add(at)
  return new Set(values.flatMap((_, index) => (still.has(index) ? [] : [index])))
}

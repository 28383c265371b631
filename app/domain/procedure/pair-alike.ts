import { likeness, type Words, wordsIn } from './likeness.ts'
import { movedIn } from './moved-in.ts'

/** At least this share of words in common makes two texts versions of one another. */
const ALIKE = 0.5
/** Most words that are held against others; where there would be more, only items at about the same place are weighed. */
const MOST_WORDS_WEIGHED = 1_000_000

/**
 * An item of a list. `is` names what it is whatever it says; `group` is the part of the list that it stands in, within
 * which its partner is sought first.
 */
export type Keyed = { is?: string; group: string; code: string; text: string }

/** Two items that are one; `moved` when it passed others of its group that stood still. */
export type Pair = { from: number; to: number; moved: boolean }

/**
 * Ghép từng cặp cũ–mới, in the order of the older list. In turn are paired: what is the same thing (`is`); within a
 * group equal texts of one code, equal texts in their order, the most alike; then the same across groups; last, within
 * a group, what kept nothing but its code. Either way round the same pairs come out: the lists are first brought into
 * one order. Takes time in proportion to the lists, and for what changed at most `MOST_WORDS_WEIGHED` steps more.
 */
export function pairAlike(before: readonly Keyed[], after: readonly Keyed[]): Pair[] {
  if (!isTurned(before, after)) return pairInOrder(before, after)
  return pairInOrder(after, before)
    .map(({ from, to, moved }) => ({ from: to, to: from, moved }))
    .sort((a, b) => a.from - b.from)
}

function isTurned(before: readonly Keyed[], after: readonly Keyed[]): boolean {
  if (before.length !== after.length) return before.length > after.length
  for (const [index, one] of before.entries()) {
    const other = after[index]!
    if (one.text !== other.text) return one.text > other.text
    if (one.code !== other.code) return one.code > other.code
  }
  return false
}

function pairInOrder(before: readonly Keyed[], after: readonly Keyed[]): Pair[] {
  const state: Pairing = {
    before,
    after,
    partner: new Int32Array(before.length).fill(-1),
    taken: new Uint8Array(after.length),
    words: new Map(),
  }
  takeEqual(state, ({ is }) => is ?? null)
  takeEqual(state, ({ group, code, text }) => (text === '' ? null : `${group}\n${code}\n${text}`))
  takeEqual(state, ({ group, text }) => (text === '' ? null : `${group}\n${text}`))
  const groups = grouped(leftOf(state), (from) => before[from]!.group)
  const freeGroups = grouped(freeOf(state), (to) => after[to]!.group)
  for (const [group, left] of groups) takeAlike(state, left, freeGroups.get(group) ?? [])
  takeEqual(state, ({ text }) => text || null)
  takeAlike(state, leftOf(state), freeOf(state))
  takeEqual(state, ({ group, code }) => (code === '' ? null : `${group}\n${code}`))
  return withMoves(state)
}

/** `partner` is the index of each older item's partner, -1 for none; `taken` marks the newer items that have one. */
type Pairing = {
  before: readonly Keyed[]
  after: readonly Keyed[]
  partner: Int32Array
  taken: Uint8Array
  words: Map<Keyed, Words>
}

const leftOf = ({ before, partner }: Pairing): number[] =>
  [...before.keys()].filter((from) => partner[from] === -1)
const freeOf = ({ after, taken }: Pairing): number[] => [...after.keys()].filter((to) => taken[to] === 0)

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const others = groups.get(keyOf(item))
    if (others) others.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function pair({ partner, taken }: Pairing, from: number, to: number): void {
  partner[from] = to
  taken[to] = 1
}

/** Pairs what has no partner and the same key, in order; what has no key stays. */
function takeEqual(state: Pairing, keyOf: (item: Keyed) => string | null): void {
  const waiting = new Map<string, { places: number[]; next: number }>()
  for (const to of freeOf(state)) {
    const key = keyOf(state.after[to]!)
    if (key === null) continue
    const queue = waiting.get(key)
    if (queue) queue.places.push(to)
    else waiting.set(key, { places: [to], next: 0 })
  }
  for (const from of leftOf(state)) {
    const key = keyOf(state.before[from]!)
    const queue = key === null ? undefined : waiting.get(key)
    const to = queue?.places[queue.next++]
    if (to !== undefined) pair(state, from, to)
  }
}

/** Pairs the most alike first; one code counts more than any likeness of words. */
function takeAlike(state: Pairing, left: readonly number[], free: readonly number[]): void {
  const words = left.reduce((sum, from) => sum + 1 + wordsOf(state, state.before[from]!).counts.size, 0)
  const width = Math.max(1, Math.floor(MOST_WORDS_WEIGHED / Math.max(1, words)))
  const weighed = left.flatMap((from, index) => {
    // Where not all can be weighed: those about as far down the newer list as this one is down the older.
    const middle = Math.floor((index * free.length) / left.length)
    const first = Math.max(0, Math.min(middle - (width >> 1), free.length - width))
    return free.slice(first, first + width).flatMap((to) => {
      const weight = weightOf(state, state.before[from]!, state.after[to]!)
      return weight === 0 ? [] : [{ from, to, weight }]
    })
  })
  weighed.sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to)
  for (const { from, to } of weighed)
    if (state.partner[from] === -1 && state.taken[to] === 0) pair(state, from, to)
}

function wordsOf({ words }: Pairing, item: Keyed): Words {
  const known = words.get(item) ?? wordsIn(item.text)
  words.set(item, known)
  return known
}

function weightOf(state: Pairing, old: Keyed, next: Keyed): number {
  if (old.is !== undefined && next.is !== undefined) return 0
  const [a, b] = [wordsOf(state, old), wordsOf(state, next)]
  // Texts of too unlike a length cannot be alike enough.
  if (2 * Math.min(a.size, b.size) < ALIKE * (a.size + b.size)) return 0
  const share = likeness(a, b)
  return share < ALIKE ? 0 : share + (old.code !== '' && old.code === next.code ? 1 : 0)
}

function withMoves({ before, after, partner }: Pairing): Pair[] {
  const pairs = [...partner].flatMap((to, from) => (to === -1 ? [] : [{ from, to, moved: false }]))
  const staying = pairs.filter(({ from, to }) => before[from]!.group === after[to]!.group)
  for (const group of grouped(staying, ({ from }) => before[from]!.group).values())
    for (const index of movedIn(group.map(({ to }) => to))) group[index]!.moved = true
  return pairs
}

import { diffArrays } from 'diff'
import { movedIn } from '../domain/procedure/moved-in.ts'
import { type Strictness, tonesLast, type Unit } from './redline-units.ts'

/** A run of words that stand in both texts, or in one of them alone. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** How closely a place was compared: by words, or only as whole lines or blocks because it was too large. */
export type Detail = 'words' | 'lines' | 'blocks'

/** One unit of the redline; `cells` hold the pieces of each cell, one cell for what is no row. */
export type RedlineUnit = {
  kind: Unit['kind']
  level: number
  change: 'same' | 'added' | 'removed' | 'changed'
  /** The same words stand elsewhere in the other text. */
  moved: boolean
  detail: Detail
  cells: Piece[][]
}

export type Redline = {
  units: RedlineUnit[]
  /** The coarsest detail of all places: a reader is told when something was not compared by words. */
  detail: Detail
}

/** Most edits that are sought between two runs of units, and between two runs of words; beyond them it is coarser. */
const MOST_UNIT_EDITS = 400
const MOST_WORD_EDITS = 500
/** Most words of two lines that are compared word by word; a longer line is one line. */
const MOST_WORDS = 20_000
/** Most pairs of removed and added units of one place that are weighed against each other. */
const MOST_PAIRS = 20_000
/** Share of words in common, from which a removed and an added unit are one that changed. */
const ALIKE = 0.4

type Run = { from: [before: number, after: number]; to: [before: number, after: number] }

/**
 * So sánh hai văn bản: aligns units by what is unique in both, then by shortest edits within what lies between, and
 * compares words only inside the pairs that remain. Always answers; yields between its steps, so that a caller may
 * let others have their turn.
 */
export function* redlineSteps(
  before: readonly Unit[],
  after: readonly Unit[],
  strictness: Strictness = 'exact',
): Generator<void, Redline> {
  const ids = new Map<string, number>()
  const idOf = (unit: Unit): number => {
    const known = ids.get(unit.key)
    if (known !== undefined) return known
    ids.set(unit.key, ids.size)
    return ids.size - 1
  }
  const [old, next] = [before.map(idOf), after.map(idOf)]
  yield
  const units: RedlineUnit[] = []
  let detail: Detail = 'words'
  for (const run of runsBetween(old, next)) {
    const changed = changesIn(old, next, run)
    if (changed.coarse) detail = coarser(detail, 'blocks')
    for (const hunk of changed.hunks) {
      for (const unit of hunkUnits(before, after, hunk, strictness)) {
        units.push(unit)
        detail = coarser(detail, unit.detail)
        if (unit.change === 'changed') yield
      }
      yield
    }
  }
  markMoved(units)
  return { units, detail }
}

/** The redline in one go. */
export function redline(
  before: readonly Unit[],
  after: readonly Unit[],
  strictness: Strictness = 'exact',
): Redline {
  const steps = redlineSteps(before, after, strictness)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The redline, with a pause whenever it has worked for so many milliseconds. */
export async function redlineInTurns(
  before: readonly Unit[],
  after: readonly Unit[],
  {
    pause,
    clock,
    most = 25,
    strictness = 'exact',
  }: { pause(): Promise<void>; clock(): number; most?: number; strictness?: Strictness },
): Promise<Redline> {
  const steps = redlineSteps(before, after, strictness)
  let begun = clock()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (clock() - begun < most) continue
    await pause()
    begun = clock()
  }
}

const ORDER: readonly Detail[] = ['words', 'lines', 'blocks']
const coarser = (a: Detail, b: Detail): Detail => ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))]!

/** What lies between the units that stand exactly once in both texts and keep their order (patience). */
function runsBetween(old: readonly number[], next: readonly number[]): Run[] {
  const once = (ids: readonly number[]) => {
    const places = new Map<number, number>()
    ids.forEach((id, at) => {
      places.set(id, places.has(id) ? -1 : at)
    })
    return places
  }
  const [inOld, inNext] = [once(old), once(next)]
  const anchors = old.flatMap((id, at): [number, number][] => {
    const there = inNext.get(id)
    return inOld.get(id) === at && there !== undefined && there >= 0 ? [[at, there]] : []
  })
  const moved = movedIn(anchors.map(([, there]) => there))
  const runs: Run[] = []
  let from: [number, number] = [0, 0]
  anchors.forEach((anchor, index) => {
    if (moved.has(index)) return
    // The anchor itself ends its run, so that equal units are written once.
    const to: [number, number] = [anchor[0] + 1, anchor[1] + 1]
    runs.push({ from, to })
    from = to
  })
  runs.push({ from, to: [old.length, next.length] })
  return runs
}

type Hunk = { same: [before: number, after: number][]; removed: number[]; added: number[] }

/** The shortest edits of a run; when they are too many all of it is removed and added. */
function changesIn(
  old: readonly number[],
  next: readonly number[],
  { from, to }: Run,
): { hunks: Hunk[]; coarse: boolean } {
  let [a, b] = from
  const hunks: Hunk[] = []
  const parts = diffArrays(old.slice(a, to[0]), next.slice(b, to[1]), { maxEditLength: MOST_UNIT_EDITS })
  if (!parts) {
    const all = (first: number, end: number) => Array.from({ length: end - first }, (_, at) => first + at)
    return { hunks: [{ same: [], removed: all(a, to[0]), added: all(b, to[1]) }], coarse: true }
  }
  let open: Hunk = { same: [], removed: [], added: [] }
  for (const part of parts) {
    for (let at = 0; at < part.value.length; at++) {
      if (part.removed) open.removed.push(a++)
      else if (part.added) open.added.push(b++)
      else {
        if (open.removed.length + open.added.length > 0) {
          hunks.push(open)
          open = { same: [], removed: [], added: [] }
        }
        hunks.push({ same: [[a++, b++]], removed: [], added: [] })
      }
    }
  }
  if (open.removed.length + open.added.length > 0) hunks.push(open)
  return { hunks, coarse: false }
}

const whole = (unit: Unit, change: 'same' | 'added' | 'removed', detail: Detail = 'words'): RedlineUnit => ({
  kind: unit.kind,
  level: unit.level,
  change,
  moved: false,
  detail,
  cells: unit.cells.map((lines) => (lines.length === 0 ? [] : [{ kind: change, text: lines.join('\n') }])),
})

function* hunkUnits(
  before: readonly Unit[],
  after: readonly Unit[],
  hunk: Hunk,
  strictness: Strictness,
): Generator<RedlineUnit> {
  for (const [, at] of hunk.same) yield whole(after[at]!, 'same')
  const { removed, added } = hunk
  const tooMany = removed.length * added.length > MOST_PAIRS
  const partner = tooMany ? new Map<number, number>() : pairs(before, after, removed, added)
  let next = 0
  for (const from of removed) {
    const to = partner.get(from)
    if (to === undefined) {
      yield whole(before[from]!, 'removed', tooMany ? 'blocks' : 'words')
      continue
    }
    while (added[next] !== undefined && added[next]! < to) yield whole(after[added[next++]!]!, 'added')
    yield changedUnit(before[from]!, after[to]!, strictness)
    next++
  }
  for (; next < added.length; next++) yield whole(after[added[next]!]!, 'added', tooMany ? 'blocks' : 'words')
}

/** Removed and added units that are one and the same, changed; none crosses another. */
function pairs(
  before: readonly Unit[],
  after: readonly Unit[],
  removed: readonly number[],
  added: readonly number[],
): Map<number, number> {
  const wordsOf = (unit: Unit) => wordSet(unit)
  const old = removed.map((at) => wordsOf(before[at]!))
  const next = added.map((at) => wordsOf(after[at]!))
  // The heaviest pairing that keeps the order, by the classic table.
  const width = added.length + 1
  const best = new Float64Array((removed.length + 1) * width)
  const share = (i: number, j: number): number => {
    if (before[removed[i]!]!.kind !== after[added[j]!]!.kind) return 0
    const value = likeness(old[i]!, next[j]!)
    return value >= ALIKE ? value : 0
  }
  for (let i = removed.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j]!,
        best[i * width + j + 1]!,
        share(i, j) > 0 ? share(i, j) + best[(i + 1) * width + j + 1]! : 0,
      )
  const found = new Map<number, number>()
  for (let i = 0, j = 0; i < removed.length && j < added.length; ) {
    const value = share(i, j)
    if (value > 0 && best[i * width + j] === value + best[(i + 1) * width + j + 1]!) {
      found.set(removed[i]!, added[j]!)
      i++
      j++
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++
    else j++
  }
  return found
}

const WORD = /[\p{L}\p{N}]+/gu
const wordSet = (unit: Unit): Set<string> => new Set(unit.key.match(WORD))

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const word of small) if (large.has(word)) common++
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size)
}

function changedUnit(before: Unit, after: Unit, strictness: Strictness): RedlineUnit {
  const width = Math.max(before.cells.length, after.cells.length)
  let detail: Detail = 'words'
  const cells = Array.from({ length: width }, (_, column): Piece[] => {
    const [old, next] = [before.cells[column] ?? [], after.cells[column] ?? []].map((lines) =>
      lines.join('\n'),
    )
    if (old === next) return next === '' ? [] : [{ kind: 'same', text: next! }]
    const words = wordPieces(old!, next!, strictness)
    if (words) return words
    detail = 'lines'
    return [
      ...(old === '' ? [] : [{ kind: 'removed' as const, text: old! }]),
      ...(next === '' ? [] : [{ kind: 'added' as const, text: next! }]),
    ]
  })
  return { kind: after.kind, level: after.level, change: 'changed', moved: false, detail, cells }
}

/** Words, the spaces between them, and every mark by itself. */
const TOKEN = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu

/** The words of two texts; null when they are too many or too unlike to be sought in time. */
export function wordPieces(before: string, after: string, strictness: Strictness): Piece[] | null {
  const [old, next] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []]
  if (old.length + next.length > MOST_WORDS) return null
  const isExact = strictness === 'exact'
  const parts = diffArrays(old, next, {
    maxEditLength: MOST_WORD_EDITS,
    ...(isExact ? {} : { comparator: alikeAsWords }),
  })
  if (!parts) return null
  const pieces = parts.map(
    ({ added, removed, value }): Piece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
  return isExact ? pieces : pieces.flatMap(withoutMarks)
}

const alikeAsWords = (a: string, b: string): boolean =>
  a === b || (HAS_WORD.test(a) ? HAS_WORD.test(b) && tonesLast(a) === tonesLast(b) : !HAS_WORD.test(b))

const HAS_WORD = /[\p{L}\p{N}]/u

/** Where only words count, marks that came are as before, and marks that went are not told. */
const withoutMarks = (piece: Piece): Piece[] => {
  if (piece.kind === 'same' || HAS_WORD.test(piece.text)) return [piece]
  return piece.kind === 'added' ? [{ kind: 'same', text: piece.text }] : []
}

/** What was removed here and added there word for word was moved. */
function markMoved(units: readonly RedlineUnit[]): void {
  const keyOf = (unit: RedlineUnit) =>
    `${unit.kind} ${JSON.stringify(unit.cells.map((pieces) => pieces.map(({ text }) => text)))}`
  const added = new Map<string, RedlineUnit[]>()
  for (const unit of units)
    if (unit.change === 'added') added.set(keyOf(unit), [...(added.get(keyOf(unit)) ?? []), unit])
  for (const unit of units) {
    if (unit.change !== 'removed') continue
    const there = added.get(keyOf(unit))?.shift()
    if (!there) continue
    unit.moved = true
    there.moved = true
  }
}

import { diffArrays } from 'diff'

/** More differing lines than these are not sought: the texts are then offered whole. */
const MOST_LINE_EDITS = 2000

/** A run of lines in the merged text, or a place that both changed, each in another way. */
export type MergePiece =
  | { kind: 'settled'; lines: string[] }
  | {
      kind: 'conflict'
      /** Null when the common text is not kept. */
      base: string[] | null
      mine: string[]
      theirs: string[]
      /** Where it stands in their text, from 1; the line after their last one where they have nothing. */
      line: number
    }

export type Merge = {
  pieces: MergePiece[]
  /** How many places only one of the two changed, or both in the same way. */
  settledChanges: number
}

/** What is to stand at a conflict; `both` is mine, then theirs. */
export type MergeChoice = 'mine' | 'theirs' | 'both'

type Change = { from: number; to: number; lines: string[] }

/**
 * Ghép hai văn bản that went apart from `base`, line by line: what only one of them changed is taken, what both changed
 * the same way is taken once, and where both changed the same lines otherwise it is a conflict. Two insertions at one
 * point are one too. Without a base every difference is. Never loses a line of either: each is in the merged text, in a
 * conflict, or was taken out by the one who changed that place alone.
 */
export function mergeTexts(base: string | null, mine: string, theirs: string): Merge {
  const [ours, others] = [mine.split('\n'), theirs.split('\n')]
  if (base === null) return withoutBase(ours, others)
  const common = base.split('\n')
  const [myChanges, theirChanges] = [changesOf(common, ours), changesOf(common, others)]
  if (!myChanges || !theirChanges) return withoutBase(ours, others)

  const pieces: MergePiece[] = []
  let settledChanges = 0
  let next = 0
  let line = 1
  const settle = (lines: string[], theirCount: number) => {
    line += theirCount
    const last = pieces.at(-1)
    if (last?.kind === 'settled') for (const each of lines) last.lines.push(each)
    else if (lines.length > 0) pieces.push({ kind: 'settled', lines: [...lines] })
  }
  for (const { from, to, my, their } of groupsOf(myChanges, theirChanges)) {
    settle(common.slice(next, from), from - next)
    next = to
    const [a, b] = [appliedTo(common, from, to, my), appliedTo(common, from, to, their)]
    if (their.length === 0 || same(a, b)) settle(a, b.length)
    else if (my.length === 0) settle(b, b.length)
    else {
      pieces.push({ kind: 'conflict', base: common.slice(from, to), mine: a, theirs: b, line })
      line += b.length
      continue
    }
    settledChanges++
  }
  settle(common.slice(next), common.length - next)
  return { pieces, settledChanges }
}

/** The merged text with one choice for each conflict, in their order. Throws when one is missing. */
export function mergedText({ pieces }: Merge, choices: readonly MergeChoice[]): string {
  let at = 0
  const lines = pieces.flatMap((piece) => {
    if (piece.kind === 'settled') return piece.lines
    const choice = choices[at++]
    if (choice === undefined) throw new RangeError(`no choice for conflict ${at}`)
    return choice === 'both' ? [...piece.mine, ...piece.theirs] : piece[choice]
  })
  return lines.join('\n')
}

export const conflictsOf = ({ pieces }: Merge) => pieces.filter((piece) => piece.kind === 'conflict')

function withoutBase(mine: string[], theirs: string[]): Merge {
  const changes = changesOf(theirs, mine)
  if (!changes)
    return { pieces: [{ kind: 'conflict', base: null, mine, theirs, line: 1 }], settledChanges: 0 }
  const pieces: MergePiece[] = []
  let next = 0
  for (const { from, to, lines } of changes) {
    if (from > next) pieces.push({ kind: 'settled', lines: theirs.slice(next, from) })
    pieces.push({ kind: 'conflict', base: null, mine: lines, theirs: theirs.slice(from, to), line: from + 1 })
    next = to
  }
  if (next < theirs.length) pieces.push({ kind: 'settled', lines: theirs.slice(next) })
  return { pieces, settledChanges: 0 }
}

/** Where a text differs from the one before it, by lines of that one from 0; null when it is too different. */
function changesOf(before: string[], after: string[]): Change[] | null {
  const parts = diffArrays(before, after, { maxEditLength: MOST_LINE_EDITS })
  if (!parts) return null
  const changes: Change[] = []
  let at = 0
  let open: Change | null = null
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      at += value.length
      open = null
      continue
    }
    if (!open) {
      open = { from: at, to: at, lines: [] }
      changes.push(open)
    }
    if (added) for (const line of value) open.lines.push(line)
    else {
      at += value.length
      open.to = at
    }
  }
  return changes
}

type Group = { from: number; to: number; my: Change[]; their: Change[] }

/** Changes of both that touch the same lines, together; the others each by itself, in the order of the text. */
function groupsOf(mine: readonly Change[], theirs: readonly Change[]): Group[] {
  const all = [
    ...mine.map((change) => ({ change, isMine: true })),
    ...theirs.map((change) => ({ change, isMine: false })),
  ].sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to)
  const groups: Group[] = []
  for (const { change, isMine } of all) {
    const last = groups.at(-1)
    // Two insertions at one point would stand in an order that nobody chose.
    const meets = last && (change.from < last.to || (change.from === last.from && change.to === last.to))
    const group = meets ? last : { from: change.from, to: change.to, my: [], their: [] }
    if (!meets) groups.push(group)
    group.to = Math.max(group.to, change.to)
    ;(isMine ? group.my : group.their).push(change)
  }
  return groups
}

function appliedTo(
  common: readonly string[],
  from: number,
  to: number,
  changes: readonly Change[],
): string[] {
  const lines: string[] = []
  let next = from
  for (const change of changes) {
    for (const line of common.slice(next, change.from)) lines.push(line)
    for (const line of change.lines) lines.push(line)
    next = change.to
  }
  for (const line of common.slice(next, to)) lines.push(line)
  return lines
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index])

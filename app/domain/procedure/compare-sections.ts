import { fold } from '../shared/fold.ts'
import { onOneLine } from '../shared/one-line.ts'
import type { ProcedureModel, SectionMeaning, SectionReference } from './model.ts'
import { type Keyed, pairAlike } from './pair-alike.ts'
import { sectionGroups } from './section-groups.ts'
import { type Remaining, remainderOf } from './section-remainder.ts'
import type { ChangePlace, VersionChange } from './version-change.ts'

const plain = (text: string): string => onOneLine(text).trim()

/** A section with the meaning of the section whose part it is. */
type Placed = { section: SectionReference; owner: SectionMeaning | null; keyed: Keyed }

/** Các mục: which came, went, got another title or number or place, and what they say that is told nowhere else. */
export function compareSections(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  const [old, next] = [placedIn(before), placedIn(after)]
  const pairs = pairAlike(
    old.map(({ keyed }) => keyed),
    next.map(({ keyed }) => keyed),
  )
  const [kept, now] = [new Set(pairs.map(({ from }) => from)), new Set(pairs.map(({ to }) => to))]
  const rests = { before: remainderOf(before), after: remainderOf(after) }
  return [
    ...old.flatMap((each, index): VersionChange[] => {
      const at = { before: each.section.at, after: null }
      return kept.has(index) ? [] : [{ code: 'section-removed', place: placeOf(each), at }]
    }),
    ...next.flatMap((each, index): VersionChange[] => {
      const at = { before: null, after: each.section.at }
      return now.has(index) ? [] : [{ code: 'section-added', place: placeOf(each), at }]
    }),
    ...pairs.flatMap(({ from, to, moved }): VersionChange[] => {
      const [was, is] = [old[from]!.section, next[to]!.section]
      const one = { place: placeOf(next[to]!), at: { before: was.at, after: is.at } }
      const changes: VersionChange[] = []
      if (moved) changes.push({ code: 'section-moved', ...one, from: from + 1, to: to + 1 })
      const titles = { before: plain(was.title), after: plain(is.title) }
      if (titles.before !== titles.after) changes.push({ code: 'section-renamed', ...one, ...titles })
      if (was.number !== is.number)
        changes.push({ code: 'section-renumbered', ...one, before: was.number, after: is.number })
      const texts = differingLines(rests.before[from]!, rests.after[to]!)
      if (texts) changes.push({ code: 'section-changed', ...one, ...texts })
      return changes
    }),
  ]
}

/** A part without a meaning belongs to the section above it, and so does what changed in it. */
const placeOf = ({ section, owner }: Placed): ChangePlace => {
  const { meaning, title, number } = section
  return { meaning: meaning ?? owner, title, number }
}

function placedIn({ sections }: ProcedureModel): Placed[] {
  const owners = new Map<number, SectionMeaning>()
  const firsts = new Set<number>()
  for (const { meaning, members } of sectionGroups(sections)) {
    firsts.add(members[0]!)
    for (const index of members) owners.set(index, meaning)
  }
  return sections.map((section, index) => {
    const title = fold(plain(section.title))
    const is = firsts.has(index) ? { is: section.meaning! } : {}
    const text = [title, section.text].join('\n')
    return { section, owner: owners.get(index) ?? null, keyed: { ...is, group: '', code: title, text } }
  })
}

/** The lines of either side that the other does not have; all of them when only their order differs; null for none. */
function differingLines(before: Remaining[], after: Remaining[]): { before: string; after: string } | null {
  const told = (lines: Remaining[]) => lines.map(({ rest }) => rest).join('\n')
  if (told(before) === told(after)) return null
  const only = { before: besides(before, after), after: besides(after, before) }
  const shown = only.before.length + only.after.length > 0 ? only : { before, after }
  const lines = (side: Remaining[]) => side.map(({ line }) => line).join('\n')
  return { before: lines(shown.before), after: lines(shown.after) }
}

function besides(lines: Remaining[], others: Remaining[]): Remaining[] {
  const left = new Map<string, number>()
  for (const { rest } of others) left.set(rest, (left.get(rest) ?? 0) + 1)
  return lines.filter(({ rest }) => {
    const count = left.get(rest) ?? 0
    left.set(rest, count - 1)
    return count <= 0
  })
}

import { fold } from '../shared/fold.ts'
import type { Position, ProcedureModel, RevisionEntry } from './model.ts'
import type { ChangePlace, VersionChange } from './version-change.ts'

/** A row that the revision table should have: one section, and everything that changed in it. */
export type ProposedRow = { place: ChangePlace; changes: VersionChange[] }

const keyOf = ({ meaning, title }: ChangePlace): string => meaning ?? `~${fold(title)}`

/** Đề xuất dòng sửa đổi: one row for each section that changed, in the order of the text. */
export function revisionRows(changes: readonly VersionChange[]): ProposedRow[] {
  const rows = new Map<string, ProposedRow>()
  for (const change of changes) {
    const key = keyOf(change.place)
    const row = rows.get(key)
    if (row) row.changes.push(change)
    else rows.set(key, { place: change.place, changes: [change] })
  }
  return [...rows.values()]
}

/** Where the revision table and the comparison say different things. */
export type RevisionDoubt =
  | { code: 'change-without-row'; place: ChangePlace; at: Position }
  | { code: 'row-without-change'; written: string; at: Position }
  /** A row that names pages alone: nothing can be said of it. */
  | { code: 'row-names-no-section'; written: string; at: Position }

const START: Position = { line: 1, column: 1 }

/**
 * Đối chiếu bảng sửa đổi với nội dung: a section that changed without a row of this version, and a row of this
 * version whose section says what it said before. A row names a section by number, or by words of its title.
 */
export function doubtsOfRevisionTable(
  changes: readonly VersionChange[],
  before: ProcedureModel,
  after: ProcedureModel,
): RevisionDoubt[] {
  const rows = after.revisions.filter((row) => speaksOf(row, after))
  if (rows.length === 0) return []
  const proposed = revisionRows(changes).filter(({ place }) => place.meaning !== 'revisions')
  const named = rows.map((row) => ({ row, sections: sectionsNamed(row, before, after) }))
  const table = after.sections.find(({ meaning }) => meaning === 'revisions')?.at ?? START

  const silent = proposed.flatMap(({ place, changes: [first] }): RevisionDoubt[] => {
    const isNamed = named.some(({ sections }) => sections?.has(keyOf(place)))
    // Signers and the header block change with every version; only what the procedure is needs a row.
    if (isNamed || place.meaning === 'header') return []
    return [{ code: 'change-without-row', place, at: first?.at.after ?? table }]
  })
  const changed = new Set(proposed.map(({ place }) => keyOf(place)))
  const idle = named.flatMap(({ row, sections }): RevisionDoubt[] => {
    const { place: written, at } = row
    if (sections === null) return [{ code: 'row-names-no-section', written, at }]
    return [...sections].some((section) => changed.has(section))
      ? []
      : [{ code: 'row-without-change', written, at }]
  })
  return [...silent, ...idle]
}

/** Whether the row is of this version; a row that names no version is, for the newest rows leave it to the header. */
function speaksOf({ version }: RevisionEntry, { header }: ProcedureModel): boolean {
  const [issue, revision = '0'] = version.match(/\d{1,3}/g) ?? []
  if (issue === undefined) return true
  return Number(issue) === header.issueNumber && Number(revision) === header.revision
}

const NUMBER = /(?<![\p{L}\p{N}.])(\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,5})(?![\p{L}\p{N}])/gu

/** The sections that a row names, by their keys; null when it names none. Numbers are those of either version. */
function sectionsNamed(
  row: RevisionEntry,
  before: ProcedureModel,
  after: ProcedureModel,
): Set<string> | null {
  const found = new Set<string>()
  const numbers = [...row.place.matchAll(NUMBER)].map((match) => match[1]!)
  const words = ` ${fold(row.place).replace(/[^a-z0-9]+/g, ' ')} `
  for (const { sections } of [after, before])
    for (const { meaning, title, number } of sections) {
      const name = fold(title)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
      const isNamed =
        (name !== '' && words.includes(` ${name} `)) || (number !== '' && numbers.includes(number))
      if (isNamed) found.add(meaning ?? `~${fold(title)}`)
    }
  return found.size === 0 ? null : found
}

import type { Position, ProcedureModel, RevisionEntry } from './model.ts'
import { readerOfPlaces } from './revised-places.ts'
import { type ProposedRow, revisionRows, rowKey } from './revision-rows.ts'
import { sectionOf } from './section-text.ts'
import type { ChangePlace, VersionChange } from './version-change.ts'

/** Where the revision table and the comparison say different things. */
export type RevisionDoubt =
  | { code: 'change-without-row'; place: ChangePlace; at: Position }
  | { code: 'row-without-change'; written: string; at: Position }
  /** A row that names pages alone, or forms whose own sheet may have changed: nothing can be said of it. */
  | { code: 'row-names-no-section'; written: string; at: Position }

const START: Position = { line: 1, column: 1 }

/**
 * Đối chiếu bảng sửa đổi với nội dung: a section that changed without a row of this version, and a row of this version
 * whose sections say what they said before. A row that names a section speaks of what stands under it too. Without any
 * row of this version nothing is told here.
 */
export function doubtsOfRevisionTable(
  changes: readonly VersionChange[],
  before: ProcedureModel,
  after: ProcedureModel,
): RevisionDoubt[] {
  const rows = rowsOfThisVersion(after)
  if (rows.length === 0) return []
  const changed = new Set(revisionRows(changes).map(({ place }) => rowKey(place)))
  const placesIn = readerOfPlaces(before, after)
  const named = rows.map((row) => ({ row, ...placesIn(row.place) }))
  const table = sectionOf(after, 'revisions')?.at ?? START

  const silent = lackingRows(changes, before, after).map(
    ({ place, changes: [first] }): RevisionDoubt => ({
      code: 'change-without-row',
      place,
      at: first?.at.after ?? table,
    }),
  )
  const idle = named.flatMap(({ row, sections, certain }): RevisionDoubt[] => {
    if ([...sections].some((section) => changed.has(section))) return []
    const { place: written, at } = row
    return [{ code: certain ? 'row-without-change' : 'row-names-no-section', written, at }]
  })
  return [...silent, ...idle]
}

/**
 * Dòng sửa đổi còn thiếu: the rows that the comparison proposes for sections that no row of this version names. The
 * header block needs none: it is before everybody's eyes.
 */
export function lackingRows(
  changes: readonly VersionChange[],
  before: ProcedureModel,
  after: ProcedureModel,
): ProposedRow[] {
  const placesIn = readerOfPlaces(before, after)
  const named = new Set(rowsOfThisVersion(after).flatMap(({ place }) => [...placesIn(place).sections]))
  return revisionRows(changes).filter(({ place }) => place.meaning !== 'header' && !named.has(rowKey(place)))
}

/** The rows of the revision table that speak of the version itself. */
export const rowsOfThisVersion = (model: ProcedureModel): RevisionEntry[] =>
  model.revisions.filter((row) => speaksOf(row, model))

/** Whether the row is of this version; a row that names no version is, for the newest rows leave it to the header. */
function speaksOf({ version }: RevisionEntry, { header }: ProcedureModel): boolean {
  const [issue, revision = '0'] = version.match(/\d{1,3}/g) ?? []
  if (issue === undefined) return true
  return Number(issue) === header.issueNumber && Number(revision) === header.revision
}

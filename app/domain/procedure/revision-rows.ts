import { fold } from '../shared/fold.ts'
import type { ProcedureHeader } from './model.ts'
import type { ChangePlace, VersionChange } from './version-change.ts'

/** A row that the revision table should have: one section, and everything that changed in it. */
export type ProposedRow = { place: ChangePlace; changes: VersionChange[] }

/** Fields that belong to the version or to its issue, not to what the procedure is. */
const OF_THE_VERSION: readonly (keyof ProcedureHeader)[] = [
  'issueNumber',
  'revision',
  'issuedOn',
  'revisedOn',
  'effectiveOn',
  'decision',
]

/** Changes that follow from others or from the issue itself, and are no sửa đổi: numbers of sections, signers, dates. */
function needsRow(change: VersionChange): boolean {
  if (change.code === 'section-renumbered' || change.code === 'signatory-changed') return false
  if (change.code === 'header-changed') return !OF_THE_VERSION.includes(change.field)
  return change.place.meaning !== 'revisions'
}

/** Sections are one row when they mean the same; those without a meaning when they are called the same. */
export const rowKey = ({ meaning, title }: Pick<ChangePlace, 'meaning' | 'title'>): string =>
  meaning ?? `~${fold(title)}`

/** Đề xuất dòng sửa đổi: one row for each section that changed, in the order of the text. */
export function revisionRows(changes: readonly VersionChange[]): ProposedRow[] {
  const rows = new Map<string, ProposedRow>()
  for (const change of changes.filter(needsRow)) {
    const key = rowKey(change.place)
    const row = rows.get(key)
    if (row) row.changes.push(change)
    else rows.set(key, { place: change.place, changes: [change] })
  }
  return [...rows.values()]
}

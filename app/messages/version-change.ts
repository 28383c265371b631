import type { ProposedRow } from '#app/domain/procedure/revision-rows.ts'
import type { VersionChange } from '#app/domain/procedure/version-change.ts'
import type { Messages } from './catalogue.ts'

type With<Change extends VersionChange, Code> = Change extends unknown
  ? Code extends Change['code']
    ? Change
    : never
  : never

/** A sentence for each kind of change: a missing one does not compile. */
export type VersionChangeTexts = {
  [Code in VersionChange['code']]: (change: With<VersionChange, Code>) => string
}

/** What changed, as one clause without a full stop. */
export const versionChangeText = (t: Messages, change: VersionChange): string =>
  (t.versionChanges.texts[change.code] as (change: VersionChange) => string)(change)

/** Mô tả nội dung sửa đổi: everything that changed in a section, as a row of the revision table says it. */
export const revisionRowText = (t: Messages, { changes }: ProposedRow): string =>
  changes.map((change) => versionChangeText(t, change)).join('; ')

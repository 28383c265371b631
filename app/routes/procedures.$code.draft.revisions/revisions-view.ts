import { compareVersions } from '#app/domain/procedure/compare-versions.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import type { ProcedureModel, RevisionEntry } from '#app/domain/procedure/model.ts'
import { lackingRows, rowsOfThisVersion } from '#app/domain/procedure/revision-doubts.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { revisionRowText } from '#app/messages/version-change.ts'

/** Official texts are Vietnamese, whoever writes them. */
const written = catalogue('vi')

/** A row that could be added, as it would be written. */
export type ProposedText = { place: string; description: string }

/** Bảng sửa đổi of the draft beside what the comparison with the version before it proposes. */
export function revisionsView(model: ProcedureModel, previous: ProcedureModel) {
  const own = new Set(rowsOfThisVersion(model))
  const { issueNumber, revision } = previous.header
  return {
    previous: { issueNumber, revision } satisfies VersionNumber,
    proposed: lackingRows(compareVersions(previous, model), previous, model).map(
      (row): ProposedText => ({
        place: written.versionChanges.place(row.place),
        description: revisionRowText(written, row),
      }),
    ),
    rows: model.revisions.map(({ request, place, description, version, issuedOn, at }, index) => ({
      index,
      request,
      place,
      description,
      version,
      issuedOn,
      line: at.line,
      isOfThis: own.has(model.revisions[index]!),
    })),
  }
}

export type RevisionsView = ReturnType<typeof revisionsView>

/** `02/01`: a version as the revision table names it. */
export const versionCell = ({ issueNumber, revision }: VersionNumber): string =>
  [issueNumber, revision].map((n) => String(n).padStart(2, '0')).join('/')

/** Where a new row goes: tables are written with the newest row last, or first. */
export function placeOfNewRow(revisions: readonly RevisionEntry[]): 'first' | 'last' {
  const [first, last] = [revisions[0], revisions.at(-1)].map((row) => sortKey(row?.version ?? ''))
  return first! > last! ? 'first' : 'last'
}

const sortKey = (version: string): number => {
  const [issue = '0', revision = '0'] = version.match(/\d{1,3}/g) ?? []
  return Number(issue) * 1000 + Number(revision)
}

import type { VersionNumber } from '../domain/procedure/facts.ts'
import { fold } from '../domain/shared/fold.ts'
import type { LocalDate } from '../domain/shared/instant.ts'
import { shortDate } from './legal-wording.ts'

const REVISION_TABLE = /<h2 id="sua-doi-tai-lieu[^"]*">[^\n]*\n<div class="table-wrap"[\s\S]*?<\/table>/
/** The last two cells of a row: the version that it speaks of, and an empty Ngày ban hành. */
const OPEN_ROW = /(<td data-label="([^"]*)">([^<]*)<\/td>\n<td)(><\/td>\n<\/tr>)/g

/**
 * Ngày ban hành in the rows of the revision table that speak of this version and leave it empty: the signed text
 * does not know the date, the decision does. Takes HTML of `renderBody`; everything else stays byte for byte.
 */
export function withIssueDate(html: string, version: VersionNumber, date: LocalDate): string {
  const speaksOfIt = (written: string): boolean => {
    const [issue, revision = '0'] = written.match(/\d{1,3}/g) ?? []
    return Number(issue) === version.issueNumber && Number(revision) === version.revision
  }
  return html.replace(REVISION_TABLE, (table) =>
    table.replace(OPEN_ROW, (row, start: string, label: string, written: string) =>
      fold(label).startsWith('lan ban hanh') && speaksOfIt(written)
        ? `${start}>${shortDate(date)}</td>\n</tr>`
        : row,
    ),
  )
}

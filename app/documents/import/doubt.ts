import type { SignatureRole } from '../../domain/procedure/model.ts'
import type { FileProblem } from '../procedure-file.ts'

/** The parts of the header block that a text may state, with `unit`, `field` and `level` from its sentences. */
export type HeaderField =
  | 'code'
  | 'title'
  | 'agency'
  | 'unit'
  | 'field'
  | 'level'
  | 'issueNumber'
  | 'revision'
  | 'issuedOn'
  | 'revisedOn'
  | 'effectiveOn'

/** One way a value is written, and the source lines that write it so. */
export type Spelling = { text: string; lines: number[] }

/**
 * Nghi vấn khi nhập: something that the import took out, joined, moved or chose, or a fault of the source that
 * would vanish with it. `line` counts from 1 in the source; in a Word file it is the number of the paragraph.
 * `to` is the last line of what is spoken of. A person decides on each; the import never does.
 */
export type ImportDoubt = { line: number } & (
  | { code: 'letters-composed'; arguments: { count: number } }
  | { code: 'characters-replaced'; arguments: { character: string; by: string; count: number } }
  | { code: 'text-from-utf16'; arguments: Record<string, never> }
  | { code: 'front-matter-left-out'; arguments: { to: number; text: string } }
  | { code: 'page-header-removed'; arguments: { to: number; text: string } }
  | { code: 'header-spellings'; arguments: { field: HeaderField; kept: string; spellings: Spelling[] } }
  | { code: 'header-value-empty'; arguments: { field: HeaderField; lines: number[] } }
  | { code: 'header-value-missing'; arguments: { field: HeaderField } }
  | { code: 'header-value-unreadable'; arguments: { field: HeaderField; text: string } }
  | { code: 'header-read-from-text'; arguments: { field: HeaderField; value: string; text: string } }
  | { code: 'pages-not-numbered'; arguments: Record<string, never> }
  | { code: 'kind-not-known'; arguments: Record<string, never> }
  | { code: 'contents-removed'; arguments: { to: number; text: string } }
  | { code: 'contents-entry-without-section'; arguments: { entry: string } }
  | { code: 'contents-entry-differs'; arguments: { entry: string; heading: string; headingLine: number } }
  | { code: 'section-not-in-contents'; arguments: { title: string } }
  | { code: 'signatures-read'; arguments: { to: number; text: string } }
  | { code: 'signature-empty'; arguments: { roles: SignatureRole[] } }
  | { code: 'signatory-name-empty'; arguments: { role: SignatureRole } }
  | { code: 'text-before-sections'; arguments: { to: number; text: string } }
  | { code: 'heading-by-look'; arguments: { title: string } }
  | { code: 'heading-and-text-split'; arguments: { number: string; title: string } }
  | { code: 'section-number-moved'; arguments: { number: string; title: string } }
  | { code: 'section-without-number'; arguments: { title: string } }
  | { code: 'cut-by-page'; arguments: { place: string } }
  | { code: 'joined-over-page'; arguments: { place: string; before: string; after: string } }
  | { code: 'row-kept-after-page'; arguments: { text: string } }
  | { code: 'table-continued'; arguments: { text: string } }
  | { code: 'table-header-repeated'; arguments: { text: string } }
  | { code: 'row-wider-than-header'; arguments: { cells: number; columns: number } }
  | { code: 'list-not-closed'; arguments: { tag: string; count: number } }
  | { code: 'html-removed'; arguments: { tags: string } }
  | { code: 'marks-left-out'; arguments: { count: number; text: string } }
  | { code: 'items-split'; arguments: { count: number; text: string } }
  | { code: 'marks-in-one-cell'; arguments: { text: string } }
  | { code: 'cell-merged-down'; arguments: { text: string; rows: number } }
  | { code: 'merged-cell-repeated'; arguments: { text: string } }
  | { code: 'table-in-cell'; arguments: { text: string } }
  | { code: 'word-part'; arguments: { part: WordPart; count: number } }
)

/** What a Word file holds besides text, or in a way that reading flattens. */
export type WordPart = 'images' | 'comments' | 'tracked-changes' | 'notes' | 'page-headers' | 'list-numbers'

/** Why a file cannot be imported at all. */
export type ImportProblem =
  | FileProblem
  | ({ line: number; column: number } & (
      | { code: 'import.not-utf8' }
      | { code: 'import.old-word' }
      | { code: 'import.unknown-kind'; name: string }
      | { code: 'import.package-broken' }
      | { code: 'import.package-too-large'; what: 'bytes' | 'unpacked' | 'entries'; most: number }
      | { code: 'import.nothing-to-read' }
    ))

/** Where doubts are put down while a source is read. */
export type Doubts = ImportDoubt[]

import type { Position } from '../domain/procedure/model.ts'
import type { TableRow } from '../domain/procedure/outline.ts'
import { COMPONENT_COLUMNS, FORM_COLUMNS, REVISION_COLUMNS } from '../domain/procedure/section-contents.ts'
import { columnsOf } from '../domain/procedure/table-columns.ts'
import { type EditedText, lineAt, type Refused, refused, type Table } from './edited-text.ts'
import { cellMarkdown, inlineMarkdown, lineMarkdown } from './markdown-text.ts'
import type { ListName, ListRows } from './procedure-edits.ts'
import { withCells } from './table-splice.ts'
import { componentCell } from './written-rows.ts'

/** Hàng của một danh mục in the text: as a row of a table, or as a line of a list or a paragraph. */

/** A row of any list, with its place in the text. */
export type AnyRow = { [Field in FieldName]?: string | boolean | readonly string[] } & { at: Position }
export type FieldName = { [List in ListName]: keyof ListRows[List] }[ListName]

// Rows of tables

const COLUMNS = { revisions: REVISION_COLUMNS, components: COMPONENT_COLUMNS, forms: FORM_COLUMNS } as const

/** Columns of a table that has no rows yet; null where only rows tell which is which. */
export const columnsOfEmpty = (table: Table, list: ListName): Partial<Record<FieldName, number>> | null =>
  list === 'definitions' || list === 'legal-basis'
    ? null
    : columnsOf<FieldName>(table.header, COLUMNS[list] as never)

/** Which column holds which field; abbreviations and legal bases stand in the columns where a row of theirs does. */
export function columnsBeside(table: Table, list: ListName, row: AnyRow): Partial<Record<FieldName, number>> {
  if (list !== 'definitions' && list !== 'legal-basis')
    return columnsOf<FieldName>(table.header, COLUMNS[list] as never)
  const cells = table.rows.find(({ at }) => at.line === row.at.line)?.cells ?? []
  const holding = (place: Position | undefined) =>
    cells.findIndex(
      ({ at }) => place && at.column <= place.column && place.column <= (at.endColumn ?? at.column),
    )
  const { places } = row as { places?: { short: Position; meaning: Position } }
  const entries: [FieldName, number][] =
    list === 'legal-basis'
      ? [['title', holding(row.at)]]
      : [
          ['short', holding(places?.short)],
          ['meaning', holding(places?.meaning)],
        ]
  return Object.fromEntries(entries.filter(([, column]) => column >= 0))
}

/** The cells that differ between two rows, or all of a new one. */
export function cellsOf(
  columns: Partial<Record<FieldName, number>>,
  before: Omit<AnyRow, 'at'> | null,
  after: Omit<AnyRow, 'at'>,
): Map<number, string> | Refused {
  const cells = new Map<number, string>()
  for (const [field, value] of Object.entries(asCells(after))) {
    if (before && asCells(before)[field] === value) continue
    const column = columns[field as FieldName]
    if (column !== undefined) cells.set(column, cellMarkdown(value))
    else if (value !== '') return refused({ code: 'edit.no-column', column: field })
  }
  return cells
}

const TEXT_FIELDS = [
  'request',
  'place',
  'description',
  'version',
  'issuedOn',
  'code',
  'title',
  'short',
  'meaning',
] as const

function asCells(row: Omit<AnyRow, 'at'>): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const field of TEXT_FIELDS) if (typeof row[field] === 'string') cells[field] = row[field]
  if (typeof row.name === 'string')
    cells.name = Array.isArray(row.notes) ? componentCell(row.name, row.notes) : row.name
  for (const field of ['original', 'copy'] as const)
    if (row[field] !== undefined) cells[field] = row[field] === true ? 'X' : ''
  return cells
}

export function changedRow(
  text: EditedText,
  list: ListName,
  table: Table,
  row: AnyRow,
  changed: AnyRow,
): string | Refused {
  const cells = cellsOf(columnsBeside(table, list, row), row, changed)
  return 'refusals' in cells ? cells : withCells(text.lines[row.at.line - 1]!, cells)
}

/** The number after that of the last row, and its column; null when the table does not count its rows. */
export function nextNumber({ header }: Table, last: TableRow): [column: number, number: string] | null {
  const column = header.cells.findIndex(({ text }) => /^s?tt$/i.test(text))
  const number = last.cells[column]?.text ?? ''
  return /^\d{1,6}$/.test(number) ? [column, String(Number(number) + 1).padStart(number.length, '0')] : null
}

// Lines of lists and paragraphs

const TAIL = /[\s.;]*$/

/** The line with the row's words in it, its marks and what ends it as they were. */
export function changedLine(
  text: EditedText,
  list: ListName,
  row: AnyRow,
  changed: AnyRow,
): string | Refused {
  const column = needsColumns(list, changed)
  if (column !== null) return refused({ code: 'edit.no-column', column })
  const source = text.lines[row.at.line - 1]!
  const { line } = lineAt(text.outline, row.at)!
  const end = line.at.column - 1 + line.source.length
  const mark = line.item ? /^[-+]\s+/.exec(line.source)![0].length : 0
  const start = line.at.column - 1 + mark
  const { places } = row as { places?: { short: Position; meaning: Position } }
  const { short, meaning } = places ?? {}
  if (list === 'definitions' && short?.endColumn && meaning?.endColumn && short.endColumn <= meaning.column) {
    const between = source.slice(short.endColumn - 1, meaning.column - 1)
    return (
      source.slice(0, short.column - 1) +
      lineMarkdown(String(changed.short)) +
      between +
      inlineMarkdown(String(changed.meaning)) +
      source.slice(meaning.endColumn - 1)
    )
  }
  const tail = source.slice(start, end).match(TAIL)![0]
  return source.slice(0, start) + lineMarkdown(lineOf(list, changed)) + tail + source.slice(end)
}

export const lineOf = (list: ListName, row: Omit<AnyRow, 'at'>): string =>
  list === 'definitions' ? `${row.short}: ${row.meaning}` : String(row.title ?? row.name)

/** What a row says that only a table can say; null when a line will do. */
export function needsColumns(list: ListName, row: Omit<AnyRow, 'at'>): FieldName | null {
  if (list !== 'components') return null
  if (row.original === true) return 'original'
  if (row.copy === true) return 'copy'
  return Array.isArray(row.notes) && row.notes.length > 0 ? 'notes' : null
}

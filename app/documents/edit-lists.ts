import type { ProcedureModel } from '../domain/procedure/model.ts'
import { keptText } from './edit-steps.ts'
import {
  type EditedText,
  lineAt,
  type PlannedEdit,
  type Refused,
  refused,
  type Splice,
  underHeading,
} from './edited-text.ts'
import {
  type AnyRow,
  cellsOf,
  changedLine,
  changedRow,
  columnsBeside,
  columnsOfEmpty,
  type FieldName,
  lineOf,
  needsColumns,
  nextNumber,
} from './list-rows.ts'
import { lineMarkdown } from './markdown-text.ts'
import { type ListEdit, type ListName, type RowAddress, rowName } from './procedure-edits.ts'
import { newRow } from './table-splice.ts'
import { abbreviationList, basisList, componentTable, formTable, revisionTable } from './written-rows.ts'

const KEPT_IN = {
  revisions: 'revisions',
  components: 'components',
  forms: 'forms',
  'legal-basis': 'legalBases',
  definitions: 'abbreviations',
} as const satisfies Record<ListName, keyof ProcedureModel & string>

/** Sửa các danh mục: forms, legal bases, abbreviations, papers of the dossier and revisions, each row in its place. */
export function planListEdit(text: EditedText, edit: ListEdit): PlannedEdit | Refused {
  const { list } = edit
  const rows = text.model[KEPT_IN[list]] as readonly AnyRow[]
  const expected = (changed: readonly AnyRow[]): ProcedureModel =>
    ({ ...text.model, [KEPT_IN[list]]: changed }) as ProcedureModel
  const found = (at: RowAddress): AnyRow | null => {
    const row = rows[at.index]
    return row && rowName(list, row as Parameters<typeof rowName>[1]) === at.seen ? row : null
  }
  if (edit.edit === 'add-row') {
    const { where } = edit
    const isFirst = where === 'first'
    const beside = isFirst ? rows[0] : where === 'last' ? rows.at(-1) : found(where.after)
    if (!beside && typeof where === 'object')
      return refused({ code: 'edit.row-not-there', list, at: where.after })
    const row = keptRow(edit.row)
    const splice = beside ? rowBeside(text, list, beside, isFirst, row) : firstRow(text, list, row)
    if ('refusals' in splice) return splice
    const index = !beside || isFirst ? 0 : rows.indexOf(beside) + 1
    return {
      splices: [splice],
      expected: expected(rows.toSpliced(index, 0, { ...row, at: { line: 1, column: 1 } })),
    }
  }
  const row = found(edit.at)
  if (!row) return refused({ code: 'edit.row-not-there', list, at: edit.at })
  const from = row.at.line - 1
  const inTable = text.rows.get(row.at.line)
  const inLine = inTable ? null : lineAt(text.outline, row.at)
  if (edit.edit === 'remove-row') {
    if (!inTable && !inLine?.alone) return refused({ code: 'edit.not-in-one-line', at: edit.at })
    return {
      splices: [{ from, remove: 1, insert: [] }],
      expected: expected(rows.filter((each) => each !== row)),
    }
  }
  const changed = { ...row, ...keptRow(edit.row) }
  const written = inTable
    ? changedRow(text, list, inTable.table, row, changed)
    : inLine?.alone || (inLine && list !== 'components')
      ? changedLine(text, list, row, changed)
      : refused({ code: 'edit.not-in-one-line', at: edit.at })
  if (typeof written !== 'string') return written
  return {
    splices: [{ from, remove: 1, insert: [written] }],
    expected: expected(rows.map((each) => (each === row ? changed : each))),
  }
}

function keptRow(row: Partial<Record<FieldName, unknown>>): Omit<AnyRow, 'at'> {
  const kept = (value: unknown) =>
    typeof value === 'string'
      ? keptText(value)
      : Array.isArray(value)
        ? value.map((each: string) => keptText(each))
        : value
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, kept(value)]))
}

function rowBeside(
  text: EditedText,
  list: ListName,
  beside: AnyRow,
  goesBefore: boolean,
  row: Omit<AnyRow, 'at'>,
): Splice | Refused {
  const { line } = beside.at
  const from = goesBefore ? line - 1 : line
  const source = text.lines[line - 1]!
  const found = text.rows.get(line)
  if (found) {
    const cells = cellsOf(columnsBeside(found.table, list, beside), null, row)
    if ('refusals' in cells) return cells
    const isLast = found.table.rows.at(-1) === found.row && !goesBefore
    const number = isLast ? nextNumber(found.table, found.row) : null
    if (number) cells.set(...number)
    return { from, remove: 0, insert: [newRow(source, found.table.header.cells.length, cells)] }
  }
  const inLine = lineAt(text.outline, beside.at)
  if (!inLine?.alone) return refused({ code: 'edit.not-in-one-line', at: { seen: lineOf(list, beside) } })
  const column = needsColumns(list, row)
  if (column !== null) return refused({ code: 'edit.no-column', column })
  // Under the marks of the line beside it.
  const marks = source.slice(0, beside.at.column - 1) + (inLine.line.item ? '- ' : '')
  return { from, remove: 0, insert: [marks + lineMarkdown(lineOf(list, row))] }
}

/** The first row of a list that has none: at the end of its empty table, or right under the heading. */
function firstRow(text: EditedText, list: ListName, row: Omit<AnyRow, 'at'>): Splice | Refused {
  const section = text.model.sections.find(({ meaning }) => meaning === list)
  const own = text.outline.sections.find(({ at }) => at.line === section?.at.line)
  if (!section || !own) return refused({ code: 'edit.no-section', section: list })
  const empty = own.blocks.find((block) => block.kind === 'table')
  const columns = empty && columnsOfEmpty(empty, list)
  if (!columns) return underHeading(text, section, blockOf(list, [row]))
  const cells = cellsOf(columns, null, row)
  if ('refusals' in cells) return cells
  const { cells: headings, at } = empty.header
  return { from: at.line + 1, remove: 0, insert: [newRow(text.lines[at.line - 1]!, headings.length, cells)] }
}

function blockOf(list: ListName, rows: readonly unknown[]): string {
  switch (list) {
    case 'revisions':
      return revisionTable(rows as ProcedureModel['revisions'])
    case 'components':
      return componentTable(rows as ProcedureModel['components'])
    case 'forms':
      return formTable(rows as ProcedureModel['forms'])
    case 'legal-basis':
      return basisList(rows as ProcedureModel['legalBases'])
    case 'definitions':
      return abbreviationList(rows as ProcedureModel['abbreviations'])
  }
}

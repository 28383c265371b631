import { isStepTable } from '../../domain/procedure/step-table.ts'
import { keyOf, type SourceCell, type SourceRow } from './source-block.ts'

/** What a table is by the words of its header. */
export type KnownTable = 'steps' | 'forms' | 'revisions'

const NOWHERE = { line: 1, column: 1 }
const CODE = /^(?:ma hieu|ma so|ky hieu|ma bieu mau|ma\b)/
const FORM_NAME = /bieu mau|^ten\b/
const CHANGE = /mo ta|noi dung/
const VERSION = /^(?:lan ban hanh|lan sua doi|phien ban)|yeu cau sua doi|ngay sua doi/

/** The kind of table that a row opens; null for any other row. Headers are short. */
export function knownTable(row: SourceRow): KnownTable | null {
  const texts = row.cells.map(textOfCell)
  if (texts.filter((text) => text !== '').length < 2 || texts.some((text) => text.length > 80)) return null
  if (isStepHeader(row.cells)) return 'steps'
  const some = (pattern: RegExp) => texts.some((text) => pattern.test(keyOf(text)))
  if (some(CODE) && some(FORM_NAME)) return 'forms'
  return some(CHANGE) && some(VERSION) ? 'revisions' : null
}

/** Bảng các bước, by the very rule of the compiler. */
function isStepHeader(cells: readonly SourceCell[]): boolean {
  const filled = cells.filter((cell) => cell.lines.length > 0).length
  return (
    filled >= 3 &&
    isStepTable({
      cells: cells.map((cell) => ({ text: textOfCell(cell), lines: [], bold: cell.bold, at: NOWHERE })),
      cellsWritten: cells.length,
      at: NOWHERE,
    })
  )
}

const textOfCell = (cell: SourceCell): string => cell.lines.map(({ text }) => text).join(' ')

/** The column of a step table that says who acts. */
export const responsibleColumn = (header: readonly SourceCell[]): number =>
  header.findIndex((cell) =>
    /trach nhiem|(?:nguoi|don vi|bo phan|co quan) thuc hien/.test(keyOf(textOfCell(cell))),
  )

import type { StateCore, Token } from 'markdown-it'
import { fold } from '../domain/shared/fold.ts'
import { type Anchors, stepAnchor } from './anchors.ts'
import { arrangeCell } from './cell-list.ts'

type Cell = { open: Token; inline: Token; close: Token; text: string }
type Row = { open: Token; cells: Cell[]; close: Token }
type Table = { open: Token; close: Token; header: Row; rows: Row[] }

export type TableContext = {
  state: StateCore
  anchors: Anchors
  plainText: (inline: Token) => string
}

const STEP_TABLE_COLUMNS = ['tt', 'trinh tu', 'trach nhiem', 'thoi gian']

/** A column's heading is repeated in each of its cells; what is longer helps nobody on a narrow screen. */
const CARD_LABEL_LENGTH = 40

/** Letters and digits such as B2, B2a, 4.1: a step that is still to be written, not the name of a case. */
const LOOKS_LIKE_CODE = /^\p{L}{0,3}\d[\d.]{0,5}\p{L}?\.?$/u

const foldedName = (text: string): string =>
  fold(text)
    .replace(/[\s:.]+/g, ' ')
    .trim()

function readTable(tokens: Token[], plainText: TableContext['plainText']): Table {
  const rows: Row[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.type === 'tr_open') rows.push({ open: token, cells: [], close: token })
    else if (token.type === 'tr_close') rows.at(-1)!.close = token
    else if (token.type === 'th_open' || token.type === 'td_open') {
      const inline = tokens[index + 1]!
      rows.at(-1)!.cells.push({ open: token, inline, close: tokens[index + 2]!, text: plainText(inline) })
    }
  }
  return { open: tokens[0]!, close: tokens.at(-1)!, header: rows[0]!, rows: rows.slice(1) }
}

function isStepTable(header: Row): boolean {
  const names = header.cells.map((cell) => foldedName(cell.text))
  return (
    STEP_TABLE_COLUMNS.every((name, column) => names[column] === name) &&
    (names.length === 4 || (names.length === 5 && names[4]!.startsWith('bieu mau')))
  )
}

type StepRowKind = 'step' | 'variant' | 'note'

const isBold = (cell: Cell): boolean => {
  const parts = (cell.inline.children ?? []).filter((part) => part.type !== 'text' || part.content !== '')
  return parts[0]?.type === 'strong_open' && parts.at(-1)?.type === 'strong_close'
}

/** Trường hợp: text in TT (or bold anywhere) and nothing beside it. Lưu ý: the row's first words say so. */
function stepRowKind(row: Row): StepRowKind {
  const [first] = row.cells
  const filled = row.cells.filter((cell) => cell.text !== '')
  const only = filled.length === 1 ? filled[0]! : null
  const name = foldedName(first?.text ?? '')
  if (name === 'luu y' || (only && name.startsWith('luu y '))) return 'note'
  if (!only) return 'step'
  if (isBold(only)) return 'variant'
  return only === first && !LOOKS_LIKE_CODE.test(only.text) ? 'variant' : 'step'
}

/** markdown-it writes alignment as an inline style, which the page's content security policy forbids. */
function alignmentAsClass(cell: Cell): void {
  const alignment = /text-align:(left|right|center)/.exec(String(cell.open.attrGet('style') ?? ''))?.[1]
  cell.open.attrs = alignment ? [['class', `align-${alignment}`]] : null
}

/**
 * Bảng trong văn bản: gives a table its column scopes, its labels for narrow screens and, when it is a step
 * table (TT, Trình tự, Trách nhiệm, Thời gian, Biểu mẫu/Kết quả), its anchors, cases and notes. Takes the
 * tokens from `table_open` to `table_close`, answers those to print instead.
 */
export function arrangeTable(tokens: Token[], context: TableContext): Token[] {
  const table = readTable(tokens, context.plainText)
  const steps = isStepTable(table.header)
  const make = (type: string, tag: string, nesting: 1 | -1): Token => {
    const token = new context.state.Token(type, tag, nesting)
    token.block = true
    return token
  }
  // Cells that are laid out as cards lose their table meaning in browsers unless it is said aloud.
  const role = (token: Token, name: string): Token => {
    if (steps) token.attrSet('role', name)
    return token
  }
  const out: Token[] = [role(table.open, 'table'), role(make('thead_open', 'thead', 1), 'rowgroup')]
  if (steps) table.open.attrSet('class', 'step-table')

  const write = (row: Row, cells: Cell[]): void => {
    out.push(role(row.open, 'row'))
    for (const cell of cells) {
      cell.inline.children = arrangeCell(cell.inline.children ?? [], context.state)
      out.push(cell.open, cell.inline, cell.close)
    }
    out.push(row.close)
  }
  const headerCell = (cell: Cell, scope: 'col' | 'rowgroup'): void => {
    cell.open.tag = 'th'
    cell.close.tag = 'th'
    cell.open.attrSet('scope', scope)
    role(cell.open, scope === 'col' ? 'columnheader' : 'rowheader')
  }

  for (const cell of table.header.cells) {
    alignmentAsClass(cell)
    headerCell(cell, 'col')
  }
  write(table.header, table.header.cells)
  out.push(make('thead_close', 'thead', -1))
  if (table.rows.length === 0) return [...out, table.close]

  const width = String(table.header.cells.length)
  const openBody = () => out.push(role(make('tbody_open', 'tbody', 1), 'rowgroup'))
  const closeBody = () => out.push(make('tbody_close', 'tbody', -1))
  openBody()
  table.rows.forEach((row, at) => {
    row.cells.forEach((cell, column) => {
      alignmentAsClass(cell)
      const label = table.header.cells[column]?.text.slice(0, CARD_LABEL_LENGTH)
      if (label && cell.text !== '') cell.open.attrSet('data-label', label)
      role(cell.open, 'cell')
    })
    const kind = steps ? stepRowKind(row) : null
    const filled = row.cells.filter((cell) => cell.text !== '')
    if (kind === 'variant') {
      // A case heads its own row group: that is what scope="rowgroup" speaks of.
      if (at > 0) {
        closeBody()
        openBody()
      }
      row.open.attrSet('class', 'variant')
      const only = filled[0]!
      only.open.attrs = [['colspan', width]]
      headerCell(only, 'rowgroup')
      write(row, [only])
    } else if (kind === 'note') {
      row.open.attrSet('class', 'note')
      const last = filled.at(-1)!
      // The words of a note run over the columns that it leaves empty.
      const cells = row.cells.slice(0, row.cells.indexOf(last) + 1)
      const span = row.cells.length - cells.length + 1
      if (span > 1) last.open.attrSet('colspan', String(span))
      write(row, cells)
    } else {
      const anchor = kind === 'step' ? stepAnchor(row.cells[0]!.text) : null
      if (anchor) row.open.attrSet('id', context.anchors(anchor))
      write(row, row.cells)
    }
  })
  closeBody()
  out.push(table.close)
  return out
}

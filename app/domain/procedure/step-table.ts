import { fold } from '../shared/fold.ts'
import type { CompileFinding } from './findings.ts'
import { formCodesIn } from './form-codes.ts'
import type { Position, ProcedureHeader, Step, SubDeadline } from './model.ts'
import { type Cell, type Line, placesIn, type TableRow, withoutMark } from './outline.ts'
import { performerOfAll } from './performer.ts'
import { spokenIn } from './spoken-of.ts'
import { stepTitle } from './step-title.ts'
import { findSubDeadlines } from './sub-deadlines.ts'
import { cellOf, columnsOf, textOf } from './table-columns.ts'
import { isAmbiguous, parseTimePhrase } from './time-phrase.ts'
import { withoutTrailing } from './trailing-marks.ts'

export const STEP_COLUMNS = {
  code: /^(?:tt|stt|buoc|so tt)\b/,
  text: /^(?:trinh tu|noi dung|cac buoc|cong viec|buoc cong viec|hoat dong)/,
  responsible: /trach nhiem|nguoi thuc hien|don vi thuc hien|bo phan thuc hien|co quan thuc hien/,
  time: /^(?:thoi gian|thoi han)/,
  forms: /bieu mau|ket qua|ho so/,
} as const
const NEEDED = ['code', 'text', 'responsible', 'time'] as const

/** `B2`, `B2a`, `4.1`, `Bước 3`: a step that is still to be written rather than the name of a case. */
const LOOKS_LIKE_CODE = /^(?:bước\s+)?\p{L}{0,3}\d[\d.]{0,5}\p{L}?\.?$/iu

export type StepRow =
  | { kind: 'variant'; name: string; at: Position }
  | { kind: 'step'; step: Step }
  | { kind: 'note'; text: string; at: Position; lines: Line[] }

/** Whether a table has the headings of a step table (TT, Trình tự, Trách nhiệm, Thời gian, Biểu mẫu/Kết quả). */
export function isStepTable(header: TableRow): boolean {
  const columns = columnsOf(header, STEP_COLUMNS)
  return columns.text !== undefined && (columns.responsible !== undefined || columns.time !== undefined)
}

/** Bảng các bước: its rows read as steps, cases and notes. Empty rows say nothing and are left out. */
export function readStepTable(
  table: { header: TableRow; rows: TableRow[] },
  header: Pick<ProcedureHeader, 'unit' | 'level'>,
  findings: CompileFinding[],
): StepRow[] {
  const columns = columnsOf(table.header, STEP_COLUMNS)
  for (const missing of NEEDED) {
    if (columns[missing] === undefined)
      findings.push({ code: 'table-not-understood', section: 'steps', missing, at: table.header.at })
  }
  return table.rows.flatMap((row): StepRow[] => {
    const filled = row.cells.filter((cell) => cell.text !== '')
    if (filled.length === 0) return []
    const codeCell = cellOf(row, columns, 'code')
    const only = filled.length === 1 ? filled[0]! : null

    const note = noteOf(filled, codeCell)
    if (note) return [note]
    if (only && (only.bold || (only === codeCell && !LOOKS_LIKE_CODE.test(only.text))))
      return [{ kind: 'variant', name: textOf(only), at: only.at }]

    const cell = (name: keyof typeof STEP_COLUMNS): Cell => cellOf(row, columns, name) ?? emptyCell(row)
    return [{ kind: 'step', step: stepOf(row, cell, header, findings) }]
  })
}

/** A cell that the table has no column for, or that the row leaves out, stands at the row's end. */
function emptyCell(row: TableRow): Cell {
  const column = row.at.endColumn ?? row.at.column
  return { text: '', lines: [], bold: false, at: { line: row.at.line, column, endColumn: column } }
}

function noteOf(filled: Cell[], codeCell: Cell | undefined): StepRow | null {
  const first = filled[0]!
  const heading = fold(first.text)
    .replace(/[\s:.]+/g, ' ')
    .trim()
  const isHeading = first === codeCell && /^(?:luu y|ghi chu|chu y)$/.test(heading)
  const isWhole = filled.length === 1 && /^(?:luu y|ghi chu|chu y)\s?[:.-]/.test(fold(first.text))
  if (!isHeading && !isWhole) return null
  const cells = isHeading ? filled.slice(1) : filled
  const lines = cells.flatMap((cell) => cell.lines)
  return {
    kind: 'note',
    text: lines.map((line) => line.text).join('\n'),
    lines,
    at: lines[0]?.at ?? first.at,
  }
}

function stepOf(
  row: TableRow,
  cell: (name: keyof typeof STEP_COLUMNS) => Cell,
  header: Pick<ProcedureHeader, 'unit' | 'level'>,
  findings: CompileFinding[],
): Step {
  const posts = cell('responsible').lines.flatMap(postsOf)
  const responsible = posts.map(({ name }) => name)
  const time = textOf(cell('time'))
  if (isAmbiguous(time, 'cell')) findings.push({ code: 'time-ambiguous', text: time, at: cell('time').at })
  return {
    code: withoutTrailing(textOf(cell('code')), '.:'),
    title: stepTitle(cell('text').lines),
    text: cell('text').text,
    responsible,
    performer: performerOfAll(responsible, header),
    allotment: parseTimePhrase(time),
    subDeadlines: cell('text').lines.flatMap(subDeadlinesOf),
    speaksOf: cell('text').lines.flatMap(spokenIn),
    output: cell('forms').text,
    forms: [...new Set(formCodesIn(cell('forms').text).map((form) => form.code))],
    at: row.at,
    places: {
      code: cell('code').at,
      text: cell('text').at,
      responsible: cell('responsible').at,
      time: cell('time').at,
      forms: cell('forms').at,
      posts: posts.map(({ at }) => at),
    },
  }
}

/** The names of a line of the Trách nhiệm cell, which semicolons part. */
function postsOf(line: Line): { name: string; at: Position }[] {
  const place = placesIn(line)
  const unmarked = withoutMark(line)
  let offset = line.text.length - unmarked.length
  return unmarked.split(';').flatMap((piece) => {
    const start = offset + piece.length - piece.trimStart().length
    offset += piece.length + 1
    const name = withoutTrailing(piece, '.,').trim()
    return name === '' ? [] : [{ name, at: place(start, name.length) }]
  })
}

function subDeadlinesOf(line: Line): SubDeadline[] {
  const place = placesIn(line)
  return findSubDeadlines(line.text).map(({ allotment, text, start, from, bounds }) => ({
    allotment,
    text,
    from,
    bounds,
    at: place(start, text.length),
  }))
}

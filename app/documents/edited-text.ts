import { compileProcedure } from '../domain/procedure/compile.ts'
import type { Position, ProcedureModel, SectionReference } from '../domain/procedure/model.ts'
import type { Block, Line, Outline, TableRow } from '../domain/procedure/outline.ts'
import type { EditRefusal } from './procedure-edits.ts'
import { readProcedureFile } from './procedure-file.ts'

/** A text that is edited: its lines, what it says, and the rows of its tables by their line in the file, from 1. */
export type EditedText = {
  lines: readonly string[]
  model: ProcedureModel
  outline: Outline
  rows: ReadonlyMap<number, { table: Table; row: TableRow }>
}

/** Lines in place of lines: `from` counts from 0. Several of one edit do not touch each other. */
export type Splice = { from: number; remove: number; insert: readonly string[] }

/** What an edit does to the text, and what the text is to state then. */
export type PlannedEdit = { splices: Splice[]; expected: ProcedureModel; touchedCodes?: readonly string[] }

export type Refused = { refusals: EditRefusal[] }
export const refused = (refusal: EditRefusal): Refused => ({ refusals: [refusal] })

/** Reads a text of line feeds alone. */
export function readEdited(text: string): EditedText | Refused {
  const answer = readProcedureFile(text)
  if (!answer.ok) return { refusals: [{ code: 'edit.unreadable', problems: answer.problems }] }
  const { header, headerLines, outline } = answer.file
  const rows = new Map<number, { table: Table; row: TableRow }>()
  for (const table of blocksIn(outline))
    if (table.kind === 'table') for (const row of table.rows) rows.set(row.at.line, { table, row })
  return {
    lines: text.split('\n'),
    model: compileProcedure(header, outline, headerLines).model,
    outline,
    rows,
  }
}

export function spliced(lines: readonly string[], splices: readonly Splice[]): string[] {
  const result: string[] = []
  let next = 0
  for (const { from, remove, insert } of inOrder(splices)) {
    for (; next < from; next++) result.push(lines[next]!)
    for (const line of insert) result.push(line)
    next = from + remove
  }
  for (; next < lines.length; next++) result.push(lines[next]!)
  return result
}

const inOrder = (splices: readonly Splice[]): Splice[] => [...splices].sort((a, b) => a.from - b.from)

/** Whether everything that stands in lines which no splice touches is read as before, in the same order. */
export function othersStay(before: Outline, after: Outline, splices: readonly Splice[]): boolean {
  const removed = new Set<number>()
  const inserted = new Set<number>()
  let shift = 0
  for (const { from, remove, insert } of inOrder(splices)) {
    for (let index = 0; index < remove; index++) removed.add(from + index + 1)
    for (let index = 0; index < insert.length; index++) inserted.add(from + shift + index + 1)
    shift += insert.length - remove
  }
  const kept = (outline: Outline, touched: ReadonlySet<number>) =>
    readings(outline).filter(({ line }) => !touched.has(line))
  const [old, next] = [kept(before, removed), kept(after, inserted)]
  return old.length === next.length && old.every(({ read }, index) => read === next[index]!.read)
}

/** Every line of a text with what it is read as: its words, and as part of what. */
function readings({ preamble, sections }: Outline): { line: number; read: string }[] {
  const read: { line: number; read: string }[] = []
  const add = (kind: string, lines: readonly Line[]) => {
    for (const { at, text } of lines) read.push({ line: at.line, read: `${kind}\n${text}` })
  }
  const addBlock = (block: Block) => {
    if (block.kind === 'paragraph') add('paragraph', block.lines)
    else if (block.kind === 'list') for (const { depth, lines } of block.items) add(`item ${depth}`, lines)
    else {
      add(
        'header',
        block.header.cells.flatMap((cell) => cell.lines),
      )
      for (const row of block.rows)
        for (const [index, cell] of row.cells.entries()) add(`cell ${index}`, cell.lines)
    }
  }
  preamble.forEach(addBlock)
  for (const { level, heading, blocks } of sections) {
    add(`heading ${level}`, heading)
    blocks.forEach(addBlock)
  }
  return read
}

const blocksIn = ({ preamble, sections }: Outline): Block[] => [
  ...preamble,
  ...sections.flatMap(({ blocks }) => blocks),
]

export type Table = Extract<Block, { kind: 'table' }>

/** The line of a paragraph or an item at that place, and whether it stands alone in its item. */
export function lineAt(outline: Outline, at: Position): { line: Line; alone: boolean } | null {
  for (const block of blocksIn(outline)) {
    const groups = block.kind === 'paragraph' ? block.lines.map((line) => [line]) : []
    if (block.kind === 'list') for (const item of block.items) groups.push(item.lines)
    for (const lines of groups) {
      const line = lines.find((each) => each.at.line === at.line && each.at.column === at.column)
      if (line) return { line, alone: lines.length === 1 }
    }
  }
  return null
}

/** Puts a block right under the heading of a section. */
export function underHeading({ lines }: EditedText, section: SectionReference, block: string): Splice {
  const from = section.at.line
  const after = lines[from] === '' || lines[from] === undefined ? [] : ['']
  return { from, remove: 0, insert: ['', ...block.split('\n'), ...after] }
}

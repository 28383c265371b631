import type { Token } from 'markdown-it'
import type { Position } from '../domain/procedure/model.ts'
import type { Block, Cell, Line, Outline, Section, TableRow } from '../domain/procedure/outline.ts'
import { officialMarkdown } from './official-markdown.ts'
import { type CellRange, scanRow } from './table-row.ts'

/** Levels of quotes and lists, a list and its items counting as two. Deeper text is refused: the parser would drop it. */
export const MAX_NESTING = 100

const parser = officialMarkdown({ maxNesting: MAX_NESTING + 1 })

/** Where a text is nested deeper than `MAX_NESTING`. */
export type TooDeep = { line: number; column: number }

/** Số mục: `I.` to `XX.`, `5.1.`, `5.1`, `5)`; a Roman numeral without a dot counts when the title follows in capitals. */
const NUMBERED =
  /^(?:([IVXL]{1,6})(?:[.)]\s*|\s+(?=\p{Lu}{2}))|(\d{1,3}(?:\.\d{1,3}){0,4})[.)]?\s*(?=\p{L}))(.*)$/su

/**
 * Dàn ý của văn bản: sections, paragraphs, lists, tables and cells with their places. `linesBefore` is how many
 * lines of the file stand before the body. Refuses only nesting over `MAX_NESTING`; takes time in proportion
 * to the length of the text.
 */
export function outlineOf(
  body: string,
  linesBefore = 0,
): { ok: true; outline: Outline } | { ok: false; tooDeep: TooDeep } {
  const tokens = parser.parse(body, {})
  const sources = body.split('\n')
  const deep = tokens.find((token) => token.level >= MAX_NESTING)
  if (deep) return { ok: false, tooDeep: { line: linesBefore + (deep.map?.[0] ?? 0) + 1, column: 1 } }

  const outline: Outline = { preamble: [], sections: [] }
  let blocks = outline.preamble
  const read = { tokens, sources, linesBefore }
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index]!
    if (token.type === 'heading_open' && token.level === 0) {
      const section = sectionOf(read, index)
      outline.sections.push(section)
      blocks = section.blocks
      index += 3
    } else if (token.type === 'table_open') {
      const end = closing(tokens, index)
      blocks.push(tableOf(read, index, end))
      index = end + 1
    } else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const end = closing(tokens, index)
      for (const block of listOf(read, index, end)) blocks.push(block)
      index = end + 1
    } else {
      if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') {
        const lines = linesOfToken(read, token)
        if (lines.length > 0) blocks.push({ kind: 'paragraph', lines, at: lines[0]!.at })
      }
      index++
    }
  }
  return { ok: true, outline }
}

type Reading = { tokens: Token[]; sources: string[]; linesBefore: number }

function closing(tokens: Token[], from: number): number {
  const { level } = tokens[from]!
  let index = from + 1
  while (tokens[index]!.level > level || tokens[index]!.nesting !== -1) index++
  return index
}

function sectionOf(read: Reading, index: number): Section {
  const open = read.tokens[index]!
  const lines = linesOfToken(read, read.tokens[index + 1]!)
  const heading = lines.map((line) => line.text).join(' ')
  const match = NUMBERED.exec(heading)
  const line = (open.map?.[0] ?? 0) + 1
  const source = read.sources[line - 1] ?? ''
  return {
    level: Number(open.tag.slice(1)),
    number: match?.[1] ?? match?.[2] ?? '',
    title: (match?.[3] ?? heading).trim(),
    heading: lines,
    blocks: [],
    at: lines[0]?.at ?? { line: line + read.linesBefore, column: 1, endColumn: source.length + 1 },
  }
}

/** A list, and the tables inside its items, which a reader sees as tables. */
function listOf(read: Reading, from: number, end: number): Block[] {
  const items: { depth: number; lines: Line[] }[] = []
  const tables: Block[] = []
  let depth = -1
  let fresh = false
  for (let index = from; index <= end; index++) {
    const token = read.tokens[index]!
    if (token.type.endsWith('_list_open')) depth++
    else if (token.type.endsWith('_list_close')) depth--
    else if (token.type === 'list_item_open') fresh = true
    else if (token.type === 'table_open') {
      const close = closing(read.tokens, index)
      tables.push(tableOf(read, index, close))
      index = close
    } else if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') {
      const lines = linesOfToken(read, token)
      if (fresh || items.length === 0) items.push({ depth, lines })
      else for (const line of lines) items.at(-1)!.lines.push(line)
      fresh = false
    }
  }
  const first = items.find((item) => item.lines.length > 0)?.lines[0]
  const place = (read.tokens[from]!.map?.[0] ?? 0) + 1 + read.linesBefore
  const at = first?.at ?? { line: place, column: 1 }
  return items.length === 0 ? tables : [{ kind: 'list', items, at }, ...tables]
}

function tableOf(read: Reading, from: number, end: number): Block {
  const rows: TableRow[] = []
  let ranges: CellRange[] = []
  let source = ''
  for (let index = from; index <= end; index++) {
    const token = read.tokens[index]!
    if (token.type === 'tr_open') {
      const line = (token.map?.[0] ?? 0) + 1
      source = read.sources[line - 1] ?? ''
      ranges = scanRow(source)
      const start = source.length - source.trimStart().length
      const at = {
        line: line + read.linesBefore,
        column: start + 1,
        endColumn: Math.max(start, source.trimEnd().length) + 1,
      }
      rows.push({ cells: [], cellsWritten: ranges.length, at })
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      const row = rows.at(-1)!
      row.cells.push(cellOf(read.tokens[index + 1]!, source, ranges[row.cells.length], row.at))
    }
  }
  return { kind: 'table', header: rows[0]!, rows: rows.slice(1), at: rows[0]!.at }
}

function cellOf(inline: Token, source: string, range: CellRange | undefined, row: Position): Cell {
  const end = row.endColumn ?? 1
  const start = range?.start ?? end - 1
  const at: Position = { line: row.line, column: start + 1, endColumn: (range?.end ?? start) + 1 }
  const { texts, bold } = textsOf(inline)
  const pieces = range ? piecesOf(source, range) : []
  const exact = pieces.length === texts.length
  const lines = texts.flatMap((text, index): Line[] => {
    const trimmed = text.trim()
    if (trimmed === '') return []
    const piece = pieces[index]
    if (!exact || !piece) return [{ text: trimmed, item: isItem(trimmed), source: '', at }]
    const place = { line: row.line, column: piece.start + 1, endColumn: piece.end + 1 }
    return [{ text: trimmed, item: isItem(trimmed), source: source.slice(piece.start, piece.end), at: place }]
  })
  return { text: lines.map((line) => line.text).join('\n'), lines, bold, at }
}

/** The source of a cell, cut at its breaks. */
function piecesOf(source: string, range: CellRange): CellRange[] {
  const pieces: CellRange[] = []
  let from = range.start
  let next = from
  for (;;) {
    const found = source.indexOf('<br', next)
    if (found < 0 || found >= range.end) break
    const length = source.startsWith('<br>', found) ? 4 : source.startsWith('<br/>', found) ? 5 : 0
    next = found + Math.max(length, 3)
    // What only looks like a break is text.
    if (length === 0) continue
    pieces.push(trimmedRange(source, from, found))
    from = next
  }
  pieces.push(trimmedRange(source, from, range.end))
  return pieces
}

function trimmedRange(source: string, from: number, to: number): CellRange {
  const text = source.slice(from, to)
  const start = from + (text.length - text.trimStart().length)
  return { start, end: Math.max(start, from + text.trimEnd().length) }
}

const isItem = (text: string): boolean => /^[-+]\s/.test(text)

/** What an inline token reads as, one text for each line, and whether all of it is bold. */
function textsOf(inline: Token): { texts: string[]; bold: boolean } {
  const texts = ['']
  let strong = 0
  let plain = false
  let some = false
  for (const child of inline.children ?? []) {
    if (child.type === 'strong_open') strong++
    else if (child.type === 'strong_close') strong--
    else if (child.type === 'hardbreak' || child.type === 'softbreak') texts.push('')
    else if (child.content !== '') {
      texts[texts.length - 1] += child.content
      if (child.content.trim() === '') continue
      some = true
      if (strong === 0) plain = true
    }
  }
  return { texts, bold: some && !plain }
}

/** Lines of a paragraph, a heading or a block of code, each with its place; empty ones are left out. */
function linesOfToken(read: Reading, token: Token): Line[] {
  const first = (token.map?.[0] ?? 0) + (token.type === 'fence' ? 1 : 0)
  const written = token.content.split('\n')
  const texts = token.type === 'inline' ? textsOf(token).texts : written
  // A break tag makes two lines of one source line.
  const pieces = written.flatMap((raw, index): { row: number; source: string; start: number }[] => {
    const source = read.sources[first + index] ?? ''
    const content = raw.trim()
    const found = source.indexOf(content)
    const range = { start: Math.max(0, found), end: Math.max(0, found) + content.length }
    const cuts = found < 0 || token.type !== 'inline' ? [range] : piecesOf(source, range)
    return cuts.map(({ start, end }) => ({
      row: first + index,
      source: found < 0 ? '' : source.slice(start, end),
      start,
    }))
  })
  const exact = pieces.length === texts.length
  return texts.flatMap((text, index): Line[] => {
    const trimmed = text.trim()
    if (trimmed === '') return []
    const piece = exact ? pieces[index]! : { row: first, source: '', start: 0 }
    const line = piece.row + 1 + read.linesBefore
    const column = piece.start + 1
    const at =
      piece.source === '' ? { line, column } : { line, column, endColumn: column + piece.source.length }
    return [{ text: trimmed, item: isItem(trimmed), source: piece.source, at }]
  })
}

import {
  type Block,
  type Line,
  linesOf,
  type Section,
  type TableRow,
} from '../../domain/procedure/outline.ts'
import { MAX_NESTING, outlineOf } from '../outline.ts'
import { readProcedureFile } from '../procedure-file.ts'
import { scanRow } from '../table-row.ts'
import { holdsHtml, linesOfHtml, splitItems } from './cell-lines.ts'
import type { Doubts } from './doubt.ts'
import type { SourceAnswer } from './source.ts'
import { excerpt, type SourceBlock, type SourceCell, type SourceRow } from './source-block.ts'
import { textBlock } from './text-layout.ts'

/** Front matter of anybody: up to 200 lines between two lines of dashes at the very start. */
const FRONT_MATTER = /^---[ \t]*\n((?:[^\n]*\n){0,200}?)---[ \t]*(?:\n|$)/
/** A key that only our header block has beside its code. */
const OURS = /^(?:kind|issueNumber|signatories):/m

/**
 * Markdown: ours is taken as it is, and when its header is broken refused with the places. Of foreign Markdown the
 * front matter is told and left out, the rest read by the parser of our own texts.
 */
export function readMarkdown(text: string, doubts: Doubts): SourceAnswer {
  const front = FRONT_MATTER.exec(text)
  if (front && OURS.test(front[1]!)) {
    const read = readProcedureFile(text)
    return read.ok ? { ok: true, finished: read.file } : read
  }
  const linesBefore = front ? front[0].split('\n').length - 1 : 0
  if (front)
    doubts.push({
      code: 'front-matter-left-out',
      line: 1,
      arguments: { to: linesBefore, text: front[1]!.trim().replace(/\n/g, ' | ') },
    })
  const read = outlineOf(front ? text.slice(front[0].length) : text, linesBefore)
  if (!read.ok)
    return { ok: false, problems: [{ code: 'file.nested-too-deep', most: MAX_NESTING, ...read.tooDeep }] }
  const { preamble, sections } = read.outline
  tellMarks([...linesOf(preamble), ...sections.flatMap(({ blocks }) => [...linesOf(blocks)])], doubts)
  const tables = { count: 0, sources: text.split('\n') }
  const blocks = [
    ...blocksOf(preamble, tables, doubts),
    ...sections.flatMap((each) => sectionBlocks(each, tables, doubts)),
  ]
  return { ok: true, source: { blocks, statements: [] } }
}

/** Emphasis inside a line, and addresses of links; a line that is bold as a whole is read by its look. */
function tellMarks(lines: readonly Line[], doubts: Doubts): void {
  const marked = lines.filter(
    ({ text, source }) =>
      source.length > text.length && /[*_`]|\]\(/.test(source) && !/^\*\*[^*]*\*\*$/.test(source),
  )
  const [first] = marked
  if (first)
    doubts.push({
      code: 'marks-left-out',
      line: first.at.line,
      arguments: { count: marked.length, text: excerpt(first.source) },
    })
}

/** `sources`: the lines of the text, for cells that the parser drops. */
type Tables = { count: number; sources: readonly string[] }

function sectionBlocks(section: Section, tables: Tables, doubts: Doubts): SourceBlock[] {
  const { number, title, level, at } = section
  const text = number === '' ? title : `${number}. ${title}`
  const heading = text === '' ? [] : [textBlock(text, at.line, { heading: level, bold: true })]
  return [...heading, ...blocksOf(section.blocks, tables, doubts)]
}

function blocksOf(blocks: readonly Block[], tables: Tables, doubts: Doubts): SourceBlock[] {
  return blocks.flatMap((block): SourceBlock[] => {
    if (block.kind === 'paragraph')
      return block.lines.map(({ text, at, source }, index) =>
        textBlock(text, at.line, { joined: index > 0, bold: /^\*\*.*\*\*$/.test(source) }),
      )
    if (block.kind === 'list')
      return block.items.flatMap(({ depth, lines }) => {
        // Numbers that are written stay written: the text may speak of them.
        const source = tables.sources[(lines[0]?.at.line ?? 0) - 1] ?? ''
        const ordinal = /^[\s>]*(\d{1,9}[.)])\s/.exec(source)?.[1]
        return lines.map(({ text, at }, index) =>
          ordinal
            ? textBlock(index === 0 ? `${ordinal} ${text}` : text, at.line, { joined: true })
            : textBlock(text, at.line, index === 0 ? { depth } : { joined: true }),
        )
      })
    tables.count++
    return [block.header, ...block.rows].map((row) => rowOf(row, tables, doubts))
  })
}

function rowOf(row: TableRow, tables: Tables, doubts: Doubts): SourceRow {
  const cells: SourceCell[] = row.cells.map(({ lines, bold }) => ({
    lines: lines
      .flatMap(({ text, at }) =>
        (holdsHtml(text) ? linesOfHtml(text, at.line, doubts) : [text]).map(
          (each) => [each, at.line] as const,
        ),
      )
      .flatMap(([text, line]) => splitItems(text, line, doubts).map((each) => ({ text: each, line }))),
    bold,
    above: false,
  }))
  // The parser drops what stands beyond the header's columns; here it is kept as it is written.
  const source = tables.sources[row.at.line - 1] ?? ''
  if (row.cellsWritten > row.cells.length)
    for (const { start, end } of scanRow(source).slice(row.cells.length))
      cells.push({
        lines: start < end ? [{ text: source.slice(start, end), line: row.at.line }] : [],
        bold: false,
        above: false,
      })
  return { kind: 'row', cells, line: row.at.line, table: tables.count }
}

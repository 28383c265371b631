import { holdsHtml, linesOfHtml, splitItems, withDash } from './cell-lines.ts'
import type { Doubts } from './doubt.ts'
import { emptyCell, isItem, type SourceBlock, type SourceCell, type SourceText } from './source-block.ts'

/** Most lines that bold marks may span before they count as two stray stars. */
const LONGEST_BOLD = 6
/** `I.` alone in front of a tab: the number of a heading. */
const NUMBER_CELL = /^(?:[IVXL]{1,6}[.)]?|[-+–—•·*▪●])$/

/**
 * Văn bản dạng cột: text as it comes out of scanned or printed procedures. A line with tabs is a row of a table,
 * rows without an empty line between them are one table, `**` marks bold over several lines, a form feed ends a page.
 */
export function readTextLayout(text: string, doubts: Doubts): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let table = 0
  let inTable = false
  let joined = false
  let bold = 0
  const lines = text.split('\n')
  for (const [index, source] of lines.entries()) {
    const line = index + 1
    if (source.includes('\f')) blocks.push({ kind: 'page', line })
    const raw = source.replace(/\f/g, '')
    if (raw.trim() === '') {
      // A row without text, where people sign, does not end its table.
      inTable &&= raw.includes('\t')
      joined = false
      continue
    }
    const row = raw.includes('\t') ? raw.split('\t').map((cell) => cell.trim()) : null
    const numbered =
      row &&
      row.filter((cell) => cell !== '').length === 2 &&
      NUMBER_CELL.test(row.find((cell) => cell !== '')!)
    if (row && !numbered && row.some((cell) => cell !== '')) {
      if (!inTable) table++
      inTable = true
      joined = false
      blocks.push({ kind: 'row', cells: row.map((cell) => cellOf(cell, line, doubts)), line, table })
      continue
    }
    inTable = false
    let written = raw.trim().replace(/\s+/g, ' ')
    if (bold === 0 && written.startsWith('**')) {
      const span = lines.slice(index, index + LONGEST_BOLD).findIndex((each, at) => {
        const stop = each.trimEnd().endsWith('**')
        return at === 0 ? stop && written.length > 4 : stop
      })
      const broken = lines.slice(index, index + Math.max(0, span) + 1).some((each) => each.trim() === '')
      if (span >= 0 && !broken) {
        bold = span + 1
        written = written.slice(2)
      }
    }
    const isBold = bold > 0
    if (bold > 0 && --bold === 0) written = written.replace(/\*\*$/, '')
    const pieces = holdsHtml(written) ? linesOfHtml(written, line, doubts) : [written]
    for (const piece of pieces) {
      blocks.push(textBlock(piece, line, { bold: isBold, joined }))
      joined = true
    }
  }
  return blocks
}

/** A line of running text, an item when it opens with a mark. */
export function textBlock(
  text: string,
  line: number,
  look: { bold?: boolean; joined?: boolean; heading?: number | null; depth?: number | null } = {},
): SourceText {
  const marked = withDash(text.replace(/\s+/g, ' ').trim())
  const item = look.depth ?? (isItem(marked) ? (marked.startsWith('+') ? 1 : 0) : null)
  return {
    kind: 'text',
    text: item === null ? marked : marked.replace(/^[-+]\s+/, ''),
    line,
    item,
    bold: look.bold ?? false,
    heading: look.heading ?? null,
    joined: look.joined ?? false,
  }
}

function cellOf(text: string, line: number, doubts: Doubts): SourceCell {
  if (text === '') return emptyCell()
  const strong = /^\*\*([^*]+)\*\*$/.exec(text)
  const written = strong ? strong[1]! : text
  const whole = holdsHtml(written)
    ? linesOfHtml(written, line, doubts)
    : [written.replace(/\s+/g, ' ').trim()]
  const lines = whole.flatMap((each) => splitItems(each, line, doubts)).map((each) => ({ text: each, line }))
  return { lines, bold: strong !== null, above: false }
}

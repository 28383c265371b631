import type { ImportedBlock, ImportedSection, ImportedTable } from './section.ts'
import { cellText, emptyCell, isItem, type SourceCell } from './source-block.ts'

/** The official text in our Markdown: headings, paragraphs, lists and GFM tables with `<br>` in their cells. */
export const bodyMarkdown = (sections: readonly ImportedSection[]): string =>
  sections.flatMap(sectionLines).join('\n')

function sectionLines(section: ImportedSection): string[] {
  const { level, number, title } = section
  const lines =
    title === '' ? [] : [`${'#'.repeat(level)} ${number === '' ? '' : `${number}. `}${inline(title)}`, '']
  let before: ImportedBlock['kind'] | null = null
  for (const block of section.blocks) {
    // Items of one list stand without an empty line between them.
    if (before === 'item' && block.kind === 'item') lines.pop()
    if (block.kind === 'table') for (const row of tableLines(block)) lines.push(row)
    else {
      const indent = block.kind === 'item' ? '  '.repeat(Math.min(block.depth, 4)) : ''
      block.lines.forEach(({ text }, index) => {
        if (block.kind === 'paragraph') lines.push(startOfLine(inline(text)))
        else lines.push(`${indent}${index === 0 ? '- ' : '  '}${startOfLine(inline(text))}`)
      })
    }
    lines.push('')
    before = block.kind
  }
  return lines
}

function tableLines({ header, rows }: ImportedTable): string[] {
  const columns = Math.max(1, header.length, ...rows.map(({ cells }) => cells.length))
  const row = (cells: readonly SourceCell[]) => {
    const written = Array.from({ length: columns }, (_, column) => cellMarkdown(cells[column] ?? emptyCell()))
    return `|${written.map((text) => (text === '' ? ' ' : ` ${text} `)).join('|')}|`
  }
  return [
    row(header),
    `|${' --- |'.repeat(columns)}`,
    ...rows.map(({ cells }) =>
      row(isCase(cells) ? [{ ...cells[0]!, bold: true }, ...cells.slice(1)] : cells),
    ),
  ]
}

/** `B2`, `4.1`, `3`: a code rather than the name of a case. */
const LOOKS_LIKE_CODE = /^(?:bước\s+)?\p{L}{0,3}\d[\d.]{0,5}\p{L}?\.?$/iu

/** A row whose first cell alone has text names a case (trường hợp), which our tables write in bold. */
const isCase = (cells: readonly SourceCell[]): boolean =>
  cells.length > 0 &&
  cells[0]!.lines.length > 0 &&
  !LOOKS_LIKE_CODE.test(cellText(cells[0])) &&
  cells.slice(1).every((cell) => cell.lines.length === 0)

function cellMarkdown({ lines, bold }: SourceCell): string {
  return lines
    .map(({ text }) => {
      const written = inline(text)
      return bold && !isItem(text) && !/^\s|\s$/.test(text) ? `**${written}**` : written
    })
    .join('<br>')
}

/**
 * Text as Markdown that reads as the same text: what would be a mark gets a backslash, everything else stays as it is.
 */
export const inline = (text: string): string =>
  text
    .replace(/[\\`*[\]|]/g, '\\$&')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=[\p{L}#])/gu, '\\&')
    .replace(/~(?=~)/g, '\\~')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/!(?=\\\[)/g, '\\!')

/** Escapes what would be a mark at the start of a line: `#`, `>`, `-`, `1.`, a line of dashes. */
export const startOfLine = (text: string): string =>
  text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:#{1,6}(?=\s|$)|[>=+]|-(?=[\s-]|$)|~(?=~))/, '\\$&')

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Doubts } from './doubt.ts'
import { excerpt, type SourceBlock, type SourceCell, type SourceLine } from './source-block.ts'
import { textBlock } from './text-layout.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const MAX_COLUMNS = 60
const MAX_ROWS_SPANNED = 1_000

/**
 * Khối từ HTML của tệp Word: paragraphs, headings, lists and the cells of tables on their grid, numbered in reading
 * order. Null when it is nested deeper than can be walked.
 */
export function blocksOfHtml(html: string, doubts: Doubts): SourceBlock[] | null {
  const walk: Walk = { line: 0, table: 0, numbers: 0, marked: [], blocks: [], doubts }
  try {
    for (const node of parseFragment(html).childNodes) takeNode(walk, node, 0)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  if (walk.numbers > 0)
    doubts.push({ code: 'word-part', line: 1, arguments: { part: 'list-numbers', count: walk.numbers } })
  const [first] = walk.marked
  if (first)
    doubts.push({
      code: 'marks-left-out',
      line: first.line,
      arguments: { count: walk.marked.length, text: excerpt(first.text) },
    })
  return walk.blocks
}

/** `marked`: lines with emphasis or links inside, whose words alone are kept. */
type Walk = {
  line: number
  table: number
  numbers: number
  marked: SourceLine[]
  blocks: SourceBlock[]
  doubts: Doubts
}

const isElement = (node: Node): node is Element => 'tagName' in node
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

function takeNode(walk: Walk, node: Node, depth: number): void {
  if (!isElement(node)) return
  const heading = /^h([1-6])$/.exec(node.tagName)
  if (node.tagName === 'p' || heading) {
    const read = inlineOf(node.childNodes)
    if (read.lines.length === 0) return
    walk.line++
    tellMixed(walk, read)
    read.lines.forEach((text, index) => {
      const look = { bold: read.bold, joined: index > 0, heading: heading ? Number(heading[1]) + 1 : null }
      walk.blocks.push(textBlock(text, walk.line, look))
    })
  } else if (node.tagName === 'ul' || node.tagName === 'ol') {
    for (const item of node.childNodes) if (isElement(item)) takeItem(walk, item, node.tagName, depth)
  } else if (node.tagName === 'table') takeTable(walk, node)
  else for (const child of childrenOf(node)) takeNode(walk, child, depth)
}

function tellMixed(walk: Walk, { lines, mixed }: { lines: string[]; mixed: boolean }): void {
  if (mixed) walk.marked.push({ text: lines.join(' '), line: walk.line })
}

function takeItem(walk: Walk, item: Element, list: string, depth: number): void {
  const isBlock = (node: Node) => isElement(node) && /^(?:ul|ol|p|table)$/.test(node.tagName)
  const own = item.childNodes.filter((node) => !isBlock(node))
  const paragraphs = item.childNodes.filter((node) => isElement(node) && node.tagName === 'p')
  const parts = [own, ...paragraphs.map(childrenOf)].map(inlineOf)
  const lines = parts.flatMap((part) => part.lines)
  if (lines.length > 0) {
    walk.line++
    const bold = parts.every((part) => part.lines.length === 0 || part.bold)
    if (list === 'ol') walk.numbers++
    for (const part of parts) tellMixed(walk, part)
    lines.forEach((text, index) => {
      walk.blocks.push(
        index === 0
          ? textBlock(text, walk.line, { bold, depth })
          : textBlock(text, walk.line, { joined: true }),
      )
    })
  }
  for (const node of item.childNodes)
    if (isElement(node) && /^(?:ul|ol|table)$/.test(node.tagName)) takeNode(walk, node, depth + 1)
}

/** Lines of running text, cut at breaks; whether all of it is bold, and whether some of it looks otherwise. */
function inlineOf(nodes: readonly Node[]): { lines: string[]; bold: boolean; mixed: boolean } {
  const lines = ['']
  let plain = false
  let striking = false
  const take = (node: Node, strong: boolean) => {
    if ('value' in node) {
      lines[lines.length - 1] += node.value
      if (!strong && node.value.trim() !== '') plain = true
      if (strong && node.value.trim() !== '') striking = true
    } else if (isElement(node)) {
      if (node.tagName === 'br') lines.push('')
      else {
        if (
          node.tagName === 'em' ||
          node.attrs.some(({ name, value }) => name === 'href' && !value.startsWith('#'))
        )
          striking = plain = true
        for (const child of node.childNodes) take(child, strong || node.tagName === 'strong')
      }
    }
  }
  for (const node of nodes) take(node, false)
  const kept = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
  return { lines: kept, bold: kept.length > 0 && !plain, mixed: plain && striking }
}

function rowsOf(table: Element): Element[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((node) =>
      node.tagName === 'tr' ? [node] : /^(?:tbody|thead|tfoot)$/.test(node.tagName) ? rowsOf(node) : [],
    )
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan', most: number): number => {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}

function takeTable(walk: Walk, table: Element): void {
  const number = ++walk.table
  /** By column: how many rows below are still part of a merged cell. */
  const spanned: number[] = []
  for (const row of rowsOf(table)) {
    const cells: SourceCell[] = []
    let first = 0
    const skipSpanned = () => {
      while ((spanned[cells.length] ?? 0) > 0 && cells.length < MAX_COLUMNS) {
        spanned[cells.length]!--
        cells.push({ lines: [], bold: false, above: true })
      }
    }
    for (const cell of row.childNodes.filter(isElement)) {
      skipSpanned()
      const lines = cellLines(walk, cell)
      first ||= lines[0]?.line ?? 0
      const down = spanOf(cell, 'rowspan', MAX_ROWS_SPANNED) - 1
      const right = spanOf(cell, 'colspan', MAX_COLUMNS) - 1
      if (down > 0 && lines.length > 0)
        walk.doubts.push({
          code: 'cell-merged-down',
          line: lines[0]!.line,
          arguments: { text: excerpt(lines.map(({ text }) => text).join(' ')), rows: down + 1 },
        })
      for (let extra = 0; extra <= right; extra++) {
        spanned[cells.length] = down
        cells.push(
          extra === 0
            ? { lines, bold: isBold(cell), above: false }
            : { lines: [], bold: false, above: false },
        )
      }
    }
    skipSpanned()
    walk.blocks.push({ kind: 'row', cells, line: first || Math.max(1, walk.line), table: number })
  }
}

const isBold = (cell: Element): boolean => {
  const read = inlineOf(cell.childNodes)
  return read.lines.length > 0 && read.bold
}

/** The lines of a cell: its paragraphs, `- ` for its items, `+ ` for theirs. */
function cellLines(walk: Walk, cell: Element): SourceLine[] {
  const lines: SourceLine[] = []
  const push = (texts: string[], mark: string, mixed = false) => {
    if (texts.length === 0) return
    walk.line++
    tellMixed(walk, { lines: texts, mixed })
    texts.forEach((text, index) => {
      const marked = textBlock(text, walk.line)
      const own = marked.item === null ? marked.text : `${marked.item === 0 ? '-' : '+'} ${marked.text}`
      lines.push({
        text: index === 0 && mark !== '' && marked.item === null ? `${mark} ${own}` : own,
        line: walk.line,
      })
    })
  }
  const take = (nodes: readonly Node[], depth: number) => {
    let run: Node[] = []
    const flush = (mark: string) => {
      const read = inlineOf(run)
      push(read.lines, mark, read.mixed)
      run = []
    }
    const mark = depth === 0 ? '' : depth === 1 ? '-' : '+'
    for (const node of nodes) {
      if (!isElement(node) || !/^(?:p|h[1-6]|ul|ol|li|table)$/.test(node.tagName)) {
        run.push(node)
        continue
      }
      flush(mark)
      if (node.tagName === 'ul' || node.tagName === 'ol') take(node.childNodes, depth + 1)
      else if (node.tagName === 'li') take(node.childNodes, depth)
      else if (node.tagName === 'table') takeInnerTable(walk, node, push)
      else {
        const read = inlineOf(node.childNodes)
        push(read.lines, mark, read.mixed)
      }
    }
    flush(mark)
  }
  take(cell.childNodes, 0)
  return lines
}

function takeInnerTable(walk: Walk, table: Element, push: (texts: string[], mark: string) => void): void {
  const rows = rowsOf(table).map((row) =>
    row.childNodes
      .filter(isElement)
      .map((cell) =>
        cellLines({ ...walk, doubts: [], marked: [] }, cell)
          .map(({ text }) => text)
          .join(' '),
      )
      .join(' | '),
  )
  walk.doubts.push({
    code: 'table-in-cell',
    line: walk.line + 1,
    arguments: { text: excerpt(rows.join(' ')) },
  })
  for (const row of rows) if (row.trim() !== '') push([row], '')
}

import type { Doubts, HeaderField } from './doubt.ts'
import { type FoundKey, type HeaderKey, keysIn } from './header-keys.ts'
import { topHeading } from './headings.ts'
import {
  cellText,
  excerpt,
  isCapitals,
  keyOf,
  type SourceBlock,
  type SourceLine,
  type SourceRow,
  textOfBlock,
} from './source-block.ts'

/** Something that a page header says, with its line. */
export type HeaderStatement = { field: HeaderKey | 'title' | 'agency' | 'unit'; value: string; line: number }

/** The name of the kind of document, which stands over its title. */
const KIND_WORD = /^(?:quy trinh|huong dan|quy dinh|chinh sach|muc tieu)(?=$| )/
export const isKindWord = (text: string): boolean => KIND_WORD.exec(keyOf(text))?.[0] === keyOf(text)
const AGENCY = /^(?:cong an|uy ban|ubnd|so|bo|cuc|tong cuc|phong|trung tam|chi cuc|ban|van phong)(?= )/
/** Most lines of a header above its first key. */
const MOST_ABOVE = 10

type Cluster = { first: number; last: number }

/**
 * Đầu trang: takes the page headers out of the text, whether they are a table, a table whose cells slipped, or lines
 * in bold. Each one is told with its text; a mark stays where it stood.
 */
export function withoutPageHeaders(
  blocks: readonly SourceBlock[],
  doubts: Doubts,
): { blocks: SourceBlock[]; statements: HeaderStatement[] } {
  const kept: SourceBlock[] = []
  const statements: HeaderStatement[] = []
  let from = 0
  for (let index = 0; index < blocks.length; index++) {
    if (keysOfBlock(blocks[index]!).length === 0) continue
    const cluster = clusterAround(blocks, index, from)
    if (!cluster) continue
    for (; from < cluster.first; from++) kept.push(blocks[from]!)
    const taken = blocks.slice(cluster.first, cluster.last + 1)
    const line = taken[0]!.line
    for (const statement of statementsIn(taken)) statements.push(statement)
    doubts.push({
      code: 'page-header-removed',
      line,
      arguments: { to: taken.at(-1)!.line, text: taken.map(textOfBlock).join(' | ') },
    })
    kept.push({ kind: 'page', line })
    from = cluster.last + 1
    index = cluster.last
  }
  for (; from < blocks.length; from++) kept.push(blocks[from]!)
  return { blocks: kept, statements }
}

/** The keys of a row or a line; a name and its value may stand in two cells beside each other. */
function keysOfBlock(block: SourceBlock): FoundKey[] {
  if (block.kind === 'page') return []
  if (block.kind === 'text') return block.heading === null ? keysIn(block.text) : []
  const cells = block.cells.map((cell) => cell.lines.map(({ text }) => text))
  const found = cells.flatMap((lines) => lines.flatMap(keysIn))
  const filled = cells.filter((lines) => lines.length > 0)
  const [name, value] = filled.slice(-2)
  const only = found.length === 1 ? found[0]! : null
  if (only && only.value === '' && !only.colon && value && name && keysIn(name.join(' ')).length === 1)
    return [{ ...only, value: value.join(' '), colon: true }]
  if (only && only.value === '' && only.colon && value && name && keysIn(name.join(' ')).length === 1)
    return [{ ...only, value: value.join(' ') }]
  return found
}

function clusterAround(blocks: readonly SourceBlock[], index: number, from: number): Cluster | null {
  const keys: FoundKey[] = []
  let last = index
  for (let at = index; at < blocks.length && at - last <= 2; at++) {
    const block = blocks[at]!
    const found = keysOfBlock(block)
    // Two headers in a row, around an empty page, are two.
    if (found.some(({ key }) => keys.some((before) => before.key === key))) break
    const sameTable = block.kind === 'row' && (blocks[last] as SourceRow).table === block.table
    if (found.length > 0 && (block.kind === 'text' || sameTable || blocks[last]!.kind === 'text')) {
      for (const key of found) keys.push(key)
      last = at
    } else if (!sameTable || !isPartOfHeader(block)) break
  }
  let first = index
  while (first > from && index - first < MOST_ABOVE) {
    const above = blocks[first - 1]!
    const here = blocks[first]!
    const part =
      above.kind === 'row'
        ? here.kind === 'row' && above.table === here.table && isPartOfHeader(above)
        : above.kind === 'text' && isHeaderLine(above)
    if (!part) break
    first--
  }
  const different = new Set(keys.map(({ key }) => key)).size
  const taken = blocks.slice(first, last + 1)
  const named = taken.some((block) => textsOf(block).some(({ text }) => KIND_WORD.test(keyOf(text))))
  const certain = keys.some(({ colon }) => colon)
  return certain && (different >= 2 || (keys.some(({ key }) => key === 'code') && named))
    ? { first, last }
    : null
}

/** A row without keys that can belong to a header: few cells, all of them in capitals. */
const isPartOfHeader = (block: SourceBlock): boolean =>
  block.kind === 'row' &&
  block.cells.every((cell) => cell.lines.every(({ text }) => isCapitals(text) || isKindWord(text)))

const isHeaderLine = (block: Extract<SourceBlock, { kind: 'text' }>): boolean =>
  block.item === null &&
  (block.bold || isCapitals(block.text)) &&
  block.text.length <= 160 &&
  keyOf(block.text) !== 'muc luc' &&
  topHeading(block) === null

const textsOf = (block: SourceBlock): SourceLine[] =>
  block.kind === 'row'
    ? block.cells.flatMap(({ lines }) => lines)
    : block.kind === 'text'
      ? [{ text: block.text, line: block.line }]
      : []

/** What a header states: its keys; under the name of the kind the title; beside or above it the agency. */
export function statementsIn(blocks: readonly SourceBlock[]): HeaderStatement[] {
  const statements: HeaderStatement[] = []
  const others: (SourceLine & { column: number })[] = []
  for (const block of blocks) {
    const keys = keysOfBlock(block)
    for (const { key, value } of keys) statements.push({ field: key, value, line: block.line })
    const values = new Set(keys.map(({ value }) => value))
    if (block.kind === 'row')
      block.cells.forEach((cell, column) => {
        for (const each of cell.lines)
          if (keysIn(each.text).length === 0 && !values.has(cellText(cell))) others.push({ ...each, column })
      })
    else if (keys.length === 0) for (const each of textsOf(block)) others.push({ ...each, column: 0 })
  }
  const rows = blocks.some(({ kind }) => kind === 'row')
  const kindAt = others.findIndex(({ text }) => KIND_WORD.test(keyOf(text)))
  const kindColumn = others[kindAt]?.column ?? (rows ? 1 : 0)
  const kindLine = others[kindAt]
  const title: SourceLine[] = []
  const agency: SourceLine[] = []
  others.forEach((each, index) => {
    if (each === kindLine) {
      const rest = isKindWord(each.text) ? '' : withoutKindWord(each.text)
      if (rest !== '') title.push({ text: rest, line: each.line })
    } else if (
      rows ? each.column === kindColumn : kindAt >= 0 ? index > kindAt : !AGENCY.test(keyOf(each.text))
    )
      title.push(each)
    else if (!rows || each.column < kindColumn) agency.push(each)
  })
  // The ministry stands above the agency that issues; `CÔNG AN TỈNH A`, then `PHÒNG B`: the second line that names a body is the unit.
  if (agency.length > 1 && keyOf(agency[0]!.text) === 'bo cong an' && AGENCY.test(keyOf(agency[1]!.text)))
    agency.shift()
  const below = agency.findIndex(({ text }, index) => index > 0 && AGENCY.test(keyOf(text)))
  const unit = below < 0 ? [] : agency.splice(below)
  for (const [field, lines] of [
    ['title', title],
    ['agency', agency],
    ['unit', unit],
  ] as const)
    if (lines.length > 0)
      statements.push({ field, value: lines.map(({ text }) => text).join(' '), line: lines[0]!.line })
  return statements
}

/** `QUY TRÌNH CẤP THẺ` is the title `CẤP THẺ` under the name of the kind; other kinds are part of their titles. */
export const withoutKindWord = (text: string): string =>
  /^quy trinh /.test(keyOf(text)) ? text.slice('quy trình '.length).replace(/^[\s:–-]+/, '') : text

/** A line near the start that names a kind of document and a title, or the title under such a line; null when none does. */
export function titleInText(blocks: readonly SourceBlock[]): SourceLine | null {
  const striking = blocks
    .slice(0, MOST_ABOVE * 2)
    .filter((block) => block.kind === 'text')
    .filter((block) => block.heading !== null || isHeaderLine(block))
  const at = striking.findIndex(({ text }) => KIND_WORD.test(keyOf(text)))
  const found = at >= 0 && isKindWord(striking[at]!.text) ? striking[at + 1] : striking[at]
  return found && topHeading(found) === null ? { text: found.text, line: found.line } : null
}

/** Tells of every field that the headers write in more than one way; the first one stands. */
export function tellSpellings(
  field: HeaderField,
  statements: readonly { value: string; line: number }[],
  same: (value: string) => string,
  doubts: Doubts,
): void {
  const spellings = new Map<string, { text: string; lines: number[] }>()
  for (const { value, line } of statements) {
    const known = spellings.get(same(value))
    if (known) known.lines.push(line)
    else spellings.set(same(value), { text: excerptOfTitle(value), lines: [line] })
  }
  if (spellings.size < 2) return
  const list = [...spellings.values()]
  doubts.push({
    code: 'header-spellings',
    line: list[1]!.lines[0]!,
    arguments: { field, kept: list[0]!.text, spellings: list },
  })
}

const excerptOfTitle = (text: string): string => (text.length > 200 ? excerpt(text) : text)

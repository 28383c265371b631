import { meaningOf } from '../../domain/procedure/section-meaning.ts'
import type { Doubts } from './doubt.ts'
import { type Heading, headingOf } from './headings.ts'
import { knownTable } from './known-table.ts'
import type { ImportedBlock, ImportedSection, ImportedTable } from './section.ts'
import { isSameRow, type PartRow, partRow, titleOf } from './section-rows.ts'
import {
  excerpt,
  isFinished,
  isItem,
  type SourceBlock,
  type SourceLine,
  type SourceRow,
  type SourceText,
  textOfBlock,
} from './source-block.ts'
import { type OpenTable, openTable } from './table-rows.ts'

/**
 * Dựng các mục: headings, running text and rows become sections with paragraphs, lists and tables. Takes one look at
 * each block and at the row after it.
 */
export function sectionsOf(
  blocks: readonly SourceBlock[],
  doubts: Doubts,
): { preamble: ImportedSection; sections: ImportedSection[] } {
  const preamble: ImportedSection = { level: 1, number: '', title: '', line: 1, blocks: [] }
  const sections: ImportedSection[] = []
  let section = preamble
  /** The part whose title had no number and whose content has not come yet. */
  let awaiting: ImportedSection | null = null
  let table: OpenTable | null = null
  let tableNumber = 0
  let afterPage = false
  let inContent = false
  /** What stood last is a title: what a page break parts from it is its content. */
  let justOpened = false
  let repeated = false

  const begin = (heading: Heading | { level: number; number: string; title: string }, line: number) => {
    section = { level: heading.level, number: heading.number, title: heading.title, line, blocks: [] }
    sections.push(section)
    awaiting = null
    table = null
    justOpened = true
    const meaning = meaningOf(heading.title)?.meaning
    if (heading.level === 2) inContent = meaning === 'content'
  }
  const place = () => section.number || excerpt(section.title)

  const addLines = (lines: readonly SourceLine[]) => {
    if (lines.length === 0) return
    const [first, ...others] = lines
    const last = lastLineOf(section)
    if (afterPage && justOpened)
      doubts.push({ code: 'cut-by-page', line: first!.line, arguments: { place: place() } })
    if (afterPage && last && !justOpened && !isItem(first!.text)) {
      doubts.push(joined(place(), last.text, first!))
      if (isFinished(last.text)) pushLine(section, first!)
      else last.text = `${last.text} ${first!.text}`
    } else pushLine(section, first!)
    for (const line of others) pushLine(section, line)
    justOpened = false
  }

  const takePart = (row: PartRow, next: PartRow | null, block: SourceRow): boolean => {
    const title = titleOf(row, next, {
      awaits: awaiting !== null,
      bare: justOpened && section.level === 3 && section.number !== '',
      afterPage,
    })
    if (title) {
      begin({ level: 3, number: row.number, title: title.title }, row.line)
      if (row.number === '') awaiting = section
      const content = [
        ...(title.rest === '' ? [] : [{ text: title.rest, line: row.line }]),
        ...row.lines.slice(1),
      ]
      if (content.length > 0) {
        doubts.push({
          code: 'heading-and-text-split',
          line: row.line,
          arguments: { number: row.number, title: title.title },
        })
        afterPage = false
        addLines(content)
        awaiting = untold(awaiting, doubts)
      }
      if (row.rest.length > 0) table = openTable(section, row.cells, 'columns', doubts)
      return true
    }
    if (row.number !== '') {
      if (!awaiting) return false
      const waited: ImportedSection = awaiting
      waited.number = row.number
      doubts.push({
        code: 'section-number-moved',
        line: row.line,
        arguments: { number: row.number, title: waited.title },
      })
      awaiting = null
    } else if (row.lines.length > 0) awaiting = untold(awaiting, doubts)
    if (table?.kind === 'columns') {
      table.add({ ...block, cells: row.cells }, afterPage, place())
      justOpened = false
      return true
    }
    if (row.rest.length > 0) return false
    addLines(row.lines)
    return true
  }

  const takeRow = (block: SourceRow, following: SourceBlock | undefined) => {
    const known = knownTable(block)
    if (table && isSameRow(table.header, block.cells)) {
      doubts.push({
        code: 'table-header-repeated',
        line: block.line,
        arguments: { text: textOfBlock(block) },
      })
      tableNumber = block.table
      repeated = true
      return
    }
    const fresh = block.table !== tableNumber && !afterPage
    tableNumber = block.table
    if (known) {
      awaiting = untold(awaiting, doubts)
      table = openTable(section, block.cells, known, doubts)
      justOpened = false
      return
    }
    const part = partRow(block)
    if (table && table.kind !== 'columns') {
      const titled =
        part && part.number !== '' && titleOf(part, null, { awaits: false, bare: false, afterPage: true })
      const isNewPart = inContent && titled && meaningOf(titled.title) !== null
      if (!isNewPart && !fresh) {
        table.add(block, afterPage, place())
        return
      }
      if (!isNewPart && table.fits(block)) {
        doubts.push({
          code: 'table-continued',
          line: block.line,
          arguments: { text: excerpt(textOfBlock(block)) },
        })
        table.add(block, afterPage, place())
        return
      }
      table = null
    }
    const next = following?.kind === 'row' ? partRow(following) : null
    const mayBePart = part !== null && (inContent || part.number !== '' || titleIsKnown(part))
    if (mayBePart && takePart(part, next, block)) return
    awaiting = untold(awaiting, doubts)
    table = openTable(section, block.cells, 'other', doubts)
    justOpened = false
  }

  const takeText = (block: SourceText) => {
    const heading = headingOf(block)
    table = null
    if (heading) {
      awaiting = untold(awaiting, doubts)
      begin(heading, block.line)
      // A cross-reference (mục 5.3) has nothing to point at.
      if (heading.number === '' && heading.known && meaningOf(heading.title)?.meaning !== 'revisions')
        doubts.push({ code: 'section-without-number', line: block.line, arguments: { title: heading.title } })
      if (!heading.known && block.heading === null)
        doubts.push({ code: 'heading-by-look', line: block.line, arguments: { title: heading.title } })
      if (heading.rest !== '') {
        doubts.push({
          code: 'heading-and-text-split',
          line: block.line,
          arguments: { number: heading.number, title: heading.title },
        })
        pushLine(section, { text: heading.rest, line: block.line })
        justOpened = false
      }
      return
    }
    awaiting = untold(awaiting, doubts)
    const line = { text: block.text, line: block.line }
    const last = section.blocks.at(-1)
    if (block.item !== null) {
      if (afterPage && justOpened)
        doubts.push({ code: 'cut-by-page', line: block.line, arguments: { place: place() } })
      section.blocks.push({ kind: 'item', depth: block.item, lines: [line] })
    } else if (block.joined && last && mayContinue(last)) last.lines.push(line)
    else if (afterPage) addLines([line])
    else section.blocks.push({ kind: 'paragraph', lines: [line] })
    justOpened = false
  }

  blocks.forEach((block, index) => {
    if (block.kind === 'page') {
      afterPage = true
      return
    }
    repeated = false
    if (block.kind === 'row') takeRow(block, blocks[index + 1])
    else takeText(block)
    // What comes under a repeated header may still belong to the row before the page break.
    afterPage &&= repeated
  })
  untold(awaiting, doubts)
  return { preamble, sections }
}

const titleIsKnown = (row: PartRow): boolean =>
  row.lines.length > 0 && titleOf(row, null, { awaits: true, bare: false, afterPage: true }) !== null

/** The part gets its content and had no number anywhere. */
function untold(awaiting: ImportedSection | null, doubts: Doubts): null {
  if (awaiting)
    doubts.push({ code: 'section-without-number', line: awaiting.line, arguments: { title: awaiting.title } })
  return null
}

const joined = (place: string, before: string, after: SourceLine) => ({
  code: 'joined-over-page' as const,
  line: after.line,
  arguments: {
    place,
    before: before.length > 40 ? `…${before.slice(-40)}` : before,
    after: excerpt(after.text),
  },
})

/** A line right under a paragraph belongs to it; under an item only while the item has not ended. */
const mayContinue = (last: ImportedBlock): last is Exclude<ImportedBlock, ImportedTable> =>
  last.kind === 'paragraph' || (last.kind === 'item' && !isFinished(last.lines.at(-1)!.text))

function lastLineOf(section: ImportedSection): SourceLine | null {
  const last = section.blocks.at(-1)
  return !last || last.kind === 'table' ? null : (last.lines.at(-1) ?? null)
}

function pushLine(section: ImportedSection, line: SourceLine): void {
  if (isItem(line.text))
    section.blocks.push({
      kind: 'item',
      depth: line.text.startsWith('+') ? 1 : 0,
      lines: [{ ...line, text: line.text.replace(/^[-+]\s+/, '') }],
    })
  else section.blocks.push({ kind: 'paragraph', lines: [line] })
}

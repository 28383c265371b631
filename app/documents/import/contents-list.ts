import { meaningOf } from '../../domain/procedure/section-meaning.ts'
import type { Doubts } from './doubt.ts'
import { numbered } from './headings.ts'
import { isSignatureHeader } from './signature-table.ts'
import { cellText, isFinished, keyOf, type SourceBlock, textOfBlock } from './source-block.ts'

/** A line of the table of contents, without dots and page number. */
export type ContentsLine = { number: string; title: string; line: number }

const LONGEST_ENTRY = 160
const PAGE_NUMBER = /[\s.…_]{1,150}\d{1,3}$/
const DOTS = /[.…_]{2,150}$/

/**
 * Mục lục: takes the table of contents out, which our documents make from their headings. It ends where a title comes
 * again, where a table begins, at the end of a page, and at a line that reads like a sentence.
 */
export function withoutContents(
  blocks: readonly SourceBlock[],
  doubts: Doubts,
): { blocks: SourceBlock[]; entries: ContentsLine[] } {
  const start = blocks.findIndex(
    (block) => block.kind === 'text' && keyOf(block.text).replace(/:$/, '') === 'muc luc',
  )
  if (start < 0) return { blocks: [...blocks], entries: [] }
  const entries: ContentsLine[] = []
  const seen = new Set<string>()
  let end = start + 1
  for (; end < blocks.length; end++) {
    const block = blocks[end]!
    if (block.kind === 'page') {
      const next = blocks[end + 1]
      if (entries.length > 0 && !(next && isPaged(next))) break
      continue
    }
    const entry = entryOf(block)
    if (!entry || seen.has(keyOf(entry.title))) break
    seen.add(keyOf(entry.title))
    entries.push(entry)
  }
  const stop = blocks[end]
  const last = entries.at(-1)
  // A heading right above its own table is no entry.
  if (stop?.kind === 'row' && last && last.number === '' && entries.length > 1 && !isSignatureHeader(stop)) {
    entries.pop()
    end--
  }
  if (entries.length === 0) return { blocks: [...blocks], entries: [] }
  const taken = blocks.slice(start, end)
  doubts.push({
    code: 'contents-removed',
    line: blocks[start]!.line,
    arguments: { to: taken.at(-1)!.line, text: taken.map(textOfBlock).filter(Boolean).join(' | ') },
  })
  return { blocks: [...blocks.slice(0, start), ...blocks.slice(end)], entries }
}

function isPaged(block: SourceBlock): boolean {
  const text = block.kind === 'text' ? block.text : ''
  return text.length <= LONGEST_ENTRY && PAGE_NUMBER.test(text)
}

function entryOf(block: SourceBlock): ContentsLine | null {
  if (block.kind === 'page' || (block.kind === 'text' && block.heading !== null)) return null
  let text = block.kind === 'text' ? block.text : ''
  if (block.kind === 'row') {
    const filled = block.cells.map(cellText).filter((each) => each !== '')
    if (filled.length > 3 || filled.length < 2 || !/^\d{1,3}$/.test(filled.at(-1)!)) return null
    text = filled.slice(0, -1).join(' ')
  }
  if (text === '' || text.length > LONGEST_ENTRY) return null
  const clean = text.replace(PAGE_NUMBER, '').replace(DOTS, '').trim()
  if (clean === '' || isFinished(clean)) return null
  return { ...numbered(clean), line: block.line }
}

type TopSection = { number: string; title: string; line: number }

/** Tells where the table of contents and the headings say different things. */
export function compareContents(
  entries: readonly ContentsLine[],
  sections: readonly TopSection[],
  doubts: Doubts,
): void {
  if (entries.length === 0) return
  const same = (a: string, b: string): boolean => {
    const meaning = meaningOf(a)?.meaning
    return keyOf(a) === keyOf(b) || (meaning !== undefined && meaning === meaningOf(b)?.meaning)
  }
  for (const { number, title, line } of entries) {
    const section = sections.find((each) => same(each.title, title))
    const entry = number === '' ? title : `${number}. ${title}`
    if (!section) doubts.push({ code: 'contents-entry-without-section', line, arguments: { entry } })
    else if (section.title !== title || section.number !== number) {
      const heading = section.number === '' ? section.title : `${section.number}. ${section.title}`
      doubts.push({
        code: 'contents-entry-differs',
        line,
        arguments: { entry, heading, headingLine: section.line },
      })
    }
  }
  for (const { title, line } of sections)
    if (!entries.some((entry) => same(entry.title, title)))
      doubts.push({ code: 'section-not-in-contents', line, arguments: { title } })
}

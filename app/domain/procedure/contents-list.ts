import { fold } from '../shared/fold.ts'
import type { CompileFinding } from './findings.ts'
import type { Position } from './model.ts'
import { type Block, linesOf, type Section, withoutMark } from './outline.ts'
import { withoutTrailing } from './trailing-marks.ts'

type Entry = { written: string; at: Position }

const NUMBER = /^([IVXL]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4})[.)]?\s+/u
const numberOf = (text: string): string => NUMBER.exec(text)?.[1] ?? ''
/** A title as it is read: without its number, spaces about a slash or more than one. */
const plain = (text: string): string =>
  text.replace(NUMBER, '').replace(/\s+/g, ' ').replaceAll(' /', '/').replaceAll('/ ', '/').trim()
const keyOf = (text: string): string =>
  fold(plain(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Dots that lead to a page. */
const LEADERS = '.…·_-'
/** The entry without the page that it names; the same text where it names none. */
function withoutPage(text: string): string {
  const page = /(?<=[\s.…·_-])\d{1,4}$/u.exec(text)
  return withoutTrailing(page ? text.slice(0, page.index) : text, LEADERS)
}

/** What stands over a list of contents: `Mục | Nội dung | Trang`. */
const HEADING_WORDS = new Set(['muc', 'luc', 'noi', 'dung', 'trang', 'so', 'tt', 'stt', 'ten', 'phan'])
const isOverTheList = (written: string): boolean =>
  keyOf(written)
    .split(' ')
    .every((word) => word === '' || HEADING_WORDS.has(word) || /^\d+$/.test(word))

/** No title is longer; of a longer line the start is read. */
const LONGEST_ENTRY = 400

/** Rows of a table are entries whole: number, title and page stand in cells of their own. */
const entriesOf = (blocks: readonly Block[]): Entry[] =>
  blocks.flatMap((block): Entry[] =>
    block.kind === 'table'
      ? [block.header, ...block.rows].map(({ cells, at }) => ({
          written: cells
            .map((cell) => cell.text.replace(/\s+/g, ' '))
            .join(' ')
            .trim(),
          at,
        }))
      : [...linesOf([block])].map((line) => ({ written: withoutMark(line).trim(), at: line.at })),
  )

/**
 * Mục lục trong văn bản: each of its entries is a heading, to the letter but for capitals, under the heading's number
 * where it gives one; and each great numbered heading is in it.
 */
export function findContentsFaults(sections: readonly Section[], findings: CompileFinding[]): void {
  const contents = sections.find(({ title }) => keyOf(title) === 'muc luc')
  if (!contents) return
  const others = sections.filter((section) => section !== contents)
  const byKey = new Map(others.map((section) => [keyOf(section.title), section]))
  const listed = new Set<Section>()
  const tell = (at: Position, written: string, heading: string, reads: 'missing' | 'differs' | 'unlisted') =>
    findings.push({ code: 'contents-differ', written, heading, reads, at })

  for (const { written, at } of entriesOf(contents.blocks)) {
    const whole = written.slice(0, LONGEST_ENTRY)
    const entry = [withoutPage(whole), whole].find((text) => byKey.has(keyOf(text))) ?? withoutPage(whole)
    const section = byKey.get(keyOf(entry))
    if (!section) {
      if (!isOverTheList(entry)) tell(at, plain(entry), '', 'missing')
      continue
    }
    listed.add(section)
    const number = numberOf(entry)
    const isSame = plain(section.title).toLowerCase() === plain(entry).toLowerCase()
    const isSameNumber = number === '' || section.number === '' || number === section.number
    if (!isSame) tell(at, plain(entry), section.title, 'differs')
    else if (!isSameNumber) tell(at, entry, `${section.number}. ${section.title}`, 'differs')
  }

  const numbered = others.filter(({ number }) => number !== '')
  let greatest = 6
  for (const { level } of numbered) greatest = Math.min(greatest, level)
  for (const section of numbered)
    if (section.level === greatest && !listed.has(section)) tell(contents.at, '', section.title, 'unlisted')
}

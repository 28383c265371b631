import { fold } from '../../domain/shared/fold.ts'

/**
 * Khối của nguồn: what every reader makes of its format, in reading order. Nothing here knows whether it came from
 * a text, a Word file or Markdown.
 */
export type SourceBlock = SourceText | SourceRow | PageBreak

/** A line of running text. */
export type SourceText = {
  kind: 'text'
  text: string
  line: number
  /** Depth of a list item from 0; null when it is none. */
  item: number | null
  bold: boolean
  /** Level of a heading that the format itself marks; null elsewhere. */
  heading: number | null
  /** Follows the line before without an empty line: the same paragraph. */
  joined: boolean
}

/** A row of a table; rows of one table share its number. */
export type SourceRow = { kind: 'row'; cells: SourceCell[]; line: number; table: number }

/** A page ended here: a header was taken out or the source says so. */
export type PageBreak = { kind: 'page'; line: number }

/** `above`: the cell is the lower part of a merged one, whose text stands there. */
export type SourceCell = { lines: SourceLine[]; bold: boolean; above: boolean }
export type SourceLine = { text: string; line: number }

export const emptyCell = (): SourceCell => ({ lines: [], bold: false, above: false })
export const cellText = (cell: SourceCell | undefined): string =>
  cell?.lines.map(({ text }) => text).join(' ') ?? ''

/** The texts of a row or a line, for telling what was taken out. */
export const textOfBlock = (block: SourceBlock): string =>
  block.kind === 'page'
    ? ''
    : block.kind === 'text'
      ? block.text
      : block.cells
          .map(cellText)
          .filter((text) => text !== '')
          .join(' | ')

/** Folded, with single spaces: for comparing words that offices write with or without marks and capitals. */
export const keyOf = (text: string): string => fold(text).replace(/\s+/g, ' ').trim()

/** IN HOA: letters, and none of them small. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** A list item by its mark. */
export const isItem = (text: string): boolean => /^[-+]\s/.test(text)

/** As much of a text as fits a sentence about it. */
export const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** Whether a text stops at the end of a sentence, an item or an introduction. */
export const isFinished = (text: string): boolean => /[.;:!?…]["”)]?$/.test(text.slice(-3))

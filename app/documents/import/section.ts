import type { SectionMeaning } from '../../domain/procedure/model.ts'
import { meaningOf } from '../../domain/procedure/section-meaning.ts'
import { cellText, type SourceCell, type SourceLine } from './source-block.ts'

/** A part of the official text as it will stand in our file. `level` 2 to 6; empty title: before the first heading. */
export type ImportedSection = {
  level: number
  number: string
  title: string
  line: number
  blocks: ImportedBlock[]
}

export type ImportedBlock =
  | { kind: 'paragraph'; lines: SourceLine[] }
  | { kind: 'item'; depth: number; lines: SourceLine[] }
  | ImportedTable

/** `header` may be shorter than a row until the table is written. */
export type ImportedTable = { kind: 'table'; header: SourceCell[]; rows: ImportedRow[] }
export type ImportedRow = { cells: SourceCell[]; line: number }

/** Every table of the text. */
export const tablesOf = (sections: readonly ImportedSection[]): ImportedTable[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))

/** The first section of that meaning, for reading the header block out of sentences. */
export const sectionOf = (
  sections: readonly ImportedSection[],
  meaning: SectionMeaning,
): ImportedSection | undefined => sections.find(({ title }) => meaningOf(title)?.meaning === meaning)

/** Every line of a section in reading order. */
export const linesOfSection = (section: ImportedSection | undefined): SourceLine[] =>
  section?.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [{ cells: block.header }, ...block.rows].flatMap(({ cells }) =>
          cells.flatMap((cell) => (cellText(cell) === '' ? [] : cell.lines)),
        )
      : block.lines,
  ) ?? []

import { usesIn } from './body-uses.ts'
import type { CompileFinding } from './findings.ts'
import { formCodesIn } from './form-codes.ts'
import { findHeadingFaults } from './heading-faults.ts'
import type {
  FormCitation,
  HeaderPositions,
  ProcedureHeader,
  ProcedureModel,
  SectionMeaning,
  Variant,
} from './model.ts'
import { type Block, type Line, linesOf, type Outline, placesIn } from './outline.ts'
import {
  readAbbreviations,
  readComponents,
  readForms,
  readLegalBases,
  readReceptionWindows,
  readRetention,
  readRevisions,
} from './section-contents.ts'
import { type BoundSections, bindSections, blocksOf } from './sections.ts'
import { spokenIn } from './spoken-of.ts'
import { bindTerms, readCountingRule, readTerms } from './statutory-terms.ts'
import { isStepTable, readStepTable } from './step-table.ts'
import { findTextFaults } from './text-faults.ts'

/** Sections without which a procedure of that kind cannot be followed. Only tthc needs times, law and forms. */
const EXPECTED: Record<ProcedureHeader['kind'], readonly SectionMeaning[]> = {
  tthc: [
    'purpose',
    'scope',
    'legal-basis',
    'applicants',
    'components',
    'time-limit',
    'reception',
    'fee',
    'result',
    'steps',
    'forms',
    'retention',
  ],
  system: ['purpose', 'scope'],
  instruction: ['purpose', 'scope'],
  policy: [],
  objective: [],
  form: [],
}

/**
 * Biên dịch quy trình: what the text says, as plain values with their places. Sections are found by their
 * titles, not by their numbers. Never refuses: what is missing stays empty, and every doubt is a finding.
 * Takes time in proportion to the length of the text.
 */
export function compileProcedure(
  header: ProcedureHeader,
  outline: Outline,
  headerAt: HeaderPositions = {},
): { model: ProcedureModel; findings: CompileFinding[] } {
  const findings: CompileFinding[] = []
  const sections = bindSections(outline, findings)
  for (const meaning of EXPECTED[header.kind]) {
    if (!sections.byMeaning.has(meaning))
      findings.push({ code: 'section-missing', meaning, at: headerAt.kind ?? { line: 1, column: 1 } })
  }
  findWideRows(outline, findings)
  findUnresolvedReferences(outline, sections, findings)
  findTextFaults(outline, header.code, findings)
  findHeadingFaults(outline, sections.references, findings)

  const blocks = (meaning: SectionMeaning): Block[] => blocksOf(sections, meaning)
  const { variants, notes, noteLines } = readSteps(sections, header, findings)
  const countingRule = readCountingRule(blocks('time-limit'))
  const terms = readTerms(blocks('time-limit'), countingRule, findings)
  bindTerms(variants, terms, findings)
  // A single case needs no name: the procedure is the case.
  if (variants.length === 1) variants[0]!.name = ''

  const model: ProcedureModel = {
    header,
    headerAt,
    sections: sections.references,
    variants,
    terms,
    countingRule,
    receptionWindows: readReceptionWindows(blocks('reception')),
    ...authorityOf(blocks('authority')),
    components: readComponents(blocks('components'), findings),
    forms: readForms(blocks('forms'), findings),
    formCitations: [
      ...citationsIn(
        [...linesOf(blocks('steps'))].filter((line) => !noteLines.has(line)),
        'step',
      ),
      ...citationsIn(noteLines, 'note'),
      ...citationsIn(linesOf(blocks('components')), 'component'),
      ...citationsIn(linesOf(blocks('retention')), 'retention'),
    ],
    legalBases: readLegalBases(blocks('legal-basis')),
    abbreviations: readAbbreviations(blocks('definitions')),
    revisions: readRevisions(blocks('revisions'), findings),
    notes,
    retention: readRetention(blocks('retention')),
    uses: usesIn(linesOf(usedBlocks(outline, sections))),
  }
  return { model, findings }
}

/** Cases and notes. A sub-heading with its own step table is a case too. */
function readSteps(sections: BoundSections, header: ProcedureHeader, findings: CompileFinding[]) {
  const variants: Variant[] = []
  const notes: ProcedureModel['notes'] = []
  const noteLines = new Set<Line>()
  for (const part of sections.byMeaning.get('steps')?.parts ?? []) {
    for (const table of part.blocks) {
      if (table.kind !== 'table' || !isStepTable(table.header)) continue
      let variant: Variant | null = null
      for (const row of readStepTable(table, header, findings)) {
        if (row.kind === 'note') {
          notes.push({ text: row.text, at: row.at, speaksOf: row.lines.flatMap(spokenIn) })
          for (const line of row.lines) noteLines.add(line)
          continue
        }
        if (row.kind === 'variant' || variant === null) {
          const at = row.kind === 'variant' ? row.at : row.step.at
          variant = { name: row.kind === 'variant' ? row.name : part.title, term: null, steps: [], at }
          variants.push(variant)
        }
        if (row.kind === 'step') variant.steps.push(row.step)
      }
    }
  }
  if (variants.length === 0 && header.kind === 'tthc') {
    const section = sections.byMeaning.get('steps')?.section
    if (section)
      findings.push({ code: 'table-not-understood', section: 'steps', missing: 'table', at: section.at })
  }
  return { variants, notes, noteLines }
}

function authorityOf(blocks: readonly Block[]): Pick<ProcedureModel, 'authority'> {
  const lines = [...linesOf(blocks)]
  return lines.length === 0 ? {} : { authority: lines.map(({ text, at }) => ({ text, at })) }
}

function citationsIn(lines: Iterable<Line>, place: FormCitation['place']): FormCitation[] {
  const citations: FormCitation[] = []
  for (const line of lines) {
    const found = formCodesIn(line.text)
    if (found.length === 0) continue
    const at = placesIn(line)
    for (const { code, start, end } of found) citations.push({ code, place, at: at(start, end - start) })
  }
  return citations
}

/** What lists law and abbreviations does not use them. */
const LISTING: readonly (SectionMeaning | null)[] = ['legal-basis', 'definitions', 'revisions', 'references']

function usedBlocks(outline: Outline, { references }: BoundSections): Block[] {
  let listingFrom = Number.POSITIVE_INFINITY
  return outline.sections.flatMap(({ level, blocks }, index) => {
    if (level <= listingFrom) listingFrom = Number.POSITIVE_INFINITY
    if (LISTING.includes(references[index]!.meaning)) listingFrom = Math.min(listingFrom, level)
    // What stands under a list of law or of abbreviations belongs to it.
    return listingFrom === Number.POSITIVE_INFINITY ? blocks : []
  })
}

function* blocksOfOutline(outline: Outline): Generator<Block> {
  yield* outline.preamble
  for (const section of outline.sections) yield* section.blocks
}

/** A reader's Markdown drops the cells beyond the header's: their text would be signed and never seen. */
function findWideRows(outline: Outline, findings: CompileFinding[]): void {
  for (const block of blocksOfOutline(outline)) {
    if (block.kind !== 'table') continue
    const columns = block.header.cells.length
    for (const row of block.rows) {
      if (row.cellsWritten > columns)
        findings.push({ code: 'row-too-wide', cells: row.cellsWritten, columns, at: row.at })
    }
  }
}

const REFERENCE = /(?<![\p{L}\p{N}])mục\s{1,3}(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})(?![\p{L}\p{N}])/giu

/** `mục 5.8` must be a section of this document. Sections of laws are told by the words that follow them. */
function findUnresolvedReferences(
  outline: Outline,
  sections: BoundSections,
  findings: CompileFinding[],
): void {
  const numbers = new Set(sections.references.map((section) => section.number))
  for (const line of linesOf([...blocksOfOutline(outline)])) {
    if (!/mục/i.test(line.text)) continue
    const place = placesIn(line)
    for (const match of line.text.matchAll(REFERENCE)) {
      const reference = match[1]!
      const after = line.text.slice(match.index + match[0].length, match.index + match[0].length + 40)
      const ofLaw = /^[\s,]*(?:phần|chương|phụ lục|nghị định|thông tư|luật|quyết định)/iu.test(after)
      if (numbers.has(reference) || ofLaw) continue
      findings.push({ code: 'reference-unresolved', reference, at: place(match.index, match[0].length) })
    }
  }
}

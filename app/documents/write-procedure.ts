import type { ProcedureModel, SectionReference } from '../domain/procedure/model.ts'
import { type Block, linesOf } from '../domain/procedure/outline.ts'
import {
  readAbbreviations,
  readComponents,
  readLegalBases,
  readReceptionWindows,
  readRetention,
} from '../domain/procedure/section-contents.ts'
import { type SectionGroup, sectionGroups } from '../domain/procedure/section-groups.ts'
import { readCountingRule, readTerms } from '../domain/procedure/statutory-terms.ts'
import { headingMarkdown } from './markdown-text.ts'
import { outlineOf } from './outline.ts'
import { writeProcedureFile } from './procedure-file.ts'
import { differencesOf } from './stated-model.ts'
import {
  abbreviationList,
  asItems,
  basisList,
  componentTable,
  formTable,
  revisionTable,
  stepTable,
  termTable,
} from './written-rows.ts'

/**
 * In mô hình ra Markdown: a whole file that compiles to what the model states (`statedOf`), and written again is the
 * same to the letter. Sections stand in the model's order under their own numbers and titles. Of a section of which the
 * model holds rows the running text is kept while it says the same as the rows; else the rows alone are written.
 *
 * Holds for every model of which `reasonsNotWritable` tells nothing. For models made by a form or an import: the model
 * does not hold what stands before the first heading, what is emphasised, where lines are items and where paragraphs,
 * nor tables in sections of which it holds no rows. The text of an existing file is edited in its place
 * (`editProcedure`), where all of that stays.
 */
export function writeProcedure(model: ProcedureModel): string {
  const { sections } = model
  const contents = sections.map((section) => asItems(textLines(section)))
  for (const group of sectionGroups(sections)) {
    const written = contentOfGroup(group, model)
    if (written) for (const [at, index] of group.members.entries()) contents[index] = written[at] ?? ''
  }
  const body = sections.map((section, index) =>
    contents[index] === '' ? headingOf(section) : `${headingOf(section)}\n\n${contents[index]}`,
  )
  return writeProcedureFile(model.header, body.join('\n\n'))
}

const headingOf = ({ level, number, title }: SectionReference): string =>
  `${'#'.repeat(level)} ${headingMarkdown(`${number === '' ? '' : `${number}. `}${title}`.trim())}`

const textLines = ({ text }: SectionReference): string[] => text.split('\n').filter((line) => line !== '')

/** What stands under each heading of a group; null where the running text is all there is. */
function contentOfGroup({ meaning, members }: SectionGroup, model: ProcedureModel): string[] | null {
  const sections = members.map((index) => model.sections[index]!)
  const keeps = (read: (blocks: readonly Block[]) => Partial<ProcedureModel>): boolean => {
    const blocks = blocksOf(sections.map((section) => asItems(textLines(section))).join('\n\n'))
    return differencesOf(model, { ...model, ...read(blocks) }).length === 0
  }
  // Lines that say the same stay lines, unless they are those of the table itself.
  const table = (written: string, read: (blocks: readonly Block[]) => Partial<ProcedureModel>) =>
    isTextOf(written, sections) || !keeps(read) ? [written] : null
  switch (meaning) {
    case 'revisions':
      return model.revisions.length === 0 ? null : [revisionTable(model.revisions)]
    case 'forms':
      return model.forms.length === 0 ? null : [formTable(model.forms)]
    case 'steps':
      return stepTables(sections, model)
    case 'components':
      return table(componentTable(model.components), (blocks) => ({ components: readComponents(blocks, []) }))
    case 'time-limit':
      return table(termTable(model), readTimeLimit)
    case 'legal-basis':
      return keeps((blocks) => ({ legalBases: readLegalBases(blocks) }))
        ? null
        : [basisList(model.legalBases)]
    case 'definitions':
      return keeps((blocks) => ({ abbreviations: readAbbreviations(blocks) }))
        ? null
        : [abbreviationList(model.abbreviations)]
    case 'reception':
      return keeps((blocks) => ({ receptionWindows: readReceptionWindows(blocks) }))
        ? null
        : [asItems(model.receptionWindows.map(({ text }) => text))]
    case 'retention':
      return keeps((blocks) => ({ retention: readRetention(blocks) }))
        ? null
        : [asItems(model.retention?.text.split('\n') ?? [])]
    default:
      return null
  }
}

function readTimeLimit(blocks: readonly Block[]): Partial<ProcedureModel> {
  const countingRule = readCountingRule(blocks)
  return { countingRule, terms: readTerms(blocks, countingRule, []) }
}

function blocksOf(markdown: string): Block[] {
  const read = outlineOf(markdown)
  return read.ok ? [...read.outline.preamble, ...read.outline.sections.flatMap(({ blocks }) => blocks)] : []
}

/** Whether a section's running text is that of this Markdown. */
const isTextOf = (markdown: string, sections: readonly SectionReference[]): boolean =>
  [...linesOf(blocksOf(markdown))].map(({ text }) => text.replace(/\s+/g, ' ')).join('\n') ===
  sections.flatMap(textLines).join('\n')

const firstLine = (text: string): string => text.split('\n', 1)[0]!.replace(/\s+/g, ' ')

/** The cases in one table, or each under the heading that names it. */
function stepTables(sections: readonly SectionReference[], model: ProcedureModel): string[] | null {
  const { variants, notes } = model
  if (variants.length === 0 && notes.length === 0) return null
  const byName = new Map(variants.map((variant) => [variant.name, variant]))
  const ofPart = sections.slice(1).map((part) => {
    const lines = new Set(textLines(part))
    const variant = byName.get(part.title)
    return variant?.steps.every(({ text }) => lines.has(firstLine(text))) ? variant : undefined
  })
  const placed = new Set(ofPart)
  const main = variants.filter((variant) => !placed.has(variant))
  const last = ofPart.findLastIndex((variant) => variant !== undefined)
  return [
    main.length > 0 || last < 0 ? stepTable(main, last < 0 ? notes : []) : '',
    ...ofPart.map((variant, index) =>
      variant
        ? stepTable([{ ...variant, name: '' }], index === last ? notes : [])
        : asItems(textLines(sections[index + 1]!)),
    ),
  ]
}

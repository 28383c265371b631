import { onOneLine } from '../shared/one-line.ts'
import { mendedPhrases } from './damaged-phrases.ts'
import type { CompileFinding } from './findings.ts'
import type { SectionMeaning, SectionReference } from './model.ts'
import { type Block, linesOf, type Outline, type Section } from './outline.ts'
import { meaningOf } from './section-meaning.ts'

/** A section with everything under it: its own blocks and those of deeper headings that have no meaning of their own. */
export type BoundSection = { section: Section; parts: { title: string; blocks: Block[] }[] }

export type BoundSections = {
  references: SectionReference[]
  byMeaning: Map<SectionMeaning, BoundSection>
}

/** Gắn mục theo ý nghĩa: every heading gets its meaning; of two with the same meaning the first counts and the second is told. */
export function bindSections(outline: Outline, findings: CompileFinding[]): BoundSections {
  const byMeaning = new Map<SectionMeaning, BoundSection>()
  const references: SectionReference[] = []
  const open: BoundSection[] = []
  for (const section of outline.sections) {
    const bound = meaningOf(section.title)
    const { number, title, at } = section
    const text = [...linesOf(section.blocks)].map((line) => onOneLine(line.text)).join('\n')
    references.push({ meaning: bound?.meaning ?? null, number, title, level: section.level, text, at })
    while (open.length > 0 && open.at(-1)!.section.level >= section.level) open.pop()
    if (!bound) {
      open.at(-1)?.parts.push({ title, blocks: section.blocks })
      continue
    }
    if (bound.damaged !== null)
      findings.push({
        code: 'heading-damaged',
        title,
        expected: bound.damaged,
        fix: mendedHeading(section),
        at,
      })
    const own: BoundSection = { section, parts: [{ title: '', blocks: section.blocks }] }
    if (byMeaning.has(bound.meaning))
      findings.push({ code: 'section-twice', meaning: bound.meaning, title, at })
    else byMeaning.set(bound.meaning, own)
    open.push(own)
  }
  return { references, byMeaning }
}

/** The heading without its damaged words; null when that does not make it the title of a section. */
function mendedHeading({ heading, title, at }: Section): string | null {
  const written = heading.map((line) => line.text).join(' ')
  const mended = mendedPhrases(written)
  const bound = meaningOf(mended.slice(written.length - title.length))
  const isExact = at.endColumn === at.column + written.length
  return isExact && mended !== written && bound?.damaged === null ? mended : null
}

/** All blocks under a section, in reading order; none when the procedure has no such section. */
export const blocksOf = (sections: BoundSections, meaning: SectionMeaning): Block[] =>
  sections.byMeaning.get(meaning)?.parts.flatMap((part) => part.blocks) ?? []

import type { ProcedureModel, SectionMeaning, SectionReference } from './model.ts'

/** The first section of that meaning; undefined when the procedure has none. */
export const sectionOf = (model: ProcedureModel, meaning: SectionMeaning): SectionReference | undefined =>
  model.sections.find((section) => section.meaning === meaning)

/** Mục và các mục con: the first section of that meaning and what stands under it; none when there is no such section. */
export function sectionsUnder(model: ProcedureModel, meaning: SectionMeaning): SectionReference[] {
  const start = model.sections.findIndex((section) => section.meaning === meaning)
  if (start < 0) return []
  const { level } = model.sections[start]!
  const end = model.sections.findIndex((section, index) => index > start && section.level <= level)
  return model.sections.slice(start, end < 0 ? undefined : end)
}

/** All that a section says, its parts with their titles; empty when the procedure has no such section. */
export const wholeText = (model: ProcedureModel, meaning: SectionMeaning): string =>
  sectionsUnder(model, meaning)
    .map(({ title, text }, index) => (index === 0 ? text : `${title}\n${text}`))
    .join('\n')

import type { ProcedureModel, SectionMeaning } from './model.ts'
import type { ChangePlace } from './version-change.ts'

/** The section of that meaning as a place, in the newer text where it has one. */
export function placeOf(before: ProcedureModel, after: ProcedureModel, meaning: SectionMeaning): ChangePlace {
  const of = ({ sections }: ProcedureModel) => sections.find((section) => section.meaning === meaning)
  const section = of(after) ?? of(before)
  return { meaning, title: section?.title ?? '', number: section?.number ?? '' }
}

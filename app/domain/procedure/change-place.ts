import type { Position, ProcedureModel, SectionMeaning } from './model.ts'
import { sectionOf } from './section-text.ts'
import type { ChangePlace } from './version-change.ts'

/** The section of that meaning as a place, in the newer text where it has one. */
export function placeOf(before: ProcedureModel, after: ProcedureModel, meaning: SectionMeaning): ChangePlace {
  const section = sectionOf(after, meaning) ?? sectionOf(before, meaning)
  return { meaning, title: section?.title ?? '', number: section?.number ?? '' }
}

/** Where the section of that meaning stands in either text. */
export const placesOf = (
  before: ProcedureModel,
  after: ProcedureModel,
  meaning: SectionMeaning,
): { before: Position | null; after: Position | null } => ({
  before: sectionOf(before, meaning)?.at ?? null,
  after: sectionOf(after, meaning)?.at ?? null,
})

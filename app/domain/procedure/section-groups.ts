import type { SectionMeaning, SectionReference } from './model.ts'

/** Mục và các phần của nó: a section with a meaning, and the deeper headings without one that belong to it. */
export type SectionGroup = {
  meaning: SectionMeaning
  /** Indexes into the model's sections, the section itself first. */
  members: number[]
}

/**
 * The first section of each meaning with its parts: what the compiler reads as one. A heading without a meaning belongs
 * to the nearest one above it that has one and is higher; those of a second section of one meaning belong to none.
 */
export function sectionGroups(sections: readonly SectionReference[]): SectionGroup[] {
  const groups = new Map<SectionMeaning, SectionGroup>()
  const open: { level: number; group: SectionGroup | null }[] = []
  sections.forEach(({ meaning, level }, index) => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()
    if (meaning === null) {
      open.at(-1)?.group?.members.push(index)
      return
    }
    const group = groups.has(meaning) ? null : { meaning, members: [index] }
    if (group) groups.set(meaning, group)
    open.push({ level, group })
  })
  return [...groups.values()]
}

/** Sections of which the model holds rows: their running text follows from them. */
export const HELD_IN_ROWS: readonly SectionMeaning[] = [
  'revisions',
  'definitions',
  'legal-basis',
  'components',
  'time-limit',
  'reception',
  'steps',
  'forms',
  'retention',
]

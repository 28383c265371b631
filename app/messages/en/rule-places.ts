import type { SectionMeaning } from '#app/domain/procedure/model.ts'

/** Sections, as sentences name them. */
export const SECTION_NAMES: Record<SectionMeaning, string> = {
  revisions: 'revision table',
  purpose: 'purpose',
  scope: 'scope',
  references: 'references',
  definitions: 'definitions and abbreviations',
  content: 'content',
  'legal-basis': 'legal basis',
  applicants: 'applicants',
  authority: 'competent authority',
  components: 'dossier components',
  sets: 'number of sets',
  'time-limit': 'time limit',
  reception: 'time and place of reception',
  fee: 'fee',
  result: 'result',
  steps: 'steps',
  forms: 'forms',
  retention: 'records to keep',
}

/** Which case of the procedure, nothing where it has one alone. */
export const ofCase = (variant: string) => (variant === '' ? '' : ` of the case “${variant}”`)

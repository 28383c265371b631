import { NAMED_UNIT_RULES } from './rules-of-named-units.ts'
import { OTHER_DOCUMENT_RULES } from './rules-of-other-documents.ts'
import { REGISTERED_FORM_RULES } from './rules-of-registered-forms.ts'
import { REGISTERED_LAW_RULES } from './rules-of-registered-law.ts'
import { REVISION_TABLE_RULES } from './rules-of-revision-table.ts'

/** What a text is held against besides itself: forms, law, units, other documents, the version before. */
export const REGISTER_RULES = [
  ...REGISTERED_FORM_RULES,
  ...REGISTERED_LAW_RULES,
  ...NAMED_UNIT_RULES,
  ...OTHER_DOCUMENT_RULES,
  ...REVISION_TABLE_RULES,
] as const

import type {
  Allotment,
  CountingRule,
  Position,
  ProcedureHeader,
  SectionMeaning,
  Signatory,
} from './model.ts'

/** Which part of the text a change belongs to: its section by meaning, or by title where it has none. */
export type ChangePlace = { meaning: SectionMeaning | 'header' | null; title: string; number: string }

/** A list of a procedure whose rows have a name. */
export type ChangedList = 'components' | 'forms' | 'legal-basis' | 'definitions'

/** Điểm khác về nội dung giữa hai phiên bản. `before` and `after` of a place are where it stands; null where it does not. */
export type VersionChange = {
  place: ChangePlace
  at: { before: Position | null; after: Position | null }
} & (
  | { code: 'header-changed'; field: keyof ProcedureHeader; before: string; after: string }
  | { code: 'signatory-changed'; role: Signatory['role']; before: string; after: string }
  | { code: 'section-added' }
  | { code: 'section-removed' }
  | { code: 'section-renamed'; before: string; after: string }
  | { code: 'section-changed' }
  | { code: 'case-added'; variant: string }
  | { code: 'case-removed'; variant: string }
  | { code: 'case-renamed'; before: string; after: string }
  | { code: 'term-changed'; variant: string; before: Allotment | null; after: Allotment | null }
  | { code: 'term-start-changed'; variant: string; before: string; after: string }
  | { code: 'counting-rule-changed'; before: CountingRule; after: CountingRule }
  | { code: 'step-added'; variant: string; step: string; title: string }
  | { code: 'step-removed'; variant: string; step: string; title: string }
  | { code: 'step-renumbered'; variant: string; before: string; after: string }
  | { code: 'step-moved'; variant: string; step: string; from: number; to: number }
  | { code: 'step-text-changed'; variant: string; step: string; before: string; after: string }
  | { code: 'step-time-changed'; variant: string; step: string; before: Allotment; after: Allotment }
  | { code: 'step-responsible-changed'; variant: string; step: string; before: string[]; after: string[] }
  | { code: 'step-forms-changed'; variant: string; step: string; added: string[]; removed: string[] }
  | { code: 'row-added'; list: ChangedList; name: string }
  | { code: 'row-removed'; list: ChangedList; name: string }
  | { code: 'row-changed'; list: ChangedList; name: string; before: string; after: string }
)

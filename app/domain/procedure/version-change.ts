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

/** A list of a procedure whose rows are told one by one. */
export type ChangedList = 'components' | 'forms' | 'legal-basis' | 'definitions' | 'reception' | 'notes'

/** Mã bước in the older and the newer text, or its title where it has no code; null in a text that has no such step. */
export type StepNames = { before: string | null; after: string | null }

/** One thing that the newer text says otherwise. A case (`variant`) is called by its newer name. */
export type ChangeOfContent =
  /** What is empty or unknown is `''`. */
  | { code: 'header-changed'; field: keyof ProcedureHeader; before: string; after: string }
  | { code: 'signatory-changed'; role: Signatory['role']; before: string; after: string }
  | { code: 'section-added' | 'section-removed' }
  | { code: 'section-renamed' | 'section-renumbered'; before: string; after: string }
  /** From which place among the headings to which, counted from 1. */
  | { code: 'section-moved'; from: number; to: number }
  /** The lines of a section that no other change tells. */
  | { code: 'section-changed'; before: string; after: string }
  /** `steps` are those that stood, or stand, in no other case. */
  | { code: 'case-added' | 'case-removed'; variant: string; term: Allotment | null; steps: string[] }
  | { code: 'case-renamed'; before: string; after: string }
  | { code: 'case-moved'; variant: string; from: number; to: number }
  | { code: 'term-changed'; variant: string; before: Allotment | null; after: Allotment | null }
  | { code: 'term-start-changed'; variant: string; before: string; after: string }
  | { code: 'counting-rule-changed'; before: CountingRule; after: CountingRule }
  | { code: 'step-added' | 'step-removed'; variant: string; step: StepNames; title: string }
  /** All steps of a case that kept their content and got another code. */
  | { code: 'steps-renumbered'; variant: string; steps: { before: string; after: string }[] }
  | { code: 'step-moved'; variant: string; step: StepNames; from: number; to: number }
  | { code: 'step-moved-to-case'; step: StepNames; before: string; after: string }
  | { code: 'step-text-changed'; variant: string; step: StepNames; before: string; after: string }
  | { code: 'step-time-changed'; variant: string; step: StepNames; before: Allotment; after: Allotment }
  | {
      code: 'step-responsible-changed' | 'step-sub-deadlines-changed'
      variant: string
      step: StepNames
      before: string[]
      after: string[]
    }
  | { code: 'step-forms-changed'; variant: string; step: StepNames; added: string[]; removed: string[] }
  /** What a step results in, besides the forms. */
  | { code: 'step-output-changed'; variant: string; step: StepNames; before: string; after: string }
  | { code: 'row-added' | 'row-removed'; list: ChangedList; name: string }
  | { code: 'row-changed'; list: ChangedList; name: string; before: string; after: string }

/** Điểm khác về nội dung giữa hai phiên bản. `at` is where it stands in either text; null where it does not. */
export type VersionChange = {
  place: ChangePlace
  at: { before: Position | null; after: Position | null }
} & ChangeOfContent

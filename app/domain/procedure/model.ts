import type { LocalDate } from '../shared/instant.ts'

/**
 * Mô hình quy trình: what the text of a procedure says, compiled to plain values. What a person reads is
 * what is compiled; there is no second copy of step times in metadata.
 */

/**
 * A place in the source file: all from 1, columns in UTF-16 units. `endColumn` is one past the last unit on
 * that line; absent when only the start is known.
 */
export type Position = { line: number; column: number; endColumn?: number }

export type ProcedureKind = 'tthc' | 'system' | 'instruction' | 'policy' | 'objective' | 'form'
/** District police ended on 2025-03-01; the level stays for texts from before. */
export const PROCEDURE_LEVELS = ['central', 'province', 'district', 'commune'] as const
export type ProcedureLevel = (typeof PROCEDURE_LEVELS)[number]
export type SignatureRole = 'author' | 'reviewer' | 'approver'
/** Thể thức ký: NĐ 30/2020/NĐ-CP, article 13. */
export type SigningCapacity = 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.'

/** A named signer of the header; `name` may be empty in a text copied from paper. */
export type Signatory = {
  role: SignatureRole
  name: string
  rank: string | null
  position: string | null
  capacity: SigningCapacity | null
}

/**
 * Where the header block says each thing; `signatories.0` is the first signer, `title.text` the title itself. Empty
 * without a source file.
 */
export type HeaderPositions = Partial<
  Record<keyof ProcedureHeader | 'title.text' | `signatories.${number}`, Position>
>

/** The header block (YAML front matter) of a procedure file. */
export type ProcedureHeader = {
  kind: ProcedureKind
  /** Mã hiệu as written, e.g. `QT17.ĐDĐT`. */
  code: string
  title: string
  agency: string
  unit: string
  field: string
  level: ProcedureLevel
  /** Lần ban hành, from 1. */
  issueNumber: number
  /** Lần sửa đổi, from 0; a whole re-issue resets it. */
  revision: number
  /** Ngày ban hành of this issue, kept at every revision. */
  issuedOn: LocalDate | null
  revisedOn: LocalDate | null
  /** An instant with offset; null when unknown (texts copied from paper) or not yet decided. */
  effectiveOn: string | null
  decision: { number: string; date: LocalDate } | null
  signatories: Signatory[]
}

/**
 * Thời gian of a step or of the law. Minutes and hours are working time (giờ làm việc, giờ hành chính counted
 * as sessions); `working-day` is ngày làm việc; `day` and `month` are calendar time; `elapsed-hour` runs
 * through the night. A reception window is not an allotment: it says when, not how long.
 */
export type Allotment =
  | {
      kind: 'duration'
      n: number
      unit: 'minute' | 'hour' | 'working-day' | 'day' | 'month' | 'elapsed-hour'
    }
  | { kind: 'immediate' }
  | { kind: 'window'; text: string }
  | { kind: 'unspecified' }

/** A time the law gives inside a step's prose, e.g. "Trong thời hạn 01 ngày làm việc"; never taken as the allotment. */
export type SubDeadline = {
  allotment: Allotment
  text: string
  /** The event from which it runs, as written after it ("kể từ ngày nhận …"); null when the text does not say. */
  from: string | null
  /**
   * What it bounds, as far as the sentence shows: `limit`, the longest that the step may take; `time`, how long it
   * takes; `part`, only a case inside the step (trường hợp …, nếu …), the applicant, or something else.
   */
  bounds: 'limit' | 'time' | 'part'
  at: Position
}

/** Nhánh: a way off the straight path that the text of a step opens. */
export type Branch = 'supplement' | 'refusal' | 'stop' | 'apology'

/** What a text speaks of besides itself: a step by its code, or a branch. */
export type SpokenOf = { at: Position } & (
  | { kind: 'step'; code: string }
  | { kind: 'branch'; branch: Branch }
)

/**
 * Who acts: our unit; a body outside the system (its time counts in the term, cannot be controlled here);
 * or the applicant, whose acts precede receipt and have no time of ours.
 */
export type Performer = 'unit' | 'outside' | 'applicant'

/** The cells of a step's row, for findings that point at one of them. */
export type StepPlaces = {
  code: Position
  text: Position
  responsible: Position
  time: Position
  forms: Position
  /** The names in the Trách nhiệm cell, in the order of `responsible`. */
  posts?: Position[]
}

/** Bước: one row of the step table. `code` is empty when the row has none (a fault the diagnostics tell). */
export type Step = {
  code: string
  /** The first sentence or clause of the text, for lists and the control sheet. */
  title: string
  text: string
  responsible: string[]
  performer: Performer
  allotment: Allotment
  subDeadlines: SubDeadline[]
  /** Absent when the step was not read from a text. */
  speaksOf?: SpokenOf[]
  /** The row's last cell as written: forms and results. */
  output: string
  /** Form codes cited in it, e.g. `BM.05`, `TK03`. */
  forms: string[]
  at: Position
  /** Absent when the step was not read from a text. */
  places?: StepPlaces
}

/** Thời hạn theo quy định for a variant. */
export type StatutoryTerm = {
  /** Trường hợp as written; empty when the procedure has a single one. */
  variant: string
  allotment: Allotment
  /** Tính từ, as written; null when the text does not say. */
  from: string | null
  at: Position
}

/** Trường hợp: a run of the step table with its own statutory term. The only one is named `""`. */
export type Variant = { name: string; term: StatutoryTerm | null; steps: Step[]; at: Position }

/** How working days are counted (a sentence in the time-limit section; absent, `next-day`). */
export type CountingRule =
  | { kind: 'next-day' }
  | { kind: 'exact' }
  /** Received before this minute of the local day, that day is day 1. */
  | { kind: 'cut-off'; minute: number }

export type DossierComponent = {
  name: string
  original: boolean
  copy: boolean
  notes: string[]
  at: Position
}
export type FormReference = {
  code: string
  name: string
  at: Position
  /** The two cells; absent when it was not read from a text. */
  places?: { code: Position; name: Position }
}
/** A form code met outside the list of forms: in a step, a note, the dossier's components or the kept records. */
export type FormCitation = { code: string; place: 'step' | 'note' | 'component' | 'retention'; at: Position }
export type LegalBasis = {
  kind: string
  number: string
  date: LocalDate | null
  title: string
  at: Position
  /** The number and the date where they stand; absent when it was not read from a text. */
  places?: { number?: Position; date?: Position }
}
export type RevisionEntry = {
  request: string
  place: string
  description: string
  version: string
  issuedOn: string
  at: Position
  /** The cells of the row; absent when it was not read from a text. */
  places?: Partial<Record<'request' | 'place' | 'description' | 'version' | 'issuedOn', Position>>
}
export type Abbreviation = {
  short: string
  meaning: string
  at: Position
  /** What stands for what; absent when it was not read from a text. */
  places?: { short: Position; meaning: Position }
}

/** What a section is, whatever its number: the time limit is 5.4 in one procedure and 5.5 in another. */
export type SectionMeaning =
  | 'revisions'
  | 'purpose'
  | 'scope'
  | 'references'
  | 'definitions'
  | 'content'
  | 'legal-basis'
  | 'applicants'
  | 'authority'
  | 'components'
  | 'sets'
  | 'time-limit'
  | 'reception'
  | 'fee'
  | 'result'
  | 'steps'
  | 'forms'
  | 'retention'

export type SectionReference = {
  meaning: SectionMeaning | null
  number: string
  title: string
  /** Of its heading, from 1 (`#`) to 6. */
  level: number
  /** What stands under the heading up to the next one, a line each, cells too; spaces as one. */
  text: string
  at: Position
}

/** The whole compiled procedure. */
export type ProcedureModel = {
  header: ProcedureHeader
  headerAt: HeaderPositions
  sections: SectionReference[]
  variants: Variant[]
  terms: StatutoryTerm[]
  countingRule: CountingRule
  receptionWindows: { text: string; at: Position }[]
  /** Cơ quan giải quyết: the lines of that section; absent when the procedure has none. */
  authority?: { text: string; at: Position }[]
  components: DossierComponent[]
  forms: FormReference[]
  formCitations: FormCitation[]
  legalBases: LegalBasis[]
  abbreviations: Abbreviation[]
  revisions: RevisionEntry[]
  /** Notes of the step table (Lưu ý), as written. */
  notes: { text: string; at: Position; speaksOf?: SpokenOf[] }[]
  retention: { text: string; at: Position } | null
  /** Numbers of law and words in capitals that the body uses, outside the sections that list them, each at its first place. */
  uses: { law: { text: string; at: Position }[]; acronyms: { text: string; at: Position }[] }
}

import type { Allotment, Position, ProcedureHeader, SectionMeaning } from '../domain/procedure/model.ts'
import type { VersionChange } from '../domain/procedure/version-change.ts'
import type { FileProblem } from './procedure-file.ts'

/** A case by its place, from 0, with the name that the editor saw there (`""` for the only one). */
export type CaseAddress = { variant: number; name: string }

/** A step by its case and its place in it, both from 0, with the code that the editor saw there. */
export type StepAddress = { variant: number; step: number; code: string }

/** A row of a list by its place, from 0, with the name that the editor saw there (`rowName`). */
export type RowAddress = { index: number; seen: string }

/** What a step's row is to say; what is left out stays as it is. */
export type StepFields = {
  code?: string
  /** Lines are parted by line feeds. */
  text?: string
  responsible?: readonly string[]
  allotment?: Allotment
  /** The last cell, as it is to be read: forms and results. */
  output?: string
}
export type NewStep = StepFields & { code: string; text: string }

/** Lists of a procedure that are edited row by row. */
export type ListRows = {
  revisions: { request: string; place: string; description: string; version: string; issuedOn: string }
  components: { name: string; original: boolean; copy: boolean; notes: readonly string[] }
  forms: { code: string; name: string }
  'legal-basis': { title: string }
  definitions: { short: string; meaning: string }
}
export type ListName = keyof ListRows

/** One edit of one list; what is left out of a changed row stays as it is. */
export type ListEdit = {
  [List in ListName]:
    | { edit: 'add-row'; list: List; where: 'first' | 'last' | { after: RowAddress }; row: ListRows[List] }
    | { edit: 'set-row'; list: List; at: RowAddress; row: Partial<ListRows[List]> }
    | { edit: 'remove-row'; list: List; at: RowAddress }
}[ListName]

export type StepEdit =
  | { edit: 'set-step'; at: StepAddress; fields: StepFields }
  /** `after` with `step: -1` puts it first in its case. */
  | { edit: 'add-step'; after: StepAddress; fields: NewStep }
  | { edit: 'add-step'; before: StepAddress; fields: NewStep }
  | { edit: 'remove-step'; at: StepAddress }
  | { edit: 'move-step'; at: StepAddress; by: 1 | -1 }
  /** That step and all after it in its case get `first` (`B3`), `B4`, …; what texts say of steps stays, and is told. */
  | { edit: 'renumber-steps'; from: StepAddress; first: string }

export type CaseEdit =
  /** A term is added to the table of terms; without one the case has none of its own. */
  | {
      edit: 'add-case'
      where: 'first' | { after: CaseAddress }
      name: string
      steps: readonly NewStep[]
      term?: { allotment: Allotment; from: string | null }
    }
  /** Its steps go with it, and its term if that is a row of its own; notes of the table stay. */
  | { edit: 'remove-case'; at: CaseAddress }
  /** The time limit names it by its new name too. */
  | { edit: 'rename-case'; at: CaseAddress; name: string }
  /** The statutory term of a case; words around a number stay. */
  | { edit: 'set-term'; at: CaseAddress; allotment?: Allotment; from?: string | null }

/** Fields of the header block; null or an empty text takes the field out. */
export type HeaderEdit = { edit: 'set-header'; fields: Partial<ProcedureHeader> }

/** Một sửa đổi, done in the text itself. */
export type ProcedureEdit = StepEdit | CaseEdit | ListEdit | HeaderEdit

export type EditRefusal =
  | { code: 'edit.unreadable'; problems: FileProblem[] }
  /** Not NFC, or line ends of more than one kind: places would not be those of the text. */
  | { code: 'edit.not-normalised' }
  /** No step stands there, or one of another code: the text was changed meanwhile. */
  | { code: 'edit.step-not-there'; at: { code: string } }
  | { code: 'edit.case-not-there'; at: { name: string } }
  | { code: 'edit.row-not-there'; list: ListName; at: { seen: string } }
  | { code: 'edit.no-section'; section: SectionMeaning }
  | { code: 'edit.no-table'; section: SectionMeaning }
  | { code: 'edit.no-column'; column: string }
  | { code: 'edit.nothing-to-move-past'; at: { code: string } }
  /** `first` of a renumbering ends in no number. */
  | { code: 'edit.code-without-number'; at: { code: string } }
  /** A heading names the case; it is renamed there. */
  | { code: 'edit.named-by-heading'; at: { name: string } }
  /** The case has no term that could be changed. */
  | { code: 'edit.no-term'; at: { name: string } }
  /** One term holds for several cases. */
  | { code: 'edit.term-shared'; cases: string[] }
  /** The row's text runs over several lines, or shares one with others. */
  | { code: 'edit.not-in-one-line'; at: { seen: string } }
  /** The front matter is not one field a line. */
  | { code: 'edit.header-shape' }
  /** The text would not read back as asked, or something else would read otherwise; `paths` names the values. */
  | { code: 'edit.reads-otherwise'; told: VersionChange['code'][]; paths: string[] }

/** A text that speaks of a step whose code was changed, moved to another step or taken out. It was left as it is. */
export type EditNote = { code: 'edit.speaks-of-step'; step: string; at: Position }

export type EditAnswer =
  | { ok: true; text: string; notes: EditNote[] }
  | { ok: false; refusals: EditRefusal[] }

type Named = { code: string; name: string; title: string; short: string; description: string }

/** The name by which a row of a list is addressed. */
export function rowName(list: ListName, row: Partial<Named>): string {
  if (list === 'forms') return row.code ?? ''
  if (list === 'legal-basis') return row.title ?? ''
  if (list === 'definitions') return row.short ?? ''
  return (list === 'revisions' ? row.description : row.name) ?? ''
}

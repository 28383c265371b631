import type { CalendarIndex } from '../calendar/calendar-index.ts'
import type { FormTemplate } from '../catalogue/form-templates.ts'
import type { LegalDocument } from '../catalogue/legal-documents.ts'
import type { NamedUnit } from '../organisation/named-units.ts'
import type { LocalDate } from '../shared/instant.ts'
import type { CompileFinding } from './findings.ts'
import type { Position, ProcedureModel } from './model.ts'

export type Severity = 'error' | 'warning' | 'info'
export type RuleArguments = Record<string, string | number>

/**
 * One place that breaks a rule, and what the sentence about it needs. `fix`, only where it is certain: what to write
 * instead of exactly the text between `column` and `endColumn`.
 */
export type Found<Arguments extends RuleArguments> = { at: Position; arguments: Arguments; fix?: string }

/** What a rule may need besides the document; a rule whose input is not given is told as not checked. */
export type Registers = {
  /** Lịch làm việc by which the steps and terms are counted. */
  calendar: CalendarIndex
  /** Danh mục biểu mẫu. */
  forms: readonly FormTemplate[]
  /** Danh mục văn bản pháp luật. */
  law: readonly LegalDocument[]
  /** Đơn vị, cấp hành chính by the names that texts give them. */
  units: readonly NamedUnit[]
  /** The version that this one follows; null when the procedure has none. */
  previous: ProcedureModel | null
  /** Other documents: their codes and numbers. */
  others: readonly OtherDocument[]
}

/** Another controlled document; `place` is what a person calls it: its file or its title. */
export type OtherDocument = { code: string; issueNumber: number; revision: number; place: string }

/**
 * `minutesPerDay`: how many working minutes a working day has, from 1; 480 where the law says eight hours. `on`: the
 * day for which law, forms and units are asked; the day of effect where the text names one.
 */
export type CheckSettings = { minutesPerDay: number; on: LocalDate } & Partial<Registers>

type SettingsWith<Needs extends keyof Registers> = CheckSettings & Pick<Registers, Needs>

/**
 * Quy tắc kiểm tra. `id` is stable: people quote it, approvals keep it. `severity` says what the finding is in a
 * draft and at submission; errors block submission, warnings need a written reason. `needs` names the registers
 * without which the rule cannot be asked.
 */
export type Rule<
  Id extends string = string,
  Arguments extends RuleArguments = RuleArguments,
  Needs extends keyof Registers = keyof Registers,
> = {
  id: Id
  severity: { draft: Severity; submission: Severity }
  needs?: readonly Needs[]
  check(
    model: ProcedureModel,
    findings: readonly CompileFinding[],
    settings: SettingsWith<Needs>,
  ): Found<Arguments>[]
}

/** Keeps the id and the arguments of a rule in its type, so that `messages/` owes exactly one sentence for it. */
export const rule =
  <Arguments extends RuleArguments>() =>
  <const Id extends string, Needs extends keyof Registers = never>(
    written: Rule<Id, Arguments, Needs>,
  ): Rule<Id, Arguments, Needs> =>
    written

export const ALWAYS_ERROR = { draft: 'error', submission: 'error' } as const
export const ERROR_AT_SUBMISSION = { draft: 'warning', submission: 'error' } as const
export const WARNING = { draft: 'warning', submission: 'warning' } as const
export const INFORMATION = { draft: 'info', submission: 'info' } as const

/** Every finding of one kind, typed as such. */
export const findingsOf = <Code extends CompileFinding['code']>(
  findings: readonly CompileFinding[],
  code: Code,
) => findings.filter((finding): finding is Extract<CompileFinding, { code: Code }> => finding.code === code)

/** Whether a place holds exactly the written letters, without marks of emphasis among them, so that a fix may take it. */
export const isExact = ({ column, endColumn }: Position, written: string): boolean =>
  endColumn !== undefined && endColumn - column === written.length

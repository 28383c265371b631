import type { Allotment, ProcedureHeader, Step, Variant } from '../domain/procedure/model.ts'
import type { Cell } from '../domain/procedure/outline.ts'
import { numberingOf, type StepNumbering } from '../domain/procedure/step-numbering.ts'
import { STEP_COLUMNS } from '../domain/procedure/step-table.ts'
import { cellOf, columnsOf } from '../domain/procedure/table-columns.ts'
import { type EditedText, readEdited } from './edited-text.ts'
import { cellMarkdown } from './markdown-text.ts'

export const STEP_FIELDS = ['text', 'responsible', 'allotment', 'output'] as const
export type StepField = (typeof STEP_FIELDS)[number]

/** A step as the table of steps offers it. `key` names it on the form: its case and its place in it. */
export type FormStep = {
  key: string
  /** Of the text, from 1. */
  line: number
  code: string
  text: string
  responsible: string
  allotment: Allotment
  output: string
  /** What is written there in a way that the form would not keep, as it is read; to be changed in the text itself. */
  fixed: Partial<Record<StepField, string>>
}

/** A case with its steps and, between them, its notes: `before` is the place of the step that each stands before. */
export type FormCase = { name: string; steps: FormStep[]; notes: { before: number; text: string }[] }

/** Bảng bước of a text as a form. */
export type StepForm = {
  header: Pick<ProcedureHeader, 'unit' | 'level'>
  numbering: StepNumbering
  cases: FormCase[]
  /** The cases as compiled, for sums of time. */
  variants: Variant[]
  /** Everybody who is responsible for something, in the order of the text. */
  roles: string[]
  /** The codes of section VI. */
  forms: string[]
}

export const stepKey = (variant: number, step: number): string => `${variant}-${step}`

/** Đọc bảng bước; null when the text cannot be read. */
export function stepFormOf(text: string): StepForm | null {
  const read = readEdited(text)
  if ('refusals' in read) return null
  const { variants, notes, header, forms } = read.model
  const starts = variants.map(({ at }) => at.line)
  const caseOfLine = (line: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= line),
    )
  return {
    header: { unit: header.unit, level: header.level },
    numbering: numberingOf(variants.map(({ steps }) => steps.map(({ code }) => code))),
    cases: variants.map((variant, index) => ({
      name: variant.name,
      steps: variant.steps.map((step, at) => formStep(read, step, stepKey(index, at))),
      notes: notes
        .filter(({ at }) => caseOfLine(at.line) === index)
        .map((note) => ({
          before: variant.steps.filter(({ at }) => at.line < note.at.line).length,
          text: note.text,
        })),
    })),
    variants,
    roles: [...new Set(variants.flatMap(({ steps }) => steps.flatMap(({ responsible }) => responsible)))],
    forms: [...new Set(forms.map(({ code }) => code))],
  }
}

function formStep(text: EditedText, step: Step, key: string): FormStep {
  const { code, allotment, output } = step
  const fixed: FormStep['fixed'] = {}
  for (const field of STEP_FIELDS) {
    const cell = stepCell(text, step, field)
    if (cell === null) fixed[field] = ''
    else if (
      !isPlain(text, cell) ||
      (field === 'allotment' && allotment.kind === 'unspecified' && cell.text !== '')
    )
      fixed[field] = cell.text
  }
  return {
    key,
    line: step.at.line,
    code,
    text: step.text,
    responsible: step.responsible.join('; '),
    allotment,
    output,
    fixed,
  }
}

const COLUMN = { text: 'text', responsible: 'responsible', allotment: 'time', output: 'forms' } as const

/** The cell of a field; null when the table has no such column. */
function stepCell({ rows }: EditedText, step: Step, field: StepField): Cell | null {
  const found = rows.get(step.at.line)
  if (!found) return null
  const columns = columnsOf(found.table.header, STEP_COLUMNS)
  if (columns[COLUMN[field]] === undefined) return null
  const cell = cellOf(found.row, columns, COLUMN[field])
  return cell ?? { text: '', lines: [], bold: false, at: step.at }
}

/** Whether writing a cell anew from what is read in it gives what is there, but for the spaces around its lines. */
function isPlain({ lines }: EditedText, cell: Cell): boolean {
  if (cell.text === '') return true
  const { line, column, endColumn } = cell.at
  const source = (lines[line - 1] ?? '').slice(column - 1, (endColumn ?? column) - 1)
  return trimmedLines(source) === trimmedLines(cellMarkdown(cell.text))
}

const trimmedLines = (source: string): string =>
  source
    .split(/<br\/?>/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('<br>')

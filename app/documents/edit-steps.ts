import type { ProcedureModel, Step, Variant } from '../domain/procedure/model.ts'
import { STEP_COLUMNS } from '../domain/procedure/step-table.ts'
import { columnsOf } from '../domain/procedure/table-columns.ts'
import { type EditedText, type PlannedEdit, type Refused, refused, type Splice } from './edited-text.ts'
import { cellMarkdown } from './markdown-text.ts'
import type { NewStep, StepAddress, StepEdit, StepFields } from './procedure-edits.ts'
import { newRow, withCells } from './table-splice.ts'
import { timePhrase } from './written-time.ts'

/** Sửa các bước: each in its row of the step table. */
export function planStepEdit(text: EditedText, edit: StepEdit): PlannedEdit | Refused {
  if (edit.edit === 'add-step') return addStep(text, edit)
  const address = edit.edit === 'renumber-steps' ? edit.from : edit.at
  const found = stepAt(text.model, address)
  if (!found) return refused({ code: 'edit.step-not-there', at: address })
  const { variant, step } = found
  const from = step.at.line - 1
  const steps = (change: (each: Step, index: number) => Step[]) =>
    withSteps(text.model, address.variant, variant.steps.flatMap(change))
  switch (edit.edit) {
    case 'set-step': {
      const fields = normalised(edit.fields)
      const cells = cellsOf(text, step.at.line, fields)
      if ('refusals' in cells) return cells
      const isRenumbered = fields.code !== undefined && fields.code !== step.code
      return {
        splices: [{ from, remove: 1, insert: [withCells(text.lines[from]!, cells)] }],
        expected: steps((each) => [each === step ? { ...each, ...fields } : each]),
        touchedCodes: isRenumbered ? [step.code] : [],
      }
    }
    case 'remove-step':
      return {
        splices: [{ from, remove: 1, insert: [] }],
        expected: steps((each) => (each === step ? [] : [each])),
        touchedCodes: [step.code],
      }
    case 'move-step': {
      const index = address.step + edit.by
      const other = variant.steps[index]
      if (!other) return refused({ code: 'edit.nothing-to-move-past', at: address })
      const there = other.at.line - 1
      return {
        splices: [
          { from, remove: 1, insert: [text.lines[there]!] },
          { from: there, remove: 1, insert: [text.lines[from]!] },
        ],
        expected: steps((each) => [each === step ? other : each === other ? step : each]),
      }
    }
    case 'renumber-steps':
      return renumber(text, edit, variant)
  }
}

function renumber(
  text: EditedText,
  { from, first }: Extract<StepEdit, { edit: 'renumber-steps' }>,
  variant: Variant,
): PlannedEdit | Refused {
  const [, letters, digits] = /^(.*?)(\d{1,9})$/s.exec(first.normalize('NFC').trim()) ?? []
  if (digits === undefined) return refused({ code: 'edit.code-without-number', at: { code: first } })
  const codeAt = (index: number) =>
    letters + String(Number(digits) + index - from.step).padStart(digits.length, '0')
  const splices: Splice[] = []
  for (let index = from.step; index < variant.steps.length; index++) {
    const { code, at } = variant.steps[index]!
    if (code === codeAt(index)) continue
    const cells = cellsOf(text, at.line, { code: codeAt(index) })
    if ('refusals' in cells) return cells
    splices.push({ from: at.line - 1, remove: 1, insert: [withCells(text.lines[at.line - 1]!, cells)] })
  }
  const steps = variant.steps.map((each, index) =>
    index < from.step ? each : { ...each, code: codeAt(index) },
  )
  const touchedCodes = variant.steps.flatMap(({ code }, index) => (code === steps[index]!.code ? [] : [code]))
  return { splices, expected: withSteps(text.model, from.variant, steps), touchedCodes }
}

function addStep(text: EditedText, edit: Extract<StepEdit, { edit: 'add-step' }>): PlannedEdit | Refused {
  const at = 'before' in edit ? edit.before : edit.after
  const variant = text.model.variants[at.variant]
  const isFirst = 'after' in edit && at.step < 0
  const beside = isFirst ? (variant?.steps[0] ?? variant) : stepAt(text.model, at)?.step
  if (!variant || !beside) return refused({ code: 'edit.step-not-there', at })
  const row = newStepRow(text, beside.at.line, edit.fields)
  if ('refusals' in row) return row
  // A case without steps has its own row there.
  const goesBefore = 'before' in edit || (isFirst && variant.steps.length > 0)
  const index = isFirst ? 0 : at.step + (goesBefore ? 0 : 1)
  const from = beside.at.line - (goesBefore ? 1 : 0)
  return {
    splices: [{ from, remove: 0, insert: [row.line] }],
    expected: withSteps(
      text.model,
      at.variant,
      variant.steps.toSpliced(index, 0, newStep(edit.fields, beside.at)),
    ),
  }
}

/** The row of a step for the table that has a row in that line of the file. */
export function newStepRow(text: EditedText, beside: number, fields: NewStep): { line: string } | Refused {
  const cells = cellsOf(text, beside, normalised(fields))
  if ('refusals' in cells) return cells
  const columns = text.rows.get(beside)!.table.header.cells.length
  return { line: newRow(text.lines[beside - 1]!, columns, cells) }
}

/** A step as its fields state it; what reading makes of them is not known yet. */
export function newStep(fields: NewStep, at: Step['at']): Step {
  const {
    code,
    text,
    responsible = [],
    allotment = { kind: 'unspecified' },
    output = '',
  } = normalised(fields)
  const stated = { code, text, responsible, allotment, output }
  return { ...stated, title: '', performer: 'unit', subDeadlines: [], forms: [], at }
}

function stepAt(
  model: ProcedureModel,
  { variant, step, code }: StepAddress,
): { variant: Variant; step: Step } | null {
  const found = model.variants[variant]?.steps[step]
  return found && found.code === code ? { variant: model.variants[variant]!, step: found } : null
}

const withSteps = (model: ProcedureModel, variant: number, steps: Step[]): ProcedureModel => ({
  ...model,
  variants: model.variants.flatMap((each, index) => {
    if (index !== variant) return [each]
    // A case that no row names is there through its steps alone.
    const isNamed = each.at.line !== each.steps[0]?.at.line
    return steps.length === 0 && !isNamed ? [] : [{ ...each, steps }]
  }),
})

/** Texts as they are kept: NFC, no spaces at the ends of lines, no empty lines. */
export const keptText = (text: string): string =>
  text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

function normalised<Fields extends StepFields>(fields: Fields) {
  const kept = { ...fields, ...(fields.responsible ? { responsible: fields.responsible.map(keptText) } : {}) }
  for (const field of ['code', 'text', 'output'] as const)
    if (fields[field] !== undefined) kept[field] = keptText(fields[field])
  return kept as Omit<Fields, 'responsible'> & { responsible?: string[] }
}

const HELD_BY = {
  code: 'code',
  text: 'text',
  responsible: 'responsible',
  allotment: 'time',
  output: 'forms',
} as const

/** The cells that say these fields, by their column in the table that has a row in that line. */
function cellsOf({ rows }: EditedText, line: number, fields: StepFields): Map<number, string> | Refused {
  const table = rows.get(line)?.table
  if (!table) return refused({ code: 'edit.no-table', section: 'steps' })
  const columns = columnsOf(table.header, STEP_COLUMNS)
  const cells = new Map<number, string>()
  for (const field of Object.keys(HELD_BY) as (keyof StepFields)[]) {
    const value = cellOf(fields, field)
    const column = columns[HELD_BY[field]]
    if (value === null) continue
    if (column !== undefined) cells.set(column, value)
    // Nothing stands in no column.
    else if (value !== '') return refused({ code: 'edit.no-column', column: field })
  }
  return cells
}

function cellOf(fields: StepFields, field: keyof StepFields): string | null {
  if (field === 'allotment') return fields.allotment ? cellMarkdown(timePhrase(fields.allotment)) : null
  if (field === 'responsible') return fields.responsible ? cellMarkdown(fields.responsible.join('; ')) : null
  const value = fields[field]
  return value === undefined ? null : cellMarkdown(value)
}

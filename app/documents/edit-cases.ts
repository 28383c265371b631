import type { ProcedureModel, StatutoryTerm, Variant } from '../domain/procedure/model.ts'
import { bindTerms } from '../domain/procedure/statutory-terms.ts'
import { textOf } from '../domain/procedure/table-columns.ts'
import { keptText, newStep, newStepRow } from './edit-steps.ts'
import { planTermEdit, termCells } from './edit-terms.ts'
import { type EditedText, type PlannedEdit, type Refused, refused, type Splice } from './edited-text.ts'
import { boldCell, cellMarkdown } from './markdown-text.ts'
import type { CaseAddress, CaseEdit } from './procedure-edits.ts'
import { newRow, withCells } from './table-splice.ts'
import { caseRow } from './written-rows.ts'
import { timePhrase } from './written-time.ts'

/** Sửa các trường hợp: their rows in the step table and their statutory terms. */
export function planCaseEdit(text: EditedText, edit: CaseEdit): PlannedEdit | Refused {
  if (edit.edit === 'add-case') return addCase(text, edit)
  const variant = caseAt(text.model, edit.at)
  if (!variant) return refused({ code: 'edit.case-not-there', at: edit.at })
  switch (edit.edit) {
    case 'remove-case':
      return removeCase(text, variant)
    case 'rename-case':
      return renameCase(text, variant, keptText(edit.name))
    case 'set-term':
      return planTermEdit(text, variant, edit)
  }
}

const caseAt = (model: ProcedureModel, { variant, name }: CaseAddress): Variant | null => {
  const found = model.variants[variant]
  return found && found.name === name ? found : null
}

/** A case that a row of the table names; the others begin with their first step. */
const hasRow = ({ at, steps }: Variant): boolean => at.line !== steps[0]?.at.line

/** The name that the text gives a case, which the model leaves out of the only one. */
function nameInText({ rows }: EditedText, variant: Variant): string {
  if (!hasRow(variant)) return variant.name
  return textOf(rows.get(variant.at.line)?.row.cells.find((cell) => cell.text !== ''))
}

/** Cases with their terms bound as a reader binds them. */
function bound(text: EditedText, cases: readonly Variant[], terms: StatutoryTerm[]): ProcedureModel {
  const variants = cases.map(
    (each): Variant => ({
      ...each,
      name: text.model.variants.includes(each) ? nameInText(text, each) : each.name,
      term: null,
    }),
  )
  bindTerms(variants, terms, [])
  if (variants.length === 1) variants[0]!.name = ''
  return { ...text.model, variants, terms }
}

function addCase(text: EditedText, edit: Extract<CaseEdit, { edit: 'add-case' }>): PlannedEdit | Refused {
  const { variants, terms } = text.model
  const beside = edit.where === 'first' ? variants[0] : caseAt(text.model, edit.where.after)
  if (!beside) {
    if (edit.where === 'first') return refused({ code: 'edit.no-table', section: 'steps' })
    return refused({ code: 'edit.case-not-there', at: edit.where.after })
  }
  const pattern = beside.at.line
  const columns = text.rows.get(pattern)?.table.header.cells.length
  if (columns === undefined) return refused({ code: 'edit.no-table', section: 'steps' })
  const name = keptText(edit.name)
  const rows = edit.steps.map((step) => newStepRow(text, pattern, step))
  const wrong = rows.find((row) => 'refusals' in row)
  if (wrong) return wrong
  const made: Variant = {
    name,
    term: null,
    steps: edit.steps.map((step) => newStep(step, beside.at)),
    at: beside.at,
  }
  const indent = /^[\s>]*/.exec(text.lines[pattern - 1]!)![0]
  const insert = [
    indent + caseRow(name, columns),
    ...rows.flatMap((row) => ('line' in row ? [row.line] : [])),
  ]
  const lastLine = Math.max(beside.at.line, ...beside.steps.map(({ at }) => at.line))
  const splices: Splice[] = [{ from: edit.where === 'first' ? pattern - 1 : lastLine, remove: 0, insert }]
  const index = edit.where === 'first' ? 0 : variants.indexOf(beside) + 1
  const cases = variants.toSpliced(index, 0, made)
  if (!edit.term) return { splices, expected: bound(text, cases, terms) }

  const last = terms.at(-1)
  const found = last && text.rows.get(last.at.line)
  if (!last || !found) return refused({ code: 'edit.no-table', section: 'time-limit' })
  const { allotment, from } = edit.term
  const cells = termCells(found.table, { variant: name, limit: timePhrase(allotment), from: from ?? '' })
  if ('refusals' in cells) return cells
  const { line } = last.at
  const row = newRow(text.lines[line - 1]!, found.table.header.cells.length, cells)
  splices.push({ from: line, remove: 0, insert: [row] })
  const term: StatutoryTerm = { variant: name, allotment, from: from === '' ? null : from, at: last.at }
  return { splices, expected: bound(text, cases, [...terms, term]) }
}

function removeCase(text: EditedText, variant: Variant): PlannedEdit | Refused {
  const { variants, terms } = text.model
  if (variant.name !== '' && !hasRow(variant))
    return refused({ code: 'edit.named-by-heading', at: { name: variant.name } })
  const lines = [...(hasRow(variant) ? [variant.at.line] : []), ...variant.steps.map(({ at }) => at.line)]
  const { term } = variant
  const isOwn = term !== null && variants.every((each) => each === variant || each.term !== term)
  const takesTerm = isOwn && text.rows.get(term.at.line) !== null
  if (takesTerm) lines.push(term.at.line)
  return {
    splices: lines.map((line) => ({ from: line - 1, remove: 1, insert: [] })),
    expected: bound(
      text,
      variants.filter((each) => each !== variant),
      takesTerm ? terms.filter((each) => each !== term) : terms,
    ),
    touchedCodes: variant.steps.map(({ code }) => code),
  }
}

function renameCase(text: EditedText, variant: Variant, name: string): PlannedEdit | Refused {
  const { variants, terms } = text.model
  const splices: Splice[] = []
  const from = variant.at.line - 1
  const found = text.rows.get(variant.at.line)
  if (!found) return refused({ code: 'edit.no-table', section: 'steps' })
  if (hasRow(variant)) {
    const column = found.row.cells.findIndex((cell) => cell.text !== '')
    const written = found.row.cells[column]!.bold ? boldCell(name) : cellMarkdown(name)
    splices.push({ from, remove: 1, insert: [withCells(text.lines[from]!, new Map([[column, written]]))] })
  } else if (variant.name !== '')
    return refused({ code: 'edit.named-by-heading', at: { name: variant.name } })
  else splices.push({ from, remove: 0, insert: [caseRow(name, found.table.header.cells.length)] })

  const renamed = { ...variant, name }
  const cases = variants.map((each) => (each === variant ? renamed : each))
  // The time limit calls it by its name, or by a number of its own.
  const { term } = variant
  const inTable = term && term.variant !== '' ? text.rows.get(term.at.line) : null
  if (!term || !inTable) return { splices, expected: bound(text, cases, terms) }
  const cells = termCells(inTable.table, { variant: name })
  if ('refusals' in cells) return cells
  const line = term.at.line - 1
  splices.push({ from: line, remove: 1, insert: [withCells(text.lines[line]!, cells)] })
  const newTerms = terms.map((each) => (each === term ? { ...each, variant: name } : each))
  return { splices, expected: bound(text, cases, newTerms) }
}

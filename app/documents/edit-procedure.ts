import { compareVersions } from '../domain/procedure/compare-versions.ts'
import { compileProcedure } from '../domain/procedure/compile.ts'
import type { Allotment, Position, ProcedureModel, Step, Variant } from '../domain/procedure/model.ts'
import type { VersionChange } from '../domain/procedure/version-change.ts'
import { cellMarkdown } from './markdown-text.ts'
import { type FileProblem, readProcedureFile } from './procedure-file.ts'
import { scanRow } from './table-row.ts'
import { timePhrase } from './written-time.ts'

/** A step by its case and its place in it, both from 0, with the code that the editor saw there. */
export type StepAddress = { variant: number; step: number; code: string }

/** What a step's row is to say; what is left out stays as it is. */
export type StepFields = {
  code?: string
  /** Lines are parted by line feeds. */
  text?: string
  responsible?: readonly string[]
  allotment?: Allotment
  /** The last cell, as it is to be read. */
  output?: string
}

/** Một sửa đổi trên bảng các bước, done in the text itself. */
export type ProcedureEdit =
  | { edit: 'set-step'; at: StepAddress; fields: StepFields }
  /** Stands after that step; `step: -1` puts it first in its case. */
  | { edit: 'add-step'; after: StepAddress; fields: StepFields & { code: string; text: string } }
  | { edit: 'remove-step'; at: StepAddress }
  | { edit: 'move-step'; at: StepAddress; by: 1 | -1 }

export type EditRefusal =
  | { code: 'edit.unreadable'; problems: FileProblem[] }
  /** No step stands there, or one of another code: the text was changed meanwhile. */
  | { code: 'edit.step-not-there'; at: StepAddress }
  | { code: 'edit.no-column'; column: keyof StepFields }
  | { code: 'edit.nothing-to-move-past'; at: StepAddress }
  /** The text would not read back as asked: a form of words that means something else. */
  | { code: 'edit.reads-otherwise'; told: VersionChange['code'][] }

export type EditAnswer = { ok: true; text: string } | { ok: false; refusals: EditRefusal[] }

type Read = { lines: string[]; model: ProcedureModel }

/**
 * Sửa bảng các bước: edits one after the other, each spliced into its row, so that everything else stays byte for
 * byte. After each the text is read again and must say what was asked and nothing else; if it does not, nothing is
 * done. The text must be NFC with line feeds, as drafts are kept.
 */
export function editProcedure(text: string, edits: readonly ProcedureEdit[]): EditAnswer {
  let current = text
  for (const edit of edits) {
    const before = read(current)
    if ('refusals' in before) return { ok: false, refusals: before.refusals }
    const edited = apply(before, edit)
    if ('refusals' in edited) return { ok: false, refusals: edited.refusals }
    const after = read(edited.text)
    if ('refusals' in after) return { ok: false, refusals: after.refusals }
    const told = unasked(before.model, after.model, edit)
    if (told.length > 0) return { ok: false, refusals: [{ code: 'edit.reads-otherwise', told }] }
    current = edited.text
  }
  return { ok: true, text: current }
}

type Refused = { refusals: EditRefusal[] }
const refused = (refusal: EditRefusal): Refused => ({ refusals: [refusal] })

function read(text: string): Read | Refused {
  const answer = readProcedureFile(text)
  if (!answer.ok) return refused({ code: 'edit.unreadable', problems: answer.problems })
  const { header, headerLines, outline } = answer.file
  return { lines: text.split('\n'), model: compileProcedure(header, outline, headerLines).model }
}

function apply(before: Read, edit: ProcedureEdit): { text: string } | Refused {
  const { lines, model } = before
  if (edit.edit === 'add-step') return addStep(before, edit)
  const variant = model.variants[edit.at.variant]
  const step = stepAt(model, edit.at)
  if (!variant || !step) return refused({ code: 'edit.step-not-there', at: edit.at })
  const row = step.at.line - 1
  switch (edit.edit) {
    case 'set-step': {
      const line = rowWith(lines[row]!, step, edit.fields)
      return 'refusals' in line ? line : { text: lines.with(row, line.text).join('\n') }
    }
    case 'remove-step':
      return { text: lines.toSpliced(row, 1).join('\n') }
    case 'move-step': {
      const other = variant.steps[edit.at.step + edit.by]
      if (!other) return refused({ code: 'edit.nothing-to-move-past', at: edit.at })
      const there = other.at.line - 1
      return { text: lines.with(row, lines[there]!).with(there, lines[row]!).join('\n') }
    }
  }
}

function stepAt(model: ProcedureModel, { variant, step, code }: StepAddress): Step | null {
  const found = model.variants[variant]?.steps[step]
  return found?.places && found.code === code ? found : null
}

const COLUMNS = ['code', 'text', 'responsible', 'allotment', 'output'] as const

const placeOf = (step: Step, column: keyof StepFields): Position =>
  column === 'allotment' ? step.places!.time : column === 'output' ? step.places!.forms : step.places![column]

const cellOf = (fields: StepFields, column: keyof StepFields): string | null => {
  if (column === 'allotment') return fields.allotment === undefined ? null : timePhrase(fields.allotment)
  if (column === 'responsible')
    return fields.responsible === undefined ? null : cellMarkdown(fields.responsible.join('; '))
  const value = fields[column]
  return value === undefined ? null : cellMarkdown(value)
}

/** The row with some of its cells written anew, from the last one backwards so that places before it hold. */
function rowWith(line: string, step: Step, fields: StepFields): { text: string } | Refused {
  const cells = scanRow(line)
  let text = line
  const written = COLUMNS.flatMap((column) => {
    const value = cellOf(fields, column)
    return value === null ? [] : [{ column, value, place: placeOf(step, column) }]
  }).sort((a, b) => b.place.column - a.place.column)
  for (const { column, value, place } of written) {
    // A column that the table does not have stands at the row's end, where no cell is.
    if (!cells.some(({ start }) => start === place.column - 1))
      return refused({ code: 'edit.no-column', column })
    const start = place.column - 1
    const end = (place.endColumn ?? place.column) - 1
    const isEmpty = start === end
    // An empty cell may have no space of its own between its bars.
    const before = isEmpty && text[start - 1] === '|' && value !== '' ? ' ' : ''
    const after = isEmpty && text[end] === '|' && value !== '' ? ' ' : ''
    text = text.slice(0, start) + before + value + after + text.slice(end)
  }
  return { text }
}

function addStep(
  { lines, model }: Read,
  { after, fields }: Extract<ProcedureEdit, { edit: 'add-step' }>,
): { text: string } | Refused {
  const variant = model.variants[after.variant]
  if (!variant) return refused({ code: 'edit.step-not-there', at: after })
  const pattern = after.step < 0 ? variant.steps[0] : stepAt(model, after)
  if (!pattern?.places) return refused({ code: 'edit.step-not-there', at: after })
  const row = pattern.at.line - 1
  // A row of the same columns as the one beside it, with every cell empty.
  const source = lines[row]!
  const cells = scanRow(source)
  const empty = `|${cells.map(() => ' |').join('')}`
  const places = COLUMNS.flatMap((column) => {
    const index = cells.findIndex(({ start }) => start === placeOf(pattern, column).column - 1)
    return index < 0 ? [] : [{ column, index }]
  })
  const missing = COLUMNS.find(
    (column) => cellOf(fields, column) !== null && !places.some((place) => place.column === column),
  )
  if (missing !== undefined) return refused({ code: 'edit.no-column', column: missing })
  const values = cells.map((_, index) => {
    const place = places.find((each) => each.index === index)
    return (place && cellOf(fields, place.column)) ?? ''
  })
  const written = values.every((value) => value === '')
    ? empty
    : `|${values.map((value) => (value === '' ? ' |' : ` ${value} |`)).join('')}`
  return { text: lines.toSpliced(after.step < 0 ? row : row + 1, 0, written).join('\n') }
}

/** What an edit may change; the time cell moves no term, the text may bring other forms with it. */
const ALLOWED: Record<ProcedureEdit['edit'], readonly VersionChange['code'][]> = {
  'set-step': [
    'step-text-changed',
    'step-time-changed',
    'step-responsible-changed',
    'step-forms-changed',
    'step-renumbered',
    'section-changed',
  ],
  'add-step': ['step-added', 'section-changed'],
  'remove-step': ['step-removed', 'section-changed'],
  'move-step': ['step-moved', 'section-changed'],
}

/** Changes that nobody asked for, and what was asked and is not there: `[]` when the text says just what it should. */
function unasked(
  before: ProcedureModel,
  after: ProcedureModel,
  edit: ProcedureEdit,
): VersionChange['code'][] {
  const others = compareVersions(before, after).filter(({ code, place }) => {
    return place.meaning !== 'steps' || !ALLOWED[edit.edit].includes(code)
  })
  if (others.length > 0) return others.map(({ code }) => code)
  if (stepsIn(after) !== stepsIn(before) + COUNT[edit.edit]) return ['step-added']
  return edit.edit === 'set-step' || edit.edit === 'add-step' ? unmet(after, edit) : []
}

const COUNT = { 'set-step': 0, 'move-step': 0, 'add-step': 1, 'remove-step': -1 } as const
const stepsIn = ({ variants }: ProcedureModel): number =>
  variants.reduce((sum: number, { steps }: Variant) => sum + steps.length, 0)

const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

/** The fields that the row does not read as asked. */
function unmet(
  after: ProcedureModel,
  edit: Extract<ProcedureEdit, { edit: 'set-step' | 'add-step' }>,
): VersionChange['code'][] {
  const { fields } = edit
  const address = edit.edit === 'set-step' ? edit.at : { ...edit.after, step: edit.after.step + 1 }
  const step = after.variants[address.variant]?.steps[address.step]
  if (!step) return ['step-removed']
  const { code, text, responsible, allotment, output } = fields
  return [
    ...(code === undefined || step.code === code ? [] : (['step-renumbered'] as const)),
    ...(text === undefined || plain(step.text) === plain(text) ? [] : (['step-text-changed'] as const)),
    ...(responsible === undefined || JSON.stringify(step.responsible) === JSON.stringify(responsible)
      ? []
      : (['step-responsible-changed'] as const)),
    ...(allotment === undefined || JSON.stringify(step.allotment) === JSON.stringify(allotment)
      ? []
      : (['step-time-changed'] as const)),
    ...(output === undefined || plain(step.output) === plain(output)
      ? []
      : (['step-forms-changed'] as const)),
  ]
}

import { compileProcedure } from '#app/domain/procedure/compile.ts'
import type { Position, ProcedureModel } from '#app/domain/procedure/model.ts'
import { EXIT, type ExitCode } from './failure.ts'
import { readableProcedure } from './procedure-text.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

/** A compiled value as it is printed: its place stands in it as `line` and `column`, not as an object of its own. */
type Placed<Value> = Value extends readonly (infer Item)[]
  ? Placed<Item>[]
  : Value extends { at: Position }
    ? { [Key in Exclude<keyof Value, 'at'>]: Placed<Value[Key]> } & Position
    : Value extends object
      ? { [Key in keyof Value]: Placed<Value[Key]> }
      : Value

/** Mô hình quy trình as JSON; see docs/contract/parse.ts. */
export const printedModel = (model: ProcedureModel): Placed<ProcedureModel> =>
  placed(model) as Placed<ProcedureModel>

function placed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(placed)
  if (typeof value !== 'object' || value === null) return value
  const { at, ...rest } = value as { at?: Position } & Record<string, unknown>
  const entries = Object.entries(rest).map(([key, each]) => [key, placed(each)])
  return { ...Object.fromEntries(entries), ...at }
}

/** In mô hình: as JSON, or the cases and steps in a form that a person reads. */
export function parseFile(terminal: Terminal, options: GeneralOptions, file: string): ExitCode {
  const { header, headerLines, outline } = readableProcedure(file, terminal)
  const { model } = compileProcedure(header, outline, headerLines)
  if (options.json) terminal.printJson(printedModel(model))
  else terminal.print(overview(model, terminal))
  return EXIT.ok
}

function overview(model: ProcedureModel, { t, words }: Terminal): string {
  const { header, variants, forms, components, legalBases } = model
  const { allotment, versionName } = t.procedures
  const lines = [`${header.code} · ${header.title} · ${versionName(header)}`]
  for (const { name, term, steps } of variants) {
    const limit = term ? words.procedure.term(allotment(term.allotment)) : words.procedure.noTerm
    lines.push('', `${name || words.procedure.wholeProcedure} (${limit})`)
    for (const step of steps)
      lines.push(
        `  ${step.code || '–'}  ${step.title}`,
        `      ${[step.responsible.join(', '), allotment(step.allotment), step.forms.join(', ')].filter(Boolean).join(' · ')}`,
      )
  }
  const { terms } = words.procedure
  lines.push(
    '',
    `${terms.components}: ${components.length}`,
    `${terms.forms}: ${forms.map(({ code }) => code).join(', ') || 0}`,
    `${terms.legalBases}: ${legalBases.length}`,
  )
  return lines.join('\n')
}

import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { ProcedureHeader, Signatory } from '../domain/procedure/model.ts'
import { keptText } from './edit-steps.ts'
import { type EditedText, type PlannedEdit, type Refused, refused, type Splice } from './edited-text.ts'
import { headerLines, signatoryMapping } from './header-lines.ts'
import type { HeaderEdit } from './procedure-edits.ts'

type Field = keyof ProcedureHeader
/** A part of one line; all from 0. */
type Span = { line: number; start: number; end: number }
/** The lines of a field, its value where that stands in one line, and the signers that stand in one line each. */
type FieldPlace = { from: number; to: number; value: Span | null; items: (Span | null)[] }

/** Sửa phần đầu: each field in its own lines; comments and the order of the others stay. */
export function planHeaderEdit({ lines, model }: EditedText, { fields }: HeaderEdit): PlannedEdit | Refused {
  const places = fieldPlaces(lines)
  if (!places) return refused({ code: 'edit.header-shape' })
  const expected: ProcedureHeader = { ...model.header, ...keptFields(fields) }
  const written = headerLines(expected)
  const order = [...headerLines({ ...expected, ...EVERY_FIELD }).keys()]
  const splices: Splice[] = []
  for (const field of order) {
    if (JSON.stringify(expected[field]) === JSON.stringify(model.header[field])) continue
    const insert = written.get(field) ?? []
    const place = places.get(field)
    if (place)
      splices.push(
        ...(withinLines(lines, field, place, insert, model.header, expected) ?? [wholeField(place, insert)]),
      )
    else if (insert.length > 0) {
      const before = order.slice(0, order.indexOf(field)).flatMap((each) => places.get(each)?.to ?? [])
      const from = Math.max(0, ...before) + 1
      const sameSpot = splices.find((splice) => splice.from === from && splice.remove === 0)
      // Two new fields at one spot go there in their order.
      if (sameSpot) sameSpot.insert = [...sameSpot.insert, ...insert]
      else splices.push({ from, remove: 0, insert })
    }
  }
  return { splices, expected: { ...model, header: expected } }
}

/** Values for all fields that may be left out, so that each has its place in the order. */
const EVERY_FIELD = {
  field: 'x',
  issuedOn: '2000-01-01',
  revisedOn: '2000-01-01',
  effectiveOn: 'x',
  decision: { number: 'x', date: '2000-01-01' },
}

function keptFields(fields: Partial<ProcedureHeader>): Partial<ProcedureHeader> {
  const kept = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? keptText(value) : value,
    ]),
  ) as Partial<ProcedureHeader>
  if (kept.decision) kept.decision = { ...kept.decision, number: keptText(kept.decision.number) }
  if (kept.signatories) kept.signatories = kept.signatories.map(keptSignatory)
  return kept
}

const keptSignatory = ({ role, name, rank, position, capacity }: Signatory): Signatory => ({
  role,
  name: keptText(name),
  rank: keptText(rank ?? '') || null,
  position: keptText(position ?? '') || null,
  capacity,
})

const wholeField = ({ from, to }: FieldPlace, insert: readonly string[]): Splice => ({
  from,
  remove: to - from + 1,
  insert,
})

/** Only the value, or only the signers that changed; null when the field's lines must be written anew. */
function withinLines(
  lines: readonly string[],
  field: Field,
  { value, items }: FieldPlace,
  insert: readonly string[],
  before: ProcedureHeader,
  after: ProcedureHeader,
): Splice[] | null {
  const inPlace = ({ line, start, end }: Span, text: string): Splice => ({
    from: line,
    remove: 1,
    insert: [lines[line]!.slice(0, start) + text + lines[line]!.slice(end)],
  })
  if (field === 'signatories') {
    if (items.length !== before.signatories.length || items.length !== after.signatories.length) return null
    const changed = after.signatories.flatMap((signatory, index) =>
      JSON.stringify(signatory) === JSON.stringify(before.signatories[index]) ? [] : [index],
    )
    if (changed.some((index) => items[index] === null)) return null
    return changed.map((index) => inPlace(items[index]!, signatoryMapping(after.signatories[index]!)))
  }
  const [only, ...others] = insert
  if (only === undefined || others.length > 0 || !value) return null
  return [inPlace(value, only.slice(field.length + 2))]
}

/** Where the front matter has each field; null when it is not a mapping with a field a line. */
function fieldPlaces(lines: readonly string[]): Map<Field, FieldPlace> | null {
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
  const text = `${lines.slice(1, end).join('\n')}\n`
  const counter = new LineCounter()
  const { contents } = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    lineCounter: counter,
  })
  if (!isMap(contents) || contents.flow) return null
  // The front matter stands on line 1 and after, counted from 0.
  const placeOf = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col - 1 }
  }
  const spanOf = (node: ParsedNode): Span | null => {
    const [start, stop] = [placeOf(node.range[0]), placeOf(node.range[1])]
    return start.line === stop.line ? { line: start.line, start: start.column, end: stop.column } : null
  }
  const places = new Map<Field, FieldPlace>()
  for (const { key, value } of contents.items as { key: ParsedNode; value: ParsedNode | null }[]) {
    if (!isScalar(key)) return null
    const from = placeOf(key.range[0]).line
    const last = value ? text.slice(0, Math.max(value.range[1], key.range[1])).trimEnd().length : key.range[1]
    const inOne = value && value.range[0] < value.range[1] ? spanOf(value) : null
    const items = value && isSeq(value) ? (value.items as ParsedNode[]).map(spanOf) : []
    places.set(String(key.value) as Field, { from, to: placeOf(last).line, value: inOne, items })
  }
  return places
}

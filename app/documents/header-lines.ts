import type { Signatory } from '../domain/procedure/model.ts'
import type { UnfinishedHeader } from './procedure-file.ts'

/** Các dòng của phần đầu: each field with the lines that state it, in their fixed order; fields without a value left out. */
export function headerLines(header: UnfinishedHeader): Map<keyof UnfinishedHeader, string[]> {
  const text = (value: string | null) => (value === null || value === '' ? null : scalar(value, false))
  const fields: [keyof UnfinishedHeader, string | null][] = [
    ['kind', header.kind],
    ['code', scalar(header.code, false)],
    ['title', scalar(header.title, false)],
    ['agency', scalar(header.agency, false)],
    ['unit', scalar(header.unit, false)],
    ['field', text(header.field)],
    ['level', header.level],
    ['issueNumber', header.issueNumber === null ? null : String(header.issueNumber)],
    ['revision', String(header.revision)],
    ['issuedOn', header.issuedOn],
    ['revisedOn', header.revisedOn],
    [
      'decision',
      header.decision && flow({ number: scalar(header.decision.number, true), date: header.decision.date }),
    ],
    ['effectiveOn', header.effectiveOn],
  ]
  const lines = new Map<keyof UnfinishedHeader, string[]>()
  for (const [key, value] of fields) if (value !== null) lines.set(key, [`${key}: ${value}`])
  const signatories = header.signatories.map((signatory) => `  - ${signatoryMapping(signatory)}`)
  lines.set('signatories', signatories.length === 0 ? ['signatories: []'] : ['signatories:', ...signatories])
  return lines
}

/** `{ role: author, name: Trần Văn A }`. */
export function signatoryMapping({ role, name, rank, position, capacity }: Signatory): string {
  const optional = (value: string | null) => (value === null ? null : scalar(value, true))
  return flow({
    role,
    name: scalar(name, true),
    rank: optional(rank),
    position: optional(position),
    capacity,
  })
}

const flow = (fields: Record<string, string | null>): string =>
  `{ ${Object.entries(fields)
    .flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
    .join(', ')} }`

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ./()–,-]*$/u
/** What the core schema would read as something else than text. */
const NOT_TEXT = /^(?:null|true|false|[0-9.+-][0-9a-fox.+_-]*)$/i

/** One line of text in YAML: plain where that is safe for certain, else in double quotes. */
function scalar(text: string, inFlow: boolean): string {
  const plain =
    PLAIN.test(text) && !NOT_TEXT.test(text) && !text.endsWith(' ') && !(inFlow && text.includes(','))
  if (plain) return text
  if (text === '') return "''"
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

import type { NamedUnit } from '../organisation/named-units.ts'
import { PROCEDURE_LEVELS } from '../procedure/model.ts'
import { fold } from '../shared/fold.ts'
import { isLocalDate, type LocalDate } from '../shared/instant.ts'
import type { FormRole, FormTemplate, TemplateCertainty } from './form-templates.ts'
import { type LegalDocument, legalNumberKey } from './legal-documents.ts'

/** What is wrong in a register's file, and where: `path` reads like `$[3].effectFrom`. */
export type RegisterFileRefusal = { path: string } & (
  | { code: 'register-file.not-a-list' }
  | { code: 'register-file.not-an-object' }
  | { code: 'register-file.unknown-field' }
  | { code: 'register-file.text-missing' }
  | { code: 'register-file.not-text'; found: string }
  | { code: 'register-file.not-a-date'; found: string }
  | { code: 'register-file.ends-before-it-begins'; found: string }
  | { code: 'register-file.unknown-value'; found: string; known: string }
  | { code: 'register-file.twice'; found: string }
)

export type RegisterFileAnswer<Row> =
  | { ok: true; rows: Row[] }
  | { ok: false; refusals: RegisterFileRefusal[] }

const ROLES: readonly FormRole[] = [
  'receipt',
  'supplement',
  'refusal',
  'apology',
  'stop',
  'control-sheet',
  'register',
]
const CERTAINTIES: readonly TemplateCertainty[] = ['confirmed', 'secondary', 'to-check']

/** Danh mục biểu mẫu from a file: a list of rows; every fault at once. */
export const readFormRegister = (value: unknown): RegisterFileAnswer<FormTemplate> =>
  readRows(
    value,
    ['localCode', 'role', 'circular', 'number', 'title', 'from', 'until', 'certainty', 'source'],
    (row) => ({
      localCode: row.optionalText('localCode'),
      role: row.choice('role', ROLES, null),
      circular: row.text('circular'),
      number: row.text('number'),
      title: row.text('title'),
      ...row.range('from', 'until'),
      ...row.origin(),
    }),
    ({ localCode, circular, number }) => fold(`${localCode ?? ''} ${circular} ${number}`),
  )

/** Danh mục văn bản pháp luật from a file. */
export const readLawRegister = (value: unknown): RegisterFileAnswer<LegalDocument> =>
  readRows(
    value,
    [
      'number',
      'kind',
      'issuer',
      'title',
      'date',
      'effectFrom',
      'effectUntil',
      'replacedBy',
      'replacedFor',
      'amends',
      'certainty',
      'source',
    ],
    (row) => ({
      number: row.text('number'),
      kind: row.text('kind'),
      issuer: row.optionalText('issuer') ?? '',
      title: row.optionalText('title'),
      date: row.date('date'),
      ...row.range('effectFrom', 'effectUntil'),
      replacedBy: row.texts('replacedBy'),
      replacedFor: row.choices('replacedFor', PROCEDURE_LEVELS),
      amends: row.texts('amends'),
      ...row.origin(),
    }),
    ({ number, date }) => `${legalNumberKey(number)} ${date?.slice(0, 4) ?? ''}`,
  )

/** Danh mục đơn vị, cấp hành chính from a file. */
export const readUnitRegister = (value: unknown): RegisterFileAnswer<NamedUnit> =>
  readRows(
    value,
    ['name', 'alsoCalled', 'from', 'until', 'successor', 'certainty', 'source'],
    (row) => ({
      name: row.text('name'),
      alsoCalled: row.texts('alsoCalled'),
      ...row.range('from', 'until'),
      successor: row.optionalText('successor'),
      ...row.origin(),
    }),
    ({ name, from }) => `${fold(name)} ${from ?? ''}`,
  )

function readRows<Row>(
  value: unknown,
  known: readonly string[],
  read: (row: ReturnType<typeof fieldsOf>) => Row,
  keyOf: (row: Row) => string,
): RegisterFileAnswer<Row> {
  if (!Array.isArray(value)) return { ok: false, refusals: [{ path: '$', code: 'register-file.not-a-list' }] }
  const refusals: RegisterFileRefusal[] = []
  const keys = new Set<string>()
  const rows = value.flatMap((entry: unknown, index): Row[] => {
    const path = `$[${index}]`
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      refusals.push({ path, code: 'register-file.not-an-object' })
      return []
    }
    // A misspelt field would otherwise be passed over, and an ended document be taken for one in force.
    for (const field of Object.keys(entry))
      if (!known.includes(field))
        refusals.push({ path: `${path}.${field}`, code: 'register-file.unknown-field' })
    const before = refusals.length
    const row = read(fieldsOf(entry as Record<string, unknown>, path, refusals))
    const key = keyOf(row)
    if (refusals.length === before && keys.has(key))
      refusals.push({ path, code: 'register-file.twice', found: key.trim() })
    keys.add(key)
    return [row]
  })
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, rows }
}

/** Readers of one row's fields; what cannot be read is refused and answered empty. */
function fieldsOf(entry: Record<string, unknown>, path: string, refusals: RegisterFileRefusal[]) {
  const shown = (found: unknown): string =>
    typeof found === 'string' ? found : (JSON.stringify(found) ?? '')
  const isAbsent = (field: string): boolean => entry[field] === undefined || entry[field] === null
  const listed = (field: string): unknown[] => {
    const found = entry[field]
    if (isAbsent(field)) return []
    if (Array.isArray(found)) return found
    refusals.push({ path: `${path}.${field}`, code: 'register-file.not-a-list' })
    return []
  }
  const asText = (found: unknown, at: string): string => {
    if (typeof found === 'string') return found.normalize('NFC').trim()
    refusals.push({ path: at, code: 'register-file.not-text', found: shown(found) })
    return ''
  }
  const oneOf = <T extends string>(found: unknown, at: string, values: readonly T[]): T[] => {
    const value = values.find((each) => each === found)
    if (value !== undefined) return [value]
    refusals.push({
      path: at,
      code: 'register-file.unknown-value',
      found: shown(found),
      known: values.join(', '),
    })
    return []
  }
  const date = (field: string): LocalDate | null => {
    const found = entry[field]
    if (isAbsent(field)) return null
    if (typeof found === 'string' && isLocalDate(found)) return found
    refusals.push({ path: `${path}.${field}`, code: 'register-file.not-a-date', found: shown(found) })
    return null
  }
  const reader = {
    date,
    text: (field: string): string => {
      const text = isAbsent(field) ? '' : asText(entry[field], `${path}.${field}`)
      if (isAbsent(field) || entry[field] === '')
        refusals.push({ path: `${path}.${field}`, code: 'register-file.text-missing' })
      return text
    },
    optionalText: (field: string): string | null =>
      isAbsent(field) ? null : asText(entry[field], `${path}.${field}`),
    texts: (field: string): string[] =>
      listed(field).map((each, index) => asText(each, `${path}.${field}[${index}]`)),
    choice: <T extends string, Otherwise>(field: string, values: readonly T[], otherwise: Otherwise) =>
      isAbsent(field) ? otherwise : (oneOf(entry[field], `${path}.${field}`, values)[0] ?? otherwise),
    choices: <T extends string>(field: string, values: readonly T[]): T[] =>
      listed(field).flatMap((each, index) => oneOf(each, `${path}.${field}[${index}]`, values)),
    /** First day, and first day after; each null when it is not known. */
    range: <From extends string, Until extends string>(fromField: From, untilField: Until) => {
      const [from, until] = [date(fromField), date(untilField)]
      if (from !== null && until !== null && until <= from)
        refusals.push({
          path: `${path}.${untilField}`,
          code: 'register-file.ends-before-it-begins',
          found: until,
        })
      return { [fromField]: from, [untilField]: until } as Record<From | Until, LocalDate | null>
    },
    origin: () => ({
      certainty: reader.choice('certainty', CERTAINTIES, 'to-check' as const),
      source: reader.optionalText('source') ?? '',
    }),
  }
  return reader
}

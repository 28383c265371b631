import {
  type HeaderPositions,
  type Position,
  PROCEDURE_LEVELS,
  type ProcedureHeader,
  type ProcedureKind,
  type Signatory,
  type SignatureRole,
  type SigningCapacity,
} from '../domain/procedure/model.ts'
import { isLocalDate, parseInstant } from '../domain/shared/instant.ts'

/** Why a field of the header block cannot be read. The field is a path: `decision.date`, `signatories.0.role`. */
export type HeaderProblem =
  | { code: 'header.unknown-field'; field: string; at: Position }
  | { code: 'header.missing-field'; field: string; at: Position }
  | { code: 'header.wrong-type'; field: string; expected: HeaderExpectation; at: Position }

export type HeaderExpectation =
  | 'mapping'
  | 'list'
  | 'one-line-text'
  | 'number-from-1'
  | 'number-from-0'
  | 'date'
  | 'instant'
  | 'kind'
  | 'level'
  | 'role'
  | 'capacity'

/** A node of the front matter, freed of the YAML library: what the header reader needs of it. */
export type HeaderNode =
  | { kind: 'scalar'; value: unknown; at: Position }
  | { kind: 'mapping'; entries: { key: string; keyAt: Position; value: HeaderNode }[]; at: Position }
  | { kind: 'list'; items: HeaderNode[]; at: Position }
  | { kind: 'other'; at: Position }

const KINDS: readonly ProcedureKind[] = ['tthc', 'system', 'instruction', 'policy', 'objective', 'form']
const ROLES: readonly SignatureRole[] = ['author', 'reviewer', 'approver']
const CAPACITIES: readonly SigningCapacity[] = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.']

/** Lần ban hành and lần sửa đổi have two digits in file names and on paper. */
const MOST = 99

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_ONE_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u

/** Reads one mapping, collecting every problem in it; a value that cannot be read is null. */
function fieldsOf(
  node: Extract<HeaderNode, { kind: 'mapping' }>,
  path: string,
  known: readonly string[],
  problems: HeaderProblem[],
) {
  const nodes = new Map<string, { value: HeaderNode; keyAt: Position }>()
  for (const { key, keyAt, value } of node.entries) {
    if (!known.includes(key)) problems.push({ code: 'header.unknown-field', field: path + key, at: keyAt })
    else nodes.set(key, { value, keyAt })
  }
  const wrong = (field: string, expected: HeaderExpectation, at: Position): null => {
    problems.push({ code: 'header.wrong-type', field: path + field, expected, at })
    return null
  }
  /** Undefined when the field is absent or empty. */
  const find = (field: string): HeaderNode | undefined => {
    const found = nodes.get(field)?.value
    return found?.kind === 'scalar' && found.value === null ? undefined : found
  }
  const read = <T>(
    field: string,
    expected: HeaderExpectation,
    parse: (value: unknown) => T | null,
  ): T | null => {
    const found = find(field)
    if (!found) return null
    const value = found.kind === 'scalar' ? parse(found.value) : null
    return value === null ? wrong(field, expected, found.at) : value
  }
  return {
    positions: nodes,
    find,
    wrong,
    require(field: string): void {
      const found = find(field)
      if (found && !(found.kind === 'scalar' && typeof found.value === 'string' && found.value.trim() === ''))
        return
      const at = nodes.get(field)?.keyAt ?? node.at
      problems.push({ code: 'header.missing-field', field: path + field, at })
    },
    text: (field: string) => read(field, 'one-line-text', oneLine),
    integer: (field: string, least: 0 | 1) =>
      read(field, least === 0 ? 'number-from-0' : 'number-from-1', (value) =>
        Number.isInteger(value) && (value as number) >= least && (value as number) <= MOST
          ? (value as number)
          : null,
      ),
    date: (field: string) =>
      read(field, 'date', (value) => (typeof value === 'string' && isLocalDate(value) ? value : null)),
    instant: (field: string) =>
      read(field, 'instant', (value) => (typeof value === 'string' && parseInstant(value) ? value : null)),
    choice: <T extends string>(field: string, expected: HeaderExpectation, choices: readonly T[]) =>
      read(field, expected, (value) => choices.find((choice) => choice === value) ?? null),
  }
}

function oneLine(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.normalize('NFC').trim()
  return NOT_ONE_LINE.test(text) ? null : text
}

const FIELDS = [
  'kind',
  'code',
  'title',
  'agency',
  'unit',
  'field',
  'level',
  'issueNumber',
  'revision',
  'issuedOn',
  'revisedOn',
  'decision',
  'effectiveOn',
  'signatories',
] as const satisfies readonly (keyof ProcedureHeader)[]

const REQUIRED = ['kind', 'code', 'title', 'agency', 'unit', 'level', 'issueNumber', 'signatories'] as const

/** The header behind the front matter's mapping, or everything that is wrong with it. Never throws. */
export function headerOf(
  node: HeaderNode,
):
  | { ok: true; header: ProcedureHeader; positions: HeaderPositions }
  | { ok: false; problems: HeaderProblem[] } {
  if (node.kind !== 'mapping')
    return {
      ok: false,
      problems: [{ code: 'header.wrong-type', field: '', expected: 'mapping', at: node.at }],
    }

  const problems: HeaderProblem[] = []
  const fields = fieldsOf(node, '', FIELDS, problems)
  for (const field of REQUIRED) fields.require(field)
  const positions: HeaderPositions = {}
  for (const field of FIELDS) {
    const keyAt = fields.positions.get(field)?.keyAt
    if (keyAt) positions[field] = keyAt
  }
  const title = fields.find('title')
  if (title) positions['title.text'] = title.at
  const header: ProcedureHeader = {
    kind: fields.choice('kind', 'kind', KINDS) ?? 'tthc',
    code: fields.text('code') ?? '',
    title: fields.text('title') ?? '',
    agency: fields.text('agency') ?? '',
    unit: fields.text('unit') ?? '',
    field: fields.text('field') ?? '',
    level: fields.choice('level', 'level', PROCEDURE_LEVELS) ?? 'province',
    issueNumber: fields.integer('issueNumber', 1) ?? 1,
    revision: fields.integer('revision', 0) ?? 0,
    issuedOn: fields.date('issuedOn'),
    revisedOn: fields.date('revisedOn'),
    decision: decisionOf(fields.find('decision'), problems),
    effectiveOn: fields.instant('effectiveOn'),
    signatories: [],
  }
  const signatories = fields.find('signatories')
  if (signatories?.kind === 'list') {
    signatories.items.forEach((item, index) => {
      positions[`signatories.${index}`] = item.at
      const signatory = signatoryOf(item, `signatories.${index}`, problems)
      if (signatory) header.signatories.push(signatory)
    })
  } else if (signatories) fields.wrong('signatories', 'list', signatories.at)

  return problems.length > 0 ? { ok: false, problems } : { ok: true, header, positions }
}

function decisionOf(node: HeaderNode | undefined, problems: HeaderProblem[]): ProcedureHeader['decision'] {
  if (!node) return null
  if (node.kind !== 'mapping') {
    problems.push({ code: 'header.wrong-type', field: 'decision', expected: 'mapping', at: node.at })
    return null
  }
  const fields = fieldsOf(node, 'decision.', ['number', 'date'], problems)
  fields.require('number')
  fields.require('date')
  return { number: fields.text('number') ?? '', date: fields.date('date') ?? '' }
}

function signatoryOf(node: HeaderNode, path: string, problems: HeaderProblem[]): Signatory | null {
  if (node.kind !== 'mapping') {
    problems.push({ code: 'header.wrong-type', field: path, expected: 'mapping', at: node.at })
    return null
  }
  const known = ['role', 'name', 'rank', 'position', 'capacity'] as const
  const fields = fieldsOf(node, `${path}.`, known, problems)
  fields.require('role')
  return {
    role: fields.choice('role', 'role', ROLES) ?? 'author',
    name: fields.text('name') ?? '',
    rank: fields.text('rank') || null,
    position: fields.text('position') || null,
    capacity: fields.choice('capacity', 'capacity', CAPACITIES),
  }
}

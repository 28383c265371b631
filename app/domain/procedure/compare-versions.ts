import { compareCases } from './compare-cases.ts'
import { compareRows } from './compare-rows.ts'
import { compareSections } from './compare-sections.ts'
import type { ProcedureHeader, ProcedureModel } from './model.ts'
import type { ChangePlace, VersionChange } from './version-change.ts'

const HEADER_FIELDS = [
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
  'effectiveOn',
  'decision',
] as const satisfies readonly (keyof ProcedureHeader)[]
const ROLES = ['author', 'reviewer', 'approver'] as const

/**
 * So sánh hai phiên bản: what the newer text says otherwise, in the order of the newer text. Renumbered and moved steps
 * and sections are told as such, each difference once. Two equal models give nothing, and two models the other way
 * round the same changes turned round. The revision table is left out: it speaks of the other sections.
 */
export function compareVersions(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  return [
    ...compareHeaders(before, after),
    ...compareSections(before, after),
    ...compareRows(before, after),
    ...compareCases(before, after),
  ].sort((a, b) => lineOf(a) - lineOf(b))
}

const lineOf = ({ at }: VersionChange): number => (at.after ?? at.before)?.line ?? 0

const HEADER: ChangePlace = { meaning: 'header', title: '', number: '' }

function compareHeaders(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  const fields = HEADER_FIELDS.flatMap((field): VersionChange[] => {
    const [old, next] = [written(before.header, field), written(after.header, field)]
    if (old === next) return []
    const at = { before: before.headerAt[field] ?? null, after: after.headerAt[field] ?? null }
    return [{ code: 'header-changed', place: HEADER, at, field, before: old, after: next }]
  })
  const signers = ROLES.flatMap((role): VersionChange[] => {
    const [old, next] = [signersOf(before, role), signersOf(after, role)]
    if (old === next) return []
    const at = { before: before.headerAt.signatories ?? null, after: after.headerAt.signatories ?? null }
    return [{ code: 'signatory-changed', place: HEADER, at, role, before: old, after: next }]
  })
  return [...fields, ...signers]
}

function written(header: ProcedureHeader, field: (typeof HEADER_FIELDS)[number]): string {
  if (field === 'decision') {
    const { decision } = header
    return decision ? [decision.number, decision.date].join(' ') : ''
  }
  return String(header[field] ?? '')
}

const signersOf = ({ header }: ProcedureModel, role: (typeof ROLES)[number]): string =>
  header.signatories
    .filter((each) => each.role === role)
    .map(({ capacity, rank, name, position }) =>
      [capacity, rank, name, position].filter((part) => part !== null && part !== '').join(' '),
    )
    .join('; ')

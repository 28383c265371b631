import { type LegalDocument, legalNumberKey } from '../catalogue/legal-documents.ts'
import type { Instant, LocalDate } from '../shared/instant.ts'
import type { VersionNumber } from './facts.ts'
import { type KeptRecord, keptRecords } from './kept-records.ts'
import type { ProcedureKind, ProcedureModel } from './model.ts'
import type { Procedure, ProcedureVersion } from './procedure.ts'
import { printedDates } from './reading.ts'

/** The version by which a procedure was worked at a moment, and what its text says. */
export type ListedVersion = { procedure: Procedure; version: ProcedureVersion; model: ProcedureModel }

/** A line of danh mục tài liệu nội bộ. */
export type InternalDocument = VersionNumber & {
  code: string
  title: string
  kind: ProcedureKind
  issuedOn: LocalDate | null
  revisedOn: LocalDate | null
  effectiveFrom: Instant | null
  /** Copied from paper: its effect is not verified. */
  isPaper: boolean
  approver: string | null
  /** Null while the owner is the agency that the text names. */
  ownerUnitId: string | null
  agency: string
  unit: string
  contentSha256: string
}

/**
 * Whether a document from outside has effect on a day, as far as the register of law knows: `not-ended` when the
 * register has it with no end, and does not know since when it has effect; `unknown` when it does not have it.
 */
export type LawStanding = 'in-effect' | 'not-yet' | 'not-ended' | 'ended' | 'unknown'

/** A line of danh mục tài liệu bên ngoài: a document that versions in force cite, and which. */
export type ExternalDocument = {
  kind: string
  number: string
  title: string
  date: LocalDate | null
  standing: LawStanding
  replacedBy: readonly string[]
  citedBy: string[]
}

/** A line of danh mục hồ sơ. */
export type RecordKept = KeptRecord & { code: string; title: string }

/** Danh mục tài liệu nội bộ (TCVN ISO 9001:2015, 7.5.3): one line for each procedure, in the order given. */
export const internalDocuments = (listed: readonly ListedVersion[]): InternalDocument[] =>
  listed.map(({ procedure, version, model }) => {
    const printed = printedDates(procedure, version)
    const isPaper = version.origin === 'paper'
    const approver = version.signatures.find(({ role }) => role === 'approver')?.signer
    const named = version.header.signatories.find(({ role }) => role === 'approver')
    const { name, rank } = approver ?? named ?? { name: '', rank: null }
    return {
      code: procedure.code,
      title: version.header.title,
      kind: version.header.kind,
      issueNumber: version.issueNumber,
      revision: version.revision,
      issuedOn: isPaper ? model.header.issuedOn : printed.issuedOn,
      revisedOn: isPaper ? model.header.revisedOn : printed.revisedOn,
      effectiveFrom: version.effectiveFrom,
      isPaper,
      approver: [rank, name].filter(Boolean).join(' ') || null,
      ownerUnitId: procedure.ownerUnitId,
      agency: version.header.agency,
      unit: version.header.unit,
      contentSha256: version.contentSha256,
    }
  })

/**
 * Danh mục tài liệu bên ngoài: every document that the legal bases cite, each once however its number is spelt, with
 * its standing on that day by the register of law; by number.
 */
export function externalDocuments(
  listed: readonly ListedVersion[],
  law: readonly LegalDocument[],
  day: LocalDate,
): ExternalDocument[] {
  const known = new Map(law.map((document) => [legalNumberKey(document.number), document]))
  const found = new Map<string, ExternalDocument>()
  for (const { procedure, model } of listed)
    for (const { kind, number, date, title } of model.legalBases) {
      const key = number === '' ? `${kind} ${title}` : legalNumberKey(number)
      const entry = known.get(key)
      const line = found.get(key) ?? {
        kind: entry?.kind ?? kind,
        number: entry?.number ?? number,
        title: entry?.title ?? title,
        date: entry?.date ?? date,
        standing: standingOn(entry, day),
        replacedBy: entry?.replacedBy ?? [],
        citedBy: [],
      }
      if (!line.citedBy.includes(procedure.code)) line.citedBy.push(procedure.code)
      found.set(key, line)
    }
  const collator = new Intl.Collator('vi', { numeric: true })
  return [...found.values()].sort((a, b) => collator.compare(a.number, b.number))
}

function standingOn(document: LegalDocument | undefined, day: LocalDate): LawStanding {
  if (!document) return 'unknown'
  const { effectFrom, effectUntil, replacedBy, replacedFor } = document
  if (effectUntil !== null && effectUntil <= day) return 'ended'
  if (effectUntil === null && replacedBy.length > 0 && replacedFor.length === 0) return 'ended'
  if (effectFrom === null) return 'not-ended'
  return effectFrom <= day ? 'in-effect' : 'not-yet'
}

/** Danh mục hồ sơ: what the section Hồ sơ cần lưu of each version says, line by line. */
export const recordsKept = (listed: readonly ListedVersion[]): RecordKept[] =>
  listed.flatMap(({ procedure, version, model }) =>
    keptRecords(model.retention?.text ?? '').map((kept) => ({
      code: procedure.code,
      title: version.header.title,
      ...kept,
    })),
  )

import type { PrintedSignature, PrintStatus, ProcedurePrint } from '#app/documents/procedure-print.ts'
import {
  type Procedure,
  type ProcedureVersion,
  SIGNING_ORDER,
  statusOf,
  type VersionStatus,
} from '#app/domain/procedure/procedure.ts'
import { printedDates } from '#app/domain/procedure/reading.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { VersionText } from './version-text.ts'

const PRINT_STATUS: Record<VersionStatus, PrintStatus> = {
  submitted: 'draft',
  reviewed: 'draft',
  approved: 'draft',
  'issued-future': 'future',
  'in-force': 'in-force',
  superseded: 'obsolete',
  withdrawn: 'withdrawn',
  paper: 'paper',
}

/** What page and paper alike print of a version beside its body. */
export function versionPrint(
  procedure: Procedure,
  version: ProcedureVersion,
  text: VersionText,
  at: Instant,
): Omit<ProcedurePrint, 'bodyHtml' | 'record' | 'verifyUrl'> {
  const { agency, title } = text.header
  return {
    agency,
    title,
    code: procedure.code,
    issueNumber: version.issueNumber,
    revision: version.revision,
    ...printedDates(procedure, version),
    status: PRINT_STATUS[statusOf(version, at)],
    fromPaper: version.origin === 'paper',
    demonstration: procedure.demonstration,
    contents: text.contents,
    signatures: printedSignatures(version),
    contentSha256: version.contentSha256,
    effectiveFrom: version.effectiveFrom,
    effectiveUntil: version.effectiveUntil,
    decision: version.decision,
    copy: null,
  }
}

/** Who signed stands as he was when he signed; who did not yet, as the text names him. */
function printedSignatures(version: ProcedureVersion): PrintedSignature[] {
  return SIGNING_ORDER.flatMap((role): PrintedSignature[] => {
    const signed = version.signatures.find((signature) => signature.role === role)
    if (signed) {
      const { signer, capacity, onBehalfOf, signedAt } = signed
      const inPlaceOf = onBehalfOf && {
        position: onBehalfOf.officer.position,
        name: withRank(onBehalfOf.officer),
        document: onBehalfOf.document,
      }
      return [{ role, name: withRank(signer), position: signer.position, capacity, inPlaceOf, signedAt }]
    }
    const named = version.header.signatories.find((signatory) => signatory.role === role)
    return named
      ? [{ role, name: withRank(named), position: named.position, capacity: named.capacity, signedAt: null }]
      : []
  })
}

const withRank = ({ name, rank }: { name: string; rank: string | null }) => (rank ? `${rank} ${name}` : name)

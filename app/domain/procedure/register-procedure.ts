import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { ProcedureFact, VersionHeader, VersionNumber } from './facts.ts'
import { type Procedure, versionOf } from './procedure.ts'

export type RegisterRefusal =
  | { code: 'procedure.code-taken'; procedureCode: string; existing: string }
  | { code: 'procedure.code-malformed'; procedureCode: string }

const CODE = /^[\p{Lu}\d]{2,8}\.[\p{Lu}\d]{2,8}$/u

/**
 * Đăng ký quy trình. Codes are unique when folded, so that QT17.ĐDDT cannot stand beside QT17.ĐDĐT.
 * `existing` is the code already registered under the same folded key, if any.
 */
export function registerProcedure(command: {
  procedureId: string
  code: string
  demonstration: boolean
  existing: string | null
}): Outcome<ProcedureFact, RegisterRefusal> {
  const { procedureId, code, demonstration, existing } = command
  if (!CODE.test(code)) return refused({ code: 'procedure.code-malformed', procedureCode: code })
  if (existing !== null) return refused({ code: 'procedure.code-taken', procedureCode: code, existing })
  return accepted({ type: 'procedure-registered', procedureId, code, demonstration })
}

export type TranscribeRefusal = { code: 'version.number-taken' } & VersionNumber

/** Chép từ bản giấy: adds a text whose issue on paper nobody has verified here. */
export function transcribeVersion(
  procedure: Procedure,
  command: VersionNumber & { contentSha256: string; header: VersionHeader },
): Outcome<ProcedureFact, TranscribeRefusal> {
  const { issueNumber, revision, contentSha256, header } = command
  if (versionOf(procedure, command)) return refused({ code: 'version.number-taken', issueNumber, revision })
  return accepted({ type: 'version-transcribed', issueNumber, revision, contentSha256, header })
}

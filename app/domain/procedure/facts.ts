import type { Officer, OnBehalfOf } from '../organisation/actor.ts'
import type { Instant, LocalDate } from '../shared/instant.ts'
import type { OfficialDocument } from '../shared/official-document.ts'
import type { NewComment } from './comments.ts'
import type { ProcedureKind, ProcedureLevel, Signatory, SignatureRole, SigningCapacity } from './model.ts'

/** Lần ban hành and lần sửa đổi together name a version of a procedure. */
export type VersionNumber = { issueNumber: number; revision: number }

/** What the register needs of a version's header without reading its text. */
export type VersionHeader = {
  title: string
  kind: ProcedureKind
  agency: string
  unit: string
  field: string
  level: ProcedureLevel
  signatories: Signatory[]
}

/** When an approved version takes effect: at a moment, or from the day the decision is signed. */
export type EffectiveCondition = { kind: 'at'; at: Instant } | { kind: 'on-issue' }

/** Quyết định ban hành. */
export type IssueDecision = { number: string; date: LocalDate }

/** Cảnh báo được chấp nhận: a finding by its rule and place, with the author's reason. Lines and columns from 1. */
export type AcceptedWarning = { rule: string; line: number; column: number; reason: string }

/** Hồ sơ đang chạy when a procedure is withdrawn: they are finished under it, or stopped. */
export type RunningAfterWithdrawal = 'finish' | 'stop'

/** What happened to a procedure and its versions. One stream per procedure; nothing is taken back, only followed. */
export type ProcedureFact =
  | { type: 'procedure-registered'; procedureId: string; code: string; demonstration: boolean }
  /** Chuyển đơn vị chủ trì, by a decision. */
  | { type: 'procedure-transferred'; from: string | null; to: string; document: OfficialDocument }
  /** Chép từ bản giấy: nothing is asserted about its effect or its signatures. */
  | ({ type: 'version-transcribed'; contentSha256: string; header: VersionHeader } & VersionNumber)
  | ({
      type: 'version-submitted'
      contentSha256: string
      header: VersionHeader
      signers: Record<SignatureRole, string>
      effective: EffectiveCondition
      /** Hash of the diagnostics that the signers were shown. */
      diagnosticsSha256: string
      /** The warnings among them, and why the author hands the text in all the same. */
      acceptedWarnings: AcceptedWarning[]
    } & VersionNumber)
  | ({
      type: 'version-signed'
      contentSha256: string
      role: SignatureRole
      signer: Officer
      capacity: SigningCapacity | null
      /** In whose place it was signed; null for one's own right. */
      onBehalfOf: OnBehalfOf | null
      /** Các mục đã xem before signing, by their titles; of the reviewer alone. */
      viewedSections: string[]
    } & VersionNumber)
  /** Ý kiến, recorded with the verdict of who made it. */
  | ({ type: 'comment-made'; by: Officer } & NewComment & VersionNumber)
  | { type: 'comment-answered'; commentId: string; by: Officer; done: boolean; text: string }
  | { type: 'comment-closed'; commentId: string; by: Officer }
  /** Rút khỏi trình ký by who handed it in, or by the quality manager. */
  | ({ type: 'version-aborted'; by: Officer; reason: string } & VersionNumber)
  | ({
      type: 'version-returned'
      role: SignatureRole
      by: Officer
      onBehalfOf: OnBehalfOf | null
      reason: string
    } & VersionNumber)
  /** Nhận quyền sửa dự thảo from somebody who was editing it. */
  | { type: 'draft-taken-over'; from: Officer; by: Officer }
  | ({ type: 'version-issued'; decision: IssueDecision; effectiveFrom: Instant } & VersionNumber)
  /** Đề nghị bãi bỏ; it waits for another person's approval. */
  | ({
      type: 'withdrawal-proposed'
      by: Officer
      reason: string
      running: RunningAfterWithdrawal
    } & VersionNumber)
  | ({ type: 'withdrawal-dropped'; by: Officer; reason: string } & VersionNumber)
  /** Bãi bỏ by a decision: from that moment nothing is taken in under the procedure. */
  | ({
      type: 'version-withdrawn'
      by: Officer
      decision: IssueDecision
      effectiveUntil: Instant
      running: RunningAfterWithdrawal
    } & VersionNumber)
  /** Soát xét định kỳ: read over by the signer and found good without change. */
  | ({
      type: 'version-reviewed'
      by: Officer
      contentSha256: string
      note: string
      /** The day by which it is to be reviewed again. */
      nextReviewOn: LocalDate
    } & VersionNumber)
  | ({ type: 'version-superseded'; effectiveUntil: Instant; by: VersionNumber } & VersionNumber)

import { type Actor, officerOf } from '../organisation/actor.ts'
import { type Instant, localDateOf } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { IssueDecision, ProcedureFact, RunningAfterWithdrawal, VersionNumber } from './facts.ts'
import { type Procedure, type ProcedureVersion, statusOf, versionForIntake } from './procedure.ts'

export type WithdrawRefusal =
  /** Only what is worked by can be withdrawn. */
  | { code: 'withdrawal.nothing-in-force' }
  | ({ code: 'withdrawal.proposed-already'; by: string } & VersionNumber)
  /** A version that waits for its moment of effect would come into force after the withdrawal. */
  | ({ code: 'withdrawal.successor-issued'; effectiveFrom: Instant } & VersionNumber)
  | { code: 'withdrawal.reason-missing' }
  | { code: 'withdrawal.not-proposed' }
  /** Two people: who proposes does not approve (ISO 9001 7.5.3.2; OWASP ASVS 2.3.5). */
  | { code: 'withdrawal.proposer-cannot-approve' }
  | { code: 'withdrawal.moment-passed'; at: Instant }
  | { code: 'decision.number-missing' }
  | { code: 'decision.date-in-the-future'; date: string }

/** The version that a withdrawal would end; null when there is none. */
export const versionToWithdraw = (procedure: Procedure, at: Instant): ProcedureVersion | null =>
  versionForIntake(procedure, at)

/** Every reason why nobody can propose a withdrawal now. */
export function reasonsNotToPropose(procedure: Procedure, at: Instant): WithdrawRefusal[] {
  const refusals: WithdrawRefusal[] = []
  const { proposedWithdrawal } = procedure
  if (!versionToWithdraw(procedure, at)) refusals.push({ code: 'withdrawal.nothing-in-force' })
  if (proposedWithdrawal) {
    const { issueNumber, revision, by } = proposedWithdrawal
    refusals.push({ code: 'withdrawal.proposed-already', by: by.name, issueNumber, revision })
  }
  const future = procedure.versions.find((version) => statusOf(version, at) === 'issued-future')
  if (future) {
    const { issueNumber, revision, effectiveFrom } = future
    refusals.push({
      code: 'withdrawal.successor-issued',
      issueNumber,
      revision,
      effectiveFrom: effectiveFrom!,
    })
  }
  return refusals
}

/** Đề nghị bãi bỏ the version that is worked by, saying what becomes of the dossiers that run under it. */
export function proposeWithdrawal(
  procedure: Procedure,
  command: { actor: Actor; reason: string; running: RunningAfterWithdrawal },
  at: Instant,
): Outcome<ProcedureFact, WithdrawRefusal> {
  const refusals = reasonsNotToPropose(procedure, at)
  const reason = command.reason.trim()
  if (reason === '') refusals.push({ code: 'withdrawal.reason-missing' })
  const version = versionToWithdraw(procedure, at)
  if (refusals.length > 0 || !version) return refused(...refusals)
  const { issueNumber, revision } = version
  const by = officerOf(command.actor)
  return accepted({
    type: 'withdrawal-proposed',
    issueNumber,
    revision,
    by,
    reason,
    running: command.running,
  })
}

/** Every reason why this person cannot approve the withdrawal that waits. */
export function reasonsNotToWithdraw(procedure: Procedure, actor: Actor, at: Instant): WithdrawRefusal[] {
  const proposed = procedure.proposedWithdrawal
  if (!proposed) return [{ code: 'withdrawal.not-proposed' }]
  const refusals: WithdrawRefusal[] = []
  const version = versionToWithdraw(procedure, at)
  if (version?.issueNumber !== proposed.issueNumber || version.revision !== proposed.revision)
    refusals.push({ code: 'withdrawal.nothing-in-force' })
  if (proposed.by.personId === actor.personId) refusals.push({ code: 'withdrawal.proposer-cannot-approve' })
  return refusals
}

/**
 * Bãi bỏ by a decision with number and date, from `from` (null: from now). No version is in force afterwards until
 * another is issued.
 */
export function withdrawVersion(
  procedure: Procedure,
  command: { actor: Actor; decision: IssueDecision; from: Instant | null },
  at: Instant,
): Outcome<ProcedureFact, WithdrawRefusal> {
  const { actor, decision } = command
  const from = command.from ?? at
  const refusals = reasonsNotToWithdraw(procedure, actor, at)
  if (decision.number.trim() === '') refusals.push({ code: 'decision.number-missing' })
  if (decision.date > localDateOf(at))
    refusals.push({ code: 'decision.date-in-the-future', date: decision.date })
  if (from < at) refusals.push({ code: 'withdrawal.moment-passed', at: from })
  const proposed = procedure.proposedWithdrawal
  if (refusals.length > 0 || !proposed) return refused(...refusals)
  const { issueNumber, revision, running } = proposed
  return accepted({
    type: 'version-withdrawn',
    issueNumber,
    revision,
    by: officerOf(actor),
    decision: { ...decision, number: decision.number.trim() },
    effectiveUntil: from,
    running,
  })
}

/** Không bãi bỏ: the proposal is dropped with a reason, by who made it or by who may approve it. */
export function dropWithdrawal(
  procedure: Procedure,
  command: { actor: Actor; reason: string },
): Outcome<ProcedureFact, WithdrawRefusal> {
  const proposed = procedure.proposedWithdrawal
  const reason = command.reason.trim()
  const refusals: WithdrawRefusal[] = []
  if (!proposed) refusals.push({ code: 'withdrawal.not-proposed' })
  if (reason === '') refusals.push({ code: 'withdrawal.reason-missing' })
  if (refusals.length > 0 || !proposed) return refused(...refusals)
  const { issueNumber, revision } = proposed
  return accepted({ type: 'withdrawal-dropped', issueNumber, revision, by: officerOf(command.actor), reason })
}

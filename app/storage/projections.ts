import type { PublishedCalendar } from '../domain/calendar/published-calendar.ts'
import {
  calendarPinned,
  type Dossier,
  openHandOver,
  openRun,
  responsibleNow,
} from '../domain/dossier/dossier.ts'
import type { Party } from '../domain/dossier/facts.ts'
import { resultOf } from '../domain/dossier/result.ts'
import { nextSignatureRole, type Procedure, type ProcedureVersion } from '../domain/procedure/procedure.ts'
import { fold } from '../domain/shared/fold.ts'
import { timePlansId, type UnitTimePlans } from '../domain/time-plan/time-plan.ts'
import type { TableRows } from './subjects.ts'
import type {
  CalendarProposalRow,
  CalendarVersionRow,
  DossierRow,
  DossierStepRow,
  ProcedureRow,
  ProcedureSignatureRow,
  ProcedureVersionRow,
  TimePlanRow,
} from './tables.ts'

/**
 * The rows that each subject's state is kept as. Pure: the same functions write the tables, and check them
 * against the log.
 */

const holderId = (party: Party | null) => (party?.kind === 'officer' ? party.officer.personId : null)
const holderName = (party: Party | null) =>
  party === null ? null : party.kind === 'officer' ? party.officer.name : party.body

export function dossierTables(dossier: Dossier): TableRows[] {
  const run = openRun(dossier)
  const waiting = openHandOver(dossier)
  const responsible = responsibleNow(dossier)
  const step = run?.step ?? waiting?.fromStep ?? null
  const row: DossierRow = {
    dossier_id: dossier.dossierId,
    code: dossier.code,
    unit_id: dossier.unitId,
    procedure_id: dossier.pinned.procedureId,
    procedure_code: dossier.pinned.procedureCode,
    procedure_title: dossier.procedureTitle,
    issue_number: dossier.pinned.issueNumber,
    revision: dossier.pinned.revision,
    variant: dossier.variant,
    calendar_sha256: (dossier.endedUnder ?? calendarPinned(dossier)).sha256,
    channel: dossier.channel,
    applicant: dossier.applicant,
    accepted_at: dossier.acceptedAt,
    promised_at: dossier.promisedAt,
    due_at: dossier.dueAt,
    place: dossier.place.kind,
    step_code: step === null ? null : dossier.plan[step]!.code,
    step_title: step === null ? null : dossier.plan[step]!.title,
    step_due_at: run?.dueAt ?? null,
    holder_id: holderId(responsible),
    holder_name: holderName(responsible),
    receiver_id: waiting ? holderId(waiting.receiver) : null,
    finished_at: dossier.finishedAt,
    returned_at: dossier.returnedAt,
    result: dossier.finishedAt === null ? null : resultOf(dossier.finishedAt, dossier.dueAt),
    term: dossier.term,
    counting_rule: dossier.pinned.countingRule,
  }
  const steps = dossier.runs.map(
    (each, index): DossierStepRow => ({
      dossier_id: dossier.dossierId,
      run: index,
      unit_id: dossier.unitId,
      step_code: dossier.plan[each.step]!.code,
      allotment: dossier.plan[each.step]!.allotment,
      holder_id: holderId(each.holder),
      holder_name: holderName(each.holder)!,
      opened_at: each.openedAt,
      due_at: each.dueAt,
      closed_at: each.closedAt,
      used_minutes: each.usedMinutes,
      late_reason: each.lateReason,
    }),
  )
  return [
    { table: 'dossier', key: ['dossier_id'], rows: [row] },
    { table: 'dossier_step', key: ['dossier_id', 'run'], rows: steps },
  ]
}

const numberOf = (procedure: Procedure, version: ProcedureVersion) => ({
  procedure_id: procedure.procedureId,
  issue_number: version.issueNumber,
  revision: version.revision,
})

export function procedureTables(procedure: Procedure): TableRows[] {
  const row: ProcedureRow = {
    procedure_id: procedure.procedureId,
    code: procedure.code,
    code_key: fold(procedure.code),
    demonstration: procedure.demonstration ? 1 : 0,
    owner_unit_id: procedure.ownerUnitId,
    withdrawal_proposed_by: procedure.proposedWithdrawal?.by.personId ?? null,
  }
  const versions = procedure.versions.map((version): ProcedureVersionRow => {
    const role = version.origin === 'paper' ? null : nextSignatureRole(version)
    return {
      ...numberOf(procedure, version),
      origin: version.origin,
      content_sha256: version.contentSha256,
      title: version.header.title,
      kind: version.header.kind,
      agency: version.header.agency,
      unit: version.header.unit,
      field: version.header.field,
      level: version.header.level,
      signature_count: version.signatures.length,
      next_signer: role === null ? null : (version.signers?.[role] ?? null),
      submitted_by: version.signers?.author ?? null,
      effective_from: version.effectiveFrom,
      effective_until: version.effectiveUntil,
      decision_number: version.decision?.number ?? null,
      decision_date: version.decision?.date ?? null,
      issued_at: version.issuedAt,
      withdrawn: version.withdrawn ? 1 : 0,
      next_review_on: version.reviews.at(-1)?.nextReviewOn ?? null,
    }
  })
  const signatures = procedure.versions.flatMap((version) =>
    version.signatures.map(
      (signature): ProcedureSignatureRow => ({
        ...numberOf(procedure, version),
        role: signature.role,
        person_id: signature.signer.personId,
        name: signature.signer.name,
        signed_at: signature.signedAt,
      }),
    ),
  )
  const key = ['procedure_id', 'issue_number', 'revision']
  return [
    { table: 'procedure', key: ['procedure_id'], rows: [row] },
    { table: 'procedure_version', key, rows: versions },
    { table: 'procedure_signature', key: [...key, 'role'], rows: signatures },
  ]
}

export function timePlanTables({ unitId, procedureId, plans }: UnitTimePlans): TableRows[] {
  const rows = plans.map(
    (plan): TimePlanRow => ({
      plans_id: timePlansId(unitId, procedureId),
      number: plan.number,
      unit_id: unitId,
      unit_name: plan.unitName,
      procedure_id: procedureId,
      issue_number: plan.issueNumber,
      revision: plan.revision,
      version_sha256: plan.versionSha256,
      content_sha256: plan.contentSha256,
      diagnostics_sha256: plan.diagnosticsSha256,
      effective_from: plan.effectiveFrom,
      signer_id: plan.signer.personId,
      signer_name: plan.signer.name,
      signed_at: plan.signedAt,
    }),
  )
  return [{ table: 'time_plan', key: ['plans_id', 'number'], rows }]
}

export function calendarTables(calendar: PublishedCalendar): TableRows[] {
  const rows = calendar.versions.map(
    (version): CalendarVersionRow => ({
      code: calendar.code,
      version: version.version,
      name: version.name,
      content_sha256: version.contentSha256,
      citation: version.citation,
      published_at: version.publishedAt,
      unit_id: version.unitId,
      base_code: version.base?.code ?? null,
      base_version: version.base?.version ?? null,
      moved_dossiers: version.moved?.dossiers ?? null,
    }),
  )
  return [
    { table: 'calendar_version', key: ['code', 'version'], rows },
    { table: 'calendar_proposal', key: ['code'], rows: proposalRows(calendar) },
  ]
}

function proposalRows({ code, proposal }: PublishedCalendar): CalendarProposalRow[] {
  if (!proposal) return []
  const { version, name, contentSha256, citation, unitId, proposer, proposedAt } = proposal
  return [
    {
      code,
      version,
      name,
      content_sha256: contentSha256,
      citation,
      unit_id: unitId,
      proposer_id: proposer.personId,
      proposer_name: proposer.name,
      proposed_at: proposedAt,
    },
  ]
}

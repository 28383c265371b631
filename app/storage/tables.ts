/** A row per table, as knex gives and takes it on both engines: text, integers, null; instants as text. */
export type LogEntryRow = {
  seq: number
  subject: string
  subject_seq: number
  type: string
  at: string
  actor: string
  body: string
  leaf: string
}
export type LogHeadRow = {
  id: number
  size: number
  frontier: string
  last_leaf: string
  last_at: string | null
}
export type CheckpointRow = { size: number; root: string; at: string; note: string }
export type BlobRow = { sha256: string; media: string; bytes: Buffer }
export type PersonalBlobRow = { commitment: string; salt: string; bytes: string }
export type IdempotencyRow = { actor: string; key: string; result: string; at: string }
export type RenderingRow = { content_sha256: string; renderer: number; html: Buffer; deflated: Buffer }
/** `successors`, `predecessors` and `ending_document` are JSON. */
export type UnitRow = {
  unit_id: string
  from_at: string
  ended_at: string | null
  ended_how: string | null
  heir_id: string | null
  successors: string | null
  predecessors: string
  ending_document: string | null
}
/** What a unit is called from one instant until the next period begins; `document` is JSON. */
export type UnitPeriodRow = {
  unit_id: string
  number: number
  from_at: string
  until_at: string | null
  code: string
  name: string
  name_key: string
  reception_name: string
  place: string
  level: string
  parent_id: string | null
  document: string | null
}
export type PersonRow = {
  person_id: string
  account: string
  account_key: string
  name: string
  rank: string | null
}
/** `document` and `ended` are JSON; roles stand one beside the other, with a blank between. */
export type PersonPositionRow = {
  position_id: string
  person_id: string
  number: number
  unit_id: string
  title: string
  roles: string
  capacity: string | null
  from_at: string
  until_at: string | null
  rights_from: string
  rights_until: string | null
  document: string | null
  ended: string | null
}
export type PersonSuspensionRow = {
  person_id: string
  number: number
  from_at: string
  until_at: string | null
  reason: string
}
/** `recorded` is JSON: both people as of then, scope and paper. */
export type DelegationRow = {
  delegation_id: string
  capacity: string
  delegator_id: string
  delegator_position_id: string
  delegate_id: string
  rests_on: string | null
  from_at: string
  until_at: string | null
  rights_from: string
  rights_until: string | null
  recorded: string
  ended: string | null
}
export type CredentialRow = {
  person_id: string
  verifier: string
  updated_at: string
  temporary_until: string | null
  totp_secret: string | null
  totp_counter: number | null
  totp_since: string | null
}
export type RecoveryCodeRow = { person_id: string; code_sha256: string; used_at: string | null }
export type SignInAttemptRow = { key: string; failures: number; recent: string; last_at: string | null }
export type SessionRow = {
  id_sha256: string
  person_id: string
  created_at: string
  seen_at: string
  stage: string
  second_factor: number
  tries: number
  address: string | null
  user_agent: string | null
}
export type ProcedureRow = {
  procedure_id: string
  code: string
  code_key: string
  demonstration: number
  owner_unit_id: string | null
  withdrawal_proposed_by: string | null
}
/** `unit_ids` and `person_ids` are JSON. */
export type DistributionRow = { procedure_id: string; unit_ids: string; person_ids: string }
export type AcknowledgementRow = {
  procedure_id: string
  issue_number: number
  revision: number
  person_id: string
  name: string
  content_sha256: string
  acknowledged_at: string
}
export type ProcedureVersionRow = {
  procedure_id: string
  issue_number: number
  revision: number
  origin: string
  content_sha256: string
  title: string
  kind: string
  agency: string
  unit: string
  field: string
  level: string
  signature_count: number
  next_signer: string | null
  submitted_by: string | null
  effective_from: string | null
  effective_until: string | null
  decision_number: string | null
  decision_date: string | null
  issued_at: string | null
  withdrawn: number
  next_review_on: string | null
}
export type ProcedureSignatureRow = {
  procedure_id: string
  issue_number: number
  revision: number
  role: string
  person_id: string
  name: string
  signed_at: string
}
export type ReviewNoteRow = {
  procedure_id: string
  person_id: string
  content_sha256: string
  comments: string
  viewed: string
  saved_at: string
}
export type DraftRow = {
  procedure_id: string
  text: string
  lock_version: number
  saved_by: string
  saved_at: string
  returned_reason: string | null
}
export type DraftTextRow = {
  procedure_id: string
  lock_version: number
  seq: number
  text: string
}
export type DraftHoldRow = {
  procedure_id: string
  /** Officer, as of when the hold began. */
  holder: string
  from_at: string
  renewed_at: string
  taken_from_id: string | null
  taken_at: string | null
  asked_by_id: string | null
  asked_by_name: string | null
  asked_at: string | null
}
export type TimePlanRow = {
  plans_id: string
  number: number
  unit_id: string
  unit_name: string
  procedure_id: string
  issue_number: number
  revision: number
  version_sha256: string
  content_sha256: string
  diagnostics_sha256: string
  effective_from: string
  signer_id: string
  signer_name: string
  signed_at: string
}
export type TimePlanDraftRow = {
  plans_id: string
  version_sha256: string
  text: string
  lock_version: number
  saved_by: string
  saved_at: string
}
export type CalendarVersionRow = {
  code: string
  version: number
  name: string
  content_sha256: string
  citation: string
  published_at: string
  unit_id: string | null
  base_code: string | null
  base_version: number | null
  moved_dossiers: number | null
}
export type CalendarProposalRow = {
  code: string
  version: number
  name: string
  content_sha256: string
  citation: string
  unit_id: string | null
  proposer_id: string
  proposer_name: string
  proposed_at: string
}
export type CalendarDraftRow = {
  code: string
  unit_id: string | null
  text: string
  base_version: number
  lock_version: number
  saved_by: string
  saved_at: string
  returned_reason: string | null
}
export type DueMoveRow = {
  dossier_id: string
  seq: number
  calendar_code: string
  due_from: string | null
  due_to: string | null
  run: number | null
  step_due_from: string | null
  step_due_to: string | null
}
export type DueChangePieceRow = { seq: number; piece: string; sha256: string; moves: number; applied: number }
export type DossierRow = {
  dossier_id: string
  code: string
  unit_id: string
  procedure_id: string
  procedure_code: string
  procedure_title: string
  issue_number: number
  revision: number
  variant: string
  calendar_sha256: string
  channel: string
  applicant: string
  accepted_at: string
  promised_at: string | null
  due_at: string | null
  place: string
  step_code: string | null
  step_title: string | null
  step_due_at: string | null
  holder_id: string | null
  holder_name: string | null
  receiver_id: string | null
  finished_at: string | null
  returned_at: string | null
  result: string | null
  term: string
  counting_rule: string
}
export type DossierStepRow = {
  dossier_id: string
  run: number
  unit_id: string
  step_code: string
  allotment: string
  holder_id: string | null
  holder_name: string
  opened_at: string
  due_at: string | null
  closed_at: string | null
  used_minutes: number | null
  late_reason: string | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    log_entry: LogEntryRow
    log_head: LogHeadRow
    checkpoint: CheckpointRow
    blob: BlobRow
    personal_blob: PersonalBlobRow
    idempotency: IdempotencyRow
    rendering: RenderingRow
    unit: UnitRow
    person: PersonRow
    credential: CredentialRow
    recovery_code: RecoveryCodeRow
    sign_in_attempt: SignInAttemptRow
    session: SessionRow
    procedure: ProcedureRow
    procedure_version: ProcedureVersionRow
    procedure_signature: ProcedureSignatureRow
    distribution: DistributionRow
    acknowledgement: AcknowledgementRow
    draft: DraftRow
    review_note: ReviewNoteRow
    draft_text: DraftTextRow
    draft_hold: DraftHoldRow
    time_plan: TimePlanRow
    time_plan_draft: TimePlanDraftRow
    calendar_version: CalendarVersionRow
    calendar_draft: CalendarDraftRow
    calendar_proposal: CalendarProposalRow
    due_move: DueMoveRow
    due_change_piece: DueChangePieceRow
    dossier: DossierRow
    dossier_step: DossierStepRow
  }
}

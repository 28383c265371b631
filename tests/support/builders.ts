import { type CalendarIndex, indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import type { Session, WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import type { CountedBy } from '#app/domain/dossier/counted-by.ts'
import { type Dossier, evolveDossier } from '#app/domain/dossier/dossier.ts'
import type { DossierFact, Party, PlannedStep } from '#app/domain/dossier/facts.ts'
import {
  type Actor,
  type Holding,
  type Officer,
  officerOf,
  type StandIn,
} from '#app/domain/organisation/actor.ts'
import type { Role } from '#app/domain/organisation/roles.ts'
import type { ProcedureFact, VersionHeader } from '#app/domain/procedure/facts.ts'
import type { Allotment, ProcedureModel, SignatureRole, Step, Variant } from '#app/domain/procedure/model.ts'
import {
  evolveProcedure,
  type Procedure,
  type ProcedureVersion,
  SIGNING_ORDER,
} from '#app/domain/procedure/procedure.ts'
import type { Review } from '#app/domain/procedure/sign-version.ts'
import { type Instant, parseInstant } from '#app/domain/shared/instant.ts'

/** Builders: a test says what matters, the rest is filled in here. Every person, unit and number is invented. */

/** `2026-08-20 08:00`, as a clock on a wall in Vietnam shows it. */
export function atVietnam(wallClock: string): Instant {
  const instant = parseInstant(`${wallClock.replace(' ', 'T')}+07:00`)
  if (instant === null) throw new RangeError(`no such moment: ${wallClock}`)
  return instant
}

/** Makes any change to the value, however deep, a thrown error. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const each of Object.values(value)) deepFrozen(each)
  return value
}

// People

export const UNIT_ID = 'unit-pc06'
export const OTHER_UNIT_ID = 'unit-ward'

/** A person of the demonstration unit with one post of these roles; the id is enough to tell two apart. */
export function anActor({
  roles = ['officer'],
  ...over
}: Partial<Actor> & { roles?: readonly Role[] } = {}): Actor {
  const personId = over.personId ?? 'example'
  const named = {
    name: `Nguyễn Văn Ví Dụ (${personId})`,
    rank: 'Đại úy',
    position: 'Cán bộ',
    unitId: UNIT_ID,
    unitName: 'Phòng Cảnh sát QLHC về TTXH (minh họa)',
    unitLevel: 'province' as const,
    ...over,
  }
  const { position: title, unitId, unitName, unitLevel } = named
  const holdings = [aHolding({ positionId: `${personId}:1`, title, unitId, unitName, unitLevel, roles })]
  return { personId, holdings, standIns: [], inherited: [], ...named }
}

/** A post held since long ago. */
export const aHolding = (over: Partial<Holding> = {}): Holding => ({
  positionId: 'post',
  title: 'Cán bộ',
  unitId: UNIT_ID,
  unitName: 'Phòng Cảnh sát QLHC về TTXH (minh họa)',
  unitLevel: 'province',
  roles: ['officer'],
  capacity: null,
  from: '1970-01-01T00:00:00Z',
  until: null,
  ...over,
})

/** A place taken for the approver, by a paper that never ends. */
export const aStandIn = (over: Partial<StandIn> = {}): StandIn => ({
  delegationId: 'delegation',
  capacity: 'KT.',
  delegator: anOfficer({ personId: 'head', name: 'Ngô Văn Trưởng Thử', position: 'Trưởng phòng' }),
  unitLevel: 'province',
  roles: ['approver'],
  scope: { acts: ['signing'], procedures: null },
  document: { number: '01/QĐ-MH', date: '2026-01-05', title: 'Phân công công tác (minh họa)' },
  from: '1970-01-01T00:00:00Z',
  until: null,
  ...over,
})

export const anOfficer = (over: Parameters<typeof anActor>[0] = {}): Officer => officerOf(anActor(over))
export const partyOf = (actor: Officer | Actor): Party => ({
  kind: 'officer',
  officer: officerOf(actor),
})

export const author = anActor({ personId: 'author', name: 'Trần Thị Soạn Thử', roles: ['author'] })
export const reviewer = anActor({ personId: 'reviewer', name: 'Lê Văn Xem Thử', roles: ['reviewer'] })
export const approver = anActor({ personId: 'approver', name: 'Phạm Thị Duyệt Thử', roles: ['approver'] })
export const signers: Record<SignatureRole, string> = {
  author: author.personId,
  reviewer: reviewer.personId,
  approver: approver.personId,
}

/** Holds the first step and takes the result back. */
export const receptionist = anActor({
  personId: 'receptionist',
  name: 'Đỗ Thị Tiếp Mẫu',
  position: 'Cán bộ tiếp nhận',
  roles: ['reception-officer'],
})
export const handler = anActor({ personId: 'handler', name: 'Vũ Văn Xử Lý Mẫu' })
export const OUTSIDE_BODY = 'Cục Cảnh sát QLHC về TTXH (minh họa)'

// Procedures

export const aHeader = (over: Partial<VersionHeader> = {}): VersionHeader => ({
  title: 'Quy trình mẫu để kiểm thử',
  kind: 'tthc',
  agency: 'Công an tỉnh Bình Hải (minh họa)',
  unit: 'Phòng Cảnh sát QLHC về TTXH (minh họa)',
  field: 'Quản lý hành chính',
  level: 'province',
  signatories: [],
  ...over,
})

/** How far a version has come; what is needed to have come so far is filled in. */
export type Progress = 'paper' | 'submitted' | 'reviewed' | 'approved' | 'issued'

const SIGNATURES: Record<Progress, number> = { paper: 0, submitted: 1, reviewed: 2, approved: 3, issued: 3 }

/** A version; an issued one is in force from 5 January 2026 for good. */
export function aVersion(over: Partial<ProcedureVersion> & { progress?: Progress } = {}): ProcedureVersion {
  const { progress = 'issued', ...rest } = over
  const issuedAt = atVietnam('2026-01-05 08:00')
  const contentSha256 = over.contentSha256 ?? `sha256-of-${over.issueNumber ?? 1}-${over.revision ?? 0}`
  const people = { author, reviewer, approver }
  return {
    issueNumber: 1,
    revision: 0,
    origin: progress === 'paper' ? 'paper' : 'system',
    contentSha256,
    header: aHeader(),
    diagnosticsSha256: progress === 'paper' ? null : 'sha256-of-the-diagnostics',
    acceptedWarnings: [],
    signers: progress === 'paper' ? null : signers,
    effective: progress === 'paper' ? null : { kind: 'on-issue' },
    signatures: SIGNING_ORDER.slice(0, SIGNATURES[progress]).map((role) => ({
      role,
      signer: officerOf(people[role]),
      capacity: null,
      onBehalfOf: null,
      signedAt: atVietnam('2026-01-04 08:00'),
      contentSha256,
      viewedSections: [],
    })),
    decision: progress === 'issued' ? { number: '01/QĐ-MH', date: '2026-01-05' } : null,
    issuedAt: progress === 'issued' ? issuedAt : null,
    effectiveFrom: progress === 'issued' ? issuedAt : null,
    effectiveUntil: null,
    supersededBy: null,
    withdrawn: null,
    reviews: [],
    ...rest,
  }
}

export const aProcedure = (over: Partial<Procedure> = {}): Procedure => ({
  procedureId: 'procedure-1',
  code: 'QT00.MAU',
  demonstration: true,
  ownerUnitId: null,
  versions: [],
  comments: [],
  proposedWithdrawal: null,
  ...over,
})

/** The procedure after these facts, all recorded at that instant. */
export const procedureAfter = (
  procedure: Procedure | null,
  facts: readonly ProcedureFact[],
  at: Instant,
): Procedure => facts.reduce<Procedure | null>((state, fact) => evolveProcedure(state, fact, at), procedure)!

const nowhere = { line: 1, column: 1 }

export const hours = (n: number): Allotment => ({ kind: 'duration', n, unit: 'hour' })
export const workingDays = (n: number): Allotment => ({ kind: 'duration', n, unit: 'working-day' })

export const aStep = (over: Partial<Step> = {}): Step => ({
  code: 'B1',
  title: 'Tiếp nhận hồ sơ',
  text: 'Tiếp nhận hồ sơ.',
  responsible: ['Cán bộ tiếp nhận'],
  performer: 'unit',
  allotment: hours(4),
  subDeadlines: [],
  output: '',
  forms: [],
  at: nowhere,
  ...over,
})

/** A variant of three steps of four hours each within three working days. */
export const aVariant = (over: Partial<Variant> = {}): Variant => ({
  name: '',
  term: { variant: '', allotment: workingDays(3), from: null, at: nowhere },
  steps: [aStep(), aStep({ code: 'B2', title: 'Xử lý hồ sơ' }), aStep({ code: 'B3', title: 'Trả kết quả' })],
  at: nowhere,
  ...over,
})

export const aModel = (over: Partial<ProcedureModel> = {}): ProcedureModel => ({
  header: {
    ...aHeader(),
    code: 'QT00.MAU',
    issueNumber: 1,
    revision: 0,
    issuedOn: null,
    revisedOn: null,
    effectiveOn: null,
    decision: null,
  },
  headerAt: {},
  sections: [],
  variants: [aVariant()],
  terms: [],
  countingRule: { kind: 'next-day' },
  receptionWindows: [],
  components: [],
  forms: [],
  formCitations: [],
  legalBases: [],
  abbreviations: [],
  revisions: [],
  notes: [],
  retention: null,
  uses: { law: [], acronyms: [] },
  ...over,
})

// Calendars

const MORNING: Session = { start: 450, end: 690 }
const AFTERNOON: Session = { start: 810, end: 1050 }

/** The national calendar as far as notices go: what lies beyond is not loaded. */
export const announcedCalendar: WorkingCalendar = {
  ...vietnamOfficialCalendar,
  exceptions: vietnamOfficialCalendar.exceptions.filter(({ date }) => date < '2027'),
  years: { '2024': 'announced', '2025': 'announced', '2026': 'announced' },
}

/** Minutes of a working day of `aCalendar`. */
export const MINUTES_PER_DAY = 480

/** Monday to Friday 07:30–11:30 and 13:30–17:30 of 2026, off on 2 September; received whenever the unit works. */
export function aCalendar(over: Partial<WorkingCalendar> = {}): WorkingCalendar {
  const day = [MORNING, AFTERNOON]
  return {
    code: 'demonstration',
    name: 'Lịch làm việc (minh họa)',
    version: 1,
    minutesPerDay: MINUTES_PER_DAY,
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    exceptions: [
      {
        date: '2026-09-02',
        kind: 'holiday',
        name: 'Quốc khánh',
        sessions: [],
        document: 'Bộ luật Lao động 2019',
        certainty: 'confirmed',
      },
    ],
    weekChanges: [],
    years: { '2026': 'announced' },
    receptionWindows: null,
    override: null,
    ...over,
  }
}

export const anIndex = (over: Partial<WorkingCalendar> = {}): CalendarIndex => indexCalendar(aCalendar(over))

/** The calendar of the builders' dossiers, ready for counting. */
export const countedBy = (index: CalendarIndex): CountedBy => ({
  code: 'demonstration',
  version: 1,
  sha256: 'sha256-of-calendar',
  index,
})

// Dossiers

export const aPlannedStep = (over: Partial<PlannedStep> = {}): PlannedStep => ({
  code: 'B1',
  title: 'Tiếp nhận hồ sơ',
  responsible: ['Cán bộ tiếp nhận'],
  performer: 'unit',
  allotment: '4wh',
  ...over,
})

/** Three steps of our unit, four working hours each. */
export const threeSteps = [
  aPlannedStep(),
  aPlannedStep({ code: 'B2', title: 'Xử lý hồ sơ' }),
  aPlannedStep({ code: 'B3', title: 'Trả kết quả' }),
]

/** The second of three steps is done by a body outside, in two working days. */
export const outsideInTheMiddle = [
  threeSteps[0]!,
  aPlannedStep({ code: 'B2', title: 'Cục xử lý', performer: 'outside', allotment: '2wd' }),
  threeSteps[2]!,
]

/** Monday 5 January 2026 at opening: when dossiers of the builders are accepted. */
export const ACCEPTED_AT = atVietnam('2026-01-05 07:30')
/** Three working days later under `next-day`. */
export const DUE_AT = atVietnam('2026-01-08 17:30')
/** Four working hours after acceptance. */
export const FIRST_STEP_DUE_AT = atVietnam('2026-01-05 11:30')

export type Acceptance = Extract<DossierFact, { type: 'dossier-accepted' }>

export const anAcceptance = (over: Partial<Acceptance> = {}): Acceptance => ({
  type: 'dossier-accepted',
  dossierId: 'dossier-1',
  code: 'H00.06-260105-0001',
  unitId: UNIT_ID,
  pinned: {
    procedureId: 'procedure-1',
    procedureCode: 'QT00.MAU',
    issueNumber: 1,
    revision: 0,
    contentSha256: 'sha256-of-1-0',
    calendarCode: 'demonstration',
    calendarVersion: 1,
    calendarSha256: 'sha256-of-calendar',
    countingRule: 'next-day',
  },
  procedureTitle: 'Quy trình mẫu để kiểm thử',
  variant: '',
  term: '3wd',
  plan: threeSteps,
  timePlan: null,
  channel: 'in-person',
  applicant: 'commitment-1',
  request: null,
  items: [],
  submittedAt: ACCEPTED_AT,
  acceptedAt: ACCEPTED_AT,
  outsideWindowReason: null,
  promisedAt: DUE_AT,
  dueAt: DUE_AT,
  provisional: false,
  derivation: [],
  holder: officerOf(receptionist),
  stepDueAt: FIRST_STEP_DUE_AT,
  ...over,
})

/** A dossier just accepted. */
export const aDossier = (over: Partial<Acceptance> = {}): Dossier => {
  const acceptance = anAcceptance(over)
  return evolveDossier(null, acceptance, acceptance.acceptedAt)
}

/** The dossier after these facts, all recorded at that instant. */
export const dossierAfter = (dossier: Dossier, facts: readonly DossierFact[], at: Instant): Dossier =>
  facts.reduce((state, fact) => evolveDossier(state, fact, at), dossier)

type Answer<Fact, Refusal> = { ok: true; facts: Fact[] } | { ok: false; refusals: Refusal[] }

/** The facts of a decision that the test counts on; throws with the refusals when it was refused. */
export function factsOf<Fact, Refusal>(outcome: Answer<Fact, Refusal>): Fact[] {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`)
  return outcome.facts
}

/** The refusals of a decision, in order; none when it was accepted. */
export const refusalsOf = <Fact, Refusal>(outcome: Answer<Fact, Refusal>): Refusal[] =>
  outcome.ok ? [] : outcome.refusals

/** The codes of the refusals alone. */
export const codesOf = <Fact, Refusal extends { code: string }>(outcome: Answer<Fact, Refusal>): string[] =>
  refusalsOf(outcome).map(({ code }) => code)

/** A reviewer who had nothing to see and says nothing. */
export const nothingToReview: Review = { changed: [], viewed: [], comments: [] }

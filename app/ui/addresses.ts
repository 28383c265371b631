/**
 * Every address of the product. Links, forms and redirects take theirs from here, so that an address is
 * never pasted text. Each part from outside is one encoded segment.
 */

type Query = Record<string, string | number | null | undefined>

/** What the library page is asked; the address is the state of the page. */
export type ProceduresQuery = {
  q?: string
  unit?: string
  field?: string
  level?: string
  status?: string
  after?: string
  /** A day that is past, as typed. */
  asOf?: string
}

/** How a comparison is looked at; what is absent is the usual. */
export type ComparisonQuery = {
  columns?: '2' | undefined
  text?: 'source' | undefined
  parts?: 'whole' | undefined
  marks?: 'ignored' | undefined
}

/** What the list of dossiers is asked. */
export type DossiersQuery = {
  q?: string
  state?: string
  flag?: string
  procedure?: string
  version?: string
  after?: string
}

const path = (...segments: string[]) => `/${segments.map(encodeURIComponent).join('/')}`

/** Empty and absent answers leave no trace, so that one state has one address. */
function withQuery(address: string, query: Query): string {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()
  return text === '' ? address : `${address}?${text}`
}

type DocumentListQuery = { list?: string; asOf?: string }
const documentListAt = (address: string, { list, asOf }: DocumentListQuery) =>
  withQuery(address, { list, 'as-of': asOf })
const underVersion = (code: string, label: string, ...rest: string[]) =>
  path('procedures', code, 'versions', label, ...rest)
const underDraft = (code: string, ...rest: string[]) => path('procedures', code, 'draft', ...rest)
const underCalendarDraft = (code: string, ...rest: string[]) => path('calendars', code, 'draft', ...rest)
const underDossier = (number: string, ...rest: string[]) => path('dossiers', number, ...rest)

/** `label` is a version label such as `02-00`, see `versionLabel`; `number` is a dossier number. */
export const addresses = {
  home: () => '/',
  signIn: (query: { back?: string } = {}) => withQuery(path('sign-in'), query),
  secondFactorSignIn: (query: { back?: string } = {}) => withQuery(path('sign-in', 'second-factor'), query),
  signOut: () => path('sign-out'),
  account: () => path('account'),
  ownPassword: (query: { back?: string } = {}) => withQuery(path('account', 'password'), query),
  secondFactor: (query: { back?: string } = {}) => withQuery(path('account', 'second-factor'), query),
  secondFactorRemoval: () => path('account', 'second-factor', 'removal'),
  recoveryCodes: () => path('account', 'second-factor', 'recovery-codes'),
  sessionEnd: () => path('account', 'session-end'),
  otherSessionsEnd: () => path('account', 'other-sessions-end'),
  language: () => path('language'),
  help: (topic?: string) => (topic === undefined ? path('help') : path('help', topic)),
  work: () => path('work'),

  procedures: ({ asOf, ...query }: ProceduresQuery = {}) =>
    withQuery(path('procedures'), { ...query, 'as-of': asOf }),
  /** Always the version in force; as of a day the one that was in force at its end. */
  procedure: (code: string, query: { asOf?: string } = {}) =>
    withQuery(path('procedures', code), { 'as-of': query.asOf }),
  /** Danh mục: `list` is internal, external or records. */
  documentLists: (query: DocumentListQuery = {}) => documentListAt(path('document-lists'), query),
  documentListPdf: (query: DocumentListQuery) => documentListAt(path('document-lists', 'pdf'), query),
  documentListTable: (query: DocumentListQuery) => documentListAt(path('document-lists', 'csv'), query),
  /** Ý kiến of every review of the procedure. */
  comments: (code: string) => path('procedures', code, 'comments'),
  procedureOwner: (code: string) => path('procedures', code, 'owner'),
  distribution: (code: string) => path('procedures', code, 'distribution'),
  distributionList: (code: string) => path('procedures', code, 'distribution', 'list'),
  version: (code: string, label: string) => underVersion(code, label),
  acknowledgement: (code: string, label: string) => underVersion(code, label, 'acknowledgement'),
  versionPdf: (code: string, label: string) => underVersion(code, label, 'pdf'),
  /** The Markdown that was signed. */
  versionText: (code: string, label: string) => underVersion(code, label, 'text'),
  comparison: (code: string, label: string, earlier: string, query: ComparisonQuery = {}) =>
    withQuery(underVersion(code, label, 'comparison', earlier), query),
  /** `comment`: the section whose form is open. */
  review: (code: string, label: string, query: { comment?: string } = {}) =>
    withQuery(underVersion(code, label, 'review'), query),
  signature: (code: string, label: string) => underVersion(code, label, 'signature'),
  returnVersion: (code: string, label: string) => underVersion(code, label, 'return'),
  issue: (code: string, label: string) => underVersion(code, label, 'issue'),
  draft: (code: string) => underDraft(code),
  draftSteps: (code: string) => underDraft(code, 'steps'),
  draftRevisions: (code: string) => underDraft(code, 'revisions'),
  draftPreview: (code: string) => underDraft(code, 'preview'),
  /** What a text says of itself, as typed; writes nothing. */
  draftReading: (code: string) => underDraft(code, 'reading'),
  draftAutosave: (code: string) => underDraft(code, 'autosave'),
  draftHold: (code: string) => underDraft(code, 'hold'),
  submission: (code: string) => underDraft(code, 'submission'),

  dossiers: (query: DossiersQuery = {}) => withQuery(path('dossiers'), query),
  /** Intake; with a code, of that procedure; with a variant, of that case of it. */
  newDossier: (code?: string, variant?: string) =>
    withQuery(path('dossiers', 'new'), { procedure: code, variant }),
  dossier: (number: string) => underDossier(number),
  handOver: (number: string) => underDossier(number, 'hand-over'),
  receipt: (number: string) => underDossier(number, 'receipt'),
  takeBack: (number: string) => underDossier(number, 'take-back'),
  refusal: (number: string) => underDossier(number, 'refusal'),
  returnFromOutside: (number: string) => underDossier(number, 'return-from-outside'),
  result: (number: string) => underDossier(number, 'result'),
  resultReturn: (number: string) => underDossier(number, 'result-return'),
  controlSheet: (number: string) => underDossier(number, 'control-sheet'),
  controlSheetPdf: (number: string) => underDossier(number, 'control-sheet', 'pdf'),

  derivationPdf: (number: string) => underDossier(number, 'derivation', 'pdf'),
  derivationData: (number: string) => underDossier(number, 'derivation', 'json'),

  overdue: (query: { after?: string } = {}) => withQuery(path('overdue'), query),
  record: (query: { after?: string } = {}) => withQuery(path('record'), query),
  timePlans: (code: string) => path('procedures', code, 'time-plans'),
  timePlanDraft: (code: string, unitId: string) => path('procedures', code, 'time-plans', unitId, 'draft'),
  timePlanSignature: (code: string, unitId: string) =>
    path('procedures', code, 'time-plans', unitId, 'signature'),
  timePlan: (code: string, unitId: string, number: number | string) =>
    path('procedures', code, 'time-plans', unitId, String(number)),
  timePlanPdf: (code: string, unitId: string, number: number | string) =>
    path('procedures', code, 'time-plans', unitId, String(number), 'pdf'),
  calendars: () => path('calendars'),
  calendar: (code: string, version: string | number) => path('calendars', code, 'versions', String(version)),
  /** The calendar file as it is pinned. */
  calendarText: (code: string, version: string | number) =>
    path('calendars', code, 'versions', String(version), 'text'),
  calendarPdf: (code: string, version: string | number, year: number) =>
    withQuery(path('calendars', code, 'versions', String(version), 'pdf'), { year }),
  /** The year view of the newest version, or of the newest known at the end of a day. */
  calendarYear: (code: string, query: { year?: number; day?: string; asOf?: string } = {}) =>
    withQuery(path('calendars', code), { year: query.year, day: query.day, 'as-of': query.asOf }),
  newCalendar: () => path('calendars', 'new'),
  calendarDraft: (code: string) => underCalendarDraft(code),
  calendarDraftDays: (code: string) => underCalendarDraft(code, 'days'),
  calendarDraftDayRemoval: (code: string) => underCalendarDraft(code, 'day-removal'),
  calendarDraftWeekRemoval: (code: string) => underCalendarDraft(code, 'week-removal'),
  calendarDraftYears: (code: string) => underCalendarDraft(code, 'years'),
  calendarDraftWeek: (code: string) => underCalendarDraft(code, 'week'),
  calendarDraftReception: (code: string) => underCalendarDraft(code, 'reception'),
  calendarDraftProposals: (code: string, query: { year?: number } = {}) =>
    withQuery(underCalendarDraft(code, 'proposals'), query),
  /** Where a draft is proposed. */
  calendarDraftProposal: (code: string) => underCalendarDraft(code, 'proposal'),
  /** The proposal that waits for a second person. */
  calendarProposal: (code: string) => path('calendars', code, 'proposal'),
  calendarProposalReturn: (code: string) => path('calendars', code, 'proposal', 'return'),
  calendarProposalWithdrawal: (code: string) => path('calendars', code, 'proposal', 'withdrawal'),
  calendarDraftRemoval: (code: string) => underCalendarDraft(code, 'removal'),
  people: (query: { q?: string; asOf?: string } = {}) =>
    withQuery(path('people'), { q: query.q, 'as-of': query.asOf }),
  newPerson: () => path('people', 'new'),
  peopleImport: () => path('people', 'import'),
  person: (personId: string) => path('people', personId),
  newPosition: (personId: string) => path('people', personId, 'position'),
  positionEnd: (personId: string, positionId: string) =>
    path('people', personId, 'positions', positionId, 'end'),
  positionRoles: (personId: string, positionId: string) =>
    path('people', personId, 'positions', positionId, 'roles'),
  personDescription: (personId: string) => path('people', personId, 'description'),
  personDisabling: (personId: string) => path('people', personId, 'disabling'),
  personReset: (personId: string) => path('people', personId, 'reset'),
  personEnabling: (personId: string) => path('people', personId, 'enabling'),

  units: (query: { q?: string; asOf?: string } = {}) =>
    withQuery(path('units'), { q: query.q, 'as-of': query.asOf }),
  newUnit: () => path('units', 'new'),
  reorganisation: () => path('units', 'reorganisation'),
  unitImport: () => path('units', 'import'),
  unit: (unitId: string) => path('units', unitId),
  unitChange: (unitId: string) => path('units', unitId, 'change'),
  unitEnd: (unitId: string) => path('units', unitId, 'end'),

  delegations: (query: { asOf?: string } = {}) => withQuery(path('delegations'), { 'as-of': query.asOf }),
  newDelegation: () => path('delegations', 'new'),
  delegation: (delegationId: string) => path('delegations', delegationId),
  delegationEnd: (delegationId: string) => path('delegations', delegationId, 'end'),

  rights: (query: { person?: string; asOf?: string } = {}) =>
    withQuery(path('rights'), { person: query.person, 'as-of': query.asOf }),
  rightsToAct: (act: string, query: { asOf?: string } = {}) =>
    withQuery(path('rights', 'acts', act), { 'as-of': query.asOf }),
  rightsTable: (query: { asOf?: string } = {}) => withQuery(path('rights', 'table'), { 'as-of': query.asOf }),
} as const

const twoDigits = (n: number) => String(n).padStart(2, '0')

/**
 * `02-00`: lần ban hành from 1 and lần sửa đổi from 0, as in the names of procedure files.
 * Throws on numbers that no version can have.
 */
export function versionLabel(issueNumber: number, revision: number): string {
  if (!Number.isInteger(issueNumber) || !Number.isInteger(revision) || issueNumber < 1 || revision < 0)
    throw new RangeError(`not a version number: ${issueNumber}-${revision}`)
  return `${twoDigits(issueNumber)}-${twoDigits(revision)}`
}

/** The numbers of a label; null for anything that `versionLabel` would not have written. */
export function parseVersionLabel(label: string): { issueNumber: number; revision: number } | null {
  const match = /^(\d{2,9})-(\d{2,9})$/.exec(label)
  if (!match) return null
  const issueNumber = Number(match[1])
  const revision = Number(match[2])
  return issueNumber >= 1 && versionLabel(issueNumber, revision) === label ? { issueNumber, revision } : null
}

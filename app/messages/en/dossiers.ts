import type { DurationUnit } from '#app/domain/calendar/duration.ts'
import { durationOf } from '#app/domain/dossier/plan.ts'
import type { Catalogue } from '../catalogue.ts'
import type { dossiers as vietnamese } from '../vi/dossiers.ts'
import { time } from './time.ts'

const UNITS: Record<DurationUnit, [one: string, more: string]> = {
  minute: ['working minute', 'working minutes'],
  hour: ['working hour', 'working hours'],
  'working-day': ['working day', 'working days'],
  day: ['day', 'days'],
  month: ['month', 'months'],
  'elapsed-hour': ['hour day and night', 'hours day and night'],
}

function allotment(text: string): string {
  const duration = durationOf(text)
  if (duration === null) return 'no time'
  if (duration.kind === 'immediate') return 'at once'
  return `${duration.n} ${UNITS[duration.unit][duration.n === 1 ? 0 : 1]}`
}

function countingRule(text: string): string {
  if (text === 'next-day') return 'the day of receipt is not counted'
  if (text === 'exact') return 'every working minute is counted'
  return `received before ${text.slice('cut-off '.length)}, the day of receipt counts`
}

const kinds = (original: boolean, copy: boolean) =>
  [original ? 'original' : '', copy ? 'copy' : ''].filter((kind) => kind !== '').join(', ')

export const dossiers = {
  allotment,
  countingRule,
  version: (issueNumber, revision) =>
    `issue ${String(issueNumber).padStart(2, '0')}, revision ${String(revision).padStart(2, '0')}`,
  erased: 'erased under the rules on personal data',

  list: {
    toFirst: 'To the first page of the list',
    title: 'Dossiers',
    newDossier: 'Accept a dossier',
    lookUp: 'Find by dossier code',
    lookUpHint: 'The whole code, or what follows the unit’s code, e.g. 261118-0001.',
    find: 'Find the dossier',
    notFound: (code) => `There is no dossier with the code “${code}”, or it is not of your unit.`,
    states: 'Where it is',
    all: 'All',
    stateNames: {
      'at-step': 'In progress',
      'awaiting-receipt': 'Awaiting receipt',
      outside: 'Outside the system',
      'result-waiting': 'Result waiting',
      returned: 'Returned',
    },
    flags: 'Deadline',
    flagNames: { overdue: 'Overdue', 'step-overdue': 'Step over its time', 'due-today': 'Due today' },
    ofProcedure: (code) => `Only dossiers under procedure ${code}`,
    ofVersion: (code, label) => `Only dossiers under procedure ${code}, version ${label}`,
    everyProcedure: 'Every procedure',
    caption: 'Dossiers, those not yet returned first',
    masked: 'Applicants’ names are masked in lists; the whole name is on the dossier’s page.',
    empty: 'No such dossier',
    emptyAdvice: 'Take away a filter, or accept a new dossier.',
    columns: {
      dossier: 'Dossier',
      procedure: 'Procedure and version',
      applicant: 'Applicant',
      place: 'Where',
      due: 'Promised for',
    },
    acceptedAt: (at) => `accepted ${time.dateTime(at)}`,
    finishedAt: (at) => `result ${time.dateTime(at)}`,
    returnedAt: (at) => `returned ${time.dateTime(at)}`,
    noDue: 'no term',
  },

  page: {
    procedure: 'Procedure',
    version: 'Version it runs on',
    fingerprint: (hash) => `hash ${hash}`,
    oldVersion:
      'The dossier stays under the version for intake of that day; new dossiers are accepted under another.',
    paperVersion: 'Copied from paper: its issue is not verified, and it is never shown as signed here.',
    variant: 'Case',
    applicant: 'Applicant',
    masked: 'Only officers of the unit that handles it see the whole name and the written request.',
    address: 'Address',
    phone: 'Telephone',
    request: 'Written request',
    requestText: (number, date, agency) => `no. ${number} of ${time.date(date)} by ${agency}`,
    channel: 'Channel',
    papers: 'Papers received',
    paperKinds: kinds,
    term: 'Statutory term',
    submitted: 'Submitted',
    accepted: 'Accepted',
    outsideWindow: (reason) => `taken in outside the reception hours: ${reason}`,
    promised: 'Promised for',
    due: 'Due by law',
    provisional: 'provisional calendar',
    noDue: 'The text states no term that can be counted.',
    derivationFingerprint: 'fingerprint',
    derivationPrint: 'print',
    derivationData: 'data',
    derivationCalendar: 'see the calendar',
    derivationStill: 'The derivation can still be read on the page of the dossier.',
    recomputed: (times: number) =>
      times === 1
        ? 'The due moment was counted again by a newer calendar'
        : `The due moment was counted again ${times} times by newer calendars`,
    promiseStands: 'The promise printed on the receipt stands; the result is judged by the due moment.',
    derivationAtAcceptance: (moment: string) => `At acceptance it was ${moment}`,
    calendarNote: (name, version, rule) =>
      `${name}, version ${version}. Counting: ${rule}. Counting is pinned at acceptance; when the calendar changes, the due moment moves only by an entry that names old and new.`,
    remaining: 'Left (working time)',
    overrun: 'Overdue by (working time)',
    under: 'under',
    left: (duration) => duration,
    holder: 'Held by',
    whereabouts: 'State',
    holderSince: (name, at) => `${name}, since ${time.dateTime(at)}`,
    holderWaiting: (giver, receiver, at) =>
      `${giver} (given to ${receiver} at ${time.dateTime(at)}, awaiting receipt; the giver still answers for it)`,
    resultWaiting: (at) => `Result ready since ${time.dateTime(at)}, waiting to be collected`,
    returned: (at) => `Result returned at ${time.dateTime(at)}`,
    result: 'Result of the term',
    acts: 'What can be done now',
    steps: 'Steps',
    planned: (duration) => `allotted ${duration}`,
    plannedNothing: 'the procedure allots no time',
    responsible: (names) => `Responsible: ${names}`,
    outside: 'outside the system',
    given: (at) => `Given ${time.dateTime(at)}`,
    received: (at) => `received ${time.dateTime(at)}`,
    opened: (at) => `Begun ${time.dateTime(at)}`,
    waited: (duration) => `waited ${duration} for receipt`,
    waiting: (name, duration) => `waiting for ${name} to receive, ${duration} so far`,
    closed: (at) => `ended ${time.dateTime(at)}`,
    stepDue: (at) => `the step is due ${time.dateTime(at)}`,
    lateReason: (reason) => `Why it was late: ${reason}`,
    overdue: 'Step over its time',
    handOvers: 'Hand-overs',
    handOversCaption: 'Hand-overs of the dossier',
    noHandOvers: 'No hand-over between two people yet.',
    columns: {
      giver: 'Given by',
      receiver: 'Received by',
      given: 'Given at',
      received: 'Received at',
      result: 'Result',
      note: 'Remarks',
    },
    notReceived: 'not yet received',
    means: (means, paper) => (paper === null ? means : `${means}; paper ${paper}`),
    controlSheet: 'Control sheet BM.05',
    controlSheetPdf: 'Print BM.05 (PDF)',
    facts: (count) => `Record of the dossier (${count} entries)`,
    factBy: (name, at) => `${time.dateTime(at)}${name === null ? '' : `, ${name}`}`,
    entry: (seq, leaf) => `entry ${seq}, hash ${leaf}`,
    uncounted: 'The time cannot be counted',
  },

  acts: {
    names: {
      receive: 'Receive the dossier',
      refuse: 'Refuse receipt',
      'hand-over': 'Hand over to the next step',
      'return-from-outside': 'Record its return from outside',
      finish: 'Record the result',
      'take-back': 'Take back',
      'return-result': 'Return the result',
    },
    why: {
      receive: 'receive this dossier',
      refuse: 'refuse receipt',
      'hand-over': 'hand over this step',
      'return-from-outside': 'record its return',
      finish: 'record the result',
      'take-back': 'take it back',
      'return-result': 'return the result',
    },
    whyAny: 'work on this dossier',
    notNow: 'You cannot do this now:',
    nothingWritten: 'Nothing was written.',
    backToDossier: 'To the dossier',
    dossier: 'Dossier',
    step: 'Step',
    procedure: 'Procedure',
    next: 'Next step',
    nextDue: 'Time of the next step',
    giver: 'Given by',
    stepDue: 'Step due',
    late: (at) => `over, it was due ${time.dateTime(at)}`,
    receiver: 'Receiver',
    chooseReceiver: '— Choose the receiver —',
    myself: (name) => `${name} – I go on myself`,
    receiverMissing: 'Choose the receiver.',
    body: 'Receiving body',
    bodyMissing: 'Enter the receiving body.',
    means: 'Means',
    meansBackHint: 'How the dossier or the result came back to the unit.',
    meansHint: 'E.g. the identification system, post, in person.',
    meansMissing: 'Enter the means.',
    paper: 'Paper number',
    lateReason: 'Why it is late',
    lateReasonHint: 'This step is over its time; the reason goes into the remarks of BM.05.',
    note: 'Remarks',
    reason: 'Reason for refusing',
    reasonMissing: 'Enter the reason for refusing receipt.',
    tooLong: (most) => `Longer than ${most} characters.`,
    formBroken: 'The form came incomplete; open the page again and repeat.',
    handOverConsequence:
      'The time of this step stops when you give it. You answer for the dossier until it is received. What was recorded is not changed, only followed.',
    outsideConsequence:
      'The next step is done outside the system: recorded from our side alone; its time counts in the term and is shown apart.',
    receiveConsequence: 'From receipt on you hold the dossier, and the time of the step begins.',
    refuseConsequence: 'The dossier stays with the giver, whose time runs on.',
    takeBackConsequence: 'As if it had not been given; your time runs on from when the step began.',
    returnFromOutsideConsequence: 'From now on you hold the dossier, and the next step begins.',
    finishConsequence: 'This moment decides whether it was early, on time or overdue.',
    returnResultConsequence: 'Records that the applicant has the result; the dossier is closed.',
  },

  intake: {
    title: 'Accept a dossier',
    chooseTitle: 'Choose the procedure',
    search: 'Find by title or code',
    find: 'Find the procedure',
    chooseCaption: 'Procedures that your unit accepts today',
    noProcedures: 'No procedure can be accepted',
    noProceduresAdvice: (level) =>
      `Only procedures with a version for intake at ${level.toLowerCase()} are shown.`,
    columns: { procedure: 'Procedure', version: 'Version for intake', variants: 'Case and term' },
    onlyVariant: 'Accept',
    noSteps: 'has no step done by the unit, cannot be accepted',
    secret: 'Do not enter state secrets.',
    version: 'Accepted under',
    paper:
      'This version was copied from paper: its effect is not verified, and its steps carry no times, so nobody will be able to say at which step a dossier was late.',
    paperWithTimes: 'This version was copied from paper: its effect is not verified.',
    variant: 'Case',
    chooseVariant: 'Choose the case',
    changeVariant: 'Change the case',
    otherProcedure: 'Choose another procedure',
    term: (text) => `term ${text}`,
    noTerm: 'no term that can be counted',
    applicant: 'Applicant',
    applicantName: 'Name of the person, agency or organisation',
    applicantNameMissing: 'Enter the applicant’s name.',
    address: 'Address',
    addressMissing: 'Enter the address.',
    phone: 'Telephone',
    channel: 'Channel',
    channelMissing: 'Choose the channel.',
    request: 'Written request',
    requestHint: 'Number, date and agency only; none of its content.',
    requestNumber: 'Number',
    requestNumberMissing: 'Enter the number of the request.',
    requestDate: 'Date',
    requestDateWrong: 'Enter the date as day/month/year, e.g. 05/11/2026.',
    requestAgency: 'Agency',
    requestAgencyMissing: 'Enter the requesting agency.',
    papers: 'Papers',
    papersHint: 'Mark what was received. For papers that this case does not ask for, choose “not asked for”.',
    original: 'Original',
    copy: 'Copy',
    notAsked: 'Not asked for in this case',
    asked: (original, copy) => `The procedure asks for: ${kinds(original, copy) || 'not stated'}`,
    submitted: 'Submitted at',
    submittedDate: 'Day of submission',
    submittedClock: 'Hour of submission',
    submittedHint: 'Now; change it if the dossier came earlier.',
    submittedWrong: 'Enter the day as 18/11/2026 and the hour as 10:00.',
    outsideWindowReason: 'Why it is taken in outside the reception hours',
    outsideWindowHint: 'Left empty, the dossier is accepted only when reception opens.',
    due: 'Promised for',
    countedFrom: (at) => `The term is counted from ${time.dateTimeWithWeekday(at)}.`,
    noDue: 'The text states no term that can be counted; the receipt bears no date.',
    dueMoved: (at) =>
      at === null
        ? 'With this submission time no due moment can be counted. Check and accept once more.'
        : `With this submission time the dossier is promised for ${time.dateTimeWithWeekday(at)}. Check and accept once more; nothing was written.`,
    accept: 'Accept',
    acceptUntil: (at) => `Accept, promised for ${time.dateTimeWithWeekday(at)}`,
    tooLong: (most) => `Longer than ${most} characters.`,
    calendarNote: (name, version, rule) => `${name}, version ${version}. Counting: ${rule}.`,
  },

  sheet: {
    title: (code) => `Control sheet of dossier ${code}`,
    pdf: 'PDF for printing',
    solvingUnit: 'Handled by',
    coordinatingUnit: 'Together with',
    record: (size, root) => `Record: ${size} entries, root ${root.slice(0, 8)}…`,
    form: (local, legal) => (legal === null ? local : `${local} – ${legal}`),
    unsure: 'Title and number of the form come from a secondary source, the document itself was not seen.',
    printerMissing: 'The server cannot print PDF yet',
    printerMissingAdvice:
      'Install Chromium on the server: run “apt install chromium-headless-shell”, or set PUPPETEER_EXECUTABLE_PATH to the Chromium program, then open this page again.',
    printerBusy: 'The server is printing many other sheets; wait a few seconds and open this page again.',
    screenStill: 'The sheet can still be read on screen, on the dossier’s control sheet page.',
  },

  overdue: {
    title: 'Steps over their time',
    count: (count, more) =>
      more
        ? `The first ${count} of the list, longest over first`
        : count === 1
          ? '1 step is over its time'
          : `${count} steps are over their time`,
    caption: 'Steps over their time, longest over first',
    none: 'No step is over its time',
    noneAdvice: 'Every open step is within the time that its procedure allots.',
    columns: {
      dossier: 'Dossier',
      step: 'Step, held by',
      allotted: 'Allotted',
      over: 'Over (working time)',
      due: 'Step due',
      dossierDue: 'Dossier due',
      why: 'Why',
    },
    withoutTimes: 'Nobody can say where it is late',
    withoutTimesNote:
      'These dossiers are overdue or nearly due, but their version of the procedure allots no time to its steps: that they are late is known, at which step is not.',
    withoutTimesCaption: 'Dossiers due or nearly due whose version allots no step times',
    withoutTimesColumns: { dossier: 'Dossier', procedure: 'Version', holder: 'Held by', due: 'Dossier due' },
    noDue: 'none',
  },
} satisfies Catalogue<typeof vietnamese>

import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import type { Catalogue } from '../catalogue.ts'
import type { procedures as vietnamese } from '../vi/procedures.ts'
import { time } from './time.ts'

const two = (n: number) => String(n).padStart(2, '0')

const versionName = ({ issueNumber, revision }: VersionNumber) =>
  revision === 0 ? `issue ${two(issueNumber)}` : `issue ${two(issueNumber)}, revision ${two(revision)}`

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const UNITS = {
  minute: 'minute',
  hour: 'working hour',
  'working-day': 'working day',
  day: 'day',
  month: 'month',
  'elapsed-hour': 'elapsed hour',
} as const

export const procedures = {
  versionName,
  version: (number) => `Version: ${versionName(number)}`,
  effect: (effective) => (effective.kind === 'at' ? `from ${time.dateTime(effective.at)}` : 'from its issue'),
  demonstration:
    'A procedure of the demonstration: unit and people do not exist; no case may be handled by it.',

  demonstrationPaper:
    'Copied from the paper of an office that does exist, kept in a demonstration system; no case may be handled by it.',

  register: {
    title: 'Register of procedures',
    query: 'Find by code, name or content',
    queryHint: 'Marks are not needed: “can cuoc” finds “căn cước”.',
    unit: 'Unit',
    field: 'Field',
    level: 'Level',
    status: 'Versions shown',
    any: 'All',
    toWorkBy: 'The version to work by, of each procedure',
    allVersions: 'Every version, obsolete ones too',
    filter: 'Filter',
    clear: 'Clear the filters',
    code: 'Code',
    name: 'Name',
    versionHeading: 'Version',
    running: 'Running dossiers',
    count: (procedures, versions) =>
      procedures === versions
        ? plural(procedures, 'procedure')
        : `${plural(versions, 'version')} of ${plural(procedures, 'procedure')}`,
    matching: (query) => ` matching “${query}”`,
    from: (moment) => `from ${moment}`,
    until: (moment) => `until ${moment}`,
    noneFound: (query) => `No procedure matches “${query}”.`,
    noneShown: 'No procedure matches what was chosen.',
    noneRegistered: 'The register holds no procedure yet.',
    tryOther: 'Try fewer words, or type a code, for example QT03.',
    showAllVersions: (count) => `See ${plural(count, 'version')} not to be worked by, any more or yet`,
    position: (first, last, all) => `${first}–${last} of ${all}`,
    asOf: 'As at the end of a past day',
    wrongDay: {
      'not-a-day': 'Write the day as day/month/year.',
      'in-the-future': 'Only today or a day that is past can be looked at.',
    },
    past: (day) =>
      `Looking back: the versions in force at the end of ${day}, not the register of today. Tags tell the standing of each version now.`,
    toNow: 'To the register of today',
  },

  strip: {
    inForce: (name, from) => `In force — ${name}, from ${from}`,
    future: (name, from) => `Issued — ${name}, in force from ${from}; not to be worked by yet.`,
    superseded: (from) => `OBSOLETE since ${from} — no case may be handled by it.`,
    paper: (name) => `Copied from paper, issue not verified — ${name}.`,
    paperToo: 'This version was copied from paper, its issue not verified.',
    unissued: 'DRAFT — without effect.',
    waitingFor: (role) => `Waiting for a signature: ${role}.`,
    waitingForDecision: 'Three signatures stand; it waits for the decision of issue.',
    openInForce: 'Open the version in force',
    running: (count) =>
      count === 1
        ? '1 dossier taken in before still runs under this version.'
        : `${count} dossiers taken in before still run under this version.`,
    successor: (name, from) => `Replaced by ${name} from ${from}`,
  },

  page: {
    versions: 'Versions',
    lookBack: 'Look at the version in force on a past day',
    past: (day) => `Looking back: this is the version that was in force at the end of ${day}.`,
    pastPaper: (day) =>
      `Looking back at ${day}: no version is recorded as in force; this one is copied from paper, and since when it was in force is not known.`,
    pastNone: (day) => `At the end of ${day} no version was in force. Below is the version of today.`,
    stillInForce: 'This version is still in force.',
    noLongerInForce: 'New dossiers are NOT worked by this version any more.',
    contents: 'Contents',
    information: 'Information',
    toInformation: 'About this version',
    signatures: 'Who signed, when',
    signature: (role) => `Signature: ${role}`,
    waiting: 'Waiting',
    inPlaceOf: (officer, document) =>
      `In place of ${officer.position} ${[officer.rank, officer.name].filter(Boolean).join(' ')}, by ${document.number} of ${time.date(document.date)}`,
    notSignedHere: 'On paper; not signed in this system.',
    internalConfirmation:
      'A signature in this system is an internal confirmation and does not replace the digital signature for official duty (Law on Electronic Transactions 20/2023/QH15, article 23).',
    signedAt: (moment) => `at ${moment} +07:00`,
    decision: 'Decision of issue',
    decisionOf: (number, date) => `${number} of ${date}`,
    effective: 'Effect',
    effectiveBetween: (from, until) => `${from} to ${until}`,
    effectiveUnknown: 'Unknown (paper)',
    running: 'Dossiers running under this version',
    hash: 'Hash of the text (SHA-256)',
    hashWhole: 'See all 64 digits',
    times: 'Time of the steps against the law',
    single: 'The whole procedure',
    steps: (count) => plural(count, 'step'),
    within: (allotted, limit) => `${allotted} in all ≤ ${limit} by law`,
    beyond: (allotted, limit) => `${allotted} in all, over the ${limit} by law`,
    withoutSteps: 'No step is done by the unit.',
    withoutTime: (count) =>
      `${plural(count, 'step states', 'steps state')} no time in numbers: nobody can say where a case is late.`,
    withoutLimit: (allotted) => `${allotted} in all; no term in working time to hold it against.`,
    atOnce: 'At once, as the law says',
    immediateLimit: 'the same working day',
    diagnostics: (count) => `Result of the check: ${plural(count, 'finding')}`,
    diagnosticsNone: 'Check: no findings.',
    reasonAccepted: 'Accepted because:',
    diagnosticsShown:
      'As those who signed were shown it at submission; lines of the Markdown text of this version.',
    aboutRule: 'what this rule is',
    diagnosticsNote: 'Lines are counted in the Markdown text of this version.',
    line: (line) => `Line ${line}`,
    files: 'Downloads',
    pdf: 'Print (PDF)',
    text: 'The hashed Markdown text',
    acts: 'What you may do',
    sign: 'Read and sign',
    sendBack: 'Return',
    issue: 'Issue',
    draft: 'Write a new version, edit the draft',
    accept: 'Take in a dossier under this procedure',
    whySign: 'sign this version',
  },

  severities: { error: 'Error', warning: 'Warning', info: 'Suggestion' },

  allotment: (allotment) => {
    switch (allotment.kind) {
      case 'duration':
        return plural(allotment.n, UNITS[allotment.unit])
      case 'immediate':
        return 'at once'
      case 'window':
        return allotment.text
      case 'unspecified':
        return 'not stated'
    }
  },

  draft: {
    title: (code) => `Draft of ${code}`,
    beginTitle: (code) => `A new version of ${code}`,
    beginExplanation: (name) => `The text begins as ${name}. Nothing is kept until the first save.`,
    beginEmpty:
      'The procedure has no version yet: paste or type the whole text, with its head between two lines ---.',
    number: 'Number of the new version',
    wholeIssue: 'issued anew as a whole',
    revision: 'revised in part',
    begin: 'Begin',
    text: 'Text',
    textHint:
      'The head between two lines --- tells about the procedure; below it stands the official text in Markdown, with tables made of |.',
    save: 'Save the draft',
    toSubmission: 'Check and submit',
    saved: (who, moment) => `Saved by ${who} at ${moment}.`,
    returned: (reason) => `The last submission came back: ${reason}`,
    inApproval: (name) =>
      `Version ${name} is still being signed. A new one is written once that one is issued or returned.`,
    findings: (errors, warnings) => `Findings: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
    noFindings: 'No findings.',
    severityNote: 'Some warnings become errors at submission.',
    fix: 'Mend it',
    fixWrites: (text) => `Write “${text}” instead.`,
    fixRemoves: 'Take this passage out.',
    fixAll: (count) => `Mend all ${count} certain ones`,
    source: 'The text by lines',
    conflictTitle: 'Somebody else changed the draft',
    empty: 'The text is empty; nothing was saved.',
    unreadable: (line, column, problem) => `Line ${line}, column ${column}: ${problem}`,
  },

  fileProblems: {
    'file.too-large': ({ most }) => `the text is too large, at most ${Number(most) / 1024} KiB.`,
    'file.too-many-lines': ({ most }) => `the text has more than ${most} lines, those in cells included.`,
    'file.too-many-marks': ({ most }) => `one letter bears more than ${most} marks; delete it.`,
    'file.too-many-signs': ({ sign, most }) => `there are more than ${most} signs “${sign}”.`,
    'file.nul-byte': () => 'there is a NUL character.',
    'file.lone-surrogate': () => 'there is half a Unicode character.',
    'file.no-front-matter': () => 'the first line must be ---, which opens the head.',
    'file.front-matter-not-closed': () => 'the head is not closed by a line ---.',
    'file.front-matter-too-large': ({ most }) => `the head is longer than ${most} characters.`,
    'file.broken-yaml': () => 'the head is no YAML (often a space is missing after a colon, or a bracket).',
    'file.nested-too-deep': ({ most }) => `nested deeper than ${most}.`,
    'header.unknown-field': ({ field }) => `the head knows no “${field}”.`,
    'header.missing-field': ({ field }) => `the head lacks “${field}”.`,
    'header.wrong-type': ({ field }) => `“${field}” in the head is not written as it should be.`,
  },

  submission: {
    title: (code) => `Submit ${code}`,
    consequence:
      'You sign as its author by submitting. The text is kept under its hash; whoever changes one letter voids every signature, and it is submitted anew.',
    procedure: 'Procedure',
    number: 'Version',
    hash: 'Hash of the text (SHA-256)',
    findings: 'Result of the check',
    findingsOf: (errors, warnings) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
    warnings: (count) => `Reasons for the warnings (${count})`,
    warningsHint:
      'Warnings do not keep the text from being submitted, but each needs a reason, which the reviewer, the approver and auditors read.',
    reasonFor: (rule, line, sentence) => `${rule}, line ${line}: ${sentence}`,
    reasonMissing: (rule, line) => `Write why the warning ${rule} on line ${line} may stand.`,
    reasonTooLong: (rule, line, most) =>
      `The reason for the warning ${rule} on line ${line} is longer than ${most} characters.`,
    author: 'Author',
    reviewer: 'Reviewer',
    approver: 'Approver',
    choose: 'Choose a person',
    named: (name) => `The head of the text names ${name}.`,
    effect: 'Effect',
    onIssue: 'From its issue',
    onIssueHint: 'As soon as the decision of issue is recorded.',
    atMoment: 'From a moment fixed now',
    atMomentHint: 'Signatures and decision must come before it. Fill in day and hour below.',
    effectDate: 'Day of effect',
    effectDateHint: 'Day/month/year, for example 01/12/2026.',
    effectTime: 'Hour of effect',
    effectTimeHint: 'Vietnamese time, for example 07:30.',
    confirm: 'Sign as author and submit',
    reviewerMissing: 'Choose a reviewer.',
    approverMissing: 'Choose an approver.',
    effectMissing: 'Choose from when it takes effect.',
    effectDateWrong: 'Write the day of effect as day/month/year.',
    effectTimeWrong: 'Write the hour of effect as hour:minute.',
    unreadable: 'The draft cannot be read yet, so it cannot be submitted. Mend it on its page and come back.',
    backToDraft: 'To the draft',
  },

  capacity: {
    label: 'Signing capacity',
    none: 'In person',
    'TM.': 'TM. – on behalf of the collective',
    'KT.': 'KT. – in place of the head',
    'TL.': 'TL. – by order',
    'TUQ.': 'TUQ. – by sub-delegation',
    'Q.': 'Q. – acting',
    inPlaceOf: (capacity, officer, document) =>
      `${capacity} ${officer.position} ${officer.name}, by ${document.number} of ${time.date(document.date)}`,
  },

  password: {
    label: 'Password',
    hint: 'Asked at every signature.',
    missing: 'Enter the password.',
  },

  signature: {
    title: (role, code) => `Sign ${code}: ${role}`,
    consequence:
      'The signature goes into the record and cannot be taken back. Read the whole text before you sign.',
    document: 'Text',
    read: 'Open the text',
    hash: 'Hash of the text (SHA-256)',
    soFar: 'Signed so far',
    warnings: 'Warnings accepted',
    noWarnings: 'No warnings.',
    effect: 'Effect',
    replaces: 'Takes the place of',
    replacesNothing: 'No version is in force yet',
    running: (count) => `${plural(count, 'running dossier keeps', 'running dossiers keep')} the old version`,
    as: 'You sign as',
    confirm: (role) => `Sign: ${role}`,
    notNow: 'Cannot be signed now',
    sendBack: 'Return it instead',
  },

  sendBack: {
    title: (code) => `Return ${code}`,
    consequence:
      'Every signature of this version is void; the text becomes its author’s draft again, with the reason.',
    reason: 'Reason for the return',
    reasonHint: 'Which part must change, and how. The author reads it word for word.',
    confirm: 'Return',
    notNow: 'Cannot be returned now',
    whySendBack: 'return this version',
  },

  issue: {
    title: (code) => `Issue ${code}`,
    consequence: (from) =>
      `This version is in force ${from}; the one in use ends at that moment. Dossiers already taken in keep the old one. It cannot be taken back.`,
    now: 'as soon as the decision is recorded',
    atMoment: (moment) => `from ${moment}`,
    decisionNumber: 'Number of the decision',
    decisionNumberMissing: 'Write the number of the decision.',
    decisionNumberHint: 'As on the decision, for example 125/QĐ-CAT.',
    decisionDate: 'Date of the decision',
    decisionDateHint: 'Day/month/year, for example 20/11/2026.',
    decisionDateWrong: 'Write the date of the decision as day/month/year.',
    confirm: 'Issue',
    notNow: 'Cannot be issued now',
  },

  printing: {
    missing:
      'The server has no Chromium yet, so it makes no PDF. Its administrator installs it once, for example: apt install chromium-headless-shell; or sets PUPPETEER_EXECUTABLE_PATH to a Chromium that is there, and starts the server again.',
    busy: 'Too many prints are waiting. Wait a few minutes and load again.',
    late: 'The print was not ready in time. Load again; if it stays so, tell the administrator.',
  },
} satisfies Catalogue<typeof vietnamese>

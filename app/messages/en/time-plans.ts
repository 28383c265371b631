import type { Catalogue } from '../catalogue.ts'
import type { timePlans as vietnamese } from '../vi/time-plans.ts'

export const timePlans: Catalogue<typeof vietnamese> = {
  title: 'Time plans',
  titleOf: (code) => `Time plans, ${code}`,
  explanation:
    'The times in the procedure are the default plan. A unit may hold its own: it names the posts of each step, may only shorten steps or group consecutive ones, and is signed by the head of the unit. Dossiers taken in from its moment of effect follow it; those that run keep what they were taken in under.',
  none: 'No unit has its own plan; every unit follows the times of the procedure.',
  noVersion: 'The procedure has no version to plan yet.',
  columns: {
    unit: 'Unit',
    plan: 'Plan',
    version: 'Procedure',
    status: 'State',
    effective: 'In force from',
    signed: 'Signed',
  },
  number: (number) => `Plan ${number}`,
  statuses: {
    coming: '◷ not in force yet',
    'in-force': '✓ in force',
    superseded: '– superseded by a later plan',
    'of-former-version': '– of a former version',
  },
  toDraft: (unit) => `Write the plan of ${unit}`,
  draftWaits: (unit, moment) => `Draft of ${unit}, saved ${moment}`,
  formTitle: (unit) => `Time plan of ${unit}`,
  formExplanation:
    'For each step: a time no longer than the procedure gives, and one or more posts of the unit (separated by semicolons). Tick “with the step above” to do steps as one block, whose time stands at its first step. Steps of bodies outside stay as they are.',
  posts: (posts) => `Posts of the unit: ${posts}.`,
  noPosts: 'Nobody holds a post in the unit.',
  outdated:
    'This draft was written for the version before; it is copied to the current one below, and what no longer fits is told. Save it, then sign.',
  copied: (number) =>
    `This is a copy of plan ${number}; what no longer fits the current version of the procedure is told below.`,
  caseName: (variant) => (variant === '' ? 'Steps' : `Case: ${variant}`),
  stepColumns: {
    step: 'Step',
    versionTime: 'Procedure gives',
    join: 'Group',
    time: 'Time of the unit',
    posts: 'Posts',
  },
  join: 'with the step above',
  timeOf: (step) => `Time of ${step}`,
  postsOf: (step) => `Posts that do ${step}`,
  joinOf: (step) => `Group ${step} with the step above`,
  timeWrong: 'The time cannot be read: write 4 giờ, 30 phút, 1 ngày làm việc, ngay.',
  outside: 'body outside, stays as it is',
  sum: (allotted, version, term) =>
    `Sum of the unit: ${allotted}; of the procedure: ${version}; statutory term: ${term}.`,
  notCounted: 'cannot be added up as working hours',
  save: 'Save the draft',
  notYet: 'It cannot be signed yet:',
  findings: 'What the rules find',
  warnings: 'Posts of another kind than the procedure names',
  postWarning: (steps, post, responsible) => `${steps}: “${post}”; the procedure names “${responsible}”.`,
  toSign: 'Check and sign',
  signTitle: (unit) => `Sign the time plan of ${unit}`,
  unit: 'Unit',
  procedure: 'Procedure',
  cases: 'Cases',
  effectiveDay: 'In force from',
  effectiveHint: 'Left empty: from the moment of signing. Never in the past.',
  dayWrong: 'The day or hour cannot be read; write 05/01/2027 and 07:30.',
  consequence:
    'A signed plan is not changed; to change it, sign another. Dossiers that the unit takes in from its moment of effect follow it; the statutory term stays.',
  sign: 'Sign the time plan',
  viewTitle: (number, unit) => `Time plan ${number} of ${unit}`,
  ofVersion: (version) => `of procedure ${version}`,
  signedBy: (signer, position, moment) => `${signer}, ${position}, signed ${moment}`,
  hash: 'Hash of the content',
  pdf: 'Print (PDF)',
  screenStill: 'The plan can still be read on the screen.',
  copyNeeded: (unit) =>
    `The procedure has a new version; the plan of ${unit} for the former one holds for dossiers already taken in. Write a new plan from it.`,
  ofDossier: (unit, number, signer, moment) =>
    `by time plan ${number} of ${unit}, signed by ${signer} ${moment}`,
  planOf: 'Times of the steps',
}

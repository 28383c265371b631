import type { Catalogue } from '../catalogue.ts'
import type { labels as vietnamese } from '../vi/labels.ts'

export const labels = {
  delegable: {
    signing: 'Signing procedures',
    dossiers: "Work on the unit's dossiers",
  },
  unitEnds: {
    merged: 'Merged',
    split: 'Split',
    abolished: 'Abolished',
  },
  roles: {
    'quality-manager': 'Quality manager',
    author: 'Author',
    reviewer: 'Reviewer',
    approver: 'Approver',
    'reception-officer': 'Reception officer',
    officer: 'Officer',
    'head-of-unit': 'Head of unit',
    auditor: 'Auditor',
    registrar: 'Registrar',
    administrator: 'System administrator',
  },

  versionStatuses: {
    draft: 'Draft',
    submitted: 'In review',
    reviewed: 'Awaiting approval',
    approved: 'Approved, to be issued',
    'issued-future': 'Issued, not yet in force',
    'in-force': 'In force',
    superseded: 'No longer in force',
    withdrawn: 'Withdrawn',
    paper: 'Copied from paper, issue not verified',
  },

  signatureRoles: { author: 'Author', reviewer: 'Review', approver: 'Approval' },

  procedureKinds: {
    tthc: 'Administrative procedure',
    system: 'System procedure',
    instruction: 'Work instruction',
    policy: 'Quality policy',
    objective: 'Quality objective',
    form: 'Form',
  },

  procedureLevels: {
    central: 'Central level',
    province: 'Province level',
    commune: 'Commune level',
    district: 'District level (before 01/3/2025)',
  },

  dossierStates: {
    'awaiting-receipt': 'Awaiting receipt',
    'at-step': 'In progress',
    paused: 'Paused',
    outside: 'Outside the system',
    'result-waiting': 'Result ready',
    returned: 'Returned',
    refused: 'Refused',
    stopped: 'Stopped',
    withdrawn: 'Withdrawn by the applicant',
  },

  dossierFlags: {
    'due-today': 'Due today',
    'due-soon': 'Due soon',
    'step-overdue': 'Over step time',
    overdue: 'Overdue',
    'promise-missed': 'Promise missed',
    'result-waiting': 'Result ready, not collected',
    'awaiting-receipt': 'Awaiting receipt',
    paused: 'Paused',
    outside: 'Outside the system',
    'old-version': 'Old version of the procedure',
    'lateness-unknowable': 'Cannot say where the delay is',
  },

  results: { early: 'Early', 'on-time': 'On time', overdue: 'Overdue', open: 'Not finished' },

  verdicts: {
    conforming: 'Conforming',
    deviation: 'Conforming with deviation',
    nonconforming: 'Not conforming',
  },

  deviations: {
    skipped: 'Step skipped',
    order: 'Out of order',
    repeated: 'Step repeated',
    'unknown-step': 'Step not in the procedure',
    responsible: 'Wrong person responsible',
    'step-overdue': 'Over step time',
    overdue: 'Dossier overdue',
    'pause-without-paper': 'Paused without a paper',
    'second-supplement': 'Second request for supplement',
    'missing-form': 'Form missing',
    'not-returned': 'Result not returned',
  },

  channels: { 'in-person': 'In person', online: 'Online', post: 'Public postal service' },

  nationalStatuses: {
    1: 'Newly registered',
    2: 'Accepted',
    3: 'Not accepted',
    4: 'In progress',
    5: 'Supplement requested',
    6: 'Payment requested',
    7: 'Withdrawal requested by the applicant',
    8: 'Stopped',
    9: 'Completed',
    10: 'Result returned',
  },
} satisfies Catalogue<typeof vietnamese>

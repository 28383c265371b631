import type { Catalogue } from '../catalogue.ts'
import type { work as vietnamese } from '../vi/work.ts'

export const work = {
  title: 'My work',
  today: (date: string, calendar: string) => `${date} · Calendar: ${calendar}`,
  counts: (overdue: number, toReceive: number, inHand: number) =>
    `${overdue} over time, ${toReceive} to receive, ${inHand} in hand`,
  nothing: 'Nothing waits for you',
  nothingAdvice: 'You may look up a procedure with the search above, or see the dossiers of your unit.',
  inPlaceOf: (heading: string, name: string) => `${heading}, in place of ${name}`,
  toReceive: 'To receive',
  inHand: 'In my hands',
  signatures: 'Waiting for my signature',
  issues: 'With three signatures, waiting to be issued',
  outside: 'The unit waits for a body outside',
  results: 'Result ready, to be returned',
  intake: 'Take in a dossier',
  columns: { due: 'Due', dossier: 'Dossier', step: 'Step', remaining: 'Left (working time)', act: 'Act' },
  from: (name: string) => `Given by ${name}`,
  left: (duration: string) => `${duration} left`,
  over: (duration: string) => `${duration} over`,
  noTime: 'The procedure sets no time',
  receive: 'Receive',
  open: 'Work on it',
  view: 'View',
  takeIn: 'Record the return',
  return: 'Return the result',
  readAndSign: 'Read and sign',
  issue: 'Issue',
  about: (code: string) => `dossier ${code}`,
  aboutVersion: (code: string, version: string) => `${code} version ${version}`,
  signatureAs: (role: string) => `Sign: ${role.toLowerCase()}`,
} satisfies Catalogue<typeof vietnamese>

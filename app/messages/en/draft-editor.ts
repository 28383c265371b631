import type { Allotment } from '#app/domain/procedure/model.ts'
import { secondsOfLocalDay } from '#app/domain/shared/instant.ts'
import type { Catalogue } from '../catalogue.ts'
import type { draftEditor as vietnamese } from '../vi/draft-editor.ts'
import { time } from './time.ts'

const twoDigits = (n: number): string => String(n).padStart(2, '0')
const UNITS: Record<Extract<Allotment, { kind: 'duration' }>['unit'], string> = {
  minute: 'minutes',
  hour: 'working hours',
  'working-day': 'working days',
  day: 'days',
  month: 'months',
  'elapsed-hour': 'running hours',
}

export const draftEditor = {
  tabsLabel: 'Ways to see the draft',
  tabs: {
    source: 'Source',
    steps: 'Step table',
    revisions: 'Revision table',
    preview: 'Official form',
  },
  preview: 'Official form',
  paper: 'Page of the text',
  previewUnreadable: 'The text cannot be read yet, so there is nothing to show.',
  contents: 'Contents of the draft',
  times: 'Times of the steps against the law',
  problems: 'Findings',
  needsSaved: 'The procedure has no draft yet; begin one on the Source page.',

  status: {
    saved: (at: string) => {
      const seconds = secondsOfLocalDay(at)
      return `Draft saved ${time.clock(at)}:${twoDigits(seconds % 60)}`
    },
    unsaved: 'Not saved',
    saving: 'Saving…',
    offline: 'Could not reach the server; the text is kept on this computer and will be sent again.',
    notKept: 'Could not reach the server, and this computer cannot keep the text; do not close the page.',
    refused: 'Not saved.',
    empty: 'The text is empty and was not saved.',
    conflict: 'Somebody else saved the draft after you opened it. Nothing was overwritten.',
    seeConflict: 'Look, and choose place by place',
    takenOver: (name: string, at: string) =>
      `${name} took over the editing at ${time.clock(at)}. Your text is still saved unless another one was.`,
    asked: (name: string, at: string) => `${name} asked to edit at ${time.clock(at)}.`,
  },

  localCopy: {
    offer: (moment: string) => `There is a text that never reached the server, of ${moment}:`,
    use: 'Use it',
    drop: 'Discard',
  },

  search: {
    Find: 'Find',
    Replace: 'Replace',
    next: 'next',
    previous: 'previous',
    all: 'all',
    'match case': 'match case',
    'by word': 'whole words',
    regexp: 'regular expression',
    replace: 'replace',
    'replace all': 'replace all',
    close: 'close',
    'current match': 'current match',
    'replaced $ matches': 'replaced $ matches',
    'replaced match on line $': 'replaced match on line $',
    'on line': 'on line',
    'Go to line': 'Go to line',
    go: 'go',
    'Control character': 'Control character',
    'Selection deleted': 'Selection deleted',
  },

  hold: {
    held: (name: string, from: string) => `${name} has been editing since ${time.clock(from)}.`,
    advice: 'If both of you edit, nobody is overwritten: whoever saves later is asked about each difference.',
    asked: (name: string, at: string) => `${name} asked to edit at ${time.clock(at)}.`,
    taken: (name: string, at: string) => `${name} took over your editing at ${time.clock(at)}.`,
    look: 'Look',
    ask: 'Ask to edit',
    takeOver: 'Take over',
    goOn: 'Edit all the same',
    alreadyAsked: 'You asked to edit; whoever is editing sees it at the next save.',
  },

  merge: {
    title: 'Choose place by place',
    explanation:
      'What only one of you changed is merged already. Where both changed the same lines, choose what is to stand, then save. Your text travels with this page; nothing is lost.',
    explanationWithoutBase:
      'The text that you began from is not kept any more, so every difference is asked. Your text travels with this page; nothing is lost.',
    place: (number: number, line: number) => `Place ${number}, line ${line} of the saved text`,
    mine: 'Yours',
    theirs: 'On the server',
    both: 'Keep both, yours first',
    base: 'Before',
    nothingThere: '(nothing)',
    added: '[added]',
    removed: '[removed]',
    end: '[end]',
    merged: (count: number) => `${count} other places are merged already.`,
    noConflicts: 'There is no place that both of you changed; to save is to merge.',
    choose: (number: number) => `Choose what is to stand at place ${number}.`,
    save: 'Save the merged text',
  },

  steps: {
    explanation:
      'Each step has a frame. Nothing is saved until you press “Save the steps”; the rest of the text stays letter for letter.',
    caseSingle: 'Steps',
    step: (number: number) => `Step ${number}`,
    code: 'No.',
    codeAutomatic: 'Numbers follow the order when you save.',
    codeKept: 'Steps keep their numbers; a new one has that of the step above with a letter.',
    codeNew: '(new)',
    text: 'What is done',
    responsible: 'Responsible',
    responsibleHint: 'Several posts are parted by semicolons.',
    asAbove: 'As the step above',
    timeKind: 'Time',
    timeKinds: {
      duration: 'A length of time',
      immediate: 'At once',
      window: 'Within office hours',
      unspecified: 'Not stated',
    },
    amount: 'How many',
    unit: 'Unit',
    units: UNITS,
    window: 'When, if within office hours',
    output: 'Forms and results',
    formsKnown: (forms: string) => `Forms of section VI: ${forms}.`,
    atSource: 'Edit in the source',
    note: 'Note',
    addBelow: 'Add below',
    addFirst: 'Add a first step',
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    recount: 'Add up again',
    save: 'Save the steps',
    none: 'The text has no step table that can be read; edit the source.',
    unreadable: 'The text cannot be read, so there is no step table; edit the source.',
    amountWrong: (number: number) => `Step ${number}: give a number above 0, such as 4 or 0.5.`,
    windowMissing: (number: number) => `Step ${number}: say when, for instance “giờ hành chính”.`,
    windowWrong: (number: number, text: string) =>
      `Step ${number}: “${text}” reads as another time; choose the right kind.`,
    textMissing: (number: number) => `Step ${number}: say what is done.`,
    formDamaged: 'Part of the page did not arrive, so nothing was saved; open this page again.',
    refusedAt: (number: number, reason: string) => `Step ${number}: ${reason}`,
    changedMeanwhile: 'The draft was saved otherwise after you opened this table.',
  },

  revisions: {
    explanation: (name: string) =>
      `The draft is compared with version ${name}. Each changed section needs a row; rows are written straight into the revision table of the draft.`,
    first: 'There is no version before this draft, so there is nothing to compare.',
    unreadable: 'The draft cannot be read, so it cannot be compared; edit the source.',
    proposed: 'Proposed rows',
    nothingProposed: 'Every changed section has a row of this version.',
    written: 'Revision table of the draft',
    nothingWritten: 'The revision table has no rows yet.',
    request: 'Request',
    place: 'Page or section',
    description: 'What was changed',
    version: 'Issue/Revision',
    issuedOn: 'Date of issue',
    whenIssued: 'written at issue',
    row: (number: number, place: string) => `Row ${number}: ${place}`,
    add: 'Add this row',
    remove: 'Remove this row',
    doubts: 'Where table and text disagree',
    noDoubts: 'Table and text agree.',
  },
} satisfies Catalogue<typeof vietnamese>

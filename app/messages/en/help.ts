import type { help as vietnamese } from '../vi/help.ts'

export const help: typeof vietnamese = {
  title: 'Help',
  intro:
    'Minh Trình keeps procedures and dossiers together: each dossier runs under the very version in force when it was taken in, and anyone can check it.',
  tasksTitle: 'What to do where',
  tasks: [
    [
      'Take in a dossier',
      'My work → Take in a dossier. The due moment is counted and explained before you press.',
    ],
    [
      'Give and receive',
      'Open the dossier → Hand over. The receiver opens My work → Receive. Until then the giver answers for it.',
    ],
    [
      'See why it is due then',
      'On the dossier page open “Why …?”: each day counted, each day off with its document.',
    ],
    ['Print the control sheet BM.05', 'On the dossier page choose the control sheet, then PDF.'],
    ['Look up a procedure', 'The search above, with or without marks: can cuoc, dinh danh, QT17.ddd.'],
    [
      'Draft, sign, issue',
      'Open the procedure → Draft a new version → Submit. Three different people sign in order; the issue names the decision.',
    ],
    [
      'Check the record',
      'Record → compare size and root with a printed sheet; check everything with scripts/mt db check.',
    ],
    [
      'Change the calendar',
      'Working calendars → choose one → Change the calendar. Add days from the notice, see what moves, then publish.',
    ],
  ],
  rules: {
    title: 'Rules by which procedures are checked',
    link: 'The rules by which procedures are checked',
    intro:
      'Every text is checked while it is drafted and when it is submitted. Errors block submission, a warning needs a written reason, a note is only told.',
    severity: 'Severity',
    severityOf: (draft, submission) =>
      draft === submission ? draft : `${draft} in a draft, ${submission} at submission`,
    needs: 'Needs',
    why: 'Why',
    mend: 'How to mend',
  },
  wordsTitle: 'Ten words',
  words: [
    [
      'Version (bản)',
      'A signed text of a procedure with issue and revision number; nobody can change it any more.',
    ],
    ['Issue (ban hành)', 'The decision with number and date that puts a version in force from a moment.'],
    ['Control sheet (BM.05)', 'Every hand-over of one dossier, pinned to exactly one version.'],
    ['Legal due (hạn theo luật)', 'The term counted by law and by the working calendar.'],
    ['Promise (hẹn trả)', 'The moment printed on the receipt; never overwritten.'],
    ['Step over time', 'One step took longer than allotted; the dossier may still be on time.'],
    ['Overdue', 'The whole dossier is past its legal due.'],
    ['Outside (ngoài hệ thống)', 'A step done by another body; our officer records sending and return.'],
    ['Copied from paper', 'A transcribed text whose issue nobody has verified here.'],
    ['Record (nhật ký)', 'The chain of everything that was done; one changed letter shows.'],
  ],
  pdfTitle: 'When PDF does not print yet',
  pdf: 'The server needs Chromium: apt install chromium-headless-shell, or set PUPPETEER_EXECUTABLE_PATH. Everything else works without it.',
}

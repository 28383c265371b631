import type { Catalogue } from '#app/messages/catalogue.ts'
import type { vietnameseImport } from './wording-import-vi.ts'

export const englishImport = {
  help: 'import .txt, .docx or .md as a Markdown file with a list of doubts',
  options: {
    out: 'folder to write to: <code>/<issue>.md, .doubts.json, and the source as it came in raw/',
    force: 'write over files that are there',
  },
  outcomes: {
    imported: 'imported',
    unchanged: 'there already, unchanged',
    exists: 'there is another file; add --force to write over it',
    'same-place': 'goes to the place of an earlier file of this import; not written',
    unreadable: 'cannot be imported',
  },
  doubts: (count: number) => (count === 1 ? '1 doubt' : `${count} doubts`),
  line: (line: number, sentence: string) => `line ${line}: ${sentence}`,
  nothingFound: (folder: string) => `There is no .txt, .docx or .md file in ${folder}.`,
  summary: (imported: number, doubts: number, failed: number) =>
    `${imported} imported, ${doubts} doubts for a person to decide; ${failed} not written.`,
} satisfies Catalogue<typeof vietnameseImport>

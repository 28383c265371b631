import type { SignatureRole } from '#app/domain/procedure/model.ts'
import type { Catalogue } from '../catalogue.ts'
import type { importDoubts as source } from '../vi/import-doubts.ts'

const FIELDS = {
  code: 'code',
  title: 'title',
  agency: 'issuing agency',
  unit: 'unit',
  field: 'field',
  level: 'level',
  issueNumber: 'number of the issue',
  revision: 'number of the revision',
  issuedOn: 'date of issue',
  revisedOn: 'date of revision',
  effectiveOn: 'date of effect',
} as const

const lines = (numbers: readonly number[]) => numbers.join(', ')
const places = (count: number) => (count === 1 ? '1 place' : `${count} places`)
const ofTitle = (number: string, title: string) => (number === '' ? `“${title}”` : `${number} “${title}”`)

export const importDoubts = {
  doubts: {
    'letters-composed': ({ count }) => `Marks written apart (NFD) were composed: ${places(count)}.`,
    'characters-replaced': ({ character, by, count }) =>
      by === ''
        ? `Invisible or control characters (${character} and the like) were left out: ${places(count)}.`
        : `${character} and the like became “${by}”: ${places(count)}.`,
    'text-from-utf16': () => 'The text was in UTF-16; it is kept in UTF-8.',
    'front-matter-left-out': ({ to, text }) =>
      `The front matter (to line ${to}) is not of Minh Trình and was left out: ${text}`,
    'page-header-removed': ({ to, text }) => `A page header (to line ${to}) was taken out: ${text}`,
    'header-spellings': ({ field, kept, spellings }) =>
      `The page headers write the ${FIELDS[field]} in ${spellings.length} ways: ${spellings
        .map((each) => `“${each.text}” (line ${lines(each.lines)})`)
        .join('; ')}. The first, “${kept}”, stands for now; a person must choose.`,
    'header-value-empty': (empty) =>
      `The page headers leave the ${FIELDS[empty.field]} empty (line ${lines(empty.lines)}).`,
    'header-value-missing': ({ field }) =>
      field === 'revision'
        ? 'The text names no revision; 0 stands for now.'
        : `The text does not name the ${FIELDS[field]}; fill it in.`,
    'header-value-unreadable': ({ field, text }) =>
      `The ${FIELDS[field]} cannot be read from “${text}”; fill it in.`,
    'header-read-from-text': ({ field, value, text }) =>
      `The ${FIELDS[field]} “${value}” was taken from the sentence “${text}”.`,
    'pages-not-numbered': () => 'No page header gives the number of the page.',
    'kind-not-known': () => 'There is no step table, so the kind of document is not known; fill it in.',
    'contents-removed': ({ to, text }) =>
      `The table of contents (to line ${to}) was left out, because it is made from the headings: ${text}`,
    'contents-entry-without-section': ({ entry }) =>
      `The table of contents has “${entry}”, the text has no such section.`,
    'contents-entry-differs': ({ entry, heading, headingLine }) =>
      `The table of contents has “${entry}”, the heading in line ${headingLine} “${heading}”; the heading stands.`,
    'section-not-in-contents': ({ title }) => `The section “${title}” is not in the table of contents.`,
    'signatures-read': ({ to, text }) =>
      `The table of signatures (to line ${to}) was moved to the header of the file: ${text}`,
    'signature-empty': ({ roles }) =>
      `The signature is empty: ${roles.join(', ')}. No signature is taken as given.`,
    'signatory-name-empty': ({ role }: { role: SignatureRole }) => `The name of the ${role} is empty.`,
    'text-before-sections': ({ to, text }) =>
      `Text before the first section (to line ${to}) belongs nowhere for certain and is kept at the start: “${text}”`,
    'heading-by-look': ({ title }) =>
      `“${title}” was taken as a heading because it has a number and is in bold or capitals; the title is not a known one.`,
    'heading-and-text-split': ({ number, title }) =>
      `The heading ${ofTitle(number, title)} and its text stood in one place and were parted.`,
    'section-number-moved': ({ number, title }) =>
      `The number ${number} stood on the row of the text and was moved to the heading “${title}”.`,
    'section-without-number': ({ title }) => `The section “${title}” has no number.`,
    'cut-by-page': ({ place }) => `A page break cut ${place} between heading and text; they were joined.`,
    'joined-over-page': ({ place, before, after }) =>
      `A page break cut ${place}: “${before}” was joined with “${after}”.`,
    'row-kept-after-page': ({ text }) =>
      `A row without a number right after a page break may belong to the row above; it is kept by itself: “${text}”`,
    'table-continued': ({ text }) =>
      `The table is broken here; the row “${text}” was taken as its continuation.`,
    'table-header-repeated': ({ text }) => `A header row repeated on the next page was left out: ${text}`,
    'row-wider-than-header': ({ cells, columns }) =>
      `This row has ${cells} cells, the header of the table ${columns}; a column without a name was added so that no text is lost.`,
    'list-not-closed': ({ tag, count }) =>
      `<${tag}> is opened and never closed${count > 1 ? `, ${count} times` : ''}.`,
    'html-removed': ({ tags }) => `HTML tags were taken out, the text stands: ${tags}`,
    'marks-left-out': ({ count, text }) =>
      `The words stand, but bold, italics and links in ${count === 1 ? '1 line' : `${count} lines`} were not imported, first in “${text}”.`,
    'items-split': ({ count, text }) =>
      `Items that ran on in one line were parted into ${count} lines, beginning with “${text}”.`,
    'marks-in-one-cell': ({ text }) =>
      `One cell has several marks, “${text}”: which paper each is for is not clear.`,
    'cell-merged-down': ({ text, rows }) =>
      `The cell “${text}” spans ${rows} rows; its text stands in the first.`,
    'merged-cell-repeated': ({ text }) => `The responsible “${text}” was taken from the merged cell above.`,
    'table-in-cell': ({ text }) =>
      `There is a table inside a cell; each of its rows became a line: “${text}”`,
    'word-part': ({ part, count }) =>
      (
        ({
          images: `Pictures are not imported: ${count}.`,
          comments: `Comments are not imported: ${count}.`,
          'tracked-changes': `Changes are being tracked in ${places(count)}: what was added stands, what was deleted is out.`,
          notes: `Notes were moved to the end of the text: ${count}.`,
          'page-headers': `Page headers of Word that could not be read: ${count}.`,
          'list-numbers': `Numbers that Word makes by itself are not in the text and were not imported: ${count}.`,
        }) as Record<string, string>
      )[part] ?? `${part}: ${count}`,
  },
  problems: {
    'import.not-utf8': () => 'it is no text in UTF-8 or UTF-16; save it in UTF-8.',
    'import.old-word': () =>
      'an old Word file (.doc) or one under a password; save it as .docx without password.',
    'import.unknown-kind': () => 'only .txt, .md and .docx can be imported.',
    'import.package-broken': () => 'it is no readable .docx file.',
    'import.package-too-large': ({ what, most }) =>
      ({
        bytes: `the file is too large, at most ${most / 1024 / 1024} MiB.`,
        unpacked: `the file unpacks to too much, at most ${most / 1024 / 1024} MiB.`,
        entries: `the file has too many parts, at most ${most}.`,
      })[what],
    'import.nothing-to-read': () => 'there is no text to import.',
  },
} satisfies Catalogue<typeof source>

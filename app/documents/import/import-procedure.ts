import {
  canonicalBody,
  MAX_FILE_BYTES,
  MAX_LINES,
  type UnfinishedHeader,
  writeProcedureFile,
} from '../procedure-file.ts'
import { bodyMarkdown } from './body-markdown.ts'
import { compareContents, withoutContents } from './contents-list.ts'
import type { Doubts, ImportDoubt, ImportProblem } from './doubt.ts'
import { knownTable } from './known-table.ts'
import { readMarkdown } from './markdown-source.ts'
import { titleInText, withoutPageHeaders } from './page-headers.ts'
import { tablesOf } from './section.ts'
import { sectionsOf } from './sections.ts'
import { withoutSignatures } from './signature-table.ts'
import type { Source, SourceAnswer } from './source.ts'
import { excerpt } from './source-block.ts'
import { decodeText } from './source-text.ts'
import { statedHeader } from './stated-header.ts'
import { readTextLayout } from './text-layout.ts'
import { isWordDocument, readWordDocument } from './word-document.ts'

/** A file from outside; its name says what kind it is where its bytes do not. */
export type ImportInput = { name: string; bytes: Uint8Array }

/** `header` is what the text states; `markdown` is our file with it, not yet complete where the header is not. */
export type ImportAnswer =
  | { ok: true; markdown: string; header: UnfinishedHeader; doubts: ImportDoubt[] }
  | { ok: false; problems: ImportProblem[] }

/**
 * Nhập quy trình: a text in columns, a Word file or Markdown becomes our Markdown file and a list of doubts in the
 * order of the source. Nothing is repaired without a doubt. A Markdown file that is ours already comes back as it is
 * kept. Any bytes give an answer; a promise because the reader of Word files gives one.
 */
export async function importProcedure(input: ImportInput): Promise<ImportAnswer> {
  const doubts: Doubts = []
  const read = await readSource(input, doubts)
  if (!read.ok) return read
  if (read.finished) {
    const { header, body } = read.finished
    return { ok: true, markdown: writeProcedureFile(header, body), header, doubts }
  }
  const { header, body } = arranged(read.source, doubts)
  if (body.trim() === '') return refused({ code: 'import.nothing-to-read', line: 1, column: 1 })
  const markdown = writeProcedureFile(header, body)
  const bytes = new TextEncoder().encode(markdown).length
  // Marks of tables and escapes make the text longer than its source.
  if (bytes > MAX_FILE_BYTES)
    return refused({ code: 'file.too-large', bytes, most: MAX_FILE_BYTES, line: 1, column: 1 })
  if (markdown.split('\n').length > MAX_LINES)
    return refused({ code: 'file.too-many-lines', most: MAX_LINES, line: MAX_LINES + 1, column: 1 })
  // The sort is stable: doubts of one line keep the order in which they arose.
  return { ok: true, markdown, header, doubts: doubts.sort((a, b) => a.line - b.line) }
}

const refused = (problem: ImportProblem) => ({ ok: false as const, problems: [problem] })

async function readSource({ name, bytes }: ImportInput, doubts: Doubts): Promise<SourceAnswer> {
  const extension = /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (isWordDocument(bytes) || extension === 'docx' || extension === 'doc')
    return readWordDocument(bytes, doubts)
  if (!['txt', 'md', 'markdown', 'text'].includes(extension))
    return refused({ code: 'import.unknown-kind', name, line: 1, column: 1 })
  const clean = decodeText(bytes, doubts)
  if (!clean.ok) return refused(clean.problem)
  if (extension.startsWith('m') || LOOKS_LIKE_MARKDOWN.test(clean.text))
    return readMarkdown(clean.text, doubts)
  return { ok: true, source: { blocks: readTextLayout(clean.text, doubts), statements: [] } }
}

/** Our front matter, a heading or the line under the head of a table. */
const LOOKS_LIKE_MARKDOWN = /^(?:#{2,6} |\|? ?:?-{3,}:? ?\|)|^---\n(?:kind|code): /m

/** The one way from blocks to our file, whatever they were read from. */
function arranged(source: Source, doubts: Doubts): { header: UnfinishedHeader; body: string } {
  const headed = withoutPageHeaders(source.blocks, doubts)
  const listed = withoutContents(headed.blocks, doubts)
  const signed = withoutSignatures(listed.blocks, doubts)
  const { preamble, sections } = sectionsOf(signed.blocks, doubts)
  compareContents(
    listed.entries,
    sections.filter(({ level }) => level === 2),
    doubts,
  )
  tellPreamble(preamble, doubts)
  const hasSteps = tablesOf([preamble, ...sections]).some(
    ({ header }) => knownTable({ kind: 'row', cells: header, line: 1, table: 0 }) === 'steps',
  )
  const header = statedHeader(
    {
      statements: [...source.statements, ...headed.statements],
      sections,
      signatories: signed.signatories,
      hasSteps,
      title: titleInText(headed.blocks),
    },
    doubts,
  )
  return { header, body: canonicalBody(bodyMarkdown([preamble, ...sections])) }
}

function tellPreamble({ blocks }: ReturnType<typeof sectionsOf>['preamble'], doubts: Doubts): void {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table' ? block.header.flatMap((cell) => cell.lines) : block.lines,
  )
  if (lines.length === 0) return
  doubts.push({
    code: 'text-before-sections',
    line: lines[0]!.line,
    arguments: { to: lines.at(-1)!.line, text: excerpt(lines.map(({ text }) => text).join(' ')) },
  })
}

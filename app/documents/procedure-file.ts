import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { HeaderPositions, Position, ProcedureHeader } from '../domain/procedure/model.ts'
import type { Outline } from '../domain/procedure/outline.ts'
import { type HeaderExpectation, type HeaderNode, type HeaderProblem, headerOf } from './header-fields.ts'
import { headerLines } from './header-lines.ts'
import { MAX_NESTING, outlineOf } from './outline.ts'

/** Longest text that is read: 1 MiB of UTF-8. The longest seed has 14 kB. */
export const MAX_FILE_BYTES = 1024 * 1024
/** Most lines, and most break tags, which make lines too: each costs more than its length. The longest seed has 160. */
export const MAX_LINES = 50_000
/** Most of each sign that opens emphasis or a link: the parser looks at all of them together. A seed has some dozens. */
export const MAX_SIGNS = 50_000
const COUNTED_SIGNS = ['[', '*', '_', '~'] as const
/** Longest front matter, in UTF-16 units. */
export const MAX_HEADER_LENGTH = 16 * 1024

/** Tệp quy trình: a procedure file that could be read. Lines count from 1 in the file. */
export type ProcedureFile = {
  header: ProcedureHeader
  headerLines: HeaderPositions
  /** The Markdown after the front matter: NFC, line feeds, no empty lines around it, one line feed at the end. */
  body: string
  /** How many lines of the file stand before the body. */
  bodyLine: number
  outline: Outline
}

/** A header that a person has still to complete: what nobody stated is null or empty, and a reader refuses the file. */
export type UnfinishedHeader = Omit<ProcedureHeader, 'kind' | 'level' | 'issueNumber'> & {
  kind: ProcedureHeader['kind'] | null
  level: ProcedureHeader['level'] | null
  issueNumber: number | null
}

/** Combining marks on one letter. */
const MAX_MARKS = 30
const TOO_MANY_MARKS = /\p{M}{31}/u
/** No mark stands in these blocks, of which nearly every text is made: those without such a run need no closer look. */
const MAY_HOLD_TOO_MANY = /[^\0-\u02ff\u1e00-\u1eff\u2000-\u20cf]{31}/
/** One broken quote breaks every line after it; the first faults say it all. */
const MAX_YAML_PROBLEMS = 20

/** Why a text is no procedure file. `column` is in UTF-16 units from 1. */
export type FileProblem = { line: number; column: number } & (
  | { code: 'file.too-large'; bytes: number; most: number }
  | { code: 'file.too-many-lines'; most: number }
  | { code: 'file.too-many-marks'; most: number }
  | { code: 'file.too-many-signs'; sign: string; most: number }
  | { code: 'file.nul-byte' }
  | { code: 'file.lone-surrogate' }
  | { code: 'file.no-front-matter' }
  | { code: 'file.front-matter-not-closed' }
  | { code: 'file.front-matter-too-large'; most: number }
  | { code: 'file.broken-yaml'; reason: string }
  | { code: 'file.nested-too-deep'; most: number }
  | { code: 'header.unknown-field'; field: string }
  | { code: 'header.missing-field'; field: string }
  | { code: 'header.wrong-type'; field: string; expected: HeaderExpectation }
)

export type ReadAnswer = { ok: true; file: ProcedureFile } | { ok: false; problems: FileProblem[] }

/**
 * Đọc tệp quy trình: YAML front matter (core schema, no timestamps) and the official text. NFD text, CRLF and
 * a byte order mark become NFC, LF and nothing, without a word. Everything else that is wrong comes back as
 * problems with their places; no input makes it throw.
 */
export function readProcedureFile(text: string): ReadAnswer {
  const size = text.length > MAX_FILE_BYTES ? text.length : new TextEncoder().encode(text).length
  if (size > MAX_FILE_BYTES)
    return refused({ code: 'file.too-large', bytes: size, most: MAX_FILE_BYTES, line: 1, column: 1 })

  // Before NFC, whose time grows with the square of such a run. UAX #15 calls 30 marks the most any text needs.
  const marks = MAY_HOLD_TOO_MANY.test(text) ? text.search(TOO_MANY_MARKS) : -1
  if (marks >= 0) return refused({ code: 'file.too-many-marks', most: MAX_MARKS, ...placeOf(text, marks) })
  const clean = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
  const nul = clean.indexOf('\0')
  if (nul >= 0) return refused({ code: 'file.nul-byte', ...placeOf(clean, nul) })
  const surrogate = /[\ud800-\udfff]/.test(clean) ? clean.search(/\p{Surrogate}/u) : -1
  if (surrogate >= 0) return refused({ code: 'file.lone-surrogate', ...placeOf(clean, surrogate) })

  if (lineFeeds(clean) > MAX_LINES)
    return refused({ code: 'file.too-many-lines', most: MAX_LINES, line: MAX_LINES + 1, column: 1 })
  const lastBreak = placeBeyond(clean, '<br', MAX_LINES)
  if (lastBreak >= 0)
    return refused({ code: 'file.too-many-lines', most: MAX_LINES, ...placeOf(clean, lastBreak) })

  if (!/^---[ \t]*\n/.test(clean)) return refused({ code: 'file.no-front-matter', line: 1, column: 1 })
  const headerStart = clean.indexOf('\n') + 1
  const close = /^---[ \t]*$/m.exec(clean.slice(headerStart, headerStart + MAX_HEADER_LENGTH + 4))
  if (!close) {
    return clean.length - headerStart > MAX_HEADER_LENGTH
      ? refused({ code: 'file.front-matter-too-large', most: MAX_HEADER_LENGTH, line: 1, column: 1 })
      : refused({ code: 'file.front-matter-not-closed', line: 1, column: 1 })
  }
  for (const sign of COUNTED_SIGNS) {
    const last = placeBeyond(clean, sign, MAX_SIGNS)
    if (last >= 0)
      return refused({ code: 'file.too-many-signs', sign, most: MAX_SIGNS, ...placeOf(clean, last) })
  }

  const node = readYaml(clean.slice(headerStart, headerStart + close.index))
  if ('problems' in node) return { ok: false, problems: node.problems }
  const header = headerOf(node.root)
  if (!header.ok) return { ok: false, problems: header.problems.map(asFileProblem) }

  const rest = clean.slice(headerStart + close.index + close[0].length + 1)
  const body = canonicalBody(rest)
  const skipped = rest.length - rest.slice(leadingEmptyLines(rest)).length
  const bodyLine = lineFeeds(clean.slice(0, clean.length - rest.length)) + lineFeeds(rest.slice(0, skipped))
  const read = outlineOf(body, bodyLine)
  if (!read.ok) return refused({ code: 'file.nested-too-deep', most: MAX_NESTING, ...read.tooDeep })
  return {
    ok: true,
    file: { header: header.header, headerLines: header.positions, body, bodyLine, outline: read.outline },
  }
}

const refused = (problem: FileProblem): ReadAnswer => ({ ok: false, problems: [problem] })

const asFileProblem = ({ at, ...problem }: HeaderProblem): FileProblem => ({
  ...problem,
  line: at.line,
  column: at.column,
})

function lineFeeds(text: string): number {
  let count = 0
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++
  return count
}

/** Where the first sign beyond so many stands; -1 when there are not so many. */
function placeBeyond(text: string, sign: string, most: number): number {
  let at = -1
  for (let count = 0; count <= most; count++) {
    at = text.indexOf(sign, at + 1)
    if (at < 0) return -1
  }
  return at
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: lineFeeds(before) + 1, column: offset - before.lastIndexOf('\n') }
}

/** Length of the empty lines at the start. */
function leadingEmptyLines(text: string): number {
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.slice(start).trim() === '' ? text.length : start
    if (text.slice(start, end).trim() !== '') return start
    start = end + 1
  }
}

/** The body as it is kept: no empty lines around it and one line feed at its end. */
export const canonicalBody = (text: string): string => `${text.slice(leadingEmptyLines(text)).trimEnd()}\n`

/** The front matter stands on line 2 of the file and after. */
const LINES_BEFORE_HEADER = 1

function readYaml(text: string): { root: HeaderNode } | { problems: FileProblem[] } {
  const lines = new LineCounter()
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: line + LINES_BEFORE_HEADER, column: col }
  }
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      lineCounter: lines,
    })
    if (document.errors.length > 0) {
      const problems = document.errors.slice(0, MAX_YAML_PROBLEMS).map((error): FileProblem => {
        const { line, column } = place(error.pos[0])
        return { code: 'file.broken-yaml', reason: error.code, line, column }
      })
      return { problems }
    }
    return { root: nodeOf(document.contents, place) }
  } catch (error) {
    // The library recurses: brackets nested by the thousand exhaust its stack.
    if (error instanceof RangeError)
      return { problems: [{ code: 'file.nested-too-deep', most: MAX_NESTING, line: 2, column: 1 }] }
    throw error
  }
}

function nodeOf(node: ParsedNode | null, place: (offset: number) => Position, depth = 0): HeaderNode {
  if (!node) return { kind: 'scalar', value: null, at: { line: LINES_BEFORE_HEADER, column: 1 } }
  const start = place(node.range[0])
  const end = place(node.range[1])
  const at = end.line === start.line ? { ...start, endColumn: end.column } : start
  if (isScalar(node)) return { kind: 'scalar', value: node.value, at }
  // The header is three levels deep; what lies below cannot be right and need not be walked.
  if (depth > 4) return { kind: 'other', at }
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => nodeOf(item as ParsedNode, place, depth + 1)), at }
  if (isMap(node)) {
    const entries = node.items.map((pair) => {
      const key = nodeOf(pair.key as ParsedNode | null, place, depth + 1)
      const name = key.kind === 'scalar' ? String(key.value) : ''
      const value = nodeOf(pair.value as ParsedNode | null, place, depth + 1)
      return { key: name, keyAt: key.at, value: pair.value ? value : { ...value, at: key.at } }
    })
    return { kind: 'mapping', entries, at }
  }
  return { kind: 'other', at }
}

/** The same file with its keys in their fixed order, fields without a value left out. Reading it gives both back. */
export const writeProcedureFile = (header: UnfinishedHeader, body: string): string =>
  `---\n${[...headerLines(header).values()].flat().join('\n')}\n---\n\n${canonicalBody(body)}`

/**
 * Văn bản được ký: what the three signatures cover. The file without `issuedOn`, `revisedOn`, `effectiveOn`
 * and `decision`: ban hành is a later fact and is printed into the header without touching what was signed.
 */
export const signedText = (header: ProcedureHeader, body: string): string =>
  writeProcedureFile({ ...header, issuedOn: null, revisedOn: null, effectiveOn: null, decision: null }, body)

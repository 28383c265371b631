import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ImportDoubt, ImportProblem } from '#app/documents/import/doubt.ts'
import { doubtSentence, importProblemSentence } from '#app/documents/import/doubt-sentence.ts'
import { importProcedure } from '#app/documents/import/import-procedure.ts'
import { MAX_PACKAGE_BYTES } from '#app/documents/import/word-package.ts'
import type { UnfinishedHeader } from '#app/documents/procedure-file.ts'
import { sha256Hex } from '#app/record/hash.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { writeWhole } from './files.ts'
import { type ImportPlaces, placesOf } from './import-places.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

export type ImportOptions = GeneralOptions & { out: string; force?: boolean }

type Read = {
  file: string
  markdown: string
  header: UnfinishedHeader
  doubts: ImportDoubt[]
  bytes: Uint8Array
  sha256: string
  places: ImportPlaces
}
type Outcome = 'imported' | 'unchanged' | 'exists' | 'same-place'
type Result =
  | { outcome: Outcome; read: Read }
  | {
      outcome: 'unreadable'
      file: string
      problems: { code: string; line: number; column: number; message: string }[]
    }

const IMPORTABLE = /\.(?:txt|text|md|markdown|docx)$/i

/**
 * Nhập văn bản: each file by itself, so that one that cannot be read or has no place keeps none of the others out. 3
 * when one cannot be read, else 4 when another text stands in its place; doubts are for a person and no failure.
 */
export async function importFiles(
  terminal: Terminal,
  options: ImportOptions,
  named: string[],
): Promise<ExitCode> {
  const { words } = terminal
  const files = named.flatMap((name) => filesOf(name, terminal))
  const results: Result[] = []
  const taken = new Map<string, string>()
  for (const [index, file] of files.entries()) {
    const read = await readOne(file, options.out, terminal)
    results.push('outcome' in read ? read : { outcome: writeOne(read, taken, options, terminal), read })
    terminal.progress(index + 1, files.length)
  }
  if (options.json) terminal.printJson({ files: results.map((result) => printed(result, terminal)) })
  else for (const result of results) terminal.print(asText(result, terminal))
  const having = (outcome: Result['outcome']) => results.filter((result) => result.outcome === outcome)
  const imported = results.flatMap((result) =>
    result.outcome === 'imported' || result.outcome === 'unchanged' ? [result.read] : [],
  )
  terminal.say(
    words.import.summary(
      imported.length,
      imported.reduce((sum, { doubts }) => sum + doubts.length, 0),
      results.length - imported.length,
    ),
  )
  if (having('unreadable').length > 0) return EXIT.unreadable
  return having('exists').length + having('same-place').length > 0 ? EXIT.conflict : EXIT.ok
}

/** A file by its name, or every importable file of a folder and its folders, in the order of their names. */
function filesOf(name: string, { words }: Terminal): string[] {
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [name]
  const found = readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && IMPORTABLE.test(entry.name) && !entry.name.startsWith('.'))
    // Word leaves `~$name.docx` beside a document that is open.
    .filter((entry) => !entry.name.startsWith('~$') && path.basename(entry.parentPath) !== 'raw')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  if (found.length === 0)
    throw new CommandFailure(EXIT.unreadable, 'folder.empty', words.import.nothingFound(name))
  return found
}

async function readOne(file: string, out: string, terminal: Terminal): Promise<Read | Result> {
  const { words, t } = terminal
  const unreadable = (code: string, message: string, { line, column } = { line: 1, column: 1 }): Result => ({
    outcome: 'unreadable',
    file,
    problems: [{ code, line, column, message }],
  })
  const tooLarge = (bytes: number): ImportProblem | null =>
    bytes > MAX_PACKAGE_BYTES
      ? { code: 'import.package-too-large', what: 'bytes', most: MAX_PACKAGE_BYTES, line: 1, column: 1 }
      : null
  let bytes: Uint8Array
  try {
    // Not even read: the rest of the memory belongs to others.
    const problem = tooLarge(statSync(file).size)
    if (problem) return unreadable(problem.code, importProblemSentence(t, problem))
    bytes = readFileSync(file)
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? ''
    return code === 'ENOENT'
      ? unreadable('file.not-found', words.files.missing(file))
      : unreadable('file.unreadable', words.files.unreadable(file, code))
  }
  const answer = await importProcedure({ name: path.basename(file), bytes })
  if (!answer.ok) {
    const problems = answer.problems.map((problem) => ({
      code: problem.code,
      line: problem.line,
      column: problem.column,
      message: importProblemSentence(t, problem),
    }))
    return { outcome: 'unreadable', file, problems }
  }
  const { markdown, header, doubts } = answer
  const sha256 = sha256Hex(bytes)
  const places = placesOf(out, { file, sha256, header })
  return { file, markdown, header, doubts, bytes, sha256, places }
}

/** Writes the source first and the Markdown last: where there is a Markdown file, its source and doubts are too. */
function writeOne(
  read: Read,
  taken: Map<string, string>,
  { force, out }: ImportOptions,
  terminal: Terminal,
): Outcome {
  const { places, markdown, bytes, sha256 } = read
  const place = places.markdown.toLowerCase()
  if (taken.has(place)) return taken.get(place) === sha256 ? 'unchanged' : 'same-place'
  taken.set(place, sha256)
  const there = contentOf(places.markdown)
  const same = there?.equals(Buffer.from(markdown)) === true && contentOf(places.raw) !== null
  if (same && contentOf(places.doubts) !== null) return 'unchanged'
  if (there !== null && !same && !force) return 'exists'
  try {
    mkdirSync(path.dirname(places.raw), { recursive: true })
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? ''
    throw new CommandFailure(
      EXIT.unreadable,
      'file.not-writable',
      terminal.words.files.notWritable(out, code),
    )
  }
  if (contentOf(places.raw) === null) writeWhole(places.raw, bytes, terminal)
  const { doubts } = printedRead(read, terminal)
  const told = { source: path.basename(read.file), sha256, bytes: bytes.length, doubts }
  writeWhole(places.doubts, `${JSON.stringify(told, null, 2)}\n`, terminal)
  writeWhole(places.markdown, markdown, terminal)
  return 'imported'
}

function contentOf(file: string): Buffer | null {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null
}

function printedRead({ file, header, doubts, bytes, sha256, places }: Read, { t }: Terminal) {
  return {
    file,
    markdown: places.markdown,
    doubtsFile: places.doubts,
    raw: { file: places.raw, sha256, bytes: bytes.length },
    code: header.code,
    issueNumber: header.issueNumber,
    revision: header.revision,
    doubts: doubts.map((doubt) => ({
      code: doubt.code,
      line: doubt.line,
      arguments: doubt.arguments,
      message: doubtSentence(t, doubt),
    })),
  }
}

const printed = (result: Result, terminal: Terminal) =>
  result.outcome === 'unreadable'
    ? result
    : { outcome: result.outcome, ...printedRead(result.read, terminal) }

function asText(result: Result, terminal: Terminal): string {
  const words = terminal.words.import
  const outcome = words.outcomes[result.outcome]
  if (result.outcome === 'unreadable')
    return result.problems
      .map(({ line, column, message }) => `${result.file}:${line}:${column}: ${outcome}: ${message}`)
      .join('\n')
  const { file, places, doubts } = result.read
  return [
    `${file} → ${places.markdown}: ${outcome}, ${words.doubts(doubts.length)}`,
    ...doubts.map((doubt) => `  ${words.line(doubt.line, doubtSentence(terminal.t, doubt))}`),
  ].join('\n')
}

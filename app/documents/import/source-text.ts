import { MAX_FILE_BYTES, MAX_LINES } from '../procedure-file.ts'
import type { Doubts, ImportProblem } from './doubt.ts'

/** UAX #15 calls 30 marks on one letter the most that any text needs; normalising longer runs takes too long. */
const MAX_MARKS = 30
const TOO_MANY_MARKS = /\p{M}{31}/u

/** Characters that look like others or like nothing, and what stands for them. */
const REPLACED: readonly [RegExp, string][] = [
  [/[\u00a0\u202f\u2007]/g, ' '],
  [/[\u00d0\u0189]/g, 'Đ'],
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [/[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/g, ''],
]

export type CleanText = { ok: true; text: string } | { ok: false; problem: ImportProblem }

const refused = (problem: ImportProblem): CleanText => ({ ok: false, problem })

/** The bytes of a text: UTF-8, or UTF-16 when its mark says so (Notepad's "Unicode"). */
export function decodeText(bytes: Uint8Array, doubts: Doubts): CleanText {
  if (bytes.length > MAX_FILE_BYTES * 2) return refused(tooLarge(bytes.length))
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
    if (utf16) doubts.push({ code: 'text-from-utf16', line: 1, arguments: {} })
    return cleanText(text, doubts)
  } catch (error) {
    if (error instanceof TypeError) return refused({ code: 'import.not-utf8', line: 1, column: 1 })
    throw error
  }
}

/** NFC, line feeds, plain spaces, Đ for its look-alikes; every kind of change is told once with its count. */
export function cleanText(text: string, doubts: Doubts): CleanText {
  const size = text.length > MAX_FILE_BYTES ? text.length : new TextEncoder().encode(text).length
  if (size > MAX_FILE_BYTES) return refused(tooLarge(size))
  const marks = text.search(TOO_MANY_MARKS)
  if (marks >= 0)
    return refused({
      code: 'file.too-many-marks',
      most: MAX_MARKS,
      line: lineAt(text, marks),
      column: 1,
    })
  const nul = text.indexOf('\0')
  if (nul >= 0) return refused({ code: 'file.nul-byte', line: lineAt(text, nul), column: 1 })
  const surrogate = text.search(/\p{Surrogate}/u)
  if (surrogate >= 0)
    return refused({ code: 'file.lone-surrogate', line: lineAt(text, surrogate), column: 1 })

  let clean = text.replace(/^\ufeff/, '').replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n')
  const composed = clean.normalize('NFC')
  if (composed !== clean)
    doubts.push({
      code: 'letters-composed',
      line: firstDifference(clean, composed),
      arguments: { count: clean.length - composed.length },
    })
  clean = composed
  for (const [pattern, by] of REPLACED) {
    let count = 0
    let first = ''
    let at = 0
    clean = clean.replace(pattern, (character: string, offset: number) => {
      if (count === 0) [first, at] = [character, offset]
      count++
      return by
    })
    if (count === 0) continue
    // Nothing before the first one was changed, so its offset holds in the new text too.
    const character = `U+${first.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    doubts.push({
      code: 'characters-replaced',
      line: lineAt(clean, at),
      arguments: { character, by, count },
    })
  }
  if (lineAt(clean, clean.length) > MAX_LINES)
    return refused({ code: 'file.too-many-lines', most: MAX_LINES, line: MAX_LINES + 1, column: 1 })
  return { ok: true, text: clean }
}

const tooLarge = (bytes: number): ImportProblem => ({
  code: 'file.too-large',
  bytes,
  most: MAX_FILE_BYTES,
  line: 1,
  column: 1,
})

function firstDifference(a: string, b: string): number {
  let offset = 0
  while (offset < a.length && a[offset] === b[offset]) offset++
  return lineAt(a, offset)
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate'
import type { ImportProblem } from './doubt.ts'

/** Largest Word file, its entries, and what they may unpack to. A procedure of 40 pages with pictures has 2 MiB. */
export const MAX_PACKAGE_BYTES = 16 * 1024 * 1024
export const MAX_ENTRIES = 2_000
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024
/** Most that the parts with text may unpack to. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024
/** Compressed bytes that are unpacked at once: a thousandfold of it is the most that comes out before it is counted. */
const CHUNK = 4 * 1024

/** The parts of a Word file that text comes from, by their paths. */
export type WordPackage = Map<string, Uint8Array>

const TEXT_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/
/** Parts of that place that hold no text. */
const NO_TEXT = /^word\/(?:theme|webSettings|fontTable|settings)[^/]*$/

type Opened = { ok: true; parts: WordPackage; pictures: number } | { ok: false; problem: ImportProblem }

/**
 * Mở tệp Word: unpacks the parts with text. What the directory declares is judged before anything is unpacked, what
 * really comes out is counted while it does.
 */
export function openWordPackage(bytes: Uint8Array): Opened {
  const refused = (what: 'bytes' | 'unpacked' | 'entries', most: number): Opened => ({
    ok: false,
    problem: { code: 'import.package-too-large', what, most, line: 1, column: 1 },
  })
  if (bytes.length > MAX_PACKAGE_BYTES) return refused('bytes', MAX_PACKAGE_BYTES)
  const declared: { name: string; originalSize: number }[] = []
  const parts: WordPackage = new Map()
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        declared.push(entry)
        return false
      },
    })
    if (declared.length > MAX_ENTRIES) return refused('entries', MAX_ENTRIES)
    const unpacked = declared.reduce((sum, { originalSize }) => sum + originalSize, 0)
    const text = declared.filter(isText).reduce((sum, { originalSize }) => sum + originalSize, 0)
    if (unpacked > MAX_UNPACKED_BYTES) return refused('unpacked', MAX_UNPACKED_BYTES)
    if (text > MAX_TEXT_BYTES || !unpack(bytes, parts)) return refused('unpacked', MAX_TEXT_BYTES)
  } catch {
    // The library throws whatever it stumbles over: the file is no whole package.
    return { ok: false, problem: { code: 'import.package-broken', line: 1, column: 1 } }
  }
  if (!parts.has(mainPart(parts)))
    return { ok: false, problem: { code: 'import.package-broken', line: 1, column: 1 } }
  const pictures = declared.filter(({ name }) => /^word\/media\/[^/]+$/.test(name)).length
  return { ok: true, parts, pictures }
}

const isText = ({ name }: { name: string }): boolean => TEXT_PART.test(name) && !NO_TEXT.test(name)

/** False when more comes out than is allowed. */
function unpack(bytes: Uint8Array, parts: WordPackage): boolean {
  let count = 0
  let entries = 0
  const reader = new Unzip()
  reader.register(UnzipInflate)
  reader.onfile = (entry) => {
    entries++
    if (!isText(entry) || parts.has(entry.name)) return
    const pieces: Uint8Array[] = []
    entry.ondata = (fault, data, last) => {
      if (fault) throw fault
      count += data.length
      if (count <= MAX_TEXT_BYTES) pieces.push(data)
      if (last) parts.set(entry.name, joined(pieces))
    }
    entry.start()
  }
  for (let start = 0; start < bytes.length; start += CHUNK) {
    reader.push(bytes.subarray(start, start + CHUNK), start + CHUNK >= bytes.length)
    if (count > MAX_TEXT_BYTES || entries > MAX_ENTRIES) return false
  }
  return true
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array())

/** The path of the part that the package names as its document. */
function mainPart(parts: WordPackage): string {
  const relation = textOf(parts.get('_rels/.rels'))
    .split('<Relationship ')
    .find((each) => /\/officeDocument"/.test(each))
  return /Target="\/?([^"]+)"/.exec(relation ?? '')?.[1] ?? 'word/document.xml'
}

/** The package again, of its text parts alone and not compressed: what the reader of Word files is given. */
export const packed = (parts: WordPackage): Uint8Array => zipSync(Object.fromEntries(parts), { level: 0 })

/** The XML of the document itself. */
export const documentXml = (parts: WordPackage): string => textOf(parts.get(mainPart(parts)))

/** How often a part's XML has an element, e.g. `w:comment`. */
export const elementsIn = (parts: WordPackage, path: string, name: string): number =>
  textOf(parts.get(path)).split(`<${name} `).length - 1

/** The page headers, each as a package whose document is that header; null for one that has another shape. */
export function headerPackages(parts: WordPackage): (WordPackage | null)[] {
  const main = mainPart(parts)
  return [...parts.keys()]
    .filter((path) => /^word\/header\d*\.xml$/.test(path))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .slice(0, MAX_HEADERS)
    .map((path) => {
      const shape = /<w:hdr(?=[\s>])([^>]*)>([\s\S]*)<\/w:hdr>/.exec(textOf(parts.get(path)))
      if (!shape) return null
      const document = `<?xml version="1.0" encoding="UTF-8"?><w:document${shape[1]}><w:body>${shape[2]}</w:body></w:document>`
      const own = new Map(parts).set(main, new TextEncoder().encode(document))
      const relations = parts.get(path.replace('word/', 'word/_rels/').concat('.rels'))
      const place = main.replace(/[^/]+$/, (name) => `_rels/${name}.rels`)
      if (relations) own.set(place, relations)
      else own.delete(place)
      return own
    })
}

/** First page, even pages and the others, for a few sections; more are copies. */
const MAX_HEADERS = 30

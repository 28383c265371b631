import mammoth from 'mammoth'
import type { Doubts, WordPart } from './doubt.ts'
import { blocksOfHtml } from './html-blocks.ts'
import { statementsIn } from './page-headers.ts'
import type { SourceAnswer } from './source.ts'
import { type SourceBlock, textOfBlock } from './source-block.ts'
import { cleanText } from './source-text.ts'
import {
  documentXml,
  elementsIn,
  headerPackages,
  openWordPackage,
  packed,
  type WordPackage,
} from './word-package.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** By its first bytes, whatever its name. */
export const isWordDocument = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ZIP) || startsWith(bytes, OLD_WORD)

/** Word's own names for the title of a document, in the languages offices use. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"]

/**
 * Tệp Word (.docx): tables with merged cells, lists in cells, headings by style; page headers from their own parts.
 * Pictures are left out and no other file is opened. `line` counts the paragraphs that have text, those in cells too.
 */
export async function readWordDocument(bytes: Uint8Array, doubts: Doubts): Promise<SourceAnswer> {
  const place = { line: 1, column: 1 }
  // A .docx under a password is an old container too.
  if (startsWith(bytes, OLD_WORD)) return { ok: false, problems: [{ code: 'import.old-word', ...place }] }
  const opened = openWordPackage(bytes)
  if (!opened.ok) return { ok: false, problems: [opened.problem] }
  const { parts, pictures } = opened
  const broken: SourceAnswer = { ok: false, problems: [{ code: 'import.package-broken', ...place }] }
  const html = await htmlOf(parts)
  if (html === null) return broken
  const clean = cleanText(html, doubts)
  if (!clean.ok) return { ok: false, problems: [clean.problem] }
  const blocks = blocksOfHtml(clean.text, doubts)
  if (!blocks) return broken
  const tell = (part: WordPart, count: number) => {
    if (count > 0) doubts.push({ code: 'word-part', line: 1, arguments: { part, count } })
  }
  const xml = documentXml(parts)
  tell('images', pictures)
  tell('comments', elementsIn(parts, 'word/comments.xml', 'w:comment'))
  tell('tracked-changes', xml.split(/<w:(?:ins|del|moveFrom|moveTo)[ >]/).length - 1)
  tell('notes', xml.split(/<w:(?:footnote|endnote)Reference[ /]/).length - 1)
  const headers = headerPackages(parts)
  const heads: SourceBlock[][] = []
  for (const header of headers) {
    const read = header && (await htmlOf(header))
    const text = read === null ? null : cleanText(read, [])
    heads.push((text?.ok && blocksOfHtml(text.text, [])) || [])
  }
  tell('page-headers', headers.filter((header) => header === null).length)
  const statements = heads
    .filter((head) => head.length > 0)
    .flatMap((head) => {
      const on1 = head.map((block) => ({ ...block, line: 1 }))
      const text = on1.map(textOfBlock).join(' | ')
      doubts.push({ code: 'page-header-removed', line: 1, arguments: { to: 1, text } })
      return statementsIn(on1).map((each) => ({ ...each, line: 1 }))
    })
  return { ok: true, source: { blocks, statements } }
}

async function htmlOf(parts: WordPackage): Promise<string | null> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed(parts)) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return value
  } catch {
    // Whatever the library stumbles over, XML or structure: it is no Word document that can be read.
    return null
  }
}

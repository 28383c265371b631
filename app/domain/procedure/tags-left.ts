import type { Position } from './model.ts'
import { type Line, placesIn } from './outline.ts'

const TAG =
  /<\/?(?:ul|ol|li|p|i|b|u|s|a|em|strong|strike|del|ins|small|big|center|sub|sup|span|div|font|br|hr|img|pre|code|h[1-6]|table|thead|tbody|tr|td|th|html|body|head|style|script)(?:\s[^<>]{0,300}|\/)?\/?>|<!--[^<>]{0,300}-->/giu
/** Tags that part nothing: without them the letters on both sides read on. */
const WITHIN_WORDS = /^<\/?(?:i|b|u|s|em|strong|strike|del|ins|small|big|span|font|a)[\s/>]/iu
const BREAK = /^<br[\s/]*>$/iu
/** Entities that people see as written, and what they mean. */
const ENTITY = /&(nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|apos|ndash|mdash|shy|zwnj|zwj|#160|#xa0|#8203);/giu
/** Entities that a reader does not see, and that make what O9 tells of. */
const UNSEEN = /&(?:nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|lrm|rlm|#160|#xa0|#8203);/giu
const MEANINGS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const SPACES = ['nbsp', 'ensp', 'emsp', 'thinsp', '#160', '#xa0']

export type TagLeft = { tag: string; fix: string | null; at: Position }

/**
 * Thẻ còn sót: tags and entities that a reader sees as text, and entities that make what nobody sees. `fix` is what
 * stands there without them, null where taking them out would join words or change what is said.
 */
export function tagsLeftIn(line: Line): TagLeft[] {
  const found: TagLeft[] = []
  const { text, source } = line
  if (text.includes('<')) {
    const place = placesIn(line)
    for (const { 0: tag, index } of text.matchAll(TAG))
      found.push({ tag, fix: fixOf(text, tag, index), at: place(index, tag.length) })
  }
  if (text.includes('&')) {
    const place = placesIn(line)
    for (const { 0: tag, index } of text.matchAll(ENTITY))
      found.push({ tag, fix: meaningOf(tag), at: place(index, tag.length) })
  }
  if (source.includes('&'))
    for (const { 0: tag, index } of source.matchAll(UNSEEN)) {
      const column = line.at.column + index
      found.push({
        tag,
        fix: meaningOf(tag),
        at: { line: line.at.line, column, endColumn: column + tag.length },
      })
    }
  return found
}

function meaningOf(entity: string): string | null {
  const name = entity.slice(1, -1).toLowerCase()
  if (SPACES.includes(name)) return ' '
  return MEANINGS[name] ?? (/^(?:shy|zwnj|zwj|lrm|rlm|#8203)$/.test(name) ? '' : null)
}

function fixOf(text: string, tag: string, start: number): string | null {
  if (BREAK.test(tag)) return tag === '<br>' ? null : '<br>'
  if (WITHIN_WORDS.test(tag)) return ''
  if (/^<\/?su[bp]/iu.test(tag)) return null
  const before = text[start - 1]
  const after = text[start + tag.length]
  const parts = (unit: string | undefined) => unit === undefined || /[\s<>]/.test(unit)
  return parts(before) || parts(after) ? '' : null
}

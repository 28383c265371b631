import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Doubts } from './doubt.ts'
import { excerpt, isItem } from './source-block.ts'

/** Tags that other tools leave in texts and that say only how it looks; all others are text. */
const KNOWN_TAGS = 'ul|ol|li|p|br|div|span|i|em|b|strong|u|font|sub|sup'
const KNOWN_TAG = new RegExp(`<(/?)(${KNOWN_TAGS})(?=[\\s/>])[^<>]*>`, 'gi')
const NOT_A_KNOWN_TAG = new RegExp(`<(?!/?(?:${KNOWN_TAGS})(?=[\\s/>])[^<>]*>)`, 'gi')
/** No cell has more. What closes nothing is looked for in all that is open, so that time grows with the square. */
const MAX_TAGS = 2_000
/** These must be closed; `<p>` and `<li>` need not. */
const CLOSED_BY_HAND = new Set(['ul', 'ol', 'i', 'em', 'b', 'strong', 'u', 'span', 'font', 'div'])
const NEW_LINE = new Set(['p', 'div', 'ul', 'ol', 'li', 'br'])

/** HTML trong văn bản: whether a text holds tags of the kind above. */
export const holdsHtml = (text: string): boolean => text.includes('<') && text.search(KNOWN_TAG) >= 0

/**
 * The lines of a text with HTML in it, in reading order; a `<li>` becomes an item. What was never closed is told,
 * and that tags were taken out. A text of thousands of tags is no such text and stays as it is.
 */
export function linesOfHtml(text: string, line: number, doubts: Doubts): string[] {
  let count = 0
  // Without attributes, which only say how it looks: equal tags are closed and opened again a few times at most.
  const bare = text.replace(NOT_A_KNOWN_TAG, '&lt;').replace(KNOWN_TAG, (_tag, close, name) => {
    count++
    return `<${close}${name}>`
  })
  if (count > MAX_TAGS) return [withOneSpace(text)]
  const tree = parseFragment(bare, { sourceCodeLocationInfo: true })
  const lines: string[] = ['']
  const tags = new Set<string>()
  const unclosed = new Map<string, number>()
  const open: { nodes: DefaultTreeAdapterTypes.ChildNode[]; next: number; breaks: boolean }[] = [
    { nodes: tree.childNodes, next: 0, breaks: false },
  ]
  // An explicit stack: tags nest as deep as the source likes.
  while (open.length > 0) {
    const level = open.at(-1)!
    const node = level.nodes[level.next++]
    if (!node) {
      if (level.breaks) lines.push('')
      open.pop()
    } else if ('value' in node) lines[lines.length - 1] += node.value
    else if ('tagName' in node) {
      const tag = node.tagName
      tags.add(tag)
      const place = node.sourceCodeLocation
      if (CLOSED_BY_HAND.has(tag) && place?.startTag && !place.endTag)
        unclosed.set(tag, (unclosed.get(tag) ?? 0) + 1)
      const breaks = NEW_LINE.has(tag)
      if (breaks) lines.push('')
      if (tag === 'li') lines[lines.length - 1] = '- '
      open.push({ nodes: node.childNodes, next: 0, breaks })
    }
  }
  for (const [tag, count] of unclosed)
    doubts.push({ code: 'list-not-closed', line, arguments: { tag, count } })
  doubts.push({
    code: 'html-removed',
    line,
    arguments: { tags: [...tags].map((tag) => `<${tag}>`).join(' ') },
  })
  return lines.map(withOneSpace).filter((each) => each !== '' && each !== '-')
}

const withOneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A dash or plus between spaces, with a word behind it. */
const MARK = /(?<=\s)[-+–•](?=\s+[\p{L}\p{N}“"(])/gu

/**
 * Tách các ý chảy liền: a cell of a text has one line, so that its items run on ("a; - b; - c"). A mark opens an
 * item after the end of another one. One without such an end does so only where `+ ` items follow, for those
 * belong to a `- ` item; "Phòng A - Công an tỉnh B" stays whole.
 */
export function splitItems(text: string, line: number, doubts: Doubts): string[] {
  const marks = [...text.matchAll(MARK)].map(({ index, 0: mark }) => {
    const before =
      text
        .slice(Math.max(0, index - 4), index)
        .trimEnd()
        .at(-1) ?? ''
    return { index, mark, ends: ';.:,'.includes(before) && before !== '' }
  })
  const plus = marks.findLast(({ mark, ends }) => mark === '+' && ends)?.index ?? -1
  const cuts = marks.filter(
    ({ index, mark, ends }, at) => ends || (mark === '-' && index < plus && at === 0 && !isItem(text)),
  )
  const starts = [0, ...cuts.map(({ index }) => index)]
  const pieces = starts
    .map((start, at) => withDash(text.slice(start, starts[at + 1]).trim()))
    .filter((piece) => piece !== '')
  if (pieces.length > 1)
    doubts.push({
      code: 'items-split',
      line,
      arguments: { count: pieces.length, text: excerpt(pieces[0]!) },
    })
  return pieces
}

/** Dashes and dots that open an item, in our way of writing. */
export const withDash = (text: string): string => text.replace(/^[–—•·*▪●](?=\s)\s+/, '- ')

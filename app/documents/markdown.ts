import type { StateCore, Token } from 'markdown-it'
import { anchorsOfDocument, headingAnchor } from './anchors.ts'
import { arrangeTable } from './body-table.ts'
import { escapeHtml } from './escaping.ts'
import { officialMarkdown } from './official-markdown.ts'

/**
 * Raised whenever the same text would give other HTML. Rendered HTML is stored with it, so that a page knows
 * whether the stored bytes are those that this renderer would make.
 */
export const RENDERER_VERSION = 1

/** A heading of the official text: `level` is 2 or more, `id` its address on the page. */
export type ContentsEntry = { id: string; level: number; text: string }

/** Labels repeat a heading at every table; without an end a long one would multiply the page. */
const LABEL_LENGTH = 120

type BodyEnvironment = {
  contents?: ContentsEntry[]
  /** Given: blocks and rows bear the line of the file that they begin in, from 1; so many lines stand before the body. */
  linesBefore?: number
}

const parser = officialMarkdown()
parser.core.ruler.push('official_layout', arrange)
parser.renderer.rules.table_open = (tokens, index, _options, _env, self) =>
  `<div class="table-wrap" role="region" tabindex="0" aria-label="${escapeHtml(String(tokens[index]!.meta?.label ?? ''))}">` +
  `<table${self.renderAttrs(tokens[index]!)}>\n`
parser.renderer.rules.table_close = () => '</table></div>\n'

/** What an inline token reads as, without its marks; a break is a space. */
function plainText(inline: Token): string {
  let text = ''
  for (const child of inline.children ?? []) {
    if (child.type === 'text' || child.type === 'code_inline' || child.type === 'text_special')
      text += child.content
    else if (child.type === 'hardbreak' || child.type === 'softbreak') text += ' '
  }
  return text.replace(/\s+/g, ' ').trim()
}

function arrange(state: StateCore): void {
  const { linesBefore } = state.env as BodyEnvironment
  if (linesBefore !== undefined)
    for (const token of state.tokens)
      if (token.map && token.nesting === 1 && !token.hidden)
        token.attrSet('data-line', String(linesBefore + token.map[0] + 1))
  const anchors = anchorsOfDocument()
  const contents: ContentsEntry[] = []
  const labels = new Map<string, number>()
  const arranged: Token[] = []
  let heading = ''

  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index]!
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      // The page's own title is the only h1.
      const level = Math.max(2, Number(token.tag.slice(1)))
      token.tag = `h${level}`
      if (token.nesting === 1) {
        heading = plainText(state.tokens[index + 1]!)
        const id = anchors(headingAnchor(heading))
        token.attrSet('id', id)
        contents.push({ id, level, text: heading })
      }
      arranged.push(token)
    } else if (token.type === 'table_open') {
      let end = index
      while (state.tokens[end]!.type !== 'table_close') end++
      const name = heading.slice(0, LABEL_LENGTH) || 'Bảng'
      const count = (labels.get(name) ?? 0) + 1
      labels.set(name, count)
      token.meta = { label: count === 1 ? name : `${name} (bảng ${count})` }
      for (const part of arrangeTable(state.tokens.slice(index, end + 1), { state, anchors, plainText }))
        arranged.push(part)
      index = end
    } else {
      arranged.push(token)
    }
  }
  state.tokens = arranged
  ;(state.env as BodyEnvironment).contents = contents
}

/**
 * Nội dung chính thức: the Markdown body of a procedure as an HTML fragment, to be set inside
 * `<article class="document" lang="vi">`.
 *
 * HTML in the text is shown as text, but for `<br>` and `<br/>`; there are no images, no scripts, no inline
 * styles. `##` becomes h2 and `###` h3 under the page's own h1, each with a stable id. Never throws; time and
 * length grow with the length of the text (the reader refuses texts over 1 MiB before).
 */
export const renderBody = (markdown: string): string => parser.render(markdown, {})

/**
 * The same with the line of the file that each block and row begins in (`data-line`), so that an editor and its preview
 * are kept in step. `linesBefore` is how many lines of the file stand before the body.
 */
export const renderNumberedBody = (markdown: string, linesBefore: number): string =>
  parser.render(markdown, { linesBefore } satisfies BodyEnvironment)

/** Mục lục: the headings of the body in order, with the ids that `renderBody` gives them. */
export function bodyContents(markdown: string): ContentsEntry[] {
  const environment: BodyEnvironment = {}
  parser.parse(markdown, environment)
  return environment.contents ?? []
}

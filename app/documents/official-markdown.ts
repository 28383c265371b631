import MarkdownIt from 'markdown-it'

/** Web addresses, mail and places on this site; everything else (javascript:, data:, file:, //host) stays text. */
const ALLOWED_ADDRESS = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i

/**
 * The one Markdown of official texts: what is shown and what is compiled are read by the same parser, so that
 * they cannot drift apart. No HTML but `<br>`; no images; no reference definitions, which would vanish from the
 * official text and let one long address be repeated a hundred thousand times.
 */
export function officialMarkdown(options: { maxNesting?: number } = {}): InstanceType<typeof MarkdownIt> {
  const parser = new MarkdownIt('default', {
    html: false,
    linkify: false,
    typographer: false,
    ...options,
  })
  parser.disable(['image', 'html_block', 'html_inline', 'reference'])
  parser.validateLink = (address) => ALLOWED_ADDRESS.test(address.trim())
  parser.inline.ruler.before('autolink', 'line_break_tag', (state, silent) => {
    const length = state.src.startsWith('<br>', state.pos)
      ? 4
      : state.src.startsWith('<br/>', state.pos)
        ? 5
        : 0
    if (length === 0) return false
    if (!silent) state.push('hardbreak', 'br', 0)
    state.pos += length
    return true
  })
  return parser
}

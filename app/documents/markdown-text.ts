import { officialMarkdown } from './official-markdown.ts'

const parser = officialMarkdown()

/** What a reader sees of a line of Markdown, without its marks. */
function readAs(line: string): string {
  let text = ''
  for (const child of parser.parseInline(line, {})[0]?.children ?? []) {
    if (child.type === 'hardbreak' || child.type === 'softbreak') text += '\n'
    else text += child.content
  }
  return text
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>~&!]/g, '\\$&')

/** Text as Markdown that reads as exactly that text; left as it is where it does already. */
export const inlineMarkdown = (text: string): string => (readAs(text) === text ? text : escaped(text))

/** The same for a cell of a table: lines are parted by `<br>`, bars are escaped. */
export function cellMarkdown(text: string): string {
  const lines = text.split('\n')
  const plain = lines.join('<br>')
  // As a whole, for emphasis may begin in one line and end in another.
  const read = readAs(plain) === text ? plain : lines.map(escaped).join('<br>')
  return read.replaceAll('|', '\\|')
}

/** What would begin a heading, a list, a quote, a rule or a table at the start of a line. */
const OPENING = /^(?:[#>+\-=|:*_~`]|\d{1,9}[.)])/

/** The same for a line of its own. */
export function lineMarkdown(text: string): string {
  const line = inlineMarkdown(text)
  if (!OPENING.test(line)) return line
  // All signs at once: a backslash before the first alone may leave the others to pair up.
  const safe = escaped(text)
  if (/^\d/.test(safe)) return safe.replace(/[.)]/, '\\$&')
  return OPENING.test(safe) ? `\\${safe}` : safe
}

/** The same for a cell whose one line is bold. */
export function boldCell(text: string): string {
  const plain = `**${text}**`
  return (readAs(plain) === text ? plain : `**${escaped(text)}**`).replaceAll('|', '\\|')
}

/** The same for the words of a heading, whose last `#` would be taken for its end. */
export const headingMarkdown = (text: string): string => inlineMarkdown(text).replace(/#$/, '\\#')

import type { StateCore, Token } from 'markdown-it'

type Line = { parts: Token[]; kind: 'text' | 'item' | 'continuation' }

/** Cuts at the breaks that stand outside emphasis and links, so that every piece nests rightly by itself. */
function linesOf(children: Token[]): { breaks: Token[]; lines: Line[] } {
  const lines: Line[] = [{ parts: [], kind: 'text' }]
  const breaks: Token[] = []
  let depth = 0
  for (const child of children) {
    depth += child.nesting
    if (child.type === 'hardbreak' && depth === 0) {
      breaks.push(child)
      lines.push({ parts: [], kind: 'text' })
    } else {
      lines.at(-1)!.parts.push(child)
    }
  }
  for (const line of lines) {
    const first = line.parts[0]
    if (first?.type !== 'text') continue
    if (/^\s*-\s/.test(first.content)) {
      first.content = first.content.replace(/^\s*-\s+/, '')
      line.kind = 'item'
    } else if (/^\s*\+\s/.test(first.content)) {
      line.kind = 'continuation'
    }
  }
  return { breaks, lines }
}

/**
 * Danh sách trong ô bảng: inside a cell, lines that start with `- ` become a list. Text before the first
 * item stays a line, a line without a mark ends the list, a `+ ` line (ý con) stays with its item.
 */
export function arrangeCell(children: Token[], state: StateCore): Token[] {
  const { breaks, lines } = linesOf(children)
  if (!lines.some((line) => line.kind === 'item')) return children

  const out: Token[] = []
  const mark = (type: string, tag: string, nesting: 1 | -1) => out.push(new state.Token(type, tag, nesting))
  let inList = false
  const endList = () => {
    if (!inList) return
    mark('list_item_close', 'li', -1)
    mark('bullet_list_close', 'ul', -1)
    inList = false
  }
  lines.forEach((line, at) => {
    if (line.kind === 'item') {
      if (inList) mark('list_item_close', 'li', -1)
      else mark('bullet_list_open', 'ul', 1)
      mark('list_item_open', 'li', 1)
      inList = true
    } else if (inList && line.kind === 'continuation') {
      out.push(breaks[at - 1]!)
    } else {
      const afterList = inList
      endList()
      if (at > 0 && !afterList) out.push(breaks[at - 1]!)
    }
    for (const part of line.parts) out.push(part)
  })
  endList()
  return out
}

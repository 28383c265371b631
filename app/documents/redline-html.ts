import { escapeHtml } from './escaping.ts'
import type { Piece, Redline, RedlineUnit } from './redline.ts'

/** The words of a redline that are read and not only seen. */
export type RedlineWords = {
  added: string
  removed: string
  moved: string
  /** Said before everything else when something was not compared by words. */
  coarse: Record<'lines' | 'blocks', string>
  /** Said at a place that was not compared by words. */
  coarseHere: string
}

/**
 * Bản so sánh as an HTML fragment: real `<ins>` and `<del>` with words for those who hear them, tables as tables, all
 * text escaped, no styles.
 */
export function redlineHtml({ units, detail }: Redline, words: RedlineWords): string {
  const out: string[] = []
  if (detail !== 'words') out.push(`<p class="redline__coarse">${escapeHtml(words.coarse[detail])}</p>`)
  let inTable = false
  let inList = false
  const close = () => {
    if (inTable) out.push('</tbody></table></div>')
    if (inList) out.push('</ul>')
    inTable = false
    inList = false
  }
  for (const unit of units) {
    const isRow = unit.kind === 'row' || unit.kind === 'head-row'
    if (isRow) {
      if (!inTable || (unit.kind === 'head-row' && unit.change === 'same')) {
        close()
        out.push('<div class="table-wrap" role="region" tabindex="0"><table><tbody>')
        inTable = true
      }
      out.push(rowHtml(unit, words))
      continue
    }
    if (unit.kind === 'item') {
      if (!inList) {
        close()
        out.push('<ul>')
        inList = true
      }
      out.push(`<li${classOf(unit)}>${marks(unit, words)}${cellHtml(unit.cells[0] ?? [], words)}</li>`)
      continue
    }
    close()
    const tag = unit.kind === 'heading' ? `h${Math.min(6, Math.max(2, unit.level))}` : 'p'
    out.push(`<${tag}${classOf(unit)}>${marks(unit, words)}${cellHtml(unit.cells[0] ?? [], words)}</${tag}>`)
  }
  close()
  return out.join('\n')
}

const classOf = ({ change, moved }: RedlineUnit): string =>
  change === 'same' ? '' : ` class="redline__${change}${moved ? ' redline__moved' : ''}"`

/** What is said of a whole unit: that it was moved, or not compared by words. */
function marks({ moved, detail }: RedlineUnit, words: RedlineWords): string {
  const told = [...(moved ? [words.moved] : []), ...(detail === 'words' ? [] : [words.coarseHere])]
  return told.map((text) => `<small class="redline__mark">${escapeHtml(text)}</small> `).join('')
}

function rowHtml(unit: RedlineUnit, words: RedlineWords): string {
  const tag = unit.kind === 'head-row' ? 'th' : 'td'
  const scope = unit.kind === 'head-row' ? ' scope="col"' : ''
  const cells = unit.cells.map(
    (pieces, column) =>
      `<${tag}${scope}>${column === 0 ? marks(unit, words) : ''}${cellHtml(pieces, words)}</${tag}>`,
  )
  return `<tr${classOf(unit)}>${cells.join('')}</tr>`
}

const cellHtml = (pieces: readonly Piece[], words: RedlineWords): string =>
  pieces.map((piece) => pieceHtml(piece, words)).join('')

function pieceHtml({ kind, text }: Piece, words: RedlineWords): string {
  const html = escapeHtml(text).replaceAll('\n', '<br>')
  if (kind === 'same') return html
  const [tag, said] = kind === 'added' ? ['ins', words.added] : ['del', words.removed]
  return `<${tag}><span class="visually-hidden">[${escapeHtml(said)}: </span>${html}<span class="visually-hidden">]</span></${tag}>`
}

import type { Piece, Redline, RedlineUnit } from './redline.ts'

/**
 * Bản so sánh as plain text, a unit a line: `- ` removed, `+ ` added, `~ ` changed with `[-…-]` and `{+…+}` around
 * words, `  ` as before. Only `context` equal lines stand around a change; the others are `…`.
 */
export function redlineText({ units }: Redline, context = 2): string {
  const near = new Set<number>()
  units.forEach((unit, index) => {
    if (unit.change === 'same') return
    for (let at = index - context; at <= index + context; at++) near.add(at)
  })
  const lines: string[] = []
  units.forEach((unit, index) => {
    if (near.has(index)) lines.push(lineOf(unit))
    else if (near.has(index - 1)) lines.push('…')
  })
  return lines.join('\n')
}

const SIGNS: Record<RedlineUnit['change'], string> = { same: '  ', added: '+ ', removed: '- ', changed: '~ ' }

function lineOf(unit: RedlineUnit): string {
  const cells = unit.cells.map((pieces) => pieces.map((piece) => marked(piece, unit)).join(''))
  const text = unit.kind === 'row' || unit.kind === 'head-row' ? cells.join(' | ') : cells.join('')
  return SIGNS[unit.change] + (unit.kind === 'heading' ? `${'#'.repeat(unit.level)} ${text}` : text)
}

function marked({ kind, text }: Piece, { change }: RedlineUnit): string {
  const line = text.replaceAll('\n', ' / ')
  if (change !== 'changed' || kind === 'same') return line
  return kind === 'added' ? `{+${line}+}` : `[-${line}-]`
}

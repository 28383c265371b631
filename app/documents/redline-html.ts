import { escapeHtml } from './escaping.ts'
import type { Piece, Redline, RedlineUnit } from './redline.ts'
import { sectionsOf } from './redline-sections.ts'

/** The words of a redline that are read and not only seen. */
export type RedlineWords = {
  added: string
  removed: string
  moved: string
  /** Said before everything else when something was not compared by words. */
  coarse: Record<'lines' | 'blocks', string>
  /** Said at a place that was not compared by words. */
  coarseHere: string
  /** Said where unchanged parts are left out. */
  unchanged(parts: number): string
  /** Names a table for those who hear the page. */
  table: string
  change(number: number, of: number): string
  previous: string
  next: string
}

/** How a redline is laid out. */
export type RedlineLayout = {
  /** One column with both texts' words, or the older text beside the newer. */
  columns: 1 | 2
  /** Only what changed with a little around it, or the whole text. */
  parts: 'changes' | 'whole'
}

/** Equal units shown before and after a change when only changes are. */
const AROUND = 1

/** A section of the compared texts. `key` tells it from the others, and stays when the text around it changes. */
export type RedlineSection = { key: string; title: string; changes: number; html: string }

export type RedlineParts = {
  /** Said before everything else when something was not compared by words; null when all was. */
  coarse: string | null
  /** How many changes there are; each is a place `change-1` and so on, in the order of the text. */
  changes: number
  sections: RedlineSection[]
}

/**
 * Bản so sánh as HTML fragments, one a section: real `<ins>` and `<del>` with words for those who hear them, tables as
 * tables, all text escaped, no styles. Each run of changed units within a section is one change.
 */
export function redlineParts(
  { units, detail }: Redline,
  words: RedlineWords,
  layout: RedlineLayout = { columns: 1, parts: 'whole' },
): RedlineParts {
  const split = sectionsOf(units).map((section) => ({ ...section, runs: runsOf(section.units) }))
  const counts = split.map(({ runs }) => runs.filter(({ isChange }) => isChange).length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  let number = 0
  const sections = split.map(({ key, title, runs }, at): RedlineSection => {
    const out = runs.flatMap((run, index) => {
      const ends = { isFirst: index === 0, isLast: index === runs.length - 1 }
      if (!run.isChange) return sameRun(run.units, ends, words, layout)
      number += 1
      return [
        stepHtml(number, total, words),
        layout.columns === 1 ? unitsHtml(run.units, words, 'both') : pairHtml(run.units, words),
      ]
    })
    return { key, title, changes: counts[at]!, html: out.join('\n') }
  })
  return { coarse: detail === 'words' ? null : words.coarse[detail], changes: total, sections }
}

/** The whole redline as one fragment. */
export function redlineHtml(compared: Redline, words: RedlineWords, layout?: RedlineLayout): string {
  const { coarse, sections } = redlineParts(compared, words, layout)
  return [
    ...(coarse === null ? [] : [`<p class="redline__coarse">${escapeHtml(coarse)}</p>`]),
    ...sections.map(({ html }) => html),
  ].join('\n')
}

type Run = { units: RedlineUnit[]; isChange: boolean }

/** Stretches of equal units and of changed ones; each of the latter is one change. */
function runsOf(units: readonly RedlineUnit[]): Run[] {
  const runs: Run[] = []
  for (const unit of units) {
    const isChange = unit.change !== 'same'
    const last = runs.at(-1)
    if (last?.isChange === isChange) last.units.push(unit)
    else runs.push({ units: [unit], isChange })
  }
  return runs
}

function sameRun(
  units: readonly RedlineUnit[],
  at: { isFirst: boolean; isLast: boolean },
  words: RedlineWords,
  { columns, parts }: RedlineLayout,
): string[] {
  const show = (some: readonly RedlineUnit[]) =>
    some.length === 0 ? [] : [columns === 1 ? unitsHtml(some, words, 'both') : pairHtml(some, words)]
  if (parts === 'whole') return show(units)
  // The heading of a section is its first unit, and says where the reader is.
  const before = at.isFirst && at.isLast ? 0 : AROUND
  const after = at.isLast ? 0 : AROUND
  const left = units.length - before - after
  if (left <= 1) return show(units)
  return [
    ...show(units.slice(0, before)),
    `<p class="redline__unchanged">${escapeHtml(words.unchanged(left))}</p>`,
    ...show(units.slice(units.length - after)),
  ]
}

/** Thay đổi 2/14 with links to the one before and the one after. */
function stepHtml(number: number, total: number, words: RedlineWords): string {
  const link = (to: number, name: string, sign: string) =>
    to < 1 || to > total
      ? ''
      : ` <a href="#change-${to}"><span class="visually-hidden">${escapeHtml(name)}</span><span aria-hidden="true">${sign}</span></a>`
  const label = escapeHtml(words.change(number, total))
  return `<p class="redline__step" id="change-${number}">${label}${link(number - 1, words.previous, '◂')}${link(number + 1, words.next, '▸')}</p>`
}

const pairHtml = (units: readonly RedlineUnit[], words: RedlineWords): string =>
  `<div class="redline__pair"><div>${unitsHtml(units, words, 'before')}</div><div>${unitsHtml(units, words, 'after')}</div></div>`

type Side = 'before' | 'after' | 'both'

/** What one text says, or both at once. */
function onSide(units: readonly RedlineUnit[], side: Side): readonly RedlineUnit[] {
  if (side === 'both') return units
  const other = side === 'before' ? 'added' : 'removed'
  return units
    .filter(({ change }) => change !== other)
    .map((unit) => ({
      ...unit,
      cells: unit.cells.map((pieces) => pieces.filter(({ kind }) => kind !== other)),
    }))
}

function unitsHtml(all: readonly RedlineUnit[], words: RedlineWords, side: Side): string {
  const out: string[] = []
  let inTable = false
  let inList = false
  const close = () => {
    if (inTable) out.push('</tbody></table></div>')
    if (inList) out.push('</ul>')
    inTable = false
    inList = false
  }
  for (const unit of onSide(all, side)) {
    const isRow = unit.kind === 'row' || unit.kind === 'head-row'
    if (isRow) {
      if (!inTable || (unit.kind === 'head-row' && unit.change === 'same')) {
        close()
        out.push(
          `<div class="table-wrap" role="group" tabindex="0" aria-label="${escapeHtml(words.table)}"><table><tbody>`,
        )
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
    // Headings of the compared text are none of the page's own.
    const level = unit.kind === 'heading' ? ` redline__heading` : ''
    out.push(`<p${classOf(unit, level)}>${marks(unit, words)}${cellHtml(unit.cells[0] ?? [], words)}</p>`)
  }
  close()
  return out.join('\n')
}

const classOf = ({ change, moved }: RedlineUnit, also = ''): string => {
  const names = `${change === 'same' ? '' : ` redline__${change}`}${moved ? ' redline__moved' : ''}${also}`
  return names === '' ? '' : ` class="${names.trimStart()}"`
}

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

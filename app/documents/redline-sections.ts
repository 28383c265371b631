import type { Passage } from '../domain/procedure/comment-anchor.ts'
import { fold } from '../domain/shared/fold.ts'
import type { Redline, RedlineUnit } from './redline.ts'
import type { Unit } from './redline-units.ts'

/** Mục of a redline. `key` is its heading without its number; the second with the same heading says so. */
export type SectionOfUnits = { key: string; title: string; units: RedlineUnit[] }

/** What stands before the first heading. */
export const OPENING = 'opening'

/** The units of each section, in the order of the redline: a heading begins one, whichever text it stands in. */
export function sectionsOf(units: readonly RedlineUnit[]): SectionOfUnits[] {
  const sections: SectionOfUnits[] = []
  const seen = new Map<string, number>()
  for (const unit of units) {
    if (unit.kind === 'heading' || sections.length === 0) {
      const title = unit.kind === 'heading' ? titleOf(unit) : ''
      const name = title === '' ? OPENING : fold(title).replace(NUMBER, '').trim()
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      sections.push({ key: times === 1 ? name : `${name} ${times}`, title, units: [] })
    }
    sections.at(-1)!.units.push(unit)
  }
  return sections
}

/** `5.1.`, `VII.` before a title. */
const NUMBER = /^(?:[\divxlc]+\.)+\s*/

/** The heading as the newer text has it, or the older where the newer has none. */
function titleOf({ change, cells }: RedlineUnit): string {
  const pieces = (cells[0] ?? []).filter(({ kind }) => change === 'removed' || kind !== 'removed')
  return pieces.map(({ text }) => text).join('')
}

/** Các đoạn of a text that a comment can be pinned to: everything but empty lines. */
export const passagesOf = (units: readonly Unit[]): Passage[] =>
  sectionsOf(units.map(asBefore)).flatMap(({ key, units: own }) =>
    own
      .map(({ cells }) => cells.map((pieces) => pieces.map(({ text }) => text).join('')).join(' | '))
      .filter((text) => text.trim() !== '')
      .map((text) => ({ section: key, text })),
  )

const asBefore = ({ kind, level, cells }: Unit): RedlineUnit => ({
  kind,
  level,
  change: 'same',
  moved: false,
  detail: 'words',
  cells: cells.map((lines) => [{ kind: 'same', text: lines.join('\n') }]),
})

/** Các mục có thay đổi: what a reviewer must have seen before he signs (ISO 9001 8.3.4, 7.5.3.2 c). */
export const changedSections = ({ units }: Redline): { key: string; title: string }[] =>
  sectionsOf(units)
    .filter(({ units: own }) => own.some(({ change }) => change !== 'same'))
    .map(({ key, title }) => ({ key, title }))

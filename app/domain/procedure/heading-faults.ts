import { findContentsFaults } from './contents-list.ts'
import type { CompileFinding } from './findings.ts'
import type { SectionReference } from './model.ts'
import type { Outline, Section } from './outline.ts'

/**
 * Lỗi ở các tên mục: numbers with gaps, sections without content, a contents list that says something else.
 * `references` are the same sections, bound.
 */
export function findHeadingFaults(
  outline: Outline,
  references: readonly SectionReference[],
  findings: CompileFinding[],
): void {
  findGaps(outline.sections, findings)
  findEmpty(outline.sections, references, findings)
  findContentsFaults(outline.sections, findings)
}

const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ')

/** The number that a heading of this kind should have after the last one; null where no order is to be seen. */
function numberAfter(last: string): string | null {
  const roman = ROMANS.indexOf(last)
  if (roman >= 0) return ROMANS[roman + 1] ?? null
  const parts = last.split('.')
  const n = Number(parts.at(-1))
  return Number.isInteger(n) ? [...parts.slice(0, -1), String(n + 1)].join('.') : null
}

const kindOf = (number: string): string =>
  ROMANS.includes(number)
    ? 'roman'
    : /^\d+(?:\.\d+)*$/.test(number)
      ? number.split('.').slice(0, -1).join('.')
      : ''

/**
 * Among sections of one level: a number left out or used twice, and a section without one between numbered ones; and a
 * first part that is not the first (`5.2` with no `5.1` before it).
 */
function findGaps(sections: readonly Section[], findings: CompileFinding[]): void {
  const last = new Map<number, string>()
  const kinds = new Set<string>()
  const nextBeside = (index: number, level: number): Section | undefined => {
    let next = index + 1
    while (next < sections.length && sections[next]!.level > level) next++
    return sections[next]
  }
  sections.forEach(({ level, number, title, at }, index) => {
    for (const deeper of [...last.keys()]) if (deeper > level) last.delete(deeper)
    const before = last.get(level)
    if (number === '') {
      const next = before === undefined ? undefined : nextBeside(index, level)
      if (before !== undefined && next?.level === level && next.number !== '') {
        const expected = numberAfter(before) ?? ''
        findings.push({ code: 'number-gap', written: title, expected, at })
        // The next one either goes on after the number that is missing here, or was numbered past it.
        if (expected !== '' && next.number === numberAfter(expected)) last.set(level, expected)
      }
      return
    }
    last.set(level, number)
    const kind = kindOf(number)
    const isFirstOfKind = !kinds.has(kind)
    kinds.add(kind)
    const isPart = kind !== '' && kind !== 'roman'
    const expected =
      before !== undefined && kindOf(before) === kind
        ? numberAfter(before)
        : isPart && isFirstOfKind
          ? `${kind}.1`
          : null
    if (expected !== null && expected !== number)
      findings.push({ code: 'number-gap', written: number, expected, at })
  })
}

/** A known section with nothing under it. A heading that no section is called by may be a sentence of its own. */
function findEmpty(
  sections: readonly Section[],
  references: readonly SectionReference[],
  findings: CompileFinding[],
): void {
  sections.forEach((section, index) => {
    const next = sections[index + 1]
    const hasParts = next !== undefined && next.level > section.level
    if (section.blocks.length > 0 || hasParts || references[index]?.meaning === null) return
    findings.push({ code: 'section-empty', title: section.title, at: section.at })
  })
}

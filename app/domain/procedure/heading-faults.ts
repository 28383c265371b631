import { fold } from '../shared/fold.ts'
import type { CompileFinding } from './findings.ts'
import { linesOf, type Outline, type Section, withoutMark } from './outline.ts'
import { meaningOf } from './section-meaning.ts'

/** Lỗi ở các tên mục: numbers with gaps, sections without content, a contents list that says something else. */
export function findHeadingFaults(outline: Outline, findings: CompileFinding[]): void {
  findGaps(outline.sections, findings)
  findEmpty(outline.sections, findings)
  findContents(outline.sections, findings)
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

/** Among sections of one level: a number left out or used twice, and a section without one between numbered ones. */
function findGaps(sections: readonly Section[], findings: CompileFinding[]): void {
  const last = new Map<number, string>()
  const numberedAfter = (index: number, level: number) =>
    sections.slice(index + 1).find((section) => section.level <= level)
  sections.forEach(({ level, number, title, at }, index) => {
    for (const deeper of [...last.keys()]) if (deeper > level) last.delete(deeper)
    const before = last.get(level)
    if (number === '') {
      const next = numberedAfter(index, level)
      if (before !== undefined && next?.level === level && next.number !== '') {
        const expected = numberAfter(before) ?? ''
        findings.push({ code: 'number-gap', written: title, expected, at })
        // The next one either goes on after the number that is missing here, or was numbered past it.
        if (next.number === numberAfter(expected)) last.set(level, expected)
      }
      return
    }
    last.set(level, number)
    if (before === undefined || kindOf(before) !== kindOf(number)) return
    const expected = numberAfter(before)
    if (expected !== null && expected !== number)
      findings.push({ code: 'number-gap', written: number, expected, at })
  })
}

function findEmpty(sections: readonly Section[], findings: CompileFinding[]): void {
  sections.forEach((section, index) => {
    const next = sections[index + 1]
    const hasParts = next !== undefined && next.level > section.level
    if (section.blocks.length > 0 || hasParts || meaningOf(section.title) === null) return
    findings.push({ code: 'section-empty', title: section.title, at: section.at })
  })
}

const plain = (text: string): string =>
  text
    .replace(/^(?:[IVXL]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4})[.)]?\s+/u, '')
    .replace(/[\s.…]{2,}\d{0,4}$/u, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
const key = (text: string): string =>
  fold(plain(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** MỤC LỤC: each of its lines is a heading, to the letter but for capitals, and each great heading is in it. */
function findContents(sections: readonly Section[], findings: CompileFinding[]): void {
  const index = sections.findIndex(({ title }) => key(title) === 'muc luc')
  const contents = sections[index]
  if (!contents) return
  const others = sections.filter((_, at) => at !== index)
  const byKey = new Map(others.map((section) => [key(section.title), section]))
  const listed = new Set<string>()
  for (const line of linesOf(contents.blocks)) {
    const written = plain(withoutMark(line))
    if (written === '') continue
    const heading = byKey.get(key(written))
    listed.add(key(written))
    if (!heading)
      findings.push({ code: 'contents-differ', written, heading: '', reads: 'missing', at: line.at })
    else if (plain(heading.title).toLowerCase() !== written.toLowerCase())
      findings.push({
        code: 'contents-differ',
        written,
        heading: heading.title,
        reads: 'differs',
        at: line.at,
      })
  }
  const greatest = Math.min(...others.map(({ level }) => level))
  for (const section of others)
    if (section.level === greatest && !listed.has(key(section.title)))
      findings.push({
        code: 'contents-differ',
        written: '',
        heading: section.title,
        reads: 'unlisted',
        at: contents.at,
      })
}

import type { NamedUnit } from '../organisation/named-units.ts'
import { fold } from '../shared/fold.ts'
import type { LocalDate } from '../shared/instant.ts'
import { dayAsked } from './day-asked.ts'
import type { HeaderPositions, Position, ProcedureModel } from './model.ts'
import { rule, WARNING } from './rule.ts'

type Naming = { text: string; at: Position }
type Found = { unit: NamedUnit; start: number; end: number }

/** A register is asked by thousands of texts and made a pattern once. */
const finders = new WeakMap<readonly NamedUnit[], (folded: string) => Found[]>()

/** Finds every name of the register in a folded text, whole words only; of names in one another the longest. */
function finderOf(units: readonly NamedUnit[]): (folded: string) => Found[] {
  const known = finders.get(units)
  if (known) return known
  const byName = new Map<string, NamedUnit>()
  for (const unit of units)
    for (const name of [unit.name, ...unit.alsoCalled])
      byName.set(fold(name).replace(/\s+/g, ' ').trim(), unit)
  byName.delete('')
  const names = [...byName.keys()].sort((a, b) => b.length - a.length)
  const written = names.map((name) => name.replace(/[^\p{L}\p{N} ]/gu, '\\$&').replaceAll(' ', '\\s{1,5}'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const shortest = names.at(-1)?.length ?? Number.POSITIVE_INFINITY
  const find = (folded: string): Found[] =>
    [...(folded.length < shortest ? [] : folded.matchAll(pattern))].map((match) => ({
      unit: byName.get(match[0].replace(/\s+/g, ' '))!,
      start: match.index,
      end: match.index + match[0].length,
    }))
  finders.set(units, find)
  return find
}

/** Words by which a line speaks of what was, folded; `cũ` alone would fold to the `cư` of `dân cư`. */
const OF_THE_PAST =
  /\b(?:truoc day|truoc ngay|truoc \d{1,2}|nay la|sap nhap|hop nhat|giai the|ket thuc hoat dong|den (?:het )?ngay|khong con|khong to chuc)\b/
const FORMER = /(?<![\p{L}])cũ(?![\p{L}])/iu
/** The number of a law, or the end of a clause. */
const LAW_OR_END = /;|\d{1,5}\/(?:\d{4}\/)?\p{Lu}{2}/gu

/** Those that stand in no title of a law: what follows its number in the same clause names things as they were then. */
function outsideTitles(text: string, found: readonly Found[]): Found[] {
  const marks = [...text.matchAll(LAW_OR_END)]
  let passed = 0
  return found.filter(({ start }) => {
    while (passed < marks.length && marks[passed]!.index < start) passed++
    const last = marks[passed - 1]
    return last === undefined || last[0] === ';'
  })
}

function* namingsOf({
  header,
  headerAt,
  variants,
  abbreviations,
  authority = [],
}: ProcedureModel): Generator<Naming> {
  const place = (field: keyof HeaderPositions): Position => headerAt[field] ?? { line: 1, column: 1 }
  for (const field of ['title', 'agency', 'unit'] as const) yield { text: header[field], at: place(field) }
  // What nobody wrote in words: the level of a text of the district police.
  if (header.level === 'district') yield { text: 'cong an cap huyen', at: place('level') }
  for (const [index, { position }] of header.signatories.entries())
    if (position) yield { text: position, at: place(`signatories.${index}`) }
  for (const { steps } of variants)
    for (const { responsible, places, at } of steps)
      for (const [index, text] of responsible.entries())
        yield { text, at: places?.posts?.[index] ?? places?.responsible ?? at }
  for (const { meaning, places, at } of abbreviations) yield { text: meaning, at: places?.meaning ?? at }
  yield* authority
}

/** The part of a place that holds these units of its text; all of it where the source has marks in between. */
const within = ({ text, at }: Naming, folded: string, { start, end }: Found): Position =>
  folded.length === text.length && at.endColumn !== undefined && at.endColumn - at.column === text.length
    ? { line: at.line, column: at.column + start, endColumn: at.column + end }
    : at

/**
 * D3: a unit, level or post that is no more can neither act nor sign. Lines that speak of the past and the titles
 * of law are left alone.
 */
const unitsExist = rule<{
  unit: string
  state: 'ended' | 'not-yet'
  day: LocalDate
  successor: string
}>()({
  id: 'D3',
  severity: WARNING,
  needs: ['units'],
  check: (model, _findings, { units, on }) => {
    const day = dayAsked(model.header, on)
    const find = finderOf(units)
    return [...namingsOf(model)].flatMap((naming) => {
      const folded = fold(naming.text)
      const found = find(folded)
      if (found.length === 0 || OF_THE_PAST.test(folded) || FORMER.test(naming.text)) return []
      return outsideTitles(naming.text, found).flatMap((each) => {
        const { from, until, name, successor } = each.unit
        const state =
          until !== null && until <= day
            ? ('ended' as const)
            : from !== null && from > day
              ? ('not-yet' as const)
              : null
        if (state === null) return []
        const told = {
          unit: name,
          state,
          day: (state === 'ended' ? until : from) ?? '',
          successor: state === 'ended' ? (successor ?? '') : '',
        }
        return [{ at: within(naming, folded, each), arguments: told }]
      })
    })
  },
})

export const NAMED_UNIT_RULES = [unitsExist] as const

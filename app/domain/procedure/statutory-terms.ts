import { fold } from '../shared/fold.ts'
import type { CompileFinding } from './findings.ts'
import type { Allotment, CountingRule, Position, StatutoryTerm, Variant } from './model.ts'
import { type Block, linesOf, withoutMark } from './outline.ts'
import { cellOf, columnsOf, textOf } from './table-columns.ts'
import { isAmbiguous, parseTimePhrase } from './time-phrase.ts'
import { withoutTrailing } from './trailing-marks.ts'

export const TERM_COLUMNS = {
  variant: /truong hop|doi tuong|noi dung|thu tuc/,
  limit: /thoi han|thoi gian/,
  from: /tinh tu|ke tu|moc tinh/,
} as const

/** Thời hạn theo quy định: from a table (Trường hợp, Thời hạn, Tính từ), bullets or sentences. */
export function readTerms(
  blocks: readonly Block[],
  rule: CountingRule,
  findings: CompileFinding[],
): StatutoryTerm[] {
  return blocks.flatMap((block): StatutoryTerm[] => {
    if (block.kind === 'table') return termsOfTable(block, rule, findings)
    const lines = block.kind === 'list' ? block.items.flatMap((item) => item.lines) : block.lines
    return lines.flatMap((line) => {
      const text = sentencesOf(withoutMark(line))
        .filter((sentence) => ruleOfSentence(sentence) === null)
        .join(' ')
      const term = termOfSentence(text, rule, line.at)
      if (term && isAmbiguous(text, 'prose')) findings.push({ code: 'time-ambiguous', text, at: line.at })
      return term ? [term] : []
    })
  })
}

function termsOfTable(
  table: Extract<Block, { kind: 'table' }>,
  rule: CountingRule,
  findings: CompileFinding[],
): StatutoryTerm[] {
  const columns = columnsOf(table.header, TERM_COLUMNS)
  if (columns.limit === undefined) {
    findings.push({
      code: 'table-not-understood',
      section: 'time-limit',
      missing: 'time',
      at: table.header.at,
    })
    return []
  }
  return table.rows.flatMap((row): StatutoryTerm[] => {
    const limit = cellOf(row, columns, 'limit')
    if (!limit || limit.text === '') return []
    const text = textOf(limit)
    if (isAmbiguous(text, 'prose')) findings.push({ code: 'time-ambiguous', text, at: limit.at })
    return [
      {
        variant: textOf(cellOf(row, columns, 'variant')),
        allotment: limitOf(text, rule),
        from: textOf(cellOf(row, columns, 'from')) || fromOf(text),
        at: limit.at,
      },
    ]
  })
}

const WITHIN_DAY = /(?:trong\s{1,3}(?:cùng\s{1,3})?(?:một\s{1,3})?|cùng\s{1,3})ngày/iu

/**
 * The limit that a text states. "Trong ngày" beside a cut-off is one working day: what comes before the hour has that
 * day, what comes after it the next one. Alone it is the day of receipt.
 */
function limitOf(text: string, rule: CountingRule): Allotment {
  const allotment = parseTimePhrase(text, 'prose')
  const isDay = rule.kind === 'cut-off' && allotment.kind === 'immediate' && WITHIN_DAY.test(text)
  return isDay ? { kind: 'duration', n: 1, unit: 'working-day' } : allotment
}

export const sentencesOf = (text: string): string[] => text.split(/(?<=[.;])\s+/)

function termOfSentence(text: string, rule: CountingRule, at: Position): StatutoryTerm | null {
  const allotment = limitOf(text, rule)
  if (allotment.kind !== 'duration' && allotment.kind !== 'immediate') return null
  return { variant: variantOf(text), allotment, from: fromOf(text), at }
}

/** `… đối với trường hợp X`, or `X: 03 ngày làm việc`; empty when the sentence names no case. */
function variantOf(text: string): string {
  const after = /đối với(?: các)?(?: trường hợp)?\s+([^.;]{3,300})/iu.exec(text)
  const before = /^([^:]{3,200}):\s/u.exec(text)
  const name = before && !/thời (?:hạn|gian)/iu.test(before[1]!) ? before[1]! : after?.[1]
  return withoutTrailing(name ?? '', '.;:,').trim()
}

/** Tính từ: the event from which the term runs, as written; null when the text does not say. */
function fromOf(text: string): string | null {
  const match =
    /(?:kể từ|tính từ)\s+([^.;,()]{3,200})/iu.exec(text) ??
    /ngay\s+(?:sau\s+)?(khi\s+[^.;,()]{3,200})/iu.exec(text)
  return match ? match[1]!.trim() : null
}

const NEXT_DAY = /ngay lam viec (?:tiep theo|ke tiep|lien ke|hom sau|sau do)/
const CUT_OFF = /(?:sau|truoc|qua)\s{1,3}(\d{1,2})\s{0,3}(?:gio|h|g|:)\s{0,3}(\d{1,2})?/

/** The counting rule that a sentence states; null when it states none. */
export function ruleOfSentence(sentence: string): CountingRule | null {
  const folded = fold(sentence).replace(/\s+/g, ' ')
  if (NEXT_DAY.test(folded)) {
    const clock = CUT_OFF.exec(folded)
    const minute = clock ? Number(clock[1]) * 60 + Number(clock[2] ?? 0) : Number.NaN
    return minute > 0 && minute < 24 * 60 ? { kind: 'cut-off', minute } : { kind: 'next-day' }
  }
  return /thoi (?:han|gian)[^.;]{0,60} tinh (?:chinh xac )?theo (?:gio|phut) lam viec/.test(folded)
    ? { kind: 'exact' }
    : null
}

/** Quy tắc đếm ngày, from the time-limit section; `next-day` when it says nothing. */
export function readCountingRule(blocks: readonly Block[]): CountingRule {
  for (const line of linesOf(blocks)) {
    for (const sentence of sentencesOf(line.text)) {
      const rule = ruleOfSentence(sentence)
      if (rule) return rule
    }
  }
  return { kind: 'next-day' }
}

/** A case is called the same with or without `Đối với`, `trường hợp`, marks and punctuation. */
const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:(?:doi voi|cac|truong hop|khi|neu) )+/, '')

/**
 * Gắn thời hạn vào trường hợp: by equal names first; what is left is paired in order and told, for order is
 * a guess. A single term without a name holds for every case.
 */
export function bindTerms(
  variants: Variant[],
  terms: readonly StatutoryTerm[],
  findings: CompileFinding[],
): void {
  const [only] = terms
  if (terms.length === 1 && (only!.variant === '' || variants.length === 1)) {
    for (const variant of variants) variant.term = only!
    return
  }
  const left = new Set(terms)
  const named = new Map<string, StatutoryTerm[]>()
  for (const term of terms) {
    if (term.variant === '') continue
    const key = nameKey(term.variant)
    const same = named.get(key)
    if (same) same.push(term)
    else named.set(key, [term])
  }
  for (const variant of variants) {
    const found = named.get(nameKey(variant.name))?.shift()
    if (!found) continue
    variant.term = found
    left.delete(found)
  }
  const open = variants.filter((variant) => variant.term === null)
  let next = 0
  for (const term of left) {
    const variant = open[next++]
    if (!variant) {
      findings.push({ code: 'term-without-variant', term: term.variant, at: term.at })
      continue
    }
    variant.term = term
    findings.push({ code: 'term-bound-by-order', variant: variant.name, term: term.variant, at: term.at })
  }
}

import type { Allotment } from './model.ts'
import { AROUND_THE_CLOCK } from './reception-window.ts'

/**
 * Cụm từ chỉ thời gian: how Vietnamese procedures write time, read into values. Marks are read as written,
 * for without them `ngày` (day) and `ngay` (at once) are the same word.
 */

type Duration = Extract<Allotment, { kind: 'duration' }>

/** Where a phrase stands. In a step's cell bare hours are working time; in law and prose 24 hours run through the night. */
export type PhrasePlace = 'cell' | 'prose'

/** A duration inside a longer text: offset and length of the number with its unit. */
export type FoundDuration = { allotment: Duration; start: number; end: number }

/** Numbers as words, as far as terms use them. */
const WORDS: Record<string, number> = {
  nửa: 0.5,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười lăm': 15,
  'hai mươi': 20,
  'ba mươi': 30,
  'bốn mươi lăm': 45,
  'sáu mươi': 60,
}
const FRACTIONS: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75,
}

const NUMBER = '\\d{1,2}\\s?½|1/2|1/4|3/4|[½¼¾]|\\d{1,4}(?:[.,]\\d{1,2})?'
const WORD =
  'mười lăm|hai mươi|ba mươi|bốn mươi lăm|sáu mươi|nửa|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười'
/** `01 (một)`: the words in brackets repeat the number. */
const BRACKETS = '(?:\\s{0,3}\\([^()\\d]{1,30}\\))?'
const UNIT =
  'ngày(?:\\s{1,3}làm\\s{1,3}việc)?|giờ(?:\\s{1,3}(?:làm\\s{1,3}việc|hành\\s{1,3}chính))?|tiếng|h|phút|tuần(?:\\s{1,3}làm\\s{1,3}việc)?|tháng|buổi|năm'
const DURATION = new RegExp(
  `(?<![\\p{L}\\p{N}.,/½¼¾])(?:(?<low>${NUMBER})${BRACKETS}\\s{0,3}(?:-|–|đến)\\s{0,3})?` +
    // A word needs a space before the unit: `chính` is not `chín` and `h`.
    `(?:(?<number>${NUMBER})${BRACKETS}\\s{0,3}|(?<word>${WORD})${BRACKETS}\\s{1,3})(?<unit>${UNIT})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Dates and clock times look like durations; they are blanked, so that offsets stay. */
const NOT_DURATIONS = [
  /ngày\s{1,3}\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}(?:\s{1,3}năm\s{1,3}\d{4})?/giu,
  /tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4}/giu,
  // `từ 7 giờ 30 phút đến 11 giờ 30 phút`, `07h30 – 11h30`, `13:30 - 17:00`
  /\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{1,2}\s?(?:phút|p|')?)?\s{0,3}(?:-|–|đến)\s{0,3}\d{1,2}\s?(?:giờ|h|g|:)(?:\s?\d{1,2}(?:\s?phút)?)?/giu,
  /(?:sau|trước|lúc|từ|hồi)\s{1,3}(?:1?\d|2[0-3])\s?(?:giờ|h|:)(?:\s?\d{1,2}(?:\s?phút)?)?(?!\s{0,3}(?:làm việc|kể từ|kể|tính từ))/giu,
  /\d{1,2}(?:h|:)\d{2}/giu,
  /thứ\s{1,3}(?:hai|ba|tư|năm|sáu|bảy|\d)/giu,
]

/** Every duration has a unit; most lines have none. */
const MAY_HOLD_ONE =
  /ng[àÀ]y|gi[ờỜ]|ti[ếẾ]ng|ph[úÚ]t|tu[ầẦ]n|th[áÁ]ng|bu[ổỔ]i|n[ăĂ]m|[\d½¼¾)\s]h(?![a-z\u00c0-\u1ef9])/i

const blank = (text: string): string =>
  NOT_DURATIONS.reduce((rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)), text)

function numberOf(text: string): number {
  const plain = text.replace(/\s/g, '').toLowerCase()
  const fraction = FRACTIONS[plain]
  if (fraction !== undefined) return fraction
  if (plain.endsWith('½')) return Number(plain.slice(0, -1)) + 0.5
  return Number(plain.replace(',', '.'))
}

function durationOf(n: number, unit: string, place: PhrasePlace): Duration {
  const plain = unit.toLowerCase().replace(/\s+/g, ' ')
  const of = (amount: number, kind: Duration['unit']): Duration => ({
    kind: 'duration',
    n: amount,
    unit: kind,
  })
  if (plain === 'ngày làm việc') return of(n, 'working-day')
  // Half a calendar day means nothing; half a working day does.
  if (plain === 'ngày') return of(n, Number.isInteger(n) ? 'day' : 'working-day')
  if (plain === 'buổi') return of(n / 2, 'working-day')
  if (plain === 'tuần làm việc') return of(n * 5, 'working-day')
  if (plain === 'tuần') return of(n * 7, 'day')
  if (plain === 'tháng') return of(n, 'month')
  if (plain === 'năm') return of(n * 12, 'month')
  if (plain === 'phút') return of(n, 'minute')
  return of(n, place === 'prose' && n >= 24 && plain === 'giờ' ? 'elapsed-hour' : 'hour')
}

/** Every duration that the text states, in order. Offsets hold for NFC text. Takes time in proportion to its length. */
export function durationsIn(text: string, place: PhrasePlace): FoundDuration[] {
  if (!MAY_HOLD_ONE.test(text)) return []
  const found: FoundDuration[] = []
  for (const match of blank(text).matchAll(DURATION)) {
    const { number, word, unit } = match.groups as { number?: string; word?: string; unit: string }
    const n = number !== undefined ? numberOf(number) : WORDS[word!.toLowerCase()]!
    const start = match.index
    const end = start + match[0].length
    const elapsed = /^\s{0,3}(?:liên tục|kể cả ngày nghỉ)/iu.test(text.slice(end, end + 24))
    const allotment = durationOf(n, unit, place)
    if (elapsed && allotment.unit === 'hour') allotment.unit = 'elapsed-hour'
    found.push({ allotment, start, end })
  }
  return joinHoursAndMinutes(text, found)
}

/** `1 giờ 30 phút` is one duration of 90 minutes. */
function joinHoursAndMinutes(text: string, found: FoundDuration[]): FoundDuration[] {
  const joined: FoundDuration[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const touching = last && text.slice(last.end, next.start).trim() === ''
    if (touching && last.allotment.unit === 'hour' && next.allotment.unit === 'minute') {
      last.allotment = { kind: 'duration', n: last.allotment.n * 60 + next.allotment.n, unit: 'minute' }
      last.end = next.end
    } else joined.push(next)
  }
  return joined
}

/** Days of the week and office hours say when one may come, not how long it takes. */
const WINDOW =
  /giờ\s+hành\s+chính|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|hàng\s+tuần|hằng\s+tuần|chủ\s+nhật|giờ\s+làm\s+việc/iu
const CLOCK_RANGE = /\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{1,2})?.{0,20}(?:-|–|đến)\s?\d{1,2}\s?(?:giờ|h|:)/iu
const IMMEDIATE =
  /(?<![\p{L}\p{N}])(?:ngay(?!\s+(?:từ|tại|trước)\s)|lập tức|trong\s+(?:cùng\s+)?(?:một\s+)?(?:ngày|buổi)(?:\s+làm\s+việc)?(?!\s*\d)|cùng\s+ngày)(?![\p{L}\p{N}])/iu

/** A range, or two durations that differ: a person must say which one is meant. */
export const isAmbiguous = (text: string, place: PhrasePlace): boolean => {
  const found = durationsIn(text, place)
  if (/\d\s{0,3}(?:-|–|đến)\s{0,3}\d{1,4}\s{0,3}(?:ngày|giờ|phút|tháng)/iu.test(blank(text)))
    return found.length > 0
  const [first, ...others] = found
  return others.some(
    ({ allotment }) => allotment.n !== first!.allotment.n || allotment.unit !== first!.allotment.unit,
  )
}

/**
 * Thời gian trong một ô hay một câu: the duration, immediacy or window that the phrase states; `unspecified`
 * when it states none. Of several durations the first counts, of a range the upper end; `isAmbiguous` tells.
 */
export function parseTimePhrase(text: string, place: PhrasePlace = 'cell'): Allotment {
  if (AROUND_THE_CLOCK.test(text)) return { kind: 'window', text: text.trim() }
  const [first] = durationsIn(text, place)
  if (first) return first.allotment
  const plain = text.trim()
  if (WINDOW.test(plain) || CLOCK_RANGE.test(plain)) return { kind: 'window', text: plain }
  if (IMMEDIATE.test(plain)) return { kind: 'immediate' }
  return { kind: 'unspecified' }
}

import { MINUTES_PER_DAY, workingMinutes } from './allotted-time.ts'
import type { Allotment } from './model.ts'
import { NUMBER_IN_WORDS, numberInWords } from './number-words.ts'
import { AROUND_THE_CLOCK } from './reception-window.ts'

/**
 * Cụm từ chỉ thời gian: how Vietnamese procedures write time, read into values. Marks are read as written,
 * for without them `ngày` (day) and `ngay` (at once) are the same word.
 */

type Duration = Extract<Allotment, { kind: 'duration' }>

/** Where a phrase stands. In a step's cell bare hours are working time; in law and prose 24 hours run through the night. */
export type PhrasePlace = 'cell' | 'prose'

/**
 * A duration inside a longer text: offset and length of the number with its unit. `doubtful` where a person must say
 * which number is meant: a range, digits apart, a number unlike its words in brackets.
 */
export type FoundDuration = { allotment: Duration; start: number; end: number; doubtful: boolean }

const FRACTIONS: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75,
}

/** `0 3` and `1 0` are what a scanner makes of `03` and `10`. */
const NUMBER = '\\d{1,2}\\s?½|(?:1[/⁄][24]|3[/⁄]4)|[½¼¾]|\\d\\s\\d|\\d{1,4}(?:[.,]\\d{1,2})?'
/** `01 (một)`, `một (01)`: what stands in brackets repeats the number. */
const again = (name?: string) => `(?:\\s{0,3}\\((${name ? `?<${name}>` : '?:'}[^()]{1,30})\\))?`
const WORKING = '(?:\\s{1,3}|-|\\s{0,3}\\(\\s?)làm\\s{1,3}việc|\\s{0,3}\\(?lv|\\s{1,3}hành\\s{1,3}chính'
const DURATION = new RegExp(
  `(?<![\\p{L}\\p{N}.,/⁄½¼¾])(?<!phần\\s)(?:(?<low>${NUMBER}|${NUMBER_IN_WORDS})(?:\\s{0,3}\\([^()]{1,30}\\))?\\s{0,3}(?:-|–|đến)\\s{0,3})?` +
    // A word needs a space before the unit: `chính` is not `chín` and `h`.
    `(?:(?<number>${NUMBER})${again('numberAgain')}\\s{0,3}|(?<word>${NUMBER_IN_WORDS})${again('wordAgain')}\\s{1,3})` +
    `(?<unit>ngày|nlv|giờ|tiếng|h|phút|p|[’'′]|tuần|tháng|buổi|năm)(?<half>\\s{1,3}rưỡi)?(?<working>${WORKING})?(?![\\p{L}\\p{N}])`,
  'giu',
)
/** Every duration has a unit; most lines have none. */
const MAY_HOLD_ONE =
  /ng[àÀ]y|nlv|gi[ờỜ]|ti[ếẾ]ng|tu[ầẦ]n|th[áÁ]ng|bu[ổỔ]i|n[ăĂ]m|ph[úÚ]t|[\d½¼¾)\s]h(?![a-z\u00c0-\u1ef9])|[\d)]\s{0,3}[p’'′](?![a-z\u00c0-\u1ef9])/i

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

const blank = (text: string): string =>
  NOT_DURATIONS.reduce((rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)), text)

function numberOf(text: string): number {
  const plain = text.replace(/\s/g, '').replace('⁄', '/')
  const fraction = FRACTIONS[plain]
  if (fraction !== undefined) return fraction
  if (plain.endsWith('½')) return Number(plain.slice(0, -1)) + 0.5
  return Number(plain.replace(',', '.'))
}

/** Whether what stands in brackets is another number; other words there say nothing of it. */
function contradicts(n: number, repeated: string | undefined): boolean {
  if (repeated === undefined) return false
  const text = repeated.trim().replace(/\s+/g, ' ')
  const other = /^\d{1,4}$/.test(text) ? Number(text) : numberInWords(text)
  return other !== null && other !== n
}

function durationOf(n: number, unit: string, working: boolean, place: PhrasePlace): Duration {
  const of = (amount: number, kind: Duration['unit']): Duration => ({
    kind: 'duration',
    n: amount,
    unit: kind,
  })
  const isWhole = Number.isInteger(n)
  if (unit === 'nlv') return of(n, 'working-day')
  // Half a calendar day means nothing; half a working day does.
  if (unit === 'ngày') return of(n, isWhole && !working ? 'day' : 'working-day')
  if (unit === 'buổi') return of(n / 2, 'working-day')
  if (unit === 'tuần') return isWhole && !working ? of(n * 7, 'day') : of(n * 5, 'working-day')
  if (unit === 'tháng') return isWhole ? of(n, 'month') : of(Math.round(n * 30), 'day')
  if (unit === 'năm') return of(Math.round(n * 12), 'month')
  if (unit === 'phút' || unit === 'p' || MINUTE_SIGNS.includes(unit)) return of(n, 'minute')
  return of(n, place === 'prose' && n >= 24 && !working ? 'elapsed-hour' : 'hour')
}

/** In a cell `30p` and `30’` are minutes; in prose they are pages and ends of quotations. */
const MINUTE_SIGNS = "p’'′"

/** Every duration that the text states, in order. Offsets hold for NFC text. Takes time in proportion to its length. */
export function durationsIn(text: string, place: PhrasePlace): FoundDuration[] {
  if (!MAY_HOLD_ONE.test(text)) return []
  const found: FoundDuration[] = []
  for (const match of blank(text).matchAll(DURATION)) {
    const { low, number, numberAgain, word, wordAgain, half, working } = match.groups!
    const unit = match.groups!.unit!.toLowerCase()
    if (MINUTE_SIGNS.includes(unit) && (place === 'prose' || number === undefined)) continue
    const stated = number !== undefined ? numberOf(number) : numberInWords(word!)!
    const doubtful =
      low !== undefined || /^[1-9]\s\d$/.test(number ?? '') || contradicts(stated, numberAgain ?? wordAgain)
    const start = match.index
    const end = start + match[0].length
    const elapsed = /^\s{0,3}(?:liên tục|kể cả ngày nghỉ)/iu.test(text.slice(end, end + 24))
    const allotment = durationOf(
      half === undefined ? stated : stated + 0.5,
      unit,
      working !== undefined,
      place,
    )
    if (elapsed && allotment.unit === 'hour') allotment.unit = 'elapsed-hour'
    found.push({ allotment, start, end, doubtful })
  }
  return withMinutes(text, joinHoursAndMinutes(text, found), place)
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
      last.doubtful ||= next.doubtful
    } else joined.push(next)
  }
  return joined
}

/** `1 giờ 30`, which ends a cell, is 90 minutes too. */
function withMinutes(text: string, found: FoundDuration[], place: PhrasePlace): FoundDuration[] {
  const last = found.at(-1)
  if (!last || place === 'prose' || last.allotment.unit !== 'hour') return found
  const minutes = /^\s{1,3}([0-5]\d)\s*$/.exec(text.slice(last.end, last.end + 8))?.[1]
  if (minutes === undefined) return found
  const allotment: Duration = { kind: 'duration', n: last.allotment.n * 60 + Number(minutes), unit: 'minute' }
  return [...found.slice(0, -1), { ...last, allotment, end: text.trimEnd().length }]
}

/** Days of the week and office hours say when one may come, not how long it takes. */
const WINDOW =
  /giờ\s+hành\s+chính|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|hàng\s+tuần|hằng\s+tuần|chủ\s+nhật|giờ\s+làm\s+việc|(?<![\p{L}\p{N}])T[2-7]\s{0,3}(?:-|–|đến)\s{0,3}(?:T[3-7]|CN)(?![\p{L}\p{N}])/iu
const CLOCK_RANGE = /\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{1,2})?.{0,20}(?:-|–|đến)\s?\d{1,2}\s?(?:giờ|h|:)/iu
const IMMEDIATE =
  /(?<![\p{L}\p{N}])(?:ngay(?!\s+(?:từ|tại|trước)\s)|lập tức|trong\s+(?:cùng\s+)?(?:một\s+)?(?:ngày|buổi)(?:\s+làm\s+việc)?(?!\s*\d)|cùng\s+ngày)(?![\p{L}\p{N}])/iu

/** What is longer is no phrase: only so many units of it are read. */
const LONGEST = 2_000

/** A number in doubt, or two durations that differ: a person must say which one is meant. */
export const isAmbiguous = (text: string, place: PhrasePlace): boolean => {
  const [first, ...others] = durationsIn(text.slice(0, LONGEST), place)
  if (!first) return false
  return first.doubtful || others.some((other) => other.doubtful || !isSame(first.allotment, other.allotment))
}

/** `½ ngày làm việc (04 giờ)` says one thing twice, in a day of eight hours. */
function isSame(a: Duration, b: Duration): boolean {
  if (a.n === b.n && a.unit === b.unit) return true
  const minutes = workingMinutes(a, MINUTES_PER_DAY)
  return minutes !== null && minutes === workingMinutes(b, MINUTES_PER_DAY)
}

/**
 * Thời gian trong một ô hay một câu: the duration, immediacy or window that the phrase states; `unspecified`
 * when it states none. Of several durations the first counts, of a range the upper end; `isAmbiguous` tells. The first
 * 2,000 units are asked; the text of a window is kept whole.
 */
export function parseTimePhrase(text: string, place: PhrasePlace = 'cell'): Allotment {
  const asked = text.slice(0, LONGEST)
  const window: Allotment = { kind: 'window', text: text.trim() }
  if (AROUND_THE_CLOCK.test(asked)) return window
  const [first] = durationsIn(asked, place)
  if (first) return first.allotment
  if (WINDOW.test(asked) || CLOCK_RANGE.test(asked)) return window
  return IMMEDIATE.test(asked) ? { kind: 'immediate' } : { kind: 'unspecified' }
}

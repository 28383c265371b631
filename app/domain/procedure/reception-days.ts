import { WEEKDAYS, type Weekday } from '../calendar/working-calendar.ts'

/** Which part of a day one may come. */
export type PartOfDay = 'whole' | 'morning' | 'afternoon'

const NAMES: readonly (readonly string[])[] = [
  ['hai', '2'],
  ['ba', '3'],
  ['tư', '4'],
  ['năm', '5'],
  ['sáu', '6'],
  ['bảy', 'bẩy', '7'],
  ['chủ nhật', 'cn'],
]
const BEFORE = /(?:(?<part>sáng|chiều)\s{1,3})?(?:(?<each>các)\s{1,3}(?:ngày\s{1,3})?|ngày\s{1,3})?/
const NAME = /(?<!lần\s)thứ\s{0,3}(?<name>hai|2|ba|3|tư|4|năm|5|sáu|6|bảy|bẩy|7)(?![\p{L}\p{N}])/u
const SUNDAY = /chủ\s{1,3}nhật/u
const SHORT = /(?<![\p{L}\p{N}])(?<short>T[2-7]|CN)(?![\p{L}\p{N}])/u
/** A number that goes on a list of days (`thứ 3, 5`), and is no clock. */
const BARE = /(?<![\p{L}\p{N}])(?<bare>[2-7])(?!\s?(?:[:/.,]?\d|giờ|h(?!\p{L})|g\d))/u
const AFTER =
  /(?:\s{0,3}\(\s?(?:buổi\s{1,3})?(?<inBrackets>sáng|chiều)\s?\)|\s{1,3}buổi\s{1,3}(?<after>sáng|chiều)(?!\s{0,3}:?\s{0,3}(?:từ|\d)))?/
/** `sáng thứ 7`, `các ngày thứ 3`, `Chủ nhật`, `T2`, `thứ 7 (buổi sáng)`. */
const DAY = new RegExp(
  `${BEFORE.source}(?:${[NAME, SUNDAY, SHORT, BARE].map(({ source }) => source).join('|')})${AFTER.source}`,
  'giu',
)
const LISTED = /^\s{0,3}(?:,|và|,\s{1,3}và)\s{0,3}$/iu
const UP_TO = /^[\s,]{0,3}(?:-|–|đến)\s{0,3}(?:hết\s{0,3})?$/iu
const FROM = /từ\s{1,3}$/iu
/** Days on which nobody may come: `trừ thứ 7, chủ nhật`. */
const EXCEPT = /(?:trừ|nghỉ|không\s{1,3}(?:làm\s{1,3}việc|tiếp\s{1,3}nhận))\s[^.;)\n]{0,80}/giu
const EVERY_DAY = /(?:các|tất\s{1,3}cả\s{1,3}các|hàng|hằng)\s{1,3}ngày/iu

/** A name of a day as it stands in the text. */
type Name = {
  index: number
  /** The part that stands at the name itself. */
  part: PartOfDay | null
  /** `sáng các ngày thứ 3, thứ 5`: the part holds for those that follow too. */
  isEach: boolean
  isBare: boolean
  isFrom: boolean
  start: number
  end: number
}
type Day = { index: number; part: PartOfDay; start: number }

/** Các ngày trong tuần mà câu nêu, each with its part; null when it names none. */
export function daysIn(text: string): ReadonlyMap<Weekday, PartOfDay> | null {
  const { said, without } = partedByExceptions(text, daysOf(text, namesIn(text)))
  if (said.length === 0 && (without.length === 0 || !EVERY_DAY.test(text))) return null

  const days = new Map<Weekday, PartOfDay>()
  if (said.length === 0) for (const day of WEEKDAYS) days.set(day, 'whole')
  for (const { index, part } of said) days.set(WEEKDAYS[index]!, part)
  for (const { index, part } of without) {
    const day = WEEKDAYS[index]!
    if (part === 'whole' || (days.get(day) ?? part) === part) days.delete(day)
    else days.set(day, part === 'morning' ? 'afternoon' : 'morning')
  }
  return days
}

function namesIn(text: string): Name[] {
  const names = [...text.matchAll(DAY)].map((match): Name & { isShort: boolean } => {
    const { part, each, name, short, bare, inBrackets, after } = match.groups!
    const written = (name ?? bare ?? short?.replace(/^t/i, '') ?? 'chủ nhật').toLowerCase()
    const before = text.slice(Math.max(0, match.index - 6), match.index)
    return {
      index: NAMES.findIndex((known) => known.includes(written)),
      part: partOf(part ?? inBrackets ?? after),
      isEach: each !== undefined,
      isBare: bare !== undefined,
      isShort: short !== undefined,
      isFrom: FROM.test(before),
      start: match.index,
      end: match.index + match[0].length,
    }
  })
  // `T2` alone may be a floor, `CN` a branch.
  const areDays = names.filter(({ isShort }) => isShort).length > 1
  return names.filter(({ isShort }) => areDays || !isShort)
}

/** The days of the names in order, a range as all its days; bare numbers that go on no list are left out. */
function daysOf(text: string, names: readonly Name[]): Day[] {
  const days: Day[] = []
  let last: (Name & { goesOn: PartOfDay | null }) | null = null
  for (const name of names) {
    const between: string = last ? text.slice(last.end, name.start) : ''
    const isListed: boolean = last !== null && LISTED.test(between)
    if (last && UP_TO.test(between)) {
      const first = days.pop()!
      for (const day of range(last, first, name)) days.push(day)
    } else if (name.isBare && !isListed) continue
    else {
      const part = name.part ?? (isListed ? last?.goesOn : null) ?? 'whole'
      days.push({ index: name.index, part, start: name.start })
    }
    const goesOn: PartOfDay | null = name.part
      ? name.isEach
        ? name.part
        : null
      : isListed
        ? last!.goesOn
        : null
    last = { ...name, goesOn }
  }
  return days
}

/** `sáng thứ 2 đến thứ 6` are mornings; `từ sáng thứ 2 đến chiều thứ 6` begins with one and leaves nothing out. */
function range(from: Name, { start, part }: Day, to: Name): Day[] {
  const areParts = part !== 'whole' && to.part === null && !from.isFrom
  const between = areParts ? part : 'whole'
  const days: Day[] = [{ index: from.index, part: part === 'morning' ? between : part, start }]
  for (let index = (from.index + 1) % 7; index !== to.index; index = (index + 1) % 7)
    days.push({ index, part: between, start })
  return [...days, { index: to.index, part: to.part === 'morning' ? 'morning' : between, start }]
}

/** Days that an exception names, and all others. */
function partedByExceptions(text: string, days: readonly Day[]): { said: Day[]; without: Day[] } {
  const exceptions = [...text.matchAll(EXCEPT)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }))
  const parted = { said: [] as Day[], without: [] as Day[] }
  let next = 0
  for (const day of days) {
    while (next < exceptions.length && exceptions[next]!.to <= day.start) next++
    const isException = next < exceptions.length && exceptions[next]!.from <= day.start
    parted[isException ? 'without' : 'said'].push(day)
  }
  return parted
}

const partOf = (word: string | undefined): PartOfDay | null =>
  word === undefined ? null : word.toLowerCase() === 'sáng' ? 'morning' : 'afternoon'

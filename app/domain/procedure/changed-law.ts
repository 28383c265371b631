import { fold } from '../shared/fold.ts'
import { type FoundNumber, lawNumbersIn } from './law-number.ts'

/** Before a number: it comes in, in place of another or for the first time. */
const COMES_IN = /\b(?:bang|boi|thanh|bo sung|them|cap nhat|can cu theo|ap dung)\b/g
/** Before a number: it goes. `bo` is bỏ as well as bộ and bổ; a ministry and a supplement are told by what follows. */
const GOES =
  /\b(?:bai bo|loai bo|huy bo|bo (?!sung|cong an|truong|tu phap|noi vu|tai chinh)|thay the|thay|het hieu luc|khong con)\b/g
/** Right behind a number, its date and its agency: it is gone. */
const IS_GONE =
  /^[\s,(]{0,3}(?:ngay [\d/.-]{6,10})?[\s,)]{0,3}(?:cua [a-z ]{2,40}?)?\s?(?:da |nay )?(?:duoc thay|bi thay|bi bai|duoc bai|het hieu luc|khong con)/

const lastOf = (pattern: RegExp, text: string): number => {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

/**
 * Văn bản được đưa vào căn cứ by a description of a change: the numbers that it names but for those that it says
 * were taken out. `thay A bằng B` and `B thay thế A` bring in B; numbers in one row with `,` and `và` share their fate.
 */
export function addedLawIn(description: string): FoundNumber[] {
  let goes = false
  let from = 0
  return lawNumbersIn(description).filter(({ number, start }) => {
    const between = fold(description.slice(from, start))
    from = start + number.length
    const [came, went] = [lastOf(COMES_IN, between), lastOf(GOES, between)]
    if (came >= 0 || went >= 0) goes = went > came
    const isGone = IS_GONE.test(fold(description.slice(from, from + 120)))
    return !goes && !isGone
  })
}

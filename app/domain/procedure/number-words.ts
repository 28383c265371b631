/** Numbers as words (`mười lăm`, `hai mươi mốt`, `một trăm hai mươi`, `nửa`), as terms of law write them. */

const DIGITS: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const DIGIT = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín'
/** After a ten some digits change their sound. */
const AFTER_TEN = `mốt|tư|lăm|nhăm|${DIGIT}`
const SPACE = '\\s{1,3}'
const TENS = `(?:(?:${DIGIT})${SPACE}mươi|mười)(?:${SPACE}(?:${AFTER_TEN}))?`
const HUNDREDS = `(?:${DIGIT})${SPACE}trăm(?:${SPACE}(?:(?:linh|lẻ)${SPACE}(?:${DIGIT})|${TENS}))?`

/** Source of a pattern for a number in words up to 999 and a half. It holds no groups that capture. */
export const NUMBER_IN_WORDS = `(?:${HUNDREDS}|${TENS}|${DIGIT}|nửa)`

const WHOLE = new RegExp(`^${NUMBER_IN_WORDS}$`, 'iu')

/** Số viết bằng chữ: its value; null when the text is anything else. */
export function numberInWords(text: string): number | null {
  if (!WHOLE.test(text)) return null
  const words = text.toLowerCase().split(/\s+/)
  if (words[0] === 'nửa') return 0.5
  let sum = 0
  let digit = 0
  for (const word of words) {
    if (word === 'trăm' || word === 'mươi') {
      sum += digit * (word === 'trăm' ? 100 : 10)
      digit = 0
    } else if (word === 'mười') sum += 10
    else digit = DIGITS[word] ?? 0
  }
  return sum + digit
}

import { fold } from '../shared/fold.ts'

/** At least so many characters: the password is the only factor of most people (NIST SP 800-63B-4, 3.1.1.2). */
export const SHORTEST_PASSWORD = 15
/** At most so many characters (OWASP ASVS 5.0, 6.2.9 asks that at least 64 are taken). */
export const LONGEST_PASSWORD = 128

/** More units than any such text has however it is composed: not composed at all, which could take a minute. */
const MOST_UNITS = 8 * LONGEST_PASSWORD

export type PasswordRefusal =
  | { code: 'password.too-short'; length: number; least: number }
  | { code: 'password.too-long'; most: number }
  /** On the list of common passwords, or no more than one of them repeated or padded. */
  | { code: 'password.common' }
  /** No more than the account, the name of the person or of the product, repeated or padded. */
  | { code: 'password.names-the-person' }

/** Whether a text in small letters without marks is on the list of common passwords. */
export type IsCommon = (folded: string) => boolean

/** Shorter pieces of a password say nothing: they stand in the list, and in every sentence. */
const SHORTEST_COMMON = 4
/** A piece as short as this, repeated, is guessed whatever it is. */
const TRIVIAL_UNIT = 3
const PRODUCT = 'minhtrinh'
/** Rows in which a finger or the alphabet runs on. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
]

/**
 * Every reason not to take this as a person's new password; none is yes (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.11). Its
 * length is counted in code points after NFC; spaces are part of it, at its ends too. No kinds of characters are asked
 * for: a sentence is better than a puzzle.
 */
export function reasonsNotToTake(
  password: string,
  owner: { account: string; name: string },
  isCommon: IsCommon,
): PasswordRefusal[] {
  if (password.length > MOST_UNITS) return [{ code: 'password.too-long', most: LONGEST_PASSWORD }]
  const composed = password.normalize('NFC')
  const length = [...composed].length
  const reasons: PasswordRefusal[] = []
  if (length < SHORTEST_PASSWORD)
    reasons.push({ code: 'password.too-short', length, least: SHORTEST_PASSWORD })
  if (length > LONGEST_PASSWORD) {
    reasons.push({ code: 'password.too-long', most: LONGEST_PASSWORD })
    return reasons
  }
  const own = [plain(owner.account), plain(owner.name), PRODUCT].filter((word) => word !== '')
  const cores = coresOf(plain(composed))
  if (cores.some((core) => own.includes(core))) reasons.push({ code: 'password.names-the-person' })
  if (cores.some((core) => isTrivial(core) || (core.length >= SHORTEST_COMMON && isCommon(core))))
    reasons.push({ code: 'password.common' })
  return reasons
}

/** Small letters without marks and spaces. */
const plain = (text: string): string => fold(text).replace(/\s+/gu, '')

/** What a password comes down to when padding and repetition are taken away, itself first. */
function coresOf(text: string): string[] {
  const found = new Set([text])
  // A set is walked on to what is added meanwhile; every piece is shorter than the one it was found in.
  for (const piece of found)
    for (const shorter of [
      piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
      piece.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
      piece.replace(/^(.)\1{2,}/u, ''),
      piece.replace(/(.)\1{2,}$/u, ''),
      unitOf(piece),
    ])
      if (shorter !== '') found.add(shorter)
  return [...found]
}

/** The shortest text that, written again and again, makes this one; its last time may be cut off. */
function unitOf(text: string): string {
  for (let period = 1; period < text.length; period++)
    if (text.startsWith(text.slice(period))) return text.slice(0, period)
  return text
}

/** A piece that is one or few characters over and over, or a row of the keyboard, on or back. */
function isTrivial(core: string): boolean {
  const unit = unitOf(core)
  if (unit.length <= TRIVIAL_UNIT && core.length >= unit.length * 3) return true
  if (core.length < SHORTEST_COMMON) return false
  const back = [...core].reverse().join('')
  return ROWS.some((row) => row.includes(core) || row.includes(back))
}

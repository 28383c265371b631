import type { CompileFinding } from './findings.ts'
import { FOREIGN_LOOK_ALIKES, LATIN_LOOK_ALIKES } from './look-alikes.ts'
import { type Line, placesIn } from './outline.ts'

const LIGATURES = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
])

/** Runs of one character: spaces that are none, what has no width, other alphabets' forms, what no font can show. */
const ODD =
  /([\t\u00a0\u00ad\u00d0\u00f0\u0189\u0256\u01cd\u01ce\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufb00-\ufb02\ufeff\ufffd\uff01-\uff5e\ue000-\uf8ff])\1*/gu
const FOREIGN_IN_WORD = /[\p{Script=Greek}\p{Script=Cyrillic}]/gu
const MIXED_WORD =
  /(?<!\p{L})(?=\p{L}*\p{Script=Latin})(?=\p{L}*[\p{Script=Greek}\p{Script=Cyrillic}])\p{L}{2,60}/gu

/** Anything but the letters, digits and marks of Vietnamese texts. */
const UNUSUAL =
  /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u01cc\u01cf-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/

/** Whether a text may hold an odd character; false is certain. */
export const mayHoldOddCharacter = (text: string): boolean => UNUSUAL.test(text)

/** What should stand in place of a run of one character; null where nobody can say. */
function plainOf(run: string): string | null {
  const character = run[0]!
  const letter = LATIN_LOOK_ALIKES.get(character) ?? LIGATURES.get(character)
  if (letter !== undefined) return letter.repeat(run.length)
  if (/[\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u.test(character)) return ' '
  if (/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u.test(character)) return ''
  if (character >= '\uff01' && character <= '\uff5e')
    return String.fromCharCode(...[...run].map((wide) => wide.charCodeAt(0) - 0xfee0))
  return null
}

/** Ký tự lạ: characters that look like others or cannot be seen, at most `most` of a line, with what they should be. */
export function findOddCharacters(line: Line, findings: CompileFinding[], most: number): void {
  const { text, source } = line
  if (!mayHoldOddCharacter(text)) return
  const found: { start: number; run: string; fix: string | null }[] = []
  // What an entity makes is told as the entity.
  const hasEntities = source.includes('&')
  const made = new Map<string, boolean>()
  const isMade = (character: string): boolean => {
    const known = made.get(character) ?? !source.includes(character)
    made.set(character, known)
    return known
  }
  for (const match of text.matchAll(ODD)) {
    if (found.length === most) break
    if (hasEntities && isMade(match[0][0]!)) continue
    found.push({ start: match.index, run: match[0], fix: plainOf(match[0].slice(0, 200)) })
  }
  for (const { 0: word, index } of text.matchAll(MIXED_WORD)) {
    if (found.length >= most) break
    for (const letter of word.matchAll(FOREIGN_IN_WORD)) {
      const fix = FOREIGN_LOOK_ALIKES.get(letter[0])
      // Ω in kΩ looks like nothing else.
      if (fix !== undefined) found.push({ start: index + letter.index, run: letter[0], fix })
    }
  }
  if (found.length === 0) return
  const place = placesIn(line)
  for (const { start, run, fix } of found.slice(0, most)) {
    const at = place(start, run.length)
    const isExact = at.endColumn === at.column + run.length
    findings.push({ code: 'odd-character', character: run[0]!, fix: isExact ? fix : null, at })
  }
}

import { fold } from '../shared/fold.ts'
import { FOREIGN_LOOK_ALIKES, LATIN_LOOK_ALIKES } from './look-alikes.ts'

/** What each unit looks like, found when it is first met. */
const skeletons = new Map<string, string>()

/** One unit for each unit, so that offsets carry over; without marks, case and look-alikes. */
function skeletonOf(text: string): string {
  let skeleton = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    let plain = skeletons.get(unit)
    if (plain === undefined) {
      const folded = fold(FOREIGN_LOOK_ALIKES.get(unit) ?? LATIN_LOOK_ALIKES.get(unit) ?? unit)
      plain = folded.length === 1 ? folded : unit
      skeletons.set(unit, plain)
    }
    skeleton += plain
  }
  return skeleton
}

export type OtherSpelling = { written: string; start: number }

/**
 * Cách viết khác của mã hiệu: finds in a line what is the document's own code but for marks, look-alikes, case or the
 * signs between its parts (`QT17.ĐDDT`, `QT 17-ĐDĐT`). Null where there is nothing to look for: a code without a
 * digit is a word like others, and a text without the code's digits cannot hold it.
 */
export function codeSearchFor(ownCode: string, text: string): ((line: string) => OtherSpelling[]) | null {
  const digits = /\d+/.exec(ownCode)?.[0]
  // Signs may stand where the code has one, or where digits and letters meet; nowhere else.
  const parts = skeletonOf(ownCode).match(/\d+|[a-z]+/g) ?? []
  if (digits === undefined || parts.join('').length < 4 || !text.includes(digits)) return null
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}/])${parts.join('[\\s.\\-–]{0,2}')}(?![\\p{L}\\p{N}])`, 'gu')
  return (line) => {
    if (!line.includes(digits)) return []
    return [...skeletonOf(line).matchAll(pattern)].flatMap((match) => {
      const written = line.slice(match.index, match.index + match[0].length)
      // In small letters it is part of an address or of a file's name.
      return written === ownCode || written === written.toLowerCase() ? [] : [{ written, start: match.index }]
    })
  }
}

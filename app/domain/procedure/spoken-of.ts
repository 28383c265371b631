import { fold } from '../shared/fold.ts'
import type { Branch, SpokenOf } from './model.ts'
import { type Line, placesIn } from './outline.ts'

/** Rẽ nhánh: how texts name the ways off the straight path, folded. */
const NAMED: readonly { branch: Branch; named: RegExp }[] = [
  {
    branch: 'supplement',
    named: /\b(?:yeu cau|huong dan|thong bao)[^.;]{0,60}\bbo sung\b|\bbo sung,? hoan thien ho so\b/,
  },
  { branch: 'refusal', named: /\btu choi\b/ },
  { branch: 'stop', named: /\b(?:tam )?dung (?:viec )?(?:giai quyet|xu ly)\b|\bthong bao dung\b/ },
  {
    branch: 'apology',
    named: /\bxin loi\b|\bhen lai\b|\bgia han (?:thoi (?:gian|han) )?giai quyet\b/,
  },
]
const STEP = /(?<![\p{L}\p{N}])bước\s{1,3}(\p{Lu}{1,2}\d{1,2}[a-z]?)(?![\p{L}\p{N}])/gu

/** Whether a folded text names the branch. */
export const names = (branch: Branch, folded: string): boolean =>
  NAMED.some((each) => each.branch === branch && each.named.test(folded))

/** What a line of a step or a note speaks of besides itself: other steps by their codes, and branches. */
export function spokenIn(line: Line): SpokenOf[] {
  const place = placesIn(line)
  const found: SpokenOf[] = []
  if (/ước/i.test(line.text))
    for (const match of line.text.matchAll(STEP))
      found.push({ kind: 'step', code: match[1]!, at: place(match.index, match[0].length) })
  const folded = fold(line.text)
  for (const { branch, named } of NAMED) {
    const match = named.exec(folded)
    // The fold of NFC Vietnamese keeps its length; of another text the whole line is the place.
    if (match)
      found.push({
        kind: 'branch',
        branch,
        at: folded.length === line.text.length ? place(match.index, match[0].length) : line.at,
      })
  }
  return found
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { diffWords } from 'diff'
import { outlineOf } from '#app/documents/outline.ts'
import { redline, redlineSteps } from '#app/documents/redline.ts'
import { type Unit, unitsOf } from '#app/documents/redline-units.ts'
import { median, root, shown } from './measuring.ts'

const ROUNDS = 9

/** The redline engine beside jsdiff's words over whole texts, in the same run. */
export async function benchRedline(): Promise<void> {
  const text = readFileSync(path.join(root, 'procedures/QT03.CC/03.md'), 'utf8')
  const body = text.slice(text.indexOf('\n---\n', 4) + 5)
  const large = Array.from({ length: 16 }, (_, at) => body.replaceAll('căn cước', `căn cước ${at}`)).join(
    '\n',
  )
  const cases: [name: string, before: string, after: string, peer: boolean][] = [
    ['adjacent, 12 kB', body, revised(body, 1), true],
    ['twenty revisions apart, 12 kB', body, revised(body, 20), true],
    ['unrelated, 12 kB', body, unrelated(body), true],
    ['200 kB, revised', large, revised(large, 20), false],
    ['200 kB, unrelated', large, unrelated(large), false],
  ]
  for (const [name, before, after, peer] of cases) {
    const [old, next] = [unitsIn(before), unitsIn(after)]
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(timed(() => redline(old, next)))
      if (peer) theirs.push(timed(() => diffWords(before, after)))
    }
    const read = median(Array.from({ length: ROUNDS }, () => timed(() => [unitsIn(before), unitsIn(after)])))
    const { detail } = redline(old, next)
    const ratio = peer
      ? `, jsdiff diffWords ${shown(median(theirs), 1)} ms, ratio ${shown(median(ours) / median(theirs), 3)}`
      : ''
    console.log(
      `  ${name}: ${shown(median(ours))} ms by ${detail}, longest hold ${shown(longestHold(old, next), 1)} ms, reading both ${shown(read, 1)} ms${ratio}`,
    )
  }
}

function unitsIn(body: string): Unit[] {
  const read = outlineOf(body)
  if (!read.ok) throw new Error('nested too deep')
  return unitsOf(read.outline)
}

function timed(work: () => unknown): number {
  const begin = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - begin) / 1e6
}

/** The longest stretch of work between two places where others may have their turn. */
function longestHold(before: readonly Unit[], after: readonly Unit[]): number {
  const steps = redlineSteps(before, after)
  let longest = 0
  for (let done = false; !done; )
    longest = Math.max(
      longest,
      timed(() => (done = steps.next().done === true)),
    )
  return longest
}

/** Words put in, taken out and changed, a line added and one removed, again and again; the same for the same count. */
function revised(text: string, revisions: number): string {
  let seed = 20_261_127
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const lines = text.split('\n')
  for (let revision = 0; revision < revisions; revision++) {
    for (let edit = 0; edit < 6; edit++) {
      const at = next(lines.length)
      const words = (lines[at] ?? '').split(' ')
      const word = next(words.length)
      words.splice(word, next(2), ['đã', 'được', `lần ${revision}`, 'sửa'][next(4)]!)
      lines[at] = words.join(' ')
    }
    lines.splice(next(lines.length), 0, `- Dòng thêm ở lần ${revision}, số ${next(1000)}.`)
    lines.splice(next(lines.length), 1)
  }
  return lines.join('\n')
}

/** A text of the same shape and length without a word in common. */
const unrelated = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => `${[...word].reverse().join('')}x`)

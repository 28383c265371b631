import { damagedPhrasesIn, mayHoldDamagedPhrase } from './damaged-phrases.ts'
import type { CompileFinding } from './findings.ts'
import { formCodesIn } from './form-codes.ts'
import { mayHoldNoSyllable, noSyllablesIn } from './no-syllable.ts'
import { findOddCharacters, mayHoldOddCharacter } from './odd-characters.ts'
import { type Block, type Line, type Outline, placesIn } from './outline.ts'
import { codeSearchFor } from './own-code.ts'
import { tagsLeftIn } from './tags-left.ts'

/** Of one kind of fault in one line so many are told: a person who mends these sees the rest. */
const MOST_IN_A_LINE = 20

/** Lines that stand together: a heading, a paragraph, a list, a cell. */
export function* lineGroupsOf(outline: Outline): Generator<readonly Line[]> {
  yield* groupsOfBlocks(outline.preamble)
  for (const section of outline.sections) {
    yield section.heading
    yield* groupsOfBlocks(section.blocks)
  }
}

function* groupsOfBlocks(blocks: readonly Block[]): Generator<readonly Line[]> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block.lines
    else if (block.kind === 'list') yield block.items.flatMap((item) => item.lines)
    else for (const row of [block.header, ...block.rows]) for (const cell of row.cells) yield cell.lines
  }
}

/**
 * Lỗi chữ trong các dòng: damaged words, characters that cannot be told apart or seen, HTML that a reader sees as
 * text, items squeezed on one line, codes with marks behind them, other spellings of the document's own code. Asks the
 * whole text once what can be there at all: most texts have none of it, and are done with.
 */
export function findTextFaults(outline: Outline, ownCode: string, findings: CompileFinding[]): void {
  const groups = [...lineGroupsOf(outline)]
  const lines = groups.flat()
  const text = lines.map((line) => line.text).join('\n')
  const phrases = mayHoldDamagedPhrase(text)
  const syllables = mayHoldNoSyllable(text)
  const odd = mayHoldOddCharacter(text)
  const entities = lines.some(({ source }) => source.includes('&'))
  const tags = text.includes('<') || text.includes('&') || entities
  const ownCodeIn = codeSearchFor(ownCode, text)
  // A section's own title is told by its right name.
  const told = new Set(findings.flatMap(({ code, at }) => (code === 'heading-damaged' ? [at] : [])))

  for (const line of lines) {
    if ((phrases || syllables) && !told.has(line.at)) findDamaged(line, findings)
    if (odd) findOddCharacters(line, findings, MOST_IN_A_LINE)
    if (tags)
      for (const found of tagsLeftIn(line).slice(0, MOST_IN_A_LINE))
        findings.push({ code: 'html-left', ...found })
    findSqueezed(line, findings)
    if (ownCodeIn === null) continue
    const others = ownCodeIn(line.text)
    if (others.length === 0) continue
    const place = placesIn(line)
    for (const { written, start } of others.slice(0, MOST_IN_A_LINE))
      findings.push({ code: 'code-spelt-otherwise', written, at: place(start, written.length) })
  }
  for (const group of groups) findMarkedCodes(group, findings)
}

function findDamaged(line: Line, findings: CompileFinding[]): void {
  const known = damagedPhrasesIn(line.text)
  const covered = (at: number) =>
    known.some(({ start, written }) => start <= at && at < start + written.length)
  const others = noSyllablesIn(line.text)
    .filter(({ start }) => !covered(start))
    .map(({ right, ...found }) => ({ ...found, expected: right ?? '' }))
  if (known.length + others.length === 0) return
  const place = placesIn(line)
  for (const { written, start, expected } of [...known, ...others].slice(0, MOST_IN_A_LINE))
    findings.push({ code: 'damaged-words', written, expected, at: place(start, written.length) })
}

/** The end of one thing, and the mark of the next. */
const SQUEEZED = /[.;]\s{1,3}(?=[-–]\s{1,3}\S)/gu
/** Words that end in a full stop and no sentence: `TP. - `, `v.v. - `. */
const SHORTENED = /(?:^|[\s("'“‘])(?:\p{Lu}{1,3}|\p{Lu}\p{Ll}|v\.v|vv)$/u
/** Ticks for several papers. */
const TICKS = /^x(?:[\s,;]{1,3}x){1,9}$/iu

/** `- Hồ sơ mục 5.3. - BM.06`, `X X X`: several things on one line. */
function findSqueezed(line: Line, findings: CompileFinding[]): void {
  const { text } = line
  if (text.length < 30 && TICKS.test(text)) {
    findings.push({ code: 'items-squeezed', written: text, at: line.at })
    return
  }
  if (!text.includes(' - ') && !text.includes(' – ')) return
  for (const match of text.matchAll(SQUEEZED)) {
    if (match[0].startsWith('.') && SHORTENED.test(text.slice(Math.max(0, match.index - 5), match.index)))
      continue
    const start = match.index + match[0].length
    const at = placesIn(line)(start, text.length - start)
    findings.push({ code: 'items-squeezed', written: text.slice(start), at })
    // The first tells of the line.
    return
  }
}

const MARKS = /[.;,]+$/u

/**
 * A form's code that stands alone with a mark behind it. Where the lines of a list or a cell end as those of a list
 * do, `;` after each and at most a full stop after the last, the marks are the list's.
 */
function findMarkedCodes(group: readonly Line[], findings: CompileFinding[]): void {
  const marked = group.flatMap((line) => {
    if (line.text.length > 40) return []
    const marks = MARKS.exec(line.text)?.[0]
    if (marks === undefined) return []
    const bare = line.text.slice(0, -marks.length).replace(/^[-+]\s{1,3}/, '')
    const [form, ...others] = formCodesIn(bare)
    return form && others.length === 0 && form.start === 0 && form.end === bare.length
      ? [{ line, marks }]
      : []
  })
  if (marked.length === 0 || isPunctuated(group)) return
  for (const { line, marks } of marked) {
    const at = placesIn(line)(line.text.length - marks.length, marks.length)
    findings.push({ code: 'code-with-mark', written: line.text, marks, at })
  }
}

function isPunctuated(group: readonly Line[]): boolean {
  if (group.length < 2) return false
  const ends = group.map((line) => line.text.at(-1)!)
  const [mark] = ends
  if (mark !== ';' && mark !== ',') return false
  return ends.slice(0, -1).every((end) => end === mark)
}

import { LOOK_ALIKES } from './damaged-words.ts'
import { ALWAYS_ERROR, findingsOf, rule, WARNING } from './rule.ts'

/** A range of exactly the written letters: without marks of emphasis in it, so that a fix may take its place. */
const isExact = ({ column, endColumn }: { column: number; endColumn?: number }, written: string): boolean =>
  endColumn !== undefined && endColumn - column === written.length

/** O8: words that a scanner or a hurried hand damaged. */
const wordsAreIntact = rule<{ written: string; expected: string }>()({
  id: 'O8',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'damaged-words').map(({ at, written, expected }) => ({
      at,
      arguments: { written, expected },
      ...(expected !== '' && isExact(at, written) ? { fix: expected } : {}),
    })),
})

const plainOf = (character: string): string | null => {
  const known = LOOK_ALIKES[character]
  if (known !== undefined) return known
  if (/[\u200b-\u200f\u2060]/u.test(character)) return ''
  return /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u.test(character) ? ' ' : null
}

/** O9: characters that look like others or cannot be seen: search, comparison and signatures take them as written. */
const charactersArePlain = rule<{ character: string; code: string }>()({
  id: 'O9',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'odd-character').map(({ at, character }) => {
      const fix = plainOf(character)
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
      return {
        at,
        arguments: { character, code },
        ...(fix !== null && isExact(at, character) ? { fix } : {}),
      }
    }),
})

/** O10: tags that a reader sees as text. */
const noHtmlIsLeft = rule<{ tag: string }>()({
  id: 'O10',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'html-left').map(({ at, tag }) => ({
      at,
      arguments: { tag },
      ...(isExact(at, tag) ? { fix: '' } : {}),
    })),
})

/** O11: one line, one thing. */
const itemsStandApart = rule<{ written: string }>()({
  id: 'O11',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'items-squeezed').map(({ at, written }) => ({
      at,
      arguments: { written: written.slice(0, 200) },
    })),
})

/** O12: a heading announces something. */
const sectionsHaveContent = rule<{ title: string }>()({
  id: 'O12',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'section-empty').map(({ at, title }) => ({ at, arguments: { title } })),
})

/** O6: numbers of sections without a gap. */
const sectionNumbersFollow = rule<{ written: string; expected: string }>()({
  id: 'O6',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'number-gap').map(({ at, written, expected }) => ({
      at,
      arguments: { written, expected },
    })),
})

/** O7: the list of contents and the headings. */
const contentsAreTrue = rule<{
  written: string
  heading: string
  reads: 'missing' | 'differs' | 'unlisted'
}>()({
  id: 'O7',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'contents-differ').map(({ at, written, heading, reads }) => ({
      at,
      arguments: { written, heading, reads },
    })),
})

/** C3: one document, one spelling of its code (ISO 9001 7.5.2 a). */
const codeIsSpeltOneWay = rule<{ written: string; code: string }>()({
  id: 'C3',
  severity: ALWAYS_ERROR,
  check: (model, findings) =>
    findingsOf(findings, 'code-spelt-otherwise').map(({ at, written }) => ({
      at,
      arguments: { written, code: model.header.code },
      ...(isExact(at, written) ? { fix: model.header.code } : {}),
    })),
})

/** F5: a form's code is compared to the letter. */
const formCodesStandBare = rule<{ written: string }>()({
  id: 'F5',
  severity: WARNING,
  check: (model, findings) => [
    ...findingsOf(findings, 'code-with-mark').map(({ at, written }) => ({
      at,
      arguments: { written },
      fix: '',
    })),
    // The name in the list ends like a sentence; every paper that prints it would too.
    ...model.forms
      .filter(({ name }) => /[.;,]$/.test(name))
      .map(({ name, at, places }) => ({ at: places?.name ?? at, arguments: { written: name } })),
  ],
})

export const WORDING_RULES = [
  wordsAreIntact,
  charactersArePlain,
  noHtmlIsLeft,
  itemsStandApart,
  sectionsHaveContent,
  sectionNumbersFollow,
  contentsAreTrue,
  codeIsSpeltOneWay,
  formCodesStandBare,
] as const

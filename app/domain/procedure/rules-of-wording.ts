import { findingsOf, isExact, rule, WARNING } from './rule.ts'

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

/** O9: characters that look like others or cannot be seen: search, comparison and signatures take them as written. */
const charactersArePlain = rule<{ character: string; code: string }>()({
  id: 'O9',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'odd-character').map(({ at, character, fix }) => {
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
      return { at, arguments: { character, code }, ...(fix === null ? {} : { fix }) }
    }),
})

/** O10: tags that a reader sees as text. */
const noHtmlIsLeft = rule<{ tag: string }>()({
  id: 'O10',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'html-left').map(({ at, tag, fix }) => ({
      at,
      arguments: { tag },
      ...(fix !== null && isExact(at, tag) ? { fix } : {}),
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

export const WORDING_RULES = [wordsAreIntact, charactersArePlain, noHtmlIsLeft, itemsStandApart] as const

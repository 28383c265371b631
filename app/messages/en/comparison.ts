import type { Catalogue } from '../catalogue.ts'
import type { comparison as vietnamese } from '../vi/comparison.ts'

export const comparison: Catalogue<typeof vietnamese> = {
  title: (code) => `Comparison of ${code}`,
  here: 'Comparison',
  link: 'Compare with another version',
  earlier: 'Earlier version',
  version: 'Later version',
  compareWith: 'Compared with',
  summary: (changes) => `In short: ${changes} ${changes === 1 ? 'change' : 'changes'}`,
  same: 'The two versions say exactly the same.',
  wordingOnly: 'Only the wording differs; no step, term, form or legal basis does.',
  opening: 'Opening',
  unchangedSections: (count) => `${count} unchanged ${count === 1 ? 'section is' : 'sections are'} hidden.`,
  layouts: {
    title: 'Layout',
    oneColumn: 'One column',
    twoColumns: 'Two columns',
    asRead: 'As read',
    source: 'Source',
    changes: 'Changes only',
    whole: 'Whole text',
    marksCount: 'With punctuation',
    marksIgnored: 'Without punctuation, spaces and tone placement',
  },
}

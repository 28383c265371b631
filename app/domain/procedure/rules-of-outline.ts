import type { SectionMeaning } from './model.ts'
import { ALWAYS_ERROR, ERROR_AT_SUBMISSION, findingsOf, rule, WARNING } from './rule.ts'

/** The title is understood in spite of wrong letters, and must be mended all the same. */
const headingsAreIntact = rule<{ title: string; expected: string }>()({
  id: 'O1',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'heading-damaged').map(({ at, title, expected, fix }) => ({
      at,
      arguments: { title, expected },
      ...(fix === null ? {} : { fix }),
    })),
})

const sectionsArePresent = rule<{ section: SectionMeaning }>()({
  id: 'O2',
  severity: ERROR_AT_SUBMISSION,
  check: (_model, findings) =>
    findingsOf(findings, 'section-missing').map(({ at, meaning }) => ({
      at,
      arguments: { section: meaning },
    })),
})

const sectionsStandOnce = rule<{ section: SectionMeaning; title: string }>()({
  id: 'O3',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'section-twice').map(({ at, meaning, title }) => ({
      at,
      arguments: { section: meaning, title },
    })),
})

/** No reader sees the cells beyond the header's, so nobody may sign them. */
const rowsFitTheirTable = rule<{ cells: number; columns: number }>()({
  id: 'O4',
  severity: ALWAYS_ERROR,
  check: (_model, findings) =>
    findingsOf(findings, 'row-too-wide').map(({ at, cells, columns }) => ({
      at,
      arguments: { cells, columns },
    })),
})

const tablesAreUnderstood = rule<{ section: SectionMeaning; missing: string }>()({
  id: 'O5',
  severity: ERROR_AT_SUBMISSION,
  check: (_model, findings) =>
    findingsOf(findings, 'table-not-understood').map(({ at, section, missing }) => ({
      at,
      arguments: { section, missing },
    })),
})

const referencesResolve = rule<{ reference: string }>()({
  id: 'X1',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'reference-unresolved').map(({ at, reference }) => ({
      at,
      arguments: { reference },
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

export const OUTLINE_RULES = [
  headingsAreIntact,
  sectionsArePresent,
  sectionsStandOnce,
  rowsFitTheirTable,
  tablesAreUnderstood,
  sectionNumbersFollow,
  contentsAreTrue,
  sectionsHaveContent,
  referencesResolve,
] as const

import type { ProcedureModel, SectionMeaning } from './model.ts'
import { ALWAYS_ERROR, ERROR_AT_SUBMISSION, findingsOf, rule, WARNING } from './rule.ts'

/** Each form once, at its first citation; without a list of forms the missing section is told instead. */
const citedFormsAreListed = rule<{ form: string }>()({
  id: 'F1',
  severity: ERROR_AT_SUBMISSION,
  check: (model) => {
    const known = new Set(model.forms.map((form) => form.code))
    if (known.size === 0) return []
    return model.formCitations.flatMap(({ code, at }) => {
      if (known.has(code)) return []
      known.add(code)
      return [{ at, arguments: { form: code } }]
    })
  },
})

const listedFormsAreCited = rule<{ form: string; name: string }>()({
  id: 'F2',
  severity: WARNING,
  check: (model) => {
    const cited = new Set(model.formCitations.map((citation) => citation.code))
    return model.forms
      .filter((form) => !cited.has(form.code))
      .map(({ code, name, at }) => ({ at, arguments: { form: code, name } }))
  },
})

const formsAreListedOnce = rule<{ form: string }>()({
  id: 'F3',
  severity: ERROR_AT_SUBMISSION,
  check: (model) => {
    const seen = new Set<string>()
    return model.forms.flatMap(({ code, at }) => {
      if (seen.has(code)) return [{ at, arguments: { form: code } }]
      seen.add(code)
      return []
    })
  },
})

const versionName = ({ issueNumber, revision }: ProcedureModel['header']): string =>
  [issueNumber, revision].map((n) => String(n).padStart(2, '0')).join('/')

/** From the second text on, the reader must be told what changed (ISO 9001 7.5.3.2 c). */
const revisionsAreTold = rule<{ version: string }>()({
  id: 'R1',
  severity: ERROR_AT_SUBMISSION,
  check: (model) => {
    const first = model.header.issueNumber === 1 && model.header.revision === 0
    if (first || model.revisions.length > 0) return []
    const at = model.sections.find((section) => section.meaning === 'revisions')?.at
    return [
      {
        at: at ?? model.headerAt.issueNumber ?? { line: 1, column: 1 },
        arguments: { version: versionName(model.header) },
      },
    ]
  },
})

/** The newest row, last or first, speaks of this lần ban hành and lần sửa đổi; `02` alone is `02/00`. */
const newestRevisionIsThisOne = rule<{ written: string; version: string }>()({
  id: 'R2',
  severity: ERROR_AT_SUBMISSION,
  check: (model) => {
    const { header, revisions } = model
    const speaksOfThis = (version: string): boolean => {
      const [issue, revision = '0'] = version.match(/\d{1,3}/g) ?? []
      return Number(issue) === header.issueNumber && Number(revision) === header.revision
    }
    const newest = revisions.at(-1)
    if (!newest || speaksOfThis(newest.version) || speaksOfThis(revisions[0]!.version)) return []
    return [{ at: newest.at, arguments: { written: newest.version, version: versionName(header) } }]
  },
})

/** The title is understood in spite of wrong letters, and must be mended all the same. */
const headingsAreIntact = rule<{ title: string; expected: string }>()({
  id: 'O1',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'heading-damaged').map(({ at, title, expected }) => ({
      at,
      arguments: { title, expected },
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

export const PAPER_RULES = [
  citedFormsAreListed,
  listedFormsAreCited,
  formsAreListedOnce,
  revisionsAreTold,
  newestRevisionIsThisOne,
  headingsAreIntact,
  sectionsArePresent,
  sectionsStandOnce,
  rowsFitTheirTable,
  tablesAreUnderstood,
  referencesResolve,
] as const

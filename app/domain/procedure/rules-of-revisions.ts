import { legalNumberKey } from '../catalogue/legal-documents.ts'
import { fold } from '../shared/fold.ts'
import { addedLawIn } from './changed-law.ts'
import { lawNumbersIn } from './law-number.ts'
import type { ProcedureModel, RevisionEntry } from './model.ts'
import { ERROR_AT_SUBMISSION, type Found, rule, WARNING } from './rule.ts'
import { sectionOf, wholeText } from './section-text.ts'

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
    return [
      {
        at: newest.places?.version ?? newest.at,
        arguments: { written: newest.version, version: versionName(header) },
      },
    ]
  },
})

/** R3: a legal document that the revision table says was added stands among the legal bases. */
const revisedBasesAreListed = rule<{ number: string }>()({
  id: 'R3',
  severity: WARNING,
  check: (model) => {
    const basis = sectionOf(model, 'legal-basis')
    if (!basis) return []
    const listed = new Set([
      ...model.legalBases.map(({ number }) => legalNumberKey(number)),
      ...(['legal-basis', 'references'] as const).flatMap((meaning) =>
        lawNumbersIn(wholeText(model, meaning)).map(({ key }) => key),
      ),
    ])
    return model.revisions.flatMap((row) =>
      // Rows of other versions tell what was right then.
      speaksOfLaw(row, basis.number) && isOfThisVersion(row, model.header)
        ? addedLawIn(row.description)
            .filter(({ key }) => !listed.has(key))
            .map(({ number }) => ({ at: row.places?.description ?? row.at, arguments: { number } }))
        : [],
    )
  },
})

const speaksOfLaw = ({ place }: RevisionEntry, basisNumber: string): boolean =>
  /phap ly|can cu/.test(fold(place)) ||
  (basisNumber !== '' &&
    place.split(/[^\p{L}\p{N}.]+/u).some((part) => part.replace(/\.$/, '') === basisNumber))

function isOfThisVersion({ version }: RevisionEntry, header: ProcedureModel['header']): boolean {
  const number = versionNumberOf(version)
  return number === null || number === header.issueNumber * 100 + header.revision
}

/** A text issued for the first time changed nothing: such a row has neither place nor description to give. */
const FIRST_ISSUE =
  /ban hanh (?:lan dau|moi|lan (?:thu )?(?:nhat|01|1)\b)|lan dau|(?:tai lieu|xay dung|viet|soan) moi/

/** R4: a row says where and what (the five columns of the official table; ISO 9001 7.5.3.2 c). */
const revisionRowsAreWhole = rule<{ lacks: 'place' | 'description' }>()({
  id: 'R4',
  severity: WARNING,
  check: (model) =>
    model.revisions.flatMap((row) => {
      if (FIRST_ISSUE.test(fold(`${row.request} ${row.place} ${row.description}`.slice(0, 1_000)))) return []
      return (['place', 'description'] as const)
        .filter((field) => row[field] === '' && row.places?.[field] !== undefined)
        .map((lacks) => ({ at: row.places?.[lacks] ?? row.at, arguments: { lacks } }))
    }),
})

/** `02/01`, `Lần 02`, `02`: lần ban hành times 100 and lần sửa đổi; null when the cell says it in another way. */
function versionNumberOf(version: string): number | null {
  const match = /^\D{0,40}(\d{1,2})(?:\s?[/.-]\s?(\d{1,2}))?\D{0,3}$/.exec(version)
  return match ? Number(match[1]) * 100 + Number(match[2] ?? 0) : null
}

/** R5: rows go from the first version to the newest, or the other way round, and do not turn. */
const revisionRowsFollow = rule<{ written: string; before: string }>()({
  id: 'R5',
  severity: WARNING,
  check: (model) => {
    const rows = model.revisions.flatMap((row) => {
      const number = versionNumberOf(row.version)
      return number === null ? [] : [{ row, number }]
    })
    const upwards = (rows.at(-1)?.number ?? 0) >= (rows[0]?.number ?? 0)
    let last = rows[0]
    return rows.flatMap((each): Found<{ written: string; before: string }>[] => {
      const before = last!
      if (upwards ? each.number >= before.number : each.number <= before.number) {
        last = each
        return []
      }
      const { row } = each
      const told = { written: row.version, before: before.row.version }
      return [{ at: row.places?.version ?? row.at, arguments: told }]
    })
  },
})

export const REVISION_RULES = [
  revisionsAreTold,
  newestRevisionIsThisOne,
  revisedBasesAreListed,
  revisionRowsAreWhole,
  revisionRowsFollow,
] as const

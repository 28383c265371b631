import { placeOf } from './change-place.ts'
import { compareSteps } from './compare-steps.ts'
import type { Position, ProcedureHeader, ProcedureModel, SectionMeaning, SectionReference } from './model.ts'
import { type Keyed, pairAlike } from './pair-alike.ts'
import type { ChangedList, ChangePlace, VersionChange } from './version-change.ts'

/** Fields of the header block that say what the procedure is; numbers and dates of issue are its version, not a change. */
const HEADER_FIELDS = [
  'kind',
  'code',
  'title',
  'agency',
  'unit',
  'field',
  'level',
] as const satisfies readonly (keyof ProcedureHeader)[]

/** Sections whose content the model holds row by row: a change of one is told by its rows. */
const TOLD_BY_ROWS: readonly (SectionMeaning | null)[] = [
  'components',
  'forms',
  'legal-basis',
  'definitions',
  'steps',
  'time-limit',
]

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * So sánh hai phiên bản: what the newer text says otherwise, in the order of the newer text. Renumbered and moved
 * steps are recognised as such. Two equal models give nothing.
 */
export function compareVersions(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  const told = [
    ...headerChanges(before, after),
    ...listChanges(before, after),
    ...compareSteps(before, after),
  ]
  const byRows = new Set(told.map(({ place }) => place.meaning))
  return [...told, ...sectionChanges(before, after, byRows)].sort(inOrder)
}

const lineOf = (change: VersionChange): number => (change.at.after ?? change.at.before ?? { line: 0 }).line
const inOrder = (a: VersionChange, b: VersionChange): number => lineOf(a) - lineOf(b)

const HEADER: ChangePlace = { meaning: 'header', title: '', number: '' }

function headerChanges(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  const fields = HEADER_FIELDS.flatMap((field): VersionChange[] => {
    const [old, next] = [String(before.header[field]), String(after.header[field])]
    if (old === next) return []
    const at = { before: before.headerAt[field] ?? null, after: after.headerAt[field] ?? null }
    return [{ code: 'header-changed', place: HEADER, at, field, before: old, after: next }]
  })
  const roles = ['author', 'reviewer', 'approver'] as const
  const signers = roles.flatMap((role): VersionChange[] => {
    const told = ({ header }: ProcedureModel) => {
      const signer = header.signatories.find((each) => each.role === role)
      return signer
        ? [signer.capacity, signer.rank, signer.name, signer.position].filter(Boolean).join(' ')
        : ''
    }
    const [old, next] = [told(before), told(after)]
    if (old === next) return []
    const at = { before: before.headerAt.signatories ?? null, after: after.headerAt.signatories ?? null }
    return [{ code: 'signatory-changed', place: HEADER, at, role, before: old, after: next }]
  })
  return [...fields, ...signers]
}

type Row = Keyed & { shown: string; at: Position }

const ROWS: Record<ChangedList, (model: ProcedureModel) => Row[]> = {
  components: (model) =>
    model.components.map(({ name, original, copy, notes, at }) => ({
      code: '',
      text: plain(name),
      shown: [plain(name), original ? 'x' : '-', copy ? 'x' : '-', ...notes].join(' | '),
      at,
    })),
  forms: (model) =>
    model.forms.map(({ code, name, at }) => ({
      code,
      text: plain(name),
      shown: `${code} ${plain(name)}`,
      at,
    })),
  'legal-basis': (model) =>
    model.legalBases.map(({ number, title, at }) => ({
      code: number,
      text: plain(title),
      shown: plain(title),
      at,
    })),
  definitions: (model) =>
    model.abbreviations.map(({ short, meaning, at }) => ({
      code: short,
      text: `${short} ${plain(meaning)}`,
      shown: `${short}: ${plain(meaning)}`,
      at,
    })),
}

function listChanges(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  return (Object.entries(ROWS) as [ChangedList, (model: ProcedureModel) => Row[]][]).flatMap(
    ([list, rowsOf]) => {
      const place = placeOf(before, after, list)
      const [old, next] = [rowsOf(before), rowsOf(after)]
      const partner = pairAlike(old, next)
      const kept = new Set(partner)
      return [
        ...old.flatMap((row, index): VersionChange[] => {
          const now = partner[index] === -1 ? undefined : next[partner[index]!]
          if (!now)
            return [
              { code: 'row-removed', place, at: { before: row.at, after: null }, list, name: nameOf(row) },
            ]
          if (now.shown === row.shown) return []
          const at = { before: row.at, after: now.at }
          return [
            { code: 'row-changed', place, at, list, name: nameOf(now), before: row.shown, after: now.shown },
          ]
        }),
        ...next.flatMap((row, index): VersionChange[] =>
          kept.has(index)
            ? []
            : [{ code: 'row-added', place, at: { before: null, after: row.at }, list, name: nameOf(row) }],
        ),
      ]
    },
  )
}

const nameOf = ({ code, shown }: Row): string => code || shown

/** A section is known by its meaning, one without by its title. */
const sectionKey = ({ meaning, title }: SectionReference): string =>
  meaning ?? `~${plain(title).toLowerCase()}`

function sectionChanges(
  before: ProcedureModel,
  after: ProcedureModel,
  byRows: ReadonlySet<ChangePlace['meaning']>,
): VersionChange[] {
  const old = new Map(before.sections.map((section) => [sectionKey(section), section]))
  const next = new Map(after.sections.map((section) => [sectionKey(section), section]))
  const placed = ({ meaning, title, number }: SectionReference): ChangePlace => ({ meaning, title, number })
  const removed = [...old].flatMap(([key, section]): VersionChange[] =>
    next.has(key)
      ? []
      : [{ code: 'section-removed', place: placed(section), at: { before: section.at, after: null } }],
  )
  const others = [...next].flatMap(([key, section]): VersionChange[] => {
    const was = old.get(key)
    const place = placed(section)
    if (!was) return [{ code: 'section-added', place, at: { before: null, after: section.at } }]
    const at = { before: was.at, after: section.at }
    const [oldTitle, newTitle] = [plain(was.title), plain(section.title)]
    const renamed: VersionChange[] =
      oldTitle === newTitle ? [] : [{ code: 'section-renamed', place, at, before: oldTitle, after: newTitle }]
    // The revision table speaks of the other sections; what its rows say of themselves is no change of content.
    if (section.meaning === 'revisions' || was.text === section.text) return renamed
    if (TOLD_BY_ROWS.includes(section.meaning) && byRows.has(section.meaning)) return renamed
    return [...renamed, { code: 'section-changed', place, at }]
  })
  return [...removed, ...others]
}

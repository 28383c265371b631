import { onOneLine } from '../shared/one-line.ts'
import { placeOf } from './change-place.ts'
import type { Position, ProcedureModel, SectionMeaning } from './model.ts'
import { pairAlike } from './pair-alike.ts'
import type { ChangedList, VersionChange } from './version-change.ts'

/** A row of a list: its code or number, the words by which it is known, and all that it says. */
type Row = { code: string; text: string; shown: string; at: Position }

const plain = (text: string): string => onOneLine(text).trim()

/** A row that says nothing but a line of text. */
const lineRow = ({ text, at }: { text: string; at: Position }): Row => ({
  code: '',
  text: plain(text),
  shown: plain(text),
  at,
})

const ROWS: Record<ChangedList, (model: ProcedureModel) => Row[]> = {
  'legal-basis': (model) =>
    model.legalBases.map(({ number, title, at }) => ({ ...lineRow({ text: title, at }), code: number })),
  definitions: (model) =>
    model.abbreviations.map(({ short, meaning, at }) => {
      const shown = `${short}: ${plain(meaning)}`
      return { code: short, text: shown, shown, at }
    }),
  components: (model) =>
    model.components.map(({ name, original, copy, notes, at }) => ({
      code: '',
      text: plain(name),
      shown: [plain(name), original ? 'x' : '–', copy ? 'x' : '–', ...notes.map(plain)].join(' | '),
      at,
    })),
  reception: (model) => model.receptionWindows.map(lineRow),
  notes: (model) => model.notes.map(lineRow),
  forms: (model) =>
    model.forms.map(({ code, name, at }) => {
      const text = plain(name)
      return { code, text, shown: `${code} ${text}`, at }
    }),
}

/** Notes stand in the step table; every other list is a section. */
const sectionOfList = (list: ChangedList): SectionMeaning => (list === 'notes' ? 'steps' : list)

/** Các danh mục: rows that came, went, or say something else. */
export function compareRows(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  return (Object.keys(ROWS) as ChangedList[]).flatMap((list): VersionChange[] => {
    const place = placeOf(before, after, sectionOfList(list))
    const [old, next] = [ROWS[list](before), ROWS[list](after)]
    const grouped = (row: Row) => ({ ...row, group: '' })
    const pairs = pairAlike(old.map(grouped), next.map(grouped))
    const partner = new Map(pairs.map(({ from, to }) => [from, to]))
    const kept = new Set(partner.values())
    const one = { place, list }
    return [
      ...old.flatMap((row, index): VersionChange[] => {
        const to = partner.get(index)
        if (to === undefined)
          return [{ code: 'row-removed', ...one, at: { before: row.at, after: null }, name: nameOf(row) }]
        const now = next[to]!
        if (now.shown === row.shown) return []
        const at = { before: row.at, after: now.at }
        return [{ code: 'row-changed', ...one, at, name: nameOf(now), before: row.shown, after: now.shown }]
      }),
      ...next.flatMap((row, index): VersionChange[] =>
        kept.has(index)
          ? []
          : [{ code: 'row-added', ...one, at: { before: null, after: row.at }, name: nameOf(row) }],
      ),
    ]
  })
}

const nameOf = ({ code, shown }: Row): string => code || shown

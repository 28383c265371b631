import { compareVersions } from './compare-versions.ts'
import type { ProcedureModel } from './model.ts'
import { doubtsOfRevisionTable, type RevisionDoubt } from './revision-doubts.ts'
import { type Found, INFORMATION, rule, WARNING } from './rule.ts'
import type { ChangePlace } from './version-change.ts'

/** Two rules ask the same comparison of a text. */
const compared = new WeakMap<ProcedureModel, { previous: ProcedureModel; doubts: RevisionDoubt[] }>()

function doubtsOf(model: ProcedureModel, previous: ProcedureModel | null): RevisionDoubt[] {
  if (previous === null) return []
  const known = compared.get(model)
  if (known?.previous === previous) return known.doubts
  const doubts = doubtsOfRevisionTable(compareVersions(previous, model), previous, model)
  compared.set(model, { previous, doubts })
  return doubts
}

/** Where the revision table and the text disagree: by the section that changed, or by what the row says. */
type TableLie = {
  lie: 'change-without-row' | 'row-without-change'
  section: NonNullable<ChangePlace['meaning']> | ''
  title: string
  written: string
}

/** D4: who reads only the revision table must learn everything that changed, and nothing that did not. */
const revisionTableIsTrue = rule<TableLie>()({
  id: 'D4',
  severity: WARNING,
  needs: ['previous'],
  check: (model, _findings, { previous }) => {
    const doubts = doubtsOf(model, previous)
    // A row that names a page may speak of any section.
    const undecided = doubts.some(({ code }) => code === 'row-names-no-section')
    return doubts.flatMap((doubt): Found<TableLie>[] => {
      if (doubt.code === 'row-without-change') {
        const { code: lie, at, written } = doubt
        return [{ at, arguments: { lie, section: '', title: '', written } }]
      }
      if (doubt.code === 'row-names-no-section' || undecided) return []
      const { code: lie, at } = doubt
      const { meaning, title } = doubt.place
      return [{ at, arguments: { lie, section: meaning ?? '', title, written: '' } }]
    })
  },
})

/** D14: a row that names pages alone cannot be held against the text. */
const revisionRowsNameSections = rule<{ written: string }>()({
  id: 'D14',
  severity: INFORMATION,
  needs: ['previous'],
  check: (model, _findings, { previous }) =>
    doubtsOf(model, previous).flatMap((doubt) =>
      doubt.code === 'row-names-no-section' ? [{ at: doubt.at, arguments: { written: doubt.written } }] : [],
    ),
})

export const REVISION_TABLE_RULES = [revisionTableIsTrue, revisionRowsNameSections] as const

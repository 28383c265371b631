import { allotmentText } from '#app/domain/dossier/plan.ts'
import { statusOf, type VersionStatus, versionForIntake } from '#app/domain/procedure/procedure.ts'
import { fold } from '#app/domain/shared/fold.ts'
import type { Ask } from '#app/server/route.ts'
import { isOpen } from './intake-ground.ts'

/** A procedure that dossiers can be accepted under today, with its cases. */
export type ProcedureChoice = {
  code: string
  title: string
  field: string
  issueNumber: number
  revision: number
  status: VersionStatus
  variants: { name: string; term: string; open: boolean }[]
}

/** Procedures with a version for intake at the actor's unit that the words find, by code. */
export async function procedureChoices({ app, actor, now }: Ask, query: string): Promise<ProcedureChoice[]> {
  // Every version is asked for: the words may stand in the title of an older one.
  const lines = (await app.views.procedures.register('')).map((line) => ({
    ...line,
    signatures: { length: line.signatureCount },
  }))
  const words = fold(query).split(/\s+/u)
  const choices: ProcedureChoice[] = []
  for (const code of new Set(lines.map((line) => line.code))) {
    // The register stands newest first; of two paper texts the newest is taken.
    const versions = lines.filter((line) => line.code === code).reverse()
    const version = versionForIntake({ versions }, now)
    if (!version || version.level !== actor.unitLevel) continue
    const text = fold(`${code} ${version.title}`)
    if (!words.every((word) => text.includes(word))) continue
    const model = await app.model(version.contentSha256)
    if (model.header.kind !== 'tthc') continue
    choices.push({
      code,
      title: version.title,
      field: version.field,
      issueNumber: version.issueNumber,
      revision: version.revision,
      status: statusOf(version, now),
      variants: model.variants.map((variant) => ({
        name: variant.name,
        term: allotmentText(variant.term?.allotment ?? { kind: 'unspecified' }),
        open: isOpen(variant),
      })),
    })
  }
  return choices
}

import type { Actor } from '#app/domain/organisation/actor.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { versionOf } from '#app/domain/procedure/procedure.ts'
import { versionBefore } from '#app/domain/procedure/reading.ts'
import type { App } from '#app/server/app.ts'
import { markViewed } from '#app/usecases/procedure/review-notes.ts'

/** Marks every changed section of a version as viewed by that person, as he must before he signs its review. */
export async function viewEverything(
  app: App,
  { actor, code, number }: { actor: Actor; code: string; number: VersionNumber },
) {
  const procedure = await app.views.procedures.byCode(code)
  const version = procedure && versionOf(procedure, number)
  if (!version) return { ok: false as const, refusals: [{ code: 'version.unknown' as const, ...number }] }
  const before = versionBefore(procedure, version)
  const text = (sha256: string) => app.views.record.blobText(sha256)
  const changed = app.documents.changedSections(
    before && (await text(before.contentSha256)),
    (await text(version.contentSha256))!,
  )
  return markViewed(app, {
    actor,
    procedureCode: code,
    ...number,
    sections: changed.map(({ key }) => key),
    viewed: true,
  })
}

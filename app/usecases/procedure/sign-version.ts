import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { type Procedure, type ProcedureVersion, versionOf } from '#app/domain/procedure/procedure.ts'
import { versionBefore } from '#app/domain/procedure/reading.ts'
import { signVersion as decide, type Review } from '#app/domain/procedure/sign-version.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps } from '../deps.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/** Ký xem xét, ký phê duyệt, over exactly the content that the page showed; the signer's comments go with it. */
export function signVersion(
  deps: Deps,
  command: SigningCommand &
    VersionNumber & {
      procedureCode: string
      contentSha256: string
      /** The key of the way in which it is signed: see `signing-way.ts`. */
      signsAs: string
    },
) {
  return underPassword(deps, command, async (stores, actor) => {
    const taken = await stores.procedures.takeByCode(command.procedureCode)
    const version = versionOf(taken.state, command)
    const review = await reviewOf(deps, stores, { procedure: taken.state, version, personId: actor.personId })
    const outcome = decide(taken.state, { ...command, actor, review }, stores.at)
    if (!outcome.ok) return outcome
    await stores.procedures.record(taken, outcome.facts)
    await stores.reviewNotes.remove(taken.id, actor.personId)
    return outcome
  })
}

/** What the person noted of the version, with the sections that he had to see. */
async function reviewOf(
  deps: Deps,
  { blobs, reviewNotes }: Stores,
  {
    procedure,
    version,
    personId,
  }: { procedure: Procedure; version: ProcedureVersion | undefined; personId: string },
): Promise<Review> {
  if (!version) return { changed: [], viewed: [], comments: [] }
  const before = versionBefore(procedure, version)
  const changed = deps.documents.changedSections(
    before && (await blobs.text(before.contentSha256)),
    await blobs.text(version.contentSha256),
  )
  const { comments, viewed } = await reviewNotes.find(procedure.procedureId, personId, version.contentSha256)
  return { changed, viewed, comments }
}

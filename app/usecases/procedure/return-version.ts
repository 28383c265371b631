import type { Actor } from '#app/domain/organisation/actor.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { type ProcedureVersion, versionOf } from '#app/domain/procedure/procedure.ts'
import {
  abortVersion as decideAbort,
  returnVersion as decideReturn,
} from '#app/domain/procedure/sign-version.ts'
import type { TakenProcedure } from '#app/storage/procedure-store.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps } from '../deps.ts'

type OutOfSigning = VersionNumber & {
  actor: Actor
  procedureCode: string
  reason: string
  formKey: string | null
}

/**
 * Trả lại with a reason: the text is a draft again, and says why it came back; the comments of who returns it are
 * recorded with it.
 */
export function returnVersion(deps: Deps, command: OutOfSigning) {
  const { actor, procedureCode, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.procedures.takeByCode(procedureCode)
    const version = versionOf(taken.state, command)
    const { comments } = version
      ? await stores.reviewNotes.find(taken.id, actor.personId, version.contentSha256)
      : { comments: [] }
    const outcome = decideReturn(taken.state, { ...command, comments }, stores.at)
    if (!outcome.ok) return outcome
    await stores.procedures.record(taken, outcome.facts)
    await draftAgain(stores, taken, version!, command.reason.trim())
    return outcome
  })
}

/** Rút khỏi trình ký: the text is a draft again. */
export function abortVersion(deps: Deps, command: OutOfSigning & { managesQuality: boolean }) {
  const { actor, procedureCode, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.procedures.takeByCode(procedureCode)
    const version = versionOf(taken.state, command)
    const outcome = decideAbort(taken.state, command)
    if (!outcome.ok) return outcome
    await stores.procedures.record(taken, outcome.facts)
    await draftAgain(stores, taken, version!, command.reason.trim())
    return outcome
  })
}

/** No other draft can be in its place: none is begun while a version is in approval. */
async function draftAgain(
  { drafts, blobs, reviewNotes, at }: Stores,
  taken: TakenProcedure,
  version: ProcedureVersion,
  reason: string,
): Promise<void> {
  await reviewNotes.removeAll(taken.id)
  await drafts.save(
    {
      procedureId: taken.id,
      text: await blobs.text(version.contentSha256),
      savedBy: version.signers!.author,
      savedAt: at,
      returnedReason: reason,
    },
    null,
  )
}

import {
  type AcknowledgeRefusal,
  acknowledgeVersion as decide,
} from '#app/domain/distribution/acknowledge-version.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { versionOf } from '#app/domain/procedure/procedure.ts'
import { refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'

/** Xác nhận đã đọc và hiểu a version, for oneself. */
export const acknowledgeVersion = (
  deps: Deps,
  command: {
    actor: Actor
    procedureCode: string
    version: VersionNumber
    /** Of the text that the reader was shown. */
    contentSha256: string
    formKey: string | null
  },
) => {
  const { actor: reader, contentSha256, formKey } = command
  return deps.work(
    { actor: reader.personId, unit: reader.unitId, formKey },
    async ({ procedures, distributions, at }) => {
      const { state: procedure } = await procedures.takeByCode(command.procedureCode)
      const version = versionOf(procedure, command.version)
      if (!version)
        return refused<
          AcknowledgeRefusal | { code: 'version.unknown'; issueNumber: number; revision: number }
        >({
          code: 'version.unknown',
          ...command.version,
        })
      const { taken, state } = await distributions.take(procedure.procedureId)
      const outcome = decide(state, procedure, version, { reader, contentSha256 }, at)
      if (outcome.ok) await distributions.record(taken, outcome.facts)
      return outcome
    },
  )
}

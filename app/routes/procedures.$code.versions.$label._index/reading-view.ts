import { isAddressed, isToBeRead } from '#app/domain/distribution/readers.ts'
import { inForceAt } from '#app/domain/organisation/actor.ts'
import { may, unitsSeen } from '#app/domain/organisation/may.ts'
import type { Procedure, ProcedureVersion } from '#app/domain/procedure/procedure.ts'
import { versionReadings } from '#app/server/readings.ts'
import type { Ask } from '#app/server/route.ts'

/** What the page of a version says of its reading: to the reader himself, and to those who may see who has read. */
export async function readingView(ask: Ask, procedure: Procedure, version: ProcedureVersion) {
  const { app, actor, now } = ask
  const { contentSha256 } = version
  const mayReadList = may(actor, 'distribution.read', null, now)
  const nothing = { own: null, counts: null, contentSha256, mayReadList }
  if (!isToBeRead(version, now)) return nothing
  const distribution = await app.views.distributions.of(procedure.procedureId)
  if (!mayReadList && !isAddressed(distribution, actor, now)) return nothing
  const readings = await versionReadings(ask, procedure, version, distribution)
  const own = readings.find(({ reader }) => reader.personId === actor.personId)?.state
  const acknowledgement = !own ? null : own.kind === 'asked' ? own.before : own.acknowledgement
  const units = unitsSeen(actor, 'distribution.read', now)
  const seen = readings.filter(
    ({ reader }) =>
      units === null ||
      reader.holdings.some((holding) => inForceAt(holding, now) && units.includes(holding.unitId)),
  )
  return {
    own: own
      ? {
          kind: own.kind,
          at: acknowledgement?.acknowledgedAt ?? null,
          version: acknowledgement && {
            issueNumber: acknowledgement.issueNumber,
            revision: acknowledgement.revision,
          },
        }
      : null,
    counts:
      mayReadList && seen.length > 0
        ? { known: seen.filter(({ state }) => state.kind !== 'asked').length, all: seen.length }
        : null,
    contentSha256,
    mayReadList,
  }
}

import type { Actor } from '#app/domain/organisation/actor.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { versionOf } from '#app/domain/procedure/procedure.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { App } from '#app/server/app.ts'
import { acknowledgeVersion } from '#app/usecases/distribution/acknowledge-version.ts'
import { setDistribution } from '#app/usecases/distribution/set-distribution.ts'
import { mustBeAccepted, type SeedClock } from './seed-clock.ts'

/** The commune's police must know the procedure; these people read the version, each at his moment. */
export function planDistribution(
  app: App,
  clock: SeedClock,
  people: Record<string, Actor>,
  planned: { code: string; number: VersionNumber; set: Instant; read: { personId: string; at: Instant }[] },
): void {
  const { code: procedureCode, number } = planned
  clock.plan(planned.set, async () => {
    await mustBeAccepted(
      `the distribution of ${procedureCode}`,
      setDistribution(app, {
        actor: people.soan!,
        procedureCode,
        unitIds: ['binh-an'],
        personIds: ['son'],
        there: new Set(['son']),
        formKey: null,
      }),
    )
  })
  for (const { personId, at } of planned.read)
    clock.plan(at, async () => {
      const procedure = await app.views.procedures.byCode(procedureCode)
      const version = procedure && versionOf(procedure, number)
      if (!version) throw new Error(`${procedureCode} has no such version`)
      await mustBeAccepted(
        `${personId} reads ${procedureCode}`,
        acknowledgeVersion(app, {
          actor: people[personId]!,
          procedureCode,
          version: number,
          contentSha256: version.contentSha256,
          formKey: null,
        }),
      )
    })
}

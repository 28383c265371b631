import { type ChangeConcern, concernOf } from '#app/domain/distribution/change-concern.ts'
import type { Distribution } from '#app/domain/distribution/distribution.ts'
import { isAddressed, isToBeRead, type Reading, readingsOf } from '#app/domain/distribution/readers.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import {
  compareNumbers,
  type Procedure,
  type ProcedureVersion,
  versionOf,
} from '#app/domain/procedure/procedure.ts'
import type { App } from './app.ts'
import type { Ask } from './route.ts'

/** How many answers a process keeps; each is some names. */
const MOST_KEPT = 1000
/** Whom the step from one text to another concerns, by both hashes: equal texts concern the same for ever. */
const kept = new Map<string, ChangeConcern>()

async function concernBetween(app: App, before: ProcedureVersion, after: ProcedureVersion) {
  const key = `${before.contentSha256} ${after.contentSha256}`
  const known = kept.get(key)
  if (known) return known
  const [old, next] = await Promise.all([app.model(before.contentSha256), app.model(after.contentSha256)])
  const concern = concernOf(old, next)
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(key, concern)
  return concern
}

const keyOf = ({ issueNumber, revision }: VersionNumber) => `${issueNumber}-${revision}`

/** Everybody who must know the version now, and how far each one has come. */
export async function versionReadings(
  { app, actor, now }: Pick<Ask, 'app' | 'actor' | 'now'>,
  procedure: Procedure,
  version: ProcedureVersion,
  distribution: Distribution,
): Promise<Reading<Actor>[]> {
  const concerns = new Map<string, ChangeConcern>()
  for (const each of distribution.acknowledgements) {
    const key = keyOf(each)
    if (concerns.has(key) || compareNumbers(each, version) >= 0) continue
    const before = versionOf(procedure, each)
    // A version whose number was given again is not there to be compared: it is as if nobody had read it.
    concerns.set(key, before ? await concernBetween(app, before, version) : { everybody: true })
  }
  const { inherited } = actor
  const people = (await app.views.people.everyone(now)).map((person) => ({ ...person, inherited }))
  return readingsOf(distribution, version, people, (each) => concerns.get(keyOf(each))!, now)
}

/** The versions of the procedure that people are asked to know now, the newest first. */
export const versionsToBeRead = (procedure: Procedure, now: Ask['now']): ProcedureVersion[] =>
  procedure.versions.filter((version) => isToBeRead(version, now)).sort((a, b) => compareNumbers(b, a))

/** Quy trình mới cần đọc: the versions that the actor is asked to read now, by code. */
export async function askedToRead(ask: Pick<Ask, 'app' | 'actor' | 'now'>) {
  const { app, actor, now } = ask
  const asked: { code: string; title: string; version: ProcedureVersion }[] = []
  for (const code of await app.views.distributions.distributedCodes()) {
    const procedure = await app.views.procedures.byCode(code)
    if (!procedure) throw new Error(`${code} is distributed and not registered`)
    const distribution = await app.views.distributions.of(procedure.procedureId)
    if (!isAddressed(distribution, actor, now)) continue
    for (const version of versionsToBeRead(procedure, now)) {
      const readings = await versionReadings(ask, procedure, version, distribution)
      const own = readings.find(({ reader }) => reader.personId === actor.personId)
      if (own?.state.kind === 'asked') asked.push({ code, title: version.header.title, version })
    }
  }
  return asked
}

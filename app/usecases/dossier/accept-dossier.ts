import { acceptDossier as decide, dossierCode } from '#app/domain/dossier/accept-dossier.ts'
import type { Channel, ReceivedItem, RequestDocument } from '#app/domain/dossier/facts.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { type MayRefusal, reasonsMayNot } from '#app/domain/organisation/may.ts'
import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { versionForIntake } from '#app/domain/procedure/procedure.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'
import { calendarOfUnit } from './dossier-calendar.ts'

/** Người nộp: the least that the forms need. Kept outside the record's bodies. */
export type Applicant = { name: string; address: string; phone: string }

/** Tiếp nhận hồ sơ on the version for intake at this instant. Answers the dossier's code. */
export function acceptDossier(
  deps: Deps,
  command: {
    actor: Actor
    procedureCode: string
    version: VersionNumber
    variant: string
    channel: Channel
    applicant: Applicant
    request: RequestDocument | null
    items: ReceivedItem[]
    /** Null: now. */
    submittedAt: Instant | null
    outsideWindowReason: string | null
    formKey: string | null
  },
) {
  const { procedureCode, formKey } = command
  const { personId, unitId } = command.actor
  return deps.work({ actor: personId, unit: unitId, formKey }, async (stores) => {
    const { procedures, dossiers, units, people, personal, timePlans, blobs, at } = stores
    // As in every act on a dossier: a post may have ended since the page was asked for.
    const actor = await people.actor(personId)
    if (actor === null) return refused<SignInRefusal>({ code: 'account.shut' })
    const reasons = reasonsMayNot(actor, 'dossier.accept', { unitId: actor.unitId }, at)
    if (reasons.length > 0) return refused<MayRefusal>(...reasons)
    const { state: procedure } = await procedures.takeByCode(procedureCode)
    const version = versionForIntake(procedure, at)
    if (!version) {
      const refusal = { code: 'intake.no-version-for-intake' as const, procedureCode: procedure.code }
      return { ok: false as const, refusals: [refusal] }
    }
    const text = await blobs.text(version.contentSha256)
    const unitCode = await units.code(actor.unitId)
    if (unitCode === '') {
      const refusal = { code: 'intake.unit-without-code' as const, unitName: actor.unitName }
      return { ok: false as const, refusals: [refusal] }
    }
    const prefix = dossierCode(unitCode, at, 0).slice(0, -'-0000'.length)
    const serial = (await dossiers.countWithCodePrefix(prefix)) + 1
    const outcome = decide(
      {
        procedure,
        model: deps.documents.modelOf(version.contentSha256, text),
        calendar: await calendarOfUnit(deps, stores, actor.unitId),
        timePlan: await timePlans.inForce(
          actor.unitId,
          { procedureId: procedure.procedureId, versionSha256: version.contentSha256 },
          at,
        ),
      },
      {
        ...command,
        actor,
        dossierId: deps.ids.next(),
        code: `${prefix}-${String(serial).padStart(4, '0')}`,
        applicant: await personal.add(command.applicant),
        submittedAt: command.submittedAt ?? at,
      },
      at,
    )
    if (!outcome.ok) return outcome
    const fact = outcome.facts[0]!
    if (fact.type !== 'dossier-accepted') throw new Error(`acceptance answered ${fact.type}`)
    await dossiers.record({ id: fact.dossierId, state: null, nextSeq: 0 }, outcome.facts)
    return { ...outcome, result: fact.code }
  })
}

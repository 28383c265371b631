import type { DerivationLine } from '#app/domain/calendar/derivation.ts'
import { type AcceptRefusal, acceptDossier, type IntakeGround } from '#app/domain/dossier/accept-dossier.ts'
import { opensOnRequest } from '#app/domain/dossier/intake-form.ts'
import { planOf } from '#app/domain/dossier/plan.ts'
import type { ProcedureModel, Variant } from '#app/domain/procedure/model.ts'
import { type Procedure, type ProcedureVersion, versionForIntake } from '#app/domain/procedure/procedure.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { type Ask, notFound } from '#app/server/route.ts'
import type { ReadyCalendar } from '#app/usecases/deps.ts'

/** What an intake is counted and checked by. */
export type Ground = {
  procedure: Procedure
  version: ProcedureVersion
  model: ProcedureModel
  calendar: ReadyCalendar
  timePlan: IntakeGround['timePlan']
}

/**
 * The procedure that the address names with its version for intake at the actor's unit; null when it has none
 * there today. Answers 404 for a code that no procedure has.
 */
export async function intakeGround({ app, actor, now }: Ask, code: string): Promise<Ground | null> {
  const procedure = await app.views.procedures.byCode(code)
  if (!procedure) throw notFound('procedure')
  const version = versionForIntake(procedure, now)
  if (version?.header.kind !== 'tthc' || version.header.level !== actor.unitLevel) return null
  return {
    procedure,
    version,
    model: await app.model(version.contentSha256),
    calendar: await app.calendarOf(actor.unitId),
    timePlan: await app.views.timePlans.inForce(
      actor.unitId,
      { procedureId: procedure.procedureId, versionSha256: version.contentSha256 },
      now,
    ),
  }
}

/** Whether the unit has anything to do in this variant. */
export const isOpen = (variant: Variant): boolean => planOf(variant).length > 0

/** What acceptance would say of the times, before anything is accepted. */
export type Preview =
  | {
      ok: true
      acceptedAt: Instant
      promisedAt: Instant | null
      derivation: DerivationLine[]
      provisional: boolean
    }
  | { ok: false; refusals: AcceptRefusal[] }

/** Hẹn trả as the rule of acceptance itself derives it: asked with everything but the times in order. */
export function previewOf(
  { procedure, version, model, calendar, timePlan }: Ground,
  { actor, now }: Pick<Ask, 'actor' | 'now'>,
  variant: Variant,
  submittedAt: Instant,
  outsideWindowReason: string | null,
): Preview {
  const request = opensOnRequest(variant) ? { number: '-', date: '2000-01-01', agency: '-' } : null
  const outcome = acceptDossier(
    { procedure, model, calendar, timePlan },
    {
      actor,
      dossierId: '-',
      code: '-',
      version,
      variant: variant.name,
      channel: 'in-person',
      applicant: '-',
      request,
      items: [],
      submittedAt,
      outsideWindowReason,
    },
    now,
  )
  if (!outcome.ok) return outcome
  const fact = outcome.facts[0]!
  if (fact.type !== 'dossier-accepted') throw new Error(`acceptance answered ${fact.type}`)
  const { acceptedAt, promisedAt, derivation, provisional } = fact
  return { ok: true, acceptedAt, promisedAt, derivation, provisional }
}

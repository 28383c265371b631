import { heldByOther, holdAt } from '#app/domain/procedure/draft-hold.ts'
import type { Procedure } from '#app/domain/procedure/procedure.ts'
import type { Ask } from '#app/server/route.ts'

/** What stands over every page of a draft: who saved it, why it came back, who else is editing it. */
export async function draftHeading(ask: Ask, procedure: Procedure) {
  const { actor, now, app } = ask
  const [draft, found] = await Promise.all([
    app.views.procedures.draft(procedure.procedureId),
    app.views.procedures.draftHold(procedure.procedureId),
  ])
  const other = heldByOther(found, actor.personId, now)
  const own = other ? null : holdAt(found, now)
  return {
    draft,
    heading: {
      code: procedure.code,
      returnedReason: draft?.returnedReason ?? null,
      hold: other && {
        name: other.holder.name,
        from: other.from,
        /** The reader asked for it already. */
        isAsked: other.askedBy?.personId === actor.personId,
        takenFromMe: other.takenFrom?.personId === actor.personId ? other.takenFrom.at : null,
      },
      askedBy: own?.askedBy ? { name: own.askedBy.name, at: own.askedBy.at } : null,
    },
  }
}

export type DraftHeadingView = Awaited<ReturnType<typeof draftHeading>>['heading']

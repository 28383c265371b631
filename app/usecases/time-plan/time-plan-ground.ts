import type { Procedure } from '#app/domain/procedure/procedure.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { type TimePlanGround, versionToPlan } from '#app/domain/time-plan/sign-time-plan.ts'
import type { ReadyCalendar } from '../deps.ts'

/** What a unit's plan is checked by; null when the procedure has no version to plan. */
export async function timePlanGround(
  from: {
    textOf(contentSha256: string): Promise<string>
    modelOf(contentSha256: string, text: string): TimePlanGround['model']
    calendar: ReadyCalendar
    posts: readonly string[]
  },
  procedure: Procedure,
  at: Instant,
): Promise<TimePlanGround | null> {
  const version = versionToPlan(procedure, at)
  if (!version) return null
  const { contentSha256 } = version
  const model = from.modelOf(contentSha256, await from.textOf(contentSha256))
  const { minutesPerDay } = from.calendar
  return { procedure, version, model, minutesPerDay, posts: from.posts }
}

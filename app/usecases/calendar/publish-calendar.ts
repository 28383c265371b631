import { publishCalendar as decide } from '#app/domain/calendar/publish-calendar.ts'
import type { Deps } from '../deps.ts'

/** Công bố lịch làm việc: `text` is the calendar's canonical file, kept by its hash. */
export function publishCalendar(
  deps: Deps,
  command: { actor: string; unit: string | null; code: string; name: string; citation: string; text: string },
) {
  const { actor, unit, code, name, citation, text } = command
  return deps.work({ actor, unit }, async ({ calendars, blobs }) => {
    const taken = await calendars.take(code)
    const contentSha256 = await blobs.add(text, 'application/json')
    const version = (taken.state?.versions.length ?? 0) + 1
    const outcome = decide(taken.state, { code, version, name, contentSha256, citation })
    if (outcome.ok) await calendars.record(taken, outcome.facts)
    return outcome
  })
}

import type { Pinned } from '#app/domain/dossier/facts.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps, ReadyCalendar } from '../deps.ts'

/** The calendar a dossier is pinned to, ready for counting. */
export async function pinnedCalendar(deps: Deps, stores: Stores, pinned: Pinned): Promise<ReadyCalendar> {
  const { calendarCode, calendarVersion, calendarSha256 } = pinned
  const text = await stores.blobs.text(calendarSha256)
  return deps.readyCalendar(calendarCode, calendarVersion, calendarSha256, text)
}

/** The newest calendar of that code, ready for counting. */
export async function newestCalendar(deps: Deps, stores: Stores, code: string): Promise<ReadyCalendar> {
  const { version, contentSha256 } = await stores.calendars.newest(code)
  return deps.readyCalendar(code, version, contentSha256, await stores.blobs.text(contentSha256))
}

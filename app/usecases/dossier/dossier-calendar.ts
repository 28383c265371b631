import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps, ReadyCalendar } from '../deps.ts'

/** The calendar that the unit's dossiers are counted by now, ready for counting. */
export async function calendarOfUnit(deps: Deps, stores: Stores, unitId: string): Promise<ReadyCalendar> {
  const { code, version, sha256 } = await stores.calendars.ofUnit(unitId)
  return deps.readyCalendar(code, version, sha256, await stores.blobs.text(sha256))
}

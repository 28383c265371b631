import { readCalendarFile } from '#app/domain/calendar/calendar-file.ts'
import { restedOn } from '#app/domain/calendar/unit-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import type { CalendarDraft } from '#app/storage/calendar-draft-store.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps } from '../deps.ts'

/** The calendar that a draft holds. Throws on text that no version of the system wrote. */
export function calendarOfDraft({ code, text }: Pick<CalendarDraft, 'code' | 'text'>): WorkingCalendar {
  const read = readCalendarFile(JSON.parse(text))
  if (!read.ok) throw new Error(`the draft of calendar ${code} cannot be read`)
  return read.calendar
}

/** The newest version of the calendar of that code; null when none was published. */
export async function newestOf(deps: Deps, code: string): Promise<WorkingCalendar | null> {
  const found = (await deps.publishing.inForce()).find((each) => each.code === code)
  return found ? (await deps.indexOf(found)).calendar : null
}

/** The draft as it would be proposed: what a unit's calendar takes over is that of today. */
export async function wholeDraft(
  deps: Deps,
  draft: CalendarDraft,
): Promise<{ calendar: WorkingCalendar; unitId: string | null }> {
  const calendar = calendarOfDraft(draft)
  const base = calendar.override ? await newestOf(deps, calendar.override.base.code) : null
  return { calendar: base ? restedOn(base, calendar) : calendar, unitId: draft.unitId }
}

/** Saves the draft over the one that was seen; null seen: there was none. */
export async function saveDraft(
  deps: Deps,
  { calendarDrafts, at }: Stores,
  by: string,
  draft: Pick<CalendarDraft, 'code' | 'unitId' | 'baseVersion' | 'returnedReason'> & {
    calendar: WorkingCalendar
  },
  seen: number | null,
): Promise<boolean> {
  const { calendar, ...kept } = draft
  const text = deps.calendarText(calendar)
  const saved = await calendarDrafts.save({ ...kept, text, savedBy: by, savedAt: at }, seen)
  return saved !== null
}

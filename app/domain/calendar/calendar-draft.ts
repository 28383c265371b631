import type { WorkingCalendar } from './working-calendar.ts'

export type CalendarDraftRefusal =
  | { code: 'calendar.code-malformed'; calendarCode: string }
  | { code: 'calendar.code-taken'; calendarCode: string }
  | { code: 'calendar.name-missing' }
  | { code: 'calendar.unit-unknown'; unitId: string }
  | { code: 'calendar.unit-has-one'; calendarCode: string }
  | { code: 'calendar.draft-missing' }
  | { code: 'calendar.draft-there-already'; by: string }

const CODE = /^[A-Z0-9ĐÀ-Ỹ][A-Z0-9ĐÀ-Ỹ.-]{0,31}$/

/** A calendar as others know it: by its code, and whose it is. */
type Known = { code: string; unitId: string | null }

/**
 * Lập lịch riêng của đơn vị: begins as what its unit is counted by today, and from then on follows it but for what
 * is the unit's own. A unit has one calendar.
 */
export function beginUnitCalendar(
  asked: { code: string; name: string; unitId: string },
  base: WorkingCalendar | null,
  known: readonly Known[],
): { ok: true; calendar: WorkingCalendar } | { ok: false; refusals: CalendarDraftRefusal[] } {
  const refusals: CalendarDraftRefusal[] = []
  const { code, unitId } = asked
  const name = asked.name.trim()
  if (!CODE.test(code)) refusals.push({ code: 'calendar.code-malformed', calendarCode: code })
  if (known.some((each) => each.code === code))
    refusals.push({ code: 'calendar.code-taken', calendarCode: code })
  const own = known.find((each) => each.unitId === unitId)
  if (own) refusals.push({ code: 'calendar.unit-has-one', calendarCode: own.code })
  if (name === '') refusals.push({ code: 'calendar.name-missing' })
  if (!base) refusals.push({ code: 'calendar.unit-unknown', unitId })
  if (refusals.length > 0 || !base) return { ok: false, refusals }
  return {
    ok: true,
    calendar: {
      ...base,
      code,
      name,
      version: 1,
      exceptions: base.exceptions.map(({ own: _own, ...day }) => day),
      override: { base: { code: base.code, version: base.version }, week: false, reception: false },
    },
  }
}

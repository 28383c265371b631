import { changedDays } from '#app/domain/calendar/calendar-changes.ts'
import type { CalendarIndex } from '#app/domain/calendar/calendar-index.ts'
import { type CalendarInForce, calendarOfUnit } from '#app/domain/calendar/unit-calendar.ts'
import { type DueMove, recounting } from '#app/domain/dossier/calendar-impact.ts'
import { dayOfLocalDate, instantOfLocal, localDateOfDay } from '#app/domain/shared/instant.ts'
import type { RunningQuestion } from '#app/storage/running-terms.ts'
import type { Deps } from '../deps.ts'

/** Units whose dossiers are counted by one calendar now and by another after the change. */
export type CalendarShift = {
  /** Null: every unit. */
  units: string[] | null
  calendarCode: string
  before: CalendarIndex
  after: CalendarIndex
}

type Ready = CalendarInForce & { index: CalendarIndex }

/** Which units change from which calendar to which, when these calendars take the place of those. */
export function shiftsBetween(
  before: readonly Ready[],
  after: readonly Ready[],
  parentOf: ReadonlyMap<string, string | null>,
): CalendarShift[] {
  if ([...before, ...after].every(({ unitId }) => unitId === null)) {
    const [old, next] = [before[0], after[0]]
    if (!old || !next || old.sha256 === next.sha256) return []
    return [{ units: null, calendarCode: next.code, before: old.index, after: next.index }]
  }
  const shifts = new Map<string, CalendarShift & { units: string[] }>()
  for (const unit of parentOf.keys()) {
    const old = calendarOfUnit(unit, parentOf, before)
    const next = calendarOfUnit(unit, parentOf, after)
    if (!old || !next || old.sha256 === next.sha256) continue
    const key = `${old.sha256} ${next.sha256}`
    const shift = shifts.get(key)
    if (shift) shift.units.push(unit)
    else shifts.set(key, { units: [unit], calendarCode: next.code, before: old.index, after: next.index })
  }
  return [...shifts.values()]
}

/** Spans counted in one go before other requests have their turn. */
const AT_ONCE = 5_000

/** What terms and steps are read from: outside the record's lock, or inside for a few dossiers. */
type Running = Pick<Deps['publishing'], 'terms' | 'steps'>

export type Moves = {
  moves: Map<string, DueMove>
  /** Dossiers of which a due moment would lie beyond the loaded years, and the first year that is missing. */
  leaving: Set<string>
  leavesYear: number | null
}

/**
 * Hạn nào đổi: reads the spans that touch a changed day, by index, and counts each anew. `dossiers` narrows to a
 * few that somebody changed meanwhile.
 */
export async function movesOf(
  deps: Pick<Deps, 'pause'>,
  running: Running,
  shifts: readonly CalendarShift[],
  dossiers?: readonly string[],
): Promise<Moves> {
  const found: Moves = { moves: new Map(), leaving: new Set(), leavesYear: null }
  for (const shift of shifts) {
    const changed = changedDays(shift.before, shift.after)
    const question = questionOf(changed, shift, dossiers)
    if (question === null) continue
    const count = recounting(changed, shift.after)
    const moveOf = (dossierId: string): DueMove => {
      const known = found.moves.get(dossierId)
      if (known) return known
      const move: DueMove = { dossierId, calendarCode: shift.calendarCode, due: null, step: null }
      found.moves.set(dossierId, move)
      return move
    }
    const leaves = (dossierId: string) => {
      found.leaving.add(dossierId)
      found.leavesYear = shift.after.lastYear + 1
    }
    const [terms, steps] = await Promise.all([running.terms(question), running.steps(question)])
    let counted = 0
    for (const term of terms) {
      const to = count.ofTerm(term)
      if (to === 'leaves') leaves(term.dossierId)
      else if (to !== null) moveOf(term.dossierId).due = { from: term.dueAt, to }
      if (++counted % AT_ONCE === 0) await deps.pause()
    }
    for (const step of steps) {
      const to = count.ofStep(step)
      if (to === 'leaves') leaves(step.dossierId)
      else if (to !== null) moveOf(step.dossierId).step = { run: step.run, from: step.dueAt, to }
      if (++counted % AT_ONCE === 0) await deps.pause()
    }
  }
  return found
}

/** The spans that can move; null when none can. */
function questionOf(
  changed: ReturnType<typeof changedDays>,
  { units }: CalendarShift,
  dossiers: readonly string[] | undefined,
): RunningQuestion | null {
  const narrowed = { units, ...(dossiers ? { dossiers } : {}) }
  if (changed.dayLength) return { ...narrowed, dueFrom: null, begunBefore: null }
  const [first, last] = [changed.days[0], changed.days.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    ...narrowed,
    dueFrom: instantOfLocal(first, 0),
    begunBefore: instantOfLocal(localDateOfDay(dayOfLocalDate(last) + 1), 0),
  }
}

import type { MovedCounts } from '#app/domain/calendar/facts.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { countsOf, type DueMove } from '#app/domain/dossier/calendar-impact.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { planPublication } from '#app/usecases/calendar/publish-calendar.ts'
import type { Ask } from './route.ts'

/** Rows of the preview; the fact names every one. */
const MOST_SHOWN = 100

/**
 * Tác động trước khi công bố: which dossiers and steps would move now, from when to when; nothing is written. For
 * routes of who drafts or publishes calendars: both see dossiers of every unit by number, and nothing else of them.
 */
export async function calendarImpact(
  ask: Ask,
  proposed: { calendar: WorkingCalendar; unitId: string | null },
) {
  const planned = await planPublication(ask.app, proposed)
  const moves = planned.ok ? [...planned.plan.moves.moves.values()] : []
  const counts: MovedCounts = countsOf(moves, ask.now)
  const refusals: readonly Refusal[] = planned.ok ? [] : planned.refusals
  return {
    impact: {
      others: planned.ok
        ? planned.plan.successors.slice(1).map(({ code, version }) => ({ code, version }))
        : [],
      counts,
      total: moves.length,
      shown: await shownOf(ask, moves),
    },
    refusals,
  }
}

/** The moves to show: those that change a verdict first, then the nearest. */
async function shownOf({ app, now }: Ask, moves: readonly DueMove[]) {
  const turnsOf = ({ due }: DueMove): 'overdue' | 'in-time' | null => {
    if (!due) return null
    if (due.from >= now && due.to < now) return 'overdue'
    return due.from < now && due.to >= now ? 'in-time' : null
  }
  const key = (move: DueMove) => `${turnsOf(move) === null ? 1 : 0}${move.due?.to ?? move.step?.to ?? ''}`
  const first = moves
    .map((move) => ({ move, key: key(move) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, MOST_SHOWN)
  const names = await app.views.calendars.named(first.map(({ move }) => move.dossierId))
  return first.flatMap(({ move }) => {
    const name = names.get(move.dossierId)
    if (!name) return []
    const step = move.step && { from: move.step.from, to: move.step.to }
    return [{ ...name, due: move.due, step, turns: turnsOf(move) }]
  })
}

import type { CalendarRef, MovedCounts } from '#app/domain/calendar/facts.ts'
import {
  publishCalendar as decide,
  type PublishedBy,
  type PublishRefusal,
  reasonsNotToPublish,
} from '#app/domain/calendar/publish-calendar.ts'
import { type CalendarInForce, dependentsOf, restedOn } from '#app/domain/calendar/unit-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { countsOf, type DueMove } from '#app/domain/dossier/calendar-impact.ts'
import {
  FIRST_PIECE,
  inOrder,
  type KeptPiece,
  MOVES_IN_A_PIECE,
  pieceHolding,
  pieceNames,
  pieceOf,
} from '#app/domain/dossier/moved-list.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps, ReadyCalendar } from '../deps.ts'
import { type CalendarShift, type Moves, movesOf, shiftsBetween } from './moved-by-calendar.ts'

/** A calendar that is to take the place of its version before, and the version it rests on. */
type Successor = CalendarInForce & Pick<ReadyCalendar, 'index'> & { text: string }

export type PublishPlan = {
  successors: Successor[]
  shifts: CalendarShift[]
  moves: Moves
  /** Entries in the record when it was planned. */
  size: number
}

export type PublishAnswer = { ok: true; plan: PublishPlan } | { ok: false; refusals: PublishRefusal[] }

/**
 * Chuẩn bị công bố: the version as it would be published, those of every calendar that rests on it, and every due
 * moment that would move. Records nothing: the preview shows it, and publishing begins with it.
 */
export async function planPublication(
  deps: Deps,
  { calendar, unitId }: { calendar: WorkingCalendar; unitId: string | null },
): Promise<PublishAnswer> {
  // What an earlier change moved must be in the tables before they are read.
  await deps.publishing.settle()
  const size = await deps.publishing.size()
  const inForce = await deps.publishing.inForce()
  const before = await Promise.all(
    inForce.map(async (each) => ({ ...each, index: await deps.indexOf(each) })),
  )
  const current = before.find(({ code }) => code === calendar.code)
  const refusals = reasonsNotToPublish(current?.index.calendar ?? null, calendar)
  const { override } = calendar
  const base = override && before.find(({ code }) => code === override.base.code)
  if (base && base.version !== override.base.version) refusals.push({ code: 'calendar.proposal-outdated' })
  if (refusals.length > 0) return { ok: false, refusals }

  const successors = successorsOf(deps, { calendar, unitId }, before)
  const replaced = new Set(successors.map(({ code }) => code))
  const after = [...successors, ...before.filter(({ code }) => !replaced.has(code))]
  const unitsMatter = after.some((each) => each.unitId !== null)
  const parents = unitsMatter
    ? await deps.publishing.parents(deps.clock.now())
    : new Map<string, string | null>()
  const shifts = shiftsBetween(before, after, parents)
  const moves = await movesOf(deps, deps.publishing, shifts)
  if (moves.leaving.size > 0)
    return {
      ok: false,
      refusals: [
        { code: 'calendar.terms-leave-years', dossiers: moves.leaving.size, year: moves.leavesYear! },
      ],
    }
  return { ok: true, plan: { successors, shifts, moves, size } }
}

function successorsOf(
  deps: Deps,
  published: { calendar: WorkingCalendar; unitId: string | null },
  before: readonly (CalendarInForce & { base: string | null; index: ReadyCalendar['index'] })[],
): Successor[] {
  const made = new Map<string, WorkingCalendar>()
  const successor = (calendar: WorkingCalendar, unitId: string | null): Successor => {
    const version = (before.find(({ code }) => code === calendar.code)?.version ?? 0) + 1
    const whole = { ...calendar, version }
    made.set(whole.code, whole)
    const text = deps.calendarText(whole)
    const sha256 = deps.hashOf(text)
    const { index } = deps.readyCalendar(whole.code, version, sha256, text)
    return { code: whole.code, version, sha256, unitId, index, text }
  }
  const first = successor(published.calendar, published.unitId)
  const others = dependentsOf(published.calendar.code, before).map(({ index, unitId }) => {
    const { calendar } = index
    return successor(restedOn(made.get(calendar.override!.base.code)!, calendar), unitId)
  })
  return [first, ...others]
}

export type PublishCommand = {
  /** Who publishes; a person, or the system when a database is begun. */
  by: { actor: string; unit: string | null; formKey?: string | null }
  calendar: WorkingCalendar
  unitId: string | null
  citation: string
  /** On whose word: two people's, or the command line's when a database is begun. */
  way: Exclude<PublishedBy, { kind: 'with-base' }>
}

type Published = { ok: true; result: string; moved: MovedCounts } | { ok: false; refusals: PublishRefusal[] }

/**
 * Công bố lịch: the new version, those that rest on it, and one fact for every due moment that they move, in one
 * transaction. What is much to write is written before, beside the record; what somebody changed in the meantime is
 * counted again under the lock. Answers the version's number.
 */
export async function publishCalendar(deps: Deps, command: PublishCommand) {
  const planned = await planPublication(deps, command)
  if (!planned.ok) return planned
  const { plan } = planned
  const sorted = inOrder(plan.moves.moves.values())
  const names = pieceNames(sorted)
  const kept = await keptBefore(deps, command.by, sorted)
  return deps.work(command.by, async (stores): Promise<Published> => {
    const { calendars, blobs, at } = stores
    const way = await asOfNow(command.way, stores)
    const changed = await calendars.changedSince(plan.size)
    if (changed.calendars) return { ok: false, refusals: [{ code: 'calendar.changed-meanwhile' }] }
    const moves = await broughtUpToDate(deps, plan, changed.dossiers, stores.running)
    if (!moves.ok) return moves

    let first = await calendars.take(command.calendar.code)
    for (const { code, version, unitId, index, text } of plan.successors) {
      const taken = code === first.id ? first : await calendars.take(code)
      const { override, name } = index.calendar
      const outcome = decide(
        taken.state,
        {
          code,
          version,
          name,
          contentSha256: await blobs.add(text, 'application/json'),
          citation: command.citation.trim(),
          unitId,
          base: override?.base ?? null,
          by: code === command.calendar.code ? way : { kind: 'with-base' },
        },
        at,
      )
      if (!outcome.ok) return outcome
      const recorded = await calendars.record(taken, outcome.facts)
      if (code === first.id) first = recorded
    }
    const moved = countsOf(moves.moves.values(), at)
    const [published] = plan.successors
    const stale = new Set(changed.dossiers.map((dossierId) => pieceHolding(names, dossierId) ?? FIRST_PIECE))
    for (const piece of stale) kept.delete(piece)
    for (const [piece, again] of missingPieces(kept, names, moves.moves.values()))
      kept.set(piece, await calendars.keepPiece(pieceOf(piece, again)))
    if (kept.size > 0)
      await calendars.recordMoves(
        first,
        {
          type: 'due-moments-recomputed',
          code: published!.code,
          version: published!.version,
          calendars: plan.successors.map(refOf),
          citation: command.citation.trim(),
          ...moved,
        },
        [...kept.values()],
      )
    return { ok: true, result: String(published!.version), moved }
  })
}

/** The publisher with the posts of that instant: one may have ended since the page was asked for. */
async function asOfNow(way: PublishCommand['way'], { people }: Stores): Promise<PublishCommand['way']> {
  if (way.kind !== 'two-people') return way
  const { publisher } = way
  return { ...way, publisher: (await people.actor(publisher.personId)) ?? { ...publisher, holdings: [] } }
}

const refOf = ({ code, version, sha256 }: CalendarInForce): CalendarRef => ({ code, version, sha256 })

/** Keeps the pieces of a long list before the record's lock is taken, a short transaction each; a short list waits. */
async function keptBefore(
  deps: Deps,
  by: PublishCommand['by'],
  sorted: readonly DueMove[],
): Promise<Map<string, KeptPiece>> {
  const kept = new Map<string, KeptPiece>()
  if (sorted.length <= MOVES_IN_A_PIECE) return kept
  for (let from = 0; from < sorted.length; from += MOVES_IN_A_PIECE) {
    const name = from === 0 ? FIRST_PIECE : sorted[from]!.dossierId
    const piece = pieceOf(name, sorted.slice(from, from + MOVES_IN_A_PIECE))
    await deps.work({ actor: by.actor, unit: by.unit }, async ({ calendars }) => {
      kept.set(name, await calendars.keepPiece(piece))
      return { ok: true as const }
    })
  }
  return kept
}

/** The moves of the pieces that are not kept yet, or no longer as they are; in order. */
function missingPieces(
  kept: ReadonlyMap<string, KeptPiece>,
  names: readonly string[],
  moves: Iterable<DueMove>,
): Map<string, DueMove[]> {
  const missing = new Map<string, DueMove[]>()
  for (const move of moves) {
    const piece = pieceHolding(names, move.dossierId) ?? FIRST_PIECE
    if (!kept.has(piece)) missing.set(piece, [...(missing.get(piece) ?? []), move])
  }
  return new Map([...missing].map(([piece, found]) => [piece, inOrder(found)]))
}

/** The moves, with those of the dossiers that somebody changed since the plan counted again under the lock. */
async function broughtUpToDate(
  deps: Deps,
  plan: PublishPlan,
  dossiers: readonly string[],
  running: Parameters<typeof movesOf>[1],
): Promise<{ ok: true; moves: Map<string, DueMove> } | { ok: false; refusals: PublishRefusal[] }> {
  const moves = new Map(plan.moves.moves)
  if (dossiers.length > 0) {
    for (const dossierId of dossiers) moves.delete(dossierId)
    const again = await movesOf(deps, running, plan.shifts, dossiers)
    if (again.leaving.size > 0)
      return {
        ok: false,
        refusals: [
          { code: 'calendar.terms-leave-years', dossiers: again.leaving.size, year: again.leavesYear! },
        ],
      }
    for (const [dossierId, move] of again.moves) moves.set(dossierId, move)
  }
  return { ok: true, moves }
}

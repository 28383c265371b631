import type { Knex } from 'knex'
import type { RunningStep, RunningTerm } from '../domain/dossier/calendar-impact.ts'
import type { Instant } from '../domain/shared/instant.ts'
import { linesOf } from './engine/differences.ts'

/** Which terms under way are asked for; every part null asks for all. */
export type RunningQuestion = {
  /** Of these units alone. */
  units: readonly string[] | null
  /** Due at or after this. */
  dueFrom: Instant | null
  /** Begun before this. */
  begunBefore: Instant | null
  /** These dossiers alone. */
  dossiers?: readonly string[]
}

/** Thời hạn đang chạy of dossiers without a result, from an index that holds open rows alone; each is cut out as it is asked for. */
export async function runningTerms(
  db: Knex,
  { units, dueFrom, begunBefore, dossiers }: RunningQuestion,
): Promise<Iterable<RunningTerm>> {
  const text = await linesOf(
    db,
    db('dossier')
      .whereNull('dossier.finished_at')
      .whereNotNull('dossier.due_at')
      .modify((select) => {
        if (units) select.whereIn('dossier.unit_id', [...units])
        if (dossiers) select.whereIn('dossier.dossier_id', [...dossiers])
        if (dueFrom !== null) select.where('dossier.due_at', '>=', dueFrom)
        if (begunBefore !== null) select.where('dossier.accepted_at', '<', begunBefore)
      }),
    ['dossier.accepted_at', 'dossier.due_at', 'dossier.term', 'dossier.counting_rule', 'dossier.dossier_id'],
  )
  return readRunningTerms(text)
}

/** Hạn của các bước đang mở, likewise. */
export async function runningSteps(
  db: Knex,
  { units, dueFrom, begunBefore, dossiers }: RunningQuestion,
): Promise<Iterable<RunningStep>> {
  const text = await linesOf(
    db,
    db('dossier_step')
      .whereNull('dossier_step.closed_at')
      .whereNotNull('dossier_step.due_at')
      .modify((select) => {
        if (units) select.whereIn('dossier_step.unit_id', [...units])
        if (dossiers) select.whereIn('dossier_step.dossier_id', [...dossiers])
        if (dueFrom !== null) select.where('dossier_step.due_at', '>=', dueFrom)
        if (begunBefore !== null) select.where('dossier_step.opened_at', '<', begunBefore)
      }),
    [
      'dossier_step.opened_at',
      'dossier_step.due_at',
      'dossier_step.allotment',
      'dossier_step.run',
      'dossier_step.dossier_id',
    ],
  )
  return readRunningSteps(text)
}

/** Instants are of one length and stand first, so that a line is cut without looking for its tabs. */
const INSTANT = 20

/** Where the lines of a text begin and end, one after the other. */
function* lineEnds(text: string): Generator<[from: number, to: number]> {
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    yield [from, to]
    from = to + 1
  }
}

function* readRunningTerms(text: string): Generator<RunningTerm> {
  for (const [from, to] of lineEnds(text)) {
    const term = from + 2 * INSTANT + 2
    const rule = text.indexOf('\t', term) + 1
    const id = text.indexOf('\t', rule) + 1
    yield {
      acceptedAt: text.slice(from, from + INSTANT),
      dueAt: text.slice(from + INSTANT + 1, term - 1),
      term: text.slice(term, rule - 1),
      countingRule: text.slice(rule, id - 1),
      dossierId: text.slice(id, to),
    }
  }
}

function* readRunningSteps(text: string): Generator<RunningStep> {
  for (const [from, to] of lineEnds(text)) {
    const allotment = from + 2 * INSTANT + 2
    const run = text.indexOf('\t', allotment) + 1
    const id = text.indexOf('\t', run) + 1
    yield {
      openedAt: text.slice(from, from + INSTANT),
      dueAt: text.slice(from + INSTANT + 1, allotment - 1),
      allotment: text.slice(allotment, run - 1),
      run: Number(text.slice(run, id - 1)),
      dossierId: text.slice(id, to),
    }
  }
}

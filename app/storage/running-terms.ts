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
    ['dossier.dossier_id', 'dossier.accepted_at', 'dossier.due_at', 'dossier.term', 'dossier.counting_rule'],
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
      'dossier_step.dossier_id',
      'dossier_step.opened_at',
      'dossier_step.due_at',
      'dossier_step.allotment',
      'dossier_step.run',
    ],
  )
  return readRunningSteps(text)
}

/** The lines of a text, one after the other, without a list of all of them. */
function* eachLine(text: string): Generator<string[]> {
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf('\n', from)
    if (to === -1) to = text.length
    yield text.slice(from, to).split('\t')
    from = to + 1
  }
}

function* readRunningTerms(text: string): Generator<RunningTerm> {
  for (const [dossierId, acceptedAt, dueAt, term, countingRule] of eachLine(text))
    yield {
      dossierId: dossierId!,
      acceptedAt: acceptedAt!,
      dueAt: dueAt!,
      term: term!,
      countingRule: countingRule!,
    }
}

function* readRunningSteps(text: string): Generator<RunningStep> {
  for (const [dossierId, openedAt, dueAt, allotment, run] of eachLine(text))
    yield {
      dossierId: dossierId!,
      openedAt: openedAt!,
      dueAt: dueAt!,
      allotment: allotment!,
      run: Number(run),
    }
}

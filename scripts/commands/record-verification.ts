import { existsSync, readFileSync } from 'node:fs'
import type { Knex } from 'knex'
import { loadLogKey, type PublicKey, publicKeyOf } from '#app/record/log-key.ts'
import { readVerifierKey } from '#app/record/note.ts'
import type { LogProblem } from '#app/record/verify.ts'
import type { AppOptions } from '#app/server/app.ts'
import { CommandFailure, EXIT } from './failure.ts'
import type { Genesis } from './open-record.ts'
import type { Terminal } from './terminal.ts'

/** The name and key that a record is held against. */
export type Pinned = { origin: string; publicKey: PublicKey }

/** A fault in words, naming its entry or checkpoint where there is one. */
export type PrintedProblem = { code: string; seq: number | null; message: string }

/**
 * What an auditor pinned, else the log key of this machine. Ends the command: 2 when the text is no verifier key,
 * 3 when there is no key to verify with.
 */
export function pinnedBy(verifierKey: string | undefined, places: AppOptions, { words }: Terminal): Pinned {
  if (verifierKey !== undefined) {
    const read = readVerifierKey(verifierKey)
    if (!read) throw new CommandFailure(EXIT.usage, 'verifier-key.malformed', words.log.wrongVerifierKey)
    return { origin: read.name, publicKey: read.publicKey }
  }
  if (!existsSync(places.keyFile))
    throw new CommandFailure(EXIT.unreadable, 'log-key.missing', words.database.keyMissing(places.keyFile))
  const key = loadLogKey(readFileSync(places.keyFile, 'utf8'))
  return { origin: places.origin, publicKey: publicKeyOf(key) }
}

/** Whether the record says of itself what was pinned. */
export function genesisProblems(genesis: Genesis, pinned: Pinned, { words }: Terminal): PrintedProblem[] {
  const problems: PrintedProblem[] = []
  if (genesis.origin !== pinned.origin)
    problems.push({
      code: 'genesis-origin',
      seq: 0,
      message: words.log.originDiffers(genesis.origin, pinned.origin),
    })
  if (genesis.logKey !== pinned.publicKey)
    problems.push({ code: 'genesis-key', seq: 0, message: words.log.keyDiffers })
  return problems
}

/**
 * The faults as they are printed; each entry with what its row says it is, each checkpoint that came from a file
 * (`kept`, the last ones given) by the name of the file.
 */
export async function printedProblems(
  knex: Knex,
  { problems, checkpoints }: { problems: readonly LogProblem[]; checkpoints: number },
  kept: readonly string[],
  { words }: Terminal,
): Promise<PrintedProblem[]> {
  const stored = checkpoints - kept.length
  const nameOf = (index: number) => kept[index - stored] ?? words.log.checkpoint(index)
  const printed: PrintedProblem[] = []
  for (const problem of problems) {
    const sentence = (words.log.problems[problem.code] as (told: LogProblem) => string)(problem)
    if ('seq' in problem) {
      const row = await knex('log_entry')
        .where('log_entry.seq', problem.seq)
        .first('log_entry.type', 'log_entry.subject')
      const entry = row
        ? words.log.entry(problem.seq, row.type, row.subject)
        : words.log.bareEntry(problem.seq)
      printed.push({ code: problem.code, seq: problem.seq, message: `${entry}: ${sentence}` })
    } else {
      const about = 'index' in problem ? `${nameOf(problem.index)}: ` : ''
      printed.push({ code: problem.code, seq: null, message: `${about}${sentence}` })
    }
  }
  return printed
}

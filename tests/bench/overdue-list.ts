import { rmSync } from 'node:fs'
import type { Knex } from 'knex'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { openApp } from '#app/server/app.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { demonstrationFolder, median, optionsIn, quantile, shown } from './measuring.ts'

const SIZES = [10_000, 100_000]
const OVERDUE = 500
const TIMES = 200

/**
 * The supervisor's first page of overdue steps with the same answer at each size: cost must follow the answer,
 * not what is stored. A tenth of the dossiers is open; five steps each.
 */
export async function benchOverdueList(): Promise<void> {
  const folders: string[] = []
  const apps: { size: number; app: ReturnType<typeof openApp>; times: number[]; statements: number }[] = []
  try {
    for (const size of SIZES) {
      const folder = await demonstrationFolder()
      folders.push(folder)
      const app = openApp(optionsIn(folder))
      await fill(app.database.writer, size)
      apps.push({ size, app, times: [], statements: 0 })
    }
    for (let round = 0; round < TIMES; round++)
      for (const each of apps) {
        const begin = process.hrtime.bigint()
        const page = await each.app.views.dossiers.overdue(null, SEED_MOMENT, null)
        each.times.push(Number(process.hrtime.bigint() - begin) / 1e6)
        if (page.lines.length !== 50) throw new Error(`a page of ${page.lines.length}`)
      }
    for (const each of apps) {
      each.app.database.reader.on('query', () => {
        each.statements += 1
      })
      await each.app.views.dossiers.overdue(null, SEED_MOMENT, null)
      console.log(
        `  ${each.size} dossiers: median ${shown(median(each.times))} ms, p99 ${shown(quantile(each.times, 0.99))} ms, ${each.statements} statement`,
      )
    }
    const [small, large] = apps.map((each) => median(each.times))
    console.log(`  ratio ${SIZES[1]} / ${SIZES[0]}: ${shown(large! / small!)}`)
  } finally {
    for (const { app } of apps) await app.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

/** Rows as the product keeps them, made by SQL alone: the list reads these tables and nothing else. */
async function fill(knex: Knex, size: number): Promise<void> {
  const [pattern] = await knex('dossier').limit(1)
  const before = (minutes: number) => instantOf(secondsOf(SEED_MOMENT) - minutes * 60)
  await knex.transaction(async (trx) => {
    for (let from = 0; from < size; from += 500) {
      const dossiers: Record<string, unknown>[] = []
      const steps: Record<string, unknown>[] = []
      for (let at = from; at < Math.min(size, from + 500); at++) {
        const open = at % 10 === 0
        const overdue = open && at / 10 < OVERDUE
        const id = `bench-${String(at).padStart(7, '0')}`
        const due = overdue ? before(at) : instantOf(secondsOf(SEED_MOMENT) + 86_400 + at)
        dossiers.push({
          ...pattern,
          dossier_id: id,
          code: `BN.01-261118-${String(at).padStart(7, '0')}`,
          accepted_at: before(10_000 + at),
          due_at: due,
          step_due_at: open ? due : null,
          receiver_id: null,
          finished_at: open ? null : before(at),
          returned_at: open ? null : before(at),
          result: open ? null : 'on-time',
          place: open ? 'at-step' : 'returned',
        })
        for (let run = 0; run < 5; run++)
          steps.push({
            dossier_id: id,
            run,
            unit_id: pattern!.unit_id,
            step_code: `B${run + 1}`,
            allotment: '4wh',
            holder_id: 'ly',
            holder_name: 'Đỗ Văn Lý',
            opened_at: before(10_000 + at - run),
            due_at: due,
            closed_at: open && run === 4 ? null : before(at),
            used_minutes: open && run === 4 ? null : 60,
            late_reason: null,
          })
      }
      // SQLite takes at most 500 rows in one insert.
      await trx.batchInsert('dossier', dossiers as never, 250)
      await trx.batchInsert('dossier_step', steps as never, 250)
    }
  })
  await knex.raw('analyze')
}

import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import type { Duration } from '#app/domain/calendar/duration.ts'
import { editCalendar } from '#app/domain/calendar/edit-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueSeconds } from '#app/domain/calendar/working-seconds.ts'
import { instantOf, type LocalDate, secondsOf } from '#app/domain/shared/instant.ts'
import { type App, openApp } from '#app/server/app.ts'
import { insertFromJson } from '#app/storage/engine/differences.ts'
import { planPublication } from '#app/usecases/calendar/publish-calendar.ts'
import { publishedByTwo } from '../support/published-by-two.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { demonstrationFolder, median, optionsIn, quantile, shown } from './measuring.ts'

const OPEN = 100_000
const ROUNDS = 5

/** Đổi lịch with a hundred thousand open dossiers: the preview, and the publication laid in piece by piece. */
export async function benchCalendarChange(): Promise<void> {
  const folder = await demonstrationFolder()
  const app = openApp({ ...optionsIn(folder), now: () => SEED_MOMENT })
  try {
    const [newest] = await app.views.calendars.inForce()
    const { calendar } = (await app.calendarOfText(newest!.sha256)).index
    await fill(app, calendar)
    // One day ahead of most, and a week that every one of them crosses.
    await preview(app, 'a day that few terms touch', dayOff(calendar, '2026-12-18', '2026-12-18'))
    await preview(app, 'a week that every term touches', dayOff(calendar, '2026-11-19', '2026-11-25'))
    await publication(app, dayOff(calendar, '2026-11-19', '2026-11-25'))
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function dayOff(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): WorkingCalendar {
  const edited = editCalendar(calendar, {
    edit: 'add-days',
    kind: 'other',
    name: 'Ngày nghỉ để đo',
    from,
    to,
    sessions: null,
    document: '01/TB-DO',
    documentDate: null,
    documentTitle: null,
    certainty: 'confirmed',
    replace: true,
  })
  if (!edited.ok) throw new Error(JSON.stringify(edited.refusals))
  return edited.calendar
}

const milliseconds = (begin: bigint) => Number(process.hrtime.bigint() - begin) / 1e6

async function preview(app: App, name: string, calendar: WorkingCalendar): Promise<void> {
  const times: number[] = []
  let moved = 0
  for (let round = 0; round < ROUNDS; round++) {
    const begin = process.hrtime.bigint()
    const planned = await planPublication(app, { calendar, unitId: null })
    times.push(milliseconds(begin))
    if (!planned.ok) throw new Error(JSON.stringify(planned.refusals))
    moved = planned.plan.moves.moves.size
  }
  console.log(`  preview over ${OPEN} open, ${name}: ${shown(median(times), 0)} ms, ${moved} dossiers move`)
}

async function publication(app: App, calendar: WorkingCalendar): Promise<void> {
  const waits = stalls()
  const begin = process.hrtime.bigint()
  const published = await publishedByTwo(app, {
    calendar,
    unitId: null,
    citation: 'Thông báo 01/TB-DO',
  })
  const recorded = milliseconds(begin)
  if (!published.ok || !('moved' in published)) throw new Error('it was refused')
  const pieces: number[] = []
  const settling = process.hrtime.bigint()
  const done = await app.settleCalendarChanges((spent) => pieces.push(spent))
  const settled = milliseconds(settling)
  const stalled = waits.end()
  const rows = published.moved.dossiers + published.moved.steps
  console.log(
    `  published: ${shown(recorded, 0)} ms until the one fact stands; ${rows} due moments laid in by ${done} pieces in ${shown(settled, 0)} ms,` +
      ` ${shown((settled * 1000) / rows, 1)} µs each (${shown(((recorded + settled) * 1000) / rows, 1)} µs with all that comes before);` +
      ` a piece ${shown(median(pieces), 1)} ms, p99 ${shown(quantile(pieces, 0.99), 1)} ms, longest ${shown(Math.max(...pieces), 1)} ms;` +
      ` longest time that nobody else was served ${shown(stalled, 0)} ms`,
  )
}

/** The longest time between two turns of the event loop. */
function stalls() {
  let longest = 0
  let last = process.hrtime.bigint()
  const timer = setInterval(() => {
    longest = Math.max(longest, milliseconds(last) - 5)
    last = process.hrtime.bigint()
  }, 5)
  return {
    end() {
      clearInterval(timer)
      return longest
    },
  }
}

/** Rows as the product keeps them, made by SQL alone, each counted by the calendar: what is read is these tables. */
async function fill(app: App, calendar: WorkingCalendar): Promise<void> {
  const knex = app.database.writer
  const index = indexCalendar(calendar)
  const pattern = (await knex('dossier').limit(1).first())!
  const term = (n: number): Duration => ({ kind: 'duration', n, unit: 'working-day' })
  const fourHours: Duration = { kind: 'duration', n: 4, unit: 'hour' }
  const last = secondsOf('2026-11-18T02:30:00Z')
  await knex.transaction(async (trx) => {
    for (let from = 0; from < OPEN; from += 2000) {
      const dossiers: Record<string, string | number | null>[] = []
      const steps: Record<string, string | number | null>[] = []
      for (let at = from; at < from + 2000; at++) {
        // Every few at a second of their own, over the mornings of fifteen days, in the order of their ids.
        const accepted = last - (14 - Math.floor((at * 15) / OPEN)) * 86_400 - 7200 + (at % 6667)
        const n = 5 + (at % 16)
        const id = accepted.toString(16) + randomBytes(8).toString('hex')
        const stepDue = instantOf(dueSeconds(index, accepted, fourHours, { kind: 'exact' }))
        dossiers.push({
          ...(pattern as unknown as Record<string, string | number | null>),
          dossier_id: id,
          code: `BN.01-261118-${String(at).padStart(7, '0')}`,
          accepted_at: instantOf(accepted),
          due_at: instantOf(dueSeconds(index, accepted, term(n), { kind: 'next-day' })),
          term: `${n}wd`,
          counting_rule: 'next-day',
          step_due_at: stepDue,
          receiver_id: null,
          finished_at: null,
          returned_at: null,
          result: null,
          place: 'at-step',
        })
        steps.push({
          dossier_id: id,
          run: 0,
          unit_id: pattern.unit_id,
          step_code: 'B1',
          allotment: '4wh',
          holder_id: 'ly',
          holder_name: 'Đỗ Văn Lý',
          opened_at: instantOf(accepted),
          due_at: stepDue,
          closed_at: null,
          used_minutes: null,
          late_reason: null,
        })
      }
      await insertFromJson(trx, 'dossier', dossiers)
      await insertFromJson(trx, 'dossier_step', steps)
    }
  })
  await knex.raw('analyze')
}

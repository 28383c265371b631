import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import type { Duration } from '#app/domain/calendar/duration.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import type { DayException, WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueSeconds, secondsBetween } from '#app/domain/calendar/working-seconds.ts'
import { dueOf, workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import type { CountingRule } from '#app/domain/procedure/model.ts'
import { parseInstant, withOffset } from '#app/domain/shared/instant.ts'
import { median, root, shown } from './measuring.ts'

const [FIRST, LAST] = [2020, 2039]
const HOLIDAYS = [
  '01-01',
  '02-08',
  '02-09',
  '02-10',
  '02-11',
  '02-12',
  '04-18',
  '04-30',
  '05-01',
  '09-01',
  '09-02',
  '11-24',
]
const ROUNDS = 7
const OURS = 200_000
const THEIRS = 300
const exact: CountingRule = { kind: 'exact' }
const nextDay: CountingRule = { kind: 'next-day' }

/** Twenty years of the national week with twelve holidays each. */
const twentyYears = (): WorkingCalendar => ({
  ...vietnamOfficialCalendar,
  years: Object.fromEntries(
    Array.from({ length: LAST - FIRST + 1 }, (_, at) => [String(FIRST + at), 'announced' as const]),
  ),
  exceptions: Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at).flatMap((year) =>
    HOLIDAYS.map(
      (day): DayException => ({
        date: `${year}-${day}`,
        kind: 'holiday',
        name: 'Ngày lễ',
        sessions: [],
        document: null,
        certainty: 'to-check',
      }),
    ),
  ),
})

/** Nanoseconds an answer, over so many answers. */
function nanoseconds(times: number, answer: (at: number) => number): number {
  let kept = 0
  const begin = process.hrtime.bigint()
  for (let at = 0; at < times; at++) kept += answer(at)
  const spent = Number(process.hrtime.bigint() - begin) / times
  if (Number.isNaN(kept)) throw new Error('an answer is missing')
  return spent
}

/** Giờ làm việc: engine, text in and out, tables, and the command line, beside dayjs-business-time in the same run. */
export async function benchWorkingTime(): Promise<void> {
  const calendar = twentyYears()
  const built: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begin = process.hrtime.bigint()
    indexCalendar(calendar)
    built.push(Number(process.hrtime.bigint() - begin) / 1e6)
  }
  const index = indexCalendar(calendar)
  const bytes = Object.values(index).reduce<number>(
    (sum, each) => sum + (ArrayBuffer.isView(each) ? each.byteLength : 0),
    0,
  )
  console.log(`  tables of 20 years: ${shown(median(built))} ms, ${shown(bytes / 1e6, 3)} MB`)

  // Whole minutes inside sessions, over fifteen years.
  const starts = Array.from({ length: 4096 }, (_, at) => {
    const base = Date.UTC(FIRST + (at % 15), at % 12, 1 + (at % 28), 1, at % 60) / 1000
    return dueSeconds(index, base, { kind: 'duration', n: 30, unit: 'minute' }, exact)
  })
  const texts = starts.map((second) =>
    withOffset(new Date(second * 1000).toISOString().replace('.000Z', 'Z')),
  )
  prepareTheirs(calendar)
  agree(index, starts)

  const cases: [string, Duration, CountingRule, number | null][] = [
    ['+8 h', { kind: 'duration', n: 8, unit: 'hour' }, exact, 8],
    ['+40 h', { kind: 'duration', n: 40, unit: 'hour' }, exact, 40],
    ['+200 h', { kind: 'duration', n: 200, unit: 'hour' }, exact, 200],
    ['3 days, next-day', { kind: 'duration', n: 3, unit: 'working-day' }, nextDay, null],
    ['60 days, next-day', { kind: 'duration', n: 60, unit: 'working-day' }, nextDay, null],
  ]
  for (const [name, duration, rule, hours] of cases) {
    const [ours, theirs, text]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(nanoseconds(OURS, (at) => dueSeconds(index, starts[at & 4095]!, duration, rule)))
      if (hours !== null)
        theirs.push(
          nanoseconds(THEIRS, (at) =>
            dayjs(starts[at & 4095]! * 1000)
              .addBusinessMinutes(hours * 60)
              .valueOf(),
          ),
        )
      text.push(
        nanoseconds(OURS / 10, (at) => {
          const answer = dueOf(index, parseInstant(texts[at & 4095]!)!, duration, rule)
          return answer.ok ? withOffset(answer.due).length : Number.NaN
        }),
      )
    }
    const peer =
      theirs.length === 0
        ? ''
        : `, dayjs-business-time ${shown(median(theirs) / 1000, 0)} µs, ratio ${shown(median(theirs) / median(ours), 0)}`
    console.log(
      `  due ${name}: ${shown(median(ours), 0)} ns, ISO text in and out ${shown(median(text) / 1000)} µs${peer}`,
    )
  }

  const between: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    between[0].push(
      nanoseconds(OURS, (at) => secondsBetween(index, starts[at & 4095]!, starts[(at * 7) & 4095]!)),
    )
    between[1].push(
      nanoseconds(THEIRS / 10, (at) => {
        const from = starts[at & 4095]!
        return dayjs(from * 1000).businessMinutesDiff(dayjs((from + 60 * 86_400) * 1000))
      }),
    )
    between[2].push(
      nanoseconds(OURS / 10, (at) => {
        const answer = workingMinutesBetween(
          index,
          parseInstant(texts[at & 4095]!)!,
          parseInstant(texts[(at * 7) & 4095]!)!,
        )
        return answer.ok ? answer.minutes : Number.NaN
      }),
    )
  }
  const [ours, theirs, text] = between.map(median)
  console.log(
    `  between: ${shown(ours!, 0)} ns, ISO text in ${shown(text! / 1000)} µs, dayjs-business-time over 60 days ${shown(theirs! / 1000, 0)} µs, ratio ${shown(theirs! / ours!, 0)}`,
  )
  benchBatch()
}

/** The peer reads the zone of the process, which its hours are therefore given in. */
function prepareTheirs(calendar: WorkingCalendar): void {
  process.env.TZ = 'Asia/Ho_Chi_Minh'
  dayjs.extend(businessTime)
  const day = [
    { start: '07:30:00', end: '11:30:00' },
    { start: '13:30:00', end: '17:30:00' },
  ]
  dayjs.setBusinessTime({
    sunday: null,
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: null,
  })
  dayjs.setHolidays(calendar.exceptions.map(({ date }) => date))
}

/** A race between programs that answer differently would say nothing. */
function agree(index: ReturnType<typeof indexCalendar>, starts: readonly number[]): void {
  for (const start of starts.slice(0, 200)) {
    const ours = dueSeconds(index, start, { kind: 'duration', n: 40, unit: 'hour' }, exact)
    const theirs =
      dayjs(start * 1000)
        .addBusinessMinutes(2400)
        .valueOf() / 1000
    if (ours !== theirs && secondsBetween(index, Math.min(ours, theirs), Math.max(ours, theirs)) !== 0)
      throw new Error(`they differ from ${start}: ${ours} and ${theirs}`)
  }
}

const LINES = 10_000

function benchBatch(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-batch-'))
  try {
    const file = path.join(folder, 'cases.jsonl')
    const two = (n: number) => String(n).padStart(2, '0')
    const from = (at: number) =>
      `2025-${two((at % 12) + 1)}-${two((at % 28) + 1)}T${two((at % 10) + 7)}:${two(at % 60)}:00+07:00`
    const lines = Array.from({ length: LINES }, (_, at) =>
      at % 3 === 0
        ? { op: 'between', from: from(at), to: '2026-11-26T17:30:00+07:00' }
        : {
            op: 'add',
            from: from(at),
            work: `${(at % 30) + 1}wd`,
            rule: at % 3 === 1 ? 'next-day' : 'exact',
          },
    )
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
    const times: number[] = []
    for (let round = 0; round < 3; round++) {
      const begin = process.hrtime.bigint()
      const ran = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'scripts/mt.ts', 'calendar', 'due', '--batch', file, '--quiet'],
        { cwd: root, encoding: 'utf8' },
      )
      times.push(Number(process.hrtime.bigint() - begin) / 1e9)
      if (ran.status !== 0 || ran.stdout.trim().split('\n').length !== LINES)
        throw new Error(`the batch ended with ${ran.status}: ${ran.stderr}`)
    }
    console.log(
      `  mt calendar due --batch, ${LINES} lines with start of the program: ${shown(median(times))} s`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

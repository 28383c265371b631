import type { CalendarIndex } from '#app/domain/calendar/calendar-index.ts'
import { type Duration, parseDuration } from '#app/domain/calendar/duration.ts'
import { dueOf, type TimeRefusal, workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import type { CountingRule } from '#app/domain/procedure/model.ts'
import { type Instant, parseInstant, withOffset } from '#app/domain/shared/instant.ts'
import { refusalText } from '#app/messages/refusal.ts'
import type { Terminal } from './terminal.ts'

/** A question that is wrong before any calendar is asked; the words for each are in the wording. */
export type CaseFault = keyof Terminal['words']['calendar']['faults']

export type BatchAnswer =
  | { due: string; provisional?: true }
  | { minutes: number }
  | { error: { code: string; message: string } }

/** A due moment asked for: `rule` and `cutOff` as they were typed, both optional. */
export type DueCase = { from: Instant; duration: Duration; rule: CountingRule }

type Plain = Record<string, unknown>
type Read<T> =
  | { ok: true; value: T }
  | { ok: false; fault: CaseFault }
  | { ok: false; refusals: TimeRefusal[] }

const FIELDS = ['op', 'from', 'to', 'work', 'rule', 'cutOff']
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Trả lời một dòng: one JSON line in, its answer out; a bad line answers its error and stops nothing. */
export function answerOf(line: string, index: CalendarIndex, terminal: Terminal): BatchAnswer {
  const wrong = (fault: CaseFault): BatchAnswer => ({
    error: { code: fault, message: terminal.words.calendar.faults[fault] },
  })
  let asked: unknown
  try {
    asked = JSON.parse(line)
  } catch {
    return wrong('line.not-json')
  }
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return wrong('line.not-an-object')
  const question = asked as Plain
  // A misspelt "cutoff" would otherwise be passed over and the wrong moment answered.
  const misspelt = Object.keys(question).some(
    (key) => !FIELDS.includes(key) && FIELDS.some((field) => field.toLowerCase() === key.toLowerCase()),
  )
  if (misspelt) return wrong('field.misspelt')
  if (question.op === 'add') {
    const read = readCase(question)
    if (!read.ok) return 'fault' in read ? wrong(read.fault) : refusedAnswer(read.refusals, terminal)
    const answer = dueOf(index, read.value.from, read.value.duration, read.value.rule)
    if (!answer.ok) return refusedAnswer(answer.refusals, terminal)
    return { due: withOffset(answer.due), ...(answer.provisional ? { provisional: true as const } : {}) }
  }
  if (question.op !== 'between') return wrong('op.unknown')
  const from = instantIn(question.from)
  const to = instantIn(question.to)
  if (from === null) return wrong('from.unreadable')
  if (to === null) return wrong('to.unreadable')
  const answer = workingMinutesBetween(index, from, to)
  return answer.ok ? { minutes: answer.minutes } : refusedAnswer(answer.refusals, terminal)
}

/** Why a term cannot be counted, as an answer. */
export const refusedAnswer = (
  refusals: TimeRefusal[],
  { t }: Terminal,
): { error: { code: string; message: string } } => ({
  error: {
    code: refusals[0]!.code,
    message: refusals.map((refusal) => refusalText(t, refusal)).join(' '),
  },
})

const instantIn = (value: unknown): Instant | null => (typeof value === 'string' ? parseInstant(value) : null)

/** Reads `from`, `work`, `rule` and `cutOff`; no rule means `next-day`. */
export function readCase(question: Plain): Read<DueCase> {
  const from = instantIn(question.from)
  if (from === null) return { ok: false, fault: 'from.unreadable' }
  if (typeof question.work !== 'string') return { ok: false, fault: 'work.unreadable' }
  const work = parseDuration(question.work)
  if (!work.ok) return work
  const rule = readRule(question.rule, question.cutOff)
  return rule.ok ? { ok: true, value: { from, duration: work.duration, rule: rule.value } } : rule
}

function readRule(rule: unknown, cutOff: unknown): Read<CountingRule> {
  if (rule === undefined || rule === null || rule === 'next-day')
    return { ok: true, value: { kind: 'next-day' } }
  if (rule === 'exact') return { ok: true, value: { kind: 'exact' } }
  if (rule !== 'cut-off') return { ok: false, fault: 'rule.unknown' }
  const match = typeof cutOff === 'string' ? CLOCK.exec(cutOff) : null
  if (!match) return { ok: false, fault: 'cut-off.unreadable' }
  return { ok: true, value: { kind: 'cut-off', minute: Number(match[1]) * 60 + Number(match[2]) } }
}

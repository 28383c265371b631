import type { DerivationLine } from '#app/domain/calendar/derivation.ts'
import type { Certainty, ExceptionKind } from '#app/domain/calendar/working-calendar.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'
import type { DerivationTexts } from '../derivation.ts'
import { time } from './time.ts'

const CERTAINTIES: Record<Certainty, string> = {
  confirmed: 'checked against the document',
  secondary: 'from a secondary source, the document itself not seen',
  'to-check': 'not yet checked against the document',
}

const KINDS: Record<ExceptionKind, string> = {
  holiday: 'public holiday',
  substitute: 'substitute holiday',
  'day-off-swap': 'swapped day off',
  'working-day-swap': 'make-up working day',
  other: 'off by the unit’s own calendar',
}

const day = (date: LocalDate) => `${time.weekday(date)} ${time.date(date)}`
const hours = (minutes: number) => time.workingDurationInFull(minutes, 60_000)
const minuteOfDay = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

type DayReason = Pick<
  Extract<DerivationLine, { code: 'day-skipped' }>,
  'reason' | 'name' | 'document' | 'certainty'
>

function whyOff({ reason, name, document, certainty }: DayReason): string {
  if (reason === 'weekly-rest') return 'weekly rest'
  const cited = document ?? 'document not entered'
  const sure = certainty === null ? '' : `; ${CERTAINTIES[certainty]}`
  return `${name ?? KINDS[reason]}, ${KINDS[reason]} (${cited}${sure})`
}

export const derivation: DerivationTexts = {
  received: ({ at }) => `Counted from receipt: ${time.dateTimeWithWeekday(at)}.`,
  'receipt-day-not-counted': ({ date }) =>
    `The day of receipt, ${day(date)}, is not counted (Civil Code 2015, article 147).`,
  'cut-off-before': ({ at, minute }) =>
    `Received at ${time.clock(at)}, before ${minuteOfDay(minute)}: the day of receipt is day 1.`,
  'cut-off-after': ({ at, minute }) =>
    `Received at ${time.clock(at)}, not before ${minuteOfDay(minute)}: counted from the next working day.`,
  'day-counted': ({ date, number }) => `Day ${number}: ${day(date)}.`,
  'make-up-day-counted': ({ date, number, name, document }) =>
    `Day ${number}: ${day(date)}, a make-up working day (${name}; ${document ?? 'document not entered'}).`,
  'day-skipped': (line) => `Not counted, ${day(line.date)}: ${whyOff(line)}.`,
  'session-counted': ({ from, to, minutes, total }) =>
    `${time.clock(from)}–${time.dateTimeWithWeekday(to)}: ${hours(minutes)}, ${hours(total)} so far.`,
  'rolled-forward': (line) =>
    `The last day falls on ${day(line.date)} (${whyOff(line)}): moved to the day after (Civil Code 2015, article 148).`,
  'immediate-reading': () =>
    '“Ngay” (at once) states no hours; the system reads it as the end of the last session of the day of receipt.',
  'due-before-pauses': ({ at }) => `Without pauses: ${time.dateTimeWithWeekday(at)}.`,
  'pause-counted': ({ from, to, unit, gained, papers }) =>
    `Paused from ${time.dateTime(from)} to ${time.dateTime(to)} (${papers.length > 0 ? papers.join('; ') : 'no document entered'}): ${unit === 'day' ? `${gained} days` : `${hours(gained)} of working time`} added.`,
  'provisional-year': ({ year }) =>
    `The calendar of ${year} is provisional, swapped days not yet announced; the due moment may move with the official one.`,
  due: ({ at }) => `Due: ${time.dateTimeWithWeekday(at)}.`,
}

import type { INTAKE_RULES } from '#app/domain/procedure/rules-of-intake.ts'
import type { RuleWording } from '../rule-wording.ts'
import { registers } from './registers.ts'
import { ofCase } from './rule-places.ts'
import { time } from './time.ts'

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const UNITS: Record<string, string> = {
  minute: 'working minutes',
  hour: 'working hours',
  'working-day': 'working days',
  day: 'calendar days',
  month: 'months',
  'elapsed-hour': 'elapsed hours',
}

/** The term and how its days are counted: what else is needed to count after the rule. */
function termOf(limit: number, unit: string, counting: string, cutOff: number): string {
  if (unit === 'immediate') return '“ngay” (the end of the day of receipt)'
  const term = `${limit} ${UNITS[unit] ?? unit}`
  if (unit !== 'working-day') return term
  if (counting === 'exact') return `${term} (counted in hours)`
  return counting === 'cut-off'
    ? `${term} (received before ${clockOf(cutOff)} the day of receipt is the first)`
    : `${term} (without the day of receipt)`
}

export const rulesOfIntake: RuleWording<typeof INTAKE_RULES> = {
  T2: {
    sentence: ({
      variant,
      at,
      until,
      finish,
      due,
      failing,
      admissible,
      failingDays,
      days,
      allotted,
      minutesPerDay,
      limit,
      unit,
      counting,
      cutOff,
    }) =>
      `A dossier${ofCase(variant)} taken in from ${time.dateTime(at)} until ${time.dateTime(until)} misses its term: the steps (${time.workingDurationInFull(allotted, minutesPerDay)} in all) end at ${time.dateTime(finish)}, the term of ${termOf(limit, unit, counting, cutOff)} at ${time.dateTime(due)}. On that day ${failing} of ${admissible} minutes of reception fail; in a year ${failingDays} of ${days} days are like it.`,
    name: 'Every minute of reception leaves time enough',
    why: 'A sum that fits the term can be late all the same: what comes in late has little of the day left, and holidays cut the steps. The rule tries every minute of reception of a year by the calendar; a dossier taken in at such a minute is overdue though every step keeps its time.',
    mend: 'Shorten steps, write an hour of the day after which the next day counts into the section on the time limit, narrow the hours of reception, or change the term where the law allows it.',
  },
  W2: {
    sentence: ({ written, other }) =>
      `The section on reception says “${written}” and “${other}”, which contradict each other.`,
    name: 'The section on reception says one thing',
    why: 'Who reads two windows comes when nobody receives; the term runs from the reception too.',
    mend: 'Keep one window for each place of reception, and name the places where they differ.',
  },
  W3: {
    sentence: ({ written, weekday, minute }) =>
      `It says “${written}”, but the calendar has no reception ${minute < 0 ? '' : `at ${clockOf(minute)} `}on ${registers.calendars.weekdays[weekday]}.`,
    name: 'The calendar receives when the text says so',
    why: 'The reception hours of the calendar decide when a dossier is taken in; on a day that only the text names it waits for the next opening.',
    mend: 'Mend the window in the text, or give the unit reception hours of its own in the calendar.',
  },
}

import { readCalendarFile } from '#app/domain/calendar/calendar-file.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { CommandFailure, EXIT } from './failure.ts'
import { readText } from './files.ts'
import type { Terminal } from './terminal.ts'

/**
 * Tệp lịch named on the command line, or the shipped national one, which is then said. Ends the command (3) with
 * every fault of the file and its place.
 */
export function calendarOf(file: string | undefined, terminal: Terminal): WorkingCalendar {
  const { words } = terminal
  if (file === undefined) {
    terminal.say(words.calendar.shipped(vietnamOfficialCalendar.name))
    return vietnamOfficialCalendar
  }
  const read = readCalendarFile(jsonOf(file, terminal))
  if (read.ok) return read.calendar
  const sentences = read.refusals.map((refusal) => {
    const sentence = words.calendar.refusals[refusal.code] as (told: typeof refusal) => string
    return `  ${refusal.path}: ${sentence(refusal)}`
  })
  throw new CommandFailure(
    EXIT.unreadable,
    read.refusals[0]!.code,
    [words.calendar.wrongFile(file), ...sentences].join('\n'),
  )
}

function jsonOf(file: string, terminal: Terminal): unknown {
  const text = readText(file, terminal)
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
  try {
    return JSON.parse(text)
  } catch (fault) {
    const reason = (fault as Error).message
    throw new CommandFailure(
      EXIT.unreadable,
      'calendar-file.not-json',
      terminal.words.calendar.notJson(file, reason),
    )
  }
}

import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import {
  type RegisterFileAnswer,
  readFormRegister,
  readLawRegister,
  readUnitRegister,
} from '#app/domain/catalogue/register-file.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import { MINUTES_PER_DAY } from '#app/domain/procedure/allotted-time.ts'
import type { CheckSettings } from '#app/domain/procedure/rule.ts'
import { calendarOf } from './calendar-file.ts'
import { CommandFailure, EXIT } from './failure.ts'
import { readText } from './files.ts'
import type { Terminal } from './terminal.ts'

export type RegisterOptions = {
  calendar?: string
  forms?: string
  law?: string
  units?: string
  /** False with `--no-registers`: nothing is used but what is named. */
  registers: boolean
}

/**
 * Các danh mục: those of the files named, else the shipped ones, which is then said. Ends the command (3) with every
 * fault of a file and its place.
 */
export function registersOf(
  options: RegisterOptions,
  terminal: Terminal,
): Pick<CheckSettings, 'minutesPerDay' | 'calendar' | 'forms' | 'law' | 'units'> {
  const { words } = terminal
  const calendar =
    options.calendar !== undefined || options.registers ? calendarOf(options.calendar, terminal) : null
  const shipped = (['forms', 'law', 'units'] as const).filter(
    (name) => options[name] === undefined && options.registers,
  )
  if (shipped.length > 0)
    terminal.say(words.check.shipped(shipped.map((name) => words.check.registers[name]).join(', ')))
  const registerOf = <Row>(
    file: string | undefined,
    read: (value: unknown) => RegisterFileAnswer<Row>,
    known: readonly Row[],
  ): readonly Row[] | undefined => {
    if (file !== undefined) return registerIn(file, read, terminal)
    return options.registers ? known : undefined
  }
  return {
    minutesPerDay: calendar?.minutesPerDay ?? MINUTES_PER_DAY,
    calendar: calendar ? indexCalendar(calendar) : undefined,
    forms: registerOf(options.forms, readFormRegister, FORM_REGISTER),
    law: registerOf(options.law, readLawRegister, LEGAL_DOCUMENTS),
    units: registerOf(options.units, readUnitRegister, NAMED_UNITS),
  }
}

function registerIn<Row>(
  file: string,
  read: (value: unknown) => RegisterFileAnswer<Row>,
  terminal: Terminal,
): Row[] {
  const { check } = terminal.words
  let value: unknown
  try {
    value = JSON.parse(readText(file, terminal).replace(/^\uFEFF/, ''))
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault
    throw new CommandFailure(EXIT.unreadable, 'register-file.not-json', check.notJson(file, fault.message))
  }
  const answer = read(value)
  if (answer.ok) return answer.rows
  const sentences = answer.refusals.map((refusal) => {
    const sentence = check.refusals[refusal.code] as (told: typeof refusal) => string
    return `  ${refusal.path}: ${sentence(refusal)}`
  })
  throw new CommandFailure(
    EXIT.unreadable,
    answer.refusals[0]!.code,
    [check.wrongFile(file), ...sentences].join('\n'),
  )
}

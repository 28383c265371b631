import type { SessionFault } from './session-text.ts'

/** Why a calendar file is refused; `path` is the place, such as `week.mon[1]`, `''` the whole file. */
export type CalendarFileRefusal =
  | { code: 'calendar-file.missing'; path: string }
  | {
      code: 'calendar-file.wrong-type'
      path: string
      expected: 'object' | 'array' | 'text' | 'hours' | 'positive-integer'
    }
  | { code: 'calendar-file.timezone-not-vietnam'; path: string }
  /** Not 1 to 1440 whole minutes. */
  | { code: 'calendar-file.hours-per-day-out-of-range'; path: string }
  | { code: 'calendar-file.unknown-weekday'; path: string; weekday: string }
  | { code: `calendar-file.${SessionFault}`; path: string; text: string }
  | { code: 'calendar-file.sessions-overlap'; path: string; other: string }
  | { code: 'calendar-file.date-unreadable'; path: string }
  | { code: 'calendar-file.date-twice'; path: string; date: string; other: string }
  | { code: 'calendar-file.unknown-word'; path: string; known: readonly string[] }
  | { code: 'calendar-file.no-year'; path: string }
  | { code: 'calendar-file.year-out-of-range'; path: string; first: number; last: number }
  | { code: 'calendar-file.year-status-unknown'; path: string }
  | { code: 'calendar-file.year-missing-between'; path: string; year: number }
  /** An exception of a year that `years` does not list. */
  | { code: 'calendar-file.year-not-listed'; path: string; year: number }

/** What a person should look at, though the file can be used. */
export type CalendarFileWarning =
  /** `hoursPerDay` and the longest weekday, both in minutes. */
  | { code: 'calendar-file.hours-per-day-differs'; path: string; minutes: number; longest: number }
  | { code: 'calendar-file.exception-without-name'; path: string }
  | { code: 'calendar-file.unknown-field'; path: string }

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export type FieldReader = ReturnType<typeof fieldReader>

/** Reads optional fields of a calendar file, and gathers what is wrong with it. */
export function fieldReader() {
  const refusals: CalendarFileRefusal[] = []
  const warnings: CalendarFileWarning[] = []
  return {
    refusals,
    warnings,
    refuse(refusal: CalendarFileRefusal): void {
      refusals.push(refusal)
    },
    /** NFC text; null when the field is left out or refused. */
    text(value: unknown, path: string): string | null {
      if (value === undefined || value === null) return null
      if (typeof value === 'string') return value.normalize('NFC')
      refusals.push({ code: 'calendar-file.wrong-type', path, expected: 'text' })
      return null
    },
    /** One of the known words; null when the field is left out or refused. */
    oneOf<Word extends string>(value: unknown, known: readonly Word[], path: string): Word | null {
      const word = known.find((candidate) => candidate === value)
      if (value !== undefined && !word) refusals.push({ code: 'calendar-file.unknown-word', path, known })
      return word ?? null
    },
    /** A field with a slip in its name would otherwise be as good as absent, in silence. */
    warnOfUnknown(record: Record<string, unknown>, known: readonly string[], prefix: string): void {
      for (const field of Object.keys(record))
        if (!known.includes(field))
          warnings.push({ code: 'calendar-file.unknown-field', path: prefix + field })
    },
  }
}

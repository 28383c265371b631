import type { UnitLine } from '../../domain/organisation/import-units.ts'
import { UNIT_ENDS, type UnitEnd } from '../../domain/organisation/unit.ts'
import { PROCEDURE_LEVELS, type ProcedureLevel } from '../../domain/procedure/model.ts'
import { isLocalDate, type LocalDate } from '../../domain/shared/instant.ts'
import type { OfficialDocument } from '../../domain/shared/official-document.ts'
import { parseTypedDate } from '../../domain/shared/typed-moment.ts'
import { type CsvProblem, readCsv } from '../csv-table.ts'

const NEEDED = ['name', 'parent', 'level'] as const
const ALSO = [
  'code',
  'receptionName',
  'place',
  'from',
  'until',
  'how',
  'successors',
  'heir',
  'foundingNumber',
  'foundingDate',
  'foundingTitle',
  'endingNumber',
  'endingDate',
  'endingTitle',
] as const
/** Columns of a file of units, in the order in which one is written. */
export const UNIT_COLUMNS = ['code', ...NEEDED, ...ALSO.slice(1)] as const
type Column = (typeof UNIT_COLUMNS)[number]

export type UnitFileProblem =
  | CsvProblem
  | { code: 'unit-line.date-unreadable'; line: number; column: string; value: string }
  | { code: 'unit-line.level-unknown'; line: number; value: string }
  | { code: 'unit-line.end-unknown'; line: number; value: string }

/** Đọc danh sách đơn vị: a CSV file as lines for `planUnits`. Names in `successors` stand one beside the other with `;` between. */
export function readUnitLines(
  text: string,
): { ok: true; lines: UnitLine[] } | { ok: false; problems: UnitFileProblem[] } {
  const table = readCsv<Column>(text, { needed: NEEDED, also: ALSO })
  if (!table.ok) return table
  const problems: UnitFileProblem[] = []
  const lines = table.rows.map(({ line, cells }): UnitLine => {
    const date = (column: Column): LocalDate | null => {
      const value = cells[column]
      if (value === '') return null
      const read = isLocalDate(value) ? value : parseTypedDate(value)
      if (read === null) problems.push({ code: 'unit-line.date-unreadable', line, column, value })
      return read
    }
    const document = (kind: 'founding' | 'ending'): OfficialDocument | null => {
      const number = cells[`${kind}Number`]
      const day = date(`${kind}Date`)
      return number === '' && day === null ? null : { number, date: day ?? '', title: cells[`${kind}Title`] }
    }
    const { level, how } = cells
    if (!isLevel(level)) problems.push({ code: 'unit-line.level-unknown', line, value: level })
    if (how !== '' && !isEnd(how)) problems.push({ code: 'unit-line.end-unknown', line, value: how })
    return {
      line,
      code: cells.code,
      name: cells.name,
      parent: cells.parent,
      level: isLevel(level) ? level : 'commune',
      receptionName: cells.receptionName,
      place: cells.place,
      from: date('from'),
      until: date('until'),
      how: isEnd(how) ? how : null,
      successors: cells.successors
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      heir: cells.heir === '' ? null : cells.heir,
      founding: document('founding'),
      ending: document('ending'),
    }
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines }
}

const isLevel = (text: string): text is ProcedureLevel =>
  (PROCEDURE_LEVELS as readonly string[]).includes(text)
const isEnd = (text: string): text is UnitEnd => (UNIT_ENDS as readonly string[]).includes(text)

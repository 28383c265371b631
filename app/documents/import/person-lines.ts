import type { PersonLine } from '../../domain/organisation/import-people.ts'
import { isRole, ROLES, type Role } from '../../domain/organisation/roles.ts'
import { fold } from '../../domain/shared/fold.ts'
import { isLocalDate, type LocalDate } from '../../domain/shared/instant.ts'
import { parseTypedDate } from '../../domain/shared/typed-moment.ts'
import { catalogue, LANGUAGES } from '../../messages/catalogue.ts'
import { type CsvProblem, readCsv } from '../csv-table.ts'

const NEEDED = ['account', 'name', 'unit', 'position', 'roles', 'from'] as const
const ALSO = ['rank', 'documentNumber', 'documentDate'] as const
/** Columns of a file of people, in the order in which one is written. */
export const PERSON_COLUMNS = [
  'account',
  'name',
  'rank',
  'unit',
  'position',
  'roles',
  'from',
  'documentNumber',
  'documentDate',
] as const
type Column = (typeof PERSON_COLUMNS)[number]

export type PersonFileProblem =
  | CsvProblem
  | { code: 'person-line.date-unreadable'; line: number; column: string; value: string }
  | { code: 'person-line.role-unknown'; line: number; value: string }
  | { code: 'person-line.cell-missing'; line: number; column: string }

/**
 * Đọc danh sách cán bộ: a CSV file as lines for `planPeople`. Roles stand with `;` between, as codes or as they are
 * called on the screen in either language. A line with none of unit, position, roles and from is a person without a post.
 */
export function readPersonLines(
  text: string,
): { ok: true; lines: PersonLine[] } | { ok: false; problems: PersonFileProblem[] } {
  const table = readCsv<Column>(text, { needed: NEEDED, also: ALSO })
  if (!table.ok) return table
  const problems: PersonFileProblem[] = []
  const lines = table.rows.map(({ line, cells }): PersonLine => {
    const date = (column: Column): LocalDate => {
      const value = cells[column]
      const read = value === '' || isLocalDate(value) ? value : parseTypedDate(value)
      if (read === null) problems.push({ code: 'person-line.date-unreadable', line, column, value })
      return read ?? ''
    }
    const roles = cells.roles
      .split(';')
      .map((role) => role.trim())
      .filter((role) => role !== '')
      .flatMap((value): Role[] => {
        const role = roleCalled(value)
        if (role === null) problems.push({ code: 'person-line.role-unknown', line, value })
        return role === null ? [] : [role]
      })
    const person = { line, account: cells.account.toLowerCase(), name: cells.name, rank: cells.rank || null }
    const { unit, position, documentNumber } = cells
    const [from, documentDate] = [date('from'), date('documentDate')]
    if (
      [unit, position, cells.roles, cells.from, documentNumber, cells.documentDate].every(
        (cell) => cell === '',
      )
    )
      return { ...person, post: null }
    for (const column of ['unit', 'position', 'from'] as const)
      if (cells[column] === '') problems.push({ code: 'person-line.cell-missing', line, column })
    return {
      ...person,
      post: {
        unit,
        title: position,
        roles: [...new Set(roles)],
        from,
        document:
          documentNumber === '' && documentDate === ''
            ? null
            : { number: documentNumber, date: documentDate, title: '' },
      },
    }
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines }
}

const CALLED = new Map<string, Role>(
  LANGUAGES.flatMap((language) =>
    ROLES.map((role): [string, Role] => [fold(catalogue(language).labels.roles[role]), role]),
  ),
)

/** A role by its code or by its name on the screen; null for anything else. */
export const roleCalled = (text: string): Role | null =>
  isRole(text) ? text : (CALLED.get(fold(text)) ?? null)

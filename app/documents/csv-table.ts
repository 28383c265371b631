import { type CsvError, parse } from 'csv-parse/sync'

/** A line of a table: where it stands in the file, and its cells by column, in NFC, without blanks at their ends. */
export type CsvRow<Column extends string> = { line: number; cells: Record<Column, string> }

export type CsvProblem =
  | { code: 'csv.unreadable'; line: number }
  | { code: 'csv.empty' }
  | { code: 'csv.too-long'; most: number }
  | { code: 'csv.column-missing'; column: string }
  | { code: 'csv.column-unknown'; column: string }
  | { code: 'csv.column-twice'; column: string }

/** Most lines that are taken from one file. */
export const MOST_ROWS = 20_000

/**
 * Reads a table out of a spreadsheet (RFC 4180): UTF-8 with or without a byte order mark, commas or semicolons, a first
 * line with the names of the columns. A column that nobody asked for is told, as it is most often one misspelt.
 */
export function readCsv<Column extends string>(
  text: string,
  { needed, also }: { needed: readonly Column[]; also: readonly Column[] },
): { ok: true; rows: CsvRow<Column>[] } | { ok: false; problems: CsvProblem[] } {
  const records = recordsOf(text)
  if ('problem' in records) return { ok: false, problems: [records.problem] }
  const [head, ...body] = records.rows
  if (!head || body.length === 0) return { ok: false, problems: [{ code: 'csv.empty' }] }
  if (body.length > MOST_ROWS) return { ok: false, problems: [{ code: 'csv.too-long', most: MOST_ROWS }] }
  const columns = head.cells.map(clean)
  const known: readonly string[] = [...needed, ...also]
  const problems: CsvProblem[] = [
    ...needed
      .filter((column) => !columns.includes(column))
      .map((column): CsvProblem => ({ code: 'csv.column-missing', column })),
    ...columns.flatMap((column, index): CsvProblem[] => {
      if (!known.includes(column)) return column === '' ? [] : [{ code: 'csv.column-unknown', column }]
      return columns.indexOf(column) < index ? [{ code: 'csv.column-twice', column }] : []
    }),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      known.map((column) => [column, clean(cells[columns.indexOf(column)] ?? '')]),
    ) as Record<Column, string>,
  }))
  return { ok: true, rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')) }
}

const clean = (cell: string): string => cell.normalize('NFC').replace(/\s+/gu, ' ').trim()

function recordsOf(text: string): { rows: { line: number; cells: string[] }[] } | { problem: CsvProblem } {
  const [first = ''] = text.split('\n', 1)
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter: first.includes(';') && !first.includes(',') ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    })
    const told = parsed as { info: { lines: number }; record: string[] }[]
    return { rows: told.map(({ info, record }) => ({ line: info.lines, cells: record })) }
  } catch (fault) {
    if (!isCsvError(fault)) throw fault
    return { problem: { code: 'csv.unreadable', line: Number(fault.lines ?? 1) } }
  }
}

const isCsvError = (fault: unknown): fault is CsvError & { lines?: number } =>
  fault instanceof Error && 'code' in fault && String(fault.code).startsWith('CSV_')

/** A cell as it is written to a spreadsheet: quoted where needed, and never taken for a formula (OWASP ASVS 1.2.10). */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A whole table for a spreadsheet: UTF-8 with a byte order mark, which spreadsheets need for Vietnamese letters. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`

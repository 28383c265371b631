import { fold } from '../shared/fold.ts'
import { isLocalDate, type LocalDate } from '../shared/instant.ts'
import type { CompileFinding } from './findings.ts'
import { canonicalFormCode } from './form-codes.ts'
import type {
  Abbreviation,
  DossierComponent,
  FormReference,
  LegalBasis,
  ProcedureModel,
  RevisionEntry,
  SectionMeaning,
} from './model.ts'
import { type Block, type Cell, type Line, linesOf, placesIn, type TableRow, withoutMark } from './outline.ts'
import { type Columns, cellOf, columnsOf, textOf } from './table-columns.ts'
import { parseTimePhrase } from './time-phrase.ts'
import { withoutTrailing } from './trailing-marks.ts'

type Table = Extract<Block, { kind: 'table' }>
const tablesOf = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === 'table')

/** Reads the rows of every table of a section that has the needed columns; tells of the others. */
function rowsOf<Name extends string, Value>(
  blocks: readonly Block[],
  meaning: SectionMeaning,
  patterns: Record<Name, RegExp>,
  needed: readonly NoInfer<Name>[],
  findings: CompileFinding[],
  read: (row: TableRow, columns: Columns<Name>) => Value | null,
): Value[] {
  return tablesOf(blocks).flatMap((table) => {
    const columns = columnsOf(table.header, patterns)
    const missing = needed.filter((name) => columns[name] === undefined)
    for (const name of missing)
      findings.push({ code: 'table-not-understood', section: meaning, missing: name, at: table.header.at })
    if (missing.length > 0) return []
    return table.rows
      .filter((row) => row.cells.some((cell) => cell.text !== ''))
      .flatMap((row) => {
        const value = read(row, columns)
        return value === null ? [] : [value]
      })
  })
}

/** Without the full stop or semicolon that ends an item of a list. */
const withoutEnd = (text: string): string => withoutTrailing(text, '.;').trim()

export const COMPONENT_COLUMNS = {
  copy: /ban sao/,
  original: /ban chinh/,
  name: /thanh phan|ten giay to|giay to|ho so/,
} as const

/** Thành phần hồ sơ: a row or an item each; `- ` lines under a name are notes to it. */
export function readComponents(blocks: readonly Block[], findings: CompileFinding[]): DossierComponent[] {
  const fromTables = rowsOf(
    blocks,
    'components',
    COMPONENT_COLUMNS,
    ['name'],
    findings,
    (row, columns): DossierComponent | null => {
      const cell = cellOf(row, columns, 'name')
      if (!cell || cell.text === '') return null
      // A cell of items only is a list of papers squeezed into one row: its first item is the name.
      const named = cell.lines.filter((line) => !line.item)
      const name = named.length > 0 ? named : cell.lines.slice(0, 1)
      const notes = named.length > 0 ? cell.lines.filter((line) => line.item) : cell.lines.slice(1)
      findUnticked(cell, cellOf(row, columns, 'original'), cellOf(row, columns, 'copy'), findings)
      return {
        name: withoutEnd(name.map(withoutMark).join(' ')),
        original: textOf(cellOf(row, columns, 'original')) !== '',
        copy: textOf(cellOf(row, columns, 'copy')) !== '',
        notes: notes.map((line) => withoutEnd(withoutMark(line))),
        at: row.at,
      }
    },
  )
  const fromLists = blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .flatMap((item) => {
      const [first] = item.lines
      if (!first) return []
      const name = withoutEnd(item.lines.map(withoutMark).join(' '))
      return [{ name, original: false, copy: false, notes: [], at: first.at }]
    })
  return [...fromTables, ...fromLists]
}

/** Rows that name a case, under which the papers follow: `Đối với người dưới 14 tuổi:`. */
const NAMES_A_CASE =
  /^(?:[ivx\d.)\s]{0,6})(?:doi voi|truong hop|luu y|ghi chu|\*|ho so .{0,60}gom|giay to .{0,60}gom|giay to (?:phai )?(?:nop|xuat trinh)\b|nop (?:tai|truc))/

/** A paper ticked neither as an original nor as a copy, where the table asks. */
function findUnticked(
  name: Cell,
  original: Cell | undefined,
  copy: Cell | undefined,
  findings: CompileFinding[],
): void {
  if (!original || !copy || original.text !== '' || copy.text !== '') return
  const [first] = name.lines
  if (name.bold || !first || first.text.endsWith(':') || NAMES_A_CASE.test(fold(first.text.slice(0, 120))))
    return
  findings.push({ code: 'component-unticked', name: withoutEnd(withoutMark(first)), at: first.at })
}

export const FORM_COLUMNS = {
  code: /ma hieu|ma so|ky hieu|^ma\b/,
  name: /ten bieu mau|^ten\b|bieu mau/,
} as const

/** Danh mục biểu mẫu. */
export const readForms = (blocks: readonly Block[], findings: CompileFinding[]): FormReference[] =>
  rowsOf(blocks, 'forms', FORM_COLUMNS, ['code', 'name'], findings, (row, columns) => {
    const cells = { code: cellOf(row, columns, 'code'), name: cellOf(row, columns, 'name') }
    const code = canonicalFormCode(textOf(cells.code))
    if (code === '') return null
    const places = { code: cells.code?.at ?? row.at, name: cells.name?.at ?? row.at }
    return { code, name: textOf(cells.name), at: row.at, places }
  })

export const REVISION_COLUMNS = {
  request: /yeu cau|ly do/,
  place: /trang|phan lien quan|vi tri|muc sua doi/,
  description: /mo ta|noi dung/,
  version: /lan ban hanh|lan sua doi|phien ban/,
  issuedOn: /ngay/,
} as const

/** Bảng sửa đổi tài liệu, as written, in the order of the rows. */
export const readRevisions = (blocks: readonly Block[], findings: CompileFinding[]): RevisionEntry[] =>
  rowsOf(blocks, 'revisions', REVISION_COLUMNS, ['description', 'version'], findings, (row, columns) => ({
    request: textOf(cellOf(row, columns, 'request')),
    place: textOf(cellOf(row, columns, 'place')),
    description: textOf(cellOf(row, columns, 'description')),
    version: textOf(cellOf(row, columns, 'version')),
    issuedOn: textOf(cellOf(row, columns, 'issuedOn')),
    at: row.at,
    places: Object.fromEntries(
      Object.keys(columns).map((name) => [
        name,
        cellOf(row, columns, name as keyof typeof columns)?.at ?? row.at,
      ]),
    ),
  }))

const LAW_KIND =
  /^(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Công văn|Kế hoạch|Văn bản hợp nhất)(?![\p{L}])/u
/** `26/2023/QH15`, `5349/QĐ-BCA-C06`, `20/2020/QĐ-TTg`. */
const LAW_NUMBER = /(?<![\p{L}\p{N}/])(\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\p{N}-]{0,30}g?)(?![\p{L}/])/u
const DATE = /ngày\s{1,3}(\d{1,2})(?:\/|\s{1,3}tháng\s{1,3})(\d{1,2})(?:\/|\s{1,3}năm\s{1,3})(\d{4})/iu

function dateIn(text: string): LocalDate | null {
  const match = DATE.exec(text)
  if (!match) return null
  const date = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`
  return isLocalDate(date) ? date : null
}

function basisPlaces(line: Line, number: string): NonNullable<LegalBasis['places']> {
  const place = placesIn(line)
  const date = DATE.exec(line.text)
  return {
    ...(number === '' ? {} : { number: place(line.text.indexOf(number), number.length) }),
    ...(date ? { date: place(date.index, date[0].length) } : {}),
  }
}

/** Cơ sở pháp lý: a line each; lines that name no kind of legal document are left out. */
export const readLegalBases = (blocks: readonly Block[]): LegalBasis[] =>
  [...linesOf(blocks)].flatMap((line) => {
    const title = withoutEnd(withoutMark(line))
    const kind = LAW_KIND.exec(title)?.[1]
    if (kind === undefined) return []
    const number = LAW_NUMBER.exec(title)?.[1] ?? ''
    return [{ kind, number, date: dateIn(title), title, at: line.at, places: basisPlaces(line, number) }]
  })

/** Từ viết tắt: `CCCD: Căn cước công dân`, `TTHC là thủ tục hành chính`, or a table of two columns. */
export function readAbbreviations(blocks: readonly Block[]): Abbreviation[] {
  const fromTables = tablesOf(blocks).flatMap((table) =>
    table.rows.flatMap((row): Abbreviation[] => {
      const [short, meaning] = row.cells.filter((cell) => !/^\d*$/.test(textOf(cell)))
      if (!short || !meaning) return []
      const places = { short: short.at, meaning: meaning.at }
      return [{ short: textOf(short), meaning: withoutEnd(textOf(meaning)), at: row.at, places }]
    }),
  )
  const others = blocks.filter((block) => block.kind !== 'table')
  const fromLines = [...linesOf(others)].flatMap((line): Abbreviation[] => {
    const match = /^([^:]{1,80}?)\s{0,3}(?::| là )\s{0,3}(.+)$/su.exec(withoutMark(line))
    if (!match) return []
    const place = placesIn(line)
    const [short, meaning] = [match[1]!.trim(), withoutEnd(match[2]!)]
    const places = {
      short: place(line.text.length - withoutMark(line).length, short.length),
      meaning: place(line.text.length - match[2]!.length, meaning.length),
    }
    return [{ short, meaning, at: line.at, places }]
  })
  return [...fromTables, ...fromLines]
}

/** Thời gian tiếp nhận: lines that say on which days or hours one may come. */
export const readReceptionWindows = (blocks: readonly Block[]): ProcedureModel['receptionWindows'] =>
  [...linesOf(blocks)].flatMap((line) => {
    const text = withoutMark(line)
    return parseTimePhrase(text, 'prose').kind === 'window' ? [{ text, at: line.at }] : []
  })

/** Hồ sơ cần lưu, as written; null when the section is missing or empty. */
export function readRetention(blocks: readonly Block[]): ProcedureModel['retention'] {
  const lines: Line[] = [...linesOf(blocks)]
  if (lines.length === 0) return null
  return { text: lines.map((line) => line.text).join('\n'), at: lines[0]!.at }
}

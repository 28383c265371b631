import { formCodesIn } from '../domain/procedure/form-codes.ts'
import type { ProcedureModel, Step, Variant } from '../domain/procedure/model.ts'
import { boldCell, cellMarkdown, lineMarkdown } from './markdown-text.ts'
import { countingSentence, timePhrase } from './written-time.ts'

/** Bảng và danh sách: the rows of a model as Markdown, under the official headings. */

/** A row of a table of cells that are Markdown already. */
export const tableRow = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`

const tableOf = (headings: readonly string[], rows: readonly string[]): string =>
  [tableRow(headings), tableRow(headings.map(() => '---')), ...rows].join('\n')

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  tableOf(
    headings,
    rows.map((cells) => tableRow(cells.map(cellMarkdown))),
  )

/** Lines as a list; one that bears a mark of its own stands by itself, for it would get a second one. */
export function asItems(lines: readonly string[]): string {
  let text = ''
  let wasItem = false
  for (const line of lines) {
    const isItem = !/^[-+]\s/.test(line)
    if (text !== '') text += isItem && wasItem ? '\n' : '\n\n'
    text += isItem ? `- ${lineMarkdown(line)}` : lineMarkdown(line)
    wasItem = isItem
  }
  return text
}

export const revisionTable = (revisions: ProcedureModel['revisions']): string =>
  table(
    [
      'Yêu cầu sửa đổi/bổ sung',
      'Trang/Phần liên quan việc sửa đổi',
      'Mô tả nội dung sửa đổi',
      'Lần ban hành/ Lần sửa đổi',
      'Ngày ban hành',
    ],
    revisions.map(({ request, place, description, version, issuedOn }) => [
      request,
      place,
      description,
      version,
      issuedOn,
    ]),
  )

/** The name of a paper and the notes under it, as one cell. */
export const componentCell = (name: string, notes: readonly string[]): string =>
  [name, ...notes.map((note) => `- ${note}`)].join('\n')

export const componentTable = (components: ProcedureModel['components']): string =>
  table(
    ['Thành phần hồ sơ', 'Bản chính', 'Bản sao'],
    components.map(({ name, original, copy, notes }) => [
      componentCell(name, notes),
      original ? 'X' : '',
      copy ? 'X' : '',
    ]),
  )

export const formTable = (forms: ProcedureModel['forms']): string =>
  table(
    ['TT', 'Mã hiệu', 'Tên biểu mẫu'],
    forms.map(({ code, name }, index) => [String(index + 1), code, name]),
  )

export const basisList = (bases: ProcedureModel['legalBases']): string =>
  asItems(bases.map(({ title }) => title))

export const abbreviationList = (abbreviations: ProcedureModel['abbreviations']): string =>
  asItems(abbreviations.map(({ short, meaning }) => `${short}: ${meaning}`))

/** A sentence on counting, if the rule needs one, follows the table. */
export function termTable({ terms, countingRule }: ProcedureModel): string {
  const rows = terms.map(({ variant, allotment, from }) => [variant, timePhrase(allotment), from ?? ''])
  return [table(['Trường hợp', 'Thời hạn', 'Tính từ'], rows), countingSentence(countingRule)]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Cases with their steps, then the notes. */
export function stepTable(variants: readonly Variant[], notes: ProcedureModel['notes']): string {
  const rows = variants.flatMap(({ name, steps }) => [
    ...(name === '' ? [] : [caseRow(name, 5)]),
    ...steps.map(stepRow),
  ])
  const noteRows = notes.map(({ text }) => tableRow(['Lưu ý', cellMarkdown(text), '', '', '']))
  return tableOf(['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/ Kết quả'], [...rows, ...noteRows])
}

/** The row that opens a case in a table of so many columns. */
export const caseRow = (name: string, columns: number): string =>
  tableRow([boldCell(name), ...Array<string>(columns - 1).fill('')])

const stepRow = (step: Step): string =>
  tableRow(
    [step.code, step.text, step.responsible.join('; '), timePhrase(step.allotment), outputOf(step)].map(
      cellMarkdown,
    ),
  )

/** The cell as written while it cites the forms that the model says. */
function outputOf({ output, forms }: Step): string {
  const cited = [...new Set(formCodesIn(output).map(({ code }) => code))]
  return cited.join(' ') === forms.join(' ') ? output : forms.join('; ')
}

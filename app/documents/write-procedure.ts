import { formCodesIn } from '../domain/procedure/form-codes.ts'
import type {
  Allotment,
  CountingRule,
  ProcedureModel,
  SectionReference,
  Step,
  Variant,
} from '../domain/procedure/model.ts'
import { cellMarkdown, inlineMarkdown, lineMarkdown } from './markdown-text.ts'
import { writeProcedureFile } from './procedure-file.ts'

/**
 * In mô hình ra Markdown: a whole file that compiles to what the model says. Sections stand in the model's order under
 * their own numbers and titles. Tables are written from the model's rows; of a section of lines the text is kept as it
 * was while it agrees with the rows that the model holds of it, else the rows alone are written.
 *
 * For models made by a form or an import. The text of an existing file is edited in its place (`editProcedure`), where
 * everything else stays as it is.
 */
export function writeProcedure(model: ProcedureModel): string {
  const body = model.sections.map((section) => {
    const heading = `${'#'.repeat(section.level)} ${section.number === '' ? '' : `${section.number}. `}${inlineMarkdown(section.title)}`
    const content = contentOf(section, model)
    return content === '' ? heading : `${heading}\n\n${content}`
  })
  return writeProcedureFile(model.header, body.join('\n\n'))
}

function contentOf(section: SectionReference, model: ProcedureModel): string {
  // Of two sections of one meaning the first is the one that the model holds.
  const isFirst = model.sections.find(({ meaning }) => meaning === section.meaning) === section
  if (section.meaning === null || !isFirst) return asItems(linesOf(section))
  switch (section.meaning) {
    case 'revisions':
      return revisionTable(model)
    case 'components':
      return componentTable(model)
    case 'forms':
      return formTable(model)
    case 'steps':
      return stepTable(model)
    case 'time-limit':
      return timeLimit(model)
    case 'legal-basis':
      return asItems(
        agreeing(
          section,
          model.legalBases.map(({ title }) => title),
        ),
      )
    case 'definitions':
      return asItems(
        agreeing(
          section,
          model.abbreviations.map(({ short, meaning }) => `${short}: ${meaning}`),
        ),
      )
    case 'reception':
      return asItems(
        agreeing(
          section,
          model.receptionWindows.map(({ text }) => text),
        ),
      )
    case 'retention':
      return asItems((model.retention?.text ?? '').split('\n').filter((line) => line !== ''))
    default:
      return asItems(linesOf(section))
  }
}

const linesOf = ({ text }: SectionReference): string[] => text.split('\n').filter((line) => line !== '')

/** The lines of a section while each row of the model stands in one of them; else the rows. */
function agreeing(section: SectionReference, rows: readonly string[]): string[] {
  const lines = linesOf(section)
  const unused = [...lines]
  const agrees = rows.every((row) => {
    const found = unused.findIndex((line) => line.includes(row))
    if (found >= 0) unused.splice(found, 1)
    return found >= 0
  })
  return agrees && lines.length >= rows.length ? lines : [...rows]
}

/** Lines as a list, those that bear a mark already without a second one. */
const asItems = (lines: readonly string[]): string =>
  lines.map((line) => `- ${lineMarkdown(line.replace(/^[-+]\s+/, ''))}`).join('\n')

const row = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(headings), row(headings.map(() => '---')), ...rows.map((cells) => row(cells.map(cellMarkdown)))].join(
    '\n',
  )

const revisionTable = ({ revisions }: ProcedureModel): string =>
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

const componentTable = ({ components }: ProcedureModel): string =>
  table(
    ['Thành phần hồ sơ', 'Bản chính', 'Bản sao'],
    components.map(({ name, original, copy, notes }) => [
      [name, ...notes.map((note) => `- ${note}`)].join('\n'),
      original ? 'X' : '',
      copy ? 'X' : '',
    ]),
  )

const formTable = ({ forms }: ProcedureModel): string =>
  table(
    ['TT', 'Mã hiệu', 'Tên biểu mẫu'],
    forms.map(({ code, name }, index) => [String(index + 1), code, name]),
  )

const STEP_HEADINGS = ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/ Kết quả']

function stepTable({ variants, notes }: ProcedureModel): string {
  const rows = variants.flatMap((variant) => [...caseRow(variant), ...variant.steps.map(stepRow)])
  const noteRows = notes.map(({ text }) => row(['Lưu ý', cellMarkdown(text), '', '', '']))
  return [row(STEP_HEADINGS), row(STEP_HEADINGS.map(() => '---')), ...rows, ...noteRows].join('\n')
}

const caseRow = ({ name }: Variant): string[] =>
  name === '' ? [] : [row([`**${cellMarkdown(name)}**`, '', '', '', ''])]

const stepRow = (step: Step): string =>
  row(
    [step.code, step.text, step.responsible.join('; '), timePhrase(step.allotment), outputOf(step)].map(
      cellMarkdown,
    ),
  )

/** The cell as written while it cites the forms that the model says. */
function outputOf({ output, forms }: Step): string {
  const cited = [...new Set(formCodesIn(output).map(({ code }) => code))]
  return cited.join(' ') === forms.join(' ') ? output : forms.join('; ')
}

function timeLimit({ terms, countingRule }: ProcedureModel): string {
  const rows = terms.map(({ variant, allotment, from }) => [variant, timePhrase(allotment), from ?? ''])
  return [table(['Trường hợp', 'Thời hạn', 'Tính từ'], rows), ruleSentence(countingRule)]
    .filter((part) => part !== '')
    .join('\n\n')
}

const UNITS = {
  minute: 'phút',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  'elapsed-hour': 'giờ liên tục',
} as const

/** Thời gian as offices write it: `02 giờ làm việc`, `0,5 ngày làm việc`, `ngay`. */
export function timePhrase(allotment: Allotment): string {
  if (allotment.kind === 'immediate') return 'ngay'
  if (allotment.kind === 'window') return allotment.text
  if (allotment.kind === 'unspecified') return ''
  const n = Number.isInteger(allotment.n)
    ? String(allotment.n).padStart(2, '0')
    : String(allotment.n).replace('.', ',')
  return `${n} ${UNITS[allotment.unit]}`
}

/** The sentence that states how days are counted; nothing for the rule of the Civil Code, which holds without one. */
function ruleSentence(rule: CountingRule): string {
  if (rule.kind === 'next-day') return ''
  if (rule.kind === 'exact') return 'Thời hạn được tính chính xác theo giờ làm việc.'
  const [hour, minute] = [Math.floor(rule.minute / 60), rule.minute % 60]
  const clock = minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`
  return `Hồ sơ nhận sau ${clock} tính từ ngày làm việc tiếp theo.`
}

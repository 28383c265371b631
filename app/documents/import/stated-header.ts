import type { ProcedureLevel, Signatory } from '../../domain/procedure/model.ts'
import { isLocalDate } from '../../domain/shared/instant.ts'
import type { UnfinishedHeader } from '../procedure-file.ts'
import type { Doubts, HeaderField } from './doubt.ts'
import { dateIn, numbersIn } from './header-keys.ts'
import { type HeaderStatement, isKindWord, tellSpellings, withoutKindWord } from './page-headers.ts'
import { type ImportedSection, linesOfSection, sectionOf } from './section.ts'
import { excerpt, keyOf, type SourceLine } from './source-block.ts'

/**
 * Khối đầu của tệp: what the headers and the sentences of the text state. Of several spellings the first stands and
 * all are told; what nobody states stays empty and is told too. Rank and capacity of signers are not split off.
 */
export function statedHeader(
  source: {
    statements: readonly HeaderStatement[]
    sections: readonly ImportedSection[]
    signatories: Signatory[]
    hasSteps: boolean
    /** A line that looks like the title, for a text without page headers. */
    title: SourceLine | null
  },
  doubts: Doubts,
): UnfinishedHeader {
  const { sections } = source
  const statements = source.statements.map((each) => ({
    ...each,
    value: each.value.replace(/\s+/g, ' ').trim(),
  }))
  const all = (field: HeaderStatement['field']) => statements.filter((each) => each.field === field)
  const first = (field: HeaderStatement['field']) => all(field).find(({ value }) => value !== '')

  const text = (field: 'code' | 'title' | 'agency', same: (value: string) => string): string => {
    tellSpellings(
      field,
      all(field).filter(({ value }) => value !== ''),
      same,
      doubts,
    )
    const found = first(field)
    if (found) return found.value
    missing(field, all(field))
    return ''
  }
  const missing = (field: HeaderField, empty: readonly { line: number }[]) => {
    if (empty.length > 0)
      doubts.push({
        code: 'header-value-empty',
        line: empty[0]!.line,
        arguments: { field, lines: empty.map(({ line }) => line) },
      })
    else doubts.push({ code: 'header-value-missing', line: 1, arguments: { field } })
  }
  const read = <T>(
    field: 'issueNumber' | 'revision' | 'issuedOn' | 'revisedOn',
    parse: (value: string) => T | null,
  ) => {
    tellSpellings(
      field,
      all(field).filter(({ value }) => value !== ''),
      (value) => value,
      doubts,
    )
    const found = first(field)
    if (!found) {
      missing(field, all(field))
      return null
    }
    const value = parse(found.value)
    if (value === null)
      doubts.push({
        code: 'header-value-unreadable',
        line: found.line,
        arguments: { field, text: excerpt(found.value) },
      })
    return value
  }
  const date = (value: string) => {
    const found = dateIn(value)
    return found && isLocalDate(found) ? found : null
  }

  const upper = (value: string) => value.toUpperCase()
  const titleOfText = ({ text: value, line }: SourceLine) => {
    doubts.push({
      code: 'header-read-from-text',
      line,
      arguments: { field: 'title', value: withoutKindWord(value), text: excerpt(value) },
    })
    return value
  }

  const code = text('code', (value) => value)
  const title = all('title').length === 0 && source.title ? titleOfText(source.title) : text('title', upper)
  const agency = text('agency', upper)
  const issue = read('issueNumber', (value) => {
    const numbers = numbersIn(value)
    return numbers && numbers.issueNumber > 0 ? numbers : null
  })
  const revision =
    all('revision').length === 0 && issue?.revision != null
      ? issue.revision
      : (read('revision', numbersIn)?.issueNumber ?? 0)
  const issuedOn = read('issuedOn', date)
  // Without a revision there is no date of one to miss.
  const revisedOn = revision === 0 && all('revisedOn').length === 0 ? null : read('revisedOn', date)
  // The hour of effect is never on paper: a date alone is told and not taken.
  for (const { value, line } of all('effectiveOn').slice(0, 1))
    doubts.push({
      code: 'header-value-unreadable',
      line,
      arguments: { field: 'effectiveOn', text: excerpt(value) },
    })
  if (source.statements.length > 0 && all('page').length === 0)
    doubts.push({ code: 'pages-not-numbered', line: source.statements[0]!.line, arguments: {} })
  if (!source.hasSteps) doubts.push({ code: 'kind-not-known', line: 1, arguments: {} })

  const printed = first('unit')
  const unit =
    unitIn(sections, agency) ??
    (printed ? { unit: printed.value, source: { text: printed.value, line: printed.line } } : null)
  const level = levelIn(unit?.source.text ?? '', agency)
  const field = fieldIn(sections)
  const fromText = (name: HeaderField, value: string, source: SourceLine | undefined) => {
    if (!source || value === '')
      doubts.push({ code: 'header-value-missing', line: 1, arguments: { field: name } })
    else
      doubts.push({
        code: 'header-read-from-text',
        line: source.line,
        arguments: { field: name, value, text: excerpt(source.text) },
      })
  }
  fromText('unit', unit?.unit ?? '', unit?.source)
  fromText('level', level ?? '', unit?.source)
  fromText('field', field?.field ?? '', field?.source)
  return {
    kind: source.hasSteps ? 'tthc' : null,
    code,
    title: isKindWord(title) ? '' : withoutKindWord(title),
    agency,
    unit: unit?.unit ?? '',
    field: field?.field ?? '',
    level,
    issueNumber: issue?.issueNumber ?? null,
    revision,
    issuedOn,
    revisedOn,
    effectiveOn: null,
    decision: null,
    signatories: source.signatories,
  }
}

const CARRIES_OUT = /^(.{3,160}?) (?:có trách nhiệm |chịu trách nhiệm )?(?:thực hiện|áp dụng) quy trình này/u

/** Đơn vị: who "thực hiện quy trình này" in Phạm vi, else the body that carries the procedure out. */
function unitIn(
  sections: readonly ImportedSection[],
  agency: string,
): { unit: string; source: SourceLine } | null {
  for (const line of linesOfSection(sectionOf(sections, 'scope'))) {
    const found = CARRIES_OUT.exec(line.text)?.[1]
    if (found) return { unit: withoutAgency(found, agency), source: line }
  }
  for (const line of linesOfSection(sectionOf(sections, 'authority'))) {
    const found =
      /^(?:[-+]\s+)?cơ quan (?:trực tiếp )?thực hiện(?: TTHC| thủ tục hành chính)?\s*:\s*(.{3,160})$/iu.exec(
        line.text,
      )?.[1]
    if (found) return { unit: withoutAgency(found.replace(/[.;]$/, ''), agency), source: line }
  }
  return null
}

/** `Phòng A - Công an tỉnh B` is the unit `Phòng A` of that agency. */
function withoutAgency(text: string, agency: string): string {
  const cut = text.search(/\s[-–]\s|, /)
  if (cut < 0 || agency === '') return text.trim()
  return keyOf(text.slice(cut).replace(/^[\s,–-]+/, '')) === keyOf(agency)
    ? text.slice(0, cut).trim()
    : text.trim()
}

/** Cấp: only by words that name one; a phòng is of the level of its agency. */
function levelIn(sentence: string, agency: string): ProcedureLevel | null {
  const own = levelOf(keyOf(sentence))
  return own ?? (/^phong /.test(keyOf(sentence)) ? levelOf(keyOf(agency)) : null)
}

function levelOf(key: string): ProcedureLevel | null {
  if (
    /(?<![a-z])(?:cap xa|cong an (?:xa|phuong|thi tran|dac khu|cac xa)|ubnd (?:xa|phuong)|uy ban nhan dan (?:xa|phuong|cap xa))(?![a-z])/.test(
      key,
    )
  )
    return 'commune'
  if (/(?<![a-z])(?:cap huyen|(?:cong an|ubnd|uy ban nhan dan) (?:huyen|quan|thi xa))(?![a-z])/.test(key))
    return 'district'
  if (/(?<![a-z])(?:cap tinh|(?:cong an|ubnd|uy ban nhan dan) (?:tinh|thanh pho))(?![a-z])/.test(key))
    return 'province'
  return /(?<![a-z])(?:cap trung uong|bo cong an)(?![a-z])/.test(key) ? 'central' : null
}

const FIELD = /trong lĩnh vực ([^.;()]{3,200})/iu

/** Lĩnh vực: as a decision names it ("trong lĩnh vực … thuộc thẩm quyền …"). */
function fieldIn(sections: readonly ImportedSection[]): { field: string; source: SourceLine } | null {
  for (const meaning of ['legal-basis', 'revisions', 'purpose'] as const)
    for (const line of linesOfSection(sectionOf(sections, meaning))) {
      const found = FIELD.exec(line.text)?.[1]
        ?.split(/ thuộc | của | do | tại /u)[0]
        ?.trim()
      if (found) return { field: found[0]!.toUpperCase() + found.slice(1), source: line }
    }
  return null
}

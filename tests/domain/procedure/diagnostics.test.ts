import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProcedure, RULES } from '#app/domain/procedure/diagnostics.ts'
import { diagnosticSentence as inEnglish } from '#app/messages/en/diagnostics.ts'
import { diagnosticSentence as inVietnamese } from '#app/messages/vi/diagnostics.ts'
import { BARE, compiled, diagnosticsOf, EXAMPLE, exampleWith, textOf, told } from './compiled.ts'
import { B2, b2, type PlantedFault } from './planted-fault.ts'
import { ABBREVIATION_FAULTS } from './planted-in-abbreviations.ts'
import { BRANCH_FAULTS } from './planted-in-branches.ts'
import { CITED_LAW_FAULTS } from './planted-in-cited-law.ts'
import { FORM_FAULTS } from './planted-in-forms.ts'
import { HEADER_FAULTS } from './planted-in-header.ts'
import { INTAKE_FAULTS } from './planted-in-intake.ts'
import { OUTLINE_FAULTS } from './planted-in-outline.ts'
import { REGISTER_FAULTS } from './planted-in-registers.ts'
import { REVISION_FAULTS } from './planted-in-revisions.ts'
import { SIGNATORY_FAULTS } from './planted-in-signatories.ts'
import { STEP_TERM_FAULTS } from './planted-in-step-terms.ts'
import { STEP_FAULTS } from './planted-in-steps.ts'
import { TIME_FAULTS } from './planted-in-time.ts'
import { TTHC_FAULTS } from './planted-in-tthc.ts'
import { WORDING_FAULTS } from './planted-in-wording.ts'

const procedure = (name: string) => textOf(`procedures/${name}.md`)

describe('the shipped procedures', () => {
  test('the example and the mended procedures have nothing to mend', () => {
    for (const text of [EXAMPLE, procedure('QT03.CC/03'), procedure('QT17.ĐDĐT/02')]) {
      expect(diagnosticsOf(text, 'submission')).toEqual([])
      expect(diagnosticsOf(text, 'draft')).toEqual([])
    }
  })

  test('QT03.CC on paper is told its faults, B7 twice among them, each at its place', () => {
    expect(told(diagnosticsOf(procedure('QT03.CC/02')))).toEqual([
      'H7 12:5',
      'H7 13:5',
      'H1 14:5',
      'H2 14:5',
      'R3 21:21',
      'R2 21:240',
      'D5 42:3',
      'D5 43:3',
      'D5 45:3',
      'O11 76:658',
      'P2 94:5',
      'O8 106:879',
      'O8 106:898',
      'O8 106:1144',
      'O8 106:1287',
      'O8 108:85',
      'O8 108:250',
      'O8 108:436',
      'O8 108:695',
      'T5 108:707',
      'O8 109:67',
      'O8 109:146',
      'T5 109:158',
      'S1 110:277',
      'T5 110:279',
      'F6 110:281',
      'S1 111:93',
      'T5 111:95',
      'T5 112:274',
      'F5 112:298',
      'N1 113:3',
      'T5 113:64',
      'F2 120:7',
      'F5 120:54',
      'F2 121:7',
      'F2 122:7',
      'F4 125:15',
      'F2 126:7',
      'F4 129:15',
      'F4 130:15',
      'O1 132:4',
      'P3 132:4',
    ])
  })

  test('QT17 on paper is told its faults, with what its prose offers', () => {
    const diagnostics = diagnosticsOf(procedure('QT17.ĐDĐT/01'))
    expect(told(diagnostics)).toEqual([
      'H1 14:5',
      'H2 14:5',
      'D5 35:3',
      'D5 36:3',
      'D5 37:3',
      'D5 39:3',
      'O6 57:5',
      'P1 62:5',
      'V1 70:3',
      'N4 91:3',
      'N2 92:3',
      'W1 94:188',
      'N5 95:8',
      'O8 95:180',
      'T5 95:382',
      'T5 96:376',
      'F2 103:7',
      'F5 103:54',
      'F2 104:7',
      'F2 105:7',
      'F2 106:7',
      'F2 108:7',
      'F4 108:15',
      'O1 111:4',
      'P3 111:4',
    ])
    const offers = diagnostics.filter(({ rule }) => rule === 'T5').map((found) => found.arguments.suggestion)
    expect(offers).toEqual(['Trong thời hạn 01 ngày làm việc', 'Trong thời hạn 02 ngày làm việc'])
  })

  test('what blocks submission is a warning while the draft is being written, where only time can mend it', () => {
    const severities = (at: 'draft' | 'submission') =>
      new Map(diagnosticsOf(procedure('QT03.CC/02'), at).map(({ rule, severity }) => [rule, severity]))
    expect([severities('draft').get('T5'), severities('submission').get('T5')]).toEqual(['warning', 'error'])
    expect([severities('draft').get('N1'), severities('submission').get('N1')]).toEqual(['error', 'error'])
    expect([severities('draft').get('F2'), severities('submission').get('F2')]).toEqual([
      'warning',
      'warning',
    ])
  })
})

/** Faults planted into the example, which has none, and what must be said of each: nothing else may appear. */
const FAULTS = [
  ...TIME_FAULTS,
  ...INTAKE_FAULTS,
  ...STEP_FAULTS,
  ...STEP_TERM_FAULTS,
  ...BRANCH_FAULTS,
  ...SIGNATORY_FAULTS,
  ...HEADER_FAULTS,
  ...FORM_FAULTS,
  ...REVISION_FAULTS,
  ...OUTLINE_FAULTS,
  ...WORDING_FAULTS,
  ...ABBREVIATION_FAULTS,
  ...CITED_LAW_FAULTS,
  ...TTHC_FAULTS,
  ...REGISTER_FAULTS,
]
const diagnosticsOfFault = ({ replaced, settings }: PlantedFault) =>
  diagnosticsOf(exampleWith(...replaced), 'submission', { ...BARE, ...settings })

describe('planted faults', () => {
  test.each(FAULTS)('$rule tells of $fault', (fault) => {
    expect(told(diagnosticsOfFault(fault))).toEqual(fault.told)
  })

  test('every rule catches at least two faults', () => {
    const caught = (id: string) =>
      FAULTS.filter(
        ({ rule, told: expected }) => rule === id && expected.some((each) => each.startsWith(`${id} `)),
      )
    expect(RULES.map(({ id }) => id).filter((id) => caught(id).length < 2)).toEqual([])
  })

  test('no two rules share an id', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a unit of seven and a half hours a day counts its own days', () => {
    const text = exampleWith([B2, b2('Cán bộ thụ lý', '12 giờ làm việc')])
    expect(diagnosticsOf(text, 'submission', BARE)).toEqual([])
    expect(diagnosticsOf(text, 'submission', { ...BARE, minutesPerDay: 450 })).toMatchObject([
      { rule: 'T1', severity: 'error', arguments: { allotted: 720 + 450 + 240, limit: 1350 } },
    ])
  })

  test('a rule that lacks what it needs is told once, and not as passed', () => {
    const { model, findings } = compiled(EXAMPLE)
    const without = checkProcedure(model, findings, { at: 'submission', ...BARE })
    const needing = RULES.filter(({ needs = [] }) => needs.length > 0).map(({ id }) => id)
    expect(needing).toContain('T2')
    expect(without.filter(({ lacks }) => lacks !== undefined).map(({ rule }) => rule)).toEqual(needing)
    expect(without.every(({ severity }) => severity === 'info')).toBe(true)
    const [first] = without
    expect(inVietnamese(first!)).toBe('Chưa kiểm tra được quy tắc T2: không có lịch làm việc.')
  })

  test('a policy needs neither steps nor terms', () => {
    const text = `${EXAMPLE.slice(0, EXAMPLE.indexOf('## I. MỤC')).replace('kind: tthc', 'kind: policy')}## Chính sách\n\nHài lòng.\n`
    expect(diagnosticsOf(text)).toEqual([])
  })
})

describe('sentences', () => {
  const everyFinding = FAULTS.flatMap(diagnosticsOfFault)

  test('every finding has its sentence in both languages, whole and without a gap', () => {
    for (const diagnostic of everyFinding) {
      for (const sentence of [inVietnamese(diagnostic), inEnglish(diagnostic)]) {
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
        expect(sentence).toMatch(/^[\p{Lu}“].*\.$/su)
      }
    }
  })

  test('the sentence about an overlong case adds up', () => {
    const [found] = diagnosticsOf(exampleWith([B2, b2('Cán bộ thụ lý', '02 ngày làm việc')]))
    expect(inVietnamese(found!)).toBe(
      'Tổng thời gian các bước của trường hợp “Cơ quan, tổ chức đề nghị” là 3 ngày 4 giờ, vượt thời hạn 3 ngày (một ngày làm việc tính 480 phút).',
    )
  })

  test('the sentence about a doubled code names the first line', () => {
    const found = diagnosticsOf(procedure('QT03.CC/02')).find(({ rule }) => rule === 'N1')
    expect(inVietnamese(found!)).toBe('Trùng mã bước B7 (đã dùng ở dòng 112).')
  })
})

describe('any text', () => {
  const row = fc
    .tuple(
      fc.constantFrom('B1', 'B2', '', 'Lưu ý', '**Ca**', 'Ca'),
      fc.constantFrom('Việc', '', 'Trong 02 ngày làm việc'),
      fc.constantFrom('Cán bộ', 'Công dân', '', 'Cục C06'),
      fc.constantFrom('1 giờ', '02 ngày', 'ngay', '', 'Giờ hành chính', '9999 ngày làm việc'),
      fc.constantFrom('BM.01', '', 'XY77', 'a | b'),
    )
    .map((cells) => `| ${cells.join(' | ')} |`)

  test('is compiled to the same findings each time, every one inside the file', () => {
    const start = EXAMPLE.indexOf('| A1 |')
    const end = EXAMPLE.indexOf('\n## VI.')
    fc.assert(
      fc.property(fc.array(row, { maxLength: 15 }), (rows) => {
        const text = `${EXAMPLE.slice(0, start)}${rows.join('\n')}\n${EXAMPLE.slice(end)}`
        const diagnostics = diagnosticsOf(text)
        expect(diagnosticsOf(text)).toEqual(diagnostics)
        const lines = text.split('\n')
        for (const { line, column, endColumn } of diagnostics) {
          expect(column).toBeGreaterThanOrEqual(1)
          expect(endColumn).toBeGreaterThanOrEqual(column)
          expect(endColumn).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
        }
      }),
      { numRuns: process.env.SOAK ? 10_000 : 150 },
    )
  })
})

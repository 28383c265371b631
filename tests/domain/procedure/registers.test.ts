import { describe, expect, test } from 'vitest'
import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import { roleOfFormName } from '#app/domain/catalogue/form-role.ts'
import { legalNumberKey } from '#app/domain/catalogue/legal-documents.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import type { CheckSettings } from '#app/domain/procedure/rule.ts'
import { fold } from '#app/domain/shared/fold.ts'
import { isLocalDate } from '#app/domain/shared/instant.ts'
import { diagnosticSentence } from '#app/messages/vi/diagnostics.ts'
import { BARE, compiled, diagnosticsOf, EXAMPLE, exampleWith, textOf, told } from './compiled.ts'

const SHIPPED: CheckSettings = {
  ...BARE,
  forms: FORM_REGISTER,
  law: LEGAL_DOCUMENTS,
  units: NAMED_UNITS,
  others: [],
}
const findingsOf = (text: string, settings: Partial<CheckSettings> = {}) =>
  diagnosticsOf(text, 'submission', { ...SHIPPED, ...settings }).filter(({ rule }) =>
    /^D(?:[1-367]|1\d)$/.test(rule),
  )
const ofRule = (id: string, text: string, settings: Partial<CheckSettings> = {}) =>
  findingsOf(text, settings).filter(({ rule }) => rule === id)
const procedure = (name: string) => textOf(`procedures/${name}.md`)

describe('the shipped registers', () => {
  test('tell the paper versions what the law, the forms and the reorganisation have made of them', () => {
    expect(told(findingsOf(procedure('QT03.CC/02')))).toEqual(['D16 57:15', 'D11 121:15'])
    expect(told(findingsOf(procedure('QT17.ĐDĐT/01')))).toEqual([
      'D3 13:5',
      'D3 41:43',
      'D2 50:17',
      'D11 104:15',
    ])
  })

  test('warn the mended versions of superseded decisions and of the fee that ends, and find no error', () => {
    const found = [...findingsOf(procedure('QT03.CC/03')), ...findingsOf(procedure('QT17.ĐDĐT/02'))]
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'D16 info',
      'D2 warning',
      'D2 warning',
      'D2 warning',
    ])
    expect(found.slice(1).map(diagnosticSentence)).toEqual([
      'Văn bản 64/2025/TT-BTC sẽ hết hiệu lực từ ngày 01/01/2027.',
      'Văn bản 4864/QĐ-BCA-C06 đã có văn bản khác thay. Thay bằng: 5710/QĐ-BCA-C06.',
      'Văn bản 5349/QĐ-BCA-C06 đã có văn bản khác thay. Thay bằng: 5709/QĐ-BCA-C06.',
    ])
  })

  test('say nothing of the example but that its own form and the amendments are not there', () => {
    expect(told(findingsOf(EXAMPLE))).toEqual(['D16 49:16', 'D16 49:16', 'D10 108:7'])
    expect(findingsOf(EXAMPLE).every(({ severity }) => severity === 'info')).toBe(true)
  })

  test('hold every document once, with a source, days that exist and relations that lead to another of them', () => {
    const keys = LEGAL_DOCUMENTS.map(({ number }) => legalNumberKey(number))
    expect(new Set(keys).size).toBe(keys.length)
    for (const document of LEGAL_DOCUMENTS) {
      expect(document.source).not.toBe('')
      const { date, effectFrom, effectUntil } = document
      for (const day of [date, effectFrom, effectUntil]) expect(day === null || isLocalDate(day)).toBe(true)
      for (const number of [...document.replacedBy, ...document.amends])
        expect(keys).toContain(legalNumberKey(number))
    }
  })

  test('give no date to the decisions that nobody has seen', () => {
    for (const number of ['5709/QĐ-BCA-C06', '5710/QĐ-BCA-C06'])
      expect(LEGAL_DOCUMENTS.find((document) => document.number === number)).toMatchObject({
        title: null,
        date: null,
        effectFrom: null,
      })
  })

  test('tell the role of every one-door form by its name alone', () => {
    for (const { role, title } of FORM_REGISTER) if (role !== null) expect(roleOfFormName(title)).toBe(role)
    for (const { role, title } of FORM_REGISTER) if (role === null) expect(roleOfFormName(title)).toBeNull()
  })

  test('name no unit in two ways', () => {
    const names = NAMED_UNITS.flatMap(({ name, alsoCalled }) => [name, ...alsoCalled].map(fold))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the day that is asked', () => {
  const withoutEffect = EXAMPLE.replace('effectiveOn: 2026-07-01T00:00:00+07:00\n', '')

  test('is that of the check for a text already in effect, that of effect for one to come', () => {
    const ends = exampleWith(['118/2025/NĐ-CP ngày 09/6/2025', '64/2025/TT-BTC ngày 30/6/2025'])
    expect(ofRule('D2', ends, { on: '2026-08-01' })[0]?.arguments.state).toBe('ends')
    const later = ends.replace('effectiveOn: 2026-07-01', 'effectiveOn: 2027-01-01')
    expect(ofRule('D2', later, { on: '2026-08-01' })[0]?.arguments.state).toBe('ended')
  })

  test('decides what the law was then: before the new decree the old one is the right one', () => {
    const old = withoutEffect.replace('118/2025/NĐ-CP ngày 09/6/2025', '61/2018/NĐ-CP ngày 23/4/2018')
    expect(ofRule('D2', old, { on: '2024-01-01' })).toEqual([])
    expect(ofRule('D2', withoutEffect, { on: '2025-06-15' })[0]?.arguments.state).toBe('not-yet')
    expect(ofRule('D2', old, { on: '2025-06-30' })[0]?.arguments).toMatchObject({
      state: 'ends',
      day: '2025-07-01',
    })
    expect(ofRule('D2', old, { on: '2025-07-01' })[0]?.arguments.state).toBe('ended')
  })

  test('and which units there were', () => {
    const district = withoutEffect.replace('level: commune', 'level: district')
    expect(told(ofRule('D3', district, { on: '2025-02-28' }))).toEqual([])
    expect(told(ofRule('D3', district, { on: '2025-03-01' }))).toEqual(['D3 8:1'])
  })
})

describe('what must stay silent', () => {
  const authority = (sentence: string) =>
    exampleWith([
      '### 5.3. Thành phần hồ sơ',
      `### Cơ quan giải quyết TTHC\n\n- ${sentence}\n\n### 5.3. Thành phần hồ sơ`,
    ])

  test('the authority section is read like the rest', () => {
    const found = ofRule('D3', authority('Công an huyện nơi cư trú.'))
    expect(told(found)).toEqual(['D3 57:3'])
    expect(found[0]).toMatchObject({ column: 3, endColumn: 16 })
    expect(told(ofRule('D3', authority('Công an tỉnh Kon Tum.')))).toEqual(['D3 57:3'])
  })

  test.each([
    'Công an cấp xã (trước đây là Công an thị trấn).',
    'Công an tỉnh Quảng Ngãi tiếp nhận hồ sơ của tỉnh Kon Tum cũ.',
    'Công an tỉnh Tây Ninh (hợp nhất với tỉnh Long An).',
    'Thực hiện theo Nghị quyết số 202/2025/QH15 về sắp xếp tỉnh Long An và tỉnh Tây Ninh.',
    'Hồ sơ do Công an huyện tiếp nhận đến hết ngày 28/02/2025 được chuyển Công an cấp xã.',
    'Công an cấp xã tiếp quản hồ sơ mà trước 01/3/2025 thuộc Công an cấp huyện.',
    'Cơ quan quản lý dân cư, cư trú của Công an xã, phường, đặc khu.',
    'Công an phường Long An; Công an xã Kon Tum.',
    'Phòng Cảnh sát quản lý hành chính về trật tự xã hội Công an tỉnh Khánh Hòa.',
  ])('units that are, and those that a text knows to be gone: %s', (sentence) => {
    expect(told(ofRule('D3', authority(sentence)))).toEqual([])
  })

  test.each([
    'Thông tư 1/2018/TT-VPCP',
    'Các văn bản khác có liên quan',
    'Luật Căn cước',
    'Kế hoạch số 15/KH-CAT-PV01 ngày 03/02/2026 của Công an tỉnh',
  ])('a basis without a number, or one of the office itself, is no fault: %s', (basis) => {
    const text = exampleWith(['Chính phủ.', `Chính phủ;\n- ${basis}.`])
    expect(findingsOf(text).filter(({ severity, line }) => severity === 'error' && line === 50)).toEqual([])
  })

  test('a decree in capitals, with spaces or a zero too many is the same decree', () => {
    for (const number of ['118/2025/NĐ-CP', '0118/2025/NĐ-CP'])
      expect(ofRule('D12', exampleWith(['118/2025/NĐ-CP', number]))).toEqual([])
  })

  test('an amendment that the same line or another basis names', () => {
    const text = exampleWith([
      'ngày 09/6/2025 của Chính phủ.',
      'ngày 09/6/2025 của Chính phủ, được sửa đổi bởi Nghị định số 367/2025/NĐ-CP;\n- Nghị định số 309/2026/NĐ-CP ngày 05/8/2026.',
    ])
    const sinceThen = text.replace('date: 2026-06-15', 'date: 2026-09-15')
    expect(ofRule('D16', sinceThen)).toEqual([])
    expect(ofRule('D7', sinceThen)).toEqual([])
  })

  test('forms under other names of the same role, and codes that only look alike', () => {
    for (const name of [
      'Biên nhận hồ sơ và phiếu hẹn trả kết quả',
      'Giấy tiếp nhận hồ sơ và hẹn trả kết quả (02 liên)',
      'Giấy tiếp nhận (Mẫu số 01)',
    ])
      expect(
        ofRule('D11', exampleWith(['| Giấy tiếp nhận hồ sơ và hẹn trả kết quả |', `| ${name} |`])),
      ).toEqual([])
  })

  test('a level at which a decision still holds', () => {
    const central = exampleWith(
      ['level: commune', 'level: central'],
      ['Chính phủ.', 'Chính phủ;\n- Quyết định số 5349/QĐ-BCA-C06 ngày 19/7/2024 của Bộ Công an.'],
    )
    expect(ofRule('D2', central)).toEqual([])
  })

  test('a revision table that tells what changed, and the first text of a procedure', () => {
    const before = (name: string) => compiled(procedure(name)).model
    for (const [old, next] of [
      ['QT03.CC/02', 'QT03.CC/03'],
      ['QT17.ĐDĐT/01', 'QT17.ĐDĐT/02'],
    ] as const)
      expect(
        told(findingsOf(procedure(next), { previous: before(old) })).filter((each) => /^D1?4 /.test(each)),
      ).toEqual([])
    expect(ofRule('D4', EXAMPLE, { previous: null })).toEqual([])
  })

  test('another document with another number, or another code', () => {
    const others = [
      { code: 'QT00.MAU', issueNumber: 2, revision: 0, place: '02.md' },
      { code: 'QT01.MAU', issueNumber: 2, revision: 1, place: 'QT01.MAU/02-01.md' },
    ]
    expect(told(findingsOf(EXAMPLE, { others })).filter((each) => /^D(?:6|15) /.test(each))).toEqual([])
  })
})

describe('any text', () => {
  test('of unit names without an end takes no longer than its length asks for', () => {
    const long = 'Công an huyện, thị trấn; '.repeat(20_000)
    const text = exampleWith(['### 5.3. Thành', `### Cơ quan giải quyết TTHC\n\n${long}\n\n### 5.3. Thành`])
    expect(ofRule('D3', text).length).toBe(40_000)
  })
})

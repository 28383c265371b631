import { describe, expect, test } from 'vitest'
import type { LegalDocument } from '#app/domain/catalogue/legal-documents.ts'
import {
  externalDocuments,
  internalDocuments,
  type ListedVersion,
  recordsKept,
} from '#app/domain/procedure/document-lists.ts'
import { keptRecords } from '#app/domain/procedure/kept-records.ts'
import { aModel, aProcedure, approver, aVersion } from '../../support/builders.ts'

const nowhere = { line: 1, column: 1 }
const basis = (number: string, kind = 'Nghị định') => ({
  kind,
  number,
  date: null,
  title: `Tên trong văn bản ${number}`,
  at: nowhere,
})
const listed = (over: Partial<ListedVersion> = {}): ListedVersion => {
  const version = over.version ?? aVersion()
  return { procedure: aProcedure({ versions: [version] }), version, model: aModel(), ...over }
}
const law = (number: string, over: Partial<LegalDocument> = {}): LegalDocument => ({
  number,
  kind: 'Nghị định',
  issuer: 'Chính phủ',
  title: `Tên trong sổ ${number}`,
  date: '2024-06-25',
  effectFrom: '2024-07-01',
  effectUntil: null,
  replacedBy: [],
  replacedFor: [],
  amends: [],
  certainty: 'secondary',
  source: 'thử',
  ...over,
})

describe('the list of internal documents', () => {
  test('names of each version number, dates, effect, who approved it and who owns it', () => {
    const [line] = internalDocuments([listed()])
    expect(line).toMatchObject({
      code: 'QT00.MAU',
      issueNumber: 1,
      revision: 0,
      issuedOn: '2026-01-05',
      revisedOn: null,
      isPaper: false,
      approver: `${approver.rank} ${approver.name}`,
      ownerUnitId: null,
    })
  })

  test('takes the dates of a paper from its own text, and says that it is one', () => {
    const model = aModel()
    model.header.issuedOn = '2024-08-01'
    const [line] = internalDocuments([listed({ version: aVersion({ progress: 'paper' }), model })])
    expect(line).toMatchObject({ issuedOn: '2024-08-01', isPaper: true, effectiveFrom: null, approver: null })
  })
})

describe('the list of external documents', () => {
  const cites = (code: string, ...numbers: string[]) =>
    listed({
      procedure: aProcedure({ code }),
      model: aModel({ legalBases: numbers.map((number) => basis(number)) }),
    })

  test('has each document once, however its number is spelt, with every procedure that cites it', () => {
    const lines = externalDocuments(
      [cites('QT01', '069/2024/nđ-cp', '1/2018/TT-X'), cites('QT02', '69/2024/NĐ-CP')],
      [law('69/2024/NĐ-CP')],
      '2026-01-01',
    )
    expect(lines.map(({ number, title, citedBy }) => [number, title, citedBy])).toEqual([
      ['1/2018/TT-X', 'Tên trong văn bản 1/2018/TT-X', ['QT01']],
      ['69/2024/NĐ-CP', 'Tên trong sổ 69/2024/NĐ-CP', ['QT01', 'QT02']],
    ])
  })

  test.each([
    [{}, '2026-01-01', 'in-effect'],
    [{}, '2024-06-30', 'not-yet'],
    [{ effectUntil: '2026-01-01' }, '2025-12-31', 'in-effect'],
    [{ effectUntil: '2026-01-01' }, '2026-01-01', 'ended'],
    [{ replacedBy: ['70/2026/NĐ-CP'] }, '2026-01-01', 'ended'],
    [{ effectFrom: null }, '2026-01-01', 'not-ended'],
  ] as const)('says of a document with %j on %s that it is %s', (over, day, standing) => {
    const [line] = externalDocuments([cites('QT01', '69/2024/NĐ-CP')], [law('69/2024/NĐ-CP', over)], day)
    expect(line!.standing).toBe(standing)
  })

  test('says of a document that no register knows that its standing is not known', () => {
    expect(externalDocuments([cites('QT01', '9/2020/QĐ-X')], [], '2026-01-01')[0]!.standing).toBe('unknown')
  })
})

describe('the list of records', () => {
  test.each([
    [
      'Hồ sơ tại mục 5.3, BM.05 và kết quả được lưu tại Công an cấp xã 05 năm.',
      ['Hồ sơ tại mục 5.3, BM.05 và kết quả', 'Công an cấp xã', '05 năm'],
    ],
    [
      'Hồ sơ tại mục 5.3, CC03 được lưu tại Phòng CSQLHC về TTXH - Công an tỉnh Bình Hải 05 năm (thời hạn minh họa).',
      ['Hồ sơ tại mục 5.3, CC03', 'Phòng CSQLHC về TTXH - Công an tỉnh Bình Hải', '05 năm'],
    ],
    [
      'Hồ sơ tại mục 5.3 được lưu tại Công an cấp xã theo quy định của pháp luật.',
      ['Hồ sơ tại mục 5.3', 'Công an cấp xã', 'theo quy định của pháp luật'],
    ],
    [
      '- Sổ theo dõi lưu trữ tại Đội Tổng hợp trong thời hạn 10 năm',
      ['Sổ theo dõi', 'Đội Tổng hợp', '10 năm'],
    ],
    ['Sổ gốc lưu tại Phòng PV01, vĩnh viễn.', ['Sổ gốc', 'Phòng PV01', 'vĩnh viễn']],
    ['Các biểu mẫu tại mục VI', ['Các biểu mẫu tại mục VI', null, null]],
  ])('reads “%s”', (line, [what, place, period]) => {
    expect(keptRecords(line!)).toEqual([{ what, place, period }])
  })

  test('has a line for each line of the section, and none where the section says nothing', () => {
    const model = aModel({ retention: { text: 'A lưu tại B 1 năm\n\nC lưu tại D 2 năm', at: nowhere } })
    expect(recordsKept([listed({ model })]).map(({ what, place, period }) => [what, place, period])).toEqual([
      ['A', 'B', '1 năm'],
      ['C', 'D', '2 năm'],
    ])
    expect(recordsKept([listed({ model: aModel({ retention: null }) })])).toEqual([])
  })
})

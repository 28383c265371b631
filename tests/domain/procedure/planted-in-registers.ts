import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import type { FormTemplate } from '#app/domain/catalogue/form-templates.ts'
import type { LegalDocument } from '#app/domain/catalogue/legal-documents.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import type { CheckSettings } from '#app/domain/procedure/rule.ts'
import { compiled, exampleWith } from './compiled.ts'
import { type PlantedFault, planted } from './planted-fault.ts'

/** The example's own form, which no circular has: every register of these faults knows it. */
const TK99: FormTemplate = {
  localCode: 'TK99',
  role: null,
  circular: '00/2020/TT-MAU',
  number: '99',
  title: 'Tờ khai đề nghị',
  from: null,
  until: null,
  certainty: 'to-check',
  source: 'bịa để thử',
}
const forms: Partial<CheckSettings> = { forms: [...FORM_REGISTER, TK99] }
const formsWith = (changed: Partial<FormTemplate>): Partial<CheckSettings> => ({
  forms: [...FORM_REGISTER, { ...TK99, ...changed }],
})

const BASIS = 'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ'
const OTHER_LAW: LegalDocument = {
  number: '77/2031/NĐ-CP',
  kind: 'Nghị định',
  issuer: 'Chính phủ',
  title: null,
  date: null,
  effectFrom: '2031-01-01',
  effectUntil: null,
  replacedBy: [],
  replacedFor: [],
  amends: [],
  certainty: 'to-check',
  source: 'bịa để thử',
}
/** 118/2025 has been amended, which the example does not say and these faults are not about. */
const law: Partial<CheckSettings> = {
  law: [...LEGAL_DOCUMENTS.map((document) => ({ ...document, amends: [] })), OTHER_LAW],
}
const units: Partial<CheckSettings> = { units: NAMED_UNITS }

/** The version before the example: other days in 5.5 and in step B3, which its revision row tells. */
const before = (...alsoOther: [string, string][]): Partial<CheckSettings> => ({
  previous: compiled(
    exampleWith(
      ['không quá 03 ngày làm việc', 'không quá 05 ngày làm việc'],
      ['Trưởng Công an xã | 01 ngày làm việc', 'Trưởng Công an xã | 02 ngày làm việc'],
      ...alsoOther,
    ),
  ).model,
})

export const REGISTER_FAULTS: PlantedFault[] = [
  planted('D1', 'a form whose circular has ended', [], ['D1 108:7'], formsWith({ until: '2025-01-01' })),
  planted('D1', 'a form of a circular to come', [], ['D1 108:7'], formsWith({ from: '2027-01-01' })),
  planted('D10', 'a form that no register has', [], ['D10 108:7'], { forms: FORM_REGISTER }),
  planted(
    'D10',
    'two codes with a slip in them',
    [
      ['| 7 | TK99 |', '| 7 | TK98 |'],
      ['mẫu TK99', 'mẫu TK98'],
      ['ngay | TK99 |', 'ngay | TK98 |'],
      ['| TK99; BM.01', '| TK98; BM.01'],
    ],
    ['D10 108:7'],
    forms,
  ),
  planted(
    'D11',
    'a register under the code of the request for supplements',
    [['BM.02 | Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', 'BM.02 | Sổ tiếp nhận hồ sơ']],
    ['S3 92:86', 'D11 103:15'],
    forms,
  ),
  planted(
    'D11',
    'the number that the control sheet had before the circular changed',
    [['quá trình giải quyết hồ sơ |\n| 6', 'quá trình giải quyết hồ sơ (Mẫu số 05) |\n| 6']],
    ['D11 106:15'],
    forms,
  ),
  planted(
    'D2',
    'a decree that another one replaced',
    [[BASIS, 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ']],
    ['D2 49:16'],
    law,
  ),
  planted(
    'D2',
    'a circular that ends within a year',
    [[`${BASIS}.`, `${BASIS};\n- Thông tư số 64/2025/TT-BTC của Bộ Tài chính.`]],
    ['D2 50:15'],
    law,
  ),
  planted(
    'D2',
    'a decree that is not in force yet',
    [[BASIS, 'Nghị định số 77/2031/NĐ-CP của Chính phủ']],
    ['D2 49:16'],
    law,
  ),
  planted(
    'D2',
    'a decision replaced at this level, on a day that nobody knows',
    [[`${BASIS}.`, `${BASIS};\n- Quyết định số 5349/QĐ-BCA-C06 ngày 19/7/2024 của Bộ Công an.`]],
    ['D2 50:17'],
    law,
  ),
  planted(
    'D12',
    'a decree that the register does not have',
    [[BASIS, 'Nghị định số 99/2020/NĐ-CP của Chính phủ']],
    ['D12 49:16'],
    law,
  ),
  planted(
    'D12',
    'a decision of the same number in another year',
    [[`${BASIS}.`, `${BASIS};\n- Quyết định số 5349/QĐ-BCA-C06 ngày 02/3/2023 của Bộ Công an.`]],
    ['D12 50:17'],
    law,
  ),
  planted('D16', 'an act whose amendments are not named', [], ['D16 49:16', 'D16 49:16'], {
    law: LEGAL_DOCUMENTS,
  }),
  planted(
    'D16',
    'one amendment named, the other not',
    [[BASIS, `${BASIS}, được sửa đổi bởi Nghị định số 367/2025/NĐ-CP`]],
    ['D16 49:16'],
    { law: LEGAL_DOCUMENTS },
  ),
  planted('D17', 'a date with another month', [['ngày 09/6/2025', 'ngày 09/5/2025']], ['D17 49:31'], law),
  planted(
    'D17',
    'a date with another year, written in words',
    [['ngày 09/6/2025', 'ngày 09 tháng 6 năm 2024']],
    ['D17 49:31'],
    law,
  ),
  planted(
    'D7',
    'a basis signed after the decision that issues the procedure',
    [['ngày 09/6/2025', 'ngày 16/6/2026']],
    ['D7 49:31'],
  ),
  planted(
    'D7',
    'a basis signed a day after the revision, without a decision',
    [
      ['decision: { number: 128/QĐ-CAT-PV01, date: 2026-06-15 }\n', ''],
      ['ngày 09/6/2025', 'ngày 16 tháng 6 năm 2026'],
    ],
    ['D7 48:31'],
  ),
  planted(
    'D13',
    'a basis dated after the check',
    [
      ['decision: { number: 128/QĐ-CAT-PV01, date: 2026-06-15 }\n', ''],
      ['revisedOn: 2026-06-15\n', ''],
      ['ngày 09/6/2025', 'ngày 24/11/2026'],
    ],
    ['D13 47:31'],
  ),
  planted(
    'D13',
    'a basis of the next century',
    [
      ['decision: { number: 128/QĐ-CAT-PV01, date: 2026-06-15 }\n', ''],
      ['revisedOn: 2026-06-15\n', ''],
      ['ngày 09/6/2025', 'ngày 09/6/2125'],
    ],
    ['D13 47:31'],
  ),
  planted(
    'D3',
    'a district post among the signers',
    [['position: Phó Trưởng phòng PC06', 'position: Trưởng Công an huyện']],
    ['D3 17:5'],
    units,
  ),
  planted(
    'D3',
    'a town of a kind that is no more in the meaning of an abbreviation',
    [['- TNTKQ: Tiếp', '- CAX: Công an xã, phường, thị trấn.\n- TNTKQ: Tiếp']],
    ['D5 43:3', 'D3 43:28'],
    units,
  ),
  planted(
    'D3',
    'a merged province as the agency',
    [['agency: Công an tỉnh Bình Hải', 'agency: Công an tỉnh Long An']],
    ['D3 5:1'],
    units,
  ),
  planted('D6', 'a number that another document has', [], ['D6 3:1'], {
    others: [{ code: 'QT00.MAU', issueNumber: 2, revision: 1, place: 'QT00.MAU/02-01 (2).md' }],
  }),
  planted(
    'D6',
    'a number taken again after a revision',
    [
      ['revision: 1', 'revision: 0'],
      ['| 02/01 |', '| 02/00 |'],
    ],
    ['D6 3:1'],
    { others: [{ code: 'QT00.MAU', issueNumber: 2, revision: 0, place: '02.md' }] },
  ),
  planted(
    'D15',
    'a code that another document has without its mark',
    [['code: QT00.MAU', 'code: QT00.ĐAU']],
    ['D15 3:1'],
    {
      others: [{ code: 'QT00.DAU', issueNumber: 1, revision: 0, place: 'QT00.DAU/01.md' }],
    },
  ),
  planted('D15', 'a code that another document writes with a dash', [], ['D15 3:1'], {
    others: [{ code: 'QT00-MAU', issueNumber: 1, revision: 0, place: 'QT00-MAU/01.md' }],
  }),
  planted(
    'D4',
    'a section that changed without a row',
    [],
    ['D4 110:4'],
    before(['tại Công an cấp xã 05 năm', 'tại Công an cấp xã 10 năm']),
  ),
  planted(
    'D4',
    'a row for what did not change',
    [['5.5; 5.9 bước B3', '5.7. Lệ phí']],
    ['D4 25:1', 'D4 71:30', 'D4 94:1'],
    before(),
  ),
  planted('D14', 'a row that names a page', [['5.5; 5.9 bước B3', 'Trang 3']], ['D14 25:1'], before()),
  planted(
    'D14',
    'a row that names nothing',
    [['| 5.5; 5.9 bước B3 |', '| |']],
    ['D14 25:1', 'R4 25:35'],
    before(),
  ),
]

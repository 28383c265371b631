import { describe, expect, test } from 'vitest'
import type { RuleId } from '#app/domain/procedure/diagnostics.ts'
import { diagnosticsOf, exampleWith } from './compiled.ts'

const SETS = '01 (một) bộ.'
const FEE = 'Không.\n\n### 5.8'
const RESULT = '- Văn bản xác nhận; trường hợp từ chối có văn bản trả lời, nêu rõ lý do.'
const RETENTION = 'Hồ sơ tại mục 5.3, BM.05 và kết quả được lưu tại Công an cấp xã 05 năm.'
const BASIS = '- Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ.'
const PURPOSE = '- Quy định nội dung, trình tự và trách nhiệm trong việc xác nhận thông tin mẫu.'
const NEWEST = '| 02/01 | |\n'
const LAST_FORM = '| 7 | TK99 | Tờ khai đề nghị |'
const PAPER = '| Tờ khai đề nghị (mẫu TK99) | X | |'

const purpose = (text: string): [string, string][] => [[PURPOSE, `${PURPOSE}\n- ${text}`]]
const basis = (...lines: string[]): [string, string][] => [
  [BASIS, [BASIS, ...lines.map((line) => `- ${line}`)].join('\n')],
]
const revision = (...rows: string[]): [string, string][] => [
  [NEWEST, `${NEWEST}${rows.map((row) => `| ${row} |\n`).join('')}`],
]
const sets = (text: string): [string, string][] => [[SETS, text]]
const fee = (text: string): [string, string][] => [[FEE, `${text}\n\n### 5.8`]]
const result = (text: string): [string, string][] => [[RESULT, text]]
const retention = (text: string): [string, string][] => [[RETENTION, text]]
const form = (...rows: string[]): [string, string][] => [
  [LAST_FORM, [LAST_FORM, ...rows.map((row) => `| 8 | ${row} |`)].join('\n')],
]
const contents = (text: string): [string, string][] => [
  ['## SỬA ĐỔI TÀI LIỆU', `## MỤC LỤC\n\n${text}\n\n## SỬA ĐỔI TÀI LIỆU`],
]

/** Ways in which offices write what is right: the rule named must find nothing in them. */
const RIGHT: readonly [RuleId, string, [string, string][]][] = [
  ['O8', 'a meeting on a resolution', purpose('Sinh hoạt chuyên đề nghị quyết của cấp ủy.')],
  ['O8', 'services brought in with success', purpose('Triển khai thành công dịch vụ công trực tuyến.')],
  ['O8', 'a risk of bad management', purpose('Tránh nguy cơ quản lý lỏng lẻo.')],
  ['O8', 'twice as much as before', purpose('Hồ sơ tăng gấp đôi với năm trước.')],
  ['O8', 'a commune named Văn Bàn', purpose('Công an xã Văn Bàn phối hợp.')],
  ['O8', 'a hindrance to traffic', purpose('Không để vật cản lưu thông trên đường.')],
  ['O8', 'names of places in other languages', purpose('Công an các xã Đăk Pơ, Krông Păc, Chư Păh, Ea Súp.')],
  ['O8', 'the same in capitals', purpose('CÔNG AN XÃ KRÔNG PĂC, XÃ ĐĂK LẮC.')],
  ['O8', 'words with qu and with an open ươ', purpose('Quở trách, thuở trước, huơ tay, quơ quào.')],
  ['O8', 'English words', purpose('Ghi nhận trên ứng dụng VNeID, cổng Internet, email, login.')],
  ['O8', 'the ministry of health on lí and quản lí', purpose('Quản lí hồ sơ, địa lí, vật lý.')],
  [
    'O9',
    'dashes, quotes, bullets, degrees and fractions',
    purpose('“Hồ sơ” – tài liệu… 25°C, ½ ngày, ≥ 3, → kết quả, m².'),
  ],
  ['O9', 'Greek letters that are units', purpose('Điện trở 10 kΩ, độ dài 5 µm, góc α.')],
  ['O10', 'what is less and what is more', purpose('Thời gian < 3 ngày; số bộ > 1; A&B; R&D.')],
  ['O11', 'a shortened word before a dash', purpose('Trụ sở tại TP. - nơi có bưu điện v.v. - được nhận.')],
  [
    'O11',
    'a range and a part in dashes',
    purpose('Từ 7 giờ 30 - 11 giờ 30, Công an xã - cơ quan tiếp nhận - trả lời.'),
  ],
  [
    'O11',
    'a tick in a line of its own for each paper',
    [[PAPER, '| - Tờ khai (mẫu TK99)<br>- Ảnh | X<br>X | |']],
  ],
  [
    'F5',
    'a list that ends like a list',
    [['| TK99; BM.01; BM.02; BM.03 |', '| - TK99;<br>- BM.01;<br>- BM.02;<br>- BM.03. |']],
  ],
  ['F5', 'a unit that is no form', [['| Cán bộ thụ lý |', '| PC06. |']]],
  ['F5', 'a name that leaves something out', form('TK98 | Giấy tờ tùy thân: hộ chiếu, v.v.')],
  ['C3', 'the code itself', purpose('Tài liệu QT00.MAU là bản chính; xem QT00.MAU/02.')],
  ['C3', 'the code of another document', purpose('Thực hiện cùng QT01.MAU và QT00.MAX.')],
  [
    'C3',
    'an address with the code in small letters',
    purpose('Đăng tại https://binhhai.example/qt00.mau và tệp qt00-mau.'),
  ],
  [
    'H5',
    'a title in capitals',
    [['title: Xác nhận thông tin mẫu', 'title: XÁC NHẬN THÔNG TIN MẪU VỀ CƯ TRÚ']],
  ],
  ['H6', 'everything on one day', [['effectiveOn: 2026-07-01', 'effectiveOn: 2026-06-15']]],
  [
    'H6',
    'an effect whose day begins elsewhere on the evening before',
    [['effectiveOn: 2026-07-01T00:00:00+07:00', 'effectiveOn: 2026-06-14T17:00:00Z']],
  ],
  ['H7', 'a director of the agency', [['position: Phó Trưởng phòng PC06', 'position: Giám đốc']]],
  [
    'O6',
    'parts that begin again under the next chapter',
    [['## VI. BIỂU MẪU', '### 5.10. Ghi chú\n\nKhông.\n\n## VI. BIỂU MẪU']],
  ],
  [
    'O6',
    'a cover before the first chapter',
    [['## SỬA ĐỔI TÀI LIỆU', '## QUY TRÌNH\n\nBìa.\n\n## SỬA ĐỔI TÀI LIỆU']],
  ],
  ['O6', 'an appendix after the last', [[RETENTION, `${RETENTION}\n\n## PHỤ LỤC\n\nMẫu.`]]],
  [
    'O7',
    'contents with dots and pages',
    contents(
      '- I. Mục đích ........ 2\n- II. Phạm vi … 2\n- III. Tài liệu viện dẫn 3\n- IV. Định nghĩa/ viết tắt\n- V. Nội dung quy trình ..... 3\n- VI. Biểu mẫu\n- VII. Hồ sơ cần lưu',
    ),
  ],
  [
    'O7',
    'contents as a table',
    contents(
      '| Mục | Nội dung | Trang |\n| --- | --- | --- |\n| I | MỤC ĐÍCH | 1 |\n| II | PHẠM VI | 1 |\n| III | TÀI LIỆU VIỆN DẪN | 1 |\n| IV | ĐỊNH NGHĨA/VIẾT TẮT | 2 |\n| V | NỘI DUNG QUY TRÌNH | 2 |\n| VI | BIỂU MẪU | 5 |\n| VII | HỒ SƠ CẦN LƯU | 5 |',
    ),
  ],
  [
    'O12',
    'a chapter whose parts say everything',
    [['## V. NỘI DUNG QUY TRÌNH\n', '## V. NỘI DUNG QUY TRÌNH\n\n']],
  ],
  ['F4', 'two registers for two works', form('BM.07 | Sổ giao nhận hồ sơ')],
  ['F4', 'two papers of the applicant', form('TK98 | Tờ khai đề nghị cấp lại')],
  [
    'R3',
    'a decision that was taken out',
    revision('Luật mới | Cơ sở pháp lý | Bỏ Quyết định số 5349/QĐ-BCA-C06 | 02/01 |'),
  ],
  [
    'R3',
    'a decision that another one replaced',
    revision(
      'Luật mới | 5.1 | Thay thế Quyết định 5349/QĐ-BCA-C06 ngày 19/7/2024 bằng Nghị định số 118/2025/NĐ-CP | 02/01 |',
    ),
  ],
  [
    'R3',
    'the other way round',
    revision(
      'Luật mới | Căn cứ | Bổ sung Nghị định số 118/2025/NĐ-CP thay thế Nghị định số 69/2023/NĐ-CP và Thông tư 5/2023/TT-BCA | 02/01 |',
    ),
  ],
  [
    'R3',
    'what ended by itself',
    revision(
      'Luật mới | Căn cứ | Quyết định số 5349/QĐ-BCA-C06 ngày 19/7/2024 của Bộ Công an hết hiệu lực | 02/01 |',
    ),
  ],
  [
    'R3',
    'what an earlier version rested on',
    revision('Luật | Căn cứ | Thêm Thông tư số 5/2019/TT-BCA | 01/00 |'),
  ],
  ['R4', 'the first issue', revision('Ban hành lần đầu | | | 01/00 |')],
  [
    'R5',
    'rows from the newest down',
    revision('Sửa | 5.7 | Bỏ lệ phí | 02/00 |', 'Mới | 5.8 | Thêm kết quả | 01/00 |'),
  ],
  ['R5', 'two rows of one version', revision('Sửa | 5.7 | Bỏ lệ phí | 02/01 |')],
  [
    'D5',
    'words written large',
    purpose('Công dân KHÔNG phải nộp BẢN SAO; hồ sơ gửi CÔNG AN XÃ trước khi hết hạn.'),
  ],
  [
    'D5',
    'what the text itself explains',
    purpose('Gửi Bảo hiểm xã hội (BHXH) và Phòng Cảnh sát, sau đây gọi tắt là PCS.'),
  ],
  [
    'D5',
    'standards, files, money and shortened places',
    purpose('Theo TCVN, ISO; tệp PDF; 10.000 VNĐ; tại TP. HCM.'),
  ],
  [
    'D5',
    'numbers of chapters, law, units and forms',
    purpose('Phần IV Nghị định 61/2018/NĐ-CP do PC06, PV01 thực hiện theo BM.01.'),
  ],
  [
    'D8',
    'laws by their names',
    basis('Luật Căn cước ngày 27 tháng 11 năm 2023;', 'Bộ luật Dân sự năm 2015;', 'Pháp lệnh Dân số.'),
  ],
  ['D8', 'a year in the number', basis('Thông tư số 53/2025/TT-BCA của Bộ Công an.')],
  ['D8', 'a number written apart', basis('Quyết định số  461 /QĐ-CAT-PV01 ngày 12/8/2024.')],
  [
    'D8',
    'two decisions of one number and of two years',
    basis('Quyết định số 12/QĐ-CAT ngày 05/01/2024.', 'Quyết định số 12/QĐ-CAT ngày 07/01/2025.'),
  ],
  ['D8', 'a day in words', basis('Quyết định số 12/QĐ-CAT ngày 05 tháng 01 năm 2024.')],
  ['D9', 'a form whose number looks like law', sets('01 (một) bộ theo mẫu số 01/TNHS và mẫu 05/CC.')],
  [
    'D9',
    'law that the basis names as amended',
    [
      ...basis(
        'Nghị định số 367/2025/NĐ-CP sửa đổi, bổ sung Nghị định số 118/2025/NĐ-CP và Nghị định số 61/2018/NĐ-CP.',
      ),
      ...sets('01 (một) bộ theo Nghị định số 61/2018/NĐ-CP.'),
    ],
  ],
  [
    'D9',
    'law in a part of the basis',
    [
      [BASIS, `${BASIS}\n\n#### Văn bản của ngành\n\n- Thông tư số 53/2025/TT-BCA ngày 01/7/2025.`],
      ...sets('01 (một) bộ theo Thông tư 53/2025/TT-BCA.'),
    ],
  ],
  [
    'D9',
    'law among the documents cited',
    [
      ['- Tiêu chuẩn quốc gia', '- Thông tư số 53/2025/TT-BCA.\n- Tiêu chuẩn quốc gia'],
      ...sets('01 (một) bộ theo Thông tư 53/2025/TT-BCA.'),
    ],
  ],
  [
    'D9',
    'the decision that issues this text',
    sets('01 (một) bộ; ban hành kèm theo Quyết định số 128/QĐ-CAT-PV01.'),
  ],
  ['P1', 'sets in figures', sets('Số lượng: 01.')],
  ['P1', 'sets in words', sets('Một bộ hồ sơ.')],
  ['P1', 'sets with the figure in brackets', sets('01(bộ)')],
  ['P1', 'no papers at all', sets('Không yêu cầu hồ sơ giấy.')],
  [
    'P1',
    'sets among the papers',
    [['### 5.4. Số lượng hồ sơ\n\n01 (một) bộ.\n', 'Số lượng hồ sơ: 01 bộ.\n']],
  ],
  ['P2', 'an amount', fee('30.000 đồng/thẻ.')],
  ['P2', 'an amount in thousands', fee('Lệ phí: 50 nghìn đồng một lần cấp.')],
  ['P2', 'an amount in a table', fee('| Loại | Mức thu |\n| --- | --- |\n| Cấp đổi | 50.000 |')],
  ['P2', 'the document that says it', fee('Theo Thông tư số 73/2024/TT-BTC.')],
  ['P2', 'free of charge', fee('Miễn phí.')],
  ['P3', 'for good', retention('Hồ sơ tại mục 5.3, BM.05 lưu vĩnh viễn.')],
  ['P3', 'in words and figures', retention('Hồ sơ tại mục 5.3, BM.05 lưu mười (10) năm.')],
  ['P3', 'months', retention('Hồ sơ tại mục 5.3, BM.05 lưu 60 tháng kể từ ngày kết thúc.')],
  ['P3', 'a table', retention('| Hồ sơ | Thời gian lưu |\n| --- | --- |\n| Mục 5.3, BM.05 | 10 năm |')],
  ['P3', 'the document that says it', retention('Mục 5.3, BM.05: theo Thông tư số 53/2022/TT-BCA.')],
  ['P4', 'a row that names a case', [[PAPER, `| Đối với người dưới 14 tuổi: | | |\n${PAPER}`]]],
  ['P4', 'a bold row', [[PAPER, `| **Giấy tờ xuất trình** | | |\n${PAPER}`]]],
  ['P4', 'numbers instead of ticks', [[PAPER, '| Tờ khai đề nghị (mẫu TK99) | 01 | 0 |']]],
  ['P4', 'a note under the papers', [[PAPER, `${PAPER}\n| Lưu ý: nộp một trong các giấy tờ trên | | |`]]],
  [
    'P4',
    'a table that does not ask',
    [
      ['| Thành phần hồ sơ | Bản chính | Bản sao |', '| Thành phần hồ sơ | Số lượng | Ghi chú |'],
      [PAPER, '| Tờ khai đề nghị (mẫu TK99) | | |'],
    ],
  ],
  ['P5', 'a paper', result('Thẻ căn cước.')],
  ['P5', 'a state of things', result('- Căn cước điện tử được khóa.')],
  ['P5', 'a notice of refusal', result('Giấy xác nhận theo quy định hoặc thông báo từ chối.')],
]

describe('what offices rightly write', () => {
  test.each(RIGHT)('%s is silent on %s', (rule, _way, replaced) => {
    const found = diagnosticsOf(exampleWith(...replaced)).filter((each) => each.rule === rule)
    expect(found.map(({ line, column, arguments: told }) => ({ line, column, told }))).toEqual([])
  })
})

import { type PlantedFault, planted } from './planted-fault.ts'

const FORM = '| 7 | TK99 | Tờ khai đề nghị |'
const BASIS = '- Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ.'
const RETENTION = 'Hồ sơ tại mục 5.3, BM.05 và kết quả được lưu tại Công an cấp xã 05 năm.'

export const COMPLETENESS_FAULTS: PlantedFault[] = [
  planted('H4', 'a field of spaces', [['field: Lĩnh vực mẫu', "field: ' '"]], ['H4 7:1']),
  planted('H4', 'a procedure of no field', [['field: Lĩnh vực mẫu\n', '']], ['H4 2:1']),
  planted(
    'H6',
    'an effect before the revision',
    [['effectiveOn: 2026-07-01', 'effectiveOn: 2026-06-01']],
    ['H6 14:1', 'H6 14:1'],
  ),
  planted(
    'H6',
    'a revision before the issue',
    [['revisedOn: 2026-06-15', 'revisedOn: 2025-06-15']],
    ['H6 12:1'],
  ),
  planted(
    'F4',
    'two refusals',
    [[FORM, `${FORM}\n| 8 | CC03 | Thông báo từ chối giải quyết |`]],
    ['F2 109:1', 'F4 109:1'],
  ),
  planted(
    'F4',
    'two registers',
    [
      [FORM, `${FORM}\n| 8 | BM.07 | Sổ tiếp nhận và theo dõi giải quyết hồ sơ |`],
      [RETENTION, RETENTION.replace('BM.05', 'BM.05, BM.07')],
    ],
    ['F4 109:1'],
  ),
  planted(
    'R3',
    'a basis that only the revision table has',
    [
      [
        '| 02/01 | |\n',
        '| 02/01 | |\n| Luật mới | Cơ sở pháp lý | Thêm Nghị định số 367/2025/NĐ-CP | 02/01 | |\n',
      ],
    ],
    ['R3 26:1'],
  ),
  planted(
    'R3',
    'a decision that only the revision table has',
    [
      [
        '| 02/01 | |\n',
        '| 02/01 | |\n| Luật mới | Căn cứ | Quyết định số 4864/QĐ-BCA-C06 bị thay thế và bãi bỏ | 02/01 | |\n',
      ],
    ],
    ['R3 26:1'],
  ),
  planted(
    'R4',
    'a row that does not say where',
    [['| 02/01 | |\n', '| 02/01 | |\n| Đổi | | Sửa chữ | 02/01 | |\n']],
    ['R4 26:1'],
  ),
  planted(
    'R4',
    'a row that does not say what',
    [['| 02/01 | |\n', '| 02/01 | |\n| Đổi | 5.7 | | 02/01 | |\n']],
    ['R4 26:1'],
  ),
  planted('D5', 'letters that nobody explains', [['bộ phận TNTKQ.', 'bộ phận TNTKQ của CAX.']], ['D5 75:79']),
  planted(
    'D5',
    'an abbreviation that nobody uses',
    [['- TTHC: Thủ tục hành chính.', '- TTHC: Thủ tục hành chính.\n- CMND: Chứng minh nhân dân.']],
    ['D5 43:3'],
  ),
  planted(
    'D5',
    'one that is explained twice',
    [['- TTHC: Thủ tục hành chính.', '- TTHC: Thủ tục hành chính.\n- TTHC: Thủ tục.']],
    ['D5 43:3'],
  ),
  planted('D8', 'a decree without a number', [[BASIS, `${BASIS}\n- Nghị định về định danh.`]], ['D8 50:3']),
  planted('D8', 'a decree that stands twice', [[BASIS, `${BASIS}\n${BASIS}`]], ['D8 50:3']),
  planted(
    'D9',
    'law that the text rests on and does not list',
    [['01 (một) bộ.', '01 (một) bộ theo Thông tư 53/2025/TT-BCA.']],
    ['D9 64:27'],
  ),
  planted(
    'D9',
    'a decision behind a form',
    [['(mẫu TK99)', '(mẫu TK99, Quyết định 766/QĐ-TTg)']],
    ['D9 59:41'],
  ),
  planted('P1', 'no number of sets', [['01 (một) bộ.', 'Theo quy định.']], ['P1 62:5']),
  planted('P1', 'sets that are not counted', [['01 (một) bộ.', 'Hồ sơ đầy đủ.']], ['P1 62:5']),
  planted('P2', 'a fee not yet regulated', [['Không.\n\n### 5.8', 'Chưa quy định.\n\n### 5.8']], ['P2 77:5']),
  planted('P2', 'a fee by the rules', [['Không.\n\n### 5.8', 'Theo quy định.\n\n### 5.8']], ['P2 77:5']),
  planted('P3', 'records without a period', [['Công an cấp xã 05 năm.', 'Công an cấp xã.']], ['P3 110:4']),
  planted(
    'P3',
    'a period by the rules',
    [['Công an cấp xã 05 năm.', 'Công an cấp xã theo quy định.']],
    ['P3 110:4'],
  ),
  planted(
    'P4',
    'a paper without a tick',
    [['| Tờ khai đề nghị (mẫu TK99) | X | |', '| Tờ khai đề nghị (mẫu TK99) | | |']],
    ['P4 59:1'],
  ),
  planted(
    'P4',
    'an electronic paper without a tick',
    [['nộp trực tuyến | | X |', 'nộp trực tuyến | | |']],
    ['P4 60:1'],
  ),
  planted(
    'F6',
    'a refusal that only the prose names',
    [
      [
        'Trình ký văn bản xác nhận.',
        'Trình ký văn bản xác nhận, lập phiếu từ chối tiếp nhận giải quyết hồ sơ.',
      ],
      ['| 01 ngày làm việc | Văn bản xác nhận |', '| 01 ngày làm việc | BM.06 |'],
    ],
    ['F6 94:122'],
  ),
  planted(
    'F6',
    'a receipt that only the prose names',
    [
      ['Xác minh thông tin, soạn', 'Giữ giấy tiếp nhận hồ sơ và hẹn trả kết quả, xác minh, soạn'],
      ['| Dự thảo văn bản xác nhận |', '| BM.06 |'],
    ],
    ['F6 93:128'],
  ),
  planted(
    'H7',
    'a head of some division',
    [['position: Phó Trưởng phòng PC06', 'position: Trưởng phòng']],
    ['H7 17:5'],
  ),
  planted(
    'H7',
    'a head of some team',
    [['position: Phó Trưởng Công an xã', 'position: Đội trưởng']],
    ['H7 16:5'],
  ),
]

import { type PlantedFault, planted } from './planted-fault.ts'

const FORM = '| 7 | TK99 | Tờ khai đề nghị |'
const RETENTION = 'Hồ sơ tại mục 5.3, BM.05 và kết quả được lưu tại Công an cấp xã 05 năm.'

export const FORM_FAULTS: PlantedFault[] = [
  planted('F1', 'a form that is not listed', [['| TK99; BM.01;', '| TK98; BM.01;']], ['F1 92:192']),
  planted(
    'F1',
    'a form cited in prose only',
    [['lập giấy tiếp nhận;', 'lập giấy tiếp nhận (CT04);']],
    ['F1 92:68'],
  ),
  planted('F2', 'a form that no step cites', [['BM.06; BM.04 |', 'BM.04 |']], ['F2 107:7']),
  planted(
    'F2',
    'a new form that no step cites',
    [['| 7 | TK99 |', '| 8 | BM.09 | Bảng kê |\n| 7 | TK99 |']],
    ['F2 108:7'],
  ),
  planted(
    'F3',
    'a form listed twice',
    [
      ['| 2 | BM.02 |', '| 2 | BM.01 |'],
      ['BM.02);', 'BM.01);'],
      ['BM.02; ', ''],
    ],
    ['F3 103:7'],
  ),
  planted(
    'F3',
    'the last form twice',
    [
      ['| 6 | BM.06 |', '| 6 | TK99 |'],
      ['BM.06; BM.04 |', 'BM.04 |'],
    ],
    ['F3 108:7'],
  ),
  planted(
    'F4',
    'two refusals',
    [[FORM, `${FORM}\n| 8 | CC03 | Thông báo từ chối giải quyết |`]],
    ['F2 109:7', 'F4 109:14'],
  ),
  planted(
    'F4',
    'two registers',
    [
      [FORM, `${FORM}\n| 8 | BM.07 | Sổ tiếp nhận và theo dõi giải quyết hồ sơ |`],
      [RETENTION, RETENTION.replace('BM.05', 'BM.05, BM.07')],
    ],
    ['F4 109:15'],
  ),
  planted('F5', 'a full stop behind a code', [['| TK99 |\n| **Cơ', '| TK99. |\n| **Cơ']], ['F5 90:84']),
  planted(
    'F5',
    'a semicolon behind a code in a list',
    [['| TK99; BM.01; BM.02; BM.03 |', '| - TK99<br>- BM.01;<br>- BM.02<br>- BM.03 |']],
    ['F5 92:209'],
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
    'F4',
    'two forms of one name',
    [[FORM, `${FORM}\n| 8 | TK98 | Tờ khai, đề nghị |`]],
    ['F2 109:7', 'F4 109:14'],
  ),
  planted(
    'F5',
    'a name that ends like a sentence',
    [['| Sổ theo dõi hồ sơ |', '| Sổ theo dõi hồ sơ. |']],
    ['F5 107:32'],
  ),
]

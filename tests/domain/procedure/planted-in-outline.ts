import { EXAMPLE } from './compiled.ts'
import { B2, type PlantedFault, planted } from './planted-fault.ts'

const contents = (...lines: string[]): [string, string] => [
  '## SỬA ĐỔI TÀI LIỆU',
  `## MỤC LỤC\n\n${lines.map((line) => `- ${line}\n`).join('')}\n## SỬA ĐỔI TÀI LIỆU`,
]
const ALL = [
  'SỬA ĐỔI TÀI LIỆU',
  'I. MỤC ĐÍCH',
  'II. PHẠM VI',
  'III. TÀI LIỆU VIỆN DẪN',
  'IV. ĐỊNH NGHĨA/ VIẾT TẮT',
  'V. NỘI DUNG QUY TRÌNH',
  'VI. BIỂU MẪU',
  'VII. HỒ SƠ CẦN LƯU',
]

export const OUTLINE_FAULTS: PlantedFault[] = [
  planted('O1', 'a heading with wrong marks', [['HỒ SƠ CẦN LƯU', 'HỒ SƠ CẢN LƯU']], ['O1 110:4']),
  planted(
    'O1',
    'a heading with a wrong letter',
    [['5.5. Thời gian xử lý', '5.5. Thời gian xứ ly']],
    ['O1 66:5'],
  ),
  planted('O2', 'a section that is missing', [['### 5.7. Lệ phí\n\nKhông.\n', '']], ['O2 2:1', 'O6 78:5']),
  planted('O2', 'no word of what is kept', [[/## VII.*/su.exec(EXAMPLE)![0], '']], ['O2 2:1']),
  planted(
    'O3',
    'a section that stands twice',
    [['### 5.7. Lệ phí', '### 5.7. Phạm vi áp dụng\n\n### 5.8. Lệ phí']],
    ['O3 77:5', 'O12 77:5', 'O6 83:5'],
  ),
  planted(
    'O3',
    'a second section on fees',
    [
      ['### 5.8. Kết quả', '### 5.8. Phí, lệ phí\n\nKhông.\n\n### 5.9. Kết quả'],
      ['### 5.9. Quy trình', '### 5.10. Quy trình'],
      ['của mục 5.9.', 'của mục 5.10.'],
    ],
    ['O3 81:5'],
  ),
  planted(
    'O4',
    'a cell that nobody sees',
    [[`${B2} Dự thảo văn bản xác nhận |`, `${B2} Dự thảo | giấu |`]],
    ['O4 93:1'],
  ),
  planted(
    'O4',
    'a form with a cell too many',
    [['| 6 | BM.06 | Sổ theo dõi hồ sơ |', '| 6 | BM.06 | Sổ theo dõi hồ sơ | giấu |']],
    ['O4 107:1'],
  ),
  planted(
    'O5',
    'a step table without its times',
    [['| Trách nhiệm | Thời gian | Biểu', '| Trách nhiệm | Ghi chép | Biểu']],
    ['O5 87:1', 'T5 90:86', 'T5 92:219', 'T5 93:119', 'T5 94:94', 'T5 95:134'],
  ),
  planted(
    'O5',
    'a list of forms without codes',
    [['| TT | Mã hiệu | Tên', '| TT | Ghi chú | Tên']],
    ['O5 100:1'],
  ),
  planted('O6', 'a number left out', [['### 5.7. Lệ phí', '### 5.9. Lệ phí']], ['O6 77:5', 'O6 81:5']),
  planted('O6', 'a section without its number', [['### 5.7. Lệ phí', '### Lệ phí']], ['O6 77:5']),
  planted('O7', 'contents that leave a section out', [contents(...ALL.slice(0, -1))], ['O7 21:4']),
  planted(
    'O7',
    'contents with a section that is not there',
    [contents(...ALL, 'VIII. PHỤ LỤC')],
    ['O7 31:3'],
  ),
  planted(
    'O7',
    'contents that spell a section otherwise',
    [contents(...ALL.slice(0, -1), 'VII. HỒ SƠ CẢN LƯU')],
    ['O7 30:3', 'O8 30:14'],
  ),
  planted('O12', 'a fee that nobody wrote', [['### 5.7. Lệ phí\n\nKhông.', '### 5.7. Lệ phí']], ['O12 77:5']),
  planted('O12', 'sets that nobody wrote', [['01 (một) bộ.\n', '']], ['O12 62:5']),
  planted(
    'X1',
    'a reference to a section that is not there',
    [['đề cập tại mục 5.1.', 'đề cập tại mục 9.1.']],
    ['X1 38:45'],
  ),
  planted('X1', 'a chapter that is not there', [['của mục 5.9.', 'của mục XI.']], ['X1 96:92']),
  planted(
    'O6',
    'parts that begin with the second',
    [['### 5.1. Cơ sở', '### 5.0. Cơ sở']],
    ['X1 38:45', 'O6 47:5', 'O6 51:5'],
  ),
  planted(
    'O7',
    'contents with another number',
    [contents(...ALL.slice(0, -1), 'VIII. HỒ SƠ CẦN LƯU')],
    ['O7 30:3'],
  ),
]

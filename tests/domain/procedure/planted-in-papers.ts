import { EXAMPLE } from './compiled.ts'
import { B2, type PlantedFault, planted } from './planted-fault.ts'

export const PAPER_FAULTS: PlantedFault[] = [
  planted('F1', 'a form that is not listed', [['| TK99; BM.01;', '| TK98; BM.01;']], ['F1 92:192']),
  planted(
    'F1',
    'a form cited in prose only',
    [['lập giấy tiếp nhận;', 'lập giấy tiếp nhận (CT04);']],
    ['F1 92:68'],
  ),
  planted('F2', 'a form that no step cites', [['BM.06; BM.04 |', 'BM.04 |']], ['F2 107:1']),
  planted(
    'F3',
    'a form listed twice',
    [
      ['| 2 | BM.02 |', '| 2 | BM.01 |'],
      ['BM.02);', 'BM.01);'],
      ['BM.02; ', ''],
    ],
    ['F3 103:1'],
  ),
  planted(
    'R1',
    'an empty revision table',
    [
      ['| Rút ngắn', 'Rút ngắn'],
      ['02/01 | |', '02/01 | |'],
      ['| --- | --- | --- | --- | --- |\nRút', '| --- | --- | --- | --- | --- |\n\nRút'],
    ],
    ['R1 21:4'],
  ),
  planted('R2', 'a revision table of another version', [['| 02/01 | |', '| 02/00 | |']], ['R2 25:1']),
  planted('R2', 'a revision row without its version', [['| 02/01 | |', '| | |']], ['R2 25:1']),
  planted('O1', 'a heading with wrong marks', [['HỒ SƠ CẦN LƯU', 'HỒ SƠ CẢN LƯU']], ['O1 110:4']),
  planted(
    'O1',
    'a heading with a wrong letter',
    [['5.5. Thời gian xử lý', '5.5. Thời gian xứ ly']],
    ['O1 66:5'],
  ),
  planted('O2', 'a section that is missing', [['### 5.7. Lệ phí\n\nKhông.\n', '']], ['O2 2:1', 'O6 78:5']),
  planted(
    'O3',
    'a section that stands twice',
    [['### 5.7. Lệ phí', '### 5.7. Phạm vi áp dụng\n\n### 5.8. Lệ phí']],
    ['O3 77:5', 'O12 77:5', 'O6 83:5'],
  ),
  planted(
    'O4',
    'a cell that nobody sees',
    [[`${B2} Dự thảo văn bản xác nhận |`, `${B2} Dự thảo | giấu |`]],
    ['O4 93:1'],
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
  planted(
    'X1',
    'a reference to a section that is not there',
    [['đề cập tại mục 5.1.', 'đề cập tại mục 9.1.']],
    ['X1 38:45'],
  ),
  planted(
    'F2',
    'a new form that no step cites',
    [['| 7 | TK99 |', '| 8 | BM.09 | Bảng kê |\n| 7 | TK99 |']],
    ['F2 108:1'],
  ),
  planted(
    'F3',
    'the last form twice',
    [
      ['| 6 | BM.06 |', '| 6 | TK99 |'],
      ['BM.06; BM.04 |', 'BM.04 |'],
    ],
    ['F3 108:1'],
  ),
  planted(
    'R1',
    'a revised text without the section',
    [[/## SỬA ĐỔI TÀI LIỆU\n.*?(?=## I\.)/su.exec(EXAMPLE)![0], '']],
    ['R1 9:1'],
  ),
  planted('O2', 'no word of what is kept', [[/## VII.*/su.exec(EXAMPLE)![0], '']], ['O2 2:1']),
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
    'a form with a cell too many',
    [['| 6 | BM.06 | Sổ theo dõi hồ sơ |', '| 6 | BM.06 | Sổ theo dõi hồ sơ | giấu |']],
    ['O4 107:1'],
  ),
  planted('X1', 'a chapter that is not there', [['của mục 5.9.', 'của mục XI.']], ['X1 96:92']),
]

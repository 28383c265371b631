import { EXAMPLE } from './compiled.ts'
import { type PlantedFault, planted } from './planted-fault.ts'

export const REVISION_FAULTS: PlantedFault[] = [
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
  planted(
    'R1',
    'a revised text without the section',
    [[/## SỬA ĐỔI TÀI LIỆU\n.*?(?=## I\.)/su.exec(EXAMPLE)![0], '']],
    ['R1 9:1'],
  ),
  planted('R2', 'a revision table of another version', [['| 02/01 | |', '| 02/00 | |']], ['R2 25:137']),
  planted('R2', 'a revision row without its version', [['| 02/01 | |', '| | |']], ['R2 25:137']),
  planted(
    'R3',
    'a basis that only the revision table has',
    [
      [
        '| 02/01 | |\n',
        '| 02/01 | |\n| Luật mới | Cơ sở pháp lý | Thêm Nghị định số 367/2025/NĐ-CP | 02/01 | |\n',
      ],
    ],
    ['R3 26:30'],
  ),
  planted(
    'R3',
    'a decision that came in place of another',
    [
      [
        '| 02/01 | |\n',
        '| 02/01 | |\n| Luật mới | 5.1 | Thay Quyết định số 5349/QĐ-BCA-C06 bằng Quyết định số 4864/QĐ-BCA-C06 | 02/01 | |\n',
      ],
    ],
    ['R3 26:20'],
  ),
  planted(
    'R4',
    'a row that does not say where',
    [['| 02/01 | |\n', '| 02/01 | |\n| Đổi | | Sửa chữ | 02/01 | |\n']],
    ['R4 26:9'],
  ),
  planted(
    'R4',
    'a row that does not say what',
    [['| 02/01 | |\n', '| 02/01 | |\n| Đổi | 5.7 | | 02/01 | |\n']],
    ['R4 26:15'],
  ),
  planted(
    'R5',
    'a row before the one that it came after',
    [
      [
        '| Rút ngắn',
        '| Sửa | 5.7 | Bỏ lệ phí | 02/00 | |\n| Sửa | 5.8 | Thêm kết quả | 01/00 | |\n| Rút ngắn',
      ],
    ],
    ['R5 26:30'],
  ),
  planted(
    'R5',
    'rows from the newest down, and one that turns',
    [
      [
        '| 02/01 | |\n',
        '| 02/01 | |\n| Sửa | 5.7 | Bỏ lệ phí | 01/00 | |\n| Sửa | 5.8 | Thêm kết quả | 02/00 | |\n',
      ],
    ],
    ['R5 27:30'],
  ),
]

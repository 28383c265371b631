import { B2, b2, type PlantedFault, planted } from './planted-fault.ts'

export const TIME_FAULTS: PlantedFault[] = [
  planted('T1', 'steps longer than the term', [[B2, b2('Cán bộ thụ lý', '02 ngày làm việc')]], ['T1 91:3']),
  planted('T1', 'half an hour too much', [[B2, b2('Cán bộ thụ lý', '12,5 giờ làm việc')]], ['T1 91:3']),
  planted(
    'T1',
    'an outside body that takes too long',
    [[B2, b2('Cục Cảnh sát', '3 ngày làm việc')]],
    ['T1 91:3'],
  ),
  planted(
    'T1',
    'two days for what is due at once',
    [['| Cán bộ tiếp nhận | ngay |', '| Cán bộ tiếp nhận | 02 ngày làm việc |']],
    ['T1 89:3'],
  ),
  planted('T4', 'calendar days among working days', [[B2, b2('Cán bộ thụ lý', '01 ngày')]], ['T4 93:74']),
  planted(
    'T4',
    'a term of calendar days',
    [['không quá 03 ngày làm việc', 'không quá 30 ngày']],
    ['T4 92:174', 'T4 93:74', 'T4 94:57', 'T4 95:102'],
  ),
  planted('T5', 'no time', [[B2, b2('Cán bộ thụ lý', '')]], ['T5 93:74']),
  planted('T5', 'office hours for a time', [[B2, b2('Cán bộ thụ lý', 'Giờ hành chính')]], ['T5 93:74']),
  planted('T5', 'no time at all', [[B2, b2('Cán bộ thụ lý', '00 giờ')]], ['T5 93:74']),
  planted(
    'T6',
    'a case without a term',
    [['| Cơ quan, tổ chức đề nghị | không quá 03 ngày làm việc | ngày nhận đủ hồ sơ |\n', '']],
    ['T6 90:3'],
  ),
  planted('T6', 'a term without a number', [['không quá 03 ngày làm việc', 'theo quy định']], ['T6 71:30']),
  planted(
    'T7',
    'two times in a cell',
    [[B2, b2('Cán bộ thụ lý', '01 ngày làm việc hoặc 02 giờ')]],
    ['T7 93:74'],
  ),
  planted(
    'T7',
    'two terms in one sentence',
    [['không quá 03 ngày làm việc', '03 ngày làm việc, phức tạp 10 ngày làm việc']],
    ['T7 71:30'],
  ),
  planted(
    'V1',
    'a case that is called otherwise',
    [['**Cơ quan, tổ chức đề nghị**', '**Pháp nhân**']],
    ['V1 71:30'],
  ),
  planted(
    'V2',
    'a term without steps',
    [
      ['### 5.6.', '| Người nước ngoài | 09 ngày làm việc | |\n\n### 5.6.'],
      ['ngày nhận đủ hồ sơ |\n\n|', 'ngày nhận đủ hồ sơ |\n|'],
    ],
    ['V2 72:22'],
  ),
  planted(
    'W1',
    'other days of reception',
    [
      ['| Cán bộ tiếp nhận | ngay |', '| Công dân | Từ thứ 2 đến thứ 6 |'],
      ['| A1 | T', '| A1 | Trả kết quả. | Cán bộ | ngay | TK99 |\n| A2 | T'],
    ],
    ['W1 91:65'],
  ),
  planted(
    'V1',
    'a term that calls its case otherwise',
    [['| Cơ quan, tổ chức đề nghị | không quá', '| Pháp nhân | không quá']],
    ['V1 71:15'],
  ),
  planted(
    'V2',
    'two terms for a procedure of one case',
    [
      [
        '| Công dân trực tiếp yêu cầu | ngay |',
        '| Người nước ngoài | 09 ngày làm việc | |\n| Công dân trực tiếp yêu cầu | ngay |',
      ],
    ],
    ['V2 70:22'],
  ),
  planted(
    'W1',
    'a Saturday that the section does not have',
    [
      ['đến sáng thứ 7 hàng tuần', 'đến thứ 6 hàng tuần'],
      ['| Cán bộ tiếp nhận | ngay |', '| Công dân | Từ thứ 2 đến thứ 7 |'],
      ['| A1 | T', '| A1 | Trả kết quả. | Cán bộ | ngay | TK99 |\n| A2 | T'],
    ],
    ['W1 91:65'],
  ),
]

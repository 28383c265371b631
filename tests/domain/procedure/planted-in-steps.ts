import { B2, B3, b2, type PlantedFault, planted } from './planted-fault.ts'

export const STEP_FAULTS: PlantedFault[] = [
  planted('S1', 'nobody responsible', [[B2, b2('', '01 ngày làm việc')]], ['S1 93:58']),
  planted('S1', 'nobody who signs', [[B3, B3.replace('Trưởng Công an xã', '')]], ['S1 94:37']),
  planted('N1', 'one code twice', [[B3, B3.replace('B3', 'B2')]], ['N1 94:3', 'N3 95:3']),
  planted(
    'N1',
    'one code three times',
    [
      [B2, B2.replace('B2', 'B1')],
      [B3, B3.replace('B3', 'B1')],
    ],
    ['N1 93:3', 'N1 94:3', 'N3 95:3'],
  ),
  planted('N2', 'a step without a code', [[B2, B2.replace('B2', '')]], ['N2 93:3', 'N3 94:3']),
  planted('N2', 'a last step without a code', [['| B4 |', '| |']], ['N2 95:3']),
  planted('N3', 'a gap in the codes', [[B3, B3.replace('B3', 'B5')]], ['N3 94:3', 'N3 95:3']),
  planted(
    'N3',
    'a case that begins in the middle',
    [
      ['| B1 |', '| B0 |'],
      ['| A1 |', '| A2 |'],
    ],
    ['N3 90:3', 'N3 92:3', 'N3 93:3'],
  ),
  planted(
    'N4',
    'a case in which only a ministry acts',
    [['| Cán bộ tiếp nhận | ngay |', '| Cục C06, Bộ Công an | ngay |']],
    ['N4 89:3'],
  ),
  planted(
    'N4',
    'a case in which only the applicant acts',
    [['| Cán bộ tiếp nhận | ngay |', '| Công dân | ngay |']],
    ['N4 89:3'],
  ),
]

import { type PlantedFault, planted } from './planted-fault.ts'

export const HEADER_FAULTS: PlantedFault[] = [
  planted('H1', 'a signer without a name', [['name: Lê Thị B', "name: ''"]], ['H1 17:5']),
  planted('H1', 'a signer without a post', [[', position: Phó Trưởng Công an xã', '']], ['H1 16:5']),
  planted('H1', 'a role that nobody has', [['role: reviewer', 'role: author']], ['H1 15:1', 'H1 17:5']),
  planted(
    'H2',
    'a rank in place of the post',
    [['position: Phó Giám đốc', 'position: ĐẠI TÁ PHẠM VĂN C']],
    ['H2 18:5'],
  ),
  planted(
    'H2',
    'a name inside the post',
    [['position: Phó Giám đốc', 'position: Phạm Văn C - Phó Giám đốc']],
    ['H2 18:5'],
  ),
  planted('H3', 'one person in two roles', [['name: Lê Thị B', 'name: TRẦN VĂN A']], ['H3 17:5']),
  planted('C1', 'a code that follows no pattern', [['code: QT00.MAU', 'code: QT0.MAU']], ['C1 3:1']),
  planted('C1', 'a code in small letters', [['code: QT00.MAU', 'code: qt00.mau']], ['C1 3:1']),
  planted('C2', 'an Icelandic letter for Đ', [['code: QT00.MAU', 'code: QT00.ÐDT']], ['C2 3:1']),
  planted('C2', 'a Cyrillic letter for A', [['code: QT00.MAU', 'code: QT00.MАU']], ['C2 3:1']),
  planted('H3', 'the reviewer who approves', [['name: Phạm Văn C', 'name: Lê Thị B']], ['H3 18:5']),
]

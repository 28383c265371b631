import { type PlantedFault, planted } from './planted-fault.ts'

export const SIGNATORY_FAULTS: PlantedFault[] = [
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
  planted('H3', 'the reviewer who approves', [['name: Phạm Văn C', 'name: Lê Thị B']], ['H3 18:5']),
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

import { type PlantedFault, planted } from './planted-fault.ts'

export const HEADER_FAULTS: PlantedFault[] = [
  planted('H4', 'a field of spaces', [['field: Lĩnh vực mẫu', "field: ' '"]], ['H4 7:1']),
  planted('H4', 'a procedure of no field', [['field: Lĩnh vực mẫu\n', '']], ['H4 2:1']),
  planted(
    'H6',
    'an effect before the revision',
    [['effectiveOn: 2026-07-01', 'effectiveOn: 2026-06-01']],
    ['H6 14:1'],
  ),
  planted(
    'H6',
    'a revision before the issue',
    [['revisedOn: 2026-06-15', 'revisedOn: 2025-06-15']],
    ['H6 12:1'],
  ),
  planted('C1', 'a code that follows no pattern', [['code: QT00.MAU', 'code: QT0.MAU']], ['C1 3:1']),
  planted('C1', 'a code in small letters', [['code: QT00.MAU', 'code: qt00.mau']], ['C1 3:1']),
  planted('C2', 'an Icelandic letter for Đ', [['code: QT00.MAU', 'code: QT00.ÐDT']], ['C2 3:1']),
  planted('C2', 'a Cyrillic letter for A', [['code: QT00.MAU', 'code: QT00.MАU']], ['C2 3:1']),
  planted('C3', 'a code with another letter', [['01 (một) bộ.', '01 (một) bộ (QT00.MÂU).']], ['C3 64:14']),
  planted(
    'C3',
    'a code in a note',
    [['thực hiện tại từng bước của mục 5.9.', 'thực hiện tại từng bước của QT00.MẤU, mục 5.9.']],
    ['C3 96:92'],
  ),
  planted(
    'H5',
    'a title with wrong marks',
    [['title: Xác nhận thông tin mẫu', 'title: Khóa cản cước điện tử']],
    ['H5 4:13'],
  ),
  planted(
    'H5',
    'a title with a letter that no syllable has',
    [['title: Xác nhận thông tin mẫu tại Công an cấp xã', 'title: "Xác nhận trưòng hợp mẫu"']],
    ['H5 4:1'],
  ),
  planted('C3', 'a code with other signs', [['01 (một) bộ.', '01 (một) bộ (QT-00 MAU).']], ['C3 64:14']),
  planted(
    'C3',
    'a heading with another letter',
    [['## V. NỘI DUNG QUY TRÌNH', '## V. NỘI DUNG QUY TRÌNH QT00.MÃU']],
    ['C3 45:26'],
  ),
]

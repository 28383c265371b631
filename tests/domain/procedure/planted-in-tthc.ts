import { type PlantedFault, planted } from './planted-fault.ts'

const RESULT = '- Văn bản xác nhận; trường hợp từ chối có văn bản trả lời, nêu rõ lý do.'

export const TTHC_FAULTS: PlantedFault[] = [
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
    ['P4 59:3'],
  ),
  planted(
    'P4',
    'an electronic paper without a tick',
    [['nộp trực tuyến | | X |', 'nộp trực tuyến | | |']],
    ['P4 60:3'],
  ),
  planted('P5', 'a result by the rules', [[RESULT, 'Theo quy định của pháp luật.']], ['P5 81:5']),
  planted('P5', 'the result of the procedure', [[RESULT, 'Kết quả giải quyết TTHC.']], ['P5 81:5']),
]

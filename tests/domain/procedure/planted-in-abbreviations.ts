import { type PlantedFault, planted } from './planted-fault.ts'

export const ABBREVIATION_FAULTS: PlantedFault[] = [
  planted('D5', 'letters that nobody explains', [['bộ phận TNTKQ.', 'bộ phận TNTKQ của CAX.']], ['D5 75:79']),
  planted(
    'D5',
    'an abbreviation that nobody uses',
    [['- TTHC: Thủ tục hành chính.', '- TTHC: Thủ tục hành chính.\n- CMND: Chứng minh nhân dân.']],
    ['D5 43:3'],
  ),
  planted(
    'D5',
    'one that is explained twice',
    [['- TTHC: Thủ tục hành chính.', '- TTHC: Thủ tục hành chính.\n- TTHC: Thủ tục.']],
    ['D5 43:3'],
  ),
]

import { type PlantedFault, planted } from './planted-fault.ts'

const BASIS = '- Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ.'

export const CITED_LAW_FAULTS: PlantedFault[] = [
  planted('D8', 'a decree without a number', [[BASIS, `${BASIS}\n- Nghị định về định danh.`]], ['D8 50:3']),
  planted('D8', 'a decree that stands twice', [[BASIS, `${BASIS}\n${BASIS}`]], ['D8 50:16']),
  planted(
    'D9',
    'law that the text rests on and does not list',
    [['01 (một) bộ.', '01 (một) bộ theo Thông tư 53/2025/TT-BCA.']],
    ['D9 64:27'],
  ),
  planted(
    'D9',
    'a decision behind a form',
    [['(mẫu TK99)', '(mẫu TK99, Quyết định 766/QĐ-TTg)']],
    ['D9 59:41'],
  ),
  planted(
    'D8',
    'a decision of some year',
    [[BASIS, `${BASIS}\n- Quyết định số 5349/QĐ-BCA-C06 của Bộ Công an.`]],
    ['D8 50:17'],
  ),
  planted(
    'D8',
    'a day that no calendar has',
    [[BASIS, `${BASIS}\n- Thông tư số 53/2025/TT-BCA ngày 31/6/2025 của Bộ Công an.`]],
    ['D8 50:30'],
  ),
]

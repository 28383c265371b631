import { type PlantedFault, planted } from './planted-fault.ts'

const TEXT_OF_B2 = 'Xác minh thông tin, soạn thảo văn bản xác nhận.'
const TEXT_OF_B3 = 'Trình ký văn bản xác nhận.'

export const STEP_TERM_FAULTS: PlantedFault[] = [
  planted(
    'T3',
    'a step longer than the term in its own text',
    [[TEXT_OF_B2, `Trong thời hạn 04 giờ làm việc, cán bộ thụ lý ${TEXT_OF_B2.toLowerCase()}`]],
    ['T3 93:8'],
  ),
  planted(
    'T3',
    'steps that take longer than a term that runs from the receipt',
    [
      [
        'Trình ký văn bản xác nhận.',
        'Trong thời hạn 01 ngày làm việc kể từ ngày nhận đủ hồ sơ, trình ký văn bản xác nhận.',
      ],
    ],
    ['T3 94:8'],
  ),
  planted(
    'T3',
    'a step longer than the two terms of its acts together',
    [[TEXT_OF_B2, 'Xác minh trong thời hạn 03 giờ làm việc; soạn thảo văn bản trong 02 giờ làm việc.']],
    ['T3 93:17'],
  ),
  planted(
    'T8',
    'another time in the text than in the cell',
    [[TEXT_OF_B2, `${TEXT_OF_B2} Thời gian thực hiện: 04 giờ làm việc.`]],
    ['T8 93:56'],
  ),
  planted(
    'T8',
    'another time in brackets after the act',
    [[TEXT_OF_B3, 'Trình ký văn bản xác nhận (04 giờ làm việc).']],
    ['T8 94:35'],
  ),
  planted(
    'T8',
    'two acts that take longer than the step',
    [[TEXT_OF_B2, 'Xác minh thông tin (05 giờ làm việc), soạn thảo văn bản xác nhận (06 giờ làm việc).']],
    ['T8 93:28'],
  ),
]

import { B2, B3, b2, type PlantedFault, planted } from './planted-fault.ts'

const B4 =
  '| B4 | Trả kết quả, thống kê, lưu hồ sơ; trường hợp trễ hẹn có văn bản xin lỗi. | Cán bộ tiếp nhận | 02 giờ làm việc | BM.06; BM.04 |'
const TEXT_OF_B2 = 'Xác minh thông tin, soạn thảo văn bản xác nhận.'
const listed = (row: string): [string, string] => ['| 7 | TK99 |', `| 8 | ${row} |\n| 7 | TK99 |`]

export const BRANCH_FAULTS: PlantedFault[] = [
  planted(
    'S2',
    'one post that drafts and signs',
    [[B3, '| B3 | Ký duyệt văn bản xác nhận. | Cán bộ thụ lý | 01 ngày làm việc |']],
    ['S2 94:37'],
  ),
  planted(
    'S2',
    'the head who drafts and approves',
    [
      [B2, b2('Trưởng Công an xã', '01 ngày làm việc')],
      ['Trình ký văn bản xác nhận.', 'Xem xét, phê duyệt văn bản xác nhận.'],
    ],
    ['S2 94:47'],
  ),
  planted(
    'S2',
    'a draft that its drafter checks',
    [[B3, '| B3 | Kiểm tra dự thảo, trình ký văn bản. | Cán bộ thụ lý | 01 ngày làm việc |']],
    ['S2 94:46'],
  ),
  planted(
    'S3',
    'a request for supplements without its form',
    [['Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ |', 'Thông báo hướng dẫn |']],
    ['S3 92:86'],
  ),
  planted(
    'S3',
    'a refusal without its form',
    [['Phiếu từ chối tiếp nhận giải quyết hồ sơ |', 'Thông báo |']],
    ['S3 92:136'],
  ),
  planted(
    'S4',
    'a list that nobody uses',
    [['| Dự thảo văn bản xác nhận |', '| BM.07 |'], listed('BM.07 | Bảng kê hồ sơ')],
    ['S4 93:93'],
  ),
  planted(
    'S4',
    'a proposal that nobody keeps',
    [['| 01 ngày làm việc | Văn bản xác nhận |', '| 01 ngày làm việc | BM.08 |'], listed('BM.08 | Tờ trình')],
    ['S4 94:76'],
  ),
  planted(
    'S6',
    'two posts in two lines',
    [[B2, b2('Cán bộ thụ lý<br>Đội trưởng', '01 ngày làm việc')]],
    ['S6 93:58'],
  ),
  planted(
    'S6',
    'two posts in one line',
    [[B2, b2('Cán bộ thụ lý; Chỉ huy đội', '01 ngày làm việc')]],
    ['S6 93:58'],
  ),
  planted(
    'N5',
    'a case that ends with a check',
    [[B4, '| B4 | Kiểm tra lại. | Cán bộ tiếp nhận | 02 giờ làm việc | BM.06; BM.04 |']],
    ['N5 95:8'],
  ),
  planted(
    'N5',
    'a citizen who is left waiting',
    [['xác nhận và trả kết quả.', 'xác nhận thông tin.']],
    ['N5 90:8'],
  ),
  planted(
    'X2',
    'a step that is not there',
    [[TEXT_OF_B2, `${TEXT_OF_B2} Xong thì sang bước B9.`]],
    ['X2 93:70'],
  ),
  planted(
    'X2',
    'a note on a step of another procedure',
    [['thực hiện tại từng bước của mục 5.9.', 'thực hiện từ bước C1.']],
    ['X2 96:77'],
  ),
]

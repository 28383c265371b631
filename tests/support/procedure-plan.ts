import fc from 'fast-check'

/** Kế hoạch một quy trình: what varies from one careful office to another; `writtenPlan` makes the text of it. */
export type Plan = {
  subject: string
  level: 'commune' | 'province'
  cases: PlannedCase[]
  /** Headings in capitals. */
  upper: boolean
  /** Papers and their number in one section, so that all after it have other numbers. */
  joined: boolean
  /** The terms as a table, as bullets, or in a sentence where there is one case. */
  terms: 'table' | 'bullets' | 'sentence'
  cutOff: boolean
  window: string
  issue: number
  revision: number
  letters: string
  law: string[]
  fee: string
  years: number
  sets: number
  shortPosts: boolean
  secondNote: boolean
}
export type PlannedCase = {
  name: string
  /** Working days beyond those that the steps need. */
  spare: number
  steps: { post: number; text: string; minutes: number; output: string }[]
}

const VERBS = [
  'Kiểm tra',
  'Đối chiếu',
  'Xác minh',
  'Tra cứu',
  'Rà soát',
  'Thẩm định',
  'Tổng hợp',
  'Phân loại',
]
const OBJECTS = [
  'thông tin trong hồ sơ',
  'dữ liệu về cư trú | giấy tờ kèm theo',
  'nội dung đề nghị, *giấy tờ* đã cấp',
  'tài liệu do người đề nghị cung cấp',
  'dữ liệu_đăng ký [nếu có]',
  'nơi thường trú, nơi tạm trú',
]
const TAILS = [
  '.',
  '; lập biên bản làm việc.',
  '; dự thảo văn bản trả lời.',
  ':\n- về nhân thân;\n- về nơi cư trú;\n- về giấy tờ đã cấp.',
  '; báo cáo chỉ huy kết quả.',
]
const OUTPUTS = ['Kết quả kiểm tra', 'Biên bản làm việc', 'Dự thảo văn bản', '']
const SUBJECTS = [
  'Xác nhận thông tin về nơi cư trú',
  'Đăng ký tạm vắng',
  'Cấp giấy xác nhận',
  'Điều chỉnh thông tin cư trú',
  'Tách hộ',
  'Khai báo thông tin về cư trú',
  'Xóa đăng ký tạm trú',
]
const CASES = ['Công dân đề nghị', 'Tổ chức đề nghị', 'Nộp hồ sơ trực tuyến']
const LAW = [
  'Luật Căn cước số 26/2023/QH15 ngày 27/11/2023',
  'Nghị định số 69/2024/NĐ-CP ngày 25/6/2024 quy định về định danh và xác thực điện tử',
  'Nghị định số 70/2024/NĐ-CP ngày 25/6/2024 quy định chi tiết một số điều và biện pháp thi hành Luật Căn cước',
  'Thông tư số 16/2024/TT-BCA ngày 15/5/2024 của Bộ trưởng Bộ Công an',
]
const WINDOWS = [
  'Từ thứ 2 đến thứ 6 hàng tuần (trừ ngày lễ, tết)',
  'Giờ hành chính các ngày làm việc từ thứ 2 đến thứ 6 và sáng thứ 7 hàng tuần (trừ ngày lễ, tết)',
  'Giờ hành chính các ngày làm việc trong tuần',
]

const step = fc.record({
  post: fc.integer({ min: 1, max: 4 }),
  text: fc
    .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...OBJECTS), fc.constantFrom(...TAILS))
    .map(([verb, object, tail]) => `${verb} ${object}${tail}`),
  minutes: fc.constantFrom(30, 60, 90, 120, 180, 240, 480, 960),
  output: fc.constantFrom(...OUTPUTS),
})

export const plans: fc.Arbitrary<Plan> = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  level: fc.constantFrom('commune', 'province'),
  cases: fc.integer({ min: 1, max: 3 }).chain((count) =>
    fc.tuple(
      ...CASES.slice(0, count).map((name) =>
        fc.record({
          name: fc.constant(name),
          spare: fc.integer({ min: 0, max: 4 }),
          steps: fc.array(step, { maxLength: 10 }),
        }),
      ),
    ),
  ),
  upper: fc.boolean(),
  joined: fc.boolean(),
  terms: fc.constantFrom('table', 'bullets', 'sentence'),
  cutOff: fc.boolean(),
  window: fc.constantFrom(...WINDOWS),
  issue: fc.integer({ min: 1, max: 4 }),
  revision: fc.integer({ min: 0, max: 3 }),
  letters: fc.constantFrom('CT', 'CC', 'ĐDĐT', 'TTXH'),
  law: fc.subarray(LAW, { minLength: 1 }),
  fee: fc.constantFrom('Không.', 'Không thu lệ phí.', '20.000 đồng/hồ sơ.'),
  years: fc.constantFrom(5, 10, 20),
  sets: fc.constantFrom(1, 2),
  shortPosts: fc.boolean(),
  secondNote: fc.boolean(),
})

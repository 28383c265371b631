import fc from 'fast-check'

/**
 * Quy trình sinh ngẫu nhiên: whole files as a careful office would write them, with nothing for the rules to tell.
 * What varies: numbering, capitals, level, cases and their terms, how many steps with which times, forms, posts.
 */

const POSTS = [
  'Cán bộ tiếp nhận',
  'Cán bộ thụ lý',
  'Đội trưởng Đội nghiệp vụ',
  'Trưởng Công an xã',
  'Văn thư',
]
const MIDDLE = [
  'Kiểm tra, đối chiếu thông tin trong hồ sơ.',
  'Xác minh tại nơi cư trú; lập biên bản làm việc.',
  'Tra cứu dữ liệu | đối chiếu *giấy tờ* kèm theo.',
  'Lấy ý kiến của bộ phận liên quan:<br>- về nơi cư trú;<br>- về giấy tờ đã cấp.',
  'Dự thảo văn bản trả lời_người đề nghị.',
]
const SUBJECTS = [
  'Xác nhận thông tin về nơi cư trú',
  'Đăng ký tạm vắng',
  'Cấp giấy xác nhận',
  'Điều chỉnh thông tin',
]
const CASES = ['Công dân đề nghị', 'Tổ chức đề nghị', 'Nộp hồ sơ trực tuyến']
const FORMS: [string, string][] = [
  ['BM.01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'],
  ['BM.02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'],
  ['BM.03', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'],
  ['BM.04', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'],
  ['BM.05', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'],
  ['BM.06', 'Sổ theo dõi hồ sơ'],
]
const WINDOWS = [
  'Từ thứ 2 đến thứ 6 hàng tuần (trừ ngày lễ, tết)',
  'Giờ hành chính các ngày làm việc từ thứ 2 đến thứ 6 và sáng thứ 7 hàng tuần (trừ ngày lễ, tết)',
]

const two = (n: number) => String(n).padStart(2, '0')

type Plan = {
  subject: string
  cases: { name: string; days: number; steps: { post: string; text: string; hours: number }[] }[]
  upper: boolean
  joined: boolean
  window: string
  issue: number
  revision: number
  letters: string
}

const step = fc.record({
  post: fc.constantFrom(...POSTS.slice(1)),
  text: fc.constantFrom(...MIDDLE),
  hours: fc.integer({ min: 1, max: 8 }),
})
const plan: fc.Arbitrary<Plan> = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  cases: fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(
        ...CASES.slice(0, count).map((name) =>
          fc.record({
            name: fc.constant(name),
            days: fc.integer({ min: 0, max: 4 }),
            steps: fc.array(step, { maxLength: 6 }),
          }),
        ),
      ),
    ),
  upper: fc.boolean(),
  joined: fc.boolean(),
  window: fc.constantFrom(...WINDOWS),
  issue: fc.integer({ min: 1, max: 4 }),
  revision: fc.integer({ min: 0, max: 3 }),
  letters: fc.constantFrom('CT', 'CC', 'ĐDĐT', 'TTXH'),
})

function fileOf({ subject, cases, upper, joined, window, issue, revision, letters }: Plan): string {
  const heading = (number: string, title: string) => `## ${number}. ${upper ? title.toUpperCase() : title}`
  const parts = joined
    ? ['Cơ sở pháp lý', 'Đối tượng thực hiện TTHC', 'Thành phần, số lượng hồ sơ', 'Thời gian xử lý']
    : ['Cơ sở pháp lý', 'Đối tượng thực hiện TTHC', 'Thành phần hồ sơ', 'Số lượng hồ sơ', 'Thời gian xử lý']
  const numbers = new Map(
    [
      ...parts,
      'Thời gian và địa điểm tiếp nhận hồ sơ, trả kết quả',
      'Lệ phí',
      'Kết quả thực hiện thủ tục',
      'Quy trình xử lý công việc',
    ].map((title, index) => [title, `5.${index + 1}`]),
  )
  const part = (title: string) => `### ${numbers.get(title)}. ${title}`
  const single = cases.length === 1
  const isFirst = issue === 1 && revision === 0
  const sumOf = (each: Plan['cases'][number]) => 1 + 1 + each.steps.reduce((sum, { hours }) => sum + hours, 0)
  // Days enough for the steps, and some to spare: the promise holds from every minute of reception.
  const daysOf = (each: Plan['cases'][number]) => Math.ceil(sumOf(each) / 8) + each.days
  const terms = single
    ? `Không quá ${two(daysOf(cases[0]!))} ngày làm việc kể từ ngày nhận đủ hồ sơ.`
    : [
        '| Trường hợp | Thời hạn | Tính từ |',
        '| --- | --- | --- |',
        ...cases.map((each) => `| ${each.name} | ${two(daysOf(each))} ngày làm việc | ngày nhận đủ hồ sơ |`),
      ].join('\n')
  const rowsOf = (each: Plan['cases'][number], index: number) => {
    const letter = single ? 'B' : 'ABC'[index]
    const middle = each.steps.map(
      ({ post, text, hours }, at) =>
        `| ${letter}${at + 2} | ${text.replaceAll('|', '\\|').replace('*giấy tờ*', '\\*giấy tờ\\*')} | ${post} | ${two(hours)} giờ làm việc | Kết quả kiểm tra |`,
    )
    return [
      ...(single ? [] : [`| **${each.name}** | | | | |`]),
      `| ${letter}1 | Tiếp nhận, kiểm tra hồ sơ:<br>- hợp lệ: lập giấy tiếp nhận hồ sơ và hẹn trả kết quả (BM.01);<br>- chưa đầy đủ: yêu cầu bổ sung (BM.02);<br>- không đủ điều kiện: từ chối (BM.03). | ${POSTS[0]} | 01 giờ làm việc | BM.01; BM.02; BM.03 |`,
      ...middle,
      `| ${letter}${each.steps.length + 2} | Trả kết quả, ghi sổ, lưu hồ sơ; trường hợp trễ hẹn có văn bản xin lỗi (BM.04). | ${POSTS[0]} | 01 giờ làm việc | BM.04; BM.06 |`,
    ]
  }
  const revisions = isFirst
    ? []
    : [
        upper ? '## SỬA ĐỔI TÀI LIỆU' : '## Sửa đổi tài liệu',
        '',
        '| Yêu cầu sửa đổi/bổ sung | Trang/Phần liên quan việc sửa đổi | Mô tả nội dung sửa đổi | Lần ban hành/ Lần sửa đổi | Ngày ban hành |',
        '| --- | --- | --- | --- | --- |',
        `| Rà soát | Lệ phí | Sửa câu chữ | ${two(issue)}/${two(revision)} | |`,
        '',
      ]
  const sets = '01 (một) bộ.'
  return `---
kind: tthc
code: QT${two((issue * 7 + revision) % 100)}.${letters}
title: ${subject} tại Công an cấp xã
agency: Công an tỉnh Bình Hải
unit: Công an cấp xã
field: Quản lý cư trú
level: commune
issueNumber: ${issue}
revision: ${revision}
signatories:
  - { role: author, name: Trần Văn Mẫu, rank: Đại úy, position: Phó Trưởng Công an xã }
  - { role: reviewer, name: Lê Thị Mẫu, rank: Thiếu tá, position: Phó Trưởng phòng PC06 }
  - { role: approver, name: Phạm Văn Mẫu, rank: Đại tá, position: Phó Giám đốc, capacity: KT. }
---

${revisions.join('\n')}${heading('I', 'Mục đích')}

Quy định nội dung, trình tự và trách nhiệm thực hiện.

${heading('II', 'Phạm vi')}

- Áp dụng tại Công an cấp xã.

${heading('III', 'Tài liệu viện dẫn')}

- Các văn bản nêu tại mục 5.1.

${heading('IV', 'Định nghĩa/viết tắt')}

- TTHC: Thủ tục hành chính.
- TNTKQ: Tiếp nhận và trả kết quả.

${heading('V', 'Nội dung quy trình')}

${part('Cơ sở pháp lý')}

- Luật Căn cước số 26/2023/QH15 ngày 27/11/2023;
- Nghị định số 69/2024/NĐ-CP ngày 25/6/2024 quy định về định danh và xác thực điện tử.

${part('Đối tượng thực hiện TTHC')}

- Công dân Việt Nam; cơ quan, tổ chức.

${part(parts[2]!)}

| Thành phần hồ sơ | Bản chính | Bản sao |
| --- | --- | --- |
| Văn bản đề nghị | X | |
| Giấy tờ chứng minh<br>- bản điện tử nếu nộp trực tuyến | | X |
${joined ? `\nSố lượng: ${sets}\n` : `\n${part('Số lượng hồ sơ')}\n\n${sets}\n`}
${part('Thời gian xử lý')}

${terms}

${part('Thời gian và địa điểm tiếp nhận hồ sơ, trả kết quả')}

- ${window}, tại bộ phận TNTKQ.

${part('Lệ phí')}

Không.

${part('Kết quả thực hiện thủ tục')}

- Văn bản trả lời; trường hợp từ chối có văn bản nêu rõ lý do.

${part('Quy trình xử lý công việc')}

| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |
| --- | --- | --- | --- | --- |
${cases.flatMap(rowsOf).join('\n')}
| Lưu ý | - Phiếu kiểm soát quá trình giải quyết hồ sơ (BM.05) thực hiện tại từng bước của mục ${numbers.get('Quy trình xử lý công việc')}. | | | |

${heading('VI', 'Biểu mẫu')}

| TT | Mã hiệu | Tên biểu mẫu |
| --- | --- | --- |
${FORMS.map(([code, name], index) => `| ${index + 1} | ${code} | ${name} |`).join('\n')}

${heading('VII', 'Hồ sơ cần lưu')}

Hồ sơ và kết quả, BM.01, BM.02, BM.03, BM.04, BM.05, BM.06 được lưu tại Công an cấp xã 05 năm.
`
}

/** Files that no rule has anything to say of. */
export const cleanProcedures: fc.Arbitrary<string> = plan.map(fileOf)

/** So many of them, of about 12 kB each, always the same for a seed: for benches. */
export function corpus(count: number, seed: number): string[] {
  const long = fc.record({
    plan,
    more: fc.constant(MIDDLE.join(' ').replaceAll('|', '\\|').replaceAll('*', '').replace('_', ' ')),
  })
  return fc.sample(long, { numRuns: count, seed }).map(({ plan: each, more }) =>
    fileOf({
      ...each,
      cases: each.cases.map((one) => ({
        ...one,
        steps: Array.from({ length: 9 }, (_, at) => ({
          post: POSTS[1 + (at % 4)]!,
          text: more,
          hours: 1 + (at % 3),
        })),
      })),
    }),
  )
}

import { cellMarkdown } from '#app/documents/markdown-text.ts'
import { timePhrase } from '#app/documents/written-time.ts'
import type { Plan, PlannedCase } from './procedure-plan.ts'

const FORMS: [string, string][] = [
  ['BM.01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'],
  ['BM.02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'],
  ['BM.03', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'],
  ['BM.04', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'],
  ['BM.05', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'],
  ['BM.06', 'Sổ theo dõi hồ sơ'],
]
const UNITS = {
  commune: {
    unit: 'Công an cấp xã',
    head: 'Trưởng Công an xã',
    posts: ['Cán bộ tiếp nhận', 'Cán bộ thụ lý', 'Đội trưởng Đội nghiệp vụ', 'Trưởng Công an xã', 'Văn thư'],
  },
  province: {
    unit: 'Phòng Cảnh sát quản lý hành chính',
    head: 'Trưởng phòng',
    posts: ['Cán bộ tiếp nhận', 'Cán bộ thụ lý', 'Đội trưởng Đội nghiệp vụ', 'Trưởng phòng', 'Văn thư'],
  },
} as const

const two = (n: number) => String(n).padStart(2, '0')
const HOUR = 60
const DAY = 8 * HOUR

/** `30 phút`, `02 giờ làm việc`, `01 ngày làm việc`. */
const timeOf = (minutes: number): string => {
  if (minutes % DAY === 0) return timePhrase({ kind: 'duration', n: minutes / DAY, unit: 'working-day' })
  if (minutes % HOUR === 0) return timePhrase({ kind: 'duration', n: minutes / HOUR, unit: 'hour' })
  return timePhrase({ kind: 'duration', n: minutes, unit: 'minute' })
}

/** Days enough for the steps from every minute of reception, and some to spare. */
function daysOf({ steps, spare }: PlannedCase, cutOff: boolean): number {
  const minutes = 2 * HOUR + steps.reduce((sum, each) => sum + each.minutes, 0)
  return Math.ceil(minutes / DAY) + spare + (cutOff ? 1 : 0)
}

/** The whole file of a plan. */
export function writtenPlan(plan: Plan): string {
  const { upper, joined, issue, revision } = plan
  const { unit, head } = UNITS[plan.level]
  const heading = (number: string, title: string) => `## ${number}. ${upper ? title.toUpperCase() : title}`
  const papers = joined ? ['Thành phần, số lượng hồ sơ'] : ['Thành phần hồ sơ', 'Số lượng hồ sơ']
  const parts = [
    'Cơ sở pháp lý',
    'Đối tượng thực hiện TTHC',
    ...papers,
    'Thời gian xử lý',
    'Thời gian và địa điểm tiếp nhận hồ sơ, trả kết quả',
    'Lệ phí',
    'Kết quả thực hiện thủ tục',
    'Quy trình xử lý công việc',
  ]
  const number = (title: string) => `5.${parts.indexOf(title) + 1}`
  const part = (title: string) => `### ${number(title)}. ${title}`
  const sets = `${two(plan.sets)} (${plan.sets === 1 ? 'một' : 'hai'}) bộ.`
  const law = plan.law.map((each, at) => `- ${each}${at === plan.law.length - 1 ? '.' : ';'}`).join('\n')
  const short = plan.shortPosts ? '- CBTL: Cán bộ thụ lý.\n' : ''
  return `---
kind: tthc
code: QT${two((issue * 7 + revision) % 100)}.${plan.letters}
title: ${plan.subject} tại ${unit}
agency: Công an tỉnh Bình Hải
unit: ${unit}
field: Quản lý cư trú
level: ${plan.level}
issueNumber: ${issue}
revision: ${revision}
signatories:
  - { role: author, name: Trần Văn Mẫu, rank: Đại úy, position: ${plan.level === 'commune' ? 'Phó Trưởng Công an xã' : 'Phó Đội trưởng Đội nghiệp vụ'} }
  - { role: reviewer, name: Lê Thị Mẫu, rank: Thiếu tá, position: Phó Trưởng phòng PC06 }
  - { role: approver, name: Phạm Văn Mẫu, rank: Đại tá, position: Phó Giám đốc, capacity: KT. }
---

${revisions(plan)}${heading('I', 'Mục đích')}

Quy định nội dung, trình tự và trách nhiệm thực hiện.

${heading('II', 'Phạm vi')}

- Áp dụng tại ${unit}.${plan.shortPosts ? '\n- CBTL và các cán bộ liên quan thực hiện quy trình này.' : ''}

${heading('III', 'Tài liệu viện dẫn')}

- Các văn bản nêu tại mục 5.1.

${heading('IV', 'Định nghĩa/viết tắt')}

${short}- TTHC: Thủ tục hành chính.
- TNTKQ: Tiếp nhận và trả kết quả.

${heading('V', 'Nội dung quy trình')}

${part('Cơ sở pháp lý')}

${law}

${part('Đối tượng thực hiện TTHC')}

- Công dân Việt Nam; cơ quan, tổ chức.

${part(papers[0]!)}

| Thành phần hồ sơ | Bản chính | Bản sao |
| --- | --- | --- |
| Văn bản đề nghị | X | |
| Giấy tờ chứng minh<br>- bản điện tử nếu nộp trực tuyến | | X |

${joined ? `Số lượng: ${sets}` : `${part('Số lượng hồ sơ')}\n\n${sets}`}

${part('Thời gian xử lý')}

${terms(plan)}

${part('Thời gian và địa điểm tiếp nhận hồ sơ, trả kết quả')}

- ${plan.window}, tại bộ phận TNTKQ.

${part('Lệ phí')}

${plan.fee}

${part('Kết quả thực hiện thủ tục')}

- Văn bản trả lời; trường hợp từ chối có văn bản nêu rõ lý do.

${part('Quy trình xử lý công việc')}

| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |
| --- | --- | --- | --- | --- |
${plan.cases.flatMap((each, index) => rowsOf(each, index, plan)).join('\n')}
| Lưu ý | - Phiếu kiểm soát quá trình giải quyết hồ sơ (BM.05) thực hiện tại từng bước của mục ${number('Quy trình xử lý công việc')}. | | | |
${plan.secondNote ? `| Lưu ý | ${head} có thể rút ngắn thời gian của từng bước. | | | |\n` : ''}
${heading('VI', 'Biểu mẫu')}

| TT | Mã hiệu | Tên biểu mẫu |
| --- | --- | --- |
${FORMS.map(([code, name], index) => `| ${index + 1} | ${code} | ${name} |`).join('\n')}

${heading('VII', 'Hồ sơ cần lưu')}

Hồ sơ và kết quả, BM.01, BM.02, BM.03, BM.04, BM.05, BM.06 được lưu tại ${unit} ${two(plan.years)} năm.
`
}

/** The table of revisions, with a row for the version at hand; the first version has none. */
function revisions({ upper, issue, revision }: Plan): string {
  if (issue === 1 && revision === 0) return ''
  return `${upper ? '## SỬA ĐỔI TÀI LIỆU' : '## Sửa đổi tài liệu'}

| Yêu cầu sửa đổi/bổ sung | Trang/Phần liên quan việc sửa đổi | Mô tả nội dung sửa đổi | Lần ban hành/ Lần sửa đổi | Ngày ban hành |
| --- | --- | --- | --- | --- |
| Rà soát | Lệ phí | Sửa câu chữ | ${two(issue)}/${two(revision)} | |

`
}

function terms({ cases, terms: shape, cutOff }: Plan): string {
  const [only, ...others] = cases
  const days = (each: PlannedCase) => `${two(daysOf(each, cutOff))} ngày làm việc`
  const rule = cutOff ? '\n\nHồ sơ nhận sau 15 giờ tính từ ngày làm việc tiếp theo.' : ''
  if (others.length === 0 && shape === 'sentence')
    return `Không quá ${days(only!)} kể từ ngày nhận đủ hồ sơ.${rule}`
  if (shape !== 'table')
    return `${cases
      .map((each) =>
        others.length === 0
          ? `- ${days(each)} kể từ ngày nhận đủ hồ sơ.`
          : `- ${each.name}: ${days(each)} kể từ ngày nhận đủ hồ sơ.`,
      )
      .join('\n')}${rule}`
  const rows = cases.map(
    (each) => `|${others.length === 0 ? '' : ` ${each.name}`} | ${days(each)} | ngày nhận đủ hồ sơ |`,
  )
  return ['| Trường hợp | Thời hạn | Tính từ |', '| --- | --- | --- |', ...rows].join('\n') + rule
}

function rowsOf({ name, steps }: PlannedCase, index: number, { cases, level }: Plan): string[] {
  const single = cases.length === 1
  const letter = single ? 'B' : 'ABC'[index]
  const { posts } = UNITS[level]
  const middle = steps.map(
    ({ post, text, minutes, output }, at) =>
      `| ${letter}${at + 2} | ${cellMarkdown(text)} | ${posts[post]} | ${timeOf(minutes)} | ${output} |`,
  )
  return [
    ...(single ? [] : [`| **${name}** | | | | |`]),
    `| ${letter}1 | Tiếp nhận, kiểm tra hồ sơ:<br>- hợp lệ: lập giấy tiếp nhận hồ sơ và hẹn trả kết quả (BM.01);<br>- chưa đầy đủ: yêu cầu bổ sung (BM.02);<br>- không đủ điều kiện: từ chối (BM.03). | ${posts[0]} | 01 giờ làm việc | BM.01; BM.02; BM.03 |`,
    ...middle,
    `| ${letter}${steps.length + 2} | Trả kết quả, ghi sổ, lưu hồ sơ; trường hợp trễ hẹn có văn bản xin lỗi (BM.04). | ${posts[0]} | 01 giờ làm việc | BM.04; BM.06 |`,
  ]
}

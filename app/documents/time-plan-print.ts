import type { Instant } from '../domain/shared/instant.ts'
import { cssString, escapeHtml, escapeLines } from './escaping.ts'
import { shortMoment, signingMoment } from './legal-wording.ts'
import type { PrintAssets } from './print-assets.ts'
import { DEMONSTRATION_LINE, printPage } from './print-page.ts'

/** Bảng phân bổ thời gian on paper: a step of the version in each row, with what the unit makes of it. */
export type TimePlanPrint = {
  unitName: string
  number: number
  /** `QT03.CC lần 03/00`, and its title. */
  procedure: string
  title: string
  cases: readonly {
    name: string
    rows: readonly { step: string; versionTime: string; time: string; posts: string }[]
    sum: string
  }[]
  effectiveFrom: Instant
  signer: { name: string; rank: string | null; position: string }
  signedAt: Instant
  sha256: string
  printedAt: Instant
  demonstration: boolean
}

const COLUMNS = ['Bước', 'Quy trình cho', 'Thời gian của đơn vị', 'Chức vụ làm']

const caseTable = ({ name, rows, sum }: TimePlanPrint['cases'][number]): string =>
  `<h2>${escapeHtml(name)}</h2><table class="list"><thead><tr>` +
  `${COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead><tbody>` +
  rows
    .map(
      ({ step, versionTime, time, posts }) =>
        `<tr>${[step, versionTime, time, posts].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('') +
  `</tbody></table><p>${escapeHtml(sum)}</p>`

/** Bảng phân bổ thời gian của đơn vị: A4, with the signature cell of the head of the unit. */
export function timePlanPrint(input: TimePlanPrint, assets: PrintAssets): string {
  const { signer } = input
  const body =
    '<main class="calendar-sheet">' +
    (input.demonstration ? `<p class="demonstration-line">${DEMONSTRATION_LINE}</p>` : '') +
    `<h1>${escapeHtml(input.unitName.toUpperCase())}<br>BẢNG PHÂN BỔ THỜI GIAN SỐ ${input.number}</h1>` +
    `<p class="facts">Theo quy trình ${escapeHtml(input.procedure)}, ${escapeHtml(input.title)}. ` +
    `Áp dụng cho hồ sơ tiếp nhận từ ${shortMoment(input.effectiveFrom)}.</p>` +
    input.cases.map(caseTable).join('') +
    '<table class="list"><thead><tr><th scope="col">NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ</th></tr></thead><tbody><tr><td>' +
    escapeLines([
      signer.position,
      `Đã ký trong hệ thống lúc ${signingMoment(input.signedAt)}`,
      [signer.rank, signer.name].filter(Boolean).join(' '),
    ]) +
    '</td></tr></tbody></table>' +
    '<p>Chữ ký trong hệ thống là xác nhận nội bộ, không thay thế chữ ký số chuyên dùng công vụ ' +
    '(Luật Giao dịch điện tử số 20/2023/QH15, Điều 23).</p>' +
    `<p class="hash">SHA-256 của nội dung bảng: ${input.sha256}</p></main>`
  const foot = 'font-size: 10pt; vertical-align: top; padding-top: 3mm;'
  return printPage(
    {
      title: `Bảng phân bổ thời gian số ${input.number}, ${input.unitName}`,
      lang: 'vi',
      styles: [assets.calendarCss],
      pageCss: `@page {
  size: A4 portrait;
  margin: 15mm 12mm 18mm 20mm;
  font-family: "Tinos", "Times New Roman", serif;
  @bottom-left { content: ${cssString(`${input.procedure} · in lúc ${shortMoment(input.printedAt)} (+07:00)`)}; width: 60%; text-align: left; ${foot} }
  @bottom-right { content: "Trang " counter(page) "/" counter(pages); width: 40%; text-align: right; ${foot} }
}`,
      watermark: null,
      body,
    },
    assets,
  )
}

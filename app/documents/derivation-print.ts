import type { Instant } from '../domain/shared/instant.ts'
import { cssString, escapeHtml } from './escaping.ts'
import { legalMoment, shortMoment, twoDigits } from './legal-wording.ts'
import type { PrintAssets } from './print-assets.ts'
import { DEMONSTRATION_LINE, printPage } from './print-page.ts'

/** What the paper on a due moment says; `lines` are sentences already. */
export type DerivationPrint = {
  agency: string
  dossierCode: string
  procedure: { code: string; title: string; issueNumber: number; revision: number }
  acceptedAt: Instant
  term: string
  rule: string
  lines: readonly string[]
  dueAt: Instant
  promisedAt: Instant | null
  /** Every time that a calendar moved it, as sentences. */
  moves: readonly string[]
  calendar: { name: string; code: string; version: number; sha256: string }
  fingerprint: string
  /** The command by which anybody comes to the same fingerprint. */
  command: string
  record: { size: number; root: string }
  printedAt: Instant
  demonstration: boolean
}

/** Diễn giải thời hạn giải quyết hồ sơ: line by line, with what a stranger needs to count it again. */
export function derivationPrint(input: DerivationPrint, assets: PrintAssets): string {
  const { procedure, calendar } = input
  const facts: [string, string][] = [
    ['Mã hồ sơ', input.dossierCode],
    [
      'Quy trình',
      `${procedure.code} – ${procedure.title}, lần ban hành ${twoDigits(procedure.issueNumber)}, lần sửa đổi ${twoDigits(procedure.revision)}`,
    ],
    ['Nhận hồ sơ', legalMoment(input.acceptedAt)],
    ['Thời hạn', `${input.term}, cách đếm ${input.rule}`],
    ['Hạn theo luật', legalMoment(input.dueAt)],
  ]
  if (input.promisedAt !== null && input.promisedAt !== input.dueAt)
    facts.push(['Hẹn trả đã in trên giấy tiếp nhận', legalMoment(input.promisedAt)])
  const proof: [string, string][] = [
    ['Lịch làm việc', `${calendar.name}, ${calendar.code} phiên bản ${calendar.version}`],
    ['SHA-256 của tệp lịch', calendar.sha256],
    ['Dấu vân tay của diễn giải', input.fingerprint],
    ['Nhật ký khi in', `${input.record.size} mục, gốc ${input.record.root}`],
    ['Tính lại bằng lệnh', input.command],
  ]
  const list = (pairs: readonly [string, string][]) =>
    `<dl class="derivation-facts">${pairs
      .map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`)
      .join('')}</dl>`
  const body =
    '<main class="derivation-sheet">' +
    (input.demonstration ? `<p class="demonstration-line">${DEMONSTRATION_LINE}</p>` : '') +
    `<p class="agency">${escapeHtml(input.agency)}</p>` +
    '<h1>DIỄN GIẢI THỜI HẠN GIẢI QUYẾT HỒ SƠ</h1>' +
    list(facts) +
    `<h2>Cách tính</h2><ol>${input.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ol>` +
    (input.moves.length > 0
      ? `<h2>Các lần tính lại theo lịch</h2><ol>${input.moves.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ol>`
      : '') +
    `<h2>Để kiểm tra</h2>${list(proof)}</main>`
  const foot = 'font-size: 10pt; vertical-align: top; padding-top: 3mm;'
  return printPage(
    {
      title: `Diễn giải thời hạn – ${input.dossierCode}`,
      lang: 'vi',
      styles: [assets.derivationCss],
      pageCss: `@page {
  size: A4 portrait;
  margin: 18mm 15mm 18mm 25mm;
  font-family: "Tinos", "Times New Roman", serif;
  @bottom-left { content: ${cssString(`Hồ sơ ${input.dossierCode} · in lúc ${shortMoment(input.printedAt)} (+07:00)`)}; width: 60%; text-align: left; ${foot} }
  @bottom-right { content: "Trang " counter(page) "/" counter(pages); width: 40%; text-align: right; ${foot} }
}`,
      watermark: null,
      body,
    },
    assets,
  )
}

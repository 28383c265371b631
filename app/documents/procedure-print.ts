import type { SignatureRole, SigningCapacity } from '../domain/procedure/model.ts'
import type { Instant, LocalDate } from '../domain/shared/instant.ts'
import { cssString, escapeHtml, escapeLines } from './escaping.ts'
import { positionWithCapacity, shortDate, shortMoment, signingMoment, twoDigits } from './legal-wording.ts'
import type { ContentsEntry } from './markdown.ts'
import type { PrintAssets } from './print-assets.ts'
import { DEMONSTRATION_LINE, printPage, qrCode } from './print-page.ts'

export type PrintStatus = 'draft' | 'in-force' | 'future' | 'obsolete' | 'withdrawn' | 'paper'

/** A signer of the version; `signedAt` is null until signed here. */
export type PrintedSignature = {
  role: SignatureRole
  /** With rank, as it is to be printed; may be empty in a text copied from paper. */
  name: string
  position: string | null
  capacity: SigningCapacity | null
  /** In whose place, and by which paper; absent for one's own right. */
  inPlaceOf?: { position: string; name: string; document: { number: string; date: LocalDate } } | null
  signedAt: Instant | null
}

/** One version of a procedure, ready to print. */
export type ProcedurePrint = {
  agency: string
  title: string
  code: string
  issueNumber: number
  revision: number
  issuedOn: LocalDate | null
  revisedOn: LocalDate | null
  status: PrintStatus
  /** People and places are invented. */
  demonstration: boolean
  /** From `renderBody`; printed as it is. */
  bodyHtml: string
  /** From `bodyContents`; the second level is printed as MỤC LỤC, none when empty. */
  contents: readonly ContentsEntry[]
  signatures: readonly PrintedSignature[]
  /** Hex. */
  contentSha256: string
  effectiveFrom: Instant | null
  /** Size and root (hex) of the log when printed. */
  record: { size: number; root: string } | null
  /** Printed as QR: where a reader sees whether this version is still in force. */
  verifyUrl: string | null
}

const WATERMARK: Record<PrintStatus, string | null> = {
  draft: 'DỰ THẢO',
  'in-force': null,
  future: null,
  obsolete: 'HẾT HIỆU LỰC',
  withdrawn: 'ĐÃ BÃI BỎ',
  paper: 'CHÉP TỪ BẢN GIẤY, CHƯA XÁC MINH BAN HÀNH',
}

function statusSentence({ status, effectiveFrom }: ProcedurePrint): string {
  const from = effectiveFrom === null ? '' : ` từ ${shortMoment(effectiveFrom)}`
  switch (status) {
    case 'draft':
      return 'Dự thảo – chưa có giá trị'
    case 'in-force':
      return `Đang có hiệu lực${from}`
    case 'future':
      return effectiveFrom === null ? 'Đã ban hành, chờ hiệu lực' : `Đã ban hành, có hiệu lực${from}`
    case 'obsolete':
      return 'Hết hiệu lực – không dùng để giải quyết hồ sơ'
    case 'withdrawn':
      return 'Đã bãi bỏ – không dùng để giải quyết hồ sơ'
    case 'paper':
      return 'Chép từ bản giấy, chưa xác minh ban hành'
  }
}

const headerLines = (input: ProcedurePrint): string[] => [
  `Mã hiệu: ${input.code}`,
  `Lần ban hành: ${twoDigits(input.issueNumber)}`,
  `Lần sửa đổi: ${twoDigits(input.revision)}`,
  `Ngày ban hành: ${shortDate(input.issuedOn)}`,
  `Ngày sửa đổi: ${shortDate(input.revisedOn)}`,
]

const SIGNATURE_COLUMNS: readonly { role: SignatureRole; title: string }[] = [
  { role: 'author', title: 'SOẠN THẢO' },
  { role: 'reviewer', title: 'XEM XÉT' },
  { role: 'approver', title: 'PHÊ DUYỆT' },
]

/**
 * Bảng ký: Trách nhiệm × Soạn thảo, Xem xét, Phê duyệt. A text copied from paper never looks signed here,
 * whatever its header says.
 */
export function signatureTable(signatures: readonly PrintedSignature[], status: PrintStatus): string {
  const row = (name: string, className: string, cell: (signature: PrintedSignature) => string[]) =>
    `<tr class="${className}"><th scope="row">${name}</th>${SIGNATURE_COLUMNS.map(({ role }) => {
      const signature = signatures.find((candidate) => candidate.role === role)
      return `<td>${signature ? escapeLines(cell(signature)) : ''}</td>`
    }).join('')}</tr>`
  const signed = ({ signedAt }: PrintedSignature) => {
    if (status === 'paper') return ['Chép từ bản giấy']
    return signedAt === null ? [] : [`Đã ký trong hệ thống lúc ${signingMoment(signedAt)}`]
  }
  const note =
    status !== 'paper' && signatures.some((signature) => signature.signedAt !== null)
      ? '<p class="internal-confirmation">Chữ ký trong hệ thống là xác nhận nội bộ, không thay thế chữ ký số ' +
        'chuyên dùng công vụ (Luật Giao dịch điện tử số 20/2023/QH15, Điều 23).</p>'
      : ''
  return (
    '<table class="signature-table"><thead><tr><th scope="col">Trách nhiệm</th>' +
    SIGNATURE_COLUMNS.map(({ title }) => `<th scope="col">${title}</th>`).join('') +
    '</tr></thead><tbody>' +
    row('Họ tên', 'signer', ({ name }) => [name]) +
    row('Chữ ký', 'signature', signed) +
    row('Chức vụ', 'position', positionLines) +
    `</tbody></table>${note}`
  )
}

/** `KT. Giám đốc`, then the signer's own post, then in whose place and by which paper (NĐ 30/2020/NĐ-CP, Phụ lục I). */
function positionLines({ position, capacity, inPlaceOf }: PrintedSignature): string[] {
  if (!inPlaceOf || capacity === null) return positionWithCapacity(position, capacity)
  const { number, date } = inPlaceOf.document
  return [
    `${capacity} ${inPlaceOf.position}`,
    ...(position ? [position] : []),
    `(thay ${inPlaceOf.name}, theo ${number} ngày ${shortDate(date)})`,
  ]
}

/** Đầu trang của quy trình for the screen, where there are no page numbers. On paper it is in the margin boxes. */
export const procedureHeader = (input: ProcedurePrint): string =>
  '<table class="document-header"><tbody><tr>' +
  `<td class="agency">${escapeHtml(input.agency)}</td>` +
  `<td class="name"><span class="kind">Quy trình</span>${escapeHtml(input.title)}</td>` +
  `<td class="numbers">${escapeLines(headerLines(input))}</td>` +
  '</tr></tbody></table>'

/** A long title takes a smaller size, so that it stays inside its box: the height of a margin box is fixed. */
function titleSize(title: string): number {
  if (title.length <= 75) return 12
  if (title.length <= 120) return 10.5
  return title.length <= 180 ? 9 : 8
}

const TITLE_LENGTH = 260

function pageCss(input: ProcedurePrint): string {
  const upper = (text: string) => text.normalize('NFC').toLocaleUpperCase('vi')
  const title = input.title.length > TITLE_LENGTH ? `${input.title.slice(0, TITLE_LENGTH)}…` : input.title
  const right = `${cssString(`${headerLines(input).join('\n')}\nTrang `)} counter(page) "/" counter(pages)`
  const version = `${input.code} · lần ban hành ${twoDigits(input.issueNumber)}, sửa đổi ${twoDigits(input.revision)}`
  // The outer boxes have the same width: the middle one is centred on the page, not between its neighbours.
  const box = 'box-sizing: border-box; margin: 12mm 0 4mm; border: 0.5pt solid #000; white-space: pre-line;'
  return `@page {
  size: 210mm 297mm;
  margin: 50mm 15mm 20mm 25mm;
  font-family: "Tinos", "Times New Roman", serif;
  @top-left { content: ${cssString(upper(input.agency))}; width: 29%; ${box} padding: 1mm 2mm; font-size: 12pt; font-weight: 700; text-align: center; text-wrap: balance; vertical-align: middle; line-height: 1.3; }
  @top-center { content: ${cssString(`QUY TRÌNH\n${upper(title)}`)}; width: 42%; ${box} border-left: 0; border-right: 0; padding: 1mm 2mm; font-size: ${titleSize(title)}pt; font-weight: 700; text-align: center; text-wrap: balance; vertical-align: middle; line-height: 1.3; }
  @top-right { content: ${right}; width: 29%; ${box} padding: 1mm 2mm; font-size: 10.5pt; text-align: left; vertical-align: middle; line-height: 1.25; }
  @bottom-left { content: ${cssString(version)}; width: 38%; font-size: 9.5pt; text-align: left; vertical-align: top; padding-top: 3mm; }
  @bottom-center { content: ${cssString(input.demonstration ? 'MINH HỌA' : '')}; width: 24%; font-size: 9.5pt; font-weight: 700; text-align: center; vertical-align: top; padding-top: 3mm; }
  @bottom-right { content: "Bản in không kiểm soát khi không có số bản"; width: 38%; font-size: 9.5pt; text-align: right; vertical-align: top; padding-top: 3mm; }
}`
}

function contentsList(contents: readonly ContentsEntry[]): string {
  const parts = contents.filter((entry) => entry.level === 2)
  if (parts.length === 0) return ''
  const items = parts.map(({ id, text }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`)
  return `<p class="contents-title">MỤC LỤC</p><ul class="contents">${items.join('')}</ul>`
}

function origin(input: ProcedurePrint): string {
  const facts: [string, string][] = [['Mã băm văn bản (SHA-256):', input.contentSha256]]
  if (input.record) {
    facts.push(['Nhật ký khi in:', `${input.record.size} mục`], ['Gốc nhật ký:', input.record.root])
  }
  const qr = qrCode(input.verifyUrl, 'Mã QR: xem bản này còn hiệu lực hay không')
  return (
    `<div class="origin">${qr}<dl>` +
    facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('') +
    (qr ? '<dt>Kiểm tra:</dt><dd>quét mã để xem bản này còn hiệu lực hay không</dd>' : '') +
    '</dl></div>'
  )
}

/**
 * Bản in quy trình: the whole HTML for the printer. Every page carries the header of an ISO procedure with
 * page x/y; a draft, an obsolete, a withdrawn or a paper text carries its mark across every page.
 */
export function procedurePrint(input: ProcedurePrint, assets: PrintAssets): string {
  const body =
    '<article class="document"><section class="front">' +
    (input.demonstration ? `<p class="demonstration-line">${DEMONSTRATION_LINE}</p>` : '') +
    `<h1>${escapeHtml(input.title)}</h1>` +
    `<p class="status">${escapeHtml(statusSentence(input))}</p>` +
    contentsList(input.contents) +
    signatureTable(input.signatures, input.status) +
    origin(input) +
    `</section>\n${input.bodyHtml}</article>`
  return printPage(
    {
      title: `${input.code} – ${input.title}`,
      lang: 'vi',
      styles: [assets.documentCss],
      pageCss: pageCss(input),
      watermark: WATERMARK[input.status],
      body,
    },
    assets,
  )
}

import type { SignatureRole, SigningCapacity } from '../domain/procedure/model.ts'
import type { Instant, LocalDate } from '../domain/shared/instant.ts'
import { cssString, escapeHtml, escapeLines } from './escaping.ts'
import { positionWithCapacity, shortDate, shortMoment, signingMoment, twoDigits } from './legal-wording.ts'
import type { ContentsEntry } from './markdown.ts'
import type { PrintAssets } from './print-assets.ts'
import { DEMONSTRATION_LINE, printPage, qrCode, qrImage } from './print-page.ts'

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

/** Bản gốc, bản có kiểm soát, bản tham khảo; the number is that of the copy in the list of copies. */
export type PrintedCopy = { kind: 'original' | 'controlled' | 'reference'; number: number | null }

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
  /** Copied from paper: that stays so when its status says something else, such as obsolete. */
  fromPaper: boolean
  /** People and places are invented. */
  demonstration: boolean
  /** From `renderBody`; printed as it is. */
  bodyHtml: string
  /** From `bodyContents`; the second and third level are printed as MỤC LỤC, none when empty. */
  contents: readonly ContentsEntry[]
  signatures: readonly PrintedSignature[]
  /** Hex. */
  contentSha256: string
  effectiveFrom: Instant | null
  /** From when on it must not be worked by; null while that is not known. */
  effectiveUntil: Instant | null
  decision: { number: string; date: LocalDate } | null
  /** Which copy this paper is; null for a print that nobody keeps count of. */
  copy: PrintedCopy | null
  /** Size and root (hex) of the log when printed. */
  record: { size: number; root: string } | null
  /** Printed as QR: where a reader sees whether this version is still in force. */
  verifyUrl: string | null
}

const WATERMARK: Record<PrintStatus, string | null> = {
  draft: 'DỰ THẢO',
  'in-force': null,
  future: 'CHƯA CÓ HIỆU LỰC',
  obsolete: 'HẾT HIỆU LỰC',
  withdrawn: 'ĐÃ BÃI BỎ',
  paper: 'CHÉP TỪ BẢN GIẤY, CHƯA XÁC MINH BAN HÀNH',
}

function statusSentence({ status, effectiveFrom, effectiveUntil }: ProcedurePrint): string {
  const from = effectiveFrom === null ? '' : ` từ ${shortMoment(effectiveFrom)}`
  const since = effectiveUntil === null ? '' : ` từ ${shortMoment(effectiveUntil)}`
  switch (status) {
    case 'draft':
      return 'Dự thảo – chưa có giá trị'
    case 'in-force':
      return `Đang có hiệu lực${from}`
    case 'future':
      return effectiveFrom === null ? 'Đã ban hành, chờ hiệu lực' : `Đã ban hành, có hiệu lực${from}`
    case 'obsolete':
      return `Hết hiệu lực${since} – không dùng để giải quyết hồ sơ`
    case 'withdrawn':
      return `Đã bãi bỏ${since} – không dùng để giải quyết hồ sơ`
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

/** What stands at the foot of every page: a paper of which no count is kept says that it is one. */
export function copyWords(copy: PrintedCopy | null): string {
  if (copy === null) return 'BẢN IN KHÔNG KIỂM SOÁT'
  const words = { original: 'BẢN GỐC', controlled: 'BẢN CÓ KIỂM SOÁT', reference: 'BẢN THAM KHẢO' }[copy.kind]
  return copy.number === null ? words : `${words} · SỐ ${twoDigits(copy.number)}`
}

/** Enough of the hash to tell two texts apart by eye. */
const SHORT_HASH = 12

function pageCss(input: ProcedurePrint): string {
  const upper = (text: string) => text.normalize('NFC').toLocaleUpperCase('vi')
  const title = input.title.length > TITLE_LENGTH ? `${input.title.slice(0, TITLE_LENGTH)}…` : input.title
  const right = `${cssString(`${headerLines(input).join('\n')}\nTrang `)} counter(page) "/" counter(pages)`
  const version = `${input.code} · lần ${twoDigits(input.issueNumber)}/${twoDigits(input.revision)}\nMã băm ${input.contentSha256.slice(0, SHORT_HASH)}…`
  const qr = qrImage(input.verifyUrl)
  const foot =
    'font-size: 9.5pt; vertical-align: top; padding-top: 3mm; white-space: pre-line; line-height: 1.25;'
  // The outer boxes have the same width: the middle one is centred on the page, not between its neighbours.
  const box = 'box-sizing: border-box; margin: 12mm 0 4mm; border: 0.5pt solid #000; white-space: pre-line;'
  return `@page {
  size: 210mm 297mm;
  margin: 50mm 15mm 20mm 25mm;
  font-family: "Tinos", "Times New Roman", serif;
  @top-left { content: ${cssString(upper(input.agency))}; width: 29%; ${box} padding: 1mm 2mm; font-size: 12pt; font-weight: 700; text-align: center; text-wrap: balance; vertical-align: middle; line-height: 1.3; }
  @top-center { content: ${cssString(`QUY TRÌNH\n${upper(title)}`)}; width: 42%; ${box} border-left: 0; border-right: 0; padding: 1mm 2mm; font-size: ${titleSize(title)}pt; font-weight: 700; text-align: center; text-wrap: balance; vertical-align: middle; line-height: 1.3; }
  @top-right { content: ${right}; width: 29%; ${box} padding: 1mm 2mm; font-size: 10.5pt; text-align: left; vertical-align: middle; line-height: 1.25; }
  @bottom-left-corner { content: ${qr === null ? 'none' : `url("${qr}")`}; text-align: right; vertical-align: top; padding: 2.5mm 3mm 0 0; }
  @bottom-left { content: ${cssString(version)}; width: 38%; text-align: left; ${foot} }
  @bottom-center { content: ${cssString(input.demonstration ? 'MINH HỌA' : '')}; width: 24%; font-weight: 700; text-align: center; ${foot} }
  @bottom-right { content: ${cssString(copyWords(input.copy))}; width: 38%; font-weight: 700; text-align: right; ${foot} }
}`
}

/** Số trang by the id of a heading, read out of the paper printed before. */
export type HeadingPages = ReadonlyMap<string, number>

/** The headings that MỤC LỤC lists: parts and their sections. */
export const listedContents = (contents: readonly ContentsEntry[]): ContentsEntry[] =>
  contents.filter(({ level }) => level === 2 || level === 3)

/** Mục lục. Without pages it takes the same room, so that headings fall where they will fall. */
function contentsList(contents: readonly ContentsEntry[], pages: HeadingPages): string {
  const listed = listedContents(contents)
  if (listed.length === 0) return ''
  const items = listed.map(
    ({ id, level, text }) =>
      `<li class="level-${level}"><a href="#${escapeHtml(id)}"><span class="heading">${escapeHtml(text)}</span>` +
      `<span class="page">${pages.get(id) ?? ''}</span></a></li>`,
  )
  return `<nav class="contents-page"><p class="contents-title">MỤC LỤC</p><ul class="contents">${items.join('')}</ul></nav>`
}

/** What the cover says of the version, in the order in which an auditor asks. */
function coverFacts(input: ProcedurePrint): string {
  const { decision } = input
  const facts: [string, string][] = [
    ['Mã hiệu', input.code],
    ['Lần ban hành', twoDigits(input.issueNumber)],
    ['Lần sửa đổi', twoDigits(input.revision)],
    ['Ngày ban hành', shortDate(input.issuedOn)],
    ['Ngày sửa đổi', shortDate(input.revisedOn)],
    [
      'Quyết định ban hành',
      decision ? `${decision.number} ngày ${shortDate(decision.date)}` : 'không ghi trong hệ thống',
    ],
    ['Tình trạng khi in', statusSentence(input)],
    ...(input.fromPaper && input.status !== 'paper'
      ? [['Nguồn', 'Chép từ bản giấy, chưa xác minh ban hành'] as [string, string]]
      : []),
  ]
  return `<dl class="cover-facts">${facts
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('')}</dl>`
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
 * Bản in quy trình: the whole HTML for the printer: the cover with its signatures, MỤC LỤC with `pages`, the text.
 * Every page carries the header of an ISO procedure with page x/y; a draft, one not yet in force, an obsolete, a
 * withdrawn or a paper text carries its mark across every page.
 */
export function procedurePrint(
  input: ProcedurePrint,
  assets: PrintAssets,
  pages: HeadingPages = new Map(),
): string {
  const body =
    '<article class="document"><section class="front">' +
    (input.demonstration ? `<p class="demonstration-line">${DEMONSTRATION_LINE}</p>` : '') +
    `<p class="agency">${escapeHtml(input.agency)}</p><p class="kind">QUY TRÌNH</p>` +
    `<h1>${escapeHtml(input.title)}</h1>` +
    coverFacts(input) +
    signatureTable(input.signatures, input.fromPaper ? 'paper' : input.status) +
    origin(input) +
    `</section>\n${contentsList(input.contents, pages)}${input.bodyHtml}</article>`
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

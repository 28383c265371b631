import type { Instant, LocalDate } from '../domain/shared/instant.ts'
import { cssString, escapeHtml } from './escaping.ts'
import { legalDate, legalMoment, shortMoment, twoDigits } from './legal-wording.ts'
import type { PrintAssets } from './print-assets.ts'
import { DEMONSTRATION_LINE, printPage, qrCode } from './print-page.ts'

/** One side of a hand-over. */
export type SheetParty = {
  name: string
  position: string | null
  /** In whose place it was signed: name with rank; null for one's own right. */
  inPlaceOf: string | null
  /** Signed here with the person's own act, signed on paper outside the system, or not yet. */
  signed: 'electronic' | 'outside' | null
  at: Instant | null
  /** Of the entry in the log; its first 8 characters are printed. */
  id: string | null
}

/** Trước hạn, đúng hạn, quá hạn. */
export type SheetResult = 'early' | 'on-time' | 'overdue'

/** One hand-over: one time, two signatures. The time is that of receipt. */
export type SheetBlock = {
  giverUnit: string
  receiverUnit: string
  time: Instant | null
  giver: SheetParty | null
  receiver: SheetParty | null
  result: SheetResult | null
  note: string
}

/** The sheet of one dossier, ready to print. */
export type ControlSheetPrint = {
  agency: string
  /** As the form names it, e.g. `Bộ phận TN & TKQ`. */
  receptionUnit: string
  place: string
  date: LocalDate | null
  /** Which form this is: data, since circulars renumber their forms. */
  template: { localCode: string; title: string; legalForm: string | null }
  /** Kèm theo hồ sơ của. */
  applicant: string
  dossierCode: string
  receivedAt: Instant | null
  /** Ngày, giờ hẹn trả kết quả. */
  promisedAt: Instant | null
  solvingUnit: string
  coordinatingUnit: string | null
  blocks: readonly SheetBlock[]
  /** Empty blocks for writing by hand, 0 to 20; 3 when not said. */
  spareBlocks?: number
  /** The version that the dossier is pinned to; `contentSha256` in hex. */
  procedure: { code: string; title: string; issueNumber: number; revision: number; contentSha256: string }
  /** Name and version of the working calendar that it is pinned to. */
  calendar: string
  /** Size and root (hex) of the log when printed. */
  record: { size: number; root: string } | null
  verifyUrl: string | null
  /** People and cases are invented. */
  demonstration: boolean
}

const RESULT: Record<SheetResult, string> = {
  early: 'Trước hạn',
  'on-time': 'Đúng hạn',
  overdue: 'Quá hạn',
}

const SPARE_BLOCKS = 3
const MOST_SPARE_BLOCKS = 20

const EMPTY_BLOCK: SheetBlock = {
  giverUnit: '',
  receiverUnit: '',
  time: null,
  giver: null,
  receiver: null,
  result: null,
  note: '',
}

const spareBlocks = (wanted: number | undefined): SheetBlock[] =>
  Array.from(
    { length: Math.min(MOST_SPARE_BLOCKS, Math.max(0, Math.trunc(wanted ?? SPARE_BLOCKS))) },
    () => EMPTY_BLOCK,
  )

function partyCell(title: string, party: SheetParty | null): string {
  const heading = `<span class="party">${title}</span> <span class="hint">(Ký)</span>`
  if (party === null) return `<td class="signature">${heading}</td>`
  const lines: string[] = []
  if (party.signed === 'electronic') {
    const id = party.id === null ? '' : `, mã ${escapeHtml(party.id.slice(0, 8))}`
    lines.push(
      `<span class="signed">Đã ký trong hệ thống${party.at === null ? '' : ` lúc ${shortMoment(party.at)}`}${id}</span>`,
    )
  } else if (party.signed === 'outside') {
    const at = party.at === null ? '' : `, ${shortMoment(party.at)}`
    lines.push(`<span class="signed">ngoài hệ thống${at}</span>`)
  }
  if (party.name !== '') lines.push(`<span class="name">${escapeHtml(party.name)}</span>`)
  if (party.position) lines.push(`<span class="position">${escapeHtml(party.position)}</span>`)
  if (party.inPlaceOf !== null)
    lines.push(`<span class="position">Thay ${escapeHtml(party.inPlaceOf)}</span>`)
  return `<td class="signature">${heading}${lines.join('')}</td>`
}

const unitLine = (number: 1 | 2, act: string, unit: string): string =>
  `<span class="unit"><b>${number}. ${act}:</b> ${unit === '' ? '..............................' : escapeHtml(unit)}</span>`

function blockRows(block: SheetBlock): string {
  const result = block.result === null ? '' : RESULT[block.result]
  const late = block.result === 'overdue' ? ' late' : ''
  return (
    '<tbody class="hand-over"><tr>' +
    `<td rowspan="2">${unitLine(1, 'Giao', block.giverUnit)}${unitLine(2, 'Nhận', block.receiverUnit)}</td>` +
    `<td colspan="2" class="moment">${legalMoment(block.time)}</td>` +
    `<td rowspan="2" class="result${late}">${result}</td>` +
    `<td rowspan="2" class="remark">${escapeHtml(block.note)}</td></tr>` +
    `<tr>${partyCell('Người giao', block.giver)}${partyCell('Người nhận', block.receiver)}</tr></tbody>`
  )
}

/**
 * Bảng giao nhận của phiếu kiểm soát: the table alone, for the page on screen and for paper alike, in the
 * layout of the legal form: unit 25 %, time 50 % in two halves, result and remarks 12,5 % each. Its looks are
 * in control-sheet.css.
 */
export function controlSheetFragment(
  input: Pick<ControlSheetPrint, 'template' | 'blocks' | 'spareBlocks'>,
): string {
  const blocks = [...input.blocks, ...spareBlocks(input.spareBlocks)]
  return (
    `<div class="table-wrap" role="region" tabindex="0" aria-label="${escapeHtml(input.template.title)}">` +
    '<table class="control-sheet"><colgroup><col class="c-unit"><col class="c-half"><col class="c-half">' +
    '<col class="c-narrow"><col class="c-narrow"></colgroup><thead><tr>' +
    '<th scope="col">TÊN CƠ QUAN</th>' +
    '<th scope="colgroup" colspan="2">THỜI GIAN GIAO, NHẬN HỒ SƠ</th>' +
    '<th scope="col">KẾT QUẢ GIẢI QUYẾT HỒ SƠ <span class="hint">(Trước hạn/<br>đúng hạn/<br>quá hạn)</span></th>' +
    '<th scope="col">GHI CHÚ</th>' +
    `</tr></thead>${blocks.map(blockRows).join('')}</table></div>`
  )
}

function fields(input: ControlSheetPrint): string {
  const lines: [string, string][] = [
    ['Kèm theo hồ sơ của', input.applicant],
    ['Mã hồ sơ', input.dossierCode],
    ['Ngày nhận', legalMoment(input.receivedAt)],
    ['Ngày, giờ hẹn trả kết quả', legalMoment(input.promisedAt)],
    ['Cơ quan (bộ phận) giải quyết hồ sơ', input.solvingUnit],
    ['Cơ quan phối hợp giải quyết hồ sơ', input.coordinatingUnit ?? ''],
  ]
  return `<div class="sheet-fields">${lines
    .map(
      ([name, value]) =>
        `<p>${name}: <b>${value === '' ? '..............................' : escapeHtml(value)}</b></p>`,
    )
    .join('')}</div>`
}

function origin(input: ControlSheetPrint): string {
  const { procedure, record } = input
  const facts: [string, string][] = [
    [
      'Quy trình:',
      `${procedure.code} – ${procedure.title}, lần ban hành ${twoDigits(procedure.issueNumber)}, ` +
        `lần sửa đổi ${twoDigits(procedure.revision)}, mã băm ${procedure.contentSha256.slice(0, 16)}…`,
    ],
    ['Lịch làm việc:', input.calendar],
    [
      'Nhật ký khi in:',
      record === null ? 'chưa có' : `${record.size} mục, gốc ${record.root.slice(0, 8)}… (${record.root})`,
    ],
  ]
  return (
    `<div class="origin">${qrCode(input.verifyUrl, 'Mã QR: kiểm tra phiếu này')}<dl>` +
    facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('') +
    '</dl></div>'
  )
}

function pageCss(input: ControlSheetPrint): string {
  const foot = `font-size: 10pt; vertical-align: top; padding-top: 3mm;`
  return `@page {
  size: A4 portrait;
  margin: 18mm 15mm 18mm 25mm;
  font-family: "Tinos", "Times New Roman", serif;
  @bottom-left { content: ${cssString(`${input.template.localCode} · Hồ sơ ${input.dossierCode}`)}; width: 50%; text-align: left; ${foot} }
  @bottom-center { content: ${cssString(input.demonstration ? 'MINH HỌA' : '')}; width: 20%; text-align: center; font-weight: 700; ${foot} }
  @bottom-right { content: "Trang " counter(page) "/" counter(pages); width: 30%; text-align: right; ${foot} }
}`
}

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ (BM.05): the whole HTML for the printer, A4 portrait, in the
 * wording and columns of the legal form, one block for each hand-over and some to write on by hand.
 */
export function controlSheetPrint(input: ControlSheetPrint, assets: PrintAssets): string {
  const { template } = input
  const form =
    template.legalForm === null ? template.localCode : `${template.localCode} – ${template.legalForm}`
  const body =
    '<main class="sheet">' +
    (input.demonstration ? `<p class="demonstration-line">${DEMONSTRATION_LINE}</p>` : '') +
    `<p class="form-code">${escapeHtml(form)}</p>` +
    '<header class="letterhead"><div class="sender">' +
    `<p class="agency">${escapeHtml(input.agency)}</p>` +
    `<p class="unit">${escapeHtml(input.receptionUnit)}</p></div>` +
    '<div class="state"><p class="country">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>' +
    '<p class="motto">Độc lập - Tự do - Hạnh phúc</p>' +
    `<p class="place">${input.place === '' ? '....................' : escapeHtml(input.place)}, ${legalDate(input.date)}</p></div></header>` +
    `<h1>${escapeHtml(template.title)}</h1>` +
    fields(input) +
    controlSheetFragment(input) +
    `${origin(input)}</main>`
  return printPage(
    {
      title: `${template.localCode} – ${input.dossierCode}`,
      lang: 'vi',
      styles: [assets.controlSheetCss],
      pageCss: pageCss(input),
      watermark: null,
      body,
    },
    assets,
  )
}

import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type ControlSheetPrint,
  controlSheetFragment,
  controlSheetPrint,
  type SheetBlock,
} from '#app/documents/control-sheet-print.ts'
import { cssString } from '#app/documents/escaping.ts'
import { legalDate, legalMoment, positionWithCapacity, shortMoment } from '#app/documents/legal-wording.ts'
import { loadPrintAssets, type PrintAssets } from '#app/documents/print-assets.ts'
import {
  type ProcedurePrint,
  procedureHeader,
  procedurePrint,
  signatureTable,
} from '#app/documents/procedure-print.ts'
import { sampleProcedure, sampleSheet } from './print-samples.ts'

const onDisk = loadPrintAssets(path.resolve('.'))
/** Words are judged without the style sheets, whose comments have words too. */
const assets: PrintAssets = {
  documentCss: '',
  controlSheetCss: '',
  derivationCss: '',
  calendarCss: '',
  documentListCss: '',
  printPageCss: '',
  fontFaces: () => '',
}
const HOSTILE = '</style><script>hit()</script>"; } @import "//evil.example"; \\'

const procedure = (change: Partial<ProcedurePrint> = {}) =>
  procedurePrint({ ...sampleProcedure, ...change }, assets)
const sheet = (change: Partial<ControlSheetPrint> = {}) =>
  controlSheetPrint({ ...sampleSheet, ...change }, assets)
const block = (change: Partial<SheetBlock>) =>
  controlSheetFragment({ ...sampleSheet, spareBlocks: 0, blocks: [{ ...sampleSheet.blocks[0]!, ...change }] })

describe('times as official papers write them', () => {
  it('writes the moment of a hand-over in Vietnamese time, with a 0 before days under 10 and months 1 and 2', () => {
    expect(legalMoment('2026-02-04T18:05:00Z')).toBe('01 giờ 05 phút, ngày 05 tháng 02 năm 2026')
    expect(legalMoment('2026-11-22T10:00:59Z')).toBe('17 giờ 00 phút, ngày 22 tháng 11 năm 2026')
    expect(legalDate('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026')
    expect(shortMoment('2025-12-31T17:00:00Z')).toBe('00:00 01/01/2026')
  })

  it('leaves dots to write on where there is no time yet', () => {
    expect(legalMoment(null)).toMatch(/^\.+ giờ \.+ phút, ngày \.+ tháng \.+ năm \.+$/)
  })

  it('prints a post with the capacity in which its holder signed', () => {
    expect(positionWithCapacity('Phó Giám đốc', 'KT.')).toEqual(['Phó Giám đốc', '(KT. – ký thay)'])
    expect(positionWithCapacity('Giám đốc', 'Q.')).toEqual(['Q. Giám đốc'])
    expect(positionWithCapacity(null, null)).toEqual([])
  })
})

describe('a procedure on paper', () => {
  it('names both people and the paper where somebody signed in the place of another', () => {
    const html = signatureTable(
      [
        {
          role: 'approver',
          name: 'Đại tá Phạm Văn Mẫu',
          position: 'Phó Giám đốc',
          capacity: 'KT.',
          inPlaceOf: {
            position: 'Giám đốc',
            name: 'Đại tá Lương Văn Mẫu',
            document: { number: '01/QĐ-MH', date: '2026-05-29' },
          },
          signedAt: '2026-06-01T02:00:00Z',
        },
      ],
      'in-force',
    )
    expect(html).toContain(
      'KT. Giám đốc<br>Phó Giám đốc<br>(thay Đại tá Lương Văn Mẫu, theo 01/QĐ-MH ngày 29/05/2026)',
    )
  })

  it('carries the header of an ISO procedure and page x of y in the margin of every page', () => {
    const html = procedure()
    expect(html).toContain('content: "CÔNG AN TỈNH BÌNH HẢI"')
    expect(html).toContain('content: "QUY TRÌNH\\a XÁC NHẬN THÔNG TIN MẪU')
    expect(html).toContain(
      'Mã hiệu: QT00.MAU\\a Lần ban hành: 02\\a Lần sửa đổi: 01\\a Ngày ban hành: 10/07/2025',
    )
    expect(html).toContain('counter(page) "/" counter(pages)')
    expect(html).toContain('<html lang="vi">')
    expect(html).toContain('<title>QT00.MAU – Xác nhận thông tin mẫu tại Công an cấp xã</title>')
  })

  it('leaves the outer boxes of the header the same width, as the middle one is centred on the page', () => {
    const width = (box: string) => new RegExp(`@${box} \\{[^}]*width: (\\d+)%`).exec(procedure())?.[1]
    expect(width('top-left')).toBe(width('top-right'))
    expect(width('bottom-left')).toBe(width('bottom-right'))
  })

  it.each([
    ['draft', 'DỰ THẢO'],
    ['obsolete', 'HẾT HIỆU LỰC'],
    ['withdrawn', 'ĐÃ BÃI BỎ'],
    ['future', 'CHƯA CÓ HIỆU LỰC'],
    ['paper', 'CHÉP TỪ BẢN GIẤY, CHƯA XÁC MINH BAN HÀNH'],
  ] as const)('marks a version that is %s across its pages: %s', (status, words) => {
    expect(procedure({ status })).toMatch(
      new RegExp(`class="watermark[^"]*" aria-hidden="true"><span>${words}<`),
    )
  })

  it('marks a version in force with nothing, and says since when it is', () => {
    const html = procedure()
    expect(html).not.toContain('<div class="watermark')
    expect(html).toContain('Đang có hiệu lực từ 00:00 01/07/2026')
  })

  it('says on paper that a demonstration is one, and nothing of it otherwise', () => {
    expect(procedure({ demonstration: true })).toContain('MINH HỌA – dữ liệu trình diễn')
    expect(procedure({ demonstration: false })).not.toContain('MINH HỌA')
  })

  it('prints who signed when, and that such a signature does not replace the official digital one', () => {
    const html = signatureTable(sampleProcedure.signatures, 'in-force')
    expect(html).toContain('Đã ký trong hệ thống lúc 08:05 15/06/2026 +07:00')
    expect(html).toContain('(KT. – ký thay)')
    expect(html).toContain('không thay thế chữ ký số chuyên dùng công vụ')
    expect(html).toContain('số 20/2023/QH15, Điều 23')
  })

  it('never shows a text copied from paper as signed here', () => {
    const html = signatureTable(sampleProcedure.signatures, 'paper')
    expect(html).not.toContain('Đã ký trong hệ thống')
    expect(html.match(/Chép từ bản giấy/g)).toHaveLength(3)
  })

  it('says of an obsolete text that it was copied from paper, too', () => {
    const html = procedure({ status: 'obsolete', fromPaper: true })
    expect(html).toContain('<dt>Nguồn</dt><dd>Chép từ bản giấy, chưa xác minh ban hành</dd>')
    expect(html).not.toContain('Đã ký trong hệ thống')
    expect(html).toContain('HẾT HIỆU LỰC')
  })

  it('leaves the signature empty of a signer who has not signed, and of a role without signer', () => {
    const author = { ...sampleProcedure.signatures[0]!, signedAt: null }
    const html = signatureTable([author], 'draft')
    expect(html).toContain(
      '<tr class="signature"><th scope="row">Chữ ký</th><td></td><td></td><td></td></tr>',
    )
    expect(html).not.toContain('xác nhận nội bộ')
  })

  it('prints hash, size and root of the log, and a QR code only where there is an address', () => {
    const html = procedure()
    expect(html).toContain(sampleProcedure.contentSha256)
    expect(html).toContain('<dd>1234 mục</dd>')
    expect(html).toContain('<svg')
    expect(procedure({ verifyUrl: null, record: null })).not.toMatch(/<svg|Gốc nhật ký/)
  })

  it('lists parts and sections of the text with links to them and the pages it is told', () => {
    const contents = [
      { id: 'phan-i', level: 2, text: 'I. MỤC ĐÍCH' },
      { id: 'muc-1-1', level: 3, text: '1.1. Chung' },
      { id: 'muc-1-1-1', level: 4, text: '1.1.1. Riêng' },
    ]
    const listed = (page: string) =>
      `<li class="level-2"><a href="#phan-i"><span class="heading">I. MỤC ĐÍCH</span><span class="page">${page}</span></a></li>`
    expect(procedure({ contents })).toContain(listed(''))
    const html = procedurePrint({ ...sampleProcedure, contents }, assets, new Map([['phan-i', 3]]))
    expect(html).toContain(listed('3'))
    expect(html).toContain('#muc-1-1"')
    expect(html).not.toContain('#muc-1-1-1')
    expect(procedure({ contents: [] })).not.toContain('MỤC LỤC')
  })

  it('has a cover with agency, code, issue, dates, decision and standing', () => {
    const cover = procedure().split('</section>')[0]!
    for (const words of [
      'Công an tỉnh Bình Hải',
      '<dt>Mã hiệu</dt><dd>QT00.MAU</dd>',
      '<dt>Lần ban hành</dt><dd>02</dd>',
      '<dt>Ngày ban hành</dt><dd>10/07/2025</dd>',
      '<dt>Ngày sửa đổi</dt><dd>15/06/2026</dd>',
      '<dd>14/QĐ-MH ngày 15/06/2026</dd>',
      'Đang có hiệu lực từ 00:00 01/07/2026',
    ])
      expect(cover).toContain(words)
    expect(procedure({ decision: null })).toContain('không ghi trong hệ thống')
  })

  it('says since when an obsolete version must not be worked by', () => {
    expect(procedure({ status: 'obsolete', effectiveUntil: '2026-11-30T17:00:00Z' })).toContain(
      'Hết hiệu lực từ 00:00 01/12/2026 – không dùng',
    )
  })

  it('says at the foot of every page which copy it is, or that nobody keeps count of it', () => {
    expect(procedure()).toContain('content: "BẢN IN KHÔNG KIỂM SOÁT"')
    expect(procedure({ copy: { kind: 'controlled', number: 3 } })).toContain(
      'content: "BẢN CÓ KIỂM SOÁT · SỐ 03"',
    )
    expect(procedure({ copy: { kind: 'original', number: null } })).toContain('content: "BẢN GỐC"')
    expect(procedure({ copy: { kind: 'reference', number: 12 } })).toContain(
      'content: "BẢN THAM KHẢO · SỐ 12"',
    )
  })

  it('bears code, short hash and, where there is an address, the QR code in the margin of every page', () => {
    const html = procedure()
    expect(html).toContain('content: "QT00.MAU · lần 02/01\\a Mã băm 9f86d081884c…"')
    expect(html).toMatch(/@bottom-left-corner \{ content: url\("data:image\/svg\+xml;base64,/)
    expect(procedure({ verifyUrl: null })).toContain('@bottom-left-corner { content: none')
  })

  it('lets no title, name or code leave the place it is printed in', () => {
    const html = procedure({ title: HOSTILE, agency: HOSTILE, code: HOSTILE })
    expect(html.match(/<style>/g)).toHaveLength(2)
    expect(html.match(/<\/style>/g)).toHaveLength(2)
    expect(html).not.toContain('<script')
    expect(procedureHeader({ ...sampleProcedure, agency: HOSTILE })).not.toContain('<script')
    expect(cssString('a"b\\c\nd<e\u0000')).toBe('"a\\"b\\\\c\\a d\\3c e "')
  })
})

describe('the control sheet (BM.05)', () => {
  it('has the letterhead, the fields and the columns of the legal form, word for word', () => {
    const html = sheet()
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hải Ninh, ngày 20 tháng 8 năm 2026',
      'Kèm theo hồ sơ của: <b>Nguyễn Thị Hạnh</b>',
      'Mã hồ sơ: <b>',
      'Ngày nhận: <b>08 giờ 15 phút, ngày 20 tháng 8 năm 2026</b>',
      'Ngày, giờ hẹn trả kết quả: <b>17 giờ 00 phút, ngày 28 tháng 8 năm 2026</b>',
      'Cơ quan (bộ phận) giải quyết hồ sơ: ',
      'Cơ quan phối hợp giải quyết hồ sơ: ',
      'TÊN CƠ QUAN',
      'THỜI GIAN GIAO, NHẬN HỒ SƠ',
      'KẾT QUẢ GIẢI QUYẾT HỒ SƠ',
      'GHI CHÚ',
    ])
      expect(html).toContain(words)
    expect(html).toContain('size: A4 portrait')
    expect(html).toContain('"Trang " counter(page) "/" counter(pages)')
  })

  it('takes code, title and legal form of the template from the data', () => {
    const html = sheet({ template: { localCode: 'BM.06', title: 'Phiếu thử', legalForm: 'Mẫu số 06' } })
    expect(html).toContain('BM.06 – Mẫu số 06')
    expect(html).toContain('<h1>Phiếu thử</h1>')
    expect(html).not.toContain('BM.05')
  })

  it('has one block for each hand-over with one time and two signatures, and three to write on by hand', () => {
    const count = (html: string) => html.match(/<tbody class="hand-over">/g)?.length ?? 0
    expect(count(sheet())).toBe(sampleSheet.blocks.length + 3)
    expect(count(sheet({ spareBlocks: 0 }))).toBe(sampleSheet.blocks.length)
    expect(count(sheet({ spareBlocks: 1e9 }))).toBe(sampleSheet.blocks.length + 20)
    const html = block({})
    expect(html.match(/class="moment"/g)).toHaveLength(1)
    expect(html.match(/\(Ký\)/g)).toHaveLength(2)
    expect(html).toContain('<b>1. Giao:</b> Bộ phận TN &amp; TKQ')
    expect(html).toContain('<b>2. Nhận:</b> Tổ Cảnh sát quản lý hành chính')
  })

  it('prints an electronic signature with name, time and short number, an outside one as outside the system', () => {
    const electronic = block({})
    expect(electronic).toContain('Đã ký trong hệ thống lúc 09:05 20/08/2026, mã 3f9a1c2b<')
    expect(electronic).toContain('Phạm Thị Ngọc Quỳnh')
    const outside = block({
      receiver: {
        name: '',
        position: null,
        inPlaceOf: null,
        signed: 'outside',
        at: '2026-08-25T02:05:00Z',
        id: null,
      },
    })
    expect(outside).toContain('ngoài hệ thống, 09:05 25/08/2026')
    expect(block({ receiver: null }).match(/Đã ký/g)).toHaveLength(1)
  })

  it.each([
    ['early', 'Trước hạn'],
    ['on-time', 'Đúng hạn'],
    ['overdue', 'Quá hạn'],
  ] as const)('writes the result %s as %s', (result, words) => {
    expect(block({ result })).toMatch(new RegExp(`<td rowspan="2" class="result[^"]*">${words}</td>`))
  })

  it('names what it is pinned to: procedure, issue, revision, hash, calendar, size and root of the log', () => {
    const html = sheet()
    expect(html).toContain(
      'QT03.CC – Cấp đổi thẻ căn cước, lần ban hành 02, lần sửa đổi 00, mã băm 9f86d081884c7d65…',
    )
    expect(html).toContain('Lịch Công an tỉnh Bình Hải 2026, bản 3')
    expect(html).toContain(`1234 mục, gốc 9f86d081… (${sampleSheet.record!.root})`)
    expect(html).toContain('<svg')
    expect(sheet({ record: null, verifyUrl: null })).toContain('<dd>chưa có</dd>')
  })

  it('uses the same table on the page as on paper', () => {
    expect(sheet()).toContain(controlSheetFragment(sampleSheet))
  })

  it('lets no name or remark leave the place it is printed in', () => {
    const html = sheet({ applicant: HOSTILE, dossierCode: HOSTILE, place: HOSTILE, calendar: HOSTILE })
    expect(html).not.toContain('<script')
    expect(html.match(/<\/style>/g)).toHaveLength(2)
    expect(block({ note: HOSTILE, giverUnit: HOSTILE })).not.toContain('<script')
  })

  it('says on paper that a demonstration is one', () => {
    expect(sheet()).toContain('MINH HỌA')
    expect(sheet({ demonstration: false })).not.toContain('MINH HỌA')
  })
})

describe('style sheets of documents', () => {
  it('ask for nothing from outside and leave no style attribute to the pages', () => {
    for (const css of [onDisk.documentCss, onDisk.controlSheetCss, onDisk.printPageCss])
      expect(css).not.toMatch(/url\(|@import/)
    expect(`${procedure()}${sheet()}`).not.toMatch(/ style=/)
  })

  it('come with the four faces of the document font, each in its Vietnamese and its Latin part', () => {
    const faces = onDisk.fontFaces()
    expect(faces.match(/@font-face/g)).toHaveLength(8)
    expect(faces).not.toMatch(/url\((?!data:font\/woff2;base64,)/)
  })
})

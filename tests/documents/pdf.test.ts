import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it } from 'vitest'
import { controlSheetPrint } from '#app/documents/control-sheet-print.ts'
import { findChromium } from '#app/documents/find-chromium.mjs'
import {
  openPrinter,
  PrinterBusy,
  PrinterClosed,
  PrinterMissing,
  PrinterTimeout,
} from '#app/documents/pdf.ts'
import { pagesOfPlaces } from '#app/documents/pdf-places.ts'
import { loadPrintAssets } from '#app/documents/print-assets.ts'
import { procedurePdf } from '#app/documents/procedure-pdf.ts'
import { procedurePrint } from '#app/documents/procedure-print.ts'
import { sampleProcedure, sampleSheet } from './print-samples.ts'

const chromium = process.env.TEST_CHROMIUM ?? findChromium()

/** Text of each page, its fonts, and whether they are embedded. */
async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  const pages: string[] = []
  const fonts = new Map<string, boolean>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    pages.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    )
    await page.getOperatorList()
    for (const item of content.items) {
      if (!('fontName' in item) || !page.commonObjs.has(item.fontName)) continue
      const font = page.commonObjs.get(item.fontName) as { name: string; missingFile?: boolean }
      fonts.set(font.name, !font.missingFile)
    }
  }
  const outline = (await document.getOutline())?.map(({ title }) => title) ?? []
  const marked = await document.getMarkInfo()
  const language = (await document.getMetadata()).info
  await task.destroy()
  return { pages, fonts, outline, tagged: marked?.Marked === true, info: language as Record<string, unknown> }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Known on Linux only; elsewhere the browser's own process must do. */
const childrenOf = (pid: number): number[] =>
  process.platform === 'linux'
    ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    : []

describe('a machine without Chromium', () => {
  it('has a printer that says so, and nothing to close', async () => {
    const printer = openPrinter({ executablePath: null })
    await expect(printer.pdf('<p>x</p>')).rejects.toBeInstanceOf(PrinterMissing)
    expect(printer.processId()).toBeNull()
    await printer.close()
  })

  it('is told apart by looking where the variable says, in the usual places and on the path', () => {
    expect(findChromium({ PUPPETEER_EXECUTABLE_PATH: process.execPath, PATH: '' })).toBe(process.execPath)
    expect(findChromium({ PUPPETEER_EXECUTABLE_PATH: '/nowhere/chromium', PATH: '' })).not.toBe(
      '/nowhere/chromium',
    )
  })
})

describe.skipIf(chromium === null)('the printer', () => {
  const assets = loadPrintAssets(path.resolve('.'))
  const printer = openPrinter({ executablePath: chromium })
  afterAll(() => printer.close())

  it('prints the control sheet with embedded Vietnamese fonts, the words of the form and page x of y', async () => {
    const { pages, fonts, tagged, info } = await readPdf(
      await printer.pdf(controlSheetPrint(sampleSheet, assets)),
    )
    const all = pages.join(' ').normalize('NFC').replace(/\s+/g, ' ')
    expect(pages).toHaveLength(2)
    for (const words of [
      'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
      'Ngày, giờ hẹn trả kết quả: 17 giờ 00 phút, ngày 28 tháng 8 năm 2026',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Kèm theo hồ sơ của: Nguyễn Thị Hạnh',
      'Đã ký trong hệ thống lúc',
      'ngoài hệ thống',
      sampleSheet.record!.root,
    ])
      expect(all).toContain(words)
    expect(pages[0]).toContain('Trang 1/2')
    expect(pages[1]).toContain('Trang 2/2')
    expect(fonts.size).toBeGreaterThanOrEqual(3)
    for (const [name, embedded] of fonts)
      expect([name, embedded]).toEqual([expect.stringContaining('Tinos'), true])
    expect(tagged).toBe(true)
    expect(info.Title).toBe('BM.05 – H20.25-260820-0412')
  })

  it.each([
    ['obsolete', 'HẾT HIỆU LỰC'],
    ['draft', 'DỰ THẢO'],
    ['future', 'CHƯA CÓ HIỆU LỰC'],
    ['paper', 'CHÉP TỪ BẢN GIẤY'],
    ['in-force', null],
  ] as const)(
    'prints header, page number, copy and the mark of a version that is %s on every page',
    async (status, mark) => {
      const { pages } = await readPdf(await procedurePdf(printer, { ...sampleProcedure, status }, assets))
      expect(pages.length).toBeGreaterThan(4)
      pages.forEach((text, at) => {
        const words = text.normalize('NFC').replace(/\s+/g, ' ')
        for (const each of [
          `Trang ${at + 1}/${pages.length}`,
          'Mã hiệu: QT00.MAU',
          'Lần ban hành: 02',
          'Ngày ban hành: 10/07/2025',
          'CÔNG AN TỈNH BÌNH HẢI',
          'BẢN IN KHÔNG KIỂM SOÁT',
          'Mã băm 9f86d081884c',
        ])
          expect(words).toContain(each)
        if (mark) expect(words).toContain(mark)
        else expect(words).not.toMatch(/HẾT HIỆU LỰC|DỰ THẢO|CHƯA CÓ HIỆU LỰC|CHÉP TỪ BẢN GIẤY/)
      })
    },
  )

  it('prints a procedure tagged, with outline, title and the document face alone', async () => {
    const { fonts, outline, tagged, info } = await readPdf(
      await procedurePdf(printer, sampleProcedure, assets),
    )
    expect(tagged).toBe(true)
    expect(info).toMatchObject({
      Title: 'QT00.MAU – Xác nhận thông tin mẫu tại Công an cấp xã',
      Language: 'vi',
    })
    expect(outline).toEqual([expect.stringMatching(/^Xác nhận thông tin mẫu/i)])
    for (const [name, embedded] of fonts)
      expect([name, embedded]).toEqual([expect.stringContaining('Tinos'), true])
  })

  it('lists each heading in MỤC LỤC with the page on which it stands', async () => {
    const paper = await procedurePdf(printer, sampleProcedure, assets)
    const { pages } = await readPdf(paper)
    const plain = pages.map((text) => text.normalize('NFC').replace(/\s+/g, ' '))
    const list = plain.find((text) => text.includes('MỤC LỤC'))!
    const listedOn = plain.indexOf(list)
    const numbers = new Set<number>()
    for (const { text } of sampleProcedure.contents) {
      const on = plain.findIndex((page, at) => at !== listedOn && page.includes(text)) + 1
      expect(on).toBeGreaterThan(0)
      expect(list).toContain(`${text} ${on}`)
      numbers.add(on)
    }
    // Headings that all fell on one page would prove little.
    expect(numbers.size).toBeGreaterThan(1)
    const places = await pagesOfPlaces(paper)
    for (const { id, text } of sampleProcedure.contents) expect(plain[places.get(id)! - 1]).toContain(text)
  })

  it('refuses to print a table of contents that names a heading the text does not have', async () => {
    const contents = [{ id: 'khong-co', level: 2, text: 'Không có' }]
    await expect(procedurePdf(printer, { ...sampleProcedure, contents }, assets)).rejects.toThrow('khong-co')
  })

  it('shows decomposed letters in the same face', async () => {
    const html = procedurePrint(
      { ...sampleProcedure, bodyHtml: `<p>${'Nguyễn Hữu Đỗ'.normalize('NFD')}</p>` },
      assets,
    )
    const { fonts } = await readPdf(await printer.pdf(html))
    for (const [name] of fonts) expect(name).toContain('Tinos')
  })

  /** A page that asks for everything a page can ask for; `host` answers, if it can be reached. */
  const curiousPage = (host: string): string => {
    const at = (name: string) => `http://${host}/${name}`
    return `<!DOCTYPE html><html lang="vi"><head><title>x</title>
      <meta http-equiv="refresh" content="0;url=${at('refresh')}">
      <link rel="stylesheet" href="${at('a.css')}"><link rel="preconnect" href="${at('')}">
      <link rel="prefetch" href="${at('p')}"><link rel="dns-prefetch" href="${at('')}">
      <link rel="preload" as="image" href="${at('l.png')}"><link rel="icon" href="${at('i.png')}">
      <style>@import url(${at('i.css')}); @font-face{font-family:f;src:url(${at('f.ttf')})}
        body{font-family:f,serif;background:url(${at('b.png')})}</style></head>
      <body><p>Nội dung còn nguyên</p><img src="${at('i.png')}"><img srcset="${at('s.png')} 2x">
      <iframe src="${at('f')}"></iframe><object data="${at('o')}"></object><embed src="${at('e')}">
      <video src="${at('v')}" poster="${at('q.png')}" autoplay></video><svg><image href="${at('g.png')}"/></svg>
      <script>fetch('${at('js')}');document.body.textContent='đã chạy'</script>
      <img src=x onerror="fetch('${at('on')}')"><a href="${at('a')}" ping="${at('ping')}">a</a></body></html>`
  }

  it('fetches nothing and runs nothing, whatever the page asks for, where another browser would', async () => {
    let hits = 0
    const server = createServer((socket) => {
      hits++
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::ffff:127.0.0.1]:${port}`]) {
        const { pages } = await readPdf(await printer.pdf(curiousPage(host)))
        expect(pages.join('').normalize('NFC')).toContain('Nội dung còn nguyên')
        expect(pages.join('')).not.toContain('đã chạy')
      }
      expect(hits).toBe(0)

      const { default: puppeteer } = await import('puppeteer')
      const open = await puppeteer.launch({
        executablePath: chromium!,
        headless: 'shell',
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      })
      const page = await open.newPage()
      await page.setContent(curiousPage(`127.0.0.1:${port}`), { waitUntil: 'domcontentloaded' })
      await expect.poll(() => hits, { timeout: 10_000 }).toBeGreaterThan(0)
      await open.close()
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  })

  it('does not open files of this machine', async () => {
    const bytes = await printer.pdf(
      '<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object><p>trang</p>',
    )
    const { pages } = await readPdf(bytes)
    expect(pages.join('')).not.toContain('root:')
  })

  it('keeps nothing of the paper before', async () => {
    await printer.pdf('<title>một</title><p>bí mật của hồ sơ trước</p>')
    const { pages, info } = await readPdf(await printer.pdf('<p>hồ sơ sau</p>'))
    expect(pages.join('')).not.toContain('bí mật')
    expect(info.Title ?? '').not.toBe('một')
  })

  it('prints on after its browser was killed', async () => {
    await printer.pdf('<p>trước</p>')
    const before = printer.processId()!
    process.kill(before, 'SIGKILL')
    const { pages } = await readPdf(await printer.pdf('<p>sau</p>'))
    expect(pages.join('')).toContain('sau')
    expect(printer.processId()).not.toBe(before)
  })

  it('prints on when its browser is killed in the middle of papers', async () => {
    const html = controlSheetPrint(sampleSheet, assets)
    await printer.pdf(html)
    const papers = [printer.pdf(html), printer.pdf(html), printer.pdf(html)]
    process.kill(printer.processId()!, 'SIGKILL')
    for (const paper of await Promise.all(papers)) expect((await readPdf(paper)).pages).toHaveLength(2)
  })

  it('refuses what comes when too many wait, and lets one that waits leave the line', async () => {
    const small = openPrinter({ executablePath: chromium, pages: 1, waiting: 1 })
    try {
      const first = small.pdf('<p>một</p>')
      const leaving = new AbortController()
      const second = small.pdf('<p>hai</p>', { signal: leaving.signal })
      await expect(small.pdf('<p>ba</p>')).rejects.toBeInstanceOf(PrinterBusy)
      leaving.abort(new Error('người dùng đã đi'))
      await expect(second).rejects.toThrow('người dùng đã đi')
      const third = small.pdf('<p>ba</p>')
      expect((await first).length).toBeGreaterThan(0)
      expect((await third).length).toBeGreaterThan(0)
    } finally {
      await small.close()
    }
  })

  it('gives up a paper that is not ready in time and prints the next one', async () => {
    const hurried = openPrinter({ executablePath: chromium, timeoutMs: 1 })
    try {
      await expect(hurried.pdf('<p>một</p>')).rejects.toBeInstanceOf(PrinterTimeout)
      await expect(hurried.pdf('<p>hai</p>')).rejects.toBeInstanceOf(PrinterTimeout)
    } finally {
      await hurried.close()
    }
    const left = new AbortController()
    const abandoned = printer.pdf(controlSheetPrint(sampleSheet, assets), { signal: left.signal })
    left.abort(new Error('thôi'))
    await expect(abandoned).rejects.toThrow('thôi')
    expect((await printer.pdf('<p>tiếp</p>')).length).toBeGreaterThan(0)
  })

  it('leaves no process behind when it is closed, and prints no more', async () => {
    const own = openPrinter({ executablePath: chromium })
    await own.pdf('<p>một</p>')
    const pid = own.processId()!
    expect(alive(pid)).toBe(true)
    const children = childrenOf(pid)
    const waiting = own.pdf('<p>hai</p>')
    const refused = expect(waiting).rejects.toBeInstanceOf(PrinterClosed)
    await own.close()
    await refused
    await own.close()
    expect(alive(pid)).toBe(false)
    if (process.platform === 'linux') expect(children.length).toBeGreaterThan(0)
    await expect.poll(() => children.filter(alive), { timeout: 10_000 }).toEqual([])
    await expect(own.pdf('<p>ba</p>')).rejects.toBeInstanceOf(PrinterClosed)
  })
})

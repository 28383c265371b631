import { readFileSync } from 'node:fs'
import path from 'node:path'
import puppeteer from 'puppeteer'
import { findChromium } from '#app/documents/find-chromium.mjs'
import { bodyContents, renderBody } from '#app/documents/markdown.ts'
import { openPrinter } from '#app/documents/pdf.ts'
import { loadPrintAssets } from '#app/documents/print-assets.ts'
import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { procedurePdf } from '#app/documents/procedure-pdf.ts'
import { type ProcedurePrint, procedurePrint } from '#app/documents/procedure-print.ts'
import { keptPapers } from '#app/server/kept-papers.ts'
import { sampleProcedure } from '../documents/print-samples.ts'
import { median, root, shown } from './measuring.ts'

const TIMES = 12
/** For five pages, warm; of the same version again, from what is kept. */
const LIMIT_WARM = 90
const LIMIT_AGAIN = 2

/** A procedure on a warm printer, with pages in its table of contents, beside one bare print of the same page. */
export async function benchProcedurePdf(): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) {
    console.log('  no Chromium here: not measured')
    return
  }
  const assets = loadPrintAssets(root)
  const printer = openPrinter({ executablePath })
  const browser = await puppeteer.launch({
    executablePath,
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage()
  try {
    const papers = keptPapers()
    for (const [name, input] of [
      ['five pages', fivePages()],
      ['QT03.CC whole', wholeProcedure()],
    ] as const) {
      const html = procedurePrint(input, assets)
      const cold = await timed(() => procedurePdf(printer, input, assets))
      const ours: number[] = []
      const once: number[] = []
      const bare: number[] = []
      const again: number[] = []
      await papers.paper(name, () => procedurePdf(printer, input, assets))
      for (let at = 0; at < TIMES; at++) {
        ours.push(await timed(() => procedurePdf(printer, input, assets)))
        once.push(await timed(() => printer.pdf(html)))
        bare.push(
          await timed(async () => {
            await page.setContent(html, { waitUntil: 'load' })
            await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
          }),
        )
        again.push(await timed(() => papers.paper(name, () => procedurePdf(printer, input, assets))))
      }
      console.log(
        `  ${name}: first ${shown(cold, 0)} ms; warm, printed twice for its table of contents, median ${shown(median(ours), 0)} ms (limit ${LIMIT_WARM} for five pages); printed once ${shown(median(once), 0)} ms; bare Chromium once ${shown(median(bare), 0)} ms, ratio ${shown(median(ours) / median(bare))}; kept ${shown(median(again), 3)} ms (limit ${LIMIT_AGAIN})`,
      )
    }
  } finally {
    await browser.close()
    await printer.close()
  }
}

function wholeProcedure(): ProcedurePrint {
  const read = readProcedureFile(readFileSync(path.join(root, 'procedures/QT03.CC/03.md'), 'utf8'))
  if (!read.ok) throw new Error('the shipped procedure cannot be read')
  const { body, header } = read.file
  return {
    ...sampleProcedure,
    title: header.title,
    bodyHtml: renderBody(body),
    contents: bodyContents(body),
  }
}

/** Cover, contents, and three pages of text. */
function fivePages(): ProcedurePrint {
  const body = `## I. MỤC ĐÍCH\n\n${'- Quy định nội dung, trình tự và trách nhiệm trong việc xác nhận thông tin mẫu.\n'.repeat(30)}\n## II. PHẠM VI\n\n${'- Áp dụng tại Công an cấp xã.\n'.repeat(35)}`
  return { ...sampleProcedure, bodyHtml: renderBody(body), contents: bodyContents(body) }
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const begin = process.hrtime.bigint()
  await task()
  return Number(process.hrtime.bigint() - begin) / 1e6
}

import puppeteer from 'puppeteer'
import { controlSheetPrint } from '#app/documents/control-sheet-print.ts'
import { findChromium } from '#app/documents/find-chromium.mjs'
import { openPrinter } from '#app/documents/pdf.ts'
import { loadPrintAssets } from '#app/documents/print-assets.ts'
import { sampleSheet } from '../documents/print-samples.ts'
import { median, root, shown } from './measuring.ts'

const TIMES = 20

/** BM.05 on a warm printer, beside a bare headless Chromium that prints the same page in the same browser's kind. */
export async function benchControlSheetPdf(): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) {
    console.log('  no Chromium here: not measured')
    return
  }
  const assets = loadPrintAssets(root)
  const html = controlSheetPrint(sampleSheet, assets)
  const plain = html.replace(/@font-face\s*\{[^}]*\}/g, '')
  const printer = openPrinter({ executablePath })
  const browser = await puppeteer.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    const ours: number[] = []
    const bare: number[] = []
    const withFonts: number[] = []
    const printed = async (text: string) => {
      await page.setContent(text, { waitUntil: 'load' })
      await page.pdf({ preferCSSPageSize: true })
    }
    const cold = await timed(() => printer.pdf(html))
    await printed(plain)
    for (let at = 0; at < TIMES; at++) {
      ours.push(await timed(() => printer.pdf(html)))
      bare.push(await timed(() => printed(plain)))
      withFonts.push(await timed(() => printed(html)))
    }
    console.log(`  BM.05, launch to paper: ${shown(cold, 0)} ms; warm median ${shown(median(ours), 0)} ms`)
    console.log(
      `  bare Chromium, the same page without fonts ${shown(median(bare), 0)} ms, with fonts ${shown(median(withFonts), 0)} ms`,
    )
    console.log(
      `  ratio: ${shown(median(ours) / median(bare))} of the page without fonts, ${shown(median(ours) / median(withFonts))} of the same page`,
    )
  } finally {
    await browser.close()
    await printer.close()
  }
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const begin = process.hrtime.bigint()
  await task()
  return Number(process.hrtime.bigint() - begin) / 1e6
}

import { contentDisposition } from './content-disposition.ts'
import type { Ask } from './route.ts'

/** A paper as PDF. Without a Chromium, or with too much to print, says so in sentences (503). */
export async function pdfAnswer(
  { app, request, t }: Pick<Ask, 'app' | 'request' | 't'>,
  html: string,
  { name, screenStill }: { name: string; screenStill: string },
): Promise<Response> {
  try {
    const pdf = await app.printer().pdf(html, { signal: request.signal })
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': contentDisposition('inline', name),
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (fault) {
    const words = t.dossiers.sheet
    const sentences: Record<string, string[]> = {
      PrinterMissing: [words.printerMissing, words.printerMissingAdvice],
      PrinterBusy: [words.printerBusy],
      PrinterTimeout: [words.printerBusy],
    }
    const told = sentences[fault instanceof Error ? fault.name : '']
    if (!told) throw fault
    throw new Response([...told, screenStill, ''].join('\n'), {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  }
}

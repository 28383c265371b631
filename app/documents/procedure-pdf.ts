import type { Printer } from './pdf.ts'
import { pagesOfPlaces, readyToReadPlaces } from './pdf-places.ts'
import type { PrintAssets } from './print-assets.ts'
import { type HeadingPages, listedContents, type ProcedurePrint, procedurePrint } from './procedure-print.ts'

/**
 * Bản in quy trình as PDF. Printed twice: where the headings fall is known only when they lie on paper, so the first
 * print is read for the numbers that MỤC LỤC shows in the second. Throws what the printer throws, and when a heading
 * of the text is on no page.
 */
export async function procedurePdf(
  printer: Printer,
  input: ProcedurePrint,
  assets: PrintAssets,
  options: { signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  const listed = listedContents(input.contents)
  if (listed.length > 0) readyToReadPlaces()
  const pages =
    listed.length === 0
      ? new Map<string, number>()
      : await pagesOfPlaces(await printer.pdf(procedurePrint(input, assets), { ...options, measuring: true }))
  requireAll(listed, pages)
  return printer.pdf(procedurePrint(input, assets, pages), options)
}

function requireAll(listed: readonly { id: string }[], pages: HeadingPages): void {
  const lost = listed.find(({ id }) => !pages.has(id))
  if (lost) throw new Error(`the heading ${lost.id} is on no page`)
}

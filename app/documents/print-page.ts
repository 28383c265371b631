import { renderSVG } from 'uqr'
import { escapeHtml } from './escaping.ts'
import type { PrintAssets } from './print-assets.ts'

export type PrintPage = {
  title: string
  lang: 'vi' | 'en'
  /** Style sheets in order, after the fonts and the common print sheet. */
  styles: readonly string[]
  /** `@page` rules with the margin boxes of this paper; strings in it made by `cssString`. */
  pageCss: string
  /** Printed across every page when given: DỰ THẢO, HẾT HIỆU LỰC. */
  watermark: string | null
  body: string
}

const SHORT_WATERMARK = 16

/**
 * Khung trang in: a whole HTML document that stands alone, with its fonts and style sheets inside, for the
 * printer. Page numbers live in margin boxes, since page counters count nowhere else.
 */
export function printPage(page: PrintPage, assets: PrintAssets): string {
  // On every page: Chromium repeats what is fixed, and the layer takes no room.
  const watermark = page.watermark
    ? `<div class="watermark${page.watermark.length <= SHORT_WATERMARK ? ' short' : ''}" aria-hidden="true"><span>${escapeHtml(page.watermark)}</span></div>`
    : ''
  // Composed letters alone: the printed faces have no marks that stand by themselves.
  return `<!DOCTYPE html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)}</title>
<style>${assets.fontFaces()}</style>
<style>${[assets.printPageCss, ...page.styles, page.pageCss].join('\n')}</style>
</head>
<body>
${watermark}
${page.body}
</body>
</html>
`.normalize('NFC')
}

/** Mã QR of an address as SVG; empty without an address. `label` is what a screen reader says of it. */
export function qrCode(address: string | null, label: string): string {
  if (address === null) return ''
  const svg = renderSVG(address, { ecc: 'M', border: 2 })
  return `<figure class="qr" role="img" aria-label="${escapeHtml(label)}">${svg}</figure>`
}

/** The same code as an image for a margin box, which takes no size from a style sheet; null without an address. */
export function qrImage(address: string | null): string | null {
  if (address === null) return null
  const svg = renderSVG(address, { ecc: 'M', border: 0 }).replace('<svg ', '<svg width="13mm" height="13mm" ')
  return `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`
}

/** Dòng minh họa: says on paper that people, places and cases are invented. */
export const DEMONSTRATION_LINE = 'MINH HỌA – dữ liệu trình diễn, không dùng để giải quyết hồ sơ'

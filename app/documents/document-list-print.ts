import { cssString, escapeHtml } from './escaping.ts'
import type { PrintAssets } from './print-assets.ts'
import { DEMONSTRATION_LINE, printPage } from './print-page.ts'

/** A list on paper; texts are in sentences already. */
export type DocumentListPrint = {
  title: string
  /** As of when, and how many lines. */
  asOf: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  printed: string
  demonstration: boolean
}

/** Danh mục on A4 landscape: the head of the table on every page, and who made and who approved it. */
export function documentListPrint(input: DocumentListPrint, assets: PrintAssets): string {
  const head = input.columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  const rows = input.rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  )
  const body =
    '<main class="document-list">' +
    (input.demonstration ? `<p class="demonstration-line">${DEMONSTRATION_LINE}</p>` : '') +
    `<h1>${escapeHtml(input.title)}</h1><p class="as-of">${escapeHtml(input.asOf)}</p>` +
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>` +
    '<div class="signers"><p>NGƯỜI LẬP</p><p>NGƯỜI PHÊ DUYỆT</p></div></main>'
  const foot = 'font-size: 9.5pt; vertical-align: top; padding-top: 3mm;'
  return printPage(
    {
      title: input.title,
      lang: 'vi',
      styles: [assets.documentListCss],
      pageCss: `@page {
  size: A4 landscape;
  margin: 15mm 12mm 16mm 15mm;
  font-family: "Tinos", "Times New Roman", serif;
  @bottom-left { content: ${cssString(`${input.title} · ${input.printed}`)}; width: 75%; text-align: left; ${foot} }
  @bottom-right { content: "Trang " counter(page) "/" counter(pages); width: 25%; text-align: right; ${foot} }
}`,
      watermark: null,
      body,
    },
    assets,
  )
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * What printed pages need besides their text. Read from the project's folder by whoever wires the program, as
 * the server's bundle and the command line lie in different places.
 */
export type PrintAssets = {
  documentCss: string
  controlSheetCss: string
  derivationCss: string
  calendarCss: string
  documentListCss: string
  printPageCss: string
  /** `@font-face` rules with the four Tinos faces inside (140 kB); read once, when first asked for. */
  fontFaces: () => string
}

const SHEETS = ['400.css', '400-italic.css', '700.css', '700-italic.css']
/** The letters of Vietnamese lie in these two; everything printed is NFC, so no other is needed. */
const SUBSETS = /@font-face \{[^}]*tinos-(?:vietnamese|latin)-\d[^}]*\}/g

/**
 * Reads the style sheets under `root` (the folder of package.json) at once, and the fonts when first used.
 * Throws when a file is missing: a program without its style sheets is not installed whole.
 */
export function loadPrintAssets(root: string): PrintAssets {
  const style = (name: string) => readFileSync(path.join(root, 'app', 'styles', name), 'utf8')
  const { resolve } = createRequire(path.join(path.resolve(root), 'package.json'))
  let fontFaces: string | null = null
  return {
    documentCss: style('document.css'),
    controlSheetCss: style('control-sheet.css'),
    derivationCss: style('derivation-print.css'),
    calendarCss: style('calendar-print.css'),
    documentListCss: style('document-list-print.css'),
    printPageCss: style('print-page.css'),
    fontFaces: () => {
      fontFaces ??= SHEETS.flatMap((sheet) => facesOf(resolve(`@fontsource/tinos/${sheet}`))).join('\n')
      return fontFaces
    },
  }
}

/** The faces of one style sheet of the font, each with its file inside. */
function facesOf(sheet: string): string[] {
  const folder = path.dirname(sheet)
  return (readFileSync(sheet, 'utf8').match(SUBSETS) ?? []).map((face) =>
    face.replace(/src: url\(([^)]+\.woff2)\)[^;]*;/, (_source, file: string) => {
      const bytes = readFileSync(path.join(folder, file)).toString('base64')
      return `src: url(data:font/woff2;base64,${bytes}) format('woff2');`
    }),
  )
}

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
  printPageCss: string
  /** `@font-face` rules with the four full Tinos faces inside (3 MB); read once, when first asked for. */
  fontFaces: () => string
}

const FACES = [
  { folder: '400Regular', weight: 400, style: 'normal' },
  { folder: '400Regular_Italic', weight: 400, style: 'italic' },
  { folder: '700Bold', weight: 700, style: 'normal' },
  { folder: '700Bold_Italic', weight: 700, style: 'italic' },
] as const

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
    printPageCss: style('print-page.css'),
    fontFaces: () => {
      // The full faces, not the web's subsets: a subset falls back to another face for decomposed ễ and ỗ.
      fontFaces ??= FACES.map(({ folder, weight, style }) => {
        const file = resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`)
        return (
          `@font-face{font-family:"Tinos";font-weight:${weight};font-style:${style};` +
          `src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')}) format("truetype")}`
        )
      }).join('\n')
      return fontFaces
    },
  }
}

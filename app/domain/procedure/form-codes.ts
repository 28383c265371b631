import { withoutTrailing } from './trailing-marks.ts'

/** Letters of the codes that look like forms and are units, procedures or standards: `PC06`, `PV01`, `QT17`. */
const NOT_FORMS = /^(?:QT|PA|PC|PV|PX|PH|PK|ISO|TCVN|QĐ|TT|NĐ|HD)/

const FORM_CODE =
  /(?<![\p{L}\p{N}./-])(?:BM[.\s-]?\d{1,2}(?:\.\d{1,2})?|\p{Lu}{2,4}[.-]?\d{1,2}[a-z]?)(?![\p{L}\p{N}/-])/gu

export type FoundForm = { code: string; start: number; end: number }

/** Mã biểu mẫu met in a text (`BM.05`, `TK03`, `CC02`), in order, with their offsets. `BM 05` and `BM05` are `BM.05`. */
export function formCodesIn(text: string): FoundForm[] {
  // Every code has a digit; most lines have none.
  if (!/\d/.test(text)) return []
  return [...text.matchAll(FORM_CODE)].flatMap((match) => {
    const written = match[0]
    if (NOT_FORMS.test(written)) return []
    return [{ code: canonicalFormCode(written), start: match.index, end: match.index + written.length }]
  })
}

/** Mã biểu mẫu as it is compared: no dots or spaces at its end, `BM.05` for every way to write it. */
export function canonicalFormCode(written: string): string {
  const code = withoutTrailing(written, '.;,').trim()
  const local = /^BM[.\s-]?(\d{1,2})((?:\.\d{1,2})?)$/.exec(code)
  return local ? `BM.${local[1]!.padStart(2, '0')}${local[2]}` : code
}

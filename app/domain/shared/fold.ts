/** The fold by its definition, for any text at all. */
export const foldByDefinition = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .normalize('NFC')
    .toLowerCase()

/** Letters that fold by themselves, without those beside them: Latin ones, which is all of Vietnamese in NFC. */
const foldsAlone = (unit: number): boolean =>
  unit < 0x300 || (unit >= 0x1e00 && unit < 0x1f00) || (unit >= 0x2010 && unit < 0x2028)

/** What each of those letters folds to, found when it is first met; each is one unit. */
const folded = new Uint16Array(0x2028)

/** Most units that are made a text at once; letter by letter it takes three times as long. */
const PIECE = 4096

/** Null when the fold of a letter depends on its neighbours. */
function foldPiece(text: string): string | null {
  const units = new Array<number>(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!foldsAlone(unit)) return null
    units[at] = folded[unit] ||= foldByDefinition(text[at]!).charCodeAt(0)
  }
  return String.fromCharCode.apply(null, units)
}

/**
 * Khóa tìm kiếm: lower case without Vietnamese marks, so that `can cuoc` finds `CĂN CƯỚC` and `dinh danh`
 * finds `ĐỊNH DANH`. Unicode decomposition leaves đ alone (U+0111 has none), so it is named by itself.
 * The fold of Vietnamese NFC text keeps its length, so that offsets of a hit carry over to the text as written.
 */
export function fold(text: string): string {
  if (text.length <= PIECE) return foldPiece(text) ?? foldByDefinition(text)
  let key = ''
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = foldPiece(text.slice(at, at + PIECE))
    if (piece === null) return foldByDefinition(text)
    key += piece
  }
  return key
}

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

const folded: (string | undefined)[] = []

/**
 * Khóa tìm kiếm: lower case without Vietnamese marks, so that `can cuoc` finds `CĂN CƯỚC` and `dinh danh`
 * finds `ĐỊNH DANH`. Unicode decomposition leaves đ alone (U+0111 has none), so it is named by itself.
 * The fold of Vietnamese NFC text keeps its length, so that offsets of a hit carry over to the text as written.
 */
export function fold(text: string): string {
  let key = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // A letter whose fold depends on its neighbours: the whole text by its definition.
    if (!foldsAlone(unit)) return foldByDefinition(text)
    key += folded[unit] ??= foldByDefinition(text[at]!)
  }
  return key
}

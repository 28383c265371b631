/**
 * Khóa tìm kiếm: lower case without Vietnamese marks, so that `can cuoc` finds `CĂN CƯỚC` and `dinh danh`
 * finds `ĐỊNH DANH`. Unicode decomposition leaves đ alone (U+0111 has none), hence the two replacements.
 * The fold of Vietnamese NFC text keeps its length, so that offsets of a hit carry over to the text as written.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .normalize('NFC')
    .toLowerCase()

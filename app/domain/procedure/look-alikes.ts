/** Letters of other scripts in one row, and the Latin letters that they print like, one for one. */
const FOREIGN: readonly [string, string][] = [
  ['АВЕЅІЈКМНОРСТУХЬ', 'ABESIJKMHOPCTYXb'],
  ['асеһіјорѕухν', 'acehijopsyxv'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['ογιϲ', 'oyic'],
]
/** Latin letters that Vietnamese has not (eth, African d, caron), beside those that they are taken for. */
const LATIN: readonly [string, string][] = [['\u00d0\u00f0\u0189\u0256\u01cd\u01ce', 'ĐđĐđĂă']]

const pairsOf = (rows: readonly [string, string][]): [string, string][] =>
  rows.flatMap(([from, to]) => [...from].map((letter, index): [string, string] => [letter, to[index]!]))

/** Chữ trông giống: letters of Greek and Cyrillic that a reader takes for Latin ones. */
export const FOREIGN_LOOK_ALIKES: ReadonlyMap<string, string> = new Map(pairsOf(FOREIGN))
/** Latin letters that no Vietnamese word holds. */
export const LATIN_LOOK_ALIKES: ReadonlyMap<string, string> = new Map(pairsOf(LATIN))

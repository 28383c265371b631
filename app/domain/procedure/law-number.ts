import { legalNumberKey } from '../catalogue/legal-documents.ts'

/**
 * Numbers that only legal documents have: the kind stands in them. `mẫu số 01/TNHS` is none, nor is an office's letter.
 */
const LAW_NUMBER =
  /(?<![\p{L}\p{N}/.])\d{1,5}\/(?:(?:19|20)\d{2}\/)?(?:QH\d{1,2}|UBTVQH\d{1,2}|(?:NĐ|TT|TTLT|QĐ|NQ|NQLT|CT|PL|VBHN)-[\p{Lu}\p{N}][\p{Lu}\p{N}-]{0,30}g?)(?![\p{L}\p{N}/])/gu

/** Most slashes are those of dates. */
const MAY_HOLD_ONE = /\/(?:QH|UBTVQH|NĐ|TT|QĐ|NQ|CT|PL|VBHN)/

export type FoundNumber = { number: string; key: string; start: number }

/** Số hiệu văn bản pháp luật met in a text, in order; `key` is what two spellings of one number share. */
export const lawNumbersIn = (text: string): FoundNumber[] =>
  MAY_HOLD_ONE.test(text)
    ? [...text.matchAll(LAW_NUMBER)].map((match) => ({
        number: match[0],
        key: legalNumberKey(match[0]),
        start: match.index,
      }))
    : []

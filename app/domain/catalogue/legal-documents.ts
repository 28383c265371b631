import type { ProcedureLevel } from '../procedure/model.ts'
import { fold } from '../shared/fold.ts'
import type { LocalDate } from '../shared/instant.ts'
import type { TemplateCertainty } from './form-templates.ts'

/**
 * Văn bản pháp luật as the register of law holds it. Dates that are not known are null; a document whose
 * `replacedBy` is not empty is no longer the one to cite from `effectUntil` on, or, when that is null, at once.
 */
export type LegalDocument = {
  /** `69/2024/NĐ-CP`, as written in the document. */
  number: string
  /** Loại văn bản: Luật, Nghị định, Thông tư, Quyết định … */
  kind: string
  issuer: string
  /** Trích yếu; null when it is not known. */
  title: string | null
  date: LocalDate | null
  effectFrom: LocalDate | null
  /** First day on which it has no effect any more. */
  effectUntil: LocalDate | null
  /** Numbers of the documents that stand in its place. */
  replacedBy: readonly string[]
  /** Levels at which it was replaced, where the others still cite it; empty for all. */
  replacedFor: readonly ProcedureLevel[]
  /** Numbers of the documents that it amends, which stay in force beside it. */
  amends: readonly string[]
  certainty: TemplateCertainty
  /** Where the entry was taken from. */
  source: string
}

/**
 * Số hiệu as it is compared: without marks, case, spaces and leading zeros, so that `01/2018/TT-VPCP` and
 * `1/2018/tt-vpcp` are one number.
 */
export const legalNumberKey = (number: string): string =>
  fold(number)
    .replace(/\s+/g, '')
    .replace(/–/g, '-')
    .replace(/^0+(?=\d)/, '')

/** Whether the number names the year. Others (`373/QĐ-CAT-PV01`) begin again at 1 every year. */
export const namesItsYear = (number: string): boolean => /^\s*\d+\s*\/\s*(?:19|20)\d{2}\s*\//.test(number)

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
  title: string
  date: LocalDate | null
  effectFrom: LocalDate | null
  /** First day on which it has no effect any more. */
  effectUntil: LocalDate | null
  /** Numbers of the documents that stand in its place. */
  replacedBy: readonly string[]
  certainty: TemplateCertainty
  /** Where the entry was taken from. */
  source: string
}

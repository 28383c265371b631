import type { TemplateCertainty } from '../catalogue/form-templates.ts'
import type { LocalDate } from '../shared/instant.ts'

/**
 * A unit, a level or a kind of place as texts name it (`Công an cấp huyện`, `thị trấn`, `Công an tỉnh Long An`), with
 * the days on which it existed. Found in a text by folded words, whole words only.
 */
export type NamedUnit = {
  name: string
  /** Other ways in which texts name it. */
  alsoCalled: readonly string[]
  from: LocalDate | null
  /** First day on which it no longer existed; null while it does. */
  until: LocalDate | null
  /** What stands in its place; null when nothing does. */
  successor: string | null
  certainty: TemplateCertainty
  source: string
}

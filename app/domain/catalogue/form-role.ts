import { fold } from '../shared/fold.ts'
import type { FormRole } from './form-templates.ts'

/** Words of a form's name, folded, by which offices tell what it is for; the first that fits counts. */
const ROLE_WORDS: readonly [FormRole, RegExp][] = [
  ['control-sheet', /\bkiem soat\b/],
  ['register', /^so (?:tiep nhan|theo doi|dang ky ho so|giao nhan)\b/],
  ['apology', /\bxin loi\b/],
  ['refusal', /\btu choi\b/],
  ['stop', /\b(?:tam )?dung giai quyet\b/],
  ['supplement', /\b(?:bo sung|hoan thien)\b.{0,40}\bho so\b|\bho so\b.{0,40}\b(?:bo sung|hoan thien)\b/],
  ['receipt', /^(?:giay|phieu) (?:tiep nhan|bien nhan|hen)\b|\bhen tra ket qua\b/],
]

/**
 * Vai trò của biểu mẫu by its name; null when the name tells of none of these roles, as an applicant's own papers
 * do. Read from the name alone, so that it holds for forms that no register knows.
 */
export function roleOfFormName(name: string): FormRole | null {
  // Longer names say no more; the patterns take time with their length.
  const folded = fold(name.slice(0, 300)).replace(/\s+/g, ' ').trim()
  return ROLE_WORDS.find(([, words]) => words.test(folded))?.[0] ?? null
}

import type { LocalDate } from './instant.ts'

/** Văn bản as an act cites it: số, ký hiệu, ngày ban hành and trích yếu (NĐ 30/2020/NĐ-CP, Điều 8). */
export type OfficialDocument = { number: string; date: LocalDate; title: string }

export type DocumentRefusal =
  | { code: 'document.number-missing' }
  | { code: 'document.date-missing' }
  | { code: 'document.date-in-the-future'; date: LocalDate }

/** Longest number and title of a document, in UTF-16 units. */
export const LONGEST_NUMBER = 100
export const LONGEST_TITLE = 500

/** Every reason why this cannot be cited as the ground of an act done on that day. */
export function reasonsNotToCite(document: OfficialDocument, today: LocalDate): DocumentRefusal[] {
  const refusals: DocumentRefusal[] = []
  if (document.number.trim() === '') refusals.push({ code: 'document.number-missing' })
  if (document.date === '') refusals.push({ code: 'document.date-missing' })
  else if (document.date > today) refusals.push({ code: 'document.date-in-the-future', date: document.date })
  return refusals
}

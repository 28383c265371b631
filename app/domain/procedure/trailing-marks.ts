/**
 * The text without any of these marks and spaces at its end. A loop, because `[…]+$` takes quadratic time on a
 * long run of marks that a letter ends.
 */
export function withoutTrailing(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && (marks.includes(text[end - 1]!) || text[end - 1]!.trim() === '')) end--
  return text.slice(0, end)
}

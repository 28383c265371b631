import { composed } from '#app/server/composed.ts'
import { problem } from '#app/server/route.ts'

/** A text of a form as it is kept: NFC, line feeds alone, to its last line feed. Answers 400 to text that no language writes. */
export function typedText(form: FormData, name = 'text'): string {
  const text = composed(String(form.get(name) ?? ''))
  if (text === null) throw problem(400, { code: 'unreadable-text' })
  return text.replace(/\r\n?/g, '\n')
}

/** The lock version that a page began from; null when it began without a draft. */
export function seenOf(form: FormData, name = 'seen'): number | null {
  const value = String(form.get(name) ?? '')
  return /^\d{1,10}$/.test(value) ? Number(value) : null
}

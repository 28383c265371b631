/**
 * NFC of text from outside. The time of composing grows with the square of a run of marks, so that a mebibyte
 * of them would hold the server for most of a minute: UAX #15 calls 30 marks on a letter the most any text needs.
 */
const TOO_MANY_MARKS = /\p{M}{31}/u

/** The text in NFC; null when it holds more marks on one letter than any language has. */
export const composed = (text: string): string | null =>
  TOO_MANY_MARKS.test(text) ? null : text.normalize('NFC')

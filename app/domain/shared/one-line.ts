/** Two spaces together, or one that is not the common one. */
const TO_BE_JOINED = /\s\s|[^\S ]/

/** Trên một dòng: every run of spaces, tabs and line ends is one space. Most texts are so already. */
export const onOneLine = (text: string): string =>
  TO_BE_JOINED.test(text) ? text.replace(/\s+/g, ' ') : text

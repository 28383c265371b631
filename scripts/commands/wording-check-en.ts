import type { Catalogue } from '#app/messages/catalogue.ts'
import type { RegisterFileTexts, vietnameseCheck } from './wording-check-vi.ts'

const registerFile: RegisterFileTexts = {
  'register-file.not-a-list': () => 'must be a list.',
  'register-file.not-an-object': () => 'must be an object.',
  'register-file.unknown-field': () => 'is no field of the register.',
  'register-file.text-missing': () => 'must be written.',
  'register-file.not-text': ({ found }) => `must be text, not ${found}.`,
  'register-file.not-a-date': ({ found }) => `“${found}” is no existing day as YYYY-MM-DD.`,
  'register-file.ends-before-it-begins': ({ found }) => `the last day ${found} is not after the first.`,
  'register-file.unknown-value': ({ found, known }) => `“${found}” cannot be used; use one of: ${known}.`,
  'register-file.twice': ({ found }) => `repeats an earlier row: ${found}.`,
}

/** Lời của `mt procedure check`. */
export const englishCheck: Catalogue<typeof vietnameseCheck> = {
  options: {
    calendar: 'calendar file (JSON); else the shipped calendar',
    forms: 'register of forms (JSON); else the shipped one',
    law: 'register of law (JSON); else the shipped one',
    units: 'register of units and levels (JSON); else the shipped one',
    noRegisters: 'use no shipped register; rules that need one are told as not checked',
    previous: 'the version before the file; else the one before it in the same folder of its code',
    on: 'the day for which registers are asked, YYYY-MM-DD; else today',
    fix: 'write the certain fixes into the files, then check again',
  },
  registers: { forms: 'forms', law: 'law', units: 'units' },
  shipped: (names) => `Shipped registers are used: ${names}.`,
  wrongFile: (file) => `The register ${file} has faults:`,
  notJson: (file, reason) => `The register ${file} is no JSON: ${reason}`,
  refusals: registerFile,
  previousFound: (file, previous) => `${file}: compared with the version before it, ${previous}`,
  previousUnreadable: (file, previous) =>
    `${file}: the version before it, ${previous}, cannot be read; not compared.`,
  previousOfOne: '--previous is for a single file.',
  wrongDay: (text) => `“${text}” is no existing day as YYYY-MM-DD.`,
  fixed: (file, places) => `${file}: ${places} places mended.`,
  notComposed: (file) => `${file}: not mended, because the file is not NFC with LF or CRLF line ends.`,
  fixedWorse: (file) => `${file}: not mended, because the mended text has other errors.`,
}

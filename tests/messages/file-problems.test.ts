import { expect, test } from 'vitest'
import type { FileProblem } from '#app/documents/procedure-file.ts'
import { catalogue, LANGUAGES } from '#app/messages/catalogue.ts'

/** Every code that the reader of procedure files knows; one that is missing here does not compile. */
const CODES: Record<FileProblem['code'], true> = {
  'file.too-large': true,
  'file.too-many-lines': true,
  'file.too-many-marks': true,
  'file.too-many-signs': true,
  'file.nul-byte': true,
  'file.lone-surrogate': true,
  'file.no-front-matter': true,
  'file.front-matter-not-closed': true,
  'file.front-matter-too-large': true,
  'file.broken-yaml': true,
  'file.nested-too-deep': true,
  'header.unknown-field': true,
  'header.missing-field': true,
  'header.wrong-type': true,
}

test.each(LANGUAGES)('whatever keeps a text from being read is told in a sentence (%s)', (language) => {
  const { fileProblems } = catalogue(language).procedures
  expect(Object.keys(fileProblems).sort()).toEqual(Object.keys(CODES).sort())
  for (const code of Object.keys(CODES)) {
    const sentence = fileProblems[code]!({ code, line: 1, column: 1, field: 'level', sign: '*', most: 2048 })
    expect(sentence.length).toBeGreaterThan(10)
    expect(sentence).not.toMatch(/undefined|NaN/)
  }
})

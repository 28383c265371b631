import type { Catalogue, Language } from '#app/messages/catalogue.ts'
import { english } from './wording-en.ts'
import { vietnamese } from './wording-vi.ts'

/** The sentences of the command line that the product itself does not need. Vietnamese is the source. */
export type Words = Catalogue<typeof vietnamese>

/** The command line's sentences in this language. */
export const wordsIn = (language: Language): Words => (language === 'en' ? english : vietnamese)

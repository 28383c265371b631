import * as english from './en/catalogue.ts'
import * as vietnamese from './vi/catalogue.ts'

/** Languages of the interface. Documents, names of procedures and the record stay Vietnamese in both. */
export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a subject must say in another language: the same keys, and functions of the same parameters. */
export type Catalogue<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...parameters: infer Parameters) => infer Answer
      ? (...parameters: Parameters) => Answer
      : Catalogue<Source[Key]>
}

/** Every sentence people read, by subject. Vietnamese is the source. */
export type Messages = Catalogue<typeof vietnamese>

const catalogues: Record<Language, Messages> = { vi: vietnamese, en: english }

/** The messages in this language. */
export const catalogue = (language: Language): Messages => catalogues[language]

/** Whether text from outside (a cookie, a form) names a language of the interface. */
export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text)

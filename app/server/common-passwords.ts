import list from '@zxcvbn-ts/language-common'
import { fold } from '#app/domain/shared/fold.ts'

let common: ReadonlySet<string> | null = null

/** Whether a text in small letters without marks is among the fifty thousand most common passwords. Read when first asked. */
export function isCommonPassword(folded: string): boolean {
  common ??= new Set(list.dictionary['passwords-common'].map(fold))
  return common.has(folded)
}

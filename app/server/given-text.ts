import { composed } from './composed.ts'
import { textOf } from './route.ts'

/** The file of a form if one was chosen, else the text that was pasted, in NFC; null when the bytes are no UTF-8 text. */
export async function givenText(form: FormData): Promise<string | null> {
  const file = form.get('file')
  if (!(file instanceof Blob) || file.size === 0) return textOf(form, 'text')
  try {
    return composed(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    return null
  }
}

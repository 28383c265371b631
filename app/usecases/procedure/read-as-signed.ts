import type { Documents } from '../deps.ts'

/**
 * The draft as it would be signed and kept: without the facts of ban hành, so that the places of findings are those
 * of the text that stays.
 */
export function readAsSigned(documents: Documents, draft: string): ReturnType<Documents['read']> {
  const read = documents.read(draft)
  return read.ok ? documents.read(read.document.signedText) : read
}

import path from 'node:path'
import type { UnfinishedHeader } from '#app/documents/procedure-file.ts'
import { versionLabel } from '#app/ui/addresses.ts'

/** Where the three files of an import go. */
export type ImportPlaces = { markdown: string; doubts: string; raw: string }

/** Where texts without a code go, in every language: a folder that programs find again. */
const UNCLEAR = 'chua-ro-ma-hieu'

/** Longest part of a path that is made of a code or a name. */
const LONGEST = 80

/**
 * Nơi giữ tệp nhập: `<code>/<issue>[-<revision>].md`, the doubts beside it, the source under `raw/` by its hash. A
 * text without code goes to `UNCLEAR`, one without a number keeps the name of its source: nothing is made up.
 */
export function placesOf(
  out: string,
  source: { file: string; sha256: string; header: UnfinishedHeader },
): ImportPlaces {
  const { file, sha256, header } = source
  const { name, ext } = path.parse(file)
  const folder = path.join(out, safeName(header.code) || UNCLEAR)
  const label =
    header.code !== '' && header.issueNumber !== null
      ? versionLabel(header.issueNumber, header.revision).replace(/-00$/, '')
      : safeName(name) || sha256.slice(0, 12)
  return {
    markdown: path.join(folder, `${label}.md`),
    doubts: path.join(folder, `${label}.doubts.json`),
    raw: path.join(folder, 'raw', `${sha256}${ext.toLowerCase()}`),
  }
}

/** Letters of any language, digits and what codes have between them; never a path, a hidden or a device name. */
const safeName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .replace(/^[. -]+/, '')
    .slice(0, LONGEST)
    .replace(/[. ]{1,80}$/, '')

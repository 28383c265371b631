import { bodyContents, type ContentsEntry, RENDERER_VERSION } from '#app/documents/markdown.ts'
import { MINUTES_PER_DAY, timeOfVariant } from '#app/domain/procedure/allotted-time.ts'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { Allotment, ProcedureHeader } from '#app/domain/procedure/model.ts'
import { sha256Hex } from '#app/record/hash.ts'
import type { App } from './app.ts'
import type { Splice } from './load-context.ts'

/** How many texts a process keeps ready; each is some tens of kilobytes. */
const MOST_KEPT = 200

/** What every page of a version shows of its text, made once a process: the text of a version never changes. */
export type VersionText = {
  header: ProcedureHeader
  contents: ContentsEntry[]
  rendering: Splice
  /** Checked as at submission: what would stand in the way of signing this text again. */
  diagnostics: Diagnostic[]
  times: {
    variant: string
    term: Allotment | null
    steps: number
    allotted: number
    limit: number | null
    without: number
  }[]
}

const kept = new Map<string, VersionText>()

/** The text of a version, ready to show. Throws when no text has that hash: versions keep theirs for ever. */
export async function versionText(app: App, contentSha256: string): Promise<VersionText> {
  const known = kept.get(contentSha256)
  if (known) return known
  const found = await app.views.procedures.versionText(contentSha256, RENDERER_VERSION)
  const read = found && app.documents.read(found.text, 'submission')
  if (!read?.ok) throw new Error(`the stored text ${contentSha256} cannot be read`)
  const { header, body, model, diagnostics } = read.document
  const text: VersionText = {
    header,
    contents: bodyContents(body),
    rendering: found!.rendering ?? app.documents.render(body),
    diagnostics,
    times: model.variants.map((variant) => ({
      variant: variant.name,
      term: variant.term?.allotment ?? null,
      steps: variant.steps.length,
      ...timeOfVariant(variant, MINUTES_PER_DAY),
    })),
  }
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(contentSha256, text)
  return text
}

/** Mã băm of a text as its version would keep it. */
export const textHash = (signedText: string): string => sha256Hex(signedText)

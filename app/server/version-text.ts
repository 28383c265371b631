import { withIssueDate } from '#app/documents/issue-date.ts'
import { bodyContents, type ContentsEntry, RENDERER_VERSION } from '#app/documents/markdown.ts'
import { MINUTES_PER_DAY, timeOfVariant } from '#app/domain/procedure/allotted-time.ts'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { Allotment, ProcedureHeader } from '#app/domain/procedure/model.ts'
import type { ProcedureVersion } from '#app/domain/procedure/procedure.ts'
import { sha256Hex } from '#app/record/hash.ts'
import type { App } from './app.ts'
import { deflatePiece } from './documents.ts'
import type { Splice } from './load-context.ts'

/** How many texts a process keeps ready; each is some tens of kilobytes. */
const MOST_KEPT = 200

/** What every page of a version shows of its text, made once a process: the text of a version never changes. */
export type VersionText = {
  header: ProcedureHeader
  contents: ContentsEntry[]
  /** The body, with the date of issue in its newest revision rows once the version was issued. */
  rendering: Splice
  /** Checked as at submission: what would stand in the way of signing this text again. */
  diagnostics: Diagnostic[]
  times: {
    variant: string
    term: Allotment | null
    steps: number
    allotted: number
    limit: number | null
    counted: number
    without: number
  }[]
}

const kept = new Map<string, VersionText>()

/** The text of a version, ready to show. Throws when no text has its hash: versions keep theirs for ever. */
export async function versionText(app: App, version: ProcedureVersion): Promise<VersionText> {
  const { contentSha256, decision } = version
  const key = `${contentSha256} ${decision?.date ?? ''}`
  const known = kept.get(key)
  if (known) return known
  const found = await app.views.procedures.versionText(contentSha256, RENDERER_VERSION)
  const read = found && app.documents.read(found.text, 'submission')
  if (!read?.ok) throw new Error(`the stored text ${contentSha256} cannot be read`)
  const { header, body, model, diagnostics } = read.document
  const text: VersionText = {
    header,
    contents: bodyContents(body),
    rendering: dated(found!.rendering ?? app.documents.render(body), version),
    diagnostics,
    times: model.variants.map((variant) => ({
      variant: variant.name,
      term: variant.term?.allotment ?? null,
      steps: variant.steps.length,
      ...timeOfVariant(variant, MINUTES_PER_DAY),
    })),
  }
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(key, text)
  return text
}

function dated({ html, deflated }: Splice, version: ProcedureVersion): Splice {
  if (!version.decision) return { html, deflated }
  const text = html.toString('utf8')
  const printed = withIssueDate(text, version, version.decision.date)
  if (printed === text) return { html, deflated }
  const bytes = Buffer.from(printed, 'utf8')
  return { html: bytes, deflated: deflatePiece(bytes) }
}

/** Mã băm of a text as its version would keep it. */
export const textHash = (signedText: string): string => sha256Hex(signedText)

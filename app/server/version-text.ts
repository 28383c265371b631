import { stepAnchor } from '#app/documents/anchors.ts'
import { withIssueDate } from '#app/documents/issue-date.ts'
import { bodyContents, type ContentsEntry, RENDERER_VERSION } from '#app/documents/markdown.ts'
import { MINUTES_PER_DAY } from '#app/domain/procedure/allotted-time.ts'
import type { ProcedureHeader, ProcedureModel } from '#app/domain/procedure/model.ts'
import type { ProcedureVersion } from '#app/domain/procedure/procedure.ts'
import { sha256Hex } from '#app/record/hash.ts'
import type { App } from './app.ts'
import { deflatePiece } from './documents.ts'
import { type CaseTime, caseTimes } from './draft-reading.ts'
import type { Splice } from './load-context.ts'

/** How many texts a process keeps ready; each is some tens of kilobytes. */
const MOST_KEPT = 200

/** What every page of a version shows of its text, made once a process: the text of a version never changes. */
export type VersionText = {
  header: ProcedureHeader
  contents: ContentsEntry[]
  /** Where on the page the lines of the text stand: the headings and steps, in order, with their ids. */
  places: { line: number; id: string }[]
  /** The body, with the date of issue in its newest revision rows once the version was issued. */
  rendering: Splice
  times: CaseTime[]
}

const kept = new Map<string, VersionText>()

/** The text of a version, ready to show. Throws when no text has its hash: versions keep theirs for ever. */
export async function versionText(app: App, version: ProcedureVersion): Promise<VersionText> {
  const { contentSha256, decision } = version
  const key = `${contentSha256} ${decision?.date ?? ''}`
  const known = kept.get(key)
  if (known) return known
  const found = await app.views.procedures.versionText(contentSha256, RENDERER_VERSION)
  const read = found && app.documents.read(found.text)
  if (!read?.ok) throw new Error(`the stored text ${contentSha256} cannot be read`)
  const { header, body, model } = read.document
  const contents = bodyContents(body)
  const text: VersionText = {
    header,
    contents,
    places: placesOf(model, contents),
    rendering: dated(found!.rendering ?? app.documents.render(body), version),
    times: caseTimes(model, MINUTES_PER_DAY),
  }
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(key, text)
  return text
}

/** A heading's place is its own; a step's is its row, when no other step has its code. */
function placesOf(model: ProcedureModel, contents: readonly ContentsEntry[]): VersionText['places'] {
  const headings =
    model.sections.length === contents.length
      ? model.sections.map(({ at }, index) => ({ line: at.line, id: contents[index]!.id }))
      : []
  const steps = model.variants.flatMap((variant) => variant.steps)
  const rows = steps.flatMap(({ code, at }) => {
    const id = stepAnchor(code)
    return id !== null && steps.filter((step) => step.code === code).length === 1
      ? [{ line: at.line, id }]
      : []
  })
  return [...headings, ...rows].sort((a, b) => a.line - b.line)
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

import { bodyContents, type ContentsEntry, renderNumberedBody } from '#app/documents/markdown.ts'
import { procedureHeader, signatureTable } from '#app/documents/procedure-print.ts'
import { timeOfVariant } from '#app/domain/procedure/allotted-time.ts'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { UnreadablePlace } from '#app/domain/procedure/draft-refusals.ts'
import type { Allotment, ProcedureModel } from '#app/domain/procedure/model.ts'
import type { App } from './app.ts'

/** Tổng thời gian of one case of the text against its term. */
export type CaseTime = {
  variant: string
  term: Allotment | null
  steps: number
  allotted: number
  limit: number | null
  counted: number
  without: number
}

/** What a text says of itself while it is being written. */
export type DraftReading = {
  /** Why it cannot be read at all; everything below is empty then. */
  unreadable: UnreadablePlace[]
  diagnostics: Diagnostic[]
  /** The official form, by the printer of page and PDF, its blocks with their lines of the file. */
  preview: { header: string; signatures: string; body: string }
  contents: ContentsEntry[]
  times: CaseTime[]
}

const NOTHING = {
  diagnostics: [],
  preview: { header: '', signatures: '', body: '' },
  contents: [],
  times: [],
}

/**
 * Đọc dự thảo: the one reading of a text as it is typed or as it was saved, of which page, preview, findings and sums
 * of time are made. Writes nothing.
 */
export async function draftReading(app: App, code: string, text: string): Promise<DraftReading> {
  const read = app.documents.read(text)
  if (!read.ok) return { unreadable: read.problems, ...NOTHING }
  const { document } = read
  const { header, body, bodyLine, model } = document
  const settings = await app.settingsFor(code)
  const contents = bodyContents(body)
  const print = {
    ...header,
    status: 'draft' as const,
    demonstration: false,
    bodyHtml: '',
    contents,
    signatures: header.signatories.map(({ role, rank, name, position, capacity }) => ({
      role,
      name: rank ? `${rank} ${name}` : name,
      position,
      capacity,
      signedAt: null,
    })),
    contentSha256: '',
    fromPaper: false,
    effectiveFrom: null,
    effectiveUntil: null,
    copy: null,
    record: null,
    verifyUrl: null,
  }
  return {
    unreadable: [],
    diagnostics: app.documents.diagnose(document, 'draft', settings),
    preview: {
      header: procedureHeader(print),
      signatures: signatureTable(print.signatures, 'draft'),
      body: renderNumberedBody(body, bodyLine),
    },
    contents,
    times: caseTimes(model, settings.minutesPerDay),
  }
}

/** Each case's sum of time against its term. */
export const caseTimes = (
  { variants }: Pick<ProcedureModel, 'variants'>,
  minutesPerDay: number,
): CaseTime[] =>
  variants.map((variant) => ({
    variant: variant.name,
    term: variant.term?.allotment ?? null,
    steps: variant.steps.length,
    ...timeOfVariant(variant, minutesPerDay),
  }))

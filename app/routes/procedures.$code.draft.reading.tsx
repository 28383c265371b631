import { renderToStaticMarkup } from 'react-dom/server'
import { draftReading } from '#app/server/draft-reading.ts'
import { framed, redirect } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { MessagesProvider } from '#app/ui/messages-context.tsx'
import { DraftFindings } from './procedures.$code.draft._index/draft-findings.tsx'
import { DraftPaper } from './procedures.$code.draft._index/draft-paper.tsx'
import { typedText } from './procedures.$code.draft._index/typed-text.ts'
import { askedProcedure } from './procedures.$code.versions.$label._index/asked-version.ts'

/** A finding as an editor marks it: lines and columns from 1, in UTF-16 units. */
export type MarkedFinding = {
  line: number
  column: number
  endColumn: number
  severity: 'error' | 'warning' | 'info'
  /** The word of the severity, and the sentence. */
  message: string
}

/** What the page of a draft shows of a text: its parts as HTML, by their names on the page. */
export type ReadingAnswer = { parts: { preview: string; findings: string }; findings: MarkedFinding[] }

/** Only what is sent is answered; whoever opens the address finds the draft. */
export const loader = framed('version.draft', async (ask) => {
  const { code } = await askedProcedure(ask, addresses.draftReading)
  throw redirect(addresses.draft(code))
})

/** Đọc một văn bản như đang gõ: what the page would show of it. Writes nothing. */
export const action = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draftReading)
  const text = typedText(await ask.request.formData())
  const { t, ground } = ask
  const reading = await draftReading(ask.app, procedure.code, text)
  const html = (part: JSX.Element) =>
    renderToStaticMarkup(<MessagesProvider language={ground.language}>{part}</MessagesProvider>)
  const unreadable = reading.unreadable.map((place) => ({
    ...place,
    endColumn: place.column + 1,
    severity: 'error' as const,
    message: `${t.procedures.severities.error}: ${t.procedures.fileProblems[place.code]?.(place) ?? place.code}`,
  }))
  const answer: ReadingAnswer = {
    parts: {
      preview: html(<DraftPaper reading={reading} />),
      findings: html(<DraftFindings reading={reading} />),
    },
    findings: [
      ...unreadable.map(({ line, column, endColumn, severity, message }) => ({
        line,
        column,
        endColumn,
        severity,
        message,
      })),
      ...reading.diagnostics.map((found) => ({
        line: found.line,
        column: found.column,
        endColumn: found.endColumn,
        severity: found.severity,
        message: `${t.procedures.severities[found.severity]}: ${t.diagnosticSentence(found)}`,
      })),
    ],
  }
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
})

import type { Procedure, ProcedureVersion } from '#app/domain/procedure/procedure.ts'
import { statusOf } from '#app/domain/procedure/procedure.ts'
import { readableVersions } from '#app/domain/procedure/reading.ts'
import { revisionRowText } from '#app/messages/version-change.ts'
import type { Ask } from '#app/server/route.ts'
import { type ComparisonLayout, comparisonOf } from '#app/server/version-comparison.ts'
import { addresses, type ComparisonQuery, versionLabel } from '#app/ui/addresses.ts'
import { mayReadUnissued } from '../procedures.$code.versions.$label._index/asked-version.ts'

/** How the comparison is asked for: what the address does not say is the reader's usual. */
export function askedLayout(url: URL): ComparisonQuery {
  const one = <Value extends string>(name: string, value: Value): Value | undefined =>
    url.searchParams.get(name) === value ? value : undefined
  return {
    columns: one('columns', '2'),
    text: one('text', 'source'),
    parts: one('parts', 'whole'),
    marks: one('marks', 'ignored'),
  }
}

export const layoutOf = ({ columns, text, parts, marks }: ComparisonQuery): ComparisonLayout => ({
  columns: columns === '2' ? 2 : 1,
  of: text ?? 'text',
  parts: parts ?? 'changes',
  strictness: marks === 'ignored' ? 'words' : 'exact',
})

/** So sánh hai bản: what changed section by section, then the redline, laid out as asked. */
export async function comparisonView(
  ask: Ask,
  procedure: Procedure,
  { earlier, version }: { earlier: ProcedureVersion; version: ProcedureVersion },
) {
  const { app, t, ground, now } = ask
  const { code } = procedure
  const texts = await Promise.all(
    [earlier, version].map(({ contentSha256 }) => app.views.record.blobText(contentSha256)),
  )
  const [before, after] = texts
  if (before == null || after == null) throw new Error('a version without its text')
  const asked = askedLayout(new URL(ask.request.url))
  const { rows, parts } = comparisonOf(t, ground.language, { before, after }, layoutOf(asked))
  const told = (each: ProcedureVersion) => ({
    number: { issueNumber: each.issueNumber, revision: each.revision },
    label: versionLabel(each.issueNumber, each.revision),
    status: statusOf(each, now),
  })
  return {
    pageTitle: `${t.comparison.title(code)}: ${t.procedures.versionName(earlier)} → ${t.procedures.versionName(version)}`,
    code,
    title: version.header.title,
    earlier: told(earlier),
    version: told(version),
    others: readableVersions(procedure.versions, mayReadUnissued(ask), now)
      .filter((each) => each !== version)
      .map(told),
    asked,
    coarse: parts.coarse,
    changes: parts.changes,
    summary: rows.map((row) => ({ place: t.versionChanges.place(row.place), text: revisionRowText(t, row) })),
    sections: parts.sections.filter(({ changes }) => changes > 0 || asked.parts === 'whole'),
    unchanged: parts.sections.filter(({ changes }) => changes === 0).length,
    address: addresses.comparison(code, told(version).label, told(earlier).label),
  }
}

export type ComparisonView = Awaited<ReturnType<typeof comparisonView>>

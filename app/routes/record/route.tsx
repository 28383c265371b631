import { useLoaderData } from '@remix-run/react'
import { recordFactText } from '#app/messages/record-fact.ts'
import type { RouteHandle } from '#app/root.tsx'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'record' }
export const meta = pageTitle((t) => t.registers.record.title)

const PAGE = 50

/** The head of the record, its last checkpoint, and its newest entries as sentences. */
export const loader = framed('record.read', async ({ app, request, t }) => {
  const after = Number(new URL(request.url).searchParams.get('after') ?? Number.NaN)
  const before = Number.isSafeInteger(after) && after > 0 ? after : null
  const [anchor, checkpoint, entries] = await Promise.all([
    app.views.record.anchor(),
    app.views.record.lastCheckpoint(),
    app.views.record.newest(before, PAGE),
  ])
  return {
    anchor,
    origin: app.log.origin,
    verifierKey: app.verifierKey,
    checkpoint: checkpoint && { size: checkpoint.size, at: t.time.dateTime(checkpoint.at) },
    entries: entries.map((entry) => ({
      seq: entry.seq,
      at: t.time.dateTime(entry.at),
      actor: entry.actorName,
      text: recordFactText(t, entry.fact),
      leaf: entry.leaf.slice(0, 12),
    })),
    older: entries.length === PAGE ? String(entries.at(-1)!.seq) : null,
  }
})

export default function Record() {
  const page = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.registers.record
  return (
    <>
      <h1>{words.title}</h1>
      <p className="measure">{words.explanation}</p>
      <DefinitionList
        items={[
          { term: words.size, description: String(page.anchor.size) },
          { term: words.root, description: <code className="hash">{page.anchor.root}</code> },
          {
            term: words.checkpoint,
            description: page.checkpoint
              ? words.checkpointAt(page.checkpoint.size, page.checkpoint.at)
              : words.none,
          },
          { term: words.origin, description: <code>{page.origin}</code> },
          { term: words.verifierKey, description: <code className="hash">{page.verifierKey}</code> },
          { term: words.check, description: <code>scripts/mt db check</code> },
        ]}
      />
      <h2>{words.entries}</h2>
      <DataTable
        caption={words.entries}
        captionHidden
        rows={page.entries}
        rowKey={(entry) => String(entry.seq)}
        columns={[
          { key: 'seq', heading: words.columns.seq, numeric: true, cell: (entry) => entry.seq },
          { key: 'at', heading: words.columns.at, cell: (entry) => entry.at },
          { key: 'actor', heading: words.columns.actor, cell: (entry) => entry.actor ?? words.system },
          { key: 'text', heading: words.columns.text, cell: (entry) => entry.text },
          { key: 'leaf', heading: words.columns.leaf, cell: (entry) => <code>{entry.leaf}</code> },
        ]}
      />
      {page.older && <a href={addresses.record({ after: page.older })}>{words.older}</a>}
    </>
  )
}

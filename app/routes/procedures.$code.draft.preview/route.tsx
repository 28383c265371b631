import type { LinksFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { draftReading } from '#app/server/draft-reading.ts'
import { framed, redirect } from '#app/server/route.ts'
import documentStyles from '#app/styles/document.css?url'
import { addresses } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { DraftHeading } from '../procedures.$code.draft._index/draft-heading.tsx'
import { draftHeading } from '../procedures.$code.draft._index/draft-heading-view.ts'
import { DraftPaper } from '../procedures.$code.draft._index/draft-paper.tsx'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: documentStyles }]
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

/** Bản trình bày of the draft as saved, by itself: for narrow screens, and for whoever only looks. */
export const loader = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draftPreview)
  const { draft, heading } = await draftHeading(ask, procedure)
  if (!draft) throw redirect(addresses.draft(procedure.code))
  return {
    pageTitle: ask.t.procedures.draft.title(procedure.code),
    heading,
    reading: await draftReading(ask.app, procedure.code, draft.text),
  }
})

export default function DraftPreview() {
  const { pageTitle, heading, reading } = useLoaderData<typeof loader>()
  return (
    <>
      <DraftHeading view={heading} title={pageTitle} here="preview" />
      <DraftPaper reading={reading} />
    </>
  )
}

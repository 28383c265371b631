import type { LinksFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { framed } from '#app/server/route.ts'
import documentStyles from '#app/styles/document.css?url'
import { addresses } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { askedVersion, readableVersion } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { ComparisonPage } from './comparison-page.tsx'
import { comparisonView } from './comparison-view.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: documentStyles }]
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

/** So sánh hai bản of a procedure that the reader may read. */
export const loader = framed('procedure.read', async (ask) => {
  const label = ask.param('earlier')
  const { procedure, version } = await askedVersion(ask, (code, newer) =>
    addresses.comparison(code, newer, label),
  )
  const earlier = readableVersion(ask, procedure, label)
  return comparisonView(ask, procedure, { earlier, version })
})

export default function Comparison() {
  return <ComparisonPage view={useLoaderData<typeof loader>()} />
}

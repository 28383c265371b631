import type { HeadersFunction, LinksFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { framed } from '#app/server/route.ts'
import documentStyles from '#app/styles/document.css?url'
import { addresses } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { askedVersion } from './asked-version.ts'
import { VersionPage } from './version-page.tsx'
import { versionPage } from './version-view.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: documentStyles }]
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

/** Một bản của quy trình, under the address that stays its own whatever comes after. */
export const loader = framed('procedure.read', async (ask) => {
  const { procedure, version } = await askedVersion(ask, addresses.version)
  return versionPage(ask, procedure, version)
})

export default function Version() {
  return <VersionPage view={useLoaderData<typeof loader>()} />
}

import type { HeadersFunction, LinksFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { versionForIntake } from '#app/domain/procedure/procedure.ts'
import { versionToRead } from '#app/domain/procedure/reading.ts'
import type { RouteHandle } from '#app/root.tsx'
import { lookingBack } from '#app/server/looking-back.ts'
import { framed, notFound } from '#app/server/route.ts'
import documentStyles from '#app/styles/document.css?url'
import { addresses } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { askedProcedure, mayReadUnissued } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { VersionPage } from '../procedures.$code.versions.$label._index/version-page.tsx'
import { versionPage } from '../procedures.$code.versions.$label._index/version-view.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: documentStyles }]
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

/**
 * Quy trình: always the version in force; failing that, the one that stands for it. As of a day that is past, the one
 * that was in force at its end, and the page says that it looks back.
 */
export const loader = framed('procedure.read', async (ask) => {
  const back = lookingBack(ask)
  const procedure = await askedProcedure(ask, (code) => addresses.procedure(code, { asOf: back.asked }))
  const then = back.past && versionForIntake(procedure, back.past.at)
  const version = then ?? versionToRead(procedure.versions, mayReadUnissued(ask), ask.now)
  if (!version) throw notFound('procedure')
  return versionPage(ask, procedure, version, back)
})

export default function ProcedureInForce() {
  return <VersionPage view={useLoaderData<typeof loader>()} />
}

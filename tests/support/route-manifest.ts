import type { ServerBuild } from '@remix-run/node'
import { PERMISSIONS } from '#app/domain/organisation/permissions.ts'
import type { RouteAct } from '#app/server/route.ts'

type Module = { loader?: unknown; action?: unknown }
export type ManifestRoute = { id: string; address: string; loader: RouteAct; action: RouteAct | null }

/** Addresses that people use before they have signed in; every other one asks who they are. */
export const OPEN_TO_VISITORS = [
  'root',
  'routes/$',
  'routes/help',
  'routes/help_.rules',
  'routes/language',
  'routes/sign-in',
  'routes/sign-out',
]

const actOf = (handler: unknown): unknown => (handler as { act?: unknown } | undefined)?.act
const isAct = (act: unknown): act is RouteAct => act === 'visitor' || Object.hasOwn(PERMISSIONS, String(act))

/** What is wrong with a route's frame; empty when every way into it asks who is there and whether he may. */
export function faultsOfFrame(id: string, { loader, action }: Module): string[] {
  const faults: string[] = []
  // A page without a loader asks nobody anything, and its parents are skipped by data requests.
  if (!loader) faults.push(`${id}: no loader`)
  for (const [kind, handler] of [
    ['loader', loader],
    ['action', action],
  ] as const)
    if (handler && !isAct(actOf(handler))) faults.push(`${id}: the ${kind} has no frame`)
    else if (handler && actOf(handler) === 'visitor' && !OPEN_TO_VISITORS.includes(id))
      faults.push(`${id}: the ${kind} is open to visitors`)
  return faults
}

const modulesOf = (build: ServerBuild): [string, Module][] =>
  Object.entries(build.routes).map(([id, route]) => [id, route!.module])

export const framelessRoutes = (build: ServerBuild): string[] =>
  modulesOf(build).flatMap(([id, module]) => faultsOfFrame(id, module))

/** Every address of the product, as Remix was built to know them, with the acts it says of itself. */
export function routesOf(build: ServerBuild): ManifestRoute[] {
  return modulesOf(build)
    .filter(([id]) => id !== 'root')
    .map(([id, { loader, action }]) => ({
      id,
      address: addressOf(build, id),
      loader: actOf(loader) as RouteAct,
      action: action ? (actOf(action) as RouteAct) : null,
    }))
    .sort((a, b) => a.address.localeCompare(b.address))
}

function addressOf(build: ServerBuild, id: string): string {
  const route = build.routes[id]!
  const parent = route.parentId && route.parentId !== 'root' ? addressOf(build, route.parentId) : ''
  return route.path ? `${parent}/${route.path}` : parent || '/'
}

/** The address with its parts filled in. Throws when a part has no example: a new one must be given one. */
export function filledIn(address: string, parts: Record<string, string>): string {
  return address.replace(/:(\w+)|\*/g, (_whole, name: string | undefined) => {
    if (name === undefined) return 'nowhere'
    const part = parts[name]
    if (part === undefined) throw new Error(`no example for :${name} in ${address}`)
    return encodeURIComponent(part)
  })
}

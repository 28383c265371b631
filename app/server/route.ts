import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect as remixRedirect,
} from '@remix-run/node'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { type ActObject, type MayRefusal, reasonsMayNot } from '#app/domain/organisation/may.ts'
import type { Act } from '#app/domain/organisation/permissions.ts'
import type { Stage } from '#app/domain/organisation/sign-in-stage.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { catalogue, type Messages } from '#app/messages/catalogue.ts'
import { addresses } from '#app/ui/addresses.ts'
import type { App } from './app.ts'
import { composed } from './composed.ts'
import type { Ground, Splice } from './load-context.ts'
import { localAddress } from './local-address.ts'

/**
 * The frame of every loader and action: who is asking, whether he may, what went wrong. Parent loaders are
 * skipped by data requests, so each one asks for itself; the manifest test finds a route without this frame.
 */
export type Ask = {
  app: App
  actor: Actor
  request: Request
  params: Record<string, string | undefined>
  now: Instant
  ground: Ground
  t: Messages
  /**
   * Answers 404 or 403 when the actor may not do the route's act to this object. `what` is the name under which
   * the route tells a missing one, so that both look alike.
   */
  allow(object: ActObject, what?: string): void
  /** The named part of the address, in NFC. Answers 404 when the address has none. */
  param(name: string): string
  /** Puts stored HTML into the page; answers the marker to render in its place. */
  splice(name: string, piece: Splice): string
}

type RouteArguments = LoaderFunctionArgs | ActionFunctionArgs

/** `visitor` marks the few routes that people who are not signed in may use. */
export type RouteAct = Act | 'visitor'

/** A loader or an action that says which act it is. */
export type Framed<T> = ((args: RouteArguments) => Promise<T>) & { act: RouteAct }

/** What a problem page is told; sentences are made there. */
export type Problem =
  | { code: 'not-found'; what: string; suggestion: string | null }
  | { code: 'forbidden'; refusals: MayRefusal[] }
  | { code: 'overtaken' }
  | { code: 'busy' }
  | { code: 'unreadable-text' }

/** An answer that ends the request with a problem page. */
export const problem = (status: number, details: Problem): Response =>
  Response.json(details, { status, headers: { 'Cache-Control': 'no-store' } })

/** 404 for something that is not there, or that looks so to this actor. */
export const notFound = (what: string, suggestion: string | null = null): Response =>
  problem(404, { code: 'not-found', what, suggestion })

/** Redirects within the product. A header holds ASCII alone: Vietnamese letters are encoded, the rest is left. */
export const redirect = (address: string, init: ResponseInit = {}): Response =>
  remixRedirect(address.replace(/[^\p{ASCII}]+/gu, encodeURIComponent), init)

/** Frames a loader or an action that someone signed in may use when the table of permissions says so. */
export function framed<T>(act: Act, handler: (ask: Ask) => Promise<T>): Framed<T> {
  return framedIn(['open'], act, handler)
}

/**
 * The same for a page that belongs to stages of signing in: in each of them it is the only one that answers, and in
 * every other stage the reader is sent to the page of that one.
 */
export function framedIn<T>(
  stages: readonly Stage[],
  act: Act,
  handler: (ask: Ask) => Promise<T>,
): Framed<T> {
  const run = async (args: RouteArguments): Promise<T> => {
    const { ground } = args.context
    const actor = ground.actor ?? ground.pending?.actor
    if (!actor) throw redirect(addresses.signIn({ back: ground.here }))
    const stage = ground.pending?.stage ?? 'open'
    if (!stages.includes(stage)) throw redirect(stageAddress(stage, backOf(args.request, ground)))
    const ask = askOf(args, act, actor)
    return translated(() => handler(ask))
  }
  return Object.assign(run, { act })
}

/** Where a person in that stage of signing in goes; once in, to where he wanted to go. */
export function stageAddress(stage: Stage, back: string): string {
  const query = { back: back === addresses.work() ? undefined : back }
  if (stage === 'second-factor') return addresses.secondFactorSignIn(query)
  if (stage === 'change-password') return addresses.ownPassword(query)
  return stage === 'enrol-second-factor' ? addresses.secondFactor(query) : back
}

/** Where the page's reader wanted to go: what its address says, or the page itself unless it is one of signing in. */
function backOf(request: Request, ground: Ground): string {
  const said = new URL(request.url).searchParams.get('back')
  const here = /^\/(sign-in|account)/.test(ground.here) || request.method !== 'GET' ? '' : ground.here
  return localAddress(said ?? here, addresses.work())
}

/** Frames a loader or an action that visitors use too. */
export function framedForVisitors<T>(handler: (ask: Omit<Ask, 'actor' | 'allow'>) => Promise<T>): Framed<T> {
  const run = (args: RouteArguments): Promise<T> => translated(() => handler(commonOf(args)))
  return Object.assign(run, { act: 'visitor' as const })
}

function commonOf(args: RouteArguments): Omit<Ask, 'actor' | 'allow'> {
  const { ground } = args.context
  return {
    app: ground.app,
    request: args.request,
    params: args.params,
    now: ground.app.clock.now(),
    ground,
    t: catalogue(ground.language),
    param(name) {
      const value = args.params[name]
      if (value === undefined || value === '') throw notFound(name)
      const text = composed(value)
      if (text === null) throw problem(400, { code: 'unreadable-text' })
      return text
    },
    splice(name, piece) {
      const marker = `<!--splice:${name}-->`
      ground.splices.set(marker, piece)
      return marker
    },
  }
}

function askOf(args: RouteArguments, act: Act, actor: Actor): Ask {
  const common = commonOf(args)
  const allow = (object: ActObject, what = 'object') => {
    const refusals = reasonsMayNot(actor, act, object, common.now)
    // Another unit's object must look exactly like one that does not exist.
    if (refusals.some(({ code }) => code === 'permission.other-unit')) throw notFound(what)
    if (refusals.length > 0) throw problem(403, { code: 'forbidden', refusals })
  }
  allow(null)
  return { ...common, actor, allow }
}

/** Faults that a person can do something about, told by name: modules may be loaded twice. */
async function translated<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : null
    if (name === 'Missing') throw notFound((fault as Error & { what: string }).what)
    if (name === 'Overtaken') throw problem(409, { code: 'overtaken' })
    if (name === 'PasswordsBusy') throw problem(503, { code: 'busy' })
    throw fault
  }
}

/** Text from a form: NFC, trimmed, `''` when absent. Answers 400 to text that no language writes. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  if (typeof value !== 'string') return ''
  const text = composed(value)
  if (text === null) throw problem(400, { code: 'unreadable-text' })
  return text.trim()
}

/** The answer to a form that was refused or badly filled in: the page again, with what was typed. */
export const again = <T>(answer: T, status: 200 | 400 | 409 | 422 | 429) => data(answer, { status })

/** Redirects with a message for the next page; the cookie is read once and cleared. */
export async function redirectWithNotice(
  ground: Ground,
  address: string,
  notice: { code: string; detail?: string },
): Promise<Response> {
  const cookie = await ground.cookies.notice.serialize({ code: notice.code, detail: notice.detail ?? '' })
  return redirect(address, { headers: { 'Set-Cookie': cookie } })
}

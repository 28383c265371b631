import { randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { type Actor, rolesExercisedAt } from '#app/domain/organisation/actor.ts'
import {
  ABSOLUTE_SECONDS,
  IDLE_SECONDS,
  type Stage,
  stageAt,
} from '#app/domain/organisation/sign-in-stage.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { isLanguage, type Language } from '#app/messages/catalogue.ts'
import { sha256Hex } from '#app/record/hash.ts'
import type { App } from './app.ts'
import type { Ground } from './load-context.ts'

/** A session's last sight is written down at most this often: reading a page should not write. */
const SEEN_EVERY_SECONDS = 60

/** `__Host-` binds a cookie to this host; browsers take it over HTTPS alone. */
const cookieNamed = (name: string, secure: boolean, maxAge?: number) =>
  createCookie(secure ? `__Host-${name}` : name, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    ...(maxAge === undefined ? {} : { maxAge }),
  })

/** The cookies of the product, over HTTPS or on a loopback address without it. */
export const cookiesFor = (secure: boolean) => ({
  session: cookieNamed('sid', secure),
  language: cookieNamed('language', secure, 365 * 24 * 3600),
  notice: cookieNamed('notice', secure, 60),
})
export type Cookies = ReturnType<typeof cookiesFor>

const before = (at: Instant, seconds: number) => instantOf(secondsOf(at) - seconds)

/** Where a request comes from: the socket's address, or a trusted proxy's word for it, and the browser's name. */
export type Sender = { address: string | null; userAgent: string | null }

/** Browsers' names are shorter; what is longer is no name. */
const MOST_OF_USER_AGENT = 300

/** A new id of a session: what the browser alone knows, and the hash that is kept. */
export function newSessionId(): { id: string; idSha256: string } {
  const id = randomBytes(32).toString('base64url')
  return { id, idSha256: sha256Hex(id) }
}

/** The hash by which the session of a request is kept; a request without one is answered the hash of no session. */
export const sessionSha256 = ({ sessionId }: Pick<Ground, 'sessionId'>): string => sha256Hex(sessionId ?? '')

/** The session of a request, which takes a new id with the act: the hashes for the act, then the cookie for the browser. */
export function turnedSession({ sessionId, cookies }: Pick<Ground, 'sessionId' | 'cookies'>) {
  const next = newSessionId()
  return {
    turn: { idSha256: sessionSha256({ sessionId }), nextSha256: next.idSha256 },
    cookie: (): Promise<string> => cookies.session.serialize(next.id),
  }
}

/** Begins a session; answers the id that only the person's browser will know. */
export async function beginSession(
  app: App,
  personId: string,
  { stage, secondFactor = false, from }: { stage: Stage; secondFactor?: boolean; from: Sender },
): Promise<string> {
  const { id, idSha256 } = newSessionId()
  const at = app.clock.now()
  await app.sessions.removeStale(before(at, ABSOLUTE_SECONDS), before(at, IDLE_SECONDS))
  await app.attempts.removeForgotten(at)
  const { address } = from
  const userAgent = from.userAgent?.slice(0, MOST_OF_USER_AGENT) ?? null
  await app.sessions.add({ idSha256, personId, stage, secondFactor, address, userAgent, at })
  return id
}

/** Since when a session must have been begun, and seen, to stand at that moment. */
export const standingSince = (at: Instant) => ({
  begun: before(at, ABSOLUTE_SECONDS),
  seen: before(at, IDLE_SECONDS),
})

/** Who sends the request, and how far the session has come; null for a visitor and for a session that has ended. */
export async function sessionOfRequest(
  app: App,
  {
    cookies,
    cookieHeader,
    demonstration,
  }: { cookies: Cookies; cookieHeader: string | null; demonstration: boolean },
): Promise<{ actor: Actor; sessionId: string; stage: Stage } | null> {
  const id: unknown = await cookies.session.parse(cookieHeader)
  if (typeof id !== 'string' || id === '') return null
  const idSha256 = sha256Hex(id)
  const at = app.clock.now()
  const found = await app.views.people.actorOfSession(idSha256, at)
  if (!found) return null
  const { actor, session } = found
  const stage = stageAt(session, { roles: rolesExercisedAt(actor, at), demonstration }, at)
  if (stage === null) {
    await app.sessions.remove(idSha256)
    return null
  }
  if (session.seenAt < before(at, SEEN_EVERY_SECONDS)) await app.sessions.seen(idSha256, at)
  return { actor, sessionId: id, stage }
}

/** Ends the session that the request came with. */
export async function endSession(app: App, sessionId: string): Promise<void> {
  await app.sessions.remove(sha256Hex(sessionId))
}

/** The language chosen for the interface; Vietnamese when none was. */
export async function languageOfRequest(cookies: Cookies, cookieHeader: string | null): Promise<Language> {
  const chosen: unknown = await cookies.language.parse(cookieHeader)
  return isLanguage(chosen) ? chosen : 'vi'
}

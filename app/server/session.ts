import { randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { isLanguage, type Language } from '#app/messages/catalogue.ts'
import { sha256Hex } from '#app/record/hash.ts'
import type { App } from './app.ts'

/** Half an hour without a word, or twelve hours in all (OWASP ASVS 7.1.1, 7.3). */
const IDLE_SECONDS = 30 * 60
const ABSOLUTE_SECONDS = 12 * 3600
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

/** Begins a session; answers the id that only the person's browser will know. */
export async function beginSession(app: App, personId: string): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const at = app.clock.now()
  await app.sessions.removeStale(before(at, ABSOLUTE_SECONDS), before(at, IDLE_SECONDS))
  await app.sessions.add({ idSha256: sha256Hex(id), personId, at })
  return id
}

/** Who sends the request; null for a visitor and for a session that has run out. */
export async function actorOfRequest(
  app: App,
  cookies: Cookies,
  cookieHeader: string | null,
): Promise<{ actor: Actor; sessionId: string } | null> {
  const id: unknown = await cookies.session.parse(cookieHeader)
  if (typeof id !== 'string' || id === '') return null
  const idSha256 = sha256Hex(id)
  const at = app.clock.now()
  const found = await app.views.people.actorOfSession(idSha256, at)
  if (!found) return null
  if (found.createdAt < before(at, ABSOLUTE_SECONDS) || found.seenAt < before(at, IDLE_SECONDS)) {
    await app.sessions.remove(idSha256)
    return null
  }
  if (found.seenAt < before(at, SEEN_EVERY_SECONDS)) await app.sessions.seen(idSha256, at)
  return { actor: found.actor, sessionId: id }
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

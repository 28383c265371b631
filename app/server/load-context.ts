import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Stage } from '#app/domain/organisation/sign-in-stage.ts'
import type { Language } from '#app/messages/catalogue.ts'
import type { App } from './app.ts'
import type { Cookies, Sender } from './session.ts'

/** A piece of HTML that was made when its version was saved, put into the page as bytes. */
export type Splice = { html: Buffer; deflated: Buffer }

/** What every loader and action is handed with the request. */
export type Ground = {
  app: App
  /** Who is signed in; null also while a stage of signing in is still to be passed. */
  actor: Actor | null
  /** Who is on the way in: nothing answers but the page of that stage. */
  pending: { actor: Actor; stage: Exclude<Stage, 'open'> } | null
  sessionId: string | null
  from: Sender
  language: Language
  cookies: Cookies
  nonce: string
  /** Path and query of the page, for coming back to it. */
  here: string
  /** A message left by the act before; shown once. */
  notice: { code: string; detail: string } | null
  splices: Map<string, Splice>
  /** Whether people and passwords of the demonstration are shown at sign-in. */
  demonstration: boolean
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    ground: Ground
  }
  interface Future {
    v3_singleFetch: true
  }
}

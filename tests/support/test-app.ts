import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { inject } from 'vitest'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { Language } from '#app/messages/catalogue.ts'
import { type App, openApp } from '#app/server/app.ts'
import type { Ground } from '#app/server/load-context.ts'
import { cookiesFor } from '#app/server/session.ts'
import { readHead } from '#app/storage/record-writer.ts'
import { actors } from '../../scripts/demonstration/seed.ts'
import { SEED_MOMENT } from './seed-moment.ts'

/** Who asks, by account; null is a visitor. */
export type Who =
  | 'soan'
  | 'xet'
  | 'duyet'
  | 'tiep'
  | 'ly'
  | 'truong'
  | 'giam'
  | 'thu'
  | 'son'
  | 'doc'
  | 'dang'
  | 'tri'
  | null

export type Asked = {
  as: Who
  /** Path and query. */
  url: string
  params?: Record<string, string>
  /** Given: the request is a POST of this form. */
  form?: Record<string, string> | [string, string][]
  language?: Language
  headers?: Record<string, string>
}

/** What a loader or an action gives: its value, or the Response that it threw. */
export type Answered<T> = { value: T | null; response: Response | null; ground: Ground }

type Handler<T> = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<T>

/** The product on a copy of the seeded demonstration, with a clock that stands still until it is set. */
export async function openTestApp() {
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-test-'))
  cpSync(inject('seededFolder'), folder, { recursive: true })
  let now: Instant = SEED_MOMENT
  const app: App = openApp({
    databaseUrl: path.join(folder, 'minhtrinh.db'),
    root: fileURLToPath(new URL('../..', import.meta.url)),
    keyFile: path.join(folder, 'log-key.pem'),
    origin: 'minhtrinh.example/record',
    now: () => now,
  })
  const people: Record<string, Actor> = {}
  for (const personId of Object.keys(actors()))
    people[personId] = (await app.views.people.actorOf(personId, SEED_MOMENT))!

  function groundFor({ as, url, language }: Asked): Ground {
    return {
      app,
      actor: as === null ? null : people[as]!,
      pending: null,
      sessionId: null,
      from: { address: '192.0.2.1', userAgent: null },
      language: language ?? 'vi',
      cookies: cookiesFor(false),
      nonce: 'nonce',
      here: url,
      notice: null,
      splices: new Map(),
      demonstration: true,
    }
  }

  return {
    app,
    people,
    setNow(instant: Instant) {
      now = instant
    },
    /** Entries in the record; a refusal must leave it where it was. */
    logSize: async () => (await readHead(app.database.writer)).size,
    /** Asks a loader or an action as that person. */
    async ask<T>(handler: Handler<T>, asked: Asked): Promise<Answered<T>> {
      const ground = groundFor(asked)
      const request = new Request(`http://localhost${asked.url}`, {
        method: asked.form ? 'POST' : 'GET',
        headers: asked.headers ?? {},
        ...(asked.form ? { body: new URLSearchParams(asked.form) } : {}),
      })
      try {
        const value = await handler({ request, params: asked.params ?? {}, context: { ground } })
        if (value instanceof Response) return { value: null, response: value, ground }
        return { value, response: null, ground }
      } catch (thrown) {
        if (thrown instanceof Response) return { value: null, response: thrown, ground }
        throw thrown
      }
    },
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>

import { existsSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Stage } from '#app/domain/organisation/sign-in-stage.ts'
import { expressApp } from '#app/server/express-app.ts'
import { beginSession, cookiesFor } from '#app/server/session.ts'
import { projectRoot } from './migrated-database.ts'
import { openTestApp, type Who } from './test-app.ts'

export type Sent = {
  method?: string
  /** Signed in as that person of the demonstration; nobody when left out. */
  as?: Who
  /** Sent as they stand; a header that is null is not sent. */
  headers?: Record<string, string | null>
  body?: string | Buffer | (string | Buffer)[]
}
export type Got = { status: number; headers: IncomingHttpHeaders; text: string }

const buildFile = path.join(projectRoot, 'build', 'server', 'index.js')

/** The server as it was built, with everything that Remix knows of its routes. Throws when nothing was built. */
export async function builtServer(): Promise<ServerBuild> {
  if (!existsSync(buildFile))
    throw new Error('build/server/index.js is missing: npm test builds it first; alone, run npm run build')
  return (await import(/* @vite-ignore */ pathToFileURL(buildFile).href)) as ServerBuild
}

/** The built product on a loopback port, on a copy of the seeded demonstration, with a clock that stands still. */
export async function openBuiltServer({
  publicOrigin = null,
  demonstration = true,
  trustedProxies = null,
}: {
  publicOrigin?: string | null
  demonstration?: boolean
  trustedProxies?: string | null
} = {}) {
  const build = await builtServer()
  const test1 = await openTestApp()
  const listening = expressApp({ app: test1.app, build, demonstration, publicOrigin, trustedProxies }).listen(
    0,
    '127.0.0.1',
  )
  await new Promise((done) => listening.once('listening', done))
  const { port } = listening.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const cookies = new Map<string, string>()

  /** The cookie of a session of that person, as far in as the stage says. */
  async function cookieOf(account: NonNullable<Who>, stage: Stage = 'open'): Promise<string> {
    const known = cookies.get(`${account} ${stage}`)
    if (known) return known
    const id = await beginSession(test1.app, test1.people[account]!.personId, {
      stage,
      from: { address: null, userAgent: null },
    })
    const cookie = (await cookiesFor(publicOrigin !== null).session.serialize(id)).split(';')[0]!
    cookies.set(`${account} ${stage}`, cookie)
    return cookie
  }

  /** Sends the request byte for byte as told; a browser would not send half of these. */
  async function send(
    address: string,
    { method = 'GET', as = null, headers = {}, body }: Sent = {},
  ): Promise<Got> {
    const all: Record<string, string> = as ? { cookie: await cookieOf(as) } : {}
    for (const [name, value] of Object.entries(headers)) if (value !== null) all[name] = value
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        `${origin}${address}`,
        { method, headers: all, agent: false },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode!,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          )
        },
      )
      request.on('error', reject)
      for (const part of Array.isArray(body) ? body : body === undefined ? [] : [body]) request.write(part)
      request.end()
    })
  }

  return {
    ...test1,
    origin,
    build,
    cookieOf,
    send,
    /** Sends a form as a page of ours would. */
    post: (address: string, form: Record<string, string>, sent: Sent = {}) =>
      send(address, {
        ...sent,
        method: 'POST',
        body: new URLSearchParams(form).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...sent.headers,
        },
      }),
    async close() {
      listening.closeAllConnections()
      await new Promise((done) => listening.close(done))
      await test1.close()
    },
  }
}

export type BuiltServer = Awaited<ReturnType<typeof openBuiltServer>>

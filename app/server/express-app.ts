import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { App } from './app.ts'
import { bodyGuard, crossSiteGuard, refuse, shapeGuard } from './guards.ts'
import type { Ground } from './load-context.ts'
import { cookiesFor, languageOfRequest, sessionOfRequest } from './session.ts'

export type ServerOptions = {
  app: App
  build: ServerBuild
  /** Whether the demonstration's people and passwords are shown at sign-in. */
  demonstration: boolean
  /** `https://…` under which people reach the server; null on loopback, where the Host header tells. */
  publicOrigin: string | null
  /**
   * Proxies whose word for a sender's address is taken, as Express's `trust proxy` has them (`loopback`, addresses with
   * commas between); null for none: anybody can write such a header.
   */
  trustedProxies?: string | null
}

/** The HTTP server of the product: headers, guards, static files, then Remix. */
export function expressApp({
  app,
  build,
  demonstration,
  publicOrigin,
  trustedProxies = null,
}: ServerOptions) {
  const secure = publicOrigin?.startsWith('https://') ?? false
  const cookies = cookiesFor(secure)
  const server = express()
  server.disable('x-powered-by')
  if (trustedProxies !== null) server.set('trust proxy', trustedProxies)
  server.use((request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    // Pages say so themselves; what Remix sends as data bears no word of who may keep it.
    if (request.path.endsWith('.data')) response.set('Cache-Control', 'private, no-store')
    next()
  })
  server.use(securityHeaders(secure))
  server.get('/healthz', (_request, response) => {
    response.type('text/plain').set('Cache-Control', 'no-store').send('ok')
  })
  server.use(shapeGuard)
  server.use(crossSiteGuard((host) => (publicOrigin === null ? [`http://${host}`] : [publicOrigin])))
  server.use(bodyGuard)
  // Level 1: on an office network a page's size matters less than the processor that everybody shares.
  server.use(compression({ level: 1, threshold: 1024 }))
  const client = path.join(app.root, 'build', 'client')
  server.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y' }))
  server.use(express.static(client, { maxAge: '1h', index: false }))

  async function getLoadContext(request: Request, response: Response): Promise<AppLoadContext> {
    const header = request.headers.cookie ?? null
    const found = await sessionOfRequest(app, { cookies, cookieHeader: header, demonstration })
    const notice: Ground['notice'] = header?.includes('notice=') ? await cookies.notice.parse(header) : null
    if (notice) response.append('Set-Cookie', await cookies.notice.serialize('', { maxAge: 0 }))
    const ground: Ground = {
      app,
      actor: found?.stage === 'open' ? found.actor : null,
      pending: found && found.stage !== 'open' ? { actor: found.actor, stage: found.stage } : null,
      sessionId: found?.sessionId ?? null,
      from: { address: request.ip ?? null, userAgent: request.get('user-agent') ?? null },
      language: await languageOfRequest(cookies, header),
      cookies,
      nonce: response.locals.nonce,
      here: pageAddress(request.originalUrl),
      notice,
      splices: new Map(),
      demonstration,
    }
    return { ground }
  }
  server.all('*', createRequestHandler({ build, mode: process.env.NODE_ENV ?? 'production', getLoadContext }))
  server.use(lastResort)
  return server
}

/** The page that a request belongs to: Remix asks for a page's data under an address of its own. */
const pageAddress = (address: string) =>
  address.replace(/^\/_root\.data(?=\?|$)/, '/').replace(/\.data(?=\?|$)/, '')

/** What goes wrong outside the pages is answered in one sentence, which tells nothing of the program. */
const lastResort: ErrorRequestHandler = (fault, _request, response, next) => {
  if (response.headersSent) return next(fault)
  if (fault instanceof URIError) return refuse(response, 400, 'Địa chỉ không hợp lệ. (Malformed address.)')
  console.error(fault)
  return refuse(response, 500, 'Hệ thống gặp lỗi, hãy thử lại. (Something went wrong, please try again.)')
}

function securityHeaders(secure: boolean) {
  const nonce = (_request: unknown, response: unknown) =>
    `'nonce-${(response as Response).locals.nonce as string}'`
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [nonce, "'strict-dynamic'"],
        styleSrc: ["'self'", nonce],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure,
  })
}

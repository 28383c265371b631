import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { gzipBody, keptPages, type Piece, pagePieces, plainBody } from '#app/server/page-pieces.ts'

/** Long enough for the slowest page that streams; reading pages do not stream at all. */
const STREAM_TIMEOUT = 10_000
/** Pages that name applicants, and those of signing in: no browser keeps them (OWASP ASVS 14.3.2). */
const PERSONAL = /^\/(dossiers|work|overdue|account|sign-in)(\/|$)/

/** Renders a page. Pages that do not hydrate are rendered whole, with stored HTML put in as bytes. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
) {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control'))
    headers.set(
      'Cache-Control',
      PERSONAL.test(new URL(request.url).pathname) ? 'private, no-store' : 'private, no-cache',
    )
  if (hydrates(context)) return streamed(request, status, headers, context, loadContext)
  const { nonce, here, splices } = loadContext.ground
  const tag = headers.get('ETag')
  const key = `${tag} ${here}`
  const kept = tag === null ? undefined : pages.get(key)
  if (kept) return whole(request, status, headers, kept)
  const html = renderToString(<RemixServer context={context} url={request.url} nonce={nonce} />)
  const pieces = pagePieces(`<!DOCTYPE html>${html}`, splices)
  if (tag !== null && status === 200) pages.add(key, pieces)
  return whole(request, status, headers, pieces)
}

const pages = keptPages()

/** Whether any route of the page asks for JavaScript (`handle.hydrate`); none does unless it says so. */
function hydrates(context: EntryContext): boolean {
  return context.staticHandlerContext.matches.some(({ route }) => {
    const handle = context.routeModules[route.id]?.handle as { hydrate?: boolean } | undefined
    return handle?.hydrate === true
  })
}

function whole(request: Request, status: number, headers: Headers, pieces: Piece[]): Response {
  const acceptsGzip = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '')
  if (!acceptsGzip || pieces.length === 1)
    return new Response(new Uint8Array(plainBody(pieces)), { status, headers })
  headers.set('Content-Encoding', 'gzip')
  headers.append('Vary', 'Accept-Encoding')
  return new Response(new Uint8Array(gzipBody(pieces)), { status, headers })
}

function streamed(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { nonce } = loadContext.ground
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={STREAM_TIMEOUT} />,
      {
        nonce,
        onShellReady() {
          const body = new PassThrough()
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
          pipe(body)
        },
        onShellError: reject,
      },
    )
    setTimeout(abort, STREAM_TIMEOUT).unref()
  })
}

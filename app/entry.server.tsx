import { PassThrough } from 'node:stream'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import type { Splice } from '#app/server/load-context.ts'

/** Long enough for the slowest page that streams; reading pages do not stream at all. */
const STREAM_TIMEOUT = 10_000
/** Pages that name applicants: no browser keeps them (OWASP ASVS 14.3.2). */
const PERSONAL = /^\/(dossiers|work|overdue)(\/|$)/

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
  const html = `<!DOCTYPE html>${renderToString(
    <RemixServer context={context} url={request.url} nonce={loadContext.ground.nonce} />,
  )}`
  return whole(request, status, headers, pieces(html, loadContext.ground.splices))
}

/** Whether any route of the page asks for JavaScript (`handle.hydrate`); none does unless it says so. */
function hydrates(context: EntryContext): boolean {
  return context.staticHandlerContext.matches.some(({ route }) => {
    const handle = context.routeModules[route.id]?.handle as { hydrate?: boolean } | undefined
    return handle?.hydrate === true
  })
}

type Piece = { html: Buffer; deflated: Buffer | null }

function pieces(html: string, splices: Map<string, Splice>): Piece[] {
  let rest = html
  const found: Piece[] = []
  for (const [marker, splice] of splices) {
    const at = rest.indexOf(marker)
    if (at === -1) continue
    found.push({ html: Buffer.from(rest.slice(0, at), 'utf8'), deflated: null }, splice)
    rest = rest.slice(at + marker.length)
  }
  return [...found, { html: Buffer.from(rest, 'utf8'), deflated: null }]
}

function whole(request: Request, status: number, headers: Headers, parts: Piece[]): Response {
  const acceptsGzip = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '')
  if (!acceptsGzip || parts.length === 1) {
    const body = Buffer.concat(parts.map(({ html }) => html))
    return new Response(new Uint8Array(body), { status, headers })
  }
  headers.set('Content-Encoding', 'gzip')
  headers.append('Vary', 'Accept-Encoding')
  return new Response(new Uint8Array(gzipOf(parts)), { status, headers })
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/**
 * One gzip member (RFC 1952) out of pieces that were deflated when their version was saved and of the little
 * that is made for this request.
 */
function gzipOf(parts: Piece[]): Buffer {
  let checksum = 0
  let size = 0
  const deflated = parts.map((part, index) => {
    checksum = crc32(part.html, checksum)
    size += part.html.length
    if (part.deflated) return part.deflated
    const last = index === parts.length - 1
    return deflateRawSync(part.html, {
      level: 1,
      finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    })
  })
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(checksum >>> 0, 0)
  trailer.writeUInt32LE(size >>> 0, 4)
  return Buffer.concat([GZIP_HEADER, ...deflated, trailer])
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

import type { NextFunction, Request, Response } from 'express'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Procedure files are at most 1 MiB; everything else that people send is far smaller. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024

/** Answers in one sentence of plain text. */
export const refuse = (response: Response, status: number, text: string): void => {
  response.status(status).type('text/plain; charset=utf-8').set('Cache-Control', 'no-store').send(text)
}

/**
 * Refuses what is not ours before Remix sees it. Remix's own check of `Origin` misses resource routes and
 * `?_data=`; this is the algorithm of Go's http.CrossOriginProtection, a little stricter: a browser without
 * either header gets nothing changed.
 */
export function crossSiteGuard(allowedOrigins: (host: string) => string[]) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (SAFE.has(request.method)) return next()
    const site = request.get('sec-fetch-site')
    if (site !== undefined) {
      if (site === 'same-origin' || site === 'none') return next()
      return refuse(response, 403, 'Yêu cầu từ trang khác bị từ chối. (Cross-site request refused.)')
    }
    const origin = request.get('origin')
    if (origin !== undefined && allowedOrigins(request.get('host') ?? '').includes(origin)) return next()
    return refuse(
      response,
      403,
      'Không rõ yêu cầu đến từ đâu nên bị từ chối. (Request of unknown origin refused.)',
    )
  }
}

/** Refuses requests in shapes that nothing of ours sends. */
export function shapeGuard(request: Request, response: Response, next: NextFunction) {
  // Remix 2 would run a single loader or action for `_data`, past every parent. Asked as Remix asks: Express stops
  // reading a query after a thousand parts.
  if (new URLSearchParams(request.originalUrl.replace(/^[^?]*/, '')).has('_data'))
    return refuse(response, 400, 'Yêu cầu không hợp lệ. (Bad request.)')
  // Node 20's Brotli decoder is not to be trusted, and no browser compresses what it sends.
  if (request.get('content-encoding') !== undefined)
    return refuse(response, 415, 'Không nhận nội dung nén. (Compressed requests are not accepted.)')
  if (Number(request.get('content-length') ?? 0) > MAX_BODY_BYTES)
    return refuse(response, 413, 'Nội dung quá lớn, tối đa 2 MiB. (Too large, at most 2 MiB.)')
  if (!SAFE.has(request.method) && request.method !== 'POST')
    return refuse(response, 405, 'Phương thức không được hỗ trợ. (Method not supported.)')
  return next()
}

/** Stops reading a body without a declared length once it is too long. */
export function bodyGuard(request: Request, response: Response, next: NextFunction) {
  if (SAFE.has(request.method)) return next()
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > MAX_BODY_BYTES && !response.headersSent) {
      refuse(response, 413, 'Nội dung quá lớn, tối đa 2 MiB. (Too large, at most 2 MiB.)')
      request.destroy()
    }
  })
  request.pause()
  return next()
}

import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deflatePiece } from '#app/server/documents.ts'
import type { Splice } from '#app/server/load-context.ts'
import { gzipBody, keptPages, pagePieces, plainBody } from '#app/server/page-pieces.ts'

const stored = (text: string): Splice => {
  const html = Buffer.from(text, 'utf8')
  return { html, deflated: deflatePiece(html) }
}

describe('a page with stored pieces', () => {
  test('is the same page plain and compressed, whatever its pieces hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
        fc.string(),
        (bodies, between) => {
          const splices = new Map(bodies.map((body, at) => [`<!--splice:${at}-->`, stored(body)]))
          const text = between.replaceAll('<!--', '')
          const html = bodies.reduce((page, _body, at) => `${page}<!--splice:${at}-->${text}`, text)
          const wanted = bodies.reduce(
            (page, body) => page + Buffer.from(body, 'utf8').toString('utf8') + text,
            text,
          )
          const pieces = pagePieces(html, splices)
          expect(plainBody(pieces).toString('utf8')).toBe(Buffer.from(wanted, 'utf8').toString('utf8'))
          expect(gunzipSync(gzipBody(pieces))).toEqual(plainBody(pieces))
        },
      ),
    )
  })

  test('keeps its place for a marker that is not on it', () => {
    const pieces = pagePieces('<p>Quy trình</p>', new Map([['<!--splice:x-->', stored('x')]]))
    expect(plainBody(pieces).toString('utf8')).toBe('<p>Quy trình</p>')
  })
})

test('pages that were kept longest make room for new ones', () => {
  const pages = keptPages()
  for (let at = 0; at < 400; at++) pages.add(String(at), [])
  expect(pages.get('0')).toBeUndefined()
  expect(pages.get('399')).toEqual([])
})

import { randomBytes } from 'node:crypto'
import { sha256Hex } from '#app/record/hash.ts'
import type { Ask } from './route.ts'

/** A new program may show the same things otherwise, so its pages bear other tags. */
const PROGRAM = randomBytes(8).toString('hex')

/**
 * ETag of a page for this reader: `shown` is everything on it that can change; who reads, in which language, and
 * the message of the act before are added here. Weak, because the same page travels compressed and plain.
 */
export function pageTag({ actor, ground }: Pick<Ask, 'actor' | 'ground'>, shown: unknown): string {
  const reader = [actor.personId, actor.name, actor.position, actor.unitName, actor.roles, ground.language]
  return `W/"${sha256Hex(JSON.stringify([PROGRAM, reader, ground.notice, shown])).slice(0, 32)}"`
}

/** Whether the reader's browser holds the page with this tag already. */
export const holdsPage = (request: Request, tag: string): boolean =>
  (request.headers.get('If-None-Match') ?? '').split(',').some((held) => held.trim() === tag)

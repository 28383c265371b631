import { randomBytes } from 'node:crypto'
import { inForceAt, rolesAt } from '#app/domain/organisation/actor.ts'
import { sha256Hex } from '#app/record/hash.ts'
import type { Ask } from './route.ts'

/** A new program may show the same things otherwise, so its pages bear other tags. */
const PROGRAM = randomBytes(8).toString('hex')

/**
 * ETag of a page for this reader: `shown` is everything on it that can change; who reads, in which language, and
 * the message of the act before are added here. Weak, because the same page travels compressed and plain.
 */
export function pageTag(
  { actor, ground, now }: Pick<Ask, 'actor' | 'ground' | 'now'>,
  shown: unknown,
): string {
  const rights = [rolesAt(actor, now), actor.standIns.filter((standIn) => inForceAt(standIn, now))]
  const reader = [actor.personId, actor.name, actor.position, actor.unitName, rights, ground.language]
  return `W/"${sha256Hex(JSON.stringify([PROGRAM, reader, ground.notice, shown])).slice(0, 32)}"`
}

/** Whether the reader's browser holds the page with this tag already. */
export const holdsPage = (request: Request, tag: string): boolean =>
  (request.headers.get('If-None-Match') ?? '').split(',').some((held) => held.trim() === tag)

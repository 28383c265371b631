import {
  LIST_FLAGS,
  LIST_STATES,
  type ListCursor,
  type ListQuestion,
} from '#app/domain/dossier/list-question.ts'
import { parseInstant } from '#app/domain/shared/instant.ts'
import { composed } from '#app/server/composed.ts'
import { type DossiersQuery, parseVersionLabel } from '#app/ui/addresses.ts'

const among = <Choice extends string>(choices: readonly Choice[], text: string): Choice | null =>
  choices.find((choice) => choice === text) ?? null

/** What the address asks of the list; what it holds that is no answer of ours is left out. */
export function askedList(address: URL, unitIds: string[] | null) {
  const text = (name: string) => (composed(address.searchParams.get(name) ?? '') ?? '').trim()
  const state = among(LIST_STATES, text('state'))
  const flag = among(LIST_FLAGS, text('flag'))
  const procedure = text('procedure')
  const version = procedure === '' ? null : parseVersionLabel(text('version'))
  const question: ListQuestion = {
    unitIds,
    state,
    flag,
    procedureCode: procedure === '' ? null : procedure,
    version,
  }
  /** The same in the shape of an address, without the place where a page goes on. */
  const query: DossiersQuery = {
    state: state ?? undefined,
    flag: flag ?? undefined,
    procedure: procedure || undefined,
    version: version ? text('version') : undefined,
  }
  return { lookUp: text('q').toUpperCase(), question, query, after: cursorOf(text('after')) }
}

/** `open.2026-11-18T03:00:00Z.4f1c`: where a page goes on. */
export const writeCursor = ({ open, acceptedAt, dossierId }: ListCursor): string =>
  `${open ? 'open' : 'returned'}.${acceptedAt}.${dossierId}`

function cursorOf(text: string): ListCursor | null {
  const match = /^(open|returned)\.([^.]{20})\.(\w{1,64})$/.exec(text)
  const acceptedAt = match && parseInstant(match[2]!)
  return match && acceptedAt ? { open: match[1] === 'open', acceptedAt, dossierId: match[3]! } : null
}

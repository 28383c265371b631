import type { Instant } from '../shared/instant.ts'
import type { OfficialDocument } from '../shared/official-document.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { type AccountFact, isAccountFact } from './account.ts'
import { inForceAt } from './actor.ts'
import {
  assigned,
  ended,
  type NewPosition,
  type Position,
  type PositionRefusal,
  reasonsNotToAssign,
  reasonsNotToEnd,
  type UnitThere,
} from './position.ts'
import { KEPT_ROLES, type KeptRole, type Role } from './roles.ts'

/** Cán bộ, with every post ever held. Nobody is deleted: who left is disabled, and stays named in what was done. */
export type Person = {
  personId: string
  /** The name typed at sign-in; unique when folded. */
  account: string
  name: string
  rank: string | null
  positions: readonly Position[]
  /** When the account was shut, [from, until), in order; open at the end while it is shut now. */
  suspensions: readonly Suspension[]
}

/** Khóa tài khoản. */
export type Suspension = { from: Instant; until: Instant | null; reason: string }

/** What happened to a person of the office. One stream per person. */
export type PersonFact =
  | {
      type: 'person-registered'
      personId: string
      account: string
      name: string
      rank: string | null
      /** The first post; null for somebody who has none yet. */
      position: NewPosition | null
    }
  | ({ type: 'position-assigned' } & NewPosition)
  | {
      type: 'position-ended'
      positionId: string
      until: Instant
      document: OfficialDocument | null
      reason: string
    }
  /** Thăng cấp, đổi tên: what was signed before keeps the old ones. */
  | { type: 'person-described'; name: string; rank: string | null; document: OfficialDocument | null }
  | { type: 'person-disabled'; reason: string }
  | { type: 'person-enabled'; reason: string }
  | AccountFact

export type PersonRefusal =
  | PositionRefusal
  | { code: 'person.account-malformed'; account: string }
  | { code: 'person.account-taken'; account: string; name: string }
  | { code: 'person.name-missing' }
  | { code: 'person.nothing-changed' }
  | { code: 'person.disabled-already' }
  | { code: 'person.not-disabled' }
  | { code: 'person.reason-missing' }
  /** Nobody gives rights to oneself, nor shuts oneself out. */
  | { code: 'person.oneself' }
  /** Nobody would be left to mend what goes wrong. */
  | { code: 'person.last-of-role'; role: KeptRole }

/** The person after one more fact recorded at that instant. */
export function evolvePerson(person: Person | null, fact: PersonFact, at: Instant): Person {
  if (fact.type === 'person-registered') {
    const { personId, account, name, rank, position } = fact
    return {
      personId,
      account,
      name,
      rank,
      positions: position ? [assigned(position, at)] : [],
      suspensions: [],
    }
  }
  if (!person) throw new Error(`${fact.type} before person-registered`)
  if (isAccountFact(fact)) return person
  switch (fact.type) {
    case 'position-assigned': {
      const { type: _type, ...position } = fact
      return { ...person, positions: [...person.positions, assigned(position, at)] }
    }
    case 'position-ended':
      return {
        ...person,
        positions: person.positions.map((position) =>
          position.positionId === fact.positionId ? ended(position, fact, at) : position,
        ),
      }
    case 'person-described':
      return { ...person, name: fact.name, rank: fact.rank }
    case 'person-disabled':
      return {
        ...person,
        suspensions: [...person.suspensions, { from: at, until: null, reason: fact.reason }],
      }
    case 'person-enabled':
      return {
        ...person,
        suspensions: person.suspensions.map((shut) => (shut.until === null ? { ...shut, until: at } : shut)),
      }
  }
}

/** Whether the account was open at that instant. */
export const isEnabledAt = ({ suspensions }: Pick<Person, 'suspensions'>, at: Instant): boolean =>
  !suspensions.some((shut) => inForceAt(shut, at))

/** Lower-case letters and digits of ASCII, with dots and hyphens inside: what every keyboard can type. */
const ACCOUNT = /^[a-z0-9](?:[a-z0-9.-]{0,30}[a-z0-9])?$/

/** Đăng ký cán bộ, with the first post if there is one. `taken`: who has the account already. */
export function registerPerson(
  command: {
    personId: string
    account: string
    name: string
    rank: string | null
    position: { position: NewPosition; unit: UnitThere } | null
    taken: { account: string; name: string } | null
  },
  at: Instant,
): Outcome<Extract<PersonFact, { type: 'person-registered' }>, PersonRefusal> {
  const { personId, account, rank, position, taken } = command
  const name = command.name.trim()
  const refusals: PersonRefusal[] = []
  if (!ACCOUNT.test(account)) refusals.push({ code: 'person.account-malformed', account })
  else if (taken) refusals.push({ code: 'person.account-taken', account: taken.account, name: taken.name })
  if (name === '') refusals.push({ code: 'person.name-missing' })
  if (position) refusals.push(...reasonsNotToAssign(position.position, [], position.unit, at))
  if (refusals.length > 0) return refused(...refusals)
  return accepted({
    type: 'person-registered',
    personId,
    account,
    name,
    rank,
    position: position?.position ?? null,
  })
}

/** Who does it; `others` are all other people, so that a role is never left without anybody. */
export type Change = { by: string; others: readonly Person[] }

/** Bổ nhiệm, điều động: a new post, and the ends of those that it takes the place of, at the same moment. */
export function assignPosition(
  person: Person,
  command: Change & {
    position: NewPosition
    unit: UnitThere
    /** Posts that end where this one begins. */
    inPlaceOf: readonly string[]
    reason: string
  },
  at: Instant,
): Outcome<PersonFact, PersonRefusal> {
  const { position, inPlaceOf, reason } = command
  const ends = inPlaceOf.map(
    (positionId): Extract<PersonFact, { type: 'position-ended' }> => ({
      type: 'position-ended',
      positionId,
      until: position.from,
      document: position.document,
      reason,
    }),
  )
  const refusals: PersonRefusal[] = ends.flatMap((end) =>
    reasonsNotToEnd(person.positions.find(isOf(end.positionId)), end, at),
  )
  const remaining = ends.reduce<Person>((left, end) => evolvePerson(left, end, at), person)
  refusals.push(...reasonsNotToAssign(position, remaining.positions, command.unit, at))
  const facts: PersonFact[] = [...ends, { type: 'position-assigned', ...position }]
  return concluded(person, facts, refusals, command, at)
}

/** Thôi giữ chức vụ from a moment on, with the paper or the reason. */
export function endPosition(
  person: Person,
  command: Change & {
    positionId: string
    until: Instant
    document: OfficialDocument | null
    reason: string
  },
  at: Instant,
): Outcome<PersonFact, PersonRefusal> {
  const { positionId, until, document, reason } = command
  const refusals = reasonsNotToEnd(person.positions.find(isOf(positionId)), command, at)
  const fact: PersonFact = { type: 'position-ended', positionId, until, document, reason: reason.trim() }
  return concluded(person, [fact], refusals, command, at)
}

/** Đổi vai trò of a post: it goes on under the same title with other roles, from now. */
export function changeRoles(
  person: Person,
  command: Change & { positionId: string; newPositionId: string; roles: readonly Role[]; reason: string },
  at: Instant,
): Outcome<PersonFact, PersonRefusal> {
  const { positionId, newPositionId, roles, reason } = command
  const position = person.positions.find(isOf(positionId))
  if (!position) return refused({ code: 'position.unknown' })
  const { rightsFrom: _from, rightsUntil: _until, ended: _ended, ...kept } = position
  const end = { positionId, until: at, document: null, reason: reason.trim() }
  const refusals: PersonRefusal[] = reasonsNotToEnd(position, end, at)
  if ([...position.roles].sort().join() === [...roles].sort().join())
    refusals.push({ code: 'person.nothing-changed' })
  return concluded(
    person,
    [
      { type: 'position-ended', ...end },
      { type: 'position-assigned', ...kept, positionId: newPositionId, roles, from: at },
    ],
    refusals,
    command,
    at,
  )
}

/** Cấp bậc, họ tên changed: for what is signed from now on. */
export function describePerson(
  person: Person,
  command: { name: string; rank: string | null; document: OfficialDocument | null },
): Outcome<PersonFact, PersonRefusal> {
  const name = command.name.trim()
  if (name === '') return refused({ code: 'person.name-missing' })
  if (name === person.name && command.rank === person.rank) return refused({ code: 'person.nothing-changed' })
  return accepted({ type: 'person-described', name, rank: command.rank, document: command.document })
}

/** Khóa tài khoản: the person is out at the next request, and every right ends with it. */
export function disablePerson(
  person: Person,
  command: Change & { reason: string },
  at: Instant,
): Outcome<PersonFact, PersonRefusal> {
  const refusals: PersonRefusal[] = []
  if (!isEnabledAt(person, at)) refusals.push({ code: 'person.disabled-already' })
  if (command.reason.trim() === '') refusals.push({ code: 'person.reason-missing' })
  return concluded(
    person,
    [{ type: 'person-disabled', reason: command.reason.trim() }],
    refusals,
    command,
    at,
  )
}

/** Mở lại tài khoản. */
export function enablePerson(
  person: Person,
  command: { by: string; reason: string },
  at: Instant,
): Outcome<PersonFact, PersonRefusal> {
  const refusals: PersonRefusal[] = []
  if (isEnabledAt(person, at)) refusals.push({ code: 'person.not-disabled' })
  if (command.by === person.personId) refusals.push({ code: 'person.oneself' })
  if (command.reason.trim() === '') refusals.push({ code: 'person.reason-missing' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ type: 'person-enabled', reason: command.reason.trim() })
}

const isOf = (positionId: string) => (position: Position) => position.positionId === positionId

/** What holds for every change of rights: not one's own, and no role that is needed left without anybody. */
function concluded(
  person: Person,
  facts: readonly PersonFact[],
  refusals: readonly PersonRefusal[],
  { by, others }: Change,
  at: Instant,
): Outcome<PersonFact, PersonRefusal> {
  const all: PersonRefusal[] = [...refusals]
  if (by === person.personId) all.push({ code: 'person.oneself' })
  const after = facts.reduce((state, fact) => evolvePerson(state, fact, at), person)
  for (const role of KEPT_ROLES)
    if (
      LASTING.some(
        (lasts) => lasts(person, role, at) && ![after, ...others].some((each) => lasts(each, role, at)),
      )
    )
      all.push({ code: 'person.last-of-role', role })
  return all.length > 0 ? refused(...all) : accepted(...facts)
}

const holds = (person: Person, role: Role, at: Instant, isEnough: (post: Position) => boolean): boolean =>
  isEnabledAt(person, at) &&
  person.positions.some(
    (post) =>
      post.roles.includes(role) &&
      inForceAt({ from: post.rightsFrom, until: post.rightsUntil }, at) &&
      isEnough(post),
  )

/** Held now, and held for as long as anybody knows: neither may be lost by one change. */
const LASTING = [
  (person: Person, role: Role, at: Instant) => holds(person, role, at, () => true),
  (person: Person, role: Role, at: Instant) => holds(person, role, at, (post) => post.rightsUntil === null),
]

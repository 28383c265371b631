import { type Instant, localDateOf } from '../shared/instant.ts'
import { type DocumentRefusal, type OfficialDocument, reasonsNotToCite } from '../shared/official-document.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import {
  type Delegable,
  type DelegatedCapacity,
  type DelegationScope,
  inForceAt,
  type Officer,
} from './actor.ts'
import { isEnabledAt, type Person } from './person.ts'
import type { Position } from './position.ts'
import type { Role } from './roles.ts'

/**
 * Giao ký thay, giao ký thừa lệnh, ủy quyền (NĐ 30/2020/NĐ-CP, Điều 13), as a signed paper says it: entered by văn
 * thư, and kept for good, so that anybody can check later who stood in for whom, and on what ground.
 */
export type Delegation = {
  delegationId: string
  capacity: DelegatedCapacity
  /** As of the moment of entry. */
  delegator: Officer
  /** The post whose rights are handed on; when it ends, they end. */
  delegatorPositionId: string
  delegate: Officer
  scope: DelegationScope
  document: OfficialDocument
  /** As the paper says, [from, until); open where a standing order has no end. */
  from: Instant
  until: Instant | null
  /** From when, and until when, it counts here: never before it was entered. */
  rightsFrom: Instant
  rightsUntil: Instant | null
  /** The delegation that this one hands on (a TL. to a deputy); null for one's own right. */
  restsOn: string | null
  ended: { document: OfficialDocument | null; reason: string } | null
}

export type NewDelegation = Omit<Delegation, 'rightsFrom' | 'rightsUntil' | 'ended'>

export type DelegationFact =
  | ({ type: 'delegation-recorded' } & NewDelegation)
  | {
      type: 'delegation-ended'
      delegationId: string
      until: Instant
      document: OfficialDocument | null
      reason: string
    }

export type DelegationRefusal =
  | { code: 'delegation.to-oneself' }
  | { code: 'delegation.ends-before-it-begins'; from: Instant; until: Instant }
  /** The article asks for a limit in time, and in content. */
  | { code: 'delegation.needs-an-end'; capacity: DelegatedCapacity }
  | { code: 'delegation.needs-procedures'; capacity: DelegatedCapacity }
  | { code: 'delegation.nothing-in-scope' }
  | { code: 'delegation.procedures-without-signing' }
  /** Nobody hands on what he has not. */
  | { code: 'delegation.beyond-own-right'; act: Delegable; roles: Role[] }
  | { code: 'delegation.beyond-own-time'; from: Instant; until: Instant | null }
  | { code: 'delegation.delegator-has-no-such-post' }
  | { code: 'delegation.delegate-has-no-post'; from: Instant; until: Instant | null }
  | { code: 'delegation.person-disabled'; name: string }
  /** Cấp phó of the same unit for KT.; người đứng đầu of a unit below for TL. and TUQ. */
  | { code: 'delegation.not-of-the-unit'; capacity: DelegatedCapacity }
  | { code: 'delegation.not-below'; capacity: DelegatedCapacity }
  /** Điều 13: người được ký thừa ủy quyền không được ủy quyền lại. */
  | { code: 'delegation.no-sub-delegation'; capacity: DelegatedCapacity }
  | { code: 'delegation.wider-than-its-ground' }
  | { code: 'delegation.goes-in-a-circle'; names: string[] }
  | { code: 'delegation.overlaps'; delegate: string; from: Instant; until: Instant | null }
  | { code: 'delegation.ended-already'; until: Instant }
  | { code: 'delegation.reason-missing' }
  | DocumentRefusal

/** Roles whose rights a delegation of these acts hands on. */
export const ROLES_OF: Record<Delegable, readonly Role[]> = {
  signing: ['quality-manager', 'author', 'reviewer', 'approver'],
  dossiers: ['reception-officer', 'officer', 'head-of-unit'],
}

/** The delegation after one more fact recorded at that instant. */
export function evolveDelegation(
  delegation: Delegation | null,
  fact: DelegationFact,
  at: Instant,
): Delegation {
  if (fact.type === 'delegation-recorded') {
    const { type: _type, ...recorded } = fact
    return {
      ...recorded,
      rightsFrom: later(fact.from, at),
      rightsUntil: laterEnd(fact.until, at),
      ended: null,
    }
  }
  if (!delegation) throw new Error(`${fact.type} before delegation-recorded`)
  const { until, document, reason } = fact
  return { ...delegation, until, rightsUntil: later(until, at), ended: { document, reason } }
}

/** What a delegation is decided by, beside the command. */
export type DelegationGround = {
  delegator: Person
  delegate: Person
  /** Every delegation on record, ended ones too. */
  delegations: readonly Delegation[]
  /** The unit with every unit above it, while the delegation begins. */
  unitsAbove: (unitId: string) => readonly string[]
}

/** Ghi nhận việc giao ký, from the signed paper. */
export function recordDelegation(
  ground: DelegationGround,
  command: NewDelegation,
  at: Instant,
): Outcome<DelegationFact, DelegationRefusal> {
  const delegation = { ...command, document: trimmed(command.document) }
  const refusals = [
    ...reasonsOfThePaper(delegation, at),
    ...reasonsOfThePeople(ground, delegation, at),
    ...reasonsOfOwnRight(ground, delegation),
    ...reasonsOfTheChain(ground, delegation),
  ]
  return refusals.length > 0 ? refused(...refusals) : accepted({ type: 'delegation-recorded', ...delegation })
}

/** Chấm dứt before its end, with the paper or the reason. */
export function endDelegation(
  delegation: Delegation,
  command: { until: Instant; document: OfficialDocument | null; reason: string },
  at: Instant,
): Outcome<DelegationFact, DelegationRefusal> {
  const { until, document, reason } = command
  const refusals: DelegationRefusal[] = []
  if (delegation.until !== null && delegation.until <= at)
    refusals.push({ code: 'delegation.ended-already', until: delegation.until })
  if (until < delegation.from)
    refusals.push({ code: 'delegation.ends-before-it-begins', from: delegation.from, until })
  if (document === null && reason.trim() === '') refusals.push({ code: 'delegation.reason-missing' })
  if (document) refusals.push(...reasonsNotToCite(document, localDateOf(at)))
  if (refusals.length > 0) return refused(...refusals)
  const { delegationId } = delegation
  return accepted({ type: 'delegation-ended', delegationId, until, document, reason: reason.trim() })
}

function reasonsOfThePaper(delegation: NewDelegation, at: Instant): DelegationRefusal[] {
  const { capacity, scope, from, until, document } = delegation
  const refusals: DelegationRefusal[] = reasonsNotToCite(document, localDateOf(at))
  if (until !== null && until <= from)
    refusals.push({ code: 'delegation.ends-before-it-begins', from, until })
  if (scope.acts.length === 0) refusals.push({ code: 'delegation.nothing-in-scope' })
  if (scope.procedures !== null && !scope.acts.includes('signing'))
    refusals.push({ code: 'delegation.procedures-without-signing' })
  if (capacity === 'TUQ.') {
    if (until === null) refusals.push({ code: 'delegation.needs-an-end', capacity })
    if (scope.acts.includes('signing') && (scope.procedures ?? []).length === 0)
      refusals.push({ code: 'delegation.needs-procedures', capacity })
  }
  return refusals
}

function reasonsOfThePeople(
  { delegator, delegate, delegations, unitsAbove }: DelegationGround,
  delegation: NewDelegation,
  at: Instant,
): DelegationRefusal[] {
  const { capacity, from, until } = delegation
  if (delegator.personId === delegate.personId) return [{ code: 'delegation.to-oneself' }]
  const refusals: DelegationRefusal[] = [delegator, delegate]
    .filter((person) => !isEnabledAt(person, at))
    .map(({ name }) => ({ code: 'delegation.person-disabled', name }))
  const post = delegator.positions.find(isPost(delegation.delegatorPositionId))
  const posts = delegate.positions.filter((position) => covers(position, delegation))
  if (posts.length === 0) refusals.push({ code: 'delegation.delegate-has-no-post', from, until })
  if (post && posts.length > 0) {
    const isHere = posts.some(({ unitId }) => unitId === post.unitId)
    if (capacity === 'KT.' && !isHere) refusals.push({ code: 'delegation.not-of-the-unit', capacity })
    const isBelow = posts.some(
      ({ unitId }) => unitId !== post.unitId && unitsAbove(unitId).includes(post.unitId),
    )
    if (capacity !== 'KT.' && !isBelow) refusals.push({ code: 'delegation.not-below', capacity })
  }
  const same = delegations.find(
    (other) =>
      other.delegatorPositionId === delegation.delegatorPositionId &&
      other.delegate.personId === delegate.personId &&
      other.scope.acts.some((act) => delegation.scope.acts.includes(act)) &&
      overlap(other, delegation),
  )
  if (same)
    refusals.push({
      code: 'delegation.overlaps',
      delegate: delegate.name,
      from: same.from,
      until: same.until,
    })
  return refusals
}

/** Nobody hands on more than he has, or for longer than he has it. */
function reasonsOfOwnRight(
  { delegator, delegations }: DelegationGround,
  delegation: NewDelegation,
): DelegationRefusal[] {
  const { restsOn, scope, capacity } = delegation
  const post = delegator.positions.find(isPost(delegation.delegatorPositionId))
  if (!post) return [{ code: 'delegation.delegator-has-no-such-post' }]
  const refusals: DelegationRefusal[] = []
  if (!covers(post, delegation))
    refusals.push({ code: 'delegation.beyond-own-time', from: post.from, until: post.until })
  if (restsOn === null) {
    for (const act of scope.acts)
      if (!post.roles.some((role) => ROLES_OF[act].includes(role)))
        refusals.push({ code: 'delegation.beyond-own-right', act, roles: [...ROLES_OF[act]] })
    return refusals
  }
  const basis = delegations.find(({ delegationId }) => delegationId === restsOn)
  if (!basis || basis.delegate.personId !== delegator.personId)
    return [...refusals, { code: 'delegation.wider-than-its-ground' }]
  if (basis.capacity !== 'TL.' || capacity !== 'KT.')
    refusals.push({ code: 'delegation.no-sub-delegation', capacity: basis.capacity })
  if (!isWithin(delegation, basis)) refusals.push({ code: 'delegation.wider-than-its-ground' })
  return refusals
}

/** A stands in for B and B for A: then nobody answers for anything. */
function reasonsOfTheChain(
  { delegations }: DelegationGround,
  delegation: NewDelegation,
): DelegationRefusal[] {
  const running = delegations.filter((other) => overlap(other, delegation))
  const names = pathTo(running, delegation.delegate, delegation.delegator.personId, [])
  return names === null
    ? []
    : [{ code: 'delegation.goes-in-a-circle', names: [delegation.delegator.name, ...names] }]
}

/** The names from one person, by what each hands on, to another; null when there is no such way. */
function pathTo(
  running: readonly Delegation[],
  from: Officer,
  personId: string,
  seen: readonly string[],
): string[] | null {
  if (from.personId === personId) return [from.name]
  if (seen.includes(from.personId)) return null
  for (const next of running) {
    if (next.delegator.personId !== from.personId) continue
    const rest = pathTo(running, next.delegate, personId, [...seen, from.personId])
    if (rest) return [from.name, ...rest]
  }
  return null
}

const isPost = (positionId: string) => (position: Position) => position.positionId === positionId

type Stretch = { from: Instant; until: Instant | null }
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)
const laterEnd = (until: Instant | null, at: Instant): Instant | null =>
  until === null ? null : later(until, at)
const overlap = (a: Stretch, b: Stretch): boolean =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)
const covers = (outer: Stretch, inner: Stretch): boolean =>
  inForceAt(outer, inner.from) &&
  (outer.until === null || (inner.until !== null && inner.until <= outer.until))

const isWithin = (delegation: NewDelegation, basis: Delegation): boolean =>
  covers(basis, delegation) &&
  delegation.scope.acts.every((act) => basis.scope.acts.includes(act)) &&
  (basis.scope.procedures === null ||
    ((delegation.scope.procedures ?? []).every((each) => basis.scope.procedures!.includes(each)) &&
      delegation.scope.procedures !== null))

const trimmed = ({ number, date, title }: OfficialDocument): OfficialDocument => ({
  number: number.trim(),
  date,
  title: title.trim(),
})

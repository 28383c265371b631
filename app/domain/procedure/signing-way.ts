import {
  type Actor,
  type DelegatedCapacity,
  inForceAt,
  type OnBehalfOf,
  onBehalfOf,
  type StandIn,
} from '../organisation/actor.ts'
import type { Role } from '../organisation/roles.ts'
import type { Instant } from '../shared/instant.ts'
import type { SignatureRole, SigningCapacity } from './model.ts'

/** Tư cách ký open to somebody (NĐ 30/2020/NĐ-CP, Điều 13): as oneself, by the post's own capacity, or for another. */
export type SigningWay = {
  /** `self`, `self:TM.`, or `delegation:` with its id: what a form sends back. */
  key: string
  capacity: SigningCapacity | null
  onBehalfOf: OnBehalfOf | null
}

/** Who may stand under which signature. */
export const SIGNING_ROLES: Record<SignatureRole, readonly Role[]> = {
  author: ['quality-manager', 'author'],
  reviewer: ['reviewer'],
  approver: ['approver'],
}

const ofStandIn = (standIn: StandIn): SigningWay => ({
  key: `delegation:${standIn.delegationId}`,
  capacity: standIn.capacity satisfies DelegatedCapacity,
  onBehalfOf: onBehalfOf(standIn),
})

/** Stand-ins that count at that instant for signatures under this procedure. */
const signingStandIns = (actor: Actor, procedureId: string, at: Instant): StandIn[] =>
  actor.standIns.filter(
    (standIn) =>
      inForceAt(standIn, at) &&
      standIn.scope.acts.includes('signing') &&
      (standIn.scope.procedures === null || standIn.scope.procedures.includes(procedureId)),
  )

const holdsForRole = (roles: readonly Role[], role: SignatureRole): boolean =>
  roles.some((each) => SIGNING_ROLES[role].includes(each))

/**
 * Every way in which this person may give that signature at that instant. `named` is the signer whom the version
 * names: he signs as himself, by his post, or for the one who had him sign; anybody else only in his place.
 */
export function waysToSign(
  actor: Actor,
  { procedureId, role, named }: { procedureId: string; role: SignatureRole; named: string },
  at: Instant,
): SigningWay[] {
  const standIns = signingStandIns(actor, procedureId, at)
  if (actor.personId !== named)
    return standIns
      .filter(({ delegator, roles }) => delegator.personId === named && holdsForRole(roles, role))
      .map(ofStandIn)
  const posts = actor.holdings.filter((holding) => inForceAt(holding, at))
  const entitled = posts.some(({ roles }) => holdsForRole(roles, role))
  const own: SigningWay[] = entitled ? [{ key: 'self', capacity: null, onBehalfOf: null }] : []
  const byPost = posts
    .filter(({ capacity, roles }) => capacity !== null && holdsForRole(roles, role))
    .map(({ capacity }): SigningWay => ({ key: `self:${capacity}`, capacity, onBehalfOf: null }))
  const forAnother = standIns.filter(({ roles }) => entitled || holdsForRole(roles, role)).map(ofStandIn)
  return [...own, ...new Map(byPost.map((way) => [way.key, way])).values(), ...forAnother]
}

/** The way that a version's own wording asks for (`KT. GIÁM ĐỐC`), to be offered first; the first of all otherwise. */
export const wayByWording = (
  ways: readonly SigningWay[],
  capacity: SigningCapacity | null,
): SigningWay | null => ways.find((way) => way.capacity === capacity) ?? ways[0] ?? null

import type { Instant } from '../shared/instant.ts'
import { type Actor, inForceAt, type StandIn } from './actor.ts'
import { type Act, PERMISSIONS, type Permission } from './permissions.ts'
import type { Role } from './roles.ts'

/**
 * What an act is done to: nothing in particular, or something that belongs to a unit. A delegation may be bound to
 * procedures: `procedureId` says whose version or dossier it is.
 */
export type ActObject = { unitId?: string; procedureId?: string } | null

export type MayRefusal =
  | { code: 'permission.role-missing'; act: Act; roles: Role[] }
  /** Every post has ended, or none has begun. */
  | { code: 'permission.no-post'; act: Act }
  /** Another unit's object looks like a missing one (OWASP ASVS 8.2.2): callers answer 404. */
  | { code: 'permission.other-unit'; act: Act }

/** A post or a delegation by which somebody may do something, and whether on every unit's objects. */
export type Ground = {
  /** The post's id, or the delegation's. */
  id: string
  kind: 'position' | 'delegation'
  /** Null where the act needs no role. */
  role: Role | null
  /** Null: on objects of every unit. */
  unitId: string | null
}

const holdsOneOf = (roles: readonly Role[], asked: readonly Role[]): boolean => {
  for (const role of roles) if (asked.includes(role)) return true
  return false
}

const isDelegated = (standIn: StandIn, { delegable }: Permission, object: ActObject): boolean => {
  if (delegable === undefined || !standIn.scope.acts.includes(delegable)) return false
  const { procedures } = standIn.scope
  return (
    delegable !== 'signing' ||
    procedures === null ||
    object?.procedureId === undefined ||
    procedures.includes(object.procedureId)
  )
}

/** Whether the unit is, or now belongs to, that of the actor's post. */
const isOfUnit = ({ inherited }: Actor, unitId: string, postUnitId: string): boolean =>
  unitId === postUnitId || inherited.some((ended) => ended.unitId === unitId && ended.heirId === postUnitId)

/**
 * Every reason why this person may not do this to that at that instant; an empty list is yes. Posts and delegations
 * count over [from, until), so an end is honoured at the instant.
 */
export function reasonsMayNot(actor: Actor, act: Act, object: ActObject, at: Instant): MayRefusal[] {
  const permission: Permission = PERMISSIONS[act]
  const { roles, scope } = permission
  if (roles === 'signed-in') return []
  if (roles === 'everyone') {
    for (const holding of actor.holdings) if (inForceAt(holding, at)) return []
    return [{ code: 'permission.no-post', act }]
  }
  const unitId = scope === 'anywhere' ? undefined : object?.unitId
  let holdsRole = false
  for (const source of [actor.holdings, actor.standIns])
    for (const held of source) {
      if (!inForceAt(held, at) || !holdsOneOf(held.roles, roles)) continue
      if ('scope' in held && !isDelegated(held, permission, object)) continue
      holdsRole = true
      if (unitId === undefined) return []
      if (permission.anywhere && holdsOneOf(held.roles, permission.anywhere)) return []
      if (isOfUnit(actor, unitId, 'scope' in held ? held.delegator.unitId : held.unitId)) return []
    }
  return [
    holdsRole
      ? { code: 'permission.other-unit', act }
      : { code: 'permission.role-missing', act, roles: [...roles] },
  ]
}

/** Whether this person may do this to that now. `object: null` asks about the act in general. */
export const may = (actor: Actor, act: Act, object: ActObject, at: Instant): boolean =>
  reasonsMayNot(actor, act, object, at).length === 0

/** Every post and delegation that lets this person do this at that instant, for who asks why; none for one's account. */
export function groundsOf(actor: Actor, act: Act, at: Instant): Ground[] {
  const permission: Permission = PERMISSIONS[act]
  const { roles, scope, anywhere = [] } = permission
  if (roles === 'signed-in') return []
  const grounds: Ground[] = []
  const add = (id: string, kind: Ground['kind'], held: readonly Role[], unitId: string) => {
    if (roles === 'everyone') grounds.push({ id, kind, role: null, unitId: null })
    else
      for (const role of held)
        if (roles.includes(role)) {
          const isAnywhere = scope === 'anywhere' || anywhere.includes(role)
          grounds.push({ id, kind, role, unitId: isAnywhere ? null : unitId })
        }
  }
  for (const { positionId, roles: held, unitId, ...post } of actor.holdings)
    if (inForceAt(post, at)) add(positionId, 'position', held, unitId)
  for (const standIn of actor.standIns)
    if (inForceAt(standIn, at) && isDelegated(standIn, permission, null))
      add(standIn.delegationId, 'delegation', standIn.roles, standIn.delegator.unitId)
  return grounds
}

/**
 * The units whose objects the actor sees with this act at that instant: every one (`null`), or those of the posts,
 * with the ended units that these now hold. The one filter of lists.
 */
export function unitsSeen(actor: Actor, act: Act, at: Instant): string[] | null {
  if ((PERMISSIONS[act] as Permission).roles === 'signed-in') return null
  const units = new Set<string>()
  for (const { unitId } of groundsOf(actor, act, at)) {
    if (unitId === null) return null
    units.add(unitId)
    for (const ended of actor.inherited) if (ended.heirId === unitId) units.add(ended.unitId)
  }
  return [...units]
}

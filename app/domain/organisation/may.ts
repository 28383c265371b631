import type { Actor, Role } from './people.ts'

/**
 * Quyền: one table, deny by default. A row says which roles may do an act, and whether the act is bound to
 * the actor's own unit. What more an act needs (being the holder, being the signer whose turn it is) is said
 * by the rule of that act.
 */
type Permission = {
  roles: readonly Role[] | 'everyone'
  /** `own-unit`: only on objects of the actor's unit, except for the roles named in `anywhere`. */
  scope: 'anywhere' | 'own-unit'
  anywhere?: readonly Role[]
}

const STAFF: readonly Role[] = ['reception-officer', 'officer', 'head-of-unit']
const DOCUMENT_CONTROL: readonly Role[] = ['quality-manager', 'author', 'reviewer', 'approver']

export const PERMISSIONS = {
  'work.read': { roles: 'everyone', scope: 'anywhere' },
  'procedure.read': { roles: 'everyone', scope: 'anywhere' },
  /** Texts that are not issued yet: invisible to staff (ISO 9001 7.5.3.2, unintended use). */
  'version.read-unissued': { roles: [...DOCUMENT_CONTROL, 'auditor'], scope: 'anywhere' },
  'version.draft': { roles: ['quality-manager', 'author'], scope: 'anywhere' },
  'version.submit': { roles: ['quality-manager', 'author'], scope: 'anywhere' },
  'version.sign': { roles: DOCUMENT_CONTROL, scope: 'anywhere' },
  'version.return': { roles: ['reviewer', 'approver'], scope: 'anywhere' },
  'version.issue': { roles: ['quality-manager'], scope: 'anywhere' },
  'dossier.read': { roles: [...STAFF, 'auditor'], scope: 'own-unit', anywhere: ['auditor'] },
  'dossier.accept': { roles: STAFF, scope: 'own-unit' },
  'dossier.work': { roles: STAFF, scope: 'own-unit' },
  'board.read': {
    roles: ['head-of-unit', 'quality-manager', 'auditor'],
    scope: 'own-unit',
    anywhere: ['quality-manager', 'auditor'],
  },
  'calendar.read': { roles: 'everyone', scope: 'anywhere' },
  'calendar.draft': { roles: ['quality-manager'], scope: 'anywhere' },
  'calendar.publish': { roles: ['quality-manager'], scope: 'anywhere' },
  'record.read': { roles: ['auditor', 'quality-manager'], scope: 'anywhere' },
  /** The own account: password, second factor, sessions. */
  'account.keep': { roles: 'everyone', scope: 'anywhere' },
  /** Accounts of others: a temporary code in place of a forgotten password. */
  'account.manage': { roles: ['administrator'], scope: 'anywhere' },
} as const satisfies Record<string, Permission>

export type Act = keyof typeof PERMISSIONS

/** What an act is done to: nothing in particular, or something that belongs to a unit. */
export type ActObject = { unitId: string } | null

export type MayRefusal =
  | { code: 'permission.role-missing'; act: Act; roles: Role[] }
  /** Another unit's object looks like a missing one (OWASP ASVS 8.2.2): callers answer 404. */
  | { code: 'permission.other-unit'; act: Act }

const holdsOneOf = (actor: Actor, roles: readonly Role[]) => actor.roles.some((role) => roles.includes(role))

/** Every reason why this person may not do this to that; an empty list is yes. */
export function reasonsMayNot(actor: Actor, act: Act, object: ActObject): MayRefusal[] {
  const permission: Permission = PERMISSIONS[act]
  if (permission.roles !== 'everyone' && !holdsOneOf(actor, permission.roles))
    return [{ code: 'permission.role-missing', act, roles: [...permission.roles] }]
  if (permission.scope === 'anywhere' || object === null) return []
  if (object.unitId === actor.unitId || holdsOneOf(actor, permission.anywhere ?? [])) return []
  return [{ code: 'permission.other-unit', act }]
}

/** Whether this person may do this to that. `object: null` asks about the act in general. */
export const may = (actor: Actor, act: Act, object: ActObject): boolean =>
  reasonsMayNot(actor, act, object).length === 0

/** The units whose objects the actor sees with this act: every one (`null`), or only the own. */
export function unitsSeen(actor: Actor, act: Act): string[] | null {
  const permission: Permission = PERMISSIONS[act]
  if (!may(actor, act, null)) return []
  if (permission.scope === 'anywhere' || holdsOneOf(actor, permission.anywhere ?? [])) return null
  return [actor.unitId]
}

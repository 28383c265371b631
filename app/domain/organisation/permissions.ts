import type { Delegable } from './actor.ts'
import type { Role } from './roles.ts'

/**
 * Quyền: one table, deny by default. A row says which roles may do an act, and whether the act is bound to
 * the actor's own unit. What more an act needs (being the holder, being the signer whose turn it is) is said
 * by the rule of that act.
 */
export type Permission = {
  /** `everyone` in some post; `signed-in` also between two posts. */
  roles: readonly Role[] | 'everyone' | 'signed-in'
  /** `own-unit`: only on objects of the unit in which the role is held, except for the roles named in `anywhere`. */
  scope: 'anywhere' | 'own-unit'
  anywhere?: readonly Role[]
  /** What must be delegated for somebody to do this in the place of another; without it nobody can. */
  delegable?: Delegable
}

const STAFF: readonly Role[] = ['reception-officer', 'officer', 'head-of-unit']
const DOCUMENT_CONTROL: readonly Role[] = ['quality-manager', 'author', 'reviewer', 'approver']

export const PERMISSIONS = {
  'work.read': { roles: 'everyone', scope: 'anywhere' },
  /** One's own sessions, password and second factor. */
  'account.keep': { roles: 'signed-in', scope: 'anywhere' },
  'procedure.read': { roles: 'everyone', scope: 'anywhere' },
  /** Texts that are not issued yet: invisible to staff (ISO 9001 7.5.3.2, unintended use). */
  'version.read-unissued': {
    roles: [...DOCUMENT_CONTROL, 'auditor'],
    scope: 'anywhere',
    delegable: 'signing',
  },
  'version.draft': { roles: ['quality-manager', 'author'], scope: 'anywhere' },
  'version.submit': { roles: ['quality-manager', 'author'], scope: 'anywhere' },
  'version.sign': { roles: DOCUMENT_CONTROL, scope: 'anywhere', delegable: 'signing' },
  'version.return': { roles: ['reviewer', 'approver'], scope: 'anywhere', delegable: 'signing' },
  'version.issue': { roles: ['quality-manager'], scope: 'anywhere' },
  /** Bảng phân bổ thời gian: written in the unit, signed by its head alone. */
  'time-plan.read': { roles: 'everyone', scope: 'anywhere' },
  'time-plan.draft': { roles: ['quality-manager', 'author', 'head-of-unit'], scope: 'own-unit' },
  'time-plan.sign': { roles: ['head-of-unit'], scope: 'own-unit' },
  'dossier.read': {
    roles: [...STAFF, 'auditor'],
    scope: 'own-unit',
    anywhere: ['auditor'],
    delegable: 'dossiers',
  },
  'dossier.accept': { roles: STAFF, scope: 'own-unit', delegable: 'dossiers' },
  'dossier.work': { roles: STAFF, scope: 'own-unit', delegable: 'dossiers' },
  'board.read': {
    roles: ['head-of-unit', 'quality-manager', 'auditor'],
    scope: 'own-unit',
    anywhere: ['quality-manager', 'auditor'],
    delegable: 'dossiers',
  },
  'calendar.read': { roles: 'everyone', scope: 'anywhere' },
  /** Writing a draft and proposing it. */
  'calendar.draft': { roles: ['quality-manager'], scope: 'anywhere' },
  /** Confirming what another proposed: working hours are ordered by those who approve. */
  'calendar.publish': { roles: ['quality-manager', 'approver'], scope: 'anywhere' },
  'record.read': { roles: ['auditor', 'quality-manager'], scope: 'anywhere' },
  /** Units, people and their posts: who is where is no secret inside the office. */
  'organisation.read': { roles: 'everyone', scope: 'anywhere' },
  'rights.read': { roles: ['administrator', 'registrar', 'auditor'], scope: 'anywhere' },
  /** Separate hands: who sets up accounts and posts neither signs nor sees dossiers (OWASP ASVS 8.2.1). */
  'person.manage': { roles: ['administrator'], scope: 'anywhere' },
  'account.manage': { roles: ['administrator'], scope: 'anywhere' },
  /** Entered by văn thư from the signed paper: those who delegate never open the system for it. */
  'delegation.record': { roles: ['registrar'], scope: 'anywhere' },
  'unit.manage': { roles: ['registrar'], scope: 'anywhere' },
  /** Those who are asked to read a version say that they have; whether one is asked is said by the rule. */
  'version.acknowledge': { roles: 'everyone', scope: 'anywhere' },
  /** Who has read what; a head of unit sees the own people alone. */
  'distribution.read': {
    roles: ['head-of-unit', 'quality-manager', 'auditor'],
    scope: 'own-unit',
    anywhere: ['quality-manager', 'auditor'],
  },
  'distribution.set': { roles: ['quality-manager'], scope: 'anywhere' },
  'procedure.transfer': { roles: ['quality-manager'], scope: 'anywhere' },
} as const satisfies Record<string, Permission>

export type Act = keyof typeof PERMISSIONS

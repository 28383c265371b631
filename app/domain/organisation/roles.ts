/** Vai trò: what a person may do follows from these; see `permissions.ts`. */
export const ROLES = [
  'quality-manager',
  'author',
  'reviewer',
  'approver',
  'reception-officer',
  'officer',
  'head-of-unit',
  'auditor',
  'registrar',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/** Without somebody in each of these nobody could mend the rights of the others. */
export const KEPT_ROLES = ['registrar', 'administrator'] as const satisfies readonly Role[]
export type KeptRole = (typeof KEPT_ROLES)[number]

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

import type { ProcedureLevel } from '../procedure/model.ts'
import { type AccountFact, isAccountFact } from './account.ts'

/** Vai trò: what a person may do follows from these; see `may.ts`. */
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

/**
 * Cán bộ, as of the moment of an act: signatures and hand-overs keep name, rank, post and unit as they were
 * then, whatever becomes of the person later (21 CFR 11.50; ISO 9001 8.5.2).
 */
export type Officer = {
  personId: string
  name: string
  rank: string | null
  position: string
  unitId: string
  unitName: string
}

/** Who is asking: an officer with the roles held at this moment. */
export type Actor = Officer & { roles: readonly Role[]; unitLevel: ProcedureLevel }

/** Đơn vị. The code is an attribute and no key: the official list holds duplicates. */
export type Unit = {
  unitId: string
  code: string
  name: string
  /** Bộ phận tiếp nhận và trả kết quả of this unit, as printed on the control sheet. */
  receptionName: string
  /** Tỉnh, xã…: as printed before the date of a form. */
  place: string
  level: ProcedureLevel
  parentId: string | null
}

export type UnitFact = { type: 'unit-registered' } & Unit

export type Person = {
  personId: string
  /** The name typed at sign-in; unique when folded. */
  account: string
  name: string
  rank: string | null
  position: string
  unitId: string
  roles: readonly Role[]
}

export type PersonFact = ({ type: 'person-registered' } & Person) | AccountFact

/** The unit after one more fact. */
export function evolveUnit(_unit: Unit | null, fact: UnitFact): Unit {
  const { type: _type, ...unit } = fact
  return unit
}

/** The person after one more fact. */
export function evolvePerson(current: Person | null, fact: PersonFact): Person {
  if (isAccountFact(fact)) return current!
  const { type: _type, ...person } = fact
  return person
}

/** The officer that an act is written down under. */
export function officerOf(actor: Actor): Officer {
  const { personId, name, rank, position, unitId, unitName } = actor
  return { personId, name, rank, position, unitId, unitName }
}

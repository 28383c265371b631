import type { Actor } from '#app/domain/organisation/actor.ts'
import {
  type Change,
  assignPosition as decideAssignment,
  describePerson as decideDescription,
  disablePerson as decideDisabling,
  enablePerson as decideEnabling,
  endPosition as decideEnd,
  changeRoles as decideRoles,
  type Person,
  type PersonFact,
  type PersonRefusal,
} from '#app/domain/organisation/person.ts'
import { KEPT_ROLES, type Role } from '#app/domain/organisation/roles.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps } from '../deps.ts'
import type { AskedPosition } from './register-people.ts'

/** Who changes whom, by which form. `system` on the command line. */
export type PersonCommand = { by: Doing; personId: string; formKey: string | null }
export type Doing = Pick<Actor, 'personId' | 'unitId'> | 'system'

type Answer = Outcome<PersonFact, PersonRefusal>

/** Takes the person, asks the rule, records what it agrees to: the shape of every change of a person. */
function changePerson(
  deps: Deps,
  { by, personId, formKey }: PersonCommand,
  decide: (person: Person, change: Change, stores: Stores) => Answer | Promise<Answer>,
) {
  const doer = by === 'system' ? { actor: by, unit: null } : { actor: by.personId, unit: by.unitId }
  return deps.work({ ...doer, formKey }, async (stores) => {
    const taken = await stores.people.take(personId)
    const others = await stores.people.othersWith(KEPT_ROLES, personId)
    const outcome = await decide(taken.state, { by: doer.actor, others }, stores)
    if (outcome.ok) await stores.people.record(taken, outcome.facts)
    return outcome
  })
}

/** Bổ nhiệm, điều động: a new post, in place of others or beside them. */
export const assignPosition = (
  deps: Deps,
  command: PersonCommand & { position: AskedPosition; inPlaceOf: readonly string[]; reason: string },
) =>
  changePerson(deps, command, async (person, change, { units, at }) => {
    const position = { positionId: deps.ids.next(), ...command.position }
    const unit = await units.there(position.unitId)
    const { inPlaceOf, reason } = command
    return decideAssignment(person, { ...change, position, unit, inPlaceOf, reason }, at)
  })

/** Thôi giữ chức vụ. */
export const endPosition = (
  deps: Deps,
  command: PersonCommand & {
    positionId: string
    until: Instant
    document: OfficialDocument | null
    reason: string
  },
) => changePerson(deps, command, (person, change, { at }) => decideEnd(person, { ...command, ...change }, at))

/** Đổi vai trò of a post. */
export const changeRoles = (
  deps: Deps,
  command: PersonCommand & { positionId: string; roles: readonly Role[]; reason: string },
) =>
  changePerson(deps, command, (person, change, { at }) =>
    decideRoles(person, { ...command, ...change, newPositionId: deps.ids.next() }, at),
  )

/** Cấp bậc, họ tên. */
export const describePerson = (
  deps: Deps,
  command: PersonCommand & { name: string; rank: string | null; document: OfficialDocument | null },
) => changePerson(deps, command, (person) => decideDescription(person, command))

/** Khóa tài khoản. */
export const disablePerson = (deps: Deps, command: PersonCommand & { reason: string }) =>
  changePerson(deps, command, (person, change, { at }) =>
    decideDisabling(person, { ...change, reason: command.reason }, at),
  )

/** Mở lại tài khoản. */
export const enablePerson = (deps: Deps, command: PersonCommand & { reason: string }) =>
  changePerson(deps, command, (person, { by }, { at }) =>
    decideEnabling(person, { by, reason: command.reason }, at),
  )

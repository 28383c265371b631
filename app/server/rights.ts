import { groundsOf } from '#app/domain/organisation/may.ts'
import { type Act, PERMISSIONS } from '#app/domain/organisation/permissions.ts'
import { isEnabledAt, type Person } from '#app/domain/organisation/person.ts'
import type { Role } from '#app/domain/organisation/roles.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import type { App } from './app.ts'

/** Căn cứ của một quyền in words' material: by which post, or in whose place and by which paper. */
export type RightGround = {
  id: string
  role: Role | null
  /** Null: on what belongs to every unit. */
  unitName: string | null
  post: { title: string; unitName: string } | null
  delegation: { capacity: string; delegator: string; position: string; document: OfficialDocument } | null
}

export type Right = { act: Act; grounds: RightGround[] }

export const ACTS = Object.keys(PERMISSIONS) as Act[]

/**
 * Every act with the grounds on which the person may do it at that instant; none while the account was shut. Null
 * when there is nobody by that id.
 */
export async function rightsOf(app: App, personId: string, at: Instant) {
  const person = (await app.views.people.persons()).find((each) => each.personId === personId)
  return person ? rightsOfPerson(app, person, at) : null
}

/** The rights of everybody who is or was here at that instant, by name. */
export async function rightsOfEverybody(app: App, at: Instant) {
  const everybody = []
  for (const person of await app.views.people.persons()) everybody.push(await rightsOfPerson(app, person, at))
  return everybody
}

async function rightsOfPerson(app: App, person: Person, at: Instant) {
  const { personId } = person
  const actor = await app.views.people.actorOrShut(personId, at)
  if (!actor) throw new Error(`${personId} is on no list`)
  const shut = !isEnabledAt(person, at)
  const rights = ACTS.map(
    (act): Right => ({
      act,
      grounds: shut
        ? []
        : groundsOf(actor, act, at).map(({ id, kind, role, unitId }) => {
            const post = actor.holdings.find(({ positionId }) => kind === 'position' && positionId === id)
            const standIn = actor.standIns.find(
              ({ delegationId }) => kind === 'delegation' && delegationId === id,
            )
            return {
              id,
              role,
              unitName: unitId === null ? null : (post?.unitName ?? standIn?.delegator.unitName ?? unitId),
              post: post ? { title: post.title, unitName: post.unitName } : null,
              delegation: standIn
                ? {
                    capacity: standIn.capacity,
                    delegator: standIn.delegator.name,
                    position: standIn.delegator.position,
                    document: standIn.document,
                  }
                : null,
            }
          }),
    }),
  )
  return { personId, name: actor.name, account: person.account, shut, rights }
}

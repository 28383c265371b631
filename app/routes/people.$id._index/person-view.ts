import { inForceAt } from '#app/domain/organisation/actor.ts'
import { may } from '#app/domain/organisation/may.ts'
import { isEnabledAt, type Person } from '#app/domain/organisation/person.ts'
import { type Unit, unitAsOf } from '#app/domain/organisation/unit.ts'
import { recordFactText } from '#app/messages/record-fact.ts'
import { type Ask, notFound } from '#app/server/route.ts'

/** The person that the address names. Answers 404 for nobody. */
export async function askedPerson(ask: Pick<Ask, 'app' | 'param'>): Promise<Person> {
  const id = ask.param('id')
  const person = (await ask.app.views.people.persons()).find(({ personId }) => personId === id)
  if (!person) throw notFound('person')
  return person
}

/** What the page of a person tells: posts, delegations, and what the record says. */
export async function personView(ask: Ask) {
  const { app, actor, now, t } = ask
  const person = await askedPerson(ask)
  const units = new Map((await app.views.units.all()).map((unit) => [unit.unitId, unit]))
  const delegations = (await app.views.people.delegations()).filter(
    ({ delegator, delegate }) =>
      delegator.personId === person.personId || delegate.personId === person.personId,
  )
  const entries = await app.views.record.ofSubject('person', person.personId)
  const { personId, name, rank } = person
  return {
    personId,
    name,
    rank,
    account: may(actor, 'person.manage', null, now) ? person.account : null,
    enabled: isEnabledAt(person, now),
    suspensions: person.suspensions,
    posts: [...person.positions].reverse().map((post) => ({
      ...post,
      unitName: nameOf(units, post.unitId, post.from > now ? post.from : now),
      running: post.until === null || post.until > now,
      inForce: inForceAt({ from: post.rightsFrom, until: post.rightsUntil }, now),
    })),
    delegations: delegations.map((delegation) => ({
      ...delegation,
      given: delegation.delegator.personId === personId,
    })),
    // Of one's own rights nobody decides, so nothing is offered.
    manages: may(actor, 'person.manage', null, now) && actor.personId !== personId,
    mayReadRights: may(actor, 'rights.read', null, now),
    history: entries.map(({ at, fact, actorName }) => ({ at, text: recordFactText(t, fact), actorName })),
  }
}

export type PersonView = Awaited<ReturnType<typeof personView>>

function nameOf(units: ReadonlyMap<string, Unit>, unitId: string, at: string): string {
  const unit = units.get(unitId)
  return unit ? unitAsOf(unit, at).name : unitId
}

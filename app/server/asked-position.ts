import { type Ask, notFound } from './route.ts'

/** The post that the address names, with whose it is. Answers 404 for none. */
export async function askedPosition(ask: Pick<Ask, 'app' | 'param'>) {
  const [id, positionId] = [ask.param('id'), ask.param('positionId')]
  const person = (await ask.app.views.people.persons()).find(({ personId }) => personId === id)
  const position = person?.positions.find((each) => each.positionId === positionId)
  if (!person || !position) throw notFound('person')
  const { personId, name } = person
  return { personId, name, positionId, title: position.title, roles: position.roles }
}

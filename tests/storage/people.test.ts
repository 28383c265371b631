import { afterAll, beforeAll, expect, test } from 'vitest'
import { inForceAt, rolesAt } from '#app/domain/organisation/actor.ts'
import { may } from '#app/domain/organisation/may.ts'
import { evolvePerson, type PersonFact } from '#app/domain/organisation/person.ts'
import { KEPT_ROLES } from '#app/domain/organisation/roles.ts'
import { upcast } from '#app/record/upcasters.ts'
import { sessionStore } from '#app/storage/sessions.ts'
import { UPCASTERS } from '#app/storage/upcasters.ts'
import { peopleViews } from '#app/storage/views/people.ts'
import * as migration from '../../migrations/20261127_1420_people.ts'
import { UNIT_ID } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { aPerson, aSession, aUnit, type Migrated, openMigrated, START } from '../support/migrated-database.ts'

const OTHER = 'unit-ward'
const MOVED = '2026-01-10T17:00:00Z'
const BACK = '2026-01-12T17:00:00Z'
const paper = { number: '02/QĐ-MH', date: '2026-01-05', title: 'Giao ký thay (minh họa)' }

describeOnEachEngine('People over time', (engine) => {
  let test1: Migrated
  let views: ReturnType<typeof peopleViews>

  beforeAll(async () => {
    test1 = await openMigrated(engine)
    views = peopleViews(test1.database.reader)
    await test1.must(async ({ people, units, note }) => {
      await note('record/log', 0, { type: 'genesis' })
      await units.add(aUnit())
      await units.add(
        aUnit({ unitId: OTHER, code: 'MH01.201.001', name: 'Công an xã (minh họa)', parentId: UNIT_ID }),
      )
      await people.addPerson(aPerson({ personId: 'head', roles: ['approver'], title: 'Giám đốc' }))
      await people.addPerson(aPerson({ personId: 'deputy', roles: ['head-of-unit'], title: 'Phó Giám đốc' }))
      await people.addPerson(aPerson({ personId: 'mover' }))
      await people.addPerson(aPerson({ personId: 'keeper', roles: ['registrar'] }))
      const taken = await people.take('mover')
      await people.record(taken, [
        { type: 'position-ended', positionId: 'mover:1', until: MOVED, document: paper, reason: '' },
        {
          type: 'position-assigned',
          positionId: 'mover:2',
          unitId: OTHER,
          title: 'Cán bộ tiếp nhận',
          roles: ['reception-officer'],
          capacity: null,
          from: MOVED,
          until: null,
          document: paper,
        },
      ])
      await people.recordDelegation({ id: 'kt', state: null, nextSeq: 0 }, [
        {
          type: 'delegation-recorded',
          delegationId: 'kt',
          capacity: 'KT.',
          delegator: await people.officerBy('head', 'head:1'),
          delegatorPositionId: 'head:1',
          delegate: await people.officer('deputy'),
          scope: { acts: ['signing'], procedures: null },
          document: paper,
          from: MOVED,
          until: BACK,
          restsOn: null,
        },
      ])
    })
  })
  afterAll(() => test1.close())

  test('whoever is moved is named by the old post until the moment, by the new one from it on', async () => {
    const asOf = async (at: string) => {
      const actor = (await views.actorOf('mover', at))!
      return [actor.position, actor.unitId, actor.unitName, rolesAt(actor, at)]
    }
    expect(await asOf('2026-01-10T16:59:59Z')).toEqual(['Cán bộ', UNIT_ID, aUnit().name, ['officer']])
    expect(await asOf(MOVED)).toEqual([
      'Cán bộ tiếp nhận',
      OTHER,
      'Công an xã (minh họa)',
      ['reception-officer'],
    ])
    expect((await views.officersOf(OTHER, MOVED)).map(({ personId }) => personId)).toEqual(['mover'])
    expect(await views.officersOf(OTHER, START)).toEqual([])
  })

  test('a delegation counts from its first instant to before its last', async () => {
    const deputy = (await views.actorOf('deputy', MOVED))!
    expect(deputy.standIns).toMatchObject([
      {
        delegationId: 'kt',
        roles: ['approver'],
        delegator: { personId: 'head', position: 'Giám đốc' },
        from: MOVED,
        until: BACK,
      },
    ])
    const signs = (at: string) => may(deputy, 'version.sign', null, at)
    expect(['2026-01-10T16:59:59Z', MOVED, '2026-01-12T16:59:59Z', BACK].map(signs)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('the delegation ends when the post does whose right it hands on', async () => {
    const other = await openMigrated(engine)
    await other.must(async ({ people, units }) => {
      await units.add(aUnit())
      await people.addPerson(aPerson({ personId: 'head', roles: ['approver'] }))
      await people.addPerson(aPerson({ personId: 'deputy', roles: [] }))
      await people.recordDelegation({ id: 'kt', state: null, nextSeq: 0 }, [
        {
          type: 'delegation-recorded',
          delegationId: 'kt',
          capacity: 'KT.',
          delegator: await people.officerBy('head', 'head:1'),
          delegatorPositionId: 'head:1',
          delegate: await people.officer('deputy'),
          scope: { acts: ['signing'], procedures: null },
          document: paper,
          from: START,
          until: null,
          restsOn: null,
        },
      ])
      await people.record(await people.take('head'), [
        { type: 'position-ended', positionId: 'head:1', until: MOVED, document: paper, reason: '' },
      ])
    })
    const deputy = (await peopleViews(other.database.reader).actorOf('deputy', START))!
    expect(deputy.standIns.map(({ until }) => until)).toEqual([MOVED])
    expect(inForceAt(deputy.standIns[0]!, MOVED)).toBe(false)
    await other.close()
  })

  test('what changes about a person is there at the next request: rights, and whether he is let in at all', async () => {
    const sessions = sessionStore(test1.knex)
    await sessions.add(aSession({ idSha256: 'keeper-session', personId: 'keeper' }))
    const seen = async () => (await views.actorOfSession('keeper-session', START))?.actor ?? null
    expect(may((await seen())!, 'delegation.record', null, START)).toBe(true)
    await test1.must(async ({ people }) => {
      await people.record(await people.take('keeper'), [
        { type: 'position-ended', positionId: 'keeper:1', until: START, document: null, reason: 'thử' },
      ])
    })
    expect(may((await seen())!, 'delegation.record', null, START)).toBe(false)
    await test1.must(async ({ people }) =>
      people.record(await people.take('keeper'), [{ type: 'person-disabled', reason: 'thử' }]),
    )
    expect(await seen()).toBeNull()
    expect(await views.personOfAccount('keeper', START)).toBeNull()
    expect(await views.actorOf('keeper', START)).toBeNull()
    await test1.must(async ({ people }) =>
      people.record(await people.take('keeper'), [{ type: 'person-enabled', reason: 'thử' }]),
    )
    expect((await seen())?.personId).toBe('keeper')
  })

  test('the others in a role are found, with what became of them', async () => {
    let found: string[] = []
    await test1.must(async ({ people }) => {
      found = (await people.othersWith(KEPT_ROLES, 'head')).map(({ personId }) => personId)
    })
    expect(found).toEqual(['keeper'])
  })

  test('every row is what the record says', async () => {
    const { differences, problems } = await test1.check()
    expect({ differences, problems }).toEqual({ differences: [], problems: [] })
    await test1.knex('person_position').where('position_id', 'mover:2').update({ roles: 'approver' })
    await test1.knex('delegation').where('delegation_id', 'kt').update({ until_at: null })
    expect((await test1.check()).differences).toEqual(
      expect.arrayContaining([
        { table: 'person_position', key: { position_id: 'mover:2' }, kind: 'changed', columns: ['roles'] },
        { table: 'delegation', key: { delegation_id: 'kt' }, kind: 'changed', columns: ['until_at'] },
      ]),
    )
  })
})

describeOnEachEngine('A person registered before posts had times', (engine) => {
  const v1 = { personId: 'old', account: 'old', name: 'Nguyễn Văn Cũ', rank: null }

  test('is read with the one post that was written down, of which no beginning is known', () => {
    const data = { ...v1, position: 'Cán bộ', unitId: UNIT_ID, roles: ['officer'] }
    const lifted = upcast('person-registered', 1, data, UPCASTERS) as unknown as PersonFact
    const person = evolvePerson(null, { ...lifted, type: 'person-registered' } as PersonFact, START)
    expect(person.positions).toMatchObject([
      { title: 'Cán bộ', roles: ['officer'], from: '1970-01-01T00:00:00Z', rightsFrom: START },
    ])
  })

  test('keeps post and rights through the change of the tables, and the rows are what the record says', async () => {
    const test1 = await openMigrated(engine)
    await test1.must(async ({ people, units, note }) => {
      await note('record/log', 0, { type: 'genesis' })
      await units.add(aUnit())
      await people.addPerson(aPerson({ personId: 'old', roles: ['officer', 'reception-officer'] }))
    })
    await migration.down(test1.knex)
    expect(await test1.knex('person').select('*')).toMatchObject([
      { person_id: 'old', unit_id: UNIT_ID, position: 'Cán bộ', roles: 'officer reception-officer' },
    ])
    await migration.up(test1.knex)
    expect((await test1.check()).differences).toEqual([])
    const actor = (await peopleViews(test1.database.reader).actorOf('old', START))!
    expect(rolesAt(actor, START)).toEqual(['officer', 'reception-officer'])
    await test1.close()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inForceAt } from '#app/domain/organisation/actor.ts'
import {
  assignPosition,
  changeRoles,
  describePerson,
  disablePerson,
  enablePerson,
  endPosition,
  evolvePerson,
  isEnabledAt,
  type Person,
  type PersonFact,
  registerPerson,
} from '#app/domain/organisation/person.ts'
import type { NewPosition } from '#app/domain/organisation/position.ts'
import { KEPT_ROLES, type Role } from '#app/domain/organisation/roles.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { atVietnam, UNIT_ID } from '#tests/support/builders.ts'

const NOW = atVietnam('2026-03-02 08:00')
const before = atVietnam('2026-02-20 00:00')
const later = atVietnam('2026-03-10 00:00')
const there = { from: '', until: null }
const paper = { number: '15/QĐ-CAT', date: '2026-02-18', title: 'Điều động cán bộ (minh họa)' }

const aPosition = (over: Partial<NewPosition> = {}): NewPosition => ({
  positionId: 'post-1',
  unitId: UNIT_ID,
  title: 'Cán bộ',
  roles: ['officer'],
  capacity: null,
  from: before,
  until: null,
  document: paper,
  ...over,
})

const folded = (facts: readonly PersonFact[], at: Instant, person: Person | null = null): Person =>
  facts.reduce<Person | null>((state, fact) => evolvePerson(state, fact, at), person)!

const aPerson = (personId: string, over: Partial<NewPosition> = {}): Person =>
  folded(
    [
      {
        type: 'person-registered',
        personId,
        account: personId,
        name: `Nguyễn Văn ${personId}`,
        rank: 'Đại úy',
        position: aPosition({ positionId: `${personId}-post`, ...over }),
      },
    ],
    before,
  )

const by = { by: 'somebody', others: [] as Person[] }
const codesOf = (outcome: { ok: boolean; refusals?: { code: string }[] }) =>
  (outcome.refusals ?? []).map(({ code }) => code)

describe('somebody is registered', () => {
  const command = {
    personId: 'an',
    account: 'an.nguyen',
    name: ' Nguyễn Văn An ',
    rank: null,
    position: { position: aPosition(), unit: there },
    taken: null,
  }

  test('under a name, with the first post', () => {
    expect(registerPerson(command, NOW)).toEqual({
      ok: true,
      facts: [
        {
          type: 'person-registered',
          personId: 'an',
          account: 'an.nguyen',
          name: 'Nguyễn Văn An',
          rank: null,
          position: aPosition(),
        },
      ],
    })
  })

  test.each(['', 'An', 'ân', 'an nguyen', '-an', 'an-', '.an', 'a'.repeat(33), 'an\n', 'ａｎ'])(
    'not under the account “%s”, which no keyboard types alike',
    (account) => {
      expect(codesOf(registerPerson({ ...command, account }, NOW))).toEqual(['person.account-malformed'])
    },
  )

  test('and hears every reason at once why not', () => {
    const wrong = {
      ...command,
      name: ' ',
      taken: { account: 'an.nguyen', name: 'Ai Đó' },
      position: {
        position: aPosition({
          title: ' ',
          from: later,
          until: before,
          document: { ...paper, number: '', date: '2026-12-01' },
        }),
        unit: null,
      },
    }
    expect(codesOf(registerPerson(wrong, NOW))).toEqual([
      'person.account-taken',
      'person.name-missing',
      'position.title-missing',
      'position.ends-before-it-begins',
      'position.unit-not-there',
      'document.number-missing',
      'document.date-in-the-future',
    ])
  })
})

describe('posts', () => {
  test('what is entered late gives no right for the days before, and keeps the day on the paper', () => {
    const [post] = folded(
      [{ type: 'position-assigned', ...aPosition({ positionId: 'post-2' }) }],
      NOW,
      aPerson('an'),
    ).positions.slice(1)
    expect(post).toMatchObject({ from: before, rightsFrom: NOW, rightsUntil: null })
  })

  test('an end entered late leaves what was done until then; one ahead is honoured at its instant', () => {
    const ended = (until: Instant) =>
      folded(
        [{ type: 'position-ended', positionId: 'an-post', until, document: paper, reason: '' }],
        NOW,
        aPerson('an'),
      ).positions[0]!
    expect(ended(atVietnam('2026-02-25 00:00'))).toMatchObject({
      until: atVietnam('2026-02-25 00:00'),
      rightsUntil: NOW,
    })
    expect(ended(later)).toMatchObject({ until: later, rightsUntil: later })
  })

  test('a person is moved in one act: the old post ends at the moment at which the new one begins', () => {
    const person = aPerson('an')
    const position = aPosition({ positionId: 'post-2', unitId: 'unit-ward', from: later })
    const command = { ...by, position, unit: there, inPlaceOf: ['an-post'], reason: 'Điều động' }
    const outcome = assignPosition(person, command, NOW)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
    expect(outcome.facts).toEqual([
      { type: 'position-ended', positionId: 'an-post', until: later, document: paper, reason: 'Điều động' },
      { type: 'position-assigned', ...position },
    ])
    const moved = folded(outcome.facts, NOW, person)
    const rights = moved.positions.map(({ rightsFrom, rightsUntil }) => [rightsFrom, rightsUntil])
    expect(rights).toEqual([
      [before, later],
      [later, null],
    ])
  })

  test('the same post is not held twice at once, two posts are', () => {
    const person = aPerson('an')
    const again = aPosition({ positionId: 'post-2', from: later })
    const command = { ...by, unit: there, inPlaceOf: [], reason: '' }
    expect(codesOf(assignPosition(person, { ...command, position: again }, NOW))).toEqual([
      'position.overlaps',
    ])
    const beside = { ...again, title: 'Phó Trưởng Công an xã' }
    expect(assignPosition(person, { ...command, position: beside }, NOW).ok).toBe(true)
  })

  test('an end needs the paper or a reason, a post that runs, and a moment after its beginning', () => {
    const person = aPerson('an')
    const end = { ...by, positionId: 'an-post', until: later, document: null, reason: ' ' }
    expect(codesOf(endPosition(person, end, NOW))).toEqual(['position.reason-missing'])
    expect(codesOf(endPosition(person, { ...end, positionId: 'other', reason: 'x' }, NOW))).toEqual([
      'position.unknown',
    ])
    expect(codesOf(endPosition(person, { ...end, until: before, reason: 'x' }, NOW))).toEqual([
      'position.ends-before-it-begins',
    ])
    const ended = aPerson('an', { until: NOW })
    expect(codesOf(endPosition(ended, { ...end, reason: 'x' }, NOW))).toEqual(['position.ended-already'])
  })

  test('other roles are another stretch of the same post, so that anybody can see since when', () => {
    const person = aPerson('an')
    const command = { ...by, positionId: 'an-post', newPositionId: 'post-2', reason: 'Phân công lại' }
    const outcome = changeRoles(person, { ...command, roles: ['reception-officer', 'officer'] }, NOW)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
    const stretches = folded(outcome.facts, NOW, person).positions.map(
      ({ title, roles, rightsFrom, rightsUntil }) => [title, roles, rightsFrom, rightsUntil],
    )
    expect(stretches).toEqual([
      ['Cán bộ', ['officer'], before, NOW],
      ['Cán bộ', ['reception-officer', 'officer'], NOW, null],
    ])
    expect(codesOf(changeRoles(person, { ...command, roles: ['officer'] }, NOW))).toEqual([
      'person.nothing-changed',
    ])
  })
})

describe('an account', () => {
  test('is shut with a reason, once, and opened again: both times stay', () => {
    const person = aPerson('an')
    expect(codesOf(disablePerson(person, { ...by, reason: '' }, NOW))).toEqual(['person.reason-missing'])
    const shut = folded([{ type: 'person-disabled', reason: 'Nghỉ hưu' }], NOW, person)
    expect(codesOf(disablePerson(shut, { ...by, reason: 'x' }, later))).toEqual(['person.disabled-already'])
    expect([before, NOW, later].map((at) => isEnabledAt(shut, at))).toEqual([true, false, false])
    expect(codesOf(enablePerson(person, { by: 'x', reason: 'x' }, NOW))).toEqual(['person.not-disabled'])
    const open = folded([{ type: 'person-enabled', reason: 'Trở lại' }], later, shut)
    expect(open.suspensions).toEqual([{ from: NOW, until: later, reason: 'Nghỉ hưu' }])
    expect([NOW, later].map((at) => isEnabledAt(open, at))).toEqual([false, true])
  })

  test('name and rank are written anew for what is signed from then on', () => {
    const person = aPerson('an')
    expect(describePerson(person, { name: 'Nguyễn Văn an', rank: 'Đại úy', document: null })).toMatchObject({
      refusals: [{ code: 'person.nothing-changed' }],
    })
    expect(describePerson(person, { name: 'Nguyễn Văn an', rank: 'Thiếu tá', document: paper }).ok).toBe(true)
  })
})

describe('nobody', () => {
  const acts: Record<string, (person: Person, change: typeof by) => { ok: boolean }> = {
    'a new post': (person, change) =>
      assignPosition(
        person,
        {
          ...change,
          position: aPosition({ positionId: 'p2', title: 'Khác' }),
          unit: there,
          inPlaceOf: [],
          reason: '',
        },
        NOW,
      ),
    'the end of a post': (person, change) =>
      endPosition(
        person,
        { ...change, positionId: 'an-post', until: later, document: null, reason: 'x' },
        NOW,
      ),
    'other roles': (person, change) =>
      changeRoles(
        person,
        { ...change, positionId: 'an-post', newPositionId: 'p2', roles: ['auditor'], reason: 'x' },
        NOW,
      ),
    'a shut account': (person, change) => disablePerson(person, { ...change, reason: 'x' }, NOW),
    'an opened account': (person, change) =>
      enablePerson(
        folded([{ type: 'person-disabled', reason: 'x' }], NOW, person),
        { by: change.by, reason: 'x' },
        later,
      ),
  }

  test.each(Object.entries(acts))('decides over the own rights: %s', (_name, act) => {
    expect(codesOf(act(aPerson('an'), { ...by, by: 'an' }))).toContain('person.oneself')
    expect(act(aPerson('an'), by).ok).toBe(true)
  })

  test.each(KEPT_ROLES)('takes the last %s away', (role) => {
    const last = aPerson('an', { roles: [role] })
    for (const name of ['the end of a post', 'other roles', 'a shut account'])
      expect(codesOf(acts[name]!(last, by)), name).toContain('person.last-of-role')
    const others = [aPerson('binh', { roles: [role] })]
    for (const name of ['the end of a post', 'other roles', 'a shut account'])
      expect(acts[name]!(last, { ...by, others }).ok, name).toBe(true)
  })

  test('counts somebody who is shut out, or leaves on a day that is known, as one who stays', () => {
    const last = aPerson('an', { roles: ['registrar'] })
    const shut = folded(
      [{ type: 'person-disabled', reason: 'x' }],
      NOW,
      aPerson('binh', { roles: ['registrar'] }),
    )
    const leaving = aPerson('chi', { roles: ['registrar'], until: later })
    for (const others of [[shut], [leaving]])
      expect(codesOf(disablePerson(last, { ...by, others, reason: 'x' }, NOW))).toEqual([
        'person.last-of-role',
      ])
  })

  test('can leave the office without a registrar or an administrator, whatever is done in whatever order', () => {
    const command = fc.record({
      who: fc.nat(2),
      kind: fc.constantFrom('end', 'roles', 'shut', 'open'),
      role: fc.constantFrom<Role>('registrar', 'administrator', 'officer'),
    })
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const people = ['an', 'binh', 'chi'].map((personId) =>
          aPerson(personId, { roles: ['registrar', 'administrator'] }),
        )
        for (const [index, { who, kind, role }] of commands.entries()) {
          const at = atVietnam(`2026-03-02 ${String(8 + index).padStart(2, '0')}:00`)
          const person = people[who]!
          const change = { by: 'somebody', others: people.filter((each) => each !== person) }
          const running = person.positions.find(({ until }) => until === null)
          const positionId = running?.positionId ?? ''
          const outcome = {
            end: () =>
              endPosition(person, { ...change, positionId, until: at, document: null, reason: 'x' }, at),
            roles: () =>
              changeRoles(
                person,
                { ...change, positionId, newPositionId: `p${index}`, roles: [role], reason: 'x' },
                at,
              ),
            shut: () => disablePerson(person, { ...change, reason: 'x' }, at),
            open: () => enablePerson(person, { by: 'somebody', reason: 'x' }, at),
          }[kind]()
          if (outcome.ok) people[who] = folded(outcome.facts, at, person)
          for (const kept of KEPT_ROLES)
            expect(
              people.some(
                (each) =>
                  isEnabledAt(each, at) &&
                  each.positions.some(
                    ({ roles, rightsFrom, rightsUntil }) =>
                      roles.includes(kept) && inForceAt({ from: rightsFrom, until: rightsUntil }, at),
                  ),
              ),
              kept,
            ).toBe(true)
        }
      }),
      { numRuns: process.env.SOAK ? 20_000 : 200 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DelegatedCapacity, inForceAt, type Officer } from '#app/domain/organisation/actor.ts'
import {
  type Delegation,
  type DelegationGround,
  endDelegation,
  evolveDelegation,
  type NewDelegation,
  recordDelegation,
} from '#app/domain/organisation/delegation.ts'
import { evolvePerson, type Person } from '#app/domain/organisation/person.ts'
import type { Role } from '#app/domain/organisation/roles.ts'
import { standInOf } from '#app/domain/organisation/stand-in.ts'
import { waysToSign } from '#app/domain/procedure/signing-way.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { aHolding, anActor, anOfficer, aStandIn, atVietnam } from '#tests/support/builders.ts'

const BEGIN = atVietnam('2026-01-05 00:00')
const NOW = atVietnam('2026-03-02 08:00')
const FROM = atVietnam('2026-03-05 00:00')
const UNTIL = atVietnam('2026-03-07 00:00')
const paper = { number: '12/QĐ-CAT', date: '2026-03-01', title: 'Giao ký thay (minh họa)' }

const aPerson = (personId: string, roles: Role[], unitId = 'cat', until: Instant | null = null): Person =>
  evolvePerson(
    null,
    {
      type: 'person-registered',
      personId,
      account: personId,
      name: `Ngô Văn ${personId}`,
      rank: null,
      position: {
        positionId: `${personId}-post`,
        unitId,
        title: 'Chức vụ',
        roles,
        capacity: null,
        from: BEGIN,
        until,
        document: null,
      },
    },
    BEGIN,
  )
const officer = (personId: string, unitId = 'cat'): Officer => anOfficer({ personId, unitId })
const head = aPerson('head', ['approver', 'head-of-unit'])
const deputy = aPerson('deputy', ['officer'])
const chief = aPerson('chief', ['officer'], 'pc06')

const aDelegation = (over: Partial<NewDelegation> = {}): NewDelegation => ({
  delegationId: 'd1',
  capacity: 'KT.',
  delegator: officer('head'),
  delegatorPositionId: 'head-post',
  delegate: officer('deputy'),
  scope: { acts: ['signing'], procedures: null },
  document: paper,
  from: FROM,
  until: UNTIL,
  restsOn: null,
  ...over,
})
const ground = (over: Partial<DelegationGround> = {}): DelegationGround => ({
  delegator: head,
  delegate: deputy,
  delegations: [],
  unitsAbove: (unitId) => (unitId === 'pc06' ? ['pc06', 'cat'] : [unitId]),
  ...over,
})
const recorded = (delegation: NewDelegation, at = NOW): Delegation =>
  evolveDelegation(null, { type: 'delegation-recorded', ...delegation }, at)
const codesOf = (outcome: { ok: boolean; refusals?: { code: string }[] }) =>
  (outcome.refusals ?? []).map(({ code }) => code)

describe('a delegation', () => {
  test('is recorded from a signed paper, for a deputy of the same unit (KT.)', () => {
    expect(recordDelegation(ground(), aDelegation(), NOW)).toEqual({
      ok: true,
      facts: [{ type: 'delegation-recorded', ...aDelegation() }],
    })
  })

  test('TL. and TUQ. go to the head of a unit below; TUQ. with an end and named procedures', () => {
    const below = { delegate: officer('chief', 'pc06') }
    const tl = aDelegation({ ...below, capacity: 'TL.', until: null })
    expect(recordDelegation(ground({ delegate: chief }), tl, NOW).ok).toBe(true)
    const tuq = aDelegation({ ...below, capacity: 'TUQ.', scope: { acts: ['signing'], procedures: ['p1'] } })
    expect(recordDelegation(ground({ delegate: chief }), tuq, NOW).ok).toBe(true)
    const endless = { ...tuq, until: null, scope: { acts: ['signing'] as const, procedures: null } }
    expect(codesOf(recordDelegation(ground({ delegate: chief }), endless, NOW))).toEqual([
      'delegation.needs-an-end',
      'delegation.needs-procedures',
    ])
  })

  test.each<[string, Partial<NewDelegation>, Partial<DelegationGround>, string[]]>([
    [
      'to oneself',
      { delegate: officer('head') },
      { delegate: head },
      ['delegation.to-oneself', 'delegation.goes-in-a-circle'],
    ],
    ['that ends before it begins', { until: FROM }, {}, ['delegation.ends-before-it-begins']],
    ['of nothing', { scope: { acts: [], procedures: null } }, {}, ['delegation.nothing-in-scope']],
    [
      'of dossiers of some procedures only',
      { scope: { acts: ['dossiers'], procedures: ['p1'] } },
      {},
      ['delegation.procedures-without-signing'],
    ],
    [
      'without a paper',
      { document: { number: ' ', date: '', title: '' } },
      {},
      ['document.number-missing', 'document.date-missing'],
    ],
    [
      'by a paper of a day to come',
      { document: { ...paper, date: '2026-12-01' } },
      {},
      ['document.date-in-the-future'],
    ],
    [
      'of what the delegator has not',
      {},
      { delegator: aPerson('head', ['head-of-unit']) },
      ['delegation.beyond-own-right'],
    ],
    [
      'for longer than the delegator holds the post',
      {},
      { delegator: aPerson('head', ['approver'], 'cat', atVietnam('2026-03-06 00:00')) },
      ['delegation.beyond-own-time'],
    ],
    [
      'of a post that is not there',
      { delegatorPositionId: 'other' },
      {},
      ['delegation.delegator-has-no-such-post'],
    ],
    [
      'to somebody whose post ends meanwhile',
      {},
      { delegate: aPerson('deputy', ['officer'], 'cat', atVietnam('2026-03-06 00:00')) },
      ['delegation.delegate-has-no-post'],
    ],
    [
      'KT. to another unit',
      { delegate: officer('chief') },
      { delegate: chief },
      ['delegation.not-of-the-unit'],
    ],
    [
      'TL. to a unit that is not below',
      { capacity: 'TL.' },
      { unitsAbove: () => [] },
      ['delegation.not-below'],
    ],
    ['TL. to somebody of the same unit', { capacity: 'TL.' }, {}, ['delegation.not-below']],
    [
      'twice over the same time',
      {},
      { delegations: [recorded(aDelegation({ delegationId: 'd0' }))] },
      ['delegation.overlaps'],
    ],
    [
      'to somebody who is shut out',
      {},
      { delegate: evolvePerson(deputy, { type: 'person-disabled', reason: 'x' }, BEGIN) },
      ['delegation.person-disabled'],
    ],
  ])('is refused %s', (_what, over, grounds, codes) => {
    expect(codesOf(recordDelegation(ground(grounds), aDelegation(over), NOW))).toEqual(codes)
  })

  test('never goes in a circle, however long', () => {
    const back = aDelegation({
      delegationId: 'd2',
      delegator: officer('deputy'),
      delegatorPositionId: 'deputy-post',
      delegate: officer('third'),
    })
    const delegations = [
      back,
      { ...back, delegationId: 'd3', delegator: officer('third'), delegate: officer('head') },
    ].map((each) => recorded(each))
    expect(recordDelegation(ground({ delegations }), aDelegation(), NOW)).toMatchObject({
      refusals: [{ code: 'delegation.goes-in-a-circle' }],
    })
  })

  test.each<[DelegatedCapacity, DelegatedCapacity, boolean]>([
    ['TL.', 'KT.', true],
    ['TL.', 'TL.', false],
    ['TUQ.', 'KT.', false],
    ['KT.', 'KT.', false],
  ])('what is held %s may be handed on %s: %s', (held, handedOn, may) => {
    const basis = recorded(
      aDelegation({
        delegationId: 'basis',
        capacity: held,
        delegate: officer('chief', 'pc06'),
        scope: { acts: ['signing'], procedures: ['p1'] },
      }),
    )
    const vice = aPerson('vice', [], 'pc06')
    const onward = aDelegation({
      capacity: handedOn,
      delegator: officer('chief', 'pc06'),
      delegatorPositionId: 'chief-post',
      delegate: officer('vice', 'pc06'),
      scope: { acts: ['signing'], procedures: ['p1'] },
      restsOn: 'basis',
    })
    const grounds = ground({ delegator: chief, delegate: vice, delegations: [basis] })
    const outcome = recordDelegation(grounds, onward, NOW)
    expect(outcome.ok).toBe(may)
    if (!may) expect(codesOf(outcome)).toContain('delegation.no-sub-delegation')
    const wider = { ...onward, scope: { acts: ['signing'] as const, procedures: null } }
    expect(codesOf(recordDelegation(grounds, wider, NOW))).toContain('delegation.wider-than-its-ground')
  })

  test('is ended early by paper or reason, once, from a moment after its beginning', () => {
    const running = recorded(aDelegation())
    const end = { until: atVietnam('2026-03-06 12:00'), document: null, reason: 'Về sớm' }
    expect(endDelegation(running, end, NOW).ok).toBe(true)
    expect(codesOf(endDelegation(running, { ...end, reason: '' }, NOW))).toEqual([
      'delegation.reason-missing',
    ])
    expect(codesOf(endDelegation(running, { ...end, until: BEGIN }, NOW))).toEqual([
      'delegation.ends-before-it-begins',
    ])
    expect(codesOf(endDelegation(running, end, UNTIL))).toEqual(['delegation.ended-already'])
  })
})

describe('who stands in for somebody', () => {
  const post = {
    roles: ['approver', 'officer'] as Role[],
    rightsFrom: BEGIN,
    rightsUntil: null as Instant | null,
  }
  const given = (delegation: Delegation, over: Partial<typeof post> = {}) => ({
    delegation,
    post: { ...post, ...over },
    unitLevel: 'province' as const,
  })

  test('has the roles that were delegated and no other, from the first instant to before the last', () => {
    const standIn = standInOf(given(recorded(aDelegation())), null, [
      aHolding({ unitId: 'cat', from: BEGIN }),
    ])!
    expect(standIn.roles).toEqual(['approver'])
    expect([NOW, FROM, atVietnam('2026-03-06 23:59'), UNTIL].map((at) => inForceAt(standIn, at))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('stands in no more when his own post moves to another unit, and never without one', () => {
    const moved = [
      aHolding({ unitId: 'cat', from: BEGIN, until: atVietnam('2026-03-06 00:00') }),
      aHolding({ unitId: 'ward', from: atVietnam('2026-03-06 00:00') }),
    ]
    expect(standInOf(given(recorded(aDelegation())), null, moved)?.until).toBe(atVietnam('2026-03-06 00:00'))
    expect(standInOf(given(recorded(aDelegation())), null, [])).toBeNull()
  })

  test('whatever the times: never before entry, never beyond the post, the delegation, or its ground', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((d) => atVietnam(`2026-03-${String(d).padStart(2, '0')} 00:00`))
    const stretch = fc.tuple(day, fc.option(day, { nil: null }))
    fc.assert(
      fc.property(
        stretch,
        stretch,
        stretch,
        stretch,
        day,
        day,
        (own, held, basisTime, place, entered, asked) => {
          const basis = recorded(
            aDelegation({ delegationId: 'b', capacity: 'TL.', from: basisTime[0], until: basisTime[1] }),
            entered,
          )
          const delegation = recorded(aDelegation({ from: own[0], until: own[1], restsOn: 'b' }), entered)
          const holding = aHolding({ unitId: 'cat', from: place[0], until: place[1] })
          const standIn = standInOf(
            given(delegation, { rightsFrom: held[0], rightsUntil: held[1] }),
            given(basis, {}),
            [holding],
          )
          const within = ([from, until]: readonly [Instant, Instant | null]) =>
            inForceAt({ from, until }, asked)
          const expected =
            asked >= entered && within(own) && within(held) && within(basisTime) && within(place)
          expect(standIn !== null && inForceAt(standIn, asked)).toBe(expected)
        },
      ),
      { numRuns: process.env.SOAK ? 50_000 : 500 },
    )
  })
})

describe('the ways to sign', () => {
  const turn = { procedureId: 'p1', role: 'approver' as const, named: 'signer' }
  const keys = (actor: Parameters<typeof waysToSign>[0], over: Partial<typeof turn> = {}, at = NOW) =>
    waysToSign(actor, { ...turn, ...over }, at).map(({ key, capacity }) => [key, capacity])

  test('of whom the version names: as himself, by his post, for the one who had him sign', () => {
    const signer = anActor({
      personId: 'signer',
      holdings: [aHolding({ roles: ['approver'], capacity: 'Q.' })],
      standIns: [aStandIn()],
    })
    expect(keys(signer)).toEqual([
      ['self', null],
      ['self:Q.', 'Q.'],
      ['delegation:delegation', 'KT.'],
    ])
  })

  test('of anybody else: only in the place of whom the version names, for the procedures that were delegated, in time', () => {
    const standIn = aStandIn({
      delegator: anOfficer({ personId: 'signer' }),
      scope: { acts: ['signing'], procedures: ['p1'] },
      from: FROM,
      until: UNTIL,
    })
    const other = anActor({ roles: ['officer'], standIns: [standIn] })
    const at = (moment: string) => atVietnam(moment)
    expect(keys(other, {}, at('2026-03-04 23:59'))).toEqual([])
    expect(keys(other, {}, FROM)).toEqual([['delegation:delegation', 'KT.']])
    expect(keys(other, {}, UNTIL)).toEqual([])
    expect(keys(other, { procedureId: 'p2' }, FROM)).toEqual([])
    expect(keys(other, { named: 'somebody' }, FROM)).toEqual([])
    const forDossiers = { ...standIn, scope: { acts: ['dossiers'] as const, procedures: null } }
    expect(keys({ ...other, standIns: [forDossiers] }, {}, FROM)).toEqual([])
    expect(keys({ ...other, standIns: [{ ...standIn, roles: ['reviewer'] }] }, {}, FROM)).toEqual([])
  })
})

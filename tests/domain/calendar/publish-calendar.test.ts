import { describe, expect, test } from 'vitest'
import type { CalendarContent, CalendarFact } from '#app/domain/calendar/facts.ts'
import {
  proposeCalendar,
  reasonsNotToConfirm,
  reasonsNotToDraft,
  returnProposal,
  withdrawProposal,
} from '#app/domain/calendar/propose-calendar.ts'
import { type PublishedBy, publishCalendar } from '#app/domain/calendar/publish-calendar.ts'
import { evolveCalendar, type PublishedCalendar } from '#app/domain/calendar/published-calendar.ts'
import { type Actor, officerOf } from '#app/domain/organisation/actor.ts'
import type { Role } from '#app/domain/organisation/roles.ts'
import { anActor, deepFrozen } from '../../support/builders.ts'

const AT = '2026-01-05T01:00:00Z'
const person = (personId: string, ...roles: Role[]): Actor => anActor({ personId, name: personId, roles })
const soan = person('soan', 'quality-manager')
const quan = person('quan', 'quality-manager')
const duyet = person('duyet', 'approver')
const ly = person('ly', 'officer')

const content = (number: number): CalendarContent => ({
  code: 'VN',
  version: number,
  name: 'Lịch làm việc hành chính toàn quốc',
  contentSha256: String(number).repeat(64),
  citation: 'Thông báo 9441/TB-BNV',
  unitId: null,
  base: null,
})
const byTwo = (publisher: Actor): PublishedBy => ({ kind: 'two-people', publisher })
const withFacts = (calendar: PublishedCalendar | null, facts: readonly CalendarFact[], at = AT) =>
  facts.reduce<PublishedCalendar | null>(
    (state, fact) => deepFrozen(evolveCalendar(state, fact, at)),
    calendar,
  )
const published = (count: number): PublishedCalendar | null =>
  Array.from({ length: count }, (_, at) => at + 1).reduce<PublishedCalendar | null>(
    (calendar, number) =>
      withFacts(
        calendar,
        [{ type: 'calendar-published', ...content(number), way: { kind: 'with-base' } }],
        `2026-01-0${number}T01:00:00Z`,
      ),
    null,
  )
function proposed(calendar: PublishedCalendar | null, actor = soan, over: Partial<CalendarContent> = {}) {
  const next = (calendar?.versions.length ?? 0) + 1
  const outcome = proposeCalendar(calendar, { ...content(next), ...over, actor }, AT)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return withFacts(calendar, outcome.facts)!
}
const codes = (answer: { ok: true } | { ok: false; refusals: { code: string }[] }) =>
  answer.ok ? [] : answer.refusals.map(({ code }) => code)

describe('A calendar', () => {
  test('is published by two people: proposed by one, confirmed by another, and the fact names both', () => {
    for (const [proposer, publisher] of [
      [soan, quan],
      [quan, soan],
      [soan, duyet],
    ] as const) {
      const waiting = proposed(published(1), proposer)
      const answer = publishCalendar(waiting, { ...content(2), by: byTwo(publisher) }, AT)
      const way = { kind: 'two-people', proposer: officerOf(proposer), publisher: officerOf(publisher) }
      expect(answer).toEqual({ ok: true, facts: [{ type: 'calendar-published', ...content(2), way }] })
      const after = withFacts(waiting, answer.ok ? answer.facts : [])!
      expect([after.versions.length, after.proposal]).toEqual([2, null])
    }
  })

  test('is never confirmed by who proposed it, nor by somebody without the right', () => {
    const waiting = proposed(published(1))
    expect(codes(publishCalendar(waiting, { ...content(2), by: byTwo(soan) }, AT))).toEqual([
      'calendar.proposer-confirms',
    ])
    expect(codes(publishCalendar(waiting, { ...content(2), by: byTwo(ly) }, AT))).toEqual([
      'permission.role-missing',
    ])
    expect(reasonsNotToConfirm(waiting, soan, AT)).toEqual([{ code: 'calendar.proposer-confirms' }])
    expect(reasonsNotToConfirm(waiting, duyet, AT)).toEqual([])
  })

  test('is not published without a proposal, nor as anything but what was proposed', () => {
    expect(codes(publishCalendar(published(1), { ...content(2), by: byTwo(duyet) }, AT))).toEqual([
      'calendar.proposal-missing',
    ])
    const waiting = proposed(published(1))
    for (const other of [
      { contentSha256: 'f'.repeat(64) },
      { citation: 'Thông báo khác' },
      { unitId: 'binh-an' },
    ])
      expect(codes(publishCalendar(waiting, { ...content(2), ...other, by: byTwo(duyet) }, AT))).toEqual([
        'calendar.proposal-outdated',
      ])
  })

  test('that followed its base meanwhile leaves the proposal waiting, which then cannot be confirmed', () => {
    const followed = withFacts(proposed(published(1)), [
      {
        type: 'calendar-published',
        ...content(2),
        contentSha256: 'a'.repeat(64),
        way: { kind: 'with-base' },
      },
    ])!
    expect(followed.proposal).not.toBeNull()
    const { proposal } = followed
    const { proposer: _proposer, proposedAt: _proposedAt, ...asProposed } = proposal!
    const asked = { code: 'VN', ...asProposed, by: byTwo(duyet) }
    expect(codes(publishCalendar(followed, asked, AT))).toEqual(['calendar.version-not-next'])
    expect(codes(publishCalendar(followed, { ...asked, version: 3 }, AT))).toEqual([
      'calendar.proposal-outdated',
    ])
  })

  test('comes from the command line as its first version alone, and the fact says so', () => {
    const by = { kind: 'set-up' } as const
    const { by: _by, ...first } = { ...content(1), by }
    expect(publishCalendar(null, { ...first, by }, AT)).toEqual({
      ok: true,
      facts: [{ type: 'calendar-published', ...first, way: by }],
    })
    expect(codes(publishCalendar(published(1), { ...content(2), by }, AT))).toEqual([
      'calendar.set-up-over-published',
    ])
  })
})

describe('A proposal', () => {
  test('is one at a time, of the next version, with its citation, by who may draft', () => {
    const waiting = proposed(published(1))
    expect(codes(proposeCalendar(waiting, { ...content(2), actor: quan }, AT))).toEqual([
      'calendar.proposal-pending',
    ])
    expect(codes(proposeCalendar(published(1), { ...content(3), citation: ' ', actor: duyet }, AT))).toEqual([
      'permission.role-missing',
      'calendar.version-not-next',
      'calendar.citation-missing',
    ])
  })

  test('stands in the way of a draft until it is published, returned or withdrawn', () => {
    const waiting = proposed(published(1))
    expect(reasonsNotToDraft(waiting)).toEqual([{ code: 'calendar.proposal-pending', proposer: 'soan' }])
    const { contentSha256 } = waiting.proposal!
    const reason = 'Thiếu ngày 2/1'
    const ends = [
      returnProposal(waiting, { actor: duyet, contentSha256, reason }, AT),
      withdrawProposal(waiting, { actor: soan, contentSha256 }),
      publishCalendar(waiting, { ...content(2), by: byTwo(duyet) }, AT),
    ]
    for (const end of ends) {
      if (!end.ok) throw new Error(JSON.stringify(end.refusals))
      expect(reasonsNotToDraft(withFacts(waiting, end.facts))).toEqual([])
    }
  })

  test('is returned by another with a reason, and withdrawn by nobody but the proposer', () => {
    const waiting = proposed(published(1))
    const { contentSha256 } = waiting.proposal!
    const seen = { contentSha256, reason: 'Sai' }
    expect(codes(returnProposal(waiting, { ...seen, actor: duyet, reason: ' ' }, AT))).toEqual([
      'calendar.return-reason-missing',
    ])
    expect(codes(returnProposal(waiting, { ...seen, actor: soan }, AT))).toEqual([
      'calendar.proposer-confirms',
    ])
    expect(codes(returnProposal(waiting, { ...seen, actor: duyet, contentSha256: 'x' }, AT))).toEqual([
      'calendar.proposal-changed',
    ])
    expect(codes(withdrawProposal(waiting, { actor: quan, contentSha256 }))).toEqual([
      'calendar.proposal-not-yours',
    ])
    expect(codes(withdrawProposal(published(1), { actor: soan, contentSha256 }))).toEqual([
      'calendar.proposal-missing',
    ])
    expect(codes(withdrawProposal(waiting, { actor: soan, contentSha256: 'x' }))).toEqual([
      'calendar.proposal-changed',
    ])
  })
})

const WITH_BASE = { kind: 'with-base' } as const

describe('a calendar is published', () => {
  test('as version 1 first, and then version by version, each with its citation', () => {
    for (const count of [0, 1, 2])
      expect(publishCalendar(published(count), { ...content(count + 1), by: WITH_BASE }, AT)).toEqual({
        ok: true,
        facts: [{ type: 'calendar-published', ...content(count + 1), way: WITH_BASE }],
      })
  })

  test.each([
    ['twice the same version', 1],
    ['a version that skips one', 3],
    ['version 0', 0],
    ['half a version', 1.5],
  ])('but not %s', (_name, number) => {
    expect(publishCalendar(published(1), { ...content(number), by: WITH_BASE }, AT)).toEqual({
      ok: false,
      refusals: [{ code: 'calendar.version-not-next', version: number, next: 2 }],
    })
  })

  test.each(['', '   ', '\n'])('but not without a citation (“%s”)', (citation) => {
    expect(publishCalendar(null, { ...content(1), citation, by: WITH_BASE }, AT)).toEqual({
      ok: false,
      refusals: [{ code: 'calendar.citation-missing' }],
    })
  })

  test('and is told every reason against it at once', () => {
    const answer = publishCalendar(null, { ...content(7), citation: '', by: WITH_BASE }, AT)
    expect(answer.ok ? [] : answer.refusals.map((refusal) => refusal.code)).toEqual([
      'calendar.version-not-next',
      'calendar.citation-missing',
    ])
  })

  test('so that every version stands as it was, with the day it was recorded', () => {
    const [one, two] = [published(1)!, published(2)!]
    expect(two.versions[0]).toEqual(one.versions[0])
    expect(two.versions.map(({ version, publishedAt }) => [version, publishedAt])).toEqual([
      [1, '2026-01-01T01:00:00Z'],
      [2, '2026-01-02T01:00:00Z'],
    ])
    expect(two.code).toBe('VN')
  })
})

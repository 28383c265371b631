import { describe, expect, test } from 'vitest'
import {
  type CalendarPublished,
  evolveCalendar,
  type PublishedCalendar,
  publishCalendar,
} from '#app/domain/calendar/publish-calendar.ts'
import { deepFrozen } from '../../support/builders.ts'

const version = (number: number): Omit<CalendarPublished, 'type'> => ({
  code: 'VN',
  version: number,
  name: 'Lịch làm việc hành chính toàn quốc',
  contentSha256: String(number).repeat(64),
  citation: 'Thông báo 9441/TB-BNV',
  unitId: null,
  base: null,
})
const published = (count: number): PublishedCalendar | null =>
  Array.from({ length: count }, (_, at) => at + 1).reduce<PublishedCalendar | null>(
    (calendar, number) =>
      deepFrozen(
        evolveCalendar(
          calendar,
          { type: 'calendar-published', ...version(number) },
          `2026-01-0${number}T01:00:00Z`,
        ),
      ),
    null,
  )

describe('a calendar is published', () => {
  test('as version 1 first, and then version by version, each with its citation', () => {
    for (const count of [0, 1, 2])
      expect(publishCalendar(published(count), version(count + 1))).toEqual({
        ok: true,
        facts: [{ type: 'calendar-published', ...version(count + 1) }],
      })
  })

  test.each([
    ['twice the same version', 1],
    ['a version that skips one', 3],
    ['version 0', 0],
    ['half a version', 1.5],
  ])('but not %s', (_name, number) => {
    expect(publishCalendar(published(1), version(number))).toEqual({
      ok: false,
      refusals: [{ code: 'calendar.version-not-next', version: number, next: 2 }],
    })
  })

  test.each(['', '   ', '\n'])('but not without a citation (“%s”)', (citation) => {
    expect(publishCalendar(null, { ...version(1), citation })).toEqual({
      ok: false,
      refusals: [{ code: 'calendar.citation-missing' }],
    })
  })

  test('and is told every reason against it at once', () => {
    const answer = publishCalendar(null, { ...version(7), citation: '' })
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

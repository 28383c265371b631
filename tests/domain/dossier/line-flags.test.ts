import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlSheet } from '#app/domain/dossier/control-sheet.ts'
import { openRun } from '#app/domain/dossier/dossier.ts'
import { lineFlags } from '#app/domain/dossier/line-flags.ts'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { ACCEPTED_AT, aDossier, anIndex, MINUTES_PER_DAY } from '../../support/builders.ts'

const index = anIndex()
const numRuns = process.env.SOAK ? 10_000 : 200

describe('the flags of a line', () => {
  test('are those of the dossier’s own sheet, at every moment', () => {
    const dossier = aDossier()
    const line = {
      acceptedAt: dossier.acceptedAt,
      promisedAt: dossier.promisedAt,
      dueAt: dossier.dueAt,
      stepDueAt: openRun(dossier)!.dueAt,
      finishedAt: dossier.finishedAt,
      place: dossier.place.kind,
      outside: false,
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * 86_400 }), (seconds) => {
        const now = instantOf(secondsOf(ACCEPTED_AT) + seconds)
        const counted = controlSheet(dossier, index, MINUTES_PER_DAY, true, now)
        expect(counted.ok && counted.sheet.flags).toEqual(lineFlags(line, index, now))
      }),
      { numRuns },
    )
  })

  test('without a calendar nearly due is not said, and the rest is', () => {
    const line = {
      acceptedAt: '2026-01-05T00:30:00Z',
      promisedAt: '2026-01-08T10:30:00Z',
      dueAt: '2026-01-08T10:30:00Z',
      stepDueAt: '2026-01-06T10:30:00Z',
      finishedAt: null,
      place: 'at-step' as const,
      outside: true,
    }
    expect(lineFlags(line, null, '2026-01-07T10:00:00Z')).toEqual(['step-overdue', 'outside'])
    expect(lineFlags(line, index, '2026-01-07T10:00:00Z')).toEqual(['step-overdue', 'outside'])
    expect(lineFlags(line, index, '2026-01-07T10:30:00Z')).toEqual(['step-overdue', 'outside'])
    expect(lineFlags(line, null, '2026-01-08T02:00:00Z')).toEqual(['step-overdue', 'due-today', 'outside'])
    expect(lineFlags(line, null, '2026-01-08T11:00:00Z')).toEqual(['overdue', 'step-overdue', 'outside'])
  })
})

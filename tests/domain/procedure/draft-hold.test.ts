import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Officer } from '#app/domain/organisation/actor.ts'
import {
  askForHold,
  type DraftHold,
  HOLD_MINUTES,
  heldByOther,
  holdAt,
  renewedHold,
  takenHold,
  takeOverDraft,
} from '#app/domain/procedure/draft-hold.ts'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'

const START = '2026-12-01T02:00:00Z'
const later = (seconds: number) => instantOf(secondsOf(START) + seconds)
const officer = (personId: string): Officer => ({
  personId,
  name: `Cán bộ ${personId}`,
  rank: null,
  position: 'Cán bộ',
  unitId: 'u',
  unitName: 'Đơn vị thử',
})
const [one, other] = [officer('một'), officer('hai')]

describe('who is editing a draft', () => {
  test('is whoever saved first, until he gives no sign of life for some minutes', () => {
    const hold = renewedHold(null, one, START)
    expect(heldByOther(hold, other.personId, later(HOLD_MINUTES * 60 - 1))).toMatchObject({
      holder: one,
      from: START,
    })
    expect(holdAt(hold, later(HOLD_MINUTES * 60))).toBeNull()
    expect(renewedHold(hold, other, later(HOLD_MINUTES * 60)).holder).toEqual(other)
  })

  test('is not changed by another who saves in between, and is told who asks', () => {
    const hold = renewedHold(null, one, START)
    expect(renewedHold(hold, other, later(60))).toEqual(hold)
    const asked = askForHold(hold, other, later(60))
    expect(asked).toMatchObject({ ok: true, hold: { holder: one, askedBy: { personId: other.personId } } })
    expect(askForHold(hold, one, later(60))).toEqual({
      ok: false,
      refusals: [{ code: 'draft.held-by-nobody-else' }],
    })
  })

  test('is another once he took over, which is recorded with both names', () => {
    const hold = renewedHold(null, one, START)
    expect(takeOverDraft(hold, other, later(60))).toEqual({
      ok: true,
      facts: [{ type: 'draft-taken-over', from: one, by: other }],
    })
    expect(takenHold(hold, other, later(60))).toMatchObject({
      holder: other,
      takenFrom: { personId: one.personId, at: later(60) },
    })
  })

  test('cannot be taken over from nobody, from oneself, or from one who is gone', () => {
    const hold = renewedHold(null, one, START)
    for (const refused of [
      takeOverDraft(null, other, START),
      takeOverDraft(hold, one, START),
      takeOverDraft(hold, other, later(HOLD_MINUTES * 60)),
    ])
      expect(refused).toEqual({ ok: false, refusals: [{ code: 'draft.held-by-nobody-else' }] })
  })

  test('is always one of those who gave a sign of life within the time of a hold', () => {
    const signs = fc.array(fc.record({ who: fc.constantFrom(one, other), wait: fc.nat(400) }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(signs, (all) => {
        let at = 0
        let hold: DraftHold | null = null
        const last = new Map<string, number>()
        for (const { who, wait } of all) {
          at += wait
          hold = renewedHold(hold, who, later(at))
          last.set(who.personId, at)
          expect(at - last.get(hold.holder.personId)!).toBeLessThan(HOLD_MINUTES * 60)
        }
      }),
    )
  })
})

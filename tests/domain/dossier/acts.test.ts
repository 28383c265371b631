import { describe, expect, test } from 'vitest'
import { actsOn } from '#app/domain/dossier/acts.ts'
import { officerOf } from '#app/domain/organisation/actor.ts'
import {
  ACCEPTED_AT,
  aDossier,
  atVietnam,
  dossierAfter,
  handler,
  OUTSIDE_BODY,
  outsideInTheMiddle,
  partyOf,
  receptionist,
} from '../../support/builders.ts'

const later = atVietnam('2026-01-05 09:00')
const given = (receiver = partyOf(handler)) =>
  ({
    type: 'step-handed-over',
    step: 0,
    giver: officerOf(receptionist),
    onBehalfOf: null,
    receiver,
    usedMinutes: 90,
    lateReason: null,
    note: null,
    means: null,
    paper: null,
  }) as const

/** Acts open to that person, and those that are not. */
const openTo = (...[dossier, actor]: Parameters<typeof actsOn>) =>
  actsOn(dossier, actor, later).map(({ act, reasons }) => (reasons.length === 0 ? act : `not ${act}`))

describe('acts on a dossier', () => {
  test('at a step: its holder may hand it over, nobody else', () => {
    const dossier = aDossier()
    expect(openTo(dossier, receptionist, later)).toEqual(['hand-over'])
    expect(openTo(dossier, handler, later)).toEqual(['not hand-over'])
  })

  test('awaiting receipt: the receiver receives or refuses, the giver takes back', () => {
    const dossier = dossierAfter(aDossier(), [given()], later)
    expect(openTo(dossier, handler, later)).toEqual(['receive', 'refuse', 'not take-back'])
    expect(openTo(dossier, receptionist, later)).toEqual(['not receive', 'not refuse', 'take-back'])
  })

  test('at a body outside: any officer of the unit may record its return', () => {
    const dossier = dossierAfter(
      aDossier({ plan: outsideInTheMiddle }),
      [
        given({ kind: 'outside', body: OUTSIDE_BODY }),
        { type: 'outside-step-opened', step: 1, body: OUTSIDE_BODY, dueAt: null },
      ],
      later,
    )
    expect(openTo(dossier, handler, later)).toEqual(['return-from-outside'])
  })

  test('at the last step: the result is recorded; then it is returned; then nothing is left to do', () => {
    const dossier = aDossier({ plan: aDossier().plan.slice(0, 1) })
    expect(openTo(dossier, receptionist, later)).toEqual(['finish'])
    const by = officerOf(receptionist)
    const finished = dossierAfter(
      dossier,
      [
        {
          type: 'dossier-finished',
          step: 0,
          by,
          onBehalfOf: null,
          usedMinutes: 30,
          lateReason: null,
          calendar: null,
        },
      ],
      ACCEPTED_AT,
    )
    expect(openTo(finished, handler, later)).toEqual(['return-result'])
    const returned = dossierAfter(finished, [{ type: 'result-returned', by }], later)
    expect(openTo(returned, receptionist, later)).toEqual([])
  })
})

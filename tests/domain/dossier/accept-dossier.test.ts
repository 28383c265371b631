import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import type { Session, WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import {
  type AcceptCommand,
  acceptDossier,
  dossierCode,
  type IntakeGround,
} from '#app/domain/dossier/accept-dossier.ts'
import { evolveDossier } from '#app/domain/dossier/dossier.ts'
import type { Variant } from '#app/domain/procedure/model.ts'
import type { ProcedureVersion } from '#app/domain/procedure/procedure.ts'
import {
  ACCEPTED_AT,
  type Acceptance,
  aModel,
  anIndex,
  announcedCalendar,
  aProcedure,
  aStep,
  atVietnam,
  aVariant,
  aVersion,
  codesOf,
  DUE_AT,
  deepFrozen,
  FIRST_STEP_DUE_AT,
  factsOf,
  hours,
  partyOf,
  receptionist,
  refusalsOf,
  UNIT_ID,
  workingDays,
} from '#tests/support/builders.ts'

const first = { issueNumber: 1, revision: 0 }
const second = { issueNumber: 2, revision: 0 }

const inForceSince2025 = aVersion({ effectiveFrom: atVietnam('2025-06-02 08:00') })

function aGround(
  over: {
    versions?: ProcedureVersion[]
    variants?: Variant[]
    countingRule?: ReturnType<typeof aModel>['countingRule']
    calendar?: Partial<WorkingCalendar>
  } = {},
): IntakeGround {
  const { versions = [inForceSince2025], variants = [aVariant()], countingRule = { kind: 'next-day' } } = over
  return {
    procedure: deepFrozen(aProcedure({ versions })),
    model: deepFrozen(aModel({ variants, countingRule })),
    calendar: {
      code: 'demonstration',
      version: 3,
      sha256: 'sha256-of-calendar',
      index: anIndex(over.calendar),
    },
    timePlan: null,
  }
}

const aCommand = (over: Partial<AcceptCommand> = {}): AcceptCommand => ({
  actor: receptionist,
  dossierId: 'dossier-1',
  code: 'H00.06-260105-0001',
  version: first,
  variant: '',
  channel: 'in-person',
  applicant: 'commitment-1',
  request: null,
  items: [{ name: 'Tờ khai (minh họa)', original: true, copy: false }],
  submittedAt: ACCEPTED_AT,
  outsideWindowReason: null,
  ...over,
})

/** What was recorded of an acceptance that the test counts on. */
function accepted(ground: IntakeGround, over: Partial<AcceptCommand> = {}, at = ACCEPTED_AT): Acceptance {
  const facts = factsOf(acceptDossier(ground, aCommand(over), at))
  expect(facts).toHaveLength(1)
  const [fact] = facts
  if (fact?.type !== 'dossier-accepted') throw new Error(`recorded ${fact?.type}`)
  return fact
}

describe('a dossier is accepted', () => {
  test('and pinned to version, text, calendar and counting rule as they are at that moment', () => {
    expect(accepted(aGround()).pinned).toEqual({
      procedureId: 'procedure-1',
      procedureCode: 'QT00.MAU',
      ...first,
      contentSha256: 'sha256-of-1-0',
      calendarCode: 'demonstration',
      calendarVersion: 3,
      calendarSha256: 'sha256-of-calendar',
      countingRule: 'next-day',
    })
  })

  test('with the law’s due moment promised to the citizen, and every counted day told', () => {
    const fact = accepted(aGround())
    expect(fact).toMatchObject({ term: '3wd', acceptedAt: ACCEPTED_AT, dueAt: DUE_AT, promisedAt: DUE_AT })
    expect(fact.derivation).toEqual([
      { code: 'received', at: ACCEPTED_AT },
      { code: 'receipt-day-not-counted', date: '2026-01-05' },
      { code: 'day-counted', date: '2026-01-06', number: 1 },
      { code: 'day-counted', date: '2026-01-07', number: 2 },
      { code: 'day-counted', date: '2026-01-08', number: 3 },
      { code: 'due', at: DUE_AT },
    ])
  })

  test('with the time of the first step counted exactly, whatever the rule of the term', () => {
    const fact = accepted(aGround({ countingRule: { kind: 'cut-off', minute: 900 } }))
    expect(fact.stepDueAt).toBe(FIRST_STEP_DUE_AT)
    expect(fact.pinned.countingRule).toBe('cut-off 15:00')
    expect(fact.dueAt).toBe(atVietnam('2026-01-07 17:30'))
  })

  test('and lies with the officer who took it in, at the first step', () => {
    const dossier = evolveDossier(null, accepted(aGround()), ACCEPTED_AT)
    expect(dossier).toMatchObject({ unitId: UNIT_ID, place: { kind: 'at-step', step: 0 }, finishedAt: null })
    expect(dossier.runs).toMatchObject([{ step: 0, holder: partyOf(receptionist), openedAt: ACCEPTED_AT }])
  })

  test('on the real calendar of 2026, received 20/8 for seven days, due 28/8 thanks to the Saturday made up', () => {
    const at = atVietnam('2026-08-20 08:00')
    const ground = aGround({
      variants: [aVariant({ term: { ...aVariant().term!, allotment: workingDays(7) } })],
    })
    const index = indexCalendar(announcedCalendar)
    const fact = accepted({ ...ground, calendar: { ...ground.calendar, index } }, { submittedAt: at }, at)
    expect(fact.dueAt).toBe(atVietnam('2026-08-28 17:30'))
    expect(fact.derivation).toContainEqual(
      expect.objectContaining({ code: 'make-up-day-counted', date: '2026-08-22' }),
    )
  })

  test('without a term there is no due moment and no promise; nothing is invented', () => {
    const ground = aGround({ variants: [aVariant({ term: null })] })
    expect(accepted(ground)).toMatchObject({ term: 'none', dueAt: null, promisedAt: null, derivation: [] })
  })

  test('on a version without step times the steps have no due, and the sheet will say so', () => {
    const steps = [
      aStep({ allotment: { kind: 'unspecified' } }),
      aStep({ code: 'B2', allotment: { kind: 'window', text: 'giờ hành chính' } }),
    ]
    const fact = accepted(aGround({ variants: [aVariant({ steps })] }))
    expect(fact.plan.map(({ allotment }) => allotment)).toEqual(['none', 'none'])
    expect(fact.stepDueAt).toBeNull()
  })

  test('and what the applicant does before receipt is no step of the plan', () => {
    const steps = [aStep({ code: 'B0', performer: 'applicant' }), ...aVariant().steps]
    expect(accepted(aGround({ variants: [aVariant({ steps })] })).plan.map(({ code }) => code)).toEqual([
      'B1',
      'B2',
      'B3',
    ])
  })

  test('under the variant that was chosen, with its own steps and term', () => {
    const byRequest = aVariant({
      name: 'Theo đề nghị',
      term: { variant: 'Theo đề nghị', allotment: hours(8), from: null, at: { line: 1, column: 1 } },
      steps: [aStep({ code: 'C1', allotment: hours(1) })],
    })
    const fact = accepted(aGround({ variants: [aVariant({ name: 'Công dân' }), byRequest] }), {
      variant: 'Theo đề nghị',
    })
    expect(fact).toMatchObject({ variant: 'Theo đề nghị', term: '8wh', dueAt: atVietnam('2026-01-05 17:30') })
    expect(fact.plan.map(({ code }) => code)).toEqual(['C1'])
  })

  test('in a year that is only provisional says so', () => {
    const years = { '2026': 'announced', '2027': 'provisional' } as const
    const at = atVietnam('2026-12-31 08:00')
    const fact = accepted(aGround({ calendar: { years } }), { submittedAt: at }, at)
    expect(fact.provisional).toBe(true)
    expect(fact.derivation).toContainEqual({ code: 'provisional-year', year: 2027 })
    expect(accepted(aGround({ calendar: { years } })).provisional).toBe(false)
  })
})

describe('intake uses the version of its moment', () => {
  const EFFECT = atVietnam('2026-04-01 00:00')
  const versions = [
    aVersion({ effectiveUntil: EFFECT, supersededBy: second }),
    aVersion({ ...second, effectiveFrom: EFFECT }),
  ]

  test('one second before the new version takes effect the old one, at that second the new one', () => {
    const before = atVietnam('2026-03-31 23:59:59')
    const ground = aGround({ versions })
    const submittedAt = atVietnam('2026-03-31 16:00')
    expect(accepted(ground, { submittedAt }, before).pinned).toMatchObject(first)
    expect(accepted(ground, { submittedAt, version: second }, EFFECT).pinned).toMatchObject(second)
  })

  test('a form that was opened before and sent after is refused, and names the version that counts now', () => {
    const refusals = refusalsOf(acceptDossier(aGround({ versions }), aCommand({ version: first }), EFFECT))
    expect(refusals).toContainEqual({ code: 'intake.version-changed', ...second })
  })

  test('a text copied from paper serves while nothing was issued, and a procedure without a text does not', () => {
    const onPaper = aGround({ versions: [aVersion({ progress: 'paper' })] })
    expect(accepted(onPaper).pinned).toMatchObject(first)
    expect(refusalsOf(acceptDossier(aGround({ versions: [] }), aCommand(), ACCEPTED_AT))).toEqual([
      { code: 'intake.no-version-for-intake', procedureCode: 'QT00.MAU' },
    ])
  })
})

describe('submitted and accepted are two moments', () => {
  const night = atVietnam('2026-01-05 22:15')
  const nextMorning = atVietnam('2026-01-06 07:30')

  test('what came by night is accepted at the next opening', () => {
    const fact = accepted(aGround(), { channel: 'online', submittedAt: night }, atVietnam('2026-01-06 08:10'))
    expect(fact).toMatchObject({ submittedAt: night, acceptedAt: nextMorning, outsideWindowReason: null })
    expect(fact.dueAt).toBe(atVietnam('2026-01-09 17:30'))
    expect(accepted(aGround(), { submittedAt: night }, nextMorning).acceptedAt).toBe(nextMorning)
  })

  test('before that opening it is refused, and the refusal says when the counter opens', () => {
    expect(refusalsOf(acceptDossier(aGround(), aCommand({ submittedAt: night }), night))).toEqual([
      { code: 'intake.outside-window', opensAt: nextMorning },
    ])
  })

  test('unless an officer takes it in person and says why: then time runs from there', () => {
    const fact = accepted(aGround(), { submittedAt: night, outsideWindowReason: ' Trực ban ' }, night)
    expect(fact).toMatchObject({ acceptedAt: night, outsideWindowReason: 'Trực ban', dueAt: DUE_AT })
    expect(
      codesOf(acceptDossier(aGround(), aCommand({ submittedAt: night, outsideWindowReason: '  ' }), night)),
    ).toEqual(['intake.outside-window'])
  })

  test('a reason given inside the window is not kept: nothing had to be excused', () => {
    expect(accepted(aGround(), { outsideWindowReason: 'Thừa' }).outsideWindowReason).toBeNull()
  })

  test('on a Saturday morning with reception it is accepted at once, and counting begins on Monday', () => {
    const morning: Session[] = [{ start: 450, end: 690 }]
    const week = anIndex().calendar.week
    const saturday = atVietnam('2026-01-10 08:00')
    const fact = accepted(
      aGround({ calendar: { receptionWindows: { ...week, sat: morning } } }),
      { submittedAt: saturday },
      saturday,
    )
    expect(fact).toMatchObject({ acceptedAt: saturday, dueAt: atVietnam('2026-01-14 17:30') })
    expect(fact.stepDueAt).toBe(atVietnam('2026-01-12 11:30'))
  })

  test('a submission that lies ahead of the clock is refused', () => {
    expect(refusalsOf(acceptDossier(aGround(), aCommand({ submittedAt: night }), ACCEPTED_AT))).toEqual([
      { code: 'intake.submitted-later', submittedAt: night },
    ])
  })

  test.each([['yesterday'], [''], ['2026-01-05'], ['2026-01-05T07:30:00+07:00'], ['2026-02-30T07:30:00Z']])(
    'a submission at %j, which is no moment of ours, is refused and not thrown',
    (submittedAt) => {
      expect(codesOf(acceptDossier(aGround(), aCommand({ submittedAt }), ACCEPTED_AT))).toEqual([
        'intake.submitted-later',
      ])
    },
  )
})

describe('a dossier is not accepted', () => {
  test('while papers are missing, and they are named', () => {
    const items = [
      { name: 'Tờ khai', original: true, copy: false },
      { name: 'Ảnh', original: false, copy: false },
      { name: 'Giấy giới thiệu', original: false, copy: false },
    ]
    expect(refusalsOf(acceptDossier(aGround(), aCommand({ items }), ACCEPTED_AT))).toEqual([
      { code: 'intake.papers-missing', names: ['Ảnh', 'Giấy giới thiệu'] },
    ])
  })

  test('when the term runs into a year whose calendar is not loaded, and the year is named', () => {
    const at = atVietnam('2026-12-31 08:00')
    expect(refusalsOf(acceptDossier(aGround(), aCommand({ submittedAt: at }), at))).toEqual([
      { code: 'calendar.year-not-loaded', year: 2027 },
    ])
  })

  test('when its day itself lies in a year not loaded', () => {
    const at = atVietnam('2027-01-04 08:00')
    expect(refusalsOf(acceptDossier(aGround(), aCommand({ submittedAt: at }), at))).toEqual([
      { code: 'calendar.year-not-loaded', year: 2027 },
    ])
  })

  test('under a variant that the version does not have, or that has no steps of ours', () => {
    expect(refusalsOf(acceptDossier(aGround(), aCommand({ variant: 'Khác' }), ACCEPTED_AT))).toEqual([
      { code: 'intake.variant-unknown', variant: 'Khác' },
    ])
    const empty = aGround({ variants: [aVariant({ steps: [aStep({ performer: 'applicant' })] })] })
    expect(refusalsOf(acceptDossier(empty, aCommand(), ACCEPTED_AT))).toEqual([
      { code: 'intake.no-steps', variant: '' },
    ])
  })

  test('and the counter hears every reason at once', () => {
    const items = [{ name: 'Ảnh', original: false, copy: false }]
    const wrong = aCommand({
      version: second,
      variant: 'Khác',
      items,
      submittedAt: atVietnam('2026-01-05 12:00'),
    })
    expect(codesOf(acceptDossier(aGround(), wrong, atVietnam('2026-01-05 12:05')))).toEqual([
      'intake.version-changed',
      'intake.papers-missing',
      'intake.variant-unknown',
      'intake.outside-window',
    ])
  })
})

describe('the code of a dossier', () => {
  test('is unit, day in Vietnam and serial of four digits', () => {
    expect(dossierCode('H00.06', atVietnam('2026-01-05 00:00'), 7)).toBe('H00.06-260105-0007')
    expect(dossierCode('H00.06', atVietnam('2026-01-05 23:59:59'), 12_345)).toBe('H00.06-260105-12345')
  })
})

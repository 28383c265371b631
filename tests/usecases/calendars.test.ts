import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginUnitCalendar } from '#app/domain/calendar/calendar-draft.ts'
import { editCalendar } from '#app/domain/calendar/edit-calendar.ts'
import { restedOn } from '#app/domain/calendar/unit-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueOf } from '#app/domain/calendar/working-time.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { openRun } from '#app/domain/dossier/dossier.ts'
import { countingRuleOf, durationOf } from '#app/domain/dossier/plan.ts'
import {
  dayOfLocalDate,
  type Instant,
  type LocalDate,
  localDateOf,
  localDateOfDay,
} from '#app/domain/shared/instant.ts'
import { finishDossier } from '#app/usecases/dossier/finish-dossier.ts'
import { publishedByTwo } from '../support/published-by-two.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'
import { entriesOf, refusedWithoutTrace } from './traces.ts'

let test1: TestApp
beforeEach(async () => {
  test1 = await openTestApp()
})
afterEach(() => test1.close())

const CITATION = 'Thông báo 01/TB-MH ngày 20/11/2026'
const today = localDateOf(SEED_MOMENT)
const daysAfter = (n: number): LocalDate => localDateOfDay(dayOfLocalDate(today) + n)

async function newest(code = 'VN'): Promise<WorkingCalendar> {
  const inForce = (await test1.app.views.calendars.inForce()).find((each) => each.code === code)
  return (await test1.app.calendarOfText(inForce!.sha256)).index.calendar
}

/** The calendar with one more stretch of days off. */
function withDaysOff(calendar: WorkingCalendar, from: LocalDate, to = from): WorkingCalendar {
  const edited = editCalendar(calendar, {
    edit: 'add-days',
    kind: 'other',
    name: 'Nghỉ để chống bão (minh họa)',
    from,
    to,
    sessions: null,
    document: '01/TB-MH',
    documentDate: '2026-11-20',
    documentTitle: null,
    certainty: 'confirmed',
    replace: true,
  })
  if (!edited.ok) throw new Error(JSON.stringify(edited.refusals))
  return edited.calendar
}

const publish = (calendar: WorkingCalendar, unitId: string | null = null, citation = CITATION) =>
  publishedByTwo(test1.app, {
    calendar,
    unitId,
    citation,
  })

async function dossiers(): Promise<Dossier[]> {
  const rows = await test1.app.database.reader('dossier').orderBy('code').select('code')
  return Promise.all(rows.map(async ({ code }) => (await test1.app.views.dossiers.byCode(code))!))
}

/** Every due moment of a dossier under a calendar, counted one by one without any table of what could move. */
async function expectedOf(before: Dossier): Promise<{ due: Instant | null; step: Instant | null }> {
  const { index } = await test1.app.calendarOf(before.unitId)
  const run = openRun(before)
  const due = (from: Instant, term: string, rule: string, old: Instant | null) => {
    const duration = durationOf(term)
    if (old === null || !duration) return old
    const answer = dueOf(index, from, duration, countingRuleOf(rule))
    return answer.ok ? answer.due : 'refused'
  }
  if (before.finishedAt !== null) return { due: before.dueAt, step: null }
  return {
    due: due(before.acceptedAt, before.term, before.pinned.countingRule, before.dueAt),
    step: run && due(run.openedAt, before.plan[run.step]!.allotment, 'exact', run.dueAt),
  }
}

describe('A published calendar', () => {
  test('moves every open due moment that it changes, no other, and never a promise or a verdict', async () => {
    const before = await dossiers()
    const kinds = await entriesOf(test1, async () =>
      publish(withDaysOff(await newest(), today, daysAfter(3))),
    )
    expect(kinds).toEqual(['calendar-proposed', 'calendar-published', 'due-moments-recomputed'])
    const after = await dossiers()
    let moved = 0
    for (const [at, dossier] of after.entries()) {
      const old = before[at]!
      expect({ due: dossier.dueAt, step: openRun(dossier)?.dueAt ?? null }).toEqual(await expectedOf(old))
      expect(dossier.promisedAt).toBe(old.promisedAt)
      if (old.finishedAt !== null) expect(dossier).toEqual(old)
      if (dossier.recomputations.length > 0) moved += 1
    }
    expect(moved).toBeGreaterThan(3)
    const [fact] = (await test1.app.views.record.ofSubject('calendar', 'VN')).slice(-1)
    expect(fact!.fact).toMatchObject({ code: 'VN', version: 2, citation: CITATION })
    const changed = after.filter(({ dueAt }, at) => dueAt !== before[at]!.dueAt)
    expect(fact!.fact.dossiers).toBe(changed.length)
  })

  test('is named on each dossier that it moved, with old, new and ground', async () => {
    await publish(withDaysOff(await newest(), today, daysAfter(3)))
    const moved = (await dossiers()).find(({ recomputations }) => recomputations.some(({ due }) => due))!
    const history = await test1.app.views.dossiers.history(moved.code)
    const entry = history!.entries.find(({ fact }) => fact.type === 'due-recomputed')!
    expect(entry.fact).toMatchObject({ citation: CITATION, calendar: { code: 'VN', version: 2 } })
    expect(history!.dossier).toEqual(moved)
  })

  test('is what an open dossier is counted by from then on; a finished one keeps what it ended on', async () => {
    const open = (await dossiers()).find(
      (dossier) =>
        openRun(dossier)?.holder.kind === 'officer' && dossier.plan.length === openRun(dossier)!.step + 1,
    )
    const before = await Promise.all(
      (await dossiers())
        .filter(({ finishedAt }) => finishedAt !== null)
        .map((each) => test1.app.calendarOfDossier(each)),
    )
    await publish(withDaysOff(await newest(), daysAfter(1)))
    for (const dossier of await dossiers())
      expect((await test1.app.calendarOfDossier(dossier)).version).toBe(dossier.finishedAt === null ? 2 : 1)
    expect(before.every(({ version }) => version === 1)).toBe(true)
    if (!open) return
    const run = openRun(open)!
    const actor = test1.people[(run.holder as { officer: { personId: string } }).officer.personId]!
    await entriesOf(test1, () =>
      finishDossier(test1.app, {
        actor,
        dossierCode: open.code,
        formKey: null,
        step: run.step,
        lateReason: 'Chờ',
      }),
    )
    await publish(withDaysOff(await newest(), daysAfter(2)))
    const closed = (await test1.app.views.dossiers.byCode(open.code))!
    expect((await test1.app.calendarOfDossier(closed)).version).toBe(2)
  })

  test('published twice moves twice, and each move is told', async () => {
    await publish(withDaysOff(await newest(), daysAfter(1)))
    await entriesOf(test1, async () => publish(withDaysOff(await newest(), daysAfter(2))))
    const before = await dossiers()
    for (const dossier of before) {
      const { due, step } = await expectedOf(dossier)
      expect([dossier.dueAt, openRun(dossier)?.dueAt ?? null]).toEqual([due, step])
    }
    expect(before.some(({ recomputations }) => recomputations.length === 2)).toBe(true)
  })

  test('that changes no day of a running term moves nothing and needs no second fact', async () => {
    const kinds = await entriesOf(test1, async () => publish(withDaysOff(await newest(), '2026-07-01')))
    expect(kinds).toEqual(['calendar-proposed', 'calendar-published'])
  })

  test('is refused without a trace: without a citation, without a change, without a document', async () => {
    const calendar = await newest()
    expect(
      await refusedWithoutTrace(test1, () => publish(withDaysOff(calendar, daysAfter(1)), null, ' ')),
    ).toEqual(['calendar.citation-missing'])
    expect(await refusedWithoutTrace(test1, () => publish(calendar))).toEqual(['calendar.nothing-changed'])
    const [day, ...rest] = withDaysOff(calendar, daysAfter(1)).exceptions.filter(
      ({ date }) => date > '2026-11',
    )
    const undocumented = {
      ...calendar,
      exceptions: [
        ...calendar.exceptions.filter(({ date }) => date <= '2026-11'),
        { ...day!, document: null },
        ...rest.map((each) => ({ ...each, document: null })),
      ],
    }
    expect(await refusedWithoutTrace(test1, () => publish(undocumented))).toEqual([
      'calendar.days-without-document',
    ])
    const { 2024: _gone, ...years } = calendar.years as Record<string, 'announced'>
    const exceptions = calendar.exceptions.filter(({ date }) => date > '2025')
    expect(await refusedWithoutTrace(test1, () => publish({ ...calendar, years, exceptions }))).toEqual([
      'calendar.year-taken-away',
    ])
  })
})

describe('A calendar of a unit', () => {
  test('counts the dossiers of that unit alone, follows the national one, and keeps what is its own', async () => {
    const national = await newest()
    const begun = beginUnitCalendar(
      { code: 'BINH-AN', name: 'Lịch Công an xã Bình An (minh họa)', unitId: 'binh-an' },
      national,
      [],
    )
    if (!begun.ok) throw new Error('refused')
    const before = await dossiers()
    await entriesOf(test1, async () => publish(withDaysOff(begun.calendar, daysAfter(1)), 'binh-an'))
    for (const [at, dossier] of (await dossiers()).entries()) {
      const { due, step } = await expectedOf(before[at]!)
      expect([dossier.dueAt, openRun(dossier)?.dueAt ?? null]).toEqual([due, step])
      if (dossier.unitId !== 'binh-an') expect(dossier).toEqual(before[at])
    }
    expect((await test1.app.calendarOf('binh-an')).code).toBe('BINH-AN')
    expect((await test1.app.calendarOf('pc06')).code).toBe('VN')

    const kinds = await entriesOf(test1, async () => publish(withDaysOff(await newest(), daysAfter(2))))
    expect(kinds.filter((kind) => kind === 'calendar-published')).toHaveLength(2)
    const own = await newest('BINH-AN')
    expect(own.version).toBe(2)
    expect(own.exceptions.filter(({ own }) => own).map(({ date }) => date)).toEqual([daysAfter(1)])
    expect(own.exceptions.some(({ date }) => date === daysAfter(2))).toBe(true)
    expect(restedOn(await newest(), own)).toEqual(own)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editCalendar } from '#app/domain/calendar/edit-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueOf } from '#app/domain/calendar/working-time.ts'
import { openRun } from '#app/domain/dossier/dossier.ts'
import { countingRuleOf, durationOf } from '#app/domain/dossier/plan.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { App } from '#app/server/app.ts'
import { checkRecord } from '#app/storage/check-record.ts'
import type { Deps } from '#app/usecases/deps.ts'
import { acceptDossier } from '#app/usecases/dossier/accept-dossier.ts'
import { handOverStep } from '#app/usecases/dossier/hand-over-step.ts'
import { actors } from '../../scripts/demonstration/seed.ts'
import { type AppOnEngine, openAppOn } from '../support/app-on-engine.ts'
import type { Acceptance } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { publishedByTwo } from '../support/published-by-two.ts'

/** More than one piece of a list holds. */
const MANY = 420
const BY_AUTHORITY = 'Cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền đề nghị'

describeOnEachEngine('A change of calendar that moves many due moments', (engine) => {
  let opened: AppOnEngine
  let app: App
  const people: Record<string, Actor> = actors()
  const codes: string[] = []

  beforeAll(async () => {
    opened = await openAppOn(engine)
    app = opened.app
    codes.push(await accepted())
    await manyMoreLike(codes[0]!)
  })
  afterAll(() => opened.close())

  async function accepted(): Promise<string> {
    const answer = await acceptDossier(app, {
      actor: people.tiep!,
      procedureCode: 'QT17.ĐDĐT',
      version: { issueNumber: 2, revision: 0 },
      variant: BY_AUTHORITY,
      channel: 'in-person',
      applicant: { name: 'Tòa án Thử Nghiệm', address: 'Bình Hải', phone: '' },
      request: { number: '99/TA', date: '2026-11-17', agency: 'Tòa án Thử Nghiệm' },
      items: [],
      submittedAt: null,
      outsideWindowReason: null,
      formKey: null,
    })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
    return answer.result
  }

  /** As many dossiers as a busy week brings, each accepted as that one was, written in one transaction. */
  async function manyMoreLike(code: string): Promise<void> {
    const [first] = (await app.views.dossiers.history(code))!.entries
    const fact = first!.fact as Acceptance
    await app.work({ actor: 'tiep', unit: 'binh-an' }, async ({ dossiers }) => {
      for (let at = 1; at < MANY; at++) {
        const dossierId = app.ids.next()
        const copy = { ...fact, dossierId, code: code.replace(/\d{4}$/, String(1000 + at)) }
        await dossiers.record({ id: dossierId, state: null, nextSeq: 0 }, [copy])
        codes.push(copy.code)
      }
      return { ok: true as const }
    })
  }

  async function newest(): Promise<WorkingCalendar> {
    const [national] = await app.views.calendars.inForce()
    return (await app.calendarOfText(national!.sha256)).index.calendar
  }

  async function publishDayOff(date: string, deps: Deps = app) {
    const edited = editCalendar(await newest(), {
      edit: 'add-days',
      kind: 'other',
      name: 'Nghỉ chống bão (minh họa)',
      from: date,
      to: date,
      sessions: null,
      document: '01/TB-MH',
      documentDate: null,
      documentTitle: null,
      certainty: 'confirmed',
      replace: false,
    })
    if (!edited.ok) throw new Error(JSON.stringify(edited.refusals))
    return publishedByTwo(deps, {
      calendar: edited.calendar,
      unitId: null,
      citation: 'Thông báo 01/TB-MH',
    })
  }

  const handOver = (code: string) =>
    handOverStep(app, {
      actor: people.tiep!,
      dossierCode: code,
      formKey: null,
      step: 0,
      receiver: { kind: 'officer', personId: 'ly' },
      lateReason: null,
      note: null,
      means: null,
      paper: null,
    })

  const check = () => checkRecord(app.database.reader, app.log)
  const sound = { problems: [], differences: [], waitingPieces: 0 }

  /** Every open dossier is due when its calendar says, counted one by one. */
  async function allCounted(): Promise<void> {
    for (const code of codes) {
      const dossier = (await app.views.dossiers.byCode(code))!
      const { index } = await app.calendarOf(dossier.unitId)
      const counted = (from: Instant, term: string, rule: string) => {
        const answer = dueOf(index, from, durationOf(term)!, countingRuleOf(rule))
        return answer.ok ? answer.due : null
      }
      expect(dossier.dueAt).toBe(counted(dossier.acceptedAt, dossier.term, dossier.pinned.countingRule))
      const run = openRun(dossier)
      if (run) expect(run.dueAt).toBe(counted(run.openedAt, dossier.plan[run.step]!.allotment, 'exact'))
    }
  }

  test('stands as one fact at once, while the tables follow piece by piece', async () => {
    const before = await app.publishing.size()
    const answer = await publishDayOff('2026-11-19')
    expect(answer.ok && 'moved' in answer && answer.moved.dossiers).toBeGreaterThanOrEqual(MANY)
    // The proposal, the publication and the moves.
    expect((await app.publishing.size()) - before).toBe(3)
    const { waitingPieces, problems, differences } = await check()
    expect({ problems, differences }).toEqual({ problems: [], differences: [] })
    expect(waitingPieces).toBeGreaterThan(1)
  })

  test('a dossier that somebody works on meanwhile is moved first, and its facts stand in the order of the record', async () => {
    const code = codes.at(-1)!
    expect((await app.views.dossiers.byCode(code))!.recomputations).toHaveLength(0)
    const answer = await handOver(code)
    expect(answer.ok).toBe(true)
    const history = (await app.views.dossiers.history(code))!
    expect(history.entries.map(({ fact }) => fact.type)).toEqual([
      'dossier-accepted',
      'due-recomputed',
      'step-handed-over',
    ])
    // The 19th is off now, the 24th a holiday.
    expect(history.dossier.dueAt).toBe('2026-11-25T10:30:00Z')
  })

  test('another process takes up what was left, and then everything is counted by the new calendar', async () => {
    expect(await app.settleCalendarChanges()).toBeGreaterThan(0)
    expect(await app.settleCalendarChanges()).toBe(0)
    expect(await check()).toMatchObject(sound)
    await allCounted()
  })

  test('a dossier that moved on between the preview and the publication is counted again as it then is', async () => {
    const code = codes[0]!
    let overtaken = false
    const deps: Deps = {
      ...app,
      work: async (by, task) => {
        if (!overtaken) {
          overtaken = true
          expect((await handOver(code)).ok).toBe(true)
        }
        return app.work(by, task)
      },
    }
    const answer = await publishDayOff('2026-11-20', deps)
    expect(answer.ok).toBe(true)
    await app.settleCalendarChanges()
    const dossier = (await app.views.dossiers.byCode(code))!
    // Its step was given before the calendar was published: only the dossier's own moment moved.
    expect(dossier.recomputations.at(-1)).toMatchObject({ step: null, due: {} })
    expect(await check()).toMatchObject(sound)
    await allCounted()
  })

  describe('told against what the record names', () => {
    const named = async () => {
      const { differences } = await check()
      return differences.map(({ table, kind }) => `${table} ${kind}`)
    }

    test('a moved due moment that was altered is found', async () => {
      const row = (await app.database.writer('due_move').whereNotNull('due_to').first())!
      await app.database.writer('due_move').where(keyOf(row)).update({ due_to: '2030-01-01T00:00:00Z' })
      expect(await named()).toContain('due_move changed')
      await app.database.writer('due_move').where(keyOf(row)).update({ due_to: row.due_to })
      expect(await named()).toEqual([])
    })

    test('one that was taken away, and one that was slipped in, are found', async () => {
      const row = (await app.database.writer('due_move').first())!
      await app.database.writer('due_move').where(keyOf(row)).delete()
      expect(await named()).toContain('due_move changed')
      await app.database.writer('due_move').insert(row)
      await app.database.writer('due_move').insert({ ...row, dossier_id: 'nobody' })
      expect(await named()).toContain('due_move changed')
      await app.database.writer('due_move').where({ dossier_id: 'nobody' }).delete()
      expect(await named()).toEqual([])
    })
  })
})

const keyOf = ({ dossier_id, seq }: { dossier_id: string; seq: number }) => ({ dossier_id, seq })

import { afterAll, beforeAll, expect, test } from 'vitest'
import { actsOn } from '#app/domain/dossier/acts.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { checkRecord } from '#app/storage/check-record.ts'
import { acceptDossier } from '#app/usecases/dossier/accept-dossier.ts'
import { handOverStep } from '#app/usecases/dossier/hand-over-step.ts'
import { receiveStep } from '#app/usecases/dossier/receive-step.ts'
import { assignPosition } from '#app/usecases/organisation/change-person.ts'
import { registerUnit, reorganise } from '#app/usecases/organisation/change-units.ts'
import { endDelegation, recordDelegation } from '#app/usecases/organisation/record-delegation.ts'
import { type AppOnEngine, openAppOn } from '../support/app-on-engine.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'

const BY_AUTHORITY = 'Cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền đề nghị'
const HOUR = 3_600_000
const paper = { number: '7/QĐ-MH', date: '2026-11-02', title: 'Phân công thay (minh họa)' }
const after = (hours: number) =>
  new Date(Date.parse(SEED_MOMENT) + hours * HOUR).toISOString().replace('.000Z', 'Z')

describeOnEachEngine('Standing in for a colleague on dossiers', (engine) => {
  let opened: AppOnEngine
  beforeAll(async () => {
    opened = await openAppOn(engine)
  })
  afterAll(() => opened.close())

  const app = () => opened.app
  const actor = async (personId: string, at = SEED_MOMENT): Promise<Actor> =>
    (await app().views.people.actorOf(personId, at))!
  const logSize = async () => (await app().views.record.anchor()).size
  const dossier = async (code: string) => (await app().views.dossiers.byCode(code))!

  async function accepted(): Promise<string> {
    const answer = await acceptDossier(app(), {
      actor: await actor('tiep'),
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
  const given = (who: Actor, dossierCode: string, personId: string, step = 0) =>
    handOverStep(app(), {
      actor: who,
      dossierCode,
      step,
      receiver: { kind: 'officer', personId },
      lateReason: null,
      note: null,
      means: null,
      paper: null,
      formKey: null,
    })
  const delegated = async (delegatorId: string, delegateId: string): Promise<string> => {
    const answer = await recordDelegation(app(), {
      actor: await actor('dang'),
      formKey: null,
      delegation: {
        capacity: 'KT.',
        delegatorId,
        delegatorPositionId: (await actor(delegatorId)).holdings[0]!.positionId,
        delegateId,
        scope: { acts: ['dossiers'], procedures: null },
        document: paper,
        from: SEED_MOMENT,
        until: after(48),
        restsOn: null,
      },
    })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
    return answer.result
  }

  /** A post in the new unit, with the roles of the one that ended. */
  const moved = async (personId: string, unitId: string) => {
    const { holdings } = await actor(personId)
    const answer = await assignPosition(app(), {
      by: await actor('tri'),
      personId,
      position: {
        unitId,
        title: 'Cán bộ',
        roles: [...holdings[0]!.roles],
        capacity: null,
        from: SEED_MOMENT,
        until: null,
        document: paper,
      },
      inPlaceOf: [],
      reason: '',
      formKey: null,
    })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  }

  test('the one who stands in gives and receives in his place, and the record, the stay and the block name both', async () => {
    const code = await accepted()
    const before = await logSize()
    expect(await given(await actor('truong'), code, 'ly')).toMatchObject({
      ok: false,
      refusals: [{ code: 'hand-over.not-holder' }],
    })
    expect(await logSize()).toBe(before)

    const byDelegation = await delegated('tiep', 'truong')
    const second = await delegated('ly', 'truong')
    const deputy = await actor('truong')
    expect(await given(deputy, code, 'ly')).toMatchObject({
      ok: true,
      facts: [
        {
          type: 'step-handed-over',
          giver: { personId: 'truong' },
          onBehalfOf: { officer: { personId: 'tiep' }, delegationId: byDelegation, document: paper },
        },
      ],
    })
    expect(await receiveStep(app(), { actor: deputy, dossierCode: code, formKey: null })).toMatchObject({
      ok: true,
      facts: [{ receiver: { personId: 'truong' }, onBehalfOf: { delegationId: second } }],
    })
    const now = await dossier(code)
    // The step stays with the post: after the two days it is his again, with nothing to hand back.
    expect(now.runs.at(-1)!.holder).toMatchObject({ officer: { personId: 'ly' } })
    expect(now.handOvers.at(-1)).toMatchObject({
      giver: { officer: { personId: 'tiep' } },
      givenBy: { personId: 'truong' },
      receiver: { officer: { personId: 'ly' } },
      receivedBy: { personId: 'truong' },
    })
    const open = actsOn(now, deputy, SEED_MOMENT)
    expect(open).toEqual([{ act: 'hand-over', reasons: [] }])
    expect(actsOn(now, deputy, after(48))[0]!.reasons).toMatchObject([{ code: 'hand-over.not-holder' }])
    const { problems, differences } = await checkRecord(app().database.reader, app().log)
    expect({ problems, differences }).toEqual({ problems: [], differences: [] })
  }, 60_000)

  test('a delegation that ends between the page and the post is refused, and nothing is written', async () => {
    const code = await accepted()
    const shown = await actor('truong')
    expect(actsOn(await dossier(code), shown, SEED_MOMENT)[0]!.reasons).toEqual([])
    const standIn = shown.standIns.find(({ delegator }) => delegator.personId === 'tiep')!
    const ended = await endDelegation(app(), {
      actor: await actor('dang'),
      delegationId: standIn.delegationId,
      until: SEED_MOMENT,
      document: null,
      reason: 'Người giao đi làm lại',
      formKey: null,
    })
    expect(ended.ok).toBe(true)
    const size = await logSize()
    expect(await given(shown, code, 'ly')).toMatchObject({
      ok: false,
      refusals: [{ code: 'hand-over.not-holder' }],
    })
    expect(await logSize()).toBe(size)
  })

  test('a dossier of a unit that ended goes on among the people of the one that holds it', async () => {
    const code = await accepted()
    const dang = await actor('dang')
    const made = await registerUnit(app(), {
      by: dang,
      unit: {
        code: 'MH01.201.009',
        name: 'Công an xã Bình Tân (minh họa)',
        receptionName: 'Bộ phận TN & TKQ',
        place: 'Bình Tân',
        level: 'commune',
        parentId: 'cat',
        from: SEED_MOMENT,
        document: paper,
        predecessors: ['binh-an'],
      },
      formKey: null,
    })
    if (!made.ok) throw new Error(JSON.stringify(made.refusals))
    const heirId = made.result
    expect(
      await reorganise(app(), {
        by: dang,
        made: [],
        reorganisation: {
          how: 'merged',
          at: SEED_MOMENT,
          ending: ['binh-an'],
          successors: [heirId],
          heirs: { 'binh-an': heirId },
          document: paper,
        },
        formKey: null,
      }),
    ).toEqual({ ok: true })
    // Posts end with their unit: a step is given, and taken, only by whoever has one in the new unit.
    const size = await logSize()
    const stale = await given(await actor('tiep'), code, 'ly')
    expect(stale).toMatchObject({ ok: false, refusals: [{ code: 'permission.role-missing' }] })
    expect(await logSize()).toBe(size)
    for (const personId of ['tiep', 'ly']) await moved(personId, heirId)
    expect(await given(await actor('tiep'), code, 'ly')).toMatchObject({ ok: true })
    expect(
      await receiveStep(app(), { actor: await actor('ly'), dossierCode: code, formKey: null }),
    ).toMatchObject({ ok: true })
  })
})

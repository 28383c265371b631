import { describe, expect, test } from 'vitest'
import { groundsOf, may, reasonsMayNot, unitsSeen } from '#app/domain/organisation/may.ts'
import { type Act, PERMISSIONS } from '#app/domain/organisation/permissions.ts'
import { ROLES, type Role } from '#app/domain/organisation/roles.ts'
import { aHolding, anActor, anOfficer, aStandIn, OTHER_UNIT_ID, UNIT_ID } from '#tests/support/builders.ts'

/**
 * Who may do what, to be read and approved by a quality manager. `all`: in every unit; `own`: on what belongs
 * to the own unit; `no`: not at all. The columns are the roles in the order of the first line.
 */
const APPROVED_TABLE = `
                       quality author reviewer approver reception officer head auditor registrar administrator
work.read              all     all    all      all      all       all     all  all     all       all
account.keep           all     all    all      all      all       all     all  all     all       all
procedure.read         all     all    all      all      all       all     all  all     all       all
version.read-unissued  all     all    all      all      no        no      no   all     no        no
version.draft          all     all    no       no       no        no      no   no      no        no
version.submit         all     all    no       no       no        no      no   no      no        no
version.sign           all     all    all      all      no        no      no   no      no        no
version.return         no      no     all      all      no        no      no   no      no        no
version.issue          all     no     no       no       no        no      no   no      no        no
time-plan.read         all     all    all      all      all       all     all  all     all       all
time-plan.draft        own     own    no       no       no        no      own  no      no        no
time-plan.sign         no      no     no       no       no        no      own  no      no        no
dossier.read           no      no     no       no       own       own     own  all     no        no
dossier.accept         no      no     no       no       own       own     own  no      no        no
dossier.work           no      no     no       no       own       own     own  no      no        no
board.read             all     no     no       no       no        no      own  all     no        no
calendar.read          all     all    all      all      all       all     all  all     all       all
calendar.draft         all     no     no       no       no        no      no   no      no        no
calendar.publish       all     no     no       all      no        no      no   no      no        no
record.read            all     no     no       no       no        no      no   all     no        no
organisation.read      all     all    all      all      all       all     all  all     all       all
rights.read            no      no     no       no       no        no      no   all     all       all
person.manage          no      no     no       no       no        no      no   no      no        all
account.manage         no      no     no       no       no        no      no   no      no        all
delegation.record      no      no     no       no       no        no      no   no      all       no
unit.manage            no      no     no       no       no        no      no   no      all       no
version.acknowledge    all     all    all      all      all       all     all  all     all       all
distribution.read      all     no     no       no       no        no      own  all     no        no
distribution.set       all     no     no       no       no        no      no   no      no        no
procedure.transfer     all     no     no       no       no        no      no   no      no        no
`

const COLUMNS: readonly Role[] = [
  'quality-manager',
  'author',
  'reviewer',
  'approver',
  'reception-officer',
  'officer',
  'head-of-unit',
  'auditor',
  'registrar',
  'administrator',
]

const acts = Object.keys(PERMISSIONS) as Act[]
const rows = APPROVED_TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/))

const NOW = '2026-03-02T01:00:00Z'
const own = { unitId: UNIT_ID }
const other = { unitId: OTHER_UNIT_ID }

function answer(role: Role, act: Act): string {
  const actor = anActor({ roles: [role] })
  if (!may(actor, act, null, NOW)) return 'no'
  expect(may(actor, act, own, NOW), `${role} on the own unit: ${act}`).toBe(true)
  return may(actor, act, other, NOW) ? 'all' : 'own'
}

describe('permissions', () => {
  test('the table names every act and every role', () => {
    expect(rows.map(([act]) => act)).toEqual(acts)
    expect([...COLUMNS].sort()).toEqual([...ROLES].sort())
    for (const row of rows) expect(row).toHaveLength(COLUMNS.length + 1)
  })

  test.each(rows.map(([act, ...cells]) => [act as Act, cells] as const))(
    '%s is allowed to exactly those whom the approved table names',
    (act, cells) => {
      expect(COLUMNS.map((role) => answer(role, act))).toEqual(cells)
    },
  )

  test('somebody without a role may only read what everybody may, and say that he has read', () => {
    const nobody = anActor({ roles: [] })
    expect(acts.filter((act) => may(nobody, act, own, NOW))).toEqual([
      'work.read',
      'account.keep',
      'procedure.read',
      'time-plan.read',
      'calendar.read',
      'organisation.read',
      'version.acknowledge',
    ])
  })

  test('between two posts a person keeps the own account and nothing else', () => {
    const left = anActor({ holdings: [aHolding({ until: NOW })] })
    expect(acts.filter((act) => may(left, act, null, NOW))).toEqual(['account.keep'])
    expect(reasonsMayNot(left, 'work.read', null, NOW)).toEqual([
      { code: 'permission.no-post', act: 'work.read' },
    ])
  })

  test('a post gives its roles from its first instant on, and not at its last', () => {
    const from = '2026-03-02T00:00:00Z'
    const until = '2026-03-04T00:00:00Z'
    const officer = anActor({ holdings: [aHolding({ from, until })] })
    const answers = ['2026-03-01T23:59:59Z', from, '2026-03-03T23:59:59Z', until].map((at) =>
      may(officer, 'dossier.work', own, at),
    )
    expect(answers).toEqual([false, true, true, false])
  })

  test('each post gives its roles in its own unit alone', () => {
    const two = anActor({
      holdings: [
        aHolding({ positionId: 'a', roles: ['officer'] }),
        aHolding({ positionId: 'b', unitId: OTHER_UNIT_ID, roles: ['author'] }),
      ],
    })
    expect(may(two, 'dossier.work', own, NOW)).toBe(true)
    expect(may(two, 'dossier.work', other, NOW)).toBe(false)
    expect(may(two, 'version.draft', null, NOW)).toBe(true)
  })

  test('dossiers of a unit that ended are worked on by the people of the unit that they went to', () => {
    const heir = anActor({ inherited: [{ unitId: OTHER_UNIT_ID, heirId: UNIT_ID }] })
    expect(may(heir, 'dossier.work', other, NOW)).toBe(true)
    expect(unitsSeen(heir, 'dossier.read', NOW)).toEqual([UNIT_ID, OTHER_UNIT_ID])
    const stranger = anActor({ inherited: [{ unitId: OTHER_UNIT_ID, heirId: 'unit-else' }] })
    expect(may(stranger, 'dossier.work', other, NOW)).toBe(false)
  })

  test('who stands in for somebody may what was delegated, where the other might, while it lasts', () => {
    const head = anOfficer({ personId: 'head', unitId: OTHER_UNIT_ID })
    const standIn = aStandIn({
      delegator: head,
      roles: ['head-of-unit'],
      scope: { acts: ['dossiers'], procedures: null },
      until: NOW,
    })
    const deputy = anActor({ roles: [], standIns: [standIn] })
    const before = '2026-03-02T00:59:59Z'
    expect(may(deputy, 'dossier.work', other, before)).toBe(true)
    expect(may(deputy, 'dossier.work', own, before)).toBe(false)
    expect(may(deputy, 'dossier.work', other, NOW)).toBe(false)
    expect(may(deputy, 'version.sign', null, before)).toBe(false)
    expect(groundsOf(deputy, 'dossier.work', before)).toEqual([
      { id: 'delegation', kind: 'delegation', role: 'head-of-unit', unitId: OTHER_UNIT_ID },
    ])
  })

  test('what sets up accounts, units and delegations can be delegated to nobody', () => {
    const everything = aStandIn({ roles: ROLES, scope: { acts: ['signing', 'dossiers'], procedures: null } })
    const deputy = anActor({ roles: [], standIns: [everything] })
    const allowed = acts.filter((act) => may(deputy, act, null, NOW))
    for (const act of ['person.manage', 'account.manage', 'delegation.record', 'unit.manage', 'record.read'])
      expect(allowed).not.toContain(act)
    expect(allowed).toContain('version.sign')
  })

  test('whoever may do something is told why, and nobody else', () => {
    for (const act of acts.filter((each) => each !== 'account.keep'))
      for (const role of ROLES) {
        const actor = anActor({ roles: [role] })
        expect(groundsOf(actor, act, NOW).length > 0, `${role}: ${act}`).toBe(may(actor, act, null, NOW))
      }
  })

  test('two roles of one person give what either gives', () => {
    const both = anActor({ roles: ['officer', 'auditor'] })
    expect(may(both, 'dossier.accept', own, NOW)).toBe(true)
    expect(may(both, 'record.read', null, NOW)).toBe(true)
    expect(may(both, 'dossier.read', other, NOW)).toBe(true)
    expect(may(both, 'dossier.accept', other, NOW)).toBe(false)
  })

  test('the refusal of a missing role names the roles that would do', () => {
    expect(reasonsMayNot(anActor({ roles: ['officer'] }), 'version.issue', null, NOW)).toEqual([
      { code: 'permission.role-missing', act: 'version.issue', roles: ['quality-manager'] },
    ])
  })

  test('what belongs to another unit is refused by a code of its own, to be shown as not there', () => {
    expect(reasonsMayNot(anActor({ roles: ['officer'] }), 'dossier.read', other, NOW)).toEqual([
      { code: 'permission.other-unit', act: 'dossier.read' },
    ])
  })

  test('without the role, the unit is not even looked at: both units give the same refusal', () => {
    const actor = anActor({ roles: ['author'] })
    expect(reasonsMayNot(actor, 'dossier.read', other, NOW)).toEqual(
      reasonsMayNot(actor, 'dossier.read', own, NOW),
    )
  })

  test('a list shows the own unit, every unit, or nothing', () => {
    expect(unitsSeen(anActor({ roles: ['officer'] }), 'dossier.read', NOW)).toEqual([UNIT_ID])
    expect(unitsSeen(anActor({ roles: ['auditor'] }), 'dossier.read', NOW)).toBeNull()
    expect(unitsSeen(anActor({ roles: ['author'] }), 'dossier.read', NOW)).toEqual([])
    expect(unitsSeen(anActor({ roles: [] }), 'procedure.read', NOW)).toBeNull()
  })

  test('a list shows exactly the units on whose objects the act is allowed', () => {
    for (const act of acts)
      for (const role of ROLES) {
        const actor = anActor({ roles: [role] })
        const units = unitsSeen(actor, act, NOW)
        expect([own, other].map(({ unitId }) => units === null || units.includes(unitId))).toEqual(
          [own, other].map((object) => may(actor, act, object, NOW)),
        )
      }
  })
})

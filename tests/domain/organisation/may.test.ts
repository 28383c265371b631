import { describe, expect, test } from 'vitest'
import { type Act, may, PERMISSIONS, reasonsMayNot, unitsSeen } from '#app/domain/organisation/may.ts'
import { ROLES, type Role } from '#app/domain/organisation/people.ts'
import { anActor, OTHER_UNIT_ID, UNIT_ID } from '#tests/support/builders.ts'

/**
 * Who may do what, to be read and approved by a quality manager. `all`: in every unit; `own`: on what belongs
 * to the own unit; `no`: not at all. The columns are the roles in the order of the first line.
 */
const APPROVED_TABLE = `
                       quality author reviewer approver reception officer head auditor registrar administrator
work.read              all     all    all      all      all       all     all  all     all       all
procedure.read         all     all    all      all      all       all     all  all     all       all
version.read-unissued  all     all    all      all      no        no      no   all     no        no
version.draft          all     all    no       no       no        no      no   no      no        no
version.submit         all     all    no       no       no        no      no   no      no        no
version.sign           all     all    all      all      no        no      no   no      no        no
version.return         no      no     all      all      no        no      no   no      no        no
version.issue          all     no     no       no       no        no      no   no      no        no
dossier.read           no      no     no       no       own       own     own  all     no        no
dossier.accept         no      no     no       no       own       own     own  no      no        no
dossier.work           no      no     no       no       own       own     own  no      no        no
board.read             all     no     no       no       no        no      own  all     no        no
calendar.read          all     all    all      all      all       all     all  all     all       all
calendar.draft         all     no     no       no       no        no      no   no      no        no
calendar.publish       all     no     no       no       no        no      no   no      no        no
record.read            all     no     no       no       no        no      no   all     no        no
account.keep           all     all    all      all      all       all     all  all     all       all
account.manage         no      no     no       no       no        no      no   no      no        all
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

const own = { unitId: UNIT_ID }
const other = { unitId: OTHER_UNIT_ID }

function answer(role: Role, act: Act): string {
  const actor = anActor({ roles: [role] })
  if (!may(actor, act, null)) return 'no'
  expect(may(actor, act, own), `${role} on the own unit: ${act}`).toBe(true)
  return may(actor, act, other) ? 'all' : 'own'
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

  test('somebody without a role may only read what everybody may', () => {
    const nobody = anActor({ roles: [] })
    expect(acts.filter((act) => may(nobody, act, own))).toEqual([
      'work.read',
      'procedure.read',
      'calendar.read',
      'account.keep',
    ])
  })

  test('two roles of one person give what either gives', () => {
    const both = anActor({ roles: ['officer', 'auditor'] })
    expect(may(both, 'dossier.accept', own)).toBe(true)
    expect(may(both, 'record.read', null)).toBe(true)
    expect(may(both, 'dossier.read', other)).toBe(true)
    expect(may(both, 'dossier.accept', other)).toBe(false)
  })

  test('the refusal of a missing role names the roles that would do', () => {
    expect(reasonsMayNot(anActor({ roles: ['officer'] }), 'version.issue', null)).toEqual([
      { code: 'permission.role-missing', act: 'version.issue', roles: ['quality-manager'] },
    ])
  })

  test('what belongs to another unit is refused by a code of its own, to be shown as not there', () => {
    expect(reasonsMayNot(anActor({ roles: ['officer'] }), 'dossier.read', other)).toEqual([
      { code: 'permission.other-unit', act: 'dossier.read' },
    ])
  })

  test('without the role, the unit is not even looked at: both units give the same refusal', () => {
    const actor = anActor({ roles: ['author'] })
    expect(reasonsMayNot(actor, 'dossier.read', other)).toEqual(reasonsMayNot(actor, 'dossier.read', own))
  })

  test('a list shows the own unit, every unit, or nothing', () => {
    expect(unitsSeen(anActor({ roles: ['officer'] }), 'dossier.read')).toEqual([UNIT_ID])
    expect(unitsSeen(anActor({ roles: ['auditor'] }), 'dossier.read')).toBeNull()
    expect(unitsSeen(anActor({ roles: ['author'] }), 'dossier.read')).toEqual([])
    expect(unitsSeen(anActor({ roles: [] }), 'procedure.read')).toBeNull()
  })

  test('a list shows exactly the units on whose objects the act is allowed', () => {
    for (const act of acts)
      for (const role of ROLES) {
        const actor = anActor({ roles: [role] })
        const units = unitsSeen(actor, act)
        expect([own, other].map(({ unitId }) => units === null || units.includes(unitId))).toEqual(
          [own, other].map((object) => may(actor, act, object)),
        )
      }
  })
})

import { describe, expect, test } from 'vitest'
import { officerOf } from '#app/domain/organisation/actor.ts'
import { evolveUnit, type Unit } from '#app/domain/organisation/people.ts'
import { anActor } from '#tests/support/builders.ts'

const unit: Unit = {
  unitId: 'unit-pc06',
  code: 'H00.06',
  name: 'Phòng minh họa',
  receptionName: 'Bộ phận tiếp nhận minh họa',
  place: 'Bình Hải',
  level: 'province',
  parentId: null,
}

describe('people and units', () => {
  test('a unit is what was registered of it', () => {
    expect(evolveUnit(null, { type: 'unit-registered', ...unit })).toEqual(unit)
  })

  test('an act is written down under name, rank, post and unit, and not under the roles of the day', () => {
    const officer = officerOf(anActor({ name: 'Nguyễn Văn Ví Dụ', roles: ['head-of-unit', 'approver'] }))
    expect(Object.keys(officer).sort()).toEqual([
      'name',
      'personId',
      'position',
      'rank',
      'unitId',
      'unitName',
    ])
  })
})

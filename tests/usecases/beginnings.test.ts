import { afterEach, beforeEach, expect, test } from 'vitest'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { registerUnit } from '#app/usecases/organisation/change-units.ts'
import { registerPerson } from '#app/usecases/organisation/register-people.ts'
import { beginRecord } from '#app/usecases/record/begin-record.ts'
import { aPerson, aUnit } from '../support/migrated-database.ts'
import { publishedByTwo } from '../support/published-by-two.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'
import { entriesOf, refusedWithoutTrace } from './traces.ts'

let test1: TestApp
beforeEach(async () => {
  test1 = await openTestApp()
})
afterEach(() => test1.close())

test('a record begins once: its first entry says where it is kept and whose key signs it', async () => {
  const size = await test1.logSize()
  const genesis = { origin: 'khac.example/record', logKey: 'x', demonstration: false }
  expect(await beginRecord(test1.app, genesis)).toBe(false)
  expect(await test1.logSize()).toBe(size)
  const [first] = await test1.app.views.record.ofSubject('record', 'log')
  expect(first?.fact).toMatchObject({ type: 'genesis', logKey: test1.app.log.publicKey, demonstration: true })
})

test('a person is registered with a password, which the record does not know', async () => {
  const { type: _unit, ...unit } = aUnit()
  const addUnit = () => registerUnit(test1.app, { by: 'system', unit, formKey: null })
  expect(await entriesOf(test1, addUnit)).toEqual(['unit-registered'])
  const { type: _type, ...person } = aPerson({ personId: 'moi', account: 'moi' })
  const password = 'bốn từ không liên quan'
  const register = () =>
    registerPerson(test1.app, { ...person, actor: 'system', unit: null, formKey: null, password })
  expect(await entriesOf(test1, register)).toEqual(['person-registered'])
  expect(await test1.app.passwords.isOf('moi', 'bốn từ không liên quan')).toBe(true)
  // Vietnamese keyboards send both forms of the same letters.
  expect(await test1.app.passwords.isOf('moi', 'bốn từ không liên quan'.normalize('NFD'))).toBe(true)
  expect(await test1.app.passwords.isOf('moi', 'bon tu khong lien quan')).toBe(false)
  const bodies = await test1.app.database.reader('log_entry').select('body')
  expect(bodies.filter(({ body }) => /scrypt|bốn từ/.test(body))).toEqual([])
  const size = await test1.logSize()
  expect(await register()).toMatchObject({
    ok: false,
    refusals: [{ code: 'person.account-taken', account: 'moi' }],
  })
  expect(await test1.logSize()).toBe(size)
})

test('a calendar is published as its next version, never without the document it rests on', async () => {
  const publish = (citation: string) =>
    publishedByTwo(test1.app, {
      calendar: { ...vietnamOfficialCalendar, name: 'Lịch mới' },
      unitId: null,
      citation,
    })
  expect(await refusedWithoutTrace(test1, () => publish(' '))).toEqual(['calendar.citation-missing'])
  expect(await entriesOf(test1, () => publish('Thông báo 1'))).toEqual([
    'calendar-proposed',
    'calendar-published',
  ])
  expect(await test1.app.views.record.newestCalendar('VN')).toMatchObject({ version: 2 })
})

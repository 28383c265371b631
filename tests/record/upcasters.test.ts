import { expect, test } from 'vitest'
import { currentVersion, UnknownEntryVersion, type Upcasters, upcast } from '#app/record/upcasters.ts'

/** An invented fact: version 1 kept a name, version 2 a list of names, version 3 also their count. */
const upcasters: Upcasters = {
  'kettle-descaled': [
    ({ by, ...rest }) => ({ ...rest, people: [by] }),
    (data) => ({ ...data, count: (data.people as unknown[]).length }),
  ],
}

test('a fact recorded long ago is read in the shape of today', () => {
  const recorded = { kettle: 'K1', by: 'person:1' }
  const today = { kettle: 'K1', people: ['person:1'], count: 1 }
  expect(upcast('kettle-descaled', 1, recorded, upcasters)).toEqual(today)
  expect(upcast('kettle-descaled', 2, { kettle: 'K1', people: ['person:1'] }, upcasters)).toEqual(today)
  expect(upcast('kettle-descaled', 3, today, upcasters)).toBe(today)
  expect(recorded).toEqual({ kettle: 'K1', by: 'person:1' })
})

test('a fact whose shape never changed is at version 1', () => {
  expect(currentVersion('kettle-descaled', upcasters)).toBe(3)
  expect(currentVersion('kettle-filled', upcasters)).toBe(1)
  expect(currentVersion('constructor', upcasters)).toBe(1)
  expect(upcast('constructor', 1, { a: 1 }, upcasters)).toEqual({ a: 1 })
})

test('a fact of a version that this program does not know is refused, not guessed at', () => {
  for (const version of [4, 0, -1, 1.5]) {
    expect(() => upcast('kettle-descaled', version, {}, upcasters)).toThrow(UnknownEntryVersion)
  }
  expect(() => upcast('kettle-filled', 2, {}, upcasters)).toThrow('version 2 of kettle-filled is not known')
})

import { describe, expect, test } from 'vitest'
import { type Catalogue, catalogue, isLanguage } from '#app/messages/catalogue.ts'

/** Every text of a catalogue with its key; what functions make of their parameters is not read. */
function* texts(value: unknown, key: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [key, value]
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* texts(inner, `${key}.${name}`)
}

const keysOf = (value: unknown, key = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => keysOf(inner, `${key}.${name}`))
    : [`${key}: ${typeof value}`]

describe('messages', () => {
  test('English says everything that Vietnamese says', () => {
    expect(keysOf(catalogue('en')).sort()).toEqual(keysOf(catalogue('vi')).sort())
  })

  test.each(['vi', 'en'] as const)('%s has no empty sentence, and all of it is NFC', (language) => {
    const said = [...texts(catalogue(language), language)]
    expect(said.length).toBeGreaterThan(80)
    expect(said.filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([])
  })

  test('a catalogue that leaves a sentence out, or asks for more than the source gives, does not compile', () => {
    const source = { greeting: 'Chào', count: (n: number) => `${n} việc` }
    const whole = { greeting: 'Hello', count: (n: number) => `${n} tasks` } satisfies Catalogue<typeof source>
    // @ts-expect-error a sentence is missing
    const missing = { greeting: 'Hello' } satisfies Catalogue<typeof source>
    // @ts-expect-error a sentence that nobody asks for
    const more = { ...whole, extra: 'Extra' } satisfies Catalogue<typeof source>
    const other = {
      greeting: 'Hello',
      // @ts-expect-error it would be given a number
      count: (n: string) => n,
    } satisfies Catalogue<typeof source>
    expect([whole, missing, more, other]).toHaveLength(4)
  })

  test('only the two languages of the interface are taken from outside', () => {
    expect(['vi', 'en', 'fr', '', null, undefined].filter(isLanguage)).toEqual(['vi', 'en'])
  })

  test('one error is not "1 errors"', () => {
    expect(catalogue('en').layout.errorSummary(1)).toBe('There is one thing to correct')
    expect(catalogue('en').layout.errorSummary(2)).toBe('There are 2 things to correct')
  })
})

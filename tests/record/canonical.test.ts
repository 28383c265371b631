import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CanonicalRefusal, canonical, isCanonical, MAX_DEPTH } from '#app/record/canonical.ts'

const RUNS = { numRuns: process.env.SOAK ? 10_000 : 1_000 }

const text = fc.string({ unit: 'binary', maxLength: 12 }).map((raw) => raw.normalize('NFC'))
const vietnamese = fc.constantFrom(
  'Tiếp nhận hồ sơ',
  'ĐĐT',
  '__proto__',
  'constructor',
  'toJSON',
  '1',
  '10',
  '',
)
const integer = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -3, max: 3 })).map((n) => (n === 0 ? 0 : n))
const permitted = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(fc.constant(null), fc.boolean(), integer, text, vietnamese),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.array(fc.tuple(fc.oneof(text, vietnamese), tie('value')), { maxLength: 6 }).map(Object.fromEntries),
  ),
})).value

const refusalOf = (value: unknown): { code: string; path: string } | null => {
  try {
    canonical(value)
    return null
  } catch (fault) {
    if (!(fault instanceof CanonicalRefusal)) throw fault
    return { code: fault.code, path: fault.path }
  }
}

const nested = (depth: number): unknown => {
  let value: unknown = []
  for (let level = 1; level < depth; level += 1) value = level % 2 ? { a: value } : [value]
  return value
}

describe('the canonical text of a value', () => {
  test('agrees byte for byte with an independent implementation of RFC 8785', () => {
    fc.assert(
      fc.property(permitted, (value) => canonical(value) === canonicalize(value)),
      RUNS,
    )
  })

  test('says everything the value says, and is its own canonical form', () => {
    fc.assert(
      fc.property(permitted, (value) => {
        const written = canonical(value)
        expect(JSON.parse(written)).toEqual(value)
        expect(canonical(JSON.parse(written))).toBe(written)
        expect(isCanonical(written)).toBe(true)
      }),
      RUNS,
    )
  })

  test('does not depend on the order in which a value was put together', () => {
    const pairs = fc.uniqueArray(fc.tuple(text, integer), { selector: ([key]) => key, maxLength: 8 })
    const shuffled = pairs.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(canonical(Object.fromEntries(one))).toBe(canonical(Object.fromEntries(other)))
      }),
      { numRuns: RUNS.numRuns / 5 },
    )
  })

  test('sorts keys by UTF-16 unit, as RFC 8785 §3.2.3 does, and not by letter', () => {
    const keys = { '€': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\u0080': 5, ö: 6, '\uff5e': 7, Đ: 8 }
    expect(canonical(keys)).toBe('{"\\r":2,"1":3,"\u0080":5,"ö":6,"Đ":8,"€":1,"\u{1f600}":4,"\uff5e":7}')
  })

  test('quotes as RFC 8785 §3.2.2.2 does', () => {
    expect(canonical('\u20ac$\u000f\u000aA\'B"\\\\"/\u007f\u2028')).toBe(
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f\u2028"',
    )
  })

  test('takes objects without a prototype and the same part in two places', () => {
    const part = { n: 1 }
    expect(canonical(Object.assign(Object.create(null), { b: part, a: [part, part] }))).toBe(
      '{"a":[{"n":1},{"n":1}],"b":{"n":1}}',
    )
  })
})

describe('what has no canonical form is refused where it stands', () => {
  class Paper {
    number = 1
  }
  class Papers extends Array {}
  const inThirdItem = (value: unknown) => ({ data: { items: [0, 'a', value] } })

  test.each<[string, unknown, string]>([
    ['nothing at all', undefined, 'undefined'],
    ['a function', () => 1, 'not-json'],
    ['a symbol', Symbol('a'), 'not-json'],
    ['a big integer', 1n, 'not-json'],
    ['a fraction', 1.5, 'not-a-safe-integer'],
    ['not a number', Number.NaN, 'not-a-safe-integer'],
    ['infinity', Number.POSITIVE_INFINITY, 'not-a-safe-integer'],
    ['an integer that a double cannot tell from its neighbour', 2 ** 53, 'not-a-safe-integer'],
    ['negative zero', -0, 'negative-zero'],
    ['half a character', 'a\ud800', 'not-well-formed'],
    ['text in decomposed letters', 'Đ\u1ed3ng'.normalize('NFD'), 'not-nfc'],
    ['a date', new Date(0), 'not-plain'],
    ['a map', new Map(), 'not-plain'],
    ['bytes', new Uint8Array(2), 'not-plain'],
    ['boxed text', new String('a'), 'not-plain'],
    ['an instance of a class', new Paper(), 'not-plain'],
    ['an instance of a kind of list', new Papers(), 'not-plain'],
    ['an object with a symbol for a key', { [Symbol('a')]: 1 }, 'hidden-property'],
    [
      'an object with a part that JSON would not see',
      Object.defineProperty({}, 'a', { value: 1 }),
      'hidden-property',
    ],
    ['a list with more than its items', Object.assign([1], { more: 1 }), 'hidden-property'],
  ])('%s', (_, value, code) => {
    expect(refusalOf(value)).toEqual({ code, path: '$' })
    expect(refusalOf(inThirdItem(value))).toEqual({ code, path: '$.data.items[2]' })
  })

  test('a hole in a list, by its index', () => {
    const holed = [1, 2, 3]
    delete holed[1]
    expect(refusalOf({ holed })).toEqual({ code: 'undefined', path: '$.holed[1]' })
  })

  test('a part set to undefined is not left out in silence', () => {
    expect(refusalOf({ unit: undefined })).toEqual({ code: 'undefined', path: '$.unit' })
  })

  test('a key in decomposed letters, spelled out in the path', () => {
    const key = 'hồ sơ'.normalize('NFD')
    expect(refusalOf({ a: { [key]: 1 } })).toEqual({ code: 'not-nfc', path: `$.a[${JSON.stringify(key)}]` })
  })

  test('a value that contains itself, before the stack ends', () => {
    const ring: Record<string, unknown> = {}
    ring.data = [{ ring }]
    expect(refusalOf(ring)).toEqual({ code: 'cyclic', path: '$.data[0].ring' })
  })

  test('more containers within one another than the limit', () => {
    expect(refusalOf(nested(MAX_DEPTH))).toBeNull()
    expect(refusalOf(nested(MAX_DEPTH + 1))?.code).toBe('too-deep')
    expect(isCanonical('['.repeat(100_000) + ']'.repeat(100_000))).toBe(false)
  })
})

describe('a text is taken for canonical only when it is', () => {
  test.each([
    ['white space', '{"a": 1}'],
    ['keys out of order', '{"b":1,"a":1}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a number in another notation', '[1e2]'],
    ['negative zero', '[-0]'],
    ['a number too large to be exact', '[9007199254740993]'],
    ['a letter written as an escape', '["\\u0061"]'],
    ['an escaped slash', '["\\/"]'],
    ['decomposed letters', JSON.stringify('ồ'.normalize('NFD'))],
    ['half a character, escaped', '["\\ud800"]'],
    ['a mark before the text', '\ufeff{}'],
    ['no JSON', '{"a":'],
    ['nothing', ''],
  ])('%s is not canonical', (_, written) => {
    expect(isCanonical(written)).toBe(false)
  })
})

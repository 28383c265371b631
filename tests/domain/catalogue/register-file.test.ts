import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import { readFormRegister, readLawRegister, readUnitRegister } from '#app/domain/catalogue/register-file.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import { formRegisterFile, lawRegisterFile, unitRegisterFile } from '../../../docs/contract/registers.ts'

const written = (rows: unknown) => JSON.parse(JSON.stringify(rows))

describe('a register in a file', () => {
  test('is read as it was written, for forms, law and units alike', () => {
    expect(readFormRegister(written(FORM_REGISTER))).toEqual({ ok: true, rows: FORM_REGISTER })
    expect(readLawRegister(written(LEGAL_DOCUMENTS))).toEqual({ ok: true, rows: LEGAL_DOCUMENTS })
    expect(readUnitRegister(written(NAMED_UNITS))).toEqual({ ok: true, rows: NAMED_UNITS })
  })

  test('has the shape that is promised', () => {
    expect(formRegisterFile.safeParse(written(FORM_REGISTER)).success).toBe(true)
    expect(lawRegisterFile.safeParse(written(LEGAL_DOCUMENTS)).success).toBe(true)
    expect(unitRegisterFile.safeParse(written(NAMED_UNITS)).success).toBe(true)
  })

  test('needs no more than what names a row; what is not said is not known', () => {
    expect(readLawRegister([{ number: '1/2020/NĐ-CP', kind: 'Nghị định' }])).toEqual({
      ok: true,
      rows: [
        {
          number: '1/2020/NĐ-CP',
          kind: 'Nghị định',
          issuer: '',
          title: null,
          date: null,
          effectFrom: null,
          effectUntil: null,
          replacedBy: [],
          replacedFor: [],
          amends: [],
          certainty: 'to-check',
          source: '',
        },
      ],
    })
    expect(readUnitRegister([{ name: 'Công an cấp huyện', until: '2025-03-01' }])).toMatchObject({ ok: true })
  })

  test('is taken in composed letters, however it was typed', () => {
    const answer = readUnitRegister([{ name: 'Thị trấn'.normalize('NFD') }])
    expect(answer.ok && answer.rows[0]!.name).toBe('Thị trấn')
  })

  test('is refused with the place and the reason of every fault at once', () => {
    const answer = readLawRegister([
      { number: '1/2020/NĐ-CP', kind: 'Nghị định', effectiveFrom: '2020-01-01' },
      { number: '', kind: 7, date: '2020-02-30' },
      'Luật Căn cước',
      { number: '2/2020/NĐ-CP', kind: 'Nghị định', replacedBy: '3/2020/NĐ-CP' },
      { number: '2/2020/NĐ-CP', kind: 'Nghị định', replacedFor: ['xã'] },
      { number: '4/2020/NĐ-CP', kind: 'Nghị định', effectFrom: '2021-01-01', effectUntil: '2020-01-01' },
      { number: '04/2020/nđ-cp', kind: 'Nghị định' },
    ])
    expect(answer.ok ? [] : answer.refusals.map(({ path, code }) => `${path} ${code.slice(14)}`)).toEqual([
      '$[0].effectiveFrom unknown-field',
      '$[1].number text-missing',
      '$[1].kind not-text',
      '$[1].date not-a-date',
      '$[2] not-an-object',
      '$[3].replacedBy not-a-list',
      '$[4].replacedFor[0] unknown-value',
      '$[5].effectUntil ends-before-it-begins',
      '$[6] twice',
    ])
    expect(readFormRegister({ forms: [] })).toEqual({
      ok: false,
      refusals: [{ path: '$', code: 'register-file.not-a-list' }],
    })
  })

  test('is read or refused, whatever it holds, and what is read has the shape that is promised', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.array(row))
    fc.assert(
      fc.property(anything, (value) => {
        for (const [read, shape] of [
          [readFormRegister, formRegisterFile],
          [readLawRegister, lawRegisterFile],
          [readUnitRegister, unitRegisterFile],
        ] as const) {
          const answer = read(value)
          if (answer.ok) expect(shape.safeParse(value).success).toBe(true)
          else expect(answer.refusals.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: process.env.SOAK ? 5_000 : 200 },
    )
  })
})

const row = fc.record(
  {
    number: fc.constantFrom('1/2020/NĐ-CP', '2/2020/NĐ-CP', '', 5),
    kind: fc.constantFrom('Nghị định', null),
    name: fc.constantFrom('thị trấn', 'quận'),
    circular: fc.constantFrom('01/2018/TT-VPCP'),
    title: fc.constantFrom('Sổ', 'Phiếu', null),
    from: fc.constantFrom('2020-01-01', '2020-13-01', null),
    until: fc.constantFrom('2021-01-01', '2019-01-01'),
    replacedBy: fc.constantFrom([], ['3/2021/NĐ-CP'], [1], 'x'),
    certainty: fc.constantFrom('confirmed', 'sure'),
  },
  { requiredKeys: [] },
)

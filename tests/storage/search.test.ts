import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchVersions } from '#app/storage/engine/differences.ts'
import { searchWords } from '#app/storage/search-words.ts'
import { procedureViews } from '#app/storage/views/procedures.ts'
import { aHeader } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { type Migrated, openMigrated } from '../support/migrated-database.ts'

const RUNS = process.env.SOAK ? 2_000 : 60

const TEXTS = [
  ['QT03.CC', 'Cấp thẻ CĂN CƯỚC cho công dân', 'Thông tư số 17/2024/TT-BCA; mẫu CC01, từ đủ 14 tuổi.'],
  [
    'QT17.ĐDĐT',
    'Khóa căn cước điện tử',
    'Nghị định 69/2024/NĐ-CP về định danh và xác thực điện tử, bước B2.',
  ],
  ['QT09.XNC', 'Cấp hộ chiếu phổ thông', 'Luật số 49/2019/QH14 e-mail: mau@vi-du.example 1e5 3,5 C++'],
] as const

describeOnEachEngine('The search of the register', (engine) => {
  let test1: Migrated
  beforeAll(async () => {
    test1 = await openMigrated(engine)
    for (const [index, [code, title, body]] of TEXTS.entries())
      await test1.must(async ({ procedures }) => {
        const procedureId = `procedure-${index}`
        await procedures.record({ id: procedureId, state: null, nextSeq: 0 }, [
          { type: 'procedure-registered', procedureId, code, demonstration: true },
          {
            type: 'version-transcribed',
            issueNumber: 1,
            revision: 0,
            contentSha256: `sha-${index}`,
            header: aHeader({ title }),
          },
        ])
        await procedures.saveSearchText(procedureId, '1-0', { heading: `${code} ${title}`, body })
      })
  })
  afterAll(() => test1.close())

  const found = async (query: string) =>
    (await procedureViews(test1.database.reader).register(query)).map(({ code }) => code)

  test.each([
    ['can cuoc', ['QT03.CC', 'QT17.ĐDĐT']],
    ['căn cước', ['QT03.CC', 'QT17.ĐDĐT']],
    ['CĂN CƯỚC', ['QT03.CC', 'QT17.ĐDĐT']],
    ['dinh danh', ['QT17.ĐDĐT']],
    ['QT17.ddd', ['QT17.ĐDĐT']],
    ['QT17.ĐDDT', ['QT17.ĐDĐT']],
    ['qt17ddd', []],
    ['điện tử', ['QT17.ĐDĐT']],
    ['dien tu', ['QT17.ĐDĐT']],
    ['điện tử'.normalize('NFD'), ['QT17.ĐDĐT']],
    ['đien tư', ['QT17.ĐDĐT']],
    ['tt-bca', ['QT03.CC']],
    ['17/2024', ['QT03.CC']],
    ['2024', ['QT03.CC', 'QT17.ĐDĐT']],
    ['ho chieu pho', ['QT09.XNC']],
    ['chieu ho', ['QT09.XNC']],
    ['vi-du.example', ['QT09.XNC']],
    ['c++', ['QT03.CC', 'QT09.XNC', 'QT17.ĐDĐT']],
    ['không có chữ này', []],
    ['', ['QT03.CC', 'QT09.XNC', 'QT17.ĐDĐT']],
    ['  ?! ', ['QT03.CC', 'QT09.XNC', 'QT17.ĐDĐT']],
  ])('“%s” finds %j', async (query, codes) => {
    expect(await found(query)).toEqual(codes)
  })

  test.each([
    '"',
    "'",
    '"can cuoc',
    'can* OR',
    'can AND NOT cuoc',
    'NEAR(can cuoc, 1)',
    'heading: can',
    '{body}: x',
    '^can',
    '-can',
    "can':* & 'x",
    'can <-> cuoc',
    '!can | cuoc',
    "can\\' ; drop table dossier; --",
    '%_',
    '( ((',
    'can\u0000cuoc',
    'a'.repeat(5000),
    '𝒸𝒶𝓃 ½ ² ㊄ 亜 ؀',
  ])('operators and quotes of the engines mean nothing in a question: %j', async (query) => {
    expect(Array.isArray(await found(query))).toBe(true)
  })

  test('every word of a text finds the text, by its beginning too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(TEXTS.length - 1).chain((index) => {
          const words = searchWords(TEXTS[index]!.join(' '))
          return fc.record({ index: fc.constant(index), word: fc.constantFrom(...words), length: fc.nat(8) })
        }),
        async ({ index, word, length }) => {
          const hits = await searchVersions(test1.knex, [word.slice(0, length + 1)])
          expect(hits.map(({ procedureId }) => procedureId)).toContain(`procedure-${index}`)
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('a text saved again is found by its new words alone', async () => {
    const save = (body: string) =>
      test1.must(({ procedures }) =>
        procedures.saveSearchText('procedure-2', '1-0', { heading: 'QT09.XNC', body }),
      )
    await save('trích lục')
    expect(await found('trich luc')).toEqual(['QT09.XNC'])
    expect(await found('ho chieu')).toEqual([])
    await save(TEXTS[2][2])
    expect(await found('trich luc')).toEqual([])
  })

  test('what stands in the heading comes before what stands in the text', async () => {
    const hits = await searchVersions(test1.knex, ['can', 'cuoc'])
    expect(hits).toHaveLength(2)
    await test1.must(({ procedures }) =>
      procedures.saveSearchText('procedure-2', '1-0', {
        heading: 'QT09.XNC',
        body: 'xem quy trình về định danh',
      }),
    )
    await test1.must(({ procedures }) =>
      procedures.saveSearchText('procedure-0', '1-0', { heading: 'Định danh', body: TEXTS[0][2] }),
    )
    expect((await searchVersions(test1.knex, ['dinh', 'danh']))[0]?.procedureId).toBe('procedure-0')
  })

  test('finds every version that has not ended, however many older ones hold the same words', async () => {
    const [procedureId, versions] = ['procedure-many', 300]
    const moment = (at: number) => `${1700 + at}-01-01T00:00:00Z`
    await test1.must(async ({ procedures }) => {
      await procedures.record({ id: procedureId, state: null, nextSeq: 0 }, [
        { type: 'procedure-registered', procedureId, code: 'QT50.NHIEU', demonstration: true },
        ...Array.from({ length: versions }, (_, at) => ({
          type: 'version-transcribed' as const,
          issueNumber: at + 1,
          revision: 0,
          contentSha256: `sha-many-${at}`,
          header: aHeader({ title: 'Trích lục thửa đất' }),
        })),
        ...Array.from({ length: versions - 1 }, (_, at) => ({
          type: 'version-superseded' as const,
          issueNumber: at + 1,
          revision: 0,
          effectiveUntil: moment(at),
          by: { issueNumber: at + 2, revision: 0 },
        })),
      ])
      for (let at = 1; at <= versions; at++)
        await procedures.saveSearchText(procedureId, `${at}-0`, {
          heading: 'QT50',
          body: 'trích lục thửa đất',
        })
    })
    const views = procedureViews(test1.database.reader)
    const live = await views.register('thua dat', '2026-01-01T00:00:00Z')
    expect(live.map(({ issueNumber }) => issueNumber)).toEqual([versions])
    expect(await views.register('thua dat')).toHaveLength(versions)
    expect(await views.countOfVersions('thua dat')).toBe(versions)
    expect(await views.countOfVersions('khong co')).toBe(0)
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PERSON_COLUMNS } from '#app/documents/import/person-lines.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { loader as list } from '#app/routes/people._index/route.tsx'
import { action, loader } from '#app/routes/people.import.tsx'
import { takePersonFile } from '#app/server/person-file.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
})
afterEach(() => product.close())

const table = (...lines: string[]) => [PERSON_COLUMNS.join(','), ...lines].join('\n')
const GOOD = table(
  'an.nguyen,Nguyễn Văn An (minh họa),Thiếu tá,MH01.201.001,Cán bộ,Cán bộ tiếp nhận;officer,2026-06-02,15/QĐ (minh họa),2026-05-20',
  'an.nguyen,Nguyễn Văn An (minh họa),Thiếu tá,MH01.100.006,Cán bộ biệt phái,,2026-06-02,,',
  'binh.tran,Trần Thị Bình (minh họa),,,,,,,',
)
const post = (text: string, act: 'preview' | 'import', as: Who = 'tri', formKey = 'k1') =>
  product.ask(action as Parameters<TestApp['ask']>[0], {
    as,
    url: '/people/import',
    form: { text, do: act, formKey },
  })
type Told = {
  data: { messages: string[]; effects: { effect: string }[] | null; text: string }
  init: { status: number } | null
}
const told = async (answer: ReturnType<typeof post>) => (await answer).value as Told
const persons = () => product.app.views.people.persons()

describe('importing people', () => {
  test('shows before what it would make, and then writes nothing', async () => {
    const before = await product.logSize()
    const { data } = await told(post(GOOD, 'preview'))
    expect(data.effects!.map(({ effect }) => effect)).toEqual(['registered', 'post-added', 'registered'])
    expect(data.text).toBe(GOOD)
    expect(await product.logSize()).toBe(before)
  })

  test('makes what it has shown, once; the same file read again changes nothing', async () => {
    const before = await product.logSize()
    const { response } = await post(GOOD, 'import')
    expect(response?.headers.get('Location')).toBe('/people')
    expect(await product.logSize()).toBe(before + 3)
    const an = (await persons()).find(({ account }) => account === 'an.nguyen')!
    expect(an.positions.map(({ title, unitId, roles }) => [title, unitId, roles])).toEqual([
      ['Cán bộ', 'binh-an', ['reception-officer', 'officer']],
      ['Cán bộ biệt phái', 'pc06', []],
    ])
    await post(GOOD, 'import')
    await post(GOOD, 'import', 'tri', 'k2')
    const { data } = await told(post(GOOD, 'preview'))
    expect(data.effects!.map(({ effect }) => effect)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(await product.logSize()).toBe(before + 3)
  })

  test('with one bad line tells every reason by line and writes nothing at all', async () => {
    const before = await product.logSize()
    const { data, init } = await told(
      post(
        table(
          'moi,Người Mới (minh họa),,MH01.201.001,Cán bộ,officer,2026-06-02,,',
          'moi2,Người Mới Hai (minh họa),,MH99,Cán bộ,officer,2026-06-02,,',
          'TẠM,Tên Sai (minh họa),,MH01.201.001,Cán bộ,officer,2026-06-02,,',
          'ly,Tên Khác (minh họa),,MH01.201.001,Cán bộ,officer,2026-06-02,,',
          'moi3,Ngày Sau (minh họa),,MH01.201.001,Cán bộ,officer,2026-06-02,9/QĐ,2999-01-01',
        ),
        'import',
      ),
    )
    expect(init!.status).toBe(422)
    expect(data.messages.map((message) => /^Dòng (\d+)/.exec(message)![1])).toEqual(['3', '4', '5', '6'])
    expect(await product.logSize()).toBe(before)
  })

  test('never gives a post to the one who imports', async () => {
    const tri = (await persons()).find(({ personId }) => personId === 'tri')!
    const before = await product.logSize()
    const { data } = await told(
      post(table(`tri,${tri.name},${tri.rank},MH01.100.001,Cán bộ văn thư,registrar,2026-06-02,,`), 'import'),
    )
    expect(data.messages[0]).toContain('tự thay đổi quyền')
    expect(await product.logSize()).toBe(before)
  })

  test('does not change the roles of a post that is there', async () => {
    await post(GOOD, 'import')
    const before = await product.logSize()
    const { data } = await told(
      post(GOOD.replace('Cán bộ tiếp nhận;officer', 'approver'), 'import', 'tri', 'k2'),
    )
    expect(data.messages[0]).toContain('Cán bộ tiếp nhận')
    expect(await product.logSize()).toBe(before)
  })

  test.each(['soan', 'xet', 'duyet', 'tiep', 'truong', 'giam', 'dang'] as const)(
    'is refused to %s, whose forged form changes nothing',
    async (as) => {
      const before = await product.logSize()
      expect((await post(GOOD, 'import', as)).response?.status).toBe(403)
      expect((await product.ask(loader, { as, url: '/people/import' })).response?.status).toBe(403)
      expect(await product.logSize()).toBe(before)
    },
  )

  test('of nothing asks for a file, in the page', async () => {
    const { data, init } = await told(post('  ', 'import'))
    expect(init!.status).toBe(400)
    expect(data.messages).toHaveLength(1)
  })

  test('shows the new people in the list, found without marks', async () => {
    await post(GOOD, 'import')
    const { value } = await product.ask(list, { as: 'tri', url: '/people?q=nguyen+van+an' })
    expect(value!.rows.map(({ account }) => account)).toEqual(['an.nguyen'])
  })

  test('of a code that several units bear asks for the name', async () => {
    const { registerUnit } = await import('#app/usecases/organisation/change-units.ts')
    await registerUnit(product.app, {
      by: 'system',
      formKey: null,
      unit: {
        unitId: 'hai',
        code: 'MH01.201.001',
        name: 'Công an xã Bình Hai (minh họa)',
        receptionName: '',
        place: '',
        level: 'commune',
        parentId: 'cat',
        from: '2026-06-02T00:00:00Z',
        document: { number: '1/QĐ', date: '2026-06-01', title: '' },
        predecessors: [],
      },
    })
    const line = (unit: string) => table(`moi,Người Mới (minh họa),,${unit},Cán bộ,officer,2026-07-01,,`)
    const { data } = await told(post(line('MH01.201.001'), 'preview'))
    expect(data.messages[0]).toContain('Công an xã Bình Hai (minh họa)')
    expect((await told(post(line('Công an xã Bình Hai (minh họa)'), 'preview'))).data.effects).toHaveLength(1)
  })

  test('of ten thousand lines tells each of them in a dry run, and writes nothing', async () => {
    const before = await product.logSize()
    const lines = Array.from(
      { length: 10_000 },
      (_, n) => `p${n},Người ${n} (minh họa),,MH01.201.001,Cán bộ,officer,2026-06-02,,`,
    )
    const answer = await takePersonFile(product.app, catalogue('vi'), {
      by: 'system',
      formKey: null,
      text: table(...lines),
      dryRun: true,
    })
    expect(answer.ok && answer.effects.length).toBe(10_000)
    expect(await product.logSize()).toBe(before)
  })
})

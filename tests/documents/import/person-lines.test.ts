import { describe, expect, test } from 'vitest'
import { csvCell, readCsv, writeCsv } from '#app/documents/csv-table.ts'
import { PERSON_COLUMNS, readPersonLines } from '#app/documents/import/person-lines.ts'

const HEAD = PERSON_COLUMNS.join(',')
const file = (...lines: string[]) => [HEAD, ...lines].join('\r\n')
const lineOf = (text: string) => {
  const read = readPersonLines(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.lines
}
const problemsOf = (text: string) => {
  const read = readPersonLines(text)
  return read.ok ? [] : read.problems
}

describe('a file of people', () => {
  test('is read with roles by code and by their names in both languages, days in both ways of writing', () => {
    const [a, b] = lineOf(
      file(
        'An.Nguyen,Nguyễn Văn An (minh họa),Thiếu tá,MH01,Cán bộ,officer;Cán bộ tiếp nhận,2026-08-01,15/QĐ,20/07/2026',
        'binh,Trần Thị Bình (minh họa),,MH01,Cán bộ,Head of unit,01/08/2026,,',
      ),
    )
    expect(a).toEqual({
      line: 2,
      account: 'an.nguyen',
      name: 'Nguyễn Văn An (minh họa)',
      rank: 'Thiếu tá',
      post: {
        unit: 'MH01',
        title: 'Cán bộ',
        roles: ['officer', 'reception-officer'],
        from: '2026-08-01',
        document: { number: '15/QĐ', date: '2026-07-20', title: '' },
      },
    })
    expect(b!.rank).toBeNull()
    expect(b!.post).toMatchObject({ roles: ['head-of-unit'], from: '2026-08-01', document: null })
  })

  test('with a byte order mark, semicolons, split letters, quotes and line breaks inside cells says the same', () => {
    const [plain] = lineOf(file('an,Nguyễn Văn Ấn,,MH01,"Phó, ""Trưởng"" phòng",,2026-08-01,,'))
    const hostile = `\uFEFF${HEAD.replaceAll(',', ';')}\nan;${'Nguyễn Văn Ấn'.normalize('NFD')};;MH01;"Phó, ""Trưởng""\r\nphòng";;2026-08-01;;\n`
    const [other] = lineOf(hostile.replace('"Phó,', '"Phó,'))
    expect(other!.name).toBe('Nguyễn Văn Ấn')
    expect(other!.post!.title).toBe(plain!.post!.title)
  })

  test('tells every bad cell with its line', () => {
    expect(
      problemsOf(file('an,An,,MH01,Cán bộ,boss,31/02/2026,,', 'binh,Bình,,,Cán bộ,officer,2026-08-01,,')),
    ).toEqual([
      { code: 'person-line.role-unknown', line: 2, value: 'boss' },
      { code: 'person-line.date-unreadable', line: 2, column: 'from', value: '31/02/2026' },
      { code: 'person-line.cell-missing', line: 3, column: 'unit' },
    ])
    expect(problemsOf('account,name\nan,An').map(({ code }) => code)).toContain('csv.column-missing')
    expect(problemsOf(`${HEAD},nmae\nan,An`)).toContainEqual({ code: 'csv.column-unknown', column: 'nmae' })
    expect(problemsOf(file('an,"An,,,,,,,'))[0]).toMatchObject({ code: 'csv.unreadable' })
    expect(problemsOf('')).toEqual([{ code: 'csv.empty' }])
  })

  test('of ten thousand lines is read whole', () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, n) => `p${n},Người ${n},,MH01,Cán bộ,officer,2026-08-01,,`,
    )
    expect(lineOf(file(...lines))).toHaveLength(10_000)
  })

  test('of more lines than are taken is refused whole', () => {
    const lines = Array.from({ length: 20_001 }, (_, n) => `p${n},Người ${n},,MH01,Cán bộ,,2026-08-01,,`)
    expect(problemsOf(file(...lines))).toEqual([{ code: 'csv.too-long', most: 20_000 }])
  })
})

describe('a table written for a spreadsheet', () => {
  test.each(['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '\rx'])('never lets %j be a formula', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
  })

  test('is read again as it was written', () => {
    const cells = ['Nguyễn "Tư", An', 'a;b', 'hai dòng', 'Đội 1']
    const read = readCsv<'a' | 'b' | 'c' | 'd'>(writeCsv([['a', 'b', 'c', 'd'], cells]), {
      needed: ['a', 'b', 'c', 'd'],
      also: [],
    })
    expect(read).toMatchObject({
      ok: true,
      rows: [{ cells: { a: cells[0], b: cells[1], c: cells[2], d: cells[3] } }],
    })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentListPrint } from '#app/documents/document-list-print.ts'
import { findChromium } from '#app/documents/find-chromium.mjs'
import { openPrinter } from '#app/documents/pdf.ts'
import { loader as lists } from '#app/routes/document-lists._index/route.tsx'
import { loader as table } from '#app/routes/document-lists.csv.ts'
import { loader as printed } from '#app/routes/document-lists.pdf.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'

let product: TestApp
beforeAll(async () => {
  product = await openTestApp()
})
afterAll(() => product.close())

const list = async (query: string, as: 'ly' | 'soan' = 'ly') =>
  (await product.ask(lists, { as, url: `/document-lists${query}` })).value!

describe('The lists of documents and records', () => {
  test('begin with the internal ones: each procedure once, by the version to work by', async () => {
    const { list: name, rows } = await list('')
    expect(name).toBe('internal')
    const codes = rows.map(({ cells }) => cells[0])
    expect(codes).toEqual(expect.arrayContaining(['QT03.CC', 'QT17.ĐDĐT']))
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('name documents from outside with the procedures in force that cite them', async () => {
    const { rows } = await list('?list=external')
    const cited = rows.find(({ cells }) => cells[0] === '69/2024/NĐ-CP')!
    expect(cited.cells[5]).toContain('QT17.ĐDĐT')
  })

  test('say what is kept, where and for how long', async () => {
    const { rows } = await list('?list=records')
    const kept = rows.find(({ cells }) => cells[0] === 'QT03.CC')!
    expect(kept.cells.slice(3)).toEqual([expect.stringContaining('Công an tỉnh'), '05 năm'])
  })

  test('are the same for who may read unissued texts: nothing that is not issued is on them', async () => {
    for (const query of ['', '?list=external', '?list=records'])
      expect((await list(query, 'soan')).rows).toEqual((await list(query, 'ly')).rows)
  })

  test('as of a day before the first version hold what is known of it alone, and say the day', async () => {
    const { day, rows, back } = await list('?as-of=1%2F1%2F1990')
    expect(day).toBe('1990-01-01')
    expect(back.past).not.toBeNull()
    // A paper text may have been in force then: nobody knows, and its line says so.
    for (const { cells } of rows) expect(cells[6]).toContain('Chép từ bản giấy')
  })

  test('are refused for a day to come, and shown as of today', async () => {
    expect(await list('?as-of=1%2F1%2F2100')).toMatchObject({ back: { wrong: 'in-the-future', past: null } })
  })

  test('are written for a spreadsheet with a byte order mark, a number for each line, and no formula', async () => {
    const { response } = await product.ask(table, { as: 'ly', url: '/document-lists/csv?list=external' })
    const bytes = Buffer.from(await response!.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').trim().split('\r\n')
    expect(lines[0]).toContain('TT,"Số, ký hiệu",Loại')
    expect(lines).toHaveLength((await list('?list=external')).rows.length + 1)
    for (const line of lines.slice(1)) expect(line).not.toMatch(/(^|,)[=+@]/)
    expect(response!.headers.get('Content-Disposition')).toContain('.csv')
  })

  test('let no title leave its cell on paper', () => {
    const html = documentListPrint(
      {
        title: 'Danh mục',
        asOf: 'hôm nay',
        columns: ['<b>'],
        rows: [['</td><script>x</script>']],
        printed: '"; } @import "x',
        demonstration: false,
      },
      product.app.printAssets(),
    )
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;b&gt;')
  })

  test.skipIf(findChromium() === null)('are printed on A4 landscape', async () => {
    const printer = openPrinter({ executablePath: findChromium() })
    const { printer: before } = product.app
    product.app.printer = () => printer
    try {
      const { response } = await product.ask(printed, { as: 'ly', url: '/document-lists/pdf' })
      const bytes = Buffer.from(await response!.arrayBuffer())
      const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(bytes.toString('latin1'))!
      expect([Math.round(Number(box[1])), Math.round(Number(box[2]))]).toEqual([842, 595])
    } finally {
      product.app.printer = before
      await printer.close()
    }
  })
})

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UNIT_COLUMNS } from '#app/documents/import/unit-lines.ts'
import { failure } from '../../docs/contract/failure.ts'
import { unitImportOutput, unitTreeOutput } from '../../docs/contract/unit.ts'
import { mt, type SeededData, seededData } from './mt-command.ts'

let data: SeededData
beforeAll(() => {
  data = seededData()
})
afterAll(() => data.remove())

const run = async (...words: string[]) => {
  const { code, stdout } = await mt([...words, '--json'], { environment: data.environment })
  return { code, json: JSON.parse(stdout) as unknown }
}
const entries = () => data.entries()
const file = (name: string, ...lines: string[]) => {
  const written = path.join(data.folder, name)
  writeFileSync(written, `\uFEFF${[UNIT_COLUMNS.join(','), ...lines].join('\r\n')}`)
  return written
}
const line = (cells: Partial<Record<(typeof UNIT_COLUMNS)[number], string>>) =>
  UNIT_COLUMNS.map((column) => cells[column] ?? '').join(',')

const ABOVE = 'Công an tỉnh Bình Hải (minh họa)'
const TEAM = line({
  ...{ name: 'Công an xã Bình Tân (minh họa)', parent: ABOVE, level: 'commune', from: '02/06/2026' },
  ...{ foundingNumber: '9/QĐ-MH', foundingDate: '01/06/2026' },
})

describe('units from the command line', () => {
  test('are shown as a tree of a day, for people and for programs', async () => {
    const { code, json } = await run('unit', 'tree')
    expect(code).toBe(0)
    const { units } = unitTreeOutput.parse(json)
    expect(units.map(({ id, parent, depth }) => [id, parent, depth])).toEqual([
      ['cat', null, 0],
      ['binh-an', 'cat', 1],
      ['pc06', 'cat', 1],
      ['pv01', 'cat', 1],
    ])
    const early = await mt(['unit', 'tree', '--as-of', '2025-06-30'], { environment: data.environment })
    expect(early).toMatchObject({ code: 0, stdout: '' })
  }, 30_000)

  test('come from a table: told first, taken in whole, and not a second time', async () => {
    const good = file('good.csv', TEAM)
    const before = await entries()
    const counts = async (...words: string[]) => {
      const { code, json } = await run('unit', 'import', good, ...words)
      expect(code).toBe(0)
      return unitImportOutput.parse(json)
    }
    expect(await counts('--dry-run')).toEqual({
      ...{ ok: true, dryRun: true, registered: 1, ended: 0, unchanged: 0 },
    })
    expect(await entries()).toBe(before)
    expect(await counts()).toMatchObject({ dryRun: false, registered: 1 })
    expect(await entries()).toBe(before + 1)
    expect(await counts()).toMatchObject({ registered: 0, unchanged: 1 })
    expect(await entries()).toBe(before + 1)
  }, 30_000)

  test('of a table with a bad line are told by its number, and nothing is written', async () => {
    const before = await entries()
    const refused = async (code: string, at: number | null, ...lines: string[]) => {
      const answer = await run('unit', 'import', file('bad.csv', ...lines))
      expect(answer.code).toBe(1)
      expect(unitImportOutput.parse(answer.json)).toMatchObject({
        ok: false,
        problems: [{ line: at, code, message: expect.stringContaining(at === null ? '' : `Dòng ${at}:`) }],
      })
    }
    const another = TEAM.replace('Bình Tân', 'Bình Minh')
    await refused('unit-line.parent-unknown', 3, another, TEAM.replace('tỉnh Bình Hải', 'tỉnh Khác'))
    expect(await entries()).toBe(before)
  }, 30_000)

  test('of the reorganisation that is shipped are told whole by a dry run', async () => {
    const before = await entries()
    const { code, json } = await run('unit', 'import', '--shipped', 'khanh-hoa-2025', '--dry-run')
    expect(code).toBe(0)
    expect(unitImportOutput.parse(json)).toEqual({
      ...{ ok: true, dryRun: true, registered: 273, ended: 207, unchanged: 0 },
    })
    expect(await entries()).toBe(before)
  }, 30_000)

  test('are not asked for wrongly: usage ends with 2, a file that cannot be read with 3', async () => {
    const ended = async (exit: number, ...words: string[]) => {
      const { code, json } = await run('unit', ...words)
      expect(failure.parse(json).error.message).not.toBe('')
      expect(code).toBe(exit)
    }
    const notText = path.join(data.folder, 'latin.csv')
    writeFileSync(notText, Buffer.from([0x6e, 0xe0, 0xff, 0x0a]))
    await Promise.all([
      ended(2, 'tree', '--as-of', '31/02/2026'),
      ended(2, 'import', notText, '--shipped', 'khanh-hoa-2025'),
      ended(3, 'import', notText),
    ])
  }, 30_000)
})

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PERSON_COLUMNS } from '#app/documents/import/person-lines.ts'
import { dbInitOutput } from '../../docs/contract/db-init.ts'
import { failure } from '../../docs/contract/failure.ts'
import { userChangeOutput, userImportOutput, userListOutput } from '../../docs/contract/user.ts'
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
const list = async () => userListOutput.parse((await run('user', 'list')).json).people
const entries = () => data.entries()
const refusedWith = async (code: string, ...words: string[]) => {
  const before = await entries()
  const { code: exit, json } = await run(...words)
  expect(failure.parse(json).error.code).toBe(code)
  expect(await entries()).toBe(before)
  return exit
}

describe('people from the command line', () => {
  test('are registered with a first post, shut, opened again and given other roles', async () => {
    const added = await run(
      ...['user', 'add', 'an.nguyen', '--name', 'Nguyễn Văn An (minh họa)'.normalize('NFD')],
      ...['--rank', 'Thiếu tá', '--unit', 'MH01.201.001', '--position', 'Cán bộ'],
      ...['--roles', 'Cán bộ tiếp nhận', '--from', '02/06/2026'],
    )
    expect(added.code).toBe(0)
    expect(userChangeOutput.parse(added.json)).toEqual({
      account: 'an.nguyen',
      name: 'Nguyễn Văn An (minh họa)',
      done: 'registered',
    })
    const done = async (...words: string[]) => userChangeOutput.parse((await run(...words)).json).done
    expect(await done('user', 'roles', 'an.nguyen', '--roles', 'officer', '--reason', 'Phân công lại')).toBe(
      'roles-changed',
    )
    expect(await done('user', 'disable', 'an.nguyen', '--reason', 'Đi học')).toBe('disabled')
    const an = async () => (await list()).find(({ account }) => account === 'an.nguyen')!
    expect(await an()).toMatchObject({
      enabled: false,
      positions: [{ title: 'Cán bộ', unit: 'Công an xã Bình An (minh họa)', roles: ['officer'] }],
    })
    expect(await done('user', 'enable', 'an.nguyen', '--reason', 'Học xong')).toBe('enabled')
    expect((await an()).enabled).toBe(true)
  }, 120_000)

  test('are refused with the reason and nothing is written', async () => {
    expect(await refusedWith('person.unknown', 'user', 'disable', 'khong.co', '--reason', 'x')).toBe(1)
    expect(await refusedWith('person.last-of-role', 'user', 'disable', 'dang', '--reason', 'x')).toBe(1)
    expect(
      await refusedWith('person.last-of-role', 'user', 'roles', 'tri', '--roles', 'officer', '--reason', 'x'),
    ).toBe(1)
    expect(await refusedWith('person.account-taken', 'user', 'add', 'LY', '--name', 'Tên Khác')).toBe(1)
    expect(await refusedWith('role.unknown', 'user', 'roles', 'ly', '--roles', 'boss', '--reason', 'x')).toBe(
      2,
    )
    expect(await refusedWith('usage', 'user', 'add', 'moi', '--name', 'Mới', '--unit', 'MH01.201.001')).toBe(
      2,
    )
  }, 120_000)

  test('come from a table: told first, taken in whole, and not a second time', async () => {
    const file = path.join(data.folder, 'can-bo.csv')
    const line = 'binh.tran,Trần Thị Bình (minh họa),Đại úy,MH01.201.001,Cán bộ,officer,2026-06-02,,'
    writeFileSync(file, `\uFEFF${[PERSON_COLUMNS.join(','), line].join('\r\n')}`)
    const before = await entries()
    const dry = await run('user', 'import', file, '--dry-run')
    expect(userImportOutput.parse(dry.json)).toMatchObject({ ok: true, dryRun: true, registered: 1 })
    expect(await entries()).toBe(before)
    expect(userImportOutput.parse((await run('user', 'import', file)).json)).toMatchObject({ registered: 1 })
    expect(userImportOutput.parse((await run('user', 'import', file)).json)).toMatchObject({
      registered: 0,
      unchanged: 1,
    })
    expect(await entries()).toBe(before + 1)
    writeFileSync(file, [PERSON_COLUMNS.join(','), line, line.replace('MH01.201.001', 'MH99')].join('\n'))
    const bad = await run('user', 'import', file)
    expect(bad.code).toBe(1)
    expect(userImportOutput.parse(bad.json)).toMatchObject({
      ok: false,
      problems: [{ line: 3, code: 'person-line.unit-unknown' }],
    })
    expect(await entries()).toBe(before + 1)
  }, 120_000)
})

describe('a real database', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-init-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const environment = {
    MINH_TRINH_DATA: path.join(folder, 'data'),
    MINH_TRINH_ORIGIN: 'minhtrinh.example/record',
  }
  const input = {
    unit: { name: 'Công an tỉnh Bình Hải (minh họa)', level: 'province', code: 'MH01' },
    registrar: { account: 'van.thu', name: 'Lý Thị Thư (minh họa)', position: 'Cán bộ văn thư' },
    administrator: { account: 'quan.tri', name: 'Mai Văn Trị (minh họa)', position: 'Quản trị hệ thống' },
  }
  const file = path.join(folder, 'don-vi.json')
  const init = async (value: unknown) => {
    writeFileSync(file, JSON.stringify(value))
    const { code, stdout } = await mt(['db', 'init', file, '--json'], { environment })
    return { code, json: JSON.parse(stdout) as unknown }
  }

  test('needs two different people and a whole file, else nothing is made', async () => {
    const same = await init({ ...input, administrator: { ...input.administrator, account: 'VAN.THU' } })
    expect(failure.parse(same.json).error.code).toBe('init.one-person')
    const wrong = await init({ ...input, registrar: { account: 'a' } })
    expect(failure.parse(wrong.json).error).toMatchObject({ code: 'init.wrong-file' })
    expect(existsSync(path.join(folder, 'data', 'minhtrinh.db'))).toBe(false)
  }, 60_000)

  test('begins with one unit, one registrar and one administrator, and is never made twice', async () => {
    const { code, json } = await init(input)
    expect(code).toBe(0)
    const made = dbInitOutput.parse(json)
    expect(made.people.map(({ role, account }) => [role, account])).toEqual([
      ['registrar', 'van.thu'],
      ['administrator', 'quan.tri'],
    ])
    expect(new Set(made.people.map(({ code }) => code)).size).toBe(2)
    const { stdout } = await mt(['user', 'list', '--json'], { environment })
    expect(
      userListOutput.parse(JSON.parse(stdout)).people.map(({ positions }) => positions[0]!.roles),
    ).toEqual([['registrar'], ['administrator']])
    expect((await mt(['db', 'check'], { environment })).code).toBe(0)
    const again = await init(input)
    expect(again.code).toBe(4)
    expect(failure.parse(again.json).error.code).toBe('record.not-empty')
    expect((await mt(['user', 'list', '--json'], { environment })).stdout).toBe(stdout)
  }, 60_000)
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkProcedure, type Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import { checkOutput } from '../../docs/contract/check.ts'
import { fixFile } from '../../scripts/commands/check-fixes.ts'
import { openTerminal } from '../../scripts/commands/terminal.ts'
import { mt, root } from './mt-command.ts'

const mended = path.join(root, 'procedures/QT03.CC/03.md')
const sample = path.join(root, 'tests/fixtures/procedures/QT00.MAU/02-01.md')
const example = readFileSync(sample, 'utf8')

const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: unknown): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

async function check(...words: string[]) {
  const { code, stdout, stderr } = await mt(['procedure', 'check', '--json', ...words])
  // A command that was ended says so in another shape: docs/contract/failure.ts.
  const files = code === 0 || code === 1 ? checkOutput.parse(JSON.parse(stdout)).files : []
  const rules = files.map(({ diagnostics }) => diagnostics.map(({ rule }) => rule))
  return { code, stderr, files, rules }
}

describe('registers', () => {
  test('are the shipped ones where none is named, and that is said', async () => {
    const { stderr, rules } = await check(mended)
    expect(stderr).toContain('Dùng lịch đi kèm: ')
    expect(stderr).toContain('Dùng danh mục đi kèm: biểu mẫu, văn bản pháp luật, đơn vị.')
    expect(rules[0]!.filter((rule) => rule === 'D2')).toHaveLength(2)
  })

  test('are asked for the day that is named', async () => {
    const { files } = await check(mended, '--on', '2027-01-01')
    const fee = files[0]!.diagnostics.find(({ line, rule }) => line === 71 && rule === 'D2')
    expect(fee?.message).toBe('Văn bản 64/2025/TT-BTC đã hết hiệu lực từ ngày 01/01/2027.')
    expect((await check(mended, '--on', '2027-02-30')).code).toBe(2)
  })

  test('of the office take the place of the shipped ones', async () => {
    const law = write('law.json', [{ number: '118/2025/NĐ-CP', kind: 'Nghị định' }])
    const forms = write('forms.json', [
      { localCode: 'TK99', circular: '1/2020/TT-BCA', number: '99', title: 'Tờ khai đề nghị' },
    ])
    const units = write('units.json', [{ name: 'Công an tỉnh Bình Hải', until: '2026-01-01' }])
    const { stderr, files } = await check(sample, '--law', law, '--forms', forms, '--units', units)
    expect(stderr).not.toContain('danh mục đi kèm')
    const found = files[0]!.diagnostics.map(({ rule, line }) => `${rule} ${line}`)
    expect(found).toContain('D3 5')
    expect(found.filter((each) => each.startsWith('D12 ') || each === 'D10 108')).toEqual([])
    expect(found.filter((each) => each.startsWith('D10 '))).toHaveLength(6)
  })

  test('with faults end the command with exit code 3 and every place', async () => {
    const law = write('broken.json', [
      { number: '118/2025/NĐ-CP', kind: 'Nghị định', until: '2026-01-01' },
      { number: '', kind: 'Luật', date: '31/12/2026' },
    ])
    const { code, stderr } = await check(sample, '--law', law)
    expect(code).toBe(3)
    for (const path of ['$[0].until: ', '$[1].number: ', '$[1].date: ']) expect(stderr).toContain(path)
    const torn = await check(sample, '--units', write('torn.json', '[{'))
    expect(torn.code).toBe(3)
    expect(torn.stderr).toContain('không phải JSON')
  })

  test('can be left out: each rule that needs one is told once as not checked', async () => {
    const { code, stderr, files } = await check(sample, '--no-registers')
    expect(code).toBe(0)
    expect(stderr).not.toContain('đi kèm')
    const unchecked = files[0]!.diagnostics.filter(({ line, column }) => line === 1 && column === 1)
    expect(unchecked.every(({ severity }) => severity === 'info')).toBe(true)
    const rules = unchecked.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['T2', 'D1', 'D2', 'D3']))
    expect(new Set(rules).size).toBe(rules.length)
  })
})

describe('the version before', () => {
  test('is the next lower number beside the file, in the folder of its code', async () => {
    const { stderr } = await check(mended)
    expect(stderr).toContain(`${mended}: so với bản trước ${path.join(root, 'procedures/QT03.CC/02.md')}`)
    const alone = await check(write('elsewhere/03.md', readFileSync(mended, 'utf8')))
    expect(alone.stderr).not.toContain('so với bản trước')
  })

  test('is not taken from a file of another procedure that only bears its name', async () => {
    write('QT00.MAU/01.md', readFileSync(mended, 'utf8'))
    const file = write('QT00.MAU/02-01.md', example)
    const { code, stderr } = await check(file)
    expect(stderr).toContain('không đọc được bản trước')
    expect(code).toBe(0)
  })

  test('can be named, for one file alone', async () => {
    const before = write('before.md', example)
    expect((await check(sample, '--previous', before)).code).toBe(0)
    expect((await check(sample, '--previous', path.join(root, 'package.json'))).code).toBe(3)
    expect((await check(sample, mended, '--previous', before)).code).toBe(2)
  })
})

describe('the revision table', () => {
  const d4 = (files: { diagnostics: { rule: string; line: number; column: number }[] }[]) =>
    files[0]!.diagnostics.filter(({ rule }) => rule === 'D4').map(({ line, column }) => `${line}:${column}`)

  test('is told as not checked where the version before is not there', async () => {
    const { files } = await check(write('alone/02-01.md', example))
    expect(d4(files)).toEqual(['1:1'])
  })

  test('needs no version before in the first text of a procedure', async () => {
    const first = example
      .replace('issueNumber: 2\nrevision: 1', 'issueNumber: 1\nrevision: 0')
      .replace('| 02/01 |', '| 01/00 |')
    const { files } = await check(write('alone/01.md', first))
    expect(d4(files)).toEqual([])
  })

  test('is held against the version that is named', async () => {
    const before = example.replace('không quá 03 ngày', 'không quá 05 ngày').replace('05 năm', '10 năm')
    const { files } = await check(sample, '--previous', write('before-retention.md', before))
    expect(d4(files)).toEqual(['110:4'])
  })
})

describe('the files of one run', () => {
  test('are held against each other: one number twice, and codes that only marks tell apart', async () => {
    const twin = write('twin.md', example)
    const like = write('like.md', example.replace('code: QT00.MAU', 'code: QT00-MAU'))
    const { rules } = await check(sample, twin, like)
    expect(rules.map((each) => each.filter((rule) => rule === 'D6' || rule === 'D15'))).toEqual([
      ['D6', 'D15'],
      ['D6', 'D15'],
      ['D15'],
    ])
    const { rules: same } = await check(sample, sample)
    expect(same.flat().filter((rule) => rule === 'D6')).toEqual([])
  })
})

describe('certain fixes', () => {
  const finding = { rule: 'O1', severity: 'warning', arguments: {} } as const
  const terminal = { ...openTerminal('vi', true), complain: (text: string) => complaints.push(text) }
  const complaints: string[] = []
  const checked = (text: string): Diagnostic[] | null => {
    const read = readProcedureFile(text)
    if (!read.ok) return null
    const { model, findings } = compileProcedure(read.file.header, read.file.outline, read.file.headerLines)
    const found = checkProcedure(model, findings, { at: 'draft', minutesPerDay: 480, on: '2026-11-23' })
    return found.filter(({ lacks }) => lacks === undefined)
  }
  const headingAt = { line: 110, column: 9, endColumn: 22 }

  test('are written into the file, and what is found afterwards is told', () => {
    const file = write('damaged.md', example.replace('HỒ SƠ CẦN LƯU', 'HỒ SƠ CẢN LƯU'))
    const answer = fixFile(file, [{ ...finding, ...headingAt, fix: 'HỒ SƠ CẦN LƯU' }], checked, terminal)
    expect(answer).toEqual({ places: 1, diagnostics: [] })
    expect(readFileSync(file, 'utf8')).toBe(example)
  })

  test('leave every byte of a file alone whose lines they cannot count', () => {
    const text = example.normalize('NFD')
    const file = write('decomposed.md', text)
    expect(fixFile(file, [{ ...finding, ...headingAt, fix: 'X' }], checked, terminal)).toBeNull()
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(complaints.at(-1)).toContain('NFC')
  })

  test('leave every byte alone when they would make new errors or spoil the file', () => {
    const file = write('sound.md', example)
    const code = { line: 94, column: 3, endColumn: 5, fix: 'B2' }
    const front = { line: 1, column: 1, endColumn: 4, fix: '' }
    for (const fix of [code, front]) {
      expect(fixFile(file, [{ ...finding, ...fix }], checked, terminal)).toBeNull()
      expect(readFileSync(file, 'utf8')).toBe(example)
      expect(complaints.at(-1)).toContain('sinh lỗi khác')
    }
  })

  test('change nothing where none is certain, and JSON says how many there were', async () => {
    const file = write('whole.md', example)
    const { files } = await check(file, '--fix')
    expect(files[0]!.fixed).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(example)
  })
})

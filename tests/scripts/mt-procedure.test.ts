import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '#app/documents/find-chromium.mjs'
import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkOutput } from '../../docs/contract/check.ts'
import { dbCheckOutput } from '../../docs/contract/db-check.ts'
import { parseOutput } from '../../docs/contract/parse.ts'
import { printedModel } from '../../scripts/commands/procedure-parse.ts'
import { mt, root, type SeededData, seededData } from './mt-command.ts'

const mended = path.join(root, 'procedures/QT03.CC/03.md')
const paper = path.join(root, 'procedures/QT17.ĐDĐT/01.md')
const sample = path.join(root, 'tests/fixtures/procedures/QT00.MAU/02-01.md')

const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-procedure-'))
let data: SeededData
beforeAll(() => {
  data = seededData()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  data.remove()
})

/** A folder of procedure files as `load` takes it. */
function folderOf(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    const whole = path.join(folder, name, file)
    mkdirSync(path.dirname(whole), { recursive: true })
    writeFileSync(whole, text)
  }
  return path.join(folder, name)
}

const entries = async () => {
  const { stdout } = await mt(['db', 'check', '--json'], { environment: data.environment })
  return dbCheckOutput.parse(JSON.parse(stdout)).entries
}

describe('check', () => {
  test('finds no error in the mended procedure and in the sample, and exit code 0', async () => {
    const { code, stdout } = await mt(['procedure', 'check', mended, sample, '--json'])
    expect(code).toBe(0)
    const { files } = checkOutput.parse(JSON.parse(stdout))
    expect(files.map(({ file }) => file)).toEqual([mended, sample])
    expect(
      files.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error'),
    ).toEqual([])
  })

  test('tells every fault of the paper text with rule, line and column, and exit code 1', async () => {
    const { code, stdout } = await mt(['procedure', 'check', paper])
    expect(code).toBe(1)
    expect(stdout).toContain(`${paper}:92:3: Lỗi N2: `)
  })

  test('of a broken header names line and column; the other files are checked all the same, and exit code 3', async () => {
    const broken = path.join(folder, 'broken.md')
    writeFileSync(broken, readFileSync(mended, 'utf8').replace('title: ', 'title: "'))
    const { code, stdout } = await mt([
      'procedure',
      'check',
      broken,
      'nowhere.md',
      paper,
      '--json',
      '--lang',
      'en',
    ])
    expect(code).toBe(3)
    const [first, second, third] = checkOutput.parse(JSON.parse(stdout)).files
    expect(first!.diagnostics[0]).toMatchObject({ rule: 'file.broken-yaml', severity: 'error' })
    expect(first!.diagnostics[0]!.line).toBeGreaterThanOrEqual(4)
    expect(second!.diagnostics).toMatchObject([{ rule: 'file.not-found', line: 1, column: 1 }])
    expect(third!.diagnostics.length).toBeGreaterThan(3)
  })
})

describe('parse', () => {
  test('gives the cases with their terms and the steps with their times', async () => {
    const { code, stdout } = await mt([
      'procedure',
      'parse',
      path.join(root, 'procedures/QT17.ĐDĐT/02.md'),
      '--json',
    ])
    expect(code).toBe(0)
    const model = parseOutput.parse(JSON.parse(stdout))
    expect(model.variants[1]).toMatchObject({
      term: { allotment: { kind: 'duration', n: 3, unit: 'working-day' } },
      steps: [
        { code: 'B1', allotment: { kind: 'duration', n: 2, unit: 'hour' } },
        { code: 'B2', allotment: { kind: 'duration', n: 4, unit: 'hour' } },
        { code: 'B3', allotment: { kind: 'duration', n: 2, unit: 'working-day' }, performer: 'outside' },
        { code: 'B4', allotment: { kind: 'duration', n: 2, unit: 'hour' } },
      ],
    })
  })

  test.each(['procedures/QT03.CC/02.md', 'procedures/QT03.CC/03.md', 'procedures/QT17.ĐDĐT/01.md', sample])(
    'keeps the agreed shape for %s',
    (file) => {
      const read = readProcedureFile(readFileSync(path.resolve(root, file), 'utf8'))
      if (!read.ok) throw new Error('unreadable')
      const { header, outline, headerLines } = read.file
      const { model } = compileProcedure(header, outline, headerLines)
      expect(() => parseOutput.parse(JSON.parse(JSON.stringify(printedModel(model))))).not.toThrow()
    },
  )

  test('of what is no procedure ends with exit code 3', async () => {
    const { code, stdout, stderr } = await mt(['procedure', 'parse', path.join(root, 'package.json')])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain('package.json:1:1')
  })
})

describe('export and load', () => {
  test('a version goes out as a file and comes in again as the very same text: nothing changes', async () => {
    const file = path.join(folderOf('out', { 'QT03.CC/.keep': '' }), 'QT03.CC', '03.md')
    const { environment } = data
    const exported = await mt(['procedure', 'export', 'qt03.cc', '--version', '03', '--out', file], {
      environment,
    })
    expect(exported.code).toBe(0)
    const read = readProcedureFile(readFileSync(file, 'utf8'))
    expect(read.ok && read.file.header).toMatchObject({
      decision: {},
      effectiveOn: '2026-08-01T00:00:00+07:00',
    })

    const before = await entries()
    const loaded = await mt(['procedure', 'load', path.dirname(file), '--as', 'paper', '--json'], {
      environment,
    })
    expect(loaded.code).toBe(0)
    expect(JSON.parse(loaded.stdout).files).toMatchObject([
      { code: 'QT03.CC', label: '03-00', outcome: 'unchanged' },
    ])
    expect(await entries()).toBe(before)
  })

  test('another text under a number that is taken is refused with exit code 4, and nothing of the folder is loaded', async () => {
    const text = readFileSync(mended, 'utf8')
    const changed = folderOf('taken', {
      'QT00.MAU/02-01.md': readFileSync(sample, 'utf8'),
      'QT03.CC/03.md': text.replace('## II. PHẠM VI', '## II. PHẠM VI\n\nThêm một câu.'),
    })
    const before = await entries()
    const { code, stderr } = await mt(['procedure', 'load', changed, '--as', 'paper'], {
      environment: data.environment,
    })
    expect(code).toBe(4)
    expect(stderr).toContain('Chưa nạp gì.')
    expect(await entries()).toBe(before)
  })

  test('a new procedure is taken in from its file, as a draft in somebody’s name', async () => {
    const fresh = folderOf('fresh', { 'QT00.MAU/02-01.md': readFileSync(sample, 'utf8') })
    const { environment } = data
    const nameless = await mt(['procedure', 'load', fresh, '--as', 'draft'], { environment })
    expect(nameless.code).toBe(2)
    const loaded = await mt(['procedure', 'load', fresh, '--as', 'draft', '--by', 'soan'], { environment })
    expect({ code: loaded.code, stdout: loaded.stdout }).toEqual({
      code: 0,
      stdout: `${path.join(fresh, 'QT00.MAU', '02-01.md')}: QT00.MAU 02-01, đã nạp\n`,
    })
    const officer = await mt(['procedure', 'load', fresh, '--as', 'draft', '--by', 'tiep'], { environment })
    expect(officer.code).toBe(1)
  })
})

describe('print', () => {
  test('of a code that nobody registered offers the nearest one, and exit code 3', async () => {
    const out = path.join(folder, 'none.pdf')
    const { code, stderr } = await mt(['procedure', 'print', 'QT17.DDX', '--out', out], {
      environment: data.environment,
    })
    expect(code).toBe(3)
    expect(stderr).toContain('Gần nhất: QT17.ĐDĐT.')
  })

  test.skipIf(!findChromium())(
    'makes a PDF of a version, found by a former spelling of its code',
    async () => {
      const out = path.join(folder, 'qt17.pdf')
      const { code, stdout } = await mt(
        ['procedure', 'print', 'QT17.ĐDDT', '--version', '02', '--out', out, '--json'],
        { environment: data.environment },
      )
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ code: 'QT17.ĐDĐT' })
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
    },
  )
})

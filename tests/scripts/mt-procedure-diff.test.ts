import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { diffOutput } from '../../docs/contract/diff.ts'
import { mt, root } from './mt-command.ts'

const older = path.join(root, 'procedures/QT17.ĐDĐT/01.md')
const newer = path.join(root, 'procedures/QT17.ĐDĐT/02.md')
const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-diff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('mt procedure diff', () => {
  test('tells what a newer version says otherwise, by section, and marks the words', async () => {
    const text = readFileSync(newer, 'utf8')
    expect(text).toContain('| 02 giờ làm việc |')
    const changed = path.join(folder, 'nháp mới.md')
    writeFileSync(changed, text.replace('| 02 giờ làm việc |', '| 01 giờ làm việc |'))
    const { code, stdout, stderr } = await mt(['procedure', 'diff', newer, changed])
    expect(code).toBe(1)
    expect(stdout).toContain('5.10. Quy trình xử lý công việc\n  B1: 2 giờ làm việc → 1 giờ làm việc\n')
    expect(stdout).toMatch(/^~ B1 \| .*\[-02-\]\{\+01\+\} giờ làm việc/m)
    expect(stderr).toContain('1 thay đổi về nội dung.')
  })

  test('gives one object with --json, with rows for the revision table', async () => {
    const { code, stdout } = await mt(['procedure', 'diff', older, newer, '--json'])
    expect(code).toBe(1)
    const { changes, revisionRows, text } = diffOutput.parse(JSON.parse(stdout))
    expect(changes.length).toBeGreaterThan(20)
    expect(revisionRows.map(({ place }) => place)).toContain('5.1. Cơ sở pháp lý')
    expect(text.detail).toBe('words')
    expect(text.units.length).toBeGreaterThan(20)
  })

  test('ends with 0 for a file and itself, with 3 for one that cannot be read', async () => {
    expect(await mt(['procedure', 'diff', older, older])).toMatchObject({ code: 0, stdout: '' })
    const broken = path.join(folder, 'broken.md')
    writeFileSync(broken, 'không có phần đầu')
    expect(await mt(['procedure', 'diff', older, broken])).toMatchObject({ code: 3, stdout: '' })
  })
})

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256Hex } from '#app/record/hash.ts'
import { checkOutput } from '../../docs/contract/check.ts'
import { failure } from '../../docs/contract/failure.ts'
import { doubtsFile, importOutput } from '../../docs/contract/import.ts'
import { paragraph, table, wordFile } from '../documents/import/word-builder.ts'
import { mt, root } from './mt-command.ts'

const QT17 = path.join(root, 'tests/fixtures/seeds/000_1d831b2eec17d798.txt')
const QT03 = path.join(root, 'tests/fixtures/seeds/001_a10cefe2858b4874.txt')

const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const out = (name: string) => path.join(folder, name)

const word = () =>
  wordFile([
    paragraph('QUY TRÌNH', { bold: true }),
    paragraph('VIỆC MẪU', { bold: true }),
    paragraph('Mã hiệu: QT60.WD'),
    paragraph('Lần ban hành: 01/02'),
    paragraph('I. MỤC ĐÍCH', { bold: true }),
    paragraph('Làm đúng hạn.'),
    table([
      ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian'],
      ['B1', 'Nhận', 'Cán bộ', '1 giờ'],
    ]),
  ])

/** A folder of sources, some of which cannot be imported. */
let sources: string
beforeAll(() => {
  sources = out('văn bản cũ')
  mkdirSync(path.join(sources, 'bên trong'), { recursive: true })
  copyFileSync(QT17, path.join(sources, 'khóa căn cước.txt'))
  writeFileSync(path.join(sources, 'bên trong', 'việc mẫu.docx'), word())
  writeFileSync(path.join(sources, 'hỏng.docx'), 'không phải Word')
  writeFileSync(path.join(sources, '~$việc mẫu.docx'), 'Word is open')
  writeFileSync(path.join(sources, 'ảnh.png'), 'PNG')
  writeFileSync(path.join(sources, 'chính sách.txt'), 'CHÍNH SÁCH CHẤT LƯỢNG\n\nĐúng hạn.\n')
})

describe('mt procedure import', () => {
  test('writes the Markdown, the doubts and the source as it came; doubts are no failure', async () => {
    const { code, stdout, stderr } = await mt(['procedure', 'import', QT03, '--out', out('một')])
    expect(code).toBe(0)
    expect(stdout).toContain('dòng 23: Ô chữ ký để trống: người soạn thảo, người xem xét, người phê duyệt.')
    expect(stderr).toMatch(/1 tệp đã nhập, \d+ nghi vấn/)
    const place = path.join(out('một'), 'QT03.CC')
    const sha256 = sha256Hex(readFileSync(QT03))
    expect(readdirSync(place).sort()).toEqual(['02.doubts.json', '02.md', 'raw'])
    expect(readFileSync(path.join(place, 'raw', `${sha256}.txt`)).equals(readFileSync(QT03))).toBe(true)
    const told = doubtsFile.parse(JSON.parse(readFileSync(path.join(place, '02.doubts.json'), 'utf8')))
    expect(told).toMatchObject({ source: path.basename(QT03), sha256, bytes: readFileSync(QT03).length })
    expect(told.doubts.find(({ code }) => code === 'header-spellings')?.line).toBe(29)
  })

  test('what it writes can be checked at once', async () => {
    await mt(['procedure', 'import', QT17, '--out', out('kiểm')])
    const { code, stdout } = await mt([
      'procedure',
      'check',
      path.join(out('kiểm'), 'QT17.ĐDDT', '01.md'),
      '--json',
    ])
    expect(code).toBe(1)
    const rules = checkOutput.parse(JSON.parse(stdout)).files[0]!.diagnostics.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['T5', 'N2', 'H1', 'O1']))
  })

  test('takes a folder as a batch: one that cannot be read keeps none of the others out, and exit code 3', async () => {
    const { code, stdout } = await mt([
      'procedure',
      'import',
      sources,
      '--out',
      out('lô'),
      '--json',
      '--lang',
      'en',
    ])
    expect(code).toBe(3)
    const { files } = importOutput.parse(JSON.parse(stdout))
    expect(files.map((each) => [path.relative(sources, each.file), each.outcome]).sort()).toEqual(
      [
        ['bên trong/việc mẫu.docx', 'imported'],
        ['chính sách.txt', 'imported'],
        ['hỏng.docx', 'unreadable'],
        ['khóa căn cước.txt', 'imported'],
      ].sort(),
    )
    const written = readdirSync(out('lô'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    )
    expect(written.sort()).toEqual(
      ['QT17.ĐDDT/01.md', 'QT60.WD/01-02.md', 'chua-ro-ma-hieu/chính sách.md'].sort(),
    )
    const broken = files.find((each) => each.outcome === 'unreadable')
    expect(broken).toMatchObject({ problems: [{ code: 'import.package-broken' }] })
  })

  test('the same again changes nothing; another text in the same place is not written over without --force', async () => {
    const into = out('lần hai')
    const source = out('nguồn.txt')
    copyFileSync(QT03, source)
    await mt(['procedure', 'import', source, '--out', into])
    const again = await mt(['procedure', 'import', source, '--out', into, '--json'])
    expect(again.code).toBe(0)
    expect(importOutput.parse(JSON.parse(again.stdout)).files[0]!.outcome).toBe('unchanged')

    const markdown = path.join(into, 'QT03.CC', '02.md')
    const before = readFileSync(markdown, 'utf8')
    writeFileSync(source, readFileSync(QT03, 'utf8').replace('Chưa quy định', '50.000 đồng'))
    const refused = await mt(['procedure', 'import', source, '--out', into])
    expect(refused.code).toBe(4)
    expect(refused.stdout).toContain('--force')
    expect(readFileSync(markdown, 'utf8')).toBe(before)
    expect(readdirSync(path.join(into, 'QT03.CC', 'raw'))).toHaveLength(1)

    const forced = await mt(['procedure', 'import', source, '--out', into, '--force'])
    expect(forced.code).toBe(0)
    expect(readFileSync(markdown, 'utf8')).toContain('50.000 đồng')
    // The first source stays: what was imported once can be shown.
    expect(readdirSync(path.join(into, 'QT03.CC', 'raw'))).toHaveLength(2)
    expect(readdirSync(path.join(into, 'QT03.CC')).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('two sources of one version in one batch do not overwrite each other, not even with --force', async () => {
    const other = out('bản khác.txt')
    writeFileSync(other, readFileSync(QT03, 'utf8').replace('Chưa quy định', 'Miễn phí'))
    const { code, stdout } = await mt([
      'procedure',
      'import',
      QT03,
      other,
      '--out',
      out('trùng'),
      '--force',
      '--json',
    ])
    expect(code).toBe(4)
    expect(importOutput.parse(JSON.parse(stdout)).files.map(({ outcome }) => outcome)).toEqual([
      'imported',
      'same-place',
    ])
    expect(readFileSync(path.join(out('trùng'), 'QT03.CC', '02.md'), 'utf8')).not.toContain('Miễn phí')
  })

  test('a code that looks like a path stays inside the folder', async () => {
    const source = out('đường dẫn.txt')
    const text = readFileSync(QT03, 'utf8').replaceAll('QT03.CC', '../../../thoát')
    writeFileSync(source, text)
    const { code, stdout } = await mt(['procedure', 'import', source, '--out', out('trong'), '--json'])
    expect(code).toBe(0)
    const [file] = importOutput.parse(JSON.parse(stdout)).files
    const markdown = file!.outcome === 'imported' ? file!.markdown : ''
    expect(path.relative(out('trong'), markdown)).toMatch(/^[^.][^/]*\/02\.md$/)
    expect(existsSync(markdown)).toBe(true)
  })

  test('of what is not there, and of an empty folder, exit code 3', async () => {
    expect((await mt(['procedure', 'import', 'nowhere.txt', '--out', out('x')])).code).toBe(3)
    mkdirSync(out('trống'))
    const empty = await mt(['procedure', 'import', out('trống'), '--out', out('x'), '--json'])
    expect(empty.code).toBe(3)
    expect(failure.parse(JSON.parse(empty.stdout)).error.code).toBe('folder.empty')
    expect(existsSync(out('x'))).toBe(false)
  })

  test('without --out it says what is missing, and exit code 2', async () => {
    const { code, stderr } = await mt(['procedure', 'import', QT03])
    expect(code).toBe(2)
    expect(stderr).toContain('--out')
  })
})

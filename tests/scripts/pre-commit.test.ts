import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './mt-command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-pre-commit-'))
const example = readFileSync(path.join(root, 'tests/fixtures/procedures/QT00.MAU/02-01.md'), 'utf8')
const contradicting = example.replace('| B3 | Trình ký', '| B2 | Trình ký')

/** Nothing of this machine's own git settings, nor of a commit under way, may decide what happens here. */
const environment: NodeJS.ProcessEnv = {
  NODE_ENV: 'test',
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  MT: path.join(root, 'scripts/mt'),
}
const git = (...words: string[]) =>
  execFileSync('git', words, { cwd: folder, env: environment, encoding: 'utf8' })
const commit = (message: string) =>
  spawnSync('git', ['commit', '-m', message], { cwd: folder, env: environment, encoding: 'utf8' })
const commits = () => Number(git('rev-list', '--count', '--all'))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

beforeAll(() => {
  git('init', '-q')
  git('config', 'user.name', 'Trần Văn Soạn')
  git('config', 'user.email', 'soan@example.vn')
  const [, script] = /```sh\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'docs/pre-commit.md'), 'utf8'))!
  const hook = path.join(folder, '.git/hooks/pre-commit')
  mkdirSync(path.dirname(hook), { recursive: true })
  writeFileSync(hook, script!)
  chmodSync(hook, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the hook of docs/pre-commit.md', () => {
  test('lets a sound procedure pass, and texts that are none', () => {
    write('QT00.MAU/02-01.md', example)
    write('README.md', 'Không phải quy trình.\n')
    git('add', '.')
    expect(commit('Quy trình mẫu').status).toBe(0)
    expect(commits()).toBe(1)
  })

  test('stops one that contradicts itself and names the place', () => {
    write('QT00.MAU/02-01.md', contradicting)
    git('add', '.')
    const { status, stdout, stderr } = commit('Sửa bước')
    expect(status).not.toBe(0)
    expect(stdout + stderr).toContain('QT00.MAU/02-01.md:94:3: Lỗi N1: ')
    expect(commits()).toBe(1)
  })

  test('looks at what is staged, not at what was mended afterwards', () => {
    write('QT00.MAU/02-01.md', example)
    expect(commit('Sửa bước').status).not.toBe(0)
    git('add', '.')
    write('QT00.MAU/02-01.md', contradicting)
    write('ghi-chu.md', 'Một ghi chú.\n')
    git('add', 'ghi-chu.md')
    expect(commit('Ghi chú').status).toBe(0)
  })

  test('compares a new version with the one that is in git, in a folder named with marks', () => {
    const text = example.replace('code: QT00.MAU', 'code: QT00.ĐĐT')
    write('QT00.ĐĐT/02-01.md', text)
    write('QT00.ĐĐT/02-02.md', text.replace('revision: 1', 'revision: 2').replace('| 02/01 |', '| 02/02 |'))
    git('add', 'QT00.ĐĐT')
    const { status, stderr } = commit('Hai lần sửa đổi')
    expect(stderr).toContain('QT00.ĐĐT/02-02.md: so với bản trước QT00.ĐĐT/02-01.md')
    expect(status).toBe(0)
  })
})

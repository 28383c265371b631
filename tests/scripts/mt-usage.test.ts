import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/messages/catalogue.ts'
import { failure } from '../../docs/contract/failure.ts'
import { addCalendarVerbs } from '../../scripts/commands/calendar.ts'
import { addDatabaseVerbs } from '../../scripts/commands/database.ts'
import { addLogVerbs } from '../../scripts/commands/log.ts'
import { addProcedureVerbs } from '../../scripts/commands/procedure.ts'
import { emptyProgram } from '../../scripts/commands/program.ts'
import { addServe } from '../../scripts/commands/serve.ts'
import { addUnitVerbs } from '../../scripts/commands/unit.ts'
import { addUserVerbs } from '../../scripts/commands/user.ts'
import { mt, root } from './mt-command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-usage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function verbsOf(language: (typeof LANGUAGES)[number]): Command[] {
  const program = emptyProgram(language, '0')
  for (const add of [
    addProcedureVerbs,
    addCalendarVerbs,
    addUnitVerbs,
    addUserVerbs,
    addLogVerbs,
    addDatabaseVerbs,
    addServe,
  ])
    add(program, language)
  return program.commands.flatMap((group) => [group, ...group.commands])
}

function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({
    writeOut: (written) => {
      text += written
    },
  })
  command.outputHelp()
  return text
}

describe('help', () => {
  test.each(LANGUAGES)(
    'of every verb begins with examples and ends with what exit codes mean (%s)',
    (language) => {
      const examples = { vi: 'Ví dụ:', en: 'Examples:' }[language]
      const exitCodes = { vi: 'Mã thoát: 0', en: 'Exit codes: 0' }[language]
      for (const command of verbsOf(language)) {
        const [first, second] = helpOf(command).split('\n')
        expect(first, command.name()).toBe(examples)
        expect(second, command.name()).toContain('mt ')
        expect(helpOf(command)).toContain(exitCodes)
        expect(helpOf(command), 'no English of the library is left').not.toMatch(
          language === 'vi' ? /Usage:|Options:|Commands:|display help|default:|choices:/ : /\(choices:/,
        )
      }
    },
  )

  test('lists the verbs that are built and no other', () => {
    const names = verbsOf('vi')
      .filter(({ commands }) => commands.length === 0)
      .map((command) => `${command.parent?.name()} ${command.name()}`)
    expect(names).toEqual([
      'procedure check',
      'procedure parse',
      'procedure import',
      'procedure diff',
      'procedure print',
      'procedure load',
      'procedure export',
      'calendar due',
      'unit tree',
      'unit import',
      'user list',
      'user add',
      'user disable',
      'user enable',
      'user roles',
      'user reset',
      'user import',
      'log verify',
      'log checkpoint',
      'db migrate',
      'db seed',
      'db init',
      'db check',
      'db backup',
      'mt serve',
    ])
  })
})

describe('a command', () => {
  test('that is misspelt is answered with the nearest one, and exit code 2', async () => {
    const { code, stdout, stderr } = await mt(['procedure', 'chek', '--json'])
    expect(code).toBe(2)
    expect(stderr).toContain('Không có lệnh “chek”. Ý anh/chị là: check?')
    expect(stderr).toContain('mt procedure --help')
    expect(failure.parse(JSON.parse(stdout)).error.code).toBe('usage')
  })

  test('without its verb shows the help of its group, and exit code 2', async () => {
    const { code, stdout, stderr } = await mt(['--lang', 'en', 'db'])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('mt db check --json')
  })

  test('that asks for a database which is not there makes none, and exit code 3', async () => {
    const { code, stderr } = await mt(['db', 'check'], { environment: { MINH_TRINH_DATA: folder } })
    expect(code).toBe(3)
    expect(stderr).toContain('mt db seed')
    expect(readdirSync(folder)).toEqual([])
  })

  test('that meets a fault of its own says so with exit code 70 and leaves no half-written file', async () => {
    const out = path.join(folder, 'a.pdf')
    const { code, stdout } = await mt(
      ['procedure', 'print', path.join(root, 'procedures/QT03.CC/03.md'), '--out', out, '--json'],
      // A browser that ends at once.
      {
        environment: {
          PUPPETEER_EXECUTABLE_PATH: process.platform === 'darwin' ? '/usr/bin/false' : '/bin/false',
        },
      },
    )
    expect(code).toBe(70)
    expect(failure.parse(JSON.parse(stdout)).error.code).toBe('internal')
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})

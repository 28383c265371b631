import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { batchAnswer, batchQuestion, dueOutput } from '../../docs/contract/calendar-batch.ts'
import { failure } from '../../docs/contract/failure.ts'
import { answerOf } from '../../scripts/commands/calendar-batch.ts'
import { openTerminal } from '../../scripts/commands/terminal.ts'
import { mt } from './mt-command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-calendar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inFolder = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

const index = indexCalendar(vietnamOfficialCalendar)
const terminal = openTerminal('vi', true)
const answer = (question: unknown) => answerOf(JSON.stringify(question), index, terminal)
const thursday = '2026-08-20T15:30:00+07:00'

describe('a batch', () => {
  test('is answered line by line in its order; a bad line has its error in its place, and exit code 1', async () => {
    const lines = [
      `{"op":"add","from":"${thursday}","work":"3wd"}`,
      'no JSON',
      `{"op":"add","from":"2026-08-20T08:30:00Z","work":"3wd","rule":"cut-off","cutOff":"16:00"}`,
      '',
      `{"op":"between","from":"2026-08-20T08:00:00+07:00","to":"2026-08-21T08:00:00+07:00"}`,
    ]
    const { code, stdout, stderr } = await mt(['calendar', 'due', '--batch', '-'], {
      input: `\uFEFF${lines.join('\r\n')}\r\n`,
    })
    expect(code).toBe(1)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => batchAnswer.parse(JSON.parse(line)))
    expect(answers).toMatchObject([
      { due: '2026-08-24T17:30:00+07:00' },
      { error: { code: 'line.not-json' } },
      { due: '2026-08-22T17:30:00+07:00' },
      { error: { code: 'line.not-json' } },
      { minutes: 480 },
    ])
    expect(stderr).toContain('5 dòng, 2 dòng lỗi')
  })

  test('counts by the calendar file that is named', async () => {
    const calendar = inFolder(
      'lich.json',
      JSON.stringify({
        timezone: 'Asia/Ho_Chi_Minh',
        hoursPerDay: 4,
        week: { mon: ['08:00-12:00'], tue: ['08:00-12:00'] },
        exceptions: [{ date: '2026-08-24', sessions: [], name: 'Nghỉ' }],
      }),
    )
    const batch = inFolder('cases.jsonl', `{"op":"add","from":"${thursday}","work":"2wd"}`)
    const { code, stdout } = await mt([
      'calendar',
      'due',
      '--calendar',
      calendar,
      '--batch',
      batch,
      '--quiet',
    ])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '{"due":"2026-08-31T12:00:00+07:00"}\n' })
  })

  test('whose calendar file is wrong is not begun: every fault is told with its place, and exit code 3', async () => {
    const calendar = inFolder('sai.json', '{"timezone":"UTC","hoursPerDay":8,"week":{"mon":["12:00-08:00"]}}')
    const { code, stdout, stderr } = await mt(['calendar', 'due', '--calendar', calendar, '--batch', '-'])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain('$.timezone')
    expect(stderr).toContain('$.week.mon[0]')
  })

  test('refuses what it would have to guess: no offset, an unknown rule, a cut-off without its hour, a misspelt name', () => {
    const add = { op: 'add', from: thursday, work: '3wd' }
    expect(answer({ ...add, from: '2026-08-20T15:30:00' })).toMatchObject({
      error: { code: 'from.unreadable' },
    })
    expect(answer({ ...add, rule: 'soon' })).toMatchObject({ error: { code: 'rule.unknown' } })
    expect(answer({ ...add, rule: 'cut-off' })).toMatchObject({ error: { code: 'cut-off.unreadable' } })
    expect(answer({ ...add, rule: 'cut-off', cutoff: '15:00' })).toMatchObject({
      error: { code: 'field.misspelt' },
    })
    expect(answer({ ...add, work: '3 days' })).toMatchObject({ error: { code: 'duration.unreadable' } })
    expect(answer({ ...add, from: '2031-01-01T08:00:00+07:00' })).toMatchObject({
      error: { code: 'calendar.year-not-loaded' },
    })
    expect(answer({ ...add, op: 'subtract' })).toMatchObject({ error: { code: 'op.unknown' } })
    expect(answer(null)).toMatchObject({ error: { code: 'line.not-an-object' } })
  })

  test('gives every line whatsoever one answer of the agreed shape', () => {
    const moment = fc.oneof(fc.constant(thursday), fc.constant('2026-02-30T08:00:00+07:00'), fc.string())
    const question = fc.record(
      {
        op: fc.constantFrom('add', 'between', 'x'),
        from: moment,
        to: moment,
        work: fc.oneof(
          fc.constantFrom('3wd', '0.5wd', '90wm', '2mo', '24h', 'immediate', '-1wd'),
          fc.string(),
        ),
        rule: fc.constantFrom('next-day', 'exact', 'cut-off', null, 'x'),
        cutOff: fc.constantFrom('15:00', '24:00', ''),
      },
      { requiredKeys: [] },
    )
    const line = fc.oneof(
      question.map((value) => JSON.stringify(value)),
      fc.json(),
      fc.string(),
    )
    fc.assert(
      fc.property(line, (text) => {
        const given = batchAnswer.parse(answerOf(text, index, terminal))
        if (!('error' in given)) batchQuestion.parse(JSON.parse(text))
      }),
      { numRuns: process.env.SOAK ? 100_000 : 500 },
    )
  })
})

describe('a single due moment', () => {
  test('is explained day by day, the make-up Saturday among them', async () => {
    const words = ['calendar', 'due', '--from', thursday, '--work', '5wd', '--explain']
    const { code, stdout } = await mt(words)
    expect(code).toBe(0)
    expect(stdout).toContain('thứ Bảy 22/08/2026, là ngày làm bù')
    const lines = stdout.trimEnd().split('\n')
    expect(lines.at(-3)).toBe('Đến hạn: 17:30 thứ Tư 26/08/2026.')
    const json = await mt([...words, '--json', '--lang', 'en'])
    const told = dueOutput.parse(JSON.parse(json.stdout))
    expect(told.due).toBe('2026-08-26T17:30:00+07:00')
    // The same fingerprint in both languages: it is of what was counted, not of the sentences.
    expect(lines.at(-2)).toContain(told.calendar!.sha256)
    expect(lines.at(-1)).toContain(told.fingerprint)
  })

  test('of a year whose calendar is not loaded is refused, not guessed', async () => {
    const { code, stdout } = await mt([
      'calendar',
      'due',
      '--from',
      '2031-01-02T08:00:00+07:00',
      '--work',
      '3wd',
      '--json',
    ])
    expect(code).toBe(1)
    expect(failure.parse(JSON.parse(stdout)).error.code).toBe('calendar.year-not-loaded')
  })
})

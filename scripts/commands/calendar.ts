import { type Command, Option } from 'commander'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { deriveDue } from '#app/domain/calendar/derivation.ts'
import { withOffset } from '#app/domain/shared/instant.ts'
import type { Language } from '#app/messages/catalogue.ts'
import { derivationText } from '#app/messages/derivation.ts'
import { answerOf, readCase, refusedAnswer } from './calendar-batch.ts'
import { calendarOf } from './calendar-file.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { readText } from './files.ts'
import { addGroup, addVerb, type GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'
import { wordsIn } from './wording.ts'

type DueOptions = GeneralOptions & {
  calendar?: string
  batch?: string
  from?: string
  work?: string
  rule?: string
  cutOff?: string
  explain?: boolean
}

/** `mt calendar …` */
export function addCalendarVerbs(program: Command, language: Language): void {
  const { help } = wordsIn(language)
  const examples = [
    'mt calendar due --from 2026-08-20T15:30:00+07:00 --work 5wd --explain',
    'mt calendar due --from 2026-08-20T15:30:00+07:00 --work 3wd --rule cut-off --cut-off 15:00',
    'mt calendar due --calendar lich.json --batch cases.jsonl',
    `echo '{"op":"add","from":"2026-08-20T15:30:00+07:00","work":"3wd"}' | mt calendar due --batch -`,
  ]
  const group = addGroup(program, language, 'calendar', examples)
  addVerb<DueOptions>(
    group,
    language,
    {
      name: 'due',
      description: help.due,
      examples,
      options: [
        new Option('--calendar <FILE>', help.optionCalendar),
        new Option('--batch <FILE>', help.optionBatch),
        new Option('--from <ISO>', help.optionFrom),
        new Option('--work <TERM>', help.optionWork),
        new Option('--rule <RULE>', help.optionRule).choices(['next-day', 'cut-off', 'exact']),
        new Option('--cut-off <HH:MM>', help.optionCutOff),
        new Option('--explain', help.optionExplain),
      ],
    },
    (terminal, options) => (options.batch === undefined ? one(terminal, options) : batch(terminal, options)),
  )
}

async function one(terminal: Terminal, options: DueOptions): Promise<ExitCode> {
  const { words, t } = terminal
  if (options.from === undefined || options.work === undefined)
    throw new CommandFailure(EXIT.usage, 'usage', words.calendar.needsCase)
  const { from, work, rule, cutOff } = options
  const read = readCase({ from, work, rule, cutOff })
  if (!read.ok) {
    const { code, message } =
      'fault' in read
        ? { code: read.fault, message: words.calendar.faults[read.fault] }
        : refusedAnswer(read.refusals, terminal).error
    throw new CommandFailure(EXIT.usage, code, message)
  }
  const index = indexCalendar(calendarOf(options.calendar, terminal))
  const derived = deriveDue(index, read.value.from, read.value.duration, read.value.rule)
  if (!derived.ok) {
    const { code, message } = refusedAnswer(derived.refusals, terminal).error
    throw new CommandFailure(EXIT.problems, code, message)
  }
  const due = withOffset(derived.due)
  const provisional = derived.lines.some(({ code }) => code === 'provisional-year')
  const lines = derived.lines.map((line) => ({ code: line.code, text: derivationText(t, line) }))
  if (options.json) terminal.printJson({ due, provisional, ...(options.explain ? { lines } : {}) })
  else if (options.explain) terminal.print(lines.map(({ text }) => text).join('\n'))
  else {
    terminal.print(due)
    if (provisional) terminal.say(words.calendar.provisional)
  }
  return EXIT.ok
}

async function batch(terminal: Terminal, options: DueOptions): Promise<ExitCode> {
  const { words } = terminal
  const { from, work, rule, cutOff, explain } = options
  if ([from, work, rule, cutOff, explain].some((option) => option !== undefined))
    throw new CommandFailure(EXIT.usage, 'usage', words.calendar.batchOrCase)
  const index = indexCalendar(calendarOf(options.calendar, terminal))
  let lines = 0
  let faults = 0
  const answer = (line: string) => {
    const given = answerOf(line, index, terminal)
    lines += 1
    if ('error' in given) faults += 1
    return `${JSON.stringify(given)}\n`
  }
  for await (const whole of wholeLines(chunksOf(options.batch!, terminal)))
    if (!process.stdout.write(whole.map(answer).join('')))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  terminal.say(words.calendar.batchDone(lines, faults))
  return faults > 0 ? EXIT.problems : EXIT.ok
}

/** Standard input is answered as it comes, so that another program may ask and wait. */
function chunksOf(file: string, terminal: Terminal): AsyncIterable<string> | Iterable<string> {
  if (file !== '-') return [readText(file, terminal)]
  return process.stdin.setEncoding('utf8') as AsyncIterable<string>
}

/** The lines of each chunk that are whole with it; the last need not end with a line feed. */
async function* wholeLines(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string[]> {
  let rest = ''
  let first = true
  for await (const chunk of chunks) {
    const lines = (rest + (first ? chunk.replace(/^\uFEFF/, '') : chunk)).split('\n')
    first = false
    rest = lines.pop()!
    if (lines.length > 0) yield lines.map(withoutReturn)
  }
  if (rest !== '') yield [withoutReturn(rest)]
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)

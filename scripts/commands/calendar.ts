import { type Command, Option } from 'commander'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { derivationOf } from '#app/domain/calendar/due-derivation.ts'
import type { Pause } from '#app/domain/calendar/working-time.ts'
import { writeCalendarFile } from '#app/domain/calendar/write-calendar-file.ts'
import { parseInstant, withOffset } from '#app/domain/shared/instant.ts'
import type { Language } from '#app/messages/catalogue.ts'
import { derivationText } from '#app/messages/derivation.ts'
import { canonical } from '#app/record/canonical.ts'
import { derivationFingerprint } from '#app/record/derivation-fingerprint.ts'
import { sha256Hex } from '#app/record/hash.ts'
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
  pause?: string[]
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
        new Option('--pause <FROM/TO>', help.optionPause).argParser(
          (text: string, before: string[] | undefined) => [...(before ?? []), text],
        ),
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
  const calendar = calendarOf(options.calendar, terminal)
  const sha256 = sha256Hex(canonical(writeCalendarFile(calendar)))
  const pauses = (options.pause ?? []).map((text) => pauseIn(text, terminal))
  const derived = derivationOf(
    { ...calendar, sha256, index: indexCalendar(calendar) },
    { ...read.value, pauses },
  )
  if (!derived.ok) {
    const { code, message } = refusedAnswer(derived.refusals, terminal).error
    throw new CommandFailure(EXIT.problems, code, message)
  }
  const { derivation } = derived
  const due = withOffset(derivation.due)
  const provisional = derivation.lines.some(({ code }) => code === 'provisional-year')
  const lines = derivation.lines.map((line) => ({ code: line.code, text: derivationText(t, line) }))
  const fingerprint = derivationFingerprint(derivation)
  if (options.json)
    terminal.printJson({
      due,
      provisional,
      ...(options.explain ? { lines, calendar: derivation.calendar, fingerprint } : {}),
    })
  else if (options.explain)
    terminal.print(
      [
        ...lines.map(({ text }) => text),
        words.calendar.countedBy(derivation.calendar),
        words.calendar.fingerprint(fingerprint),
      ].join('\n'),
    )
  else {
    terminal.print(due)
    if (provisional) terminal.say(words.calendar.provisional)
  }
  return EXIT.ok
}

/** `FROM/TO`, both with an offset: the time between them is added to the term. */
function pauseIn(text: string, { words }: Terminal): Pause {
  const [from, to, more] = text.split('/').map((part) => parseInstant(part))
  if (!from || !to || more !== undefined || to < from)
    throw new CommandFailure(EXIT.usage, 'pause.unreadable', words.calendar.faults['pause.unreadable'])
  return { from, to, paper: null }
}

async function batch(terminal: Terminal, options: DueOptions): Promise<ExitCode> {
  const { words } = terminal
  const { from, work, rule, cutOff, explain } = options
  if ([from, work, rule, cutOff, explain, options.pause].some((option) => option !== undefined))
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

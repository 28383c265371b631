import { Command, type CommanderError, type Help, Option } from 'commander'
import { isLanguage, type Language } from '#app/messages/catalogue.ts'
import type { ExitCode } from './failure.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { type Words, wordsIn } from './wording.ts'

/** What every verb can be told. */
export type GeneralOptions = { lang: Language; json?: boolean; quiet?: boolean }

/** Một lệnh: does its work, answers the exit code; a `CommandFailure` ends it too. */
export type Action<Options> = (
  terminal: Terminal,
  options: Options & GeneralOptions,
  ...words: never[]
) => Promise<ExitCode>

/** The language asked for on the command line; known before anything is parsed, because help needs it. */
export function languageOf(words: readonly string[]): Language {
  for (const [index, word] of words.entries()) {
    const value = word === '--lang' ? words[index + 1] : /^--lang=(.*)$/.exec(word)?.[1]
    if (isLanguage(value)) return value
  }
  return 'vi'
}

/** The program without its verbs: it never ends the process, and help shows examples first. */
export function emptyProgram(language: Language, version: string): Command {
  const words = wordsIn(language)
  const { help } = words
  const program = new Command('mt')
    .description(help.mt)
    .version(version, '-V, --version', help.optionVersion)
    .helpOption('-h, --help', help.optionHelp)
    .helpCommand(false)
    // Else `--version` of a verb would be taken for the program's own.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titleIn(words, title),
      optionDescription: (option) => descriptionOf(words, option),
    } satisfies Partial<Help>)
    .addHelpText('afterAll', `\n${help.exitCodes}\n${help.places}\n`)
  return withLanguage(program, words)
}

const withLanguage = (command: Command, { help }: Words): Command =>
  command.addOption(new Option('--lang <vi|en>', help.optionLang).choices(['vi', 'en']).default('vi'))

const titleIn = ({ help }: Words, title: string): string =>
  ({
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  })[title] ?? title

function descriptionOf({ help }: Words, option: Option): string {
  const parts = [option.description]
  if (option.argChoices) parts.push(help.choices(option.argChoices.join(', ')))
  if (option.defaultValue !== undefined) parts.push(help.standard(String(option.defaultValue)))
  return parts.join(' ')
}

/** Adds a group of verbs. */
export function addGroup(
  program: Command,
  language: Language,
  name: 'procedure' | 'calendar' | 'user' | 'unit' | 'log' | 'db',
  examples: readonly string[],
): Command {
  const words = wordsIn(language)
  const group = program.command(name).description(words.help[name]).helpCommand(false)
  return withExamples(group, words, examples)
}

/** Help with examples before everything else. */
export const withExamples = (command: Command, { help }: Words, examples: readonly string[]): Command =>
  command.addHelpText('before', [help.examples, ...examples.map((line) => `  ${line}`), ''].join('\n'))

/** Adds a verb; `words` of its arguments reach the action after the options. */
export function addVerb<Options>(
  parent: Command,
  language: Language,
  verb: {
    name: string
    description: string
    arguments?: string
    examples: readonly string[]
    options?: readonly Option[]
    /** Whether `--json` exists; most verbs have it. */
    json?: boolean
  },
  action: Action<Options>,
): void {
  const words = wordsIn(language)
  const command = parent.command(verb.name).description(verb.description)
  if (verb.arguments) command.arguments(verb.arguments)
  for (const option of verb.options ?? []) command.addOption(option)
  if (verb.json !== false) command.option('--json', words.help.optionJson)
  command.option('--quiet', words.help.optionQuiet)
  withExamples(withLanguage(command, words), words, verb.examples)
  command.action(async () => {
    const options = command.opts<Options & GeneralOptions>()
    const terminal = openTerminal(language, options.quiet ?? false)
    process.exitCode = await action(terminal, options, ...(command.processedArgs as never[]))
  })
}

/** `mt procedure check`: how far the words name commands, for pointing at the right help. */
export function namedCommand(program: Command, asked: readonly string[]): string {
  let command = program
  const names = [program.name()]
  for (const word of asked.filter((each) => !each.startsWith('-'))) {
    const next = command.commands.find((each) => each.name() === word)
    if (!next) break
    command = next
    names.push(word)
  }
  return names.join(' ')
}

/** What commander refused, in the words of the reader; null for help and version, which are no fault. */
export function usageSentence(fault: CommanderError, language: Language): string | null {
  const { usage } = wordsIn(language)
  const { code, message } = fault
  if (code === 'commander.helpDisplayed' || code === 'commander.version') return null
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!)
  const [first = '', second = ''] = quoted
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]
  const sentences: Record<string, () => string> = {
    'commander.unknownCommand': () => usage.unknownCommand(first),
    'commander.unknownOption': () => usage.unknownOption(first),
    'commander.missingArgument': () => usage.missingArgument(first),
    'commander.optionMissingArgument': () => usage.optionNeedsValue(first),
    'commander.missingMandatoryOptionValue': () => usage.missingOption(first),
    'commander.invalidArgument': () => usage.wrongValue(first, second),
    'commander.excessArguments': () => usage.tooManyArguments(),
  }
  const sentence = sentences[code]?.() ?? usage.other(message.replace(/^error: /, ''))
  return suggestion ? `${sentence} ${usage.didYouMean(suggestion)}` : sentence
}

import { type Command, Option } from 'commander'
import type { Language } from '#app/messages/catalogue.ts'
import type { CheckOptions } from './procedure-check.ts'
import type { ImportOptions } from './procedure-import.ts'
import { addGroup, addVerb } from './program.ts'
import { wordsIn } from './wording.ts'

/** `mt procedure …`; what a verb needs is loaded when it is asked for. */
export function addProcedureVerbs(program: Command, language: Language): void {
  const words = wordsIn(language)
  const { help, check } = words
  const group = addGroup(program, language, 'procedure', [
    'mt procedure check procedures/QT03.CC/03.md',
    'mt procedure parse procedures/QT17.ĐDĐT/02.md --json',
    'mt procedure print QT03.CC --version 03 --out qt03.pdf',
  ])
  addVerb<CheckOptions>(
    group,
    language,
    {
      name: 'check',
      description: help.check,
      arguments: '<FILE...>',
      examples: [
        'mt procedure check procedures/QT03.CC/03.md',
        'mt procedure check --at draft --json procedures/*/*.md',
        'mt procedure check 02-01.md --previous 02.md --law van-ban.json --on 2027-01-01',
        'mt procedure check --fix procedures/*/*.md',
      ],
      options: [
        new Option('--calendar <FILE>', check.options.calendar),
        new Option('--forms <FILE>', check.options.forms),
        new Option('--law <FILE>', check.options.law),
        new Option('--units <FILE>', check.options.units),
        new Option('--no-registers', check.options.noRegisters),
        new Option('--previous <FILE>', check.options.previous),
        new Option('--on <YYYY-MM-DD>', check.options.on),
        new Option('--fix', check.options.fix),
        new Option('--at <STATE>', help.optionAt).choices(['draft', 'submission']).default('submission'),
      ],
    },
    async (terminal, options, files: string[]) =>
      (await import('./procedure-check.ts')).checkFiles(terminal, options, files),
  )
  addVerb(
    group,
    language,
    {
      name: 'parse',
      description: help.parse,
      arguments: '<FILE>',
      examples: ['mt procedure parse procedures/QT17.ĐDĐT/02.md --json'],
    },
    async (terminal, options, file: string) =>
      (await import('./procedure-parse.ts')).parseFile(terminal, options, file),
  )
  addVerb<ImportOptions>(
    group,
    language,
    {
      name: 'import',
      description: words.import.help,
      arguments: '<FILE|FOLDER...>',
      examples: [
        'mt procedure import quy-trinh.docx --out nhap',
        'mt procedure import van-ban-cu --out nhap --json',
      ],
      options: [
        new Option('--out <DIR>', words.import.options.out).makeOptionMandatory(),
        new Option('--force', words.import.options.force),
      ],
    },
    async (terminal, options, files: string[]) =>
      (await import('./procedure-import.ts')).importFiles(terminal, options, files),
  )
  addVerb(
    group,
    language,
    {
      name: 'diff',
      description: help.diff,
      arguments: '<OLDER> <NEWER>',
      examples: [
        'mt procedure diff procedures/QT03.CC/02.md procedures/QT03.CC/03.md',
        'mt procedure diff 02.md 03.md --json',
      ],
    },
    async (terminal, options, older: string, newer: string) =>
      (await import('./procedure-diff.ts')).diffFiles(terminal, options, older, newer),
  )
  addVerb<{ version?: string; out: string }>(
    group,
    language,
    {
      name: 'print',
      description: help.printing,
      arguments: '<FILE|CODE>',
      examples: [
        'mt procedure print procedures/QT03.CC/03.md --out nhap.pdf',
        'mt procedure print QT03.CC --version 03 --out qt03.pdf',
      ],
      options: [
        new Option('--version <NUMBER>', help.optionVersionNumber),
        new Option('--out <FILE>', help.optionOut).makeOptionMandatory(),
      ],
    },
    async (terminal, options, named: string) =>
      (await import('./procedure-print.ts')).printProcedure(terminal, options, named),
  )
  addVerb<{ as: 'draft' | 'paper'; by?: string }>(
    group,
    language,
    {
      name: 'load',
      description: help.load,
      arguments: '<DIR>',
      examples: [
        'mt procedure load procedures --as paper',
        'mt procedure load procedures/QT03.CC --as draft --by soan',
      ],
      options: [
        new Option('--as <STATE>', help.optionAs).choices(['draft', 'paper']).makeOptionMandatory(),
        new Option('--by <ACCOUNT>', help.optionBy),
      ],
    },
    async (terminal, options, folder: string) =>
      (await import('./procedure-load.ts')).loadProcedures(terminal, options, folder),
  )
  addVerb<{ version: string; out?: string }>(
    group,
    language,
    {
      name: 'export',
      description: help.export,
      arguments: '<CODE>',
      examples: ['mt procedure export QT03.CC --version 03 --out 03.md'],
      options: [
        new Option('--version <NUMBER>', help.optionVersionNumber).makeOptionMandatory(),
        new Option('--out <FILE>', help.optionOut),
      ],
      json: false,
    },
    async (terminal, options, code: string) =>
      (await import('./procedure-export.ts')).exportVersion(terminal, options, code),
  )
}

import { type Command, Option } from 'commander'
import type { Language } from '#app/messages/catalogue.ts'
import { addGroup, addVerb } from './program.ts'
import { wordsIn } from './wording.ts'

/** `mt db …`; the engine is loaded when one of them runs. */
export function addDatabaseVerbs(program: Command, language: Language): void {
  const { help } = wordsIn(language)
  const group = addGroup(program, language, 'db', [
    'mt db migrate',
    'mt db seed --fresh --yes',
    'mt db check --json',
    'mt db backup --out sao-luu.db',
  ])
  addVerb(
    group,
    language,
    { name: 'migrate', description: help.migrate, examples: ['mt db migrate'] },
    async (terminal, options) => (await import('./database-migrate.ts')).migrateDatabase(terminal, options),
  )
  addVerb<{ fresh?: boolean; yes?: boolean }>(
    group,
    language,
    {
      name: 'seed',
      description: help.seed,
      examples: ['mt db seed', 'mt db seed --fresh --yes'],
      options: [new Option('--fresh', help.optionFresh), new Option('--yes', help.optionYes)],
      json: false,
    },
    async (terminal, options) => (await import('./database-seed.ts')).seedDatabase(terminal, options),
  )
  addVerb(
    group,
    language,
    {
      name: 'init',
      description: wordsIn(language).init.help,
      arguments: '<FILE>',
      examples: ['mt db init don-vi.json', 'mt db init don-vi.json --json'],
    },
    async (terminal, options, file: string) =>
      (await import('./database-init.ts')).initDatabase(terminal, options, file),
  )
  addVerb(
    group,
    language,
    { name: 'check', description: help.dbCheck, examples: ['mt db check', 'mt db check --json'] },
    async (terminal, options) => (await import('./database-check.ts')).checkDatabase(terminal, options),
  )
  addVerb<{ out: string }>(
    group,
    language,
    {
      name: 'backup',
      description: help.backup,
      examples: ['mt db backup --out sao-luu.db'],
      options: [new Option('--out <FILE>', help.optionOut).makeOptionMandatory()],
    },
    async (terminal, options) => (await import('./database-backup.ts')).backUpDatabase(terminal, options),
  )
}

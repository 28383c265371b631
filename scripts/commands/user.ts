import { type Command, Option } from 'commander'
import type { Language } from '#app/messages/catalogue.ts'
import { addGroup, addVerb } from './program.ts'
import { wordsIn } from './wording.ts'

/** `mt user …`; the engine is loaded when one of them runs. */
export function addUserVerbs(program: Command, language: Language): void {
  const { user } = wordsIn(language)
  const { options } = user
  const group = addGroup(program, language, 'user', [
    'mt user list',
    'mt user import can-bo.csv --dry-run',
    'mt user disable an.nguyen --reason "Chuyển công tác"',
  ])
  addVerb(
    group,
    language,
    { name: 'list', description: user.help.list, examples: ['mt user list', 'mt user list --json'] },
    async (terminal, asked) => (await import('./user-list.ts')).listUsers(terminal, asked),
  )
  addVerb<AddOptions>(
    group,
    language,
    {
      name: 'add',
      description: user.help.add,
      arguments: '<ACCOUNT>',
      examples: [
        'mt user add an.nguyen --name "Nguyễn Văn An" --rank "Thiếu tá"',
        'mt user add an.nguyen --name "Nguyễn Văn An" --unit MH01.201.001 --position "Cán bộ" --roles officer --from 2026-08-01',
      ],
      options: [
        new Option('--name <NAME>', options.name).makeOptionMandatory(),
        new Option('--rank <RANK>', options.rank),
        new Option('--unit <CODE>', options.unit),
        new Option('--position <TITLE>', options.position),
        new Option('--roles <ROLES>', options.roles),
        new Option('--from <DAY>', options.from),
        new Option('--document-number <NUMBER>', options.documentNumber),
        new Option('--document-date <DAY>', options.documentDate),
      ],
    },
    async (terminal, asked, account: string) =>
      (await import('./user-change.ts')).addUser(terminal, asked, account),
  )
  for (const name of ['disable', 'enable'] as const)
    addVerb<{ reason: string }>(
      group,
      language,
      {
        name,
        description: user.help[name],
        arguments: '<ACCOUNT>',
        examples: [`mt user ${name} an.nguyen --reason "…"`],
        options: [new Option('--reason <TEXT>', options.reason).makeOptionMandatory()],
      },
      async (terminal, asked, account: string) =>
        (await import('./user-change.ts')).openOrShutUser(terminal, asked, account, name),
    )
  addVerb<RolesOptions>(
    group,
    language,
    {
      name: 'roles',
      description: user.help.roles,
      arguments: '<ACCOUNT>',
      examples: ['mt user roles an.nguyen --roles "officer;reception-officer" --reason "…"'],
      options: [
        new Option('--roles <ROLES>', options.roles).makeOptionMandatory(),
        new Option('--reason <TEXT>', options.reason).makeOptionMandatory(),
        new Option('--position <TITLE>', options.whichPosition),
      ],
    },
    async (terminal, asked, account: string) =>
      (await import('./user-change.ts')).changeUserRoles(terminal, asked, account),
  )
  addVerb<{ withSecondFactor?: boolean }>(
    group,
    language,
    {
      name: 'reset',
      description: user.help.reset,
      arguments: '<ACCOUNT>',
      examples: ['mt user reset an.nguyen'],
      options: [new Option('--with-second-factor', options.withSecondFactor)],
    },
    async (terminal, asked, account: string) =>
      (await import('./user-change.ts')).resetUser(terminal, asked, account),
  )
  addVerb<{ dryRun?: boolean }>(
    group,
    language,
    {
      name: 'import',
      description: user.help.import,
      arguments: '<FILE>',
      examples: ['mt user import can-bo.csv --dry-run', 'mt user import can-bo.csv --json'],
      options: [new Option('--dry-run', options.dryRun)],
    },
    async (terminal, asked, file: string) =>
      (await import('./user-import.ts')).importUsers(terminal, asked, file),
  )
}

export type AddOptions = {
  name: string
  rank?: string
  unit?: string
  position?: string
  roles?: string
  from?: string
  documentNumber?: string
  documentDate?: string
}
export type RolesOptions = { roles: string; reason: string; position?: string }

import { type Command, Option } from 'commander'
import type { Language } from '#app/messages/catalogue.ts'
import { addGroup, addVerb } from './program.ts'
import { wordsIn } from './wording.ts'

export type ImportOptions = { dryRun?: boolean; shipped?: 'khanh-hoa-2025' }

/** `mt unit …`; the engine is loaded when one of them runs. */
export function addUnitVerbs(program: Command, language: Language): void {
  const { unit } = wordsIn(language)
  const group = addGroup(program, language, 'unit', [
    'mt unit tree --as-of 2025-06-30',
    'mt unit import don-vi.csv --dry-run',
    'mt unit import --shipped khanh-hoa-2025',
  ])
  addVerb<{ asOf?: string }>(
    group,
    language,
    {
      name: 'tree',
      description: unit.help.tree,
      examples: ['mt unit tree', 'mt unit tree --as-of 2025-07-01 --json'],
      options: [new Option('--as-of <DAY>', unit.options.asOf)],
    },
    async (terminal, asked) => (await import('./unit-tree.ts')).showTree(terminal, asked),
  )
  addVerb<ImportOptions>(
    group,
    language,
    {
      name: 'import',
      description: unit.help.import,
      arguments: '[FILE]',
      examples: ['mt unit import don-vi.csv --dry-run', 'mt unit import --shipped khanh-hoa-2025'],
      options: [
        new Option('--dry-run', unit.options.dryRun),
        new Option('--shipped <NAME>', unit.options.shipped).choices(['khanh-hoa-2025']),
      ],
    },
    async (terminal, asked, file?: string) =>
      (await import('./unit-import.ts')).importUnitFile(terminal, asked, file),
  )
}

import { type Command, Option } from 'commander'
import type { Language } from '#app/messages/catalogue.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { readText } from './files.ts'
import { addGroup, addVerb, type GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'
import { wordsIn } from './wording.ts'

type VerifyOptions = GeneralOptions & { checkpoint?: string[]; verifierKey?: string }

/** `mt log …` */
export function addLogVerbs(program: Command, language: Language): void {
  const { help } = wordsIn(language)
  const group = addGroup(program, language, 'log', [
    'mt log verify',
    'mt log verify --checkpoint diem-chot.txt',
    'mt log checkpoint > diem-chot.txt',
  ])
  addVerb<VerifyOptions>(
    group,
    language,
    {
      name: 'verify',
      description: help.verify,
      examples: ['mt log verify', 'mt log verify --checkpoint diem-chot.txt --json'],
      options: [
        new Option('--checkpoint <FILE...>', help.optionCheckpoint),
        new Option('--verifier-key <KEY>', help.optionVerifierKey),
      ],
    },
    verify,
  )
  addVerb(
    group,
    language,
    {
      name: 'checkpoint',
      description: help.checkpoint,
      examples: ['mt log checkpoint > diem-chot.txt'],
      json: false,
    },
    signHead,
  )
}

async function verify(terminal: Terminal, options: VerifyOptions): Promise<ExitCode> {
  const { words } = terminal
  const { genesisOf, withDatabase } = await import('./open-record.ts')
  const { genesisProblems, pinnedBy, printedProblems } = await import('./record-verification.ts')
  const kept = (options.checkpoint ?? []).map((file) => readText(file, terminal))
  return withDatabase(terminal, async (database, places) => {
    const pinned = pinnedBy(options.verifierKey, places, terminal)
    const { verifyEntries } = await import('#app/storage/check-record.ts')
    const result = await verifyEntries(database.reader, pinned, kept, (done, of) =>
      terminal.progress(done, of),
    )
    // A broken first entry is among the problems already.
    const genesis = await genesisOf(database).catch(() => null)
    const problems = [
      ...(genesis ? genesisProblems(genesis, pinned, terminal) : []),
      ...(await printedProblems(database.reader, result, options.checkpoint ?? [], terminal)),
    ]
    const { size, root, checkpoints, clockBack } = result
    if (options.json)
      terminal.printJson({
        ok: problems.length === 0,
        origin: pinned.origin,
        entries: size,
        root,
        checkpoints,
        clockBack,
        problems,
      })
    else {
      for (const { message } of problems) terminal.print(message)
      terminal.print(
        problems.length === 0 ? words.log.sound(size, checkpoints) : words.log.unsound(problems.length),
      )
      terminal.print(words.log.root(root))
    }
    if (clockBack.length > 0) terminal.say(words.log.clockBack(clockBack.length))
    if (checkpoints === 0) terminal.say(words.log.noCheckpoint)
    return problems.length === 0 ? EXIT.ok : EXIT.verification
  })
}

async function signHead(terminal: Terminal): Promise<ExitCode> {
  const { words } = terminal
  const { withApp } = await import('./open-record.ts')
  return withApp(terminal, async (app, genesis) => {
    // A note signed under another name or key would never verify, and would stand in the record for ever.
    if (genesis.origin !== app.log.origin || genesis.logKey !== app.log.publicKey)
      throw new CommandFailure(EXIT.conflict, 'log.other', words.log.otherLog)
    const note = await app.checkpoint()
    if (note === null) terminal.say(words.log.nothingNew)
    process.stdout.write(note ?? (await app.views.record.lastCheckpoint())!.note)
    return EXIT.ok
  })
}

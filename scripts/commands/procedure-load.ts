import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { reasonsMayNot } from '#app/domain/organisation/may.ts'
import { versionOf } from '#app/domain/procedure/procedure.ts'
import { fold } from '#app/domain/shared/fold.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { sha256Hex } from '#app/record/hash.ts'
import type { App } from '#app/server/app.ts'
import { versionLabel } from '#app/ui/addresses.ts'
import { registerProcedure } from '#app/usecases/procedure/register-procedure.ts'
import { saveDraft } from '#app/usecases/procedure/save-draft.ts'
import { transcribeVersion } from '#app/usecases/procedure/transcribe-version.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { readText } from './files.ts'
import { withApp } from './open-record.ts'
import { problemLines } from './procedure-text.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

type LoadOptions = GeneralOptions & { as: 'draft' | 'paper'; by?: string }

/** One file that can be loaded; `text` NFC with line feeds, as it will be kept. */
type Loadable = { file: string; text: string; code: string; label: string; contentSha256: string }
type Loaded = Omit<Loadable, 'text'> & { outcome: 'loaded' | 'unchanged' }

const FILE_NAME = /^\d{2}(-\d{2})?\.md$/

/**
 * Nạp tệp: the procedure files under a folder, all or none of them: everything is read and compared first. What is
 * there already with the same text is passed over, so that loading twice changes nothing.
 */
export async function loadProcedures(
  terminal: Terminal,
  options: LoadOptions,
  folder: string,
): Promise<ExitCode> {
  const { words } = terminal
  const names = procedureFiles(folder, terminal)
  return withApp(terminal, async (app, { demonstration }) => {
    const by = await personBy(app, options, terminal)
    const files = readAll(app, names, terminal)
    const waiting =
      options.as === 'paper' ? await newVersions(app, files, terminal) : await newDrafts(app, files, terminal)
    for (const each of waiting) await load(app, each, options.as, by, demonstration, terminal)
    const answer = files.map(
      ({ text: _text, ...each }): Loaded => ({
        ...each,
        outcome: waiting.some(({ file }) => file === each.file) ? 'loaded' : 'unchanged',
      }),
    )
    if (options.json) terminal.printJson({ as: options.as, files: answer })
    else
      for (const { file, code, label, outcome } of answer)
        terminal.print(`${file}: ${code} ${label}, ${words.procedure[outcome]}`)
    terminal.say(words.procedure.loadSummary(waiting.length, files.length - waiting.length))
    return EXIT.ok
  })
}

function procedureFiles(folder: string, { words }: Terminal): string[] {
  let names: string[]
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && FILE_NAME.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? ''
    throw new CommandFailure(EXIT.unreadable, 'folder.unreadable', words.files.unreadable(folder, code))
  }
  if (names.length === 0)
    throw new CommandFailure(EXIT.unreadable, 'folder.empty', words.procedure.nothingToLoad(folder))
  return names
}

/** In whose name; texts copied from paper are taken in by the system unless a person is named. */
async function personBy(app: App, { as, by }: LoadOptions, { t, words }: Terminal): Promise<Actor | null> {
  if (by === undefined) {
    if (as === 'paper') return null
    throw new CommandFailure(EXIT.usage, 'person.missing', words.procedure.byNeeded)
  }
  const actor = await app.views.people.personOfAccount(by, app.clock.now())
  if (!actor) throw new CommandFailure(EXIT.unreadable, 'person.unknown', words.procedure.unknownPerson(by))
  const reasons = reasonsMayNot(actor, 'version.draft', null, app.clock.now())
  if (reasons.length === 0) return actor
  const sentences = reasons.map((refusal) => refusalText(t, refusal))
  throw new CommandFailure(EXIT.problems, reasons[0]!.code, sentences.join('\n'))
}

function readAll(app: App, names: string[], terminal: Terminal): Loadable[] {
  const { words } = terminal
  const unreadable: string[] = []
  const misplaced: string[] = []
  const files = names.flatMap((file): Loadable[] => {
    const text = readText(file, terminal)
    const read = app.documents.read(text)
    if (!read.ok) {
      unreadable.push(...problemLines(file, read.problems, terminal))
      return []
    }
    const { header, signedText } = read.document
    const label = versionLabel(header.issueNumber, header.revision)
    const expected = path.join(header.code, `${label.replace(/-00$/, '')}.md`)
    const found = path.join(path.basename(path.dirname(path.resolve(file))), path.basename(file))
    if (fold(found.normalize('NFC')) !== fold(expected))
      misplaced.push(`${file}: ${words.procedure.misplaced(expected)}`)
    return [{ file, text, code: header.code, label, contentSha256: sha256Hex(signedText) }]
  })
  stopIfAny(EXIT.unreadable, 'document.unreadable', unreadable, terminal)
  stopIfAny(EXIT.problems, 'file.misplaced', misplaced, terminal)
  return files
}

function stopIfAny(
  exit: typeof EXIT.unreadable | typeof EXIT.problems | typeof EXIT.conflict,
  code: string,
  lines: string[],
  { words }: Terminal,
): void {
  if (lines.length > 0)
    throw new CommandFailure(exit, code, [...lines, words.procedure.nothingLoaded].join('\n'))
}

async function newVersions(app: App, files: Loadable[], terminal: Terminal): Promise<Loadable[]> {
  const conflicts: string[] = []
  const waiting: Loadable[] = []
  for (const each of files) {
    const procedure = await app.views.procedures.byCode(each.code)
    const [issueNumber, revision] = each.label.split('-').map(Number) as [number, number]
    const there = procedure && versionOf(procedure, { issueNumber, revision })
    if (!there) waiting.push(each)
    else if (there.contentSha256 !== each.contentSha256)
      conflicts.push(`${each.file}: ${terminal.words.procedure.numberTaken}`)
  }
  stopIfAny(EXIT.conflict, 'version.number-taken', conflicts, terminal)
  return waiting
}

async function newDrafts(app: App, files: Loadable[], terminal: Terminal): Promise<Loadable[]> {
  const { words } = terminal
  const conflicts: string[] = []
  const waiting: Loadable[] = []
  const seen = new Map<string, string>()
  for (const each of files) {
    const other = seen.get(fold(each.code))
    seen.set(fold(each.code), each.file)
    const procedure = await app.views.procedures.byCode(each.code)
    const open = procedure && (await app.views.procedures.draft(procedure.procedureId))
    const read = open && app.documents.read(open.text)
    if (other !== undefined) conflicts.push(`${each.file}: ${words.procedure.draftTwice(other)}`)
    else if (!open) waiting.push(each)
    else if (!read?.ok || sha256Hex(read.document.signedText) !== each.contentSha256)
      conflicts.push(`${each.file}: ${words.procedure.draftTaken}`)
  }
  stopIfAny(EXIT.conflict, 'draft.taken', conflicts, terminal)
  return waiting
}

async function load(
  app: App,
  { file, code, text }: Loadable,
  as: LoadOptions['as'],
  by: Actor | null,
  demonstration: boolean,
  terminal: Terminal,
): Promise<void> {
  const doer = { actor: by?.personId ?? 'system', unit: by?.unitId ?? null }
  if (!(await app.views.procedures.byCode(code)))
    agreed(file, await registerProcedure(app, { ...doer, code, demonstration }), terminal)
  const answer =
    by && as === 'draft'
      ? await saveDraft(app, { actor: by, code, text, seen: null })
      : await transcribeVersion(app, { ...doer, text })
  agreed(file, answer, terminal)
}

/** Somebody else was quicker, or a rule says no to the code: the files before this one stay loaded. */
function agreed(
  file: string,
  answer: { ok: true } | { ok: false; refusals: Refusal[] },
  { t }: Terminal,
): void {
  if (answer.ok) return
  const [first] = answer.refusals
  const sentences = answer.refusals.map((refusal) => `${file}: ${refusalText(t, refusal)}`)
  throw new CommandFailure(EXIT.conflict, first!.code, sentences.join('\n'))
}

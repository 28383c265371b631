import { withOffset } from '#app/domain/shared/instant.ts'
import { composed } from '#app/server/composed.ts'
import { countsOf, takePersonFile } from '#app/server/person-file.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { readText } from './files.ts'
import { withApp } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

/** Nhập danh sách cán bộ from a CSV file: all of it or nothing; a dry run writes nothing. */
export async function importUsers(
  terminal: Terminal,
  options: { dryRun?: boolean } & GeneralOptions,
  file: string,
): Promise<ExitCode> {
  const { t, words } = terminal
  const text = composed(readText(file, terminal))
  if (text === null) throw new CommandFailure(EXIT.unreadable, 'file.not-utf8', words.files.notUtf8(file))
  const dryRun = options.dryRun ?? false
  return withApp(terminal, async (app) => {
    const answer = await takePersonFile(app, t, { by: 'system', formKey: null, text, dryRun })
    if (!answer.ok) {
      const problems = answer.problems.map(({ line, code, message }) => ({ line, code, message }))
      if (options.json) terminal.printJson({ ok: false, dryRun, problems })
      else for (const { message } of problems) terminal.print(message)
      terminal.say(t.peopleImport.refused(problems.length))
      return EXIT.problems
    }
    const { registered, added, unchanged } = countsOf(answer.effects)
    const lines = answer.effects.map(({ post, ...effect }) => ({
      ...effect,
      post: post && {
        title: post.title,
        unit: post.unitName,
        roles: [...post.roles],
        from: withOffset(post.from),
      },
    }))
    if (options.json) terminal.printJson({ ok: true, dryRun, registered, added, unchanged, lines })
    else
      for (const { line, account, name, effect, post } of lines)
        terminal.print(
          [
            line,
            t.peopleImport.effects[effect],
            account,
            name,
            post ? `${post.title}, ${post.unit}` : t.people.noPost,
          ].join('\t'),
        )
    const summary = dryRun ? t.peopleImport.planned : t.peopleImport.done
    terminal.say(summary(registered, added, unchanged))
    return EXIT.ok
  })
}

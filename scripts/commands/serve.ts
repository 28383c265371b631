import { type Command, Option } from 'commander'
import type { Language } from '#app/messages/catalogue.ts'
import { EXIT } from './failure.ts'
import { addVerb } from './program.ts'
import { wordsIn } from './wording.ts'

/** `mt serve`: the same server as `npm start`, without installing and building first. */
export function addServe(program: Command, language: Language): void {
  const { help } = wordsIn(language)
  addVerb<{ port?: string; host?: string }>(
    program,
    language,
    {
      name: 'serve',
      description: help.serve,
      examples: ['mt serve', 'mt serve --port 8080'],
      options: [new Option('--port <PORT>', help.optionPort), new Option('--host <HOST>', help.optionHost)],
      json: false,
    },
    async (_terminal, { port, host }) => {
      if (port !== undefined) process.env.PORT = port
      if (host !== undefined) process.env.HOST = host
      // Serves until a signal ends it; both are its own affair.
      await import('../serve.ts')
      return EXIT.ok
    },
  )
}

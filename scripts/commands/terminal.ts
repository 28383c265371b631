import { catalogue, type Language, type Messages } from '#app/messages/catalogue.ts'
import { type Words, wordsIn } from './wording.ts'

/** Where a command speaks: data to stdout, everything else to stderr, in one language. */
export type Terminal = {
  language: Language
  /** The sentences that the product has already. */
  t: Messages
  /** The sentences of the command line alone. */
  words: Words
  /** Data, one or more whole lines. */
  print(text: string): void
  /** `--json`: the one object. */
  printJson(value: unknown): void
  /** Progress and summaries; silent under `--quiet`. */
  say(text: string): void
  /** Faults, told under `--quiet` too. */
  complain(text: string): void
  /** One line that is written over, on a terminal only. */
  progress(done: number, of: number): void
}

const SHOW_EVERY_MS = 200

/** The terminal of this process. */
export function openTerminal(language: Language, quiet: boolean): Terminal {
  let shownAt = 0
  const complain = (text: string) => void process.stderr.write(`${text}\n`)
  return {
    language,
    t: catalogue(language),
    words: wordsIn(language),
    print: (text) => void process.stdout.write(`${text}\n`),
    printJson: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    say: quiet ? () => {} : complain,
    complain,
    progress(done, of) {
      const now = performance.now()
      if (quiet || !process.stderr.isTTY || (done < of && now - shownAt < SHOW_EVERY_MS)) return
      shownAt = now
      process.stderr.write(`\r  ${done}/${of}${done >= of ? '\n' : ''}`)
    },
  }
}

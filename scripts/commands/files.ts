import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { CommandFailure, EXIT } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Reads a file of UTF-8 text as it stands. Ends the command (3) when it cannot be read or is no such text. */
export function readText(file: string, { words }: Terminal): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? ''
    if (code === 'ENOENT')
      throw new CommandFailure(EXIT.unreadable, 'file.not-found', words.files.missing(file))
    throw new CommandFailure(EXIT.unreadable, 'file.unreadable', words.files.unreadable(file, code))
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CommandFailure(EXIT.unreadable, 'file.not-utf8', words.files.notUtf8(file))
  }
}

/** A name beside the file that nobody uses: what is being written lies there until it is whole. */
const nameBeside = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`)

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Makes something in a file beside the named one, for `make` to put in its place with `putInPlace`. Whatever is
 * left of it afterwards is removed, also when the person interrupts.
 */
export async function besides<T>(file: string, make: (part: string) => Promise<T>): Promise<T> {
  const part = nameBeside(file)
  // SQLite keeps three files beside its own.
  const clear = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(part + suffix, { force: true })
  }
  const interrupted = (signal: keyof typeof SIGNALS) => {
    clear()
    process.exit(SIGNALS[signal])
  }
  for (const signal of Object.keys(SIGNALS)) process.once(signal, interrupted)
  try {
    return await make(part)
  } finally {
    for (const signal of Object.keys(SIGNALS)) process.off(signal, interrupted)
    clear()
  }
}

/** Puts a whole file in its place, flushed to disk first: after a crash there is the old one or the new one. */
export function putInPlace(part: string, file: string): void {
  const handle = openSync(part, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, file)
}

/** Writes a file whole or not at all. Ends the command (3) when its folder is missing or may not be written. */
export function writeWhole(file: string, content: string | Uint8Array, { words }: Terminal): void {
  const part = nameBeside(file)
  try {
    writeFileSync(part, content, { flag: 'wx' })
    putInPlace(part, file)
  } catch (fault) {
    rmSync(part, { force: true })
    const code = (fault as NodeJS.ErrnoException).code ?? ''
    throw new CommandFailure(EXIT.unreadable, 'file.not-writable', words.files.notWritable(file, code))
  }
}

/** Whether there is a plain file of that name. */
export const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false

import { compileProcedure } from '../domain/procedure/compile.ts'
import type { ProcedureModel } from '../domain/procedure/model.ts'
import { HELD_IN_ROWS, sectionGroups } from '../domain/procedure/section-groups.ts'
import { type FileProblem, readProcedureFile } from './procedure-file.ts'
import { differencesOf, statedOf } from './stated-model.ts'
import { writeProcedure } from './write-procedure.ts'

/** Why a model cannot be written so that reading gives it back. `path` names the value: `variants.0.steps.2.text`. */
export type NotWritable =
  /** Two ways to write one letter: texts are NFC. */
  | { code: 'model.not-nfc'; path: string }
  /** Spaces at an end. */
  | { code: 'model.not-trimmed'; path: string }
  /** An empty line, a line feed in a field of one line, or another control character. */
  | { code: 'model.line-feed'; path: string }
  /** Words that a reader takes for something else: a name with a semicolon, a code that ends in a full stop, … */
  | { code: 'model.reads-otherwise'; path: string }
  /** A line of a section held in rows that the rows do not say. `section` is an index. */
  | { code: 'model.text-lost'; section: number; text: string }
  | { code: 'model.unreadable'; problems: FileProblem[] }

/**
 * Vì sao mô hình không ghi được: everything that writing it and reading it again would change or lose; `[]` when the
 * model is valid, that is when `statedOf` of what is read equals `statedOf` of what was written. Decided by doing it,
 * so it holds for whatever the compiler comes to read.
 */
export function reasonsNotWritable(model: ProcedureModel): NotWritable[] {
  const answer = readProcedureFile(writeProcedure(model))
  if (!answer.ok) return [{ code: 'model.unreadable', problems: answer.problems }]
  const { header, outline, headerLines } = answer.file
  const read = compileProcedure(header, outline, headerLines).model
  return [...differencesOf(model, read).map((path) => reasonAt(model, path)), ...lostLines(model, read)]
}

function reasonAt(model: ProcedureModel, path: string): NotWritable {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], statedOf(model))
  const texts = textsIn(value)
  if (texts.some((text) => text !== text.normalize('NFC'))) return { code: 'model.not-nfc', path }
  if (texts.some((text) => text !== text.trim())) return { code: 'model.not-trimmed', path }
  if (texts.some((text) => /\p{Cc}/u.test(text))) return { code: 'model.line-feed', path }
  return { code: 'model.reads-otherwise', path }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const plain = (line: string): string => line.replace(/^[-+]\s+/, '')

function lostLines(model: ProcedureModel, read: ProcedureModel): NotWritable[] {
  return sectionGroups(model.sections)
    .filter(({ meaning }) => HELD_IN_ROWS.includes(meaning))
    .flatMap(({ members }) => {
      const written = members.flatMap((index) => read.sections[index]?.text.split('\n').map(plain) ?? [])
      const left = new Map<string, number>()
      for (const line of written) left.set(line, (left.get(line) ?? 0) + 1)
      return members.flatMap((section) =>
        model.sections[section]!.text.split('\n').flatMap((line): NotWritable[] => {
          const count = left.get(plain(line)) ?? 0
          left.set(plain(line), count - 1)
          return line === '' || count > 0 ? [] : [{ code: 'model.text-lost', section, text: line }]
        }),
      )
    })
}

import { readFileSync } from 'node:fs'
import type { ImportDoubt } from '#app/documents/import/doubt.ts'
import { importProcedure } from '#app/documents/import/import-procedure.ts'
import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'

const at = (path: string) => new URL(`../../../${path}`, import.meta.url)
export const bytesOf = (path: string): Uint8Array => readFileSync(at(path))
export const textOf = (path: string): string => readFileSync(at(path), 'utf8')
export const SEEDS = {
  QT17: 'tests/fixtures/seeds/000_1d831b2eec17d798.txt',
  QT03: 'tests/fixtures/seeds/001_a10cefe2858b4874.txt',
} as const

/** A source imported; fails with the problems when it cannot be. */
export async function imported(source: string | Uint8Array, name = 'van-ban.txt') {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const answer = await importProcedure({ name, bytes })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer
}

export const importedFixture = (name: string) => imported(bytesOf(`tests/fixtures/import/${name}`), name)

/** The codes of the problems of a file that cannot be imported. */
export async function refusalOf(source: string | Uint8Array, name: string): Promise<string[]> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const answer = await importProcedure({ name, bytes })
  return answer.ok ? [] : answer.problems.map(({ code }) => code)
}

type Doubt<Code extends ImportDoubt['code']> = Extract<ImportDoubt, { code: Code }>
export const doubtsOf = <Code extends ImportDoubt['code']>(doubts: readonly ImportDoubt[], code: Code) =>
  doubts.filter((doubt): doubt is Doubt<Code> => doubt.code === code)

/** The compiled model of a file of ours with its findings. */
export function compiled(markdown: string) {
  const read = readProcedureFile(markdown)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { header, outline, headerLines } = read.file
  return { ...compileProcedure(header, outline, headerLines), header, body: read.file.body }
}

/** A model without its places and its header, for comparing what two texts say. */
export function saying(markdown: string): unknown {
  const { header: _header, headerAt: _at, ...model } = compiled(markdown).model
  return JSON.parse(
    JSON.stringify(model, (key, value) => (key === 'at' || key === 'places' ? undefined : value)),
  )
}

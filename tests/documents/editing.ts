import { editProcedure } from '#app/documents/edit-procedure.ts'
import type { ProcedureEdit } from '#app/documents/procedure-edits.ts'

/** The text after edits; throws when they are refused. */
export function edited(text: string, ...edits: ProcedureEdit[]): string {
  const answer = editProcedure(text, edits)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.text
}

/** The codes of the refusals; none when the edits are made. */
export function refusalsOf(text: string, ...edits: ProcedureEdit[]): string[] {
  const answer = editProcedure(text, edits)
  return answer.ok ? [] : answer.refusals.map(({ code }) => code)
}

/** The lines that are not the same in both, old and new: what stands between the first and the last difference. */
export function differing(before: string, after: string): [old: string[], next: string[]] {
  const [old, next] = [before.split('\n'), after.split('\n')]
  let from = 0
  while (from < Math.min(old.length, next.length) && old[from] === next[from]) from++
  let end = 0
  while (end < Math.min(old.length, next.length) - from && old.at(-1 - end) === next.at(-1 - end)) end++
  return [old.slice(from, old.length - end), next.slice(from, next.length - end)]
}

import { readUnitLines, type UnitFileProblem } from '#app/documents/import/unit-lines.ts'
import type { UnitLine, UnitLineRefusal } from '#app/domain/organisation/import-units.ts'
import type { Messages } from '#app/messages/catalogue.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import type { UnitCommand } from '#app/usecases/organisation/change-units.ts'
import { importUnits } from '#app/usecases/organisation/import-units.ts'
import type { App } from './app.ts'

/** What is wrong in a file of units: the line where it is known, the code for programs, a sentence for people. */
export type ToldUnitProblem = { line: number | null; code: string; message: string }

/** Reads a file of units and takes it in, or tells every reason why not, by line. */
export async function takeUnitFile(
  app: App,
  t: Messages,
  { text, ...command }: UnitCommand & { text: string; dryRun: boolean },
) {
  const read = readUnitLines(text)
  if (!read.ok) return { ok: false as const, problems: read.problems.map((each) => fileProblem(t, each)) }
  return takeUnitLines(app, t, { ...command, lines: read.lines })
}

/** Takes in lines that are read already, or tells every reason why not. */
export async function takeUnitLines(
  app: App,
  t: Messages,
  command: UnitCommand & { lines: readonly UnitLine[]; dryRun: boolean },
) {
  const answer = await importUnits(app, command)
  if (answer.ok) return answer
  const problems: ToldUnitProblem[] = []
  for (const { line, refusals } of answer.problems)
    for (const refusal of refusals)
      problems.push({ line, code: refusal.code, message: t.unitFile.atLine(line, lineSentence(t, refusal)) })
  return { ok: false as const, problems }
}

function fileProblem(t: Messages, problem: UnitFileProblem): ToldUnitProblem {
  const texts = { ...t.peopleImport.problems, ...t.unitFile.problems }
  const message = (texts[problem.code] as (problem: UnitFileProblem) => string)(problem)
  return { line: 'line' in problem ? problem.line : null, code: problem.code, message }
}

function lineSentence(t: Messages, refusal: UnitLineRefusal | Refusal): string {
  const own: Partial<Record<string, (refusal: never) => string>> = t.unitFile.refusals
  const sentence = own[refusal.code]
  return sentence ? sentence(refusal as never) : refusalText(t, refusal as Refusal)
}

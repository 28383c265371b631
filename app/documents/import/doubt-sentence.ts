import type { Messages } from '../../messages/catalogue.ts'
import type { ImportDoubt, ImportProblem } from './doubt.ts'

type ArgumentsOf<Code> = Extract<ImportDoubt, { code: Code }>['arguments']
/** A doubt without its sentence does not compile. */
type DoubtTexts = { [Code in ImportDoubt['code']]: (told: ArgumentsOf<Code>) => string }

/** Câu của một nghi vấn, in the language of the messages. */
export function doubtSentence({ importDoubts }: Messages, doubt: ImportDoubt): string {
  const texts: DoubtTexts = importDoubts.doubts
  return (texts[doubt.code] as (told: ImportDoubt['arguments']) => string)(doubt.arguments)
}

type OwnProblem = Extract<ImportProblem, { code: `import.${string}` }>
type ProblemTexts = { [Code in OwnProblem['code']]: (problem: Extract<OwnProblem, { code: Code }>) => string }

/** Why a file cannot be imported; those that a procedure file can have too are said in its words. */
export function importProblemSentence(
  { importDoubts, procedures }: Messages,
  problem: ImportProblem,
): string {
  const own: ProblemTexts = importDoubts.problems
  const texts = { ...procedures.fileProblems, ...own } as Record<string, (problem: ImportProblem) => string>
  return texts[problem.code]!(problem)
}

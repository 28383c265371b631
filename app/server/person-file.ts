import { type PersonFileProblem, readPersonLines } from '#app/documents/import/person-lines.ts'
import type {
  PersonLine,
  PersonLineEffect,
  PersonLineRefusal,
} from '#app/domain/organisation/import-people.ts'
import type { PersonRefusal } from '#app/domain/organisation/person.ts'
import type { Messages } from '#app/messages/catalogue.ts'
import { refusalText } from '#app/messages/refusal.ts'
import type { Doing } from '#app/usecases/organisation/change-person.ts'
import { importPeople } from '#app/usecases/organisation/import-people.ts'
import type { App } from './app.ts'

type OwnRefusal = Exclude<PersonLineRefusal, PersonRefusal>
type Texts<Each extends { code: string }> = {
  [Code in Each['code']]: (each: Extract<Each, { code: Code }>) => string
}

/** What is wrong in a file of people: the line where it is known, the code for programs, a sentence for people. */
export type ToldProblem = {
  line: number | null
  code: string
  message: string
  /** The same without the number of the line. */
  sentence: string
}

export type PersonFileAnswer =
  | { ok: true; effects: PersonLineEffect[] }
  | { ok: false; problems: ToldProblem[] }

/** Reads a file of people and takes it in, or tells every reason why not, by line. */
export async function takePersonFile(
  app: App,
  t: Messages,
  command: { by: Doing; formKey: string | null; text: string; dryRun: boolean },
): Promise<PersonFileAnswer> {
  const read = readPersonLines(command.text)
  if (!read.ok) return { ok: false, problems: read.problems.map((problem) => fileProblem(t, problem)) }
  const { text: _text, ...asked } = command
  return takePersonLines(app, t, { ...asked, lines: read.lines })
}

/** Takes in lines that are read already, or tells every reason why not. */
export async function takePersonLines(
  app: App,
  t: Messages,
  command: { by: Doing; formKey: string | null; lines: readonly PersonLine[]; dryRun: boolean },
): Promise<PersonFileAnswer> {
  const answer = await importPeople(app, command)
  if (answer.ok) return { ok: true, effects: answer.effects }
  return {
    ok: false,
    problems: answer.problems.flatMap(({ line, refusals }) =>
      refusals.map((refusal) => {
        const sentence = lineSentence(t, refusal)
        return { line, code: refusal.code, message: t.peopleImport.atLine(line, sentence), sentence }
      }),
    ),
  }
}

/** How many lines register a person, add a post, change nothing. */
export function countsOf(effects: readonly PersonLineEffect[]) {
  const count = (kind: PersonLineEffect['effect']) => effects.filter(({ effect }) => effect === kind).length
  return { registered: count('registered'), added: count('post-added'), unchanged: count('unchanged') }
}

function fileProblem(t: Messages, problem: PersonFileProblem): ToldProblem {
  const texts: Texts<PersonFileProblem> = t.peopleImport.problems
  const message = (texts[problem.code] as (problem: PersonFileProblem) => string)(problem)
  return { line: 'line' in problem ? problem.line : null, code: problem.code, message, sentence: message }
}

function lineSentence(t: Messages, refusal: PersonLineRefusal): string {
  const texts: Texts<OwnRefusal> = t.peopleImport.refusals
  return isOwn(refusal)
    ? (texts[refusal.code] as (refusal: OwnRefusal) => string)(refusal)
    : refusalText(t, refusal)
}

const isOwn = (refusal: PersonLineRefusal): refusal is OwnRefusal => refusal.code.startsWith('person-line.')

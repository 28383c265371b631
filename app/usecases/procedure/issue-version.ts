import type { Actor } from '#app/domain/organisation/people.ts'
import type { IssueDecision, VersionNumber } from '#app/domain/procedure/facts.ts'
import { issueVersion as decide } from '#app/domain/procedure/issue-version.ts'
import type { Deps } from '../deps.ts'
import { wrongPassword } from './submit-version.ts'

/** Ban hành: records the decision; the version takes effect at its moment, and the one before ends then. */
export async function issueVersion(
  deps: Deps,
  command: VersionNumber & {
    actor: Actor
    procedureCode: string
    decision: IssueDecision
    password: string
    formKey: string | null
  },
) {
  const { actor, procedureCode, formKey } = command
  if (!(await deps.passwords.isOf(actor.personId, command.password))) return wrongPassword()
  const answer = await deps.work(
    { actor: actor.personId, unit: actor.unitId, formKey },
    async ({ procedures, at }) => {
      const taken = await procedures.takeByCode(procedureCode)
      const outcome = decide(taken.state, command, at)
      if (outcome.ok) await procedures.record(taken, outcome.facts)
      return outcome
    },
  )
  if (answer.ok) await deps.checkpoint()
  return answer
}

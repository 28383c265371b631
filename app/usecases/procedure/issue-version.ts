import type { IssueDecision, VersionNumber } from '#app/domain/procedure/facts.ts'
import { issueVersion as decide } from '#app/domain/procedure/issue-version.ts'
import type { Deps } from '../deps.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/** Ban hành: records the decision; the version takes effect at its moment, and the one before ends then. */
export function issueVersion(
  deps: Deps,
  command: SigningCommand &
    VersionNumber & {
      procedureCode: string
      decision: IssueDecision
    },
) {
  return underPassword(deps, command, async ({ procedures, at }) => {
    const taken = await procedures.takeByCode(command.procedureCode)
    const outcome = decide(taken.state, command, at)
    if (outcome.ok) await procedures.record(taken, outcome.facts)
    return outcome
  })
}

import type { IssueDecision, VersionNumber } from '#app/domain/procedure/facts.ts'
import { issueVersion as decide } from '#app/domain/procedure/issue-version.ts'
import type { Deps } from '../deps.ts'
import { decideOn } from './decide-on.ts'
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
  return underPassword(deps, command, (stores) =>
    decideOn(stores, command.procedureCode, (procedure) => decide(procedure, command, stores.at)),
  )
}

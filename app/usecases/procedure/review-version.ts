import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { reviewVersion as decide } from '#app/domain/procedure/periodic-review.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'
import type { Deps } from '../deps.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/** Soát xét định kỳ, không thay đổi: signed over exactly the content that the page showed. */
export const reviewVersion = (
  deps: Deps,
  command: SigningCommand &
    VersionNumber & { procedureCode: string; contentSha256: string; note: string; nextReviewOn: LocalDate },
) =>
  underPassword(deps, command, async ({ procedures, at }, actor) => {
    const taken = await procedures.takeByCode(command.procedureCode)
    const outcome = decide(taken.state, { ...command, actor }, at)
    if (outcome.ok) await procedures.record(taken, outcome.facts)
    return outcome
  })

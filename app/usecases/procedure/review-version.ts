import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { reviewVersion as decide } from '#app/domain/procedure/periodic-review.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'
import type { Deps } from '../deps.ts'
import { decideOn } from './decide-on.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/** Soát xét định kỳ, không thay đổi: signed over exactly the content that the page showed. */
export const reviewVersion = (
  deps: Deps,
  command: SigningCommand &
    VersionNumber & { procedureCode: string; contentSha256: string; note: string; nextReviewOn: LocalDate },
) =>
  underPassword(deps, command, (stores, actor) =>
    decideOn(stores, command.procedureCode, (procedure) =>
      decide(procedure, { ...command, actor }, stores.at),
    ),
  )

import type { DraftRefusal, UnreadablePlace } from '#app/domain/procedure/draft-refusals.ts'
import { transcribeVersion as decide } from '#app/domain/procedure/register-procedure.ts'
import type { Deps } from '../deps.ts'
import { keepVersionText, registerHeader } from './keep-version-text.ts'

/** Chép từ bản giấy: takes in a text as it stands on paper, faults and all. */
export async function transcribeVersion(
  deps: Deps,
  command: { actor: string; unit: string | null; text: string },
) {
  const { actor, unit, text } = command
  const read = deps.documents.read(text)
  if (!read.ok) return unreadable(read.problems)
  const { document } = read
  return deps.work({ actor, unit }, async (stores) => {
    const taken = await stores.procedures.takeByCode(document.header.code)
    const contentSha256 = await keepVersionText(deps, stores, taken.id, document)
    const { issueNumber, revision } = document.header
    const outcome = decide(taken.state, {
      issueNumber,
      revision,
      contentSha256,
      header: registerHeader(document.header),
    })
    if (outcome.ok) await stores.procedures.record(taken, outcome.facts)
    return outcome
  })
}

/** The refusal of a file that cannot be read at all. */
export function unreadable(problems: UnreadablePlace[]) {
  const refusal: DraftRefusal = { code: 'document.unreadable', problems }
  return { ok: false as const, refusals: [refusal] }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { EffectiveCondition } from '#app/domain/procedure/facts.ts'
import { versionOf } from '#app/domain/procedure/procedure.ts'
import { waysOfTurn } from '#app/domain/procedure/sign-version.ts'
import { wayByWording } from '#app/domain/procedure/signing-way.ts'
import { type Instant, localDateOf } from '#app/domain/shared/instant.ts'
import type { App } from '#app/server/app.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { issueVersion } from '#app/usecases/procedure/issue-version.ts'
import { saveDraft } from '#app/usecases/procedure/save-draft.ts'
import { signVersion } from '#app/usecases/procedure/sign-version.ts'
import { submitVersion } from '#app/usecases/procedure/submit-version.ts'
import { acceptedWarnings } from './accepted-warnings.ts'
import { mustBeAccepted, type SeedClock } from './seed-clock.ts'
import { viewEverything } from './view-everything.ts'

export type Signers = { author: Actor; reviewer: Actor; approver: Actor }

/** A version on its way: the moments of its acts; what is left out does not happen. */
export type VersionPlan = {
  code: string
  text: string
  number: { issueNumber: number; revision: number }
  submitted: Instant
  reviewed: Instant
  approved?: Instant
  issued?: Instant
  decision?: string
  effective: EffectiveCondition
}

const password = DEMONSTRATION_PASSWORD

/** Plans draft, submission, signatures and issue of one version. */
export function planVersion(app: App, clock: SeedClock, signers: Signers, plan: VersionPlan): void {
  const { code, text, number, effective } = plan
  const { author, reviewer, approver } = signers
  const sign = async (actor: Actor) => {
    const procedure = (await app.views.procedures.byCode(code))!
    const version = versionOf(procedure, number)!
    const signer = (await app.views.people.actorOf(actor.personId, clock.now()))!
    const ways = waysOfTurn({ procedureId: procedure.procedureId, version }, signer, clock.now())
    await mustBeAccepted(
      `the signature of ${actor.name} on ${code}`,
      signVersion(app, {
        ...number,
        actor,
        procedureCode: code,
        contentSha256: version.contentSha256,
        // The deputy signs for the head; everybody else as himself.
        signsAs: wayByWording(ways, actor === approver ? 'KT.' : null)?.key ?? '',
        password,
        formKey: null,
      }),
    )
  }

  clock.plan(plan.submitted, async () => {
    const saved = await mustBeAccepted(
      `the draft of ${code}`,
      saveDraft(app, { actor: author, code, text, seen: null }),
    )
    await mustBeAccepted(
      `the submission of ${code}`,
      submitVersion(app, {
        actor: author,
        procedureCode: code,
        seen: (saved as { lockVersion: number }).lockVersion,
        signers: { author: author.personId, reviewer: reviewer.personId, approver: approver.personId },
        effective,
        signsAs: 'self',
        reasons: await acceptedWarnings(app, code, text),
        password,
        formKey: null,
      }),
    )
  })
  clock.plan(plan.reviewed, async () => {
    await mustBeAccepted(`the reading of ${code}`, viewEverything(app, { actor: reviewer, code, number }))
    await sign(reviewer)
  })
  if (plan.approved) clock.plan(plan.approved, () => sign(approver))
  if (plan.issued && plan.decision) {
    const { issued, decision } = plan
    clock.plan(issued, async () => {
      await mustBeAccepted(
        `the issue of ${code}`,
        issueVersion(app, {
          ...number,
          actor: author,
          procedureCode: code,
          decision: { number: decision, date: localDateOf(issued) },
          password,
          formKey: null,
        }),
      )
    })
  }
}

/** The text of a shipped procedure file. */
export const shippedText = (root: string, ...file: string[]): string =>
  readFileSync(path.join(root, 'procedures', ...file), 'utf8')

/** The next revision of a shipped text: its number, its row in the revision table, and one change. */
export function revised(
  text: string,
  change: { from: string; to: string; row: string; label: string },
): string {
  if (!text.includes(change.from)) throw new Error(`the text does not hold “${change.from}”`)
  const table = /(## SỬA ĐỔI TÀI LIỆU\n\n\|[^\n]*\n\|[^\n]*\n)(?:\|[^\n]*\n)*/u
  return text
    .replace(/^revision: 0$/mu, 'revision: 1')
    .replace(change.from, change.to)
    .replace(table, `$1| ${change.row} | ${change.label} | |\n`)
}

import { data } from '@remix-run/node'
import { procedureHeader, signatureTable } from '#app/documents/procedure-print.ts'
import { may } from '#app/domain/organisation/may.ts'
import type { Act } from '#app/domain/organisation/permissions.ts'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import {
  type Procedure,
  type ProcedureVersion,
  sameNumber,
  statusOf,
  versionForIntake,
  versionInForce,
} from '#app/domain/procedure/procedure.ts'
import { readableVersions } from '#app/domain/procedure/reading.ts'
import { reasonsNotToReturn, reasonsNotToSign, type SignRefusal } from '#app/domain/procedure/sign-version.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { LookingBack } from '#app/server/looking-back.ts'
import { holdsPage, pageTag } from '#app/server/page-tag.ts'
import type { Ask } from '#app/server/route.ts'
import { findingsMoment, versionFindings } from '#app/server/version-findings.ts'
import { versionPrint } from '#app/server/version-print.ts'
import { type VersionText, versionText } from '#app/server/version-text.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { mayReadUnissued } from './asked-version.ts'
import { readingView } from './reading-view.ts'

/** The page of a version as a loader answers it: with its tag, or with nothing when the reader holds it already. */
export async function versionPage(
  ask: Ask,
  procedure: Procedure,
  version: ProcedureVersion,
  back: LookingBack = { asked: '', wrong: null, past: null },
) {
  const running = await ask.app.views.procedures.runningDossiers(procedure.procedureId)
  const statuses = procedure.versions.map((each) => statusOf(each, ask.now))
  const offers = offered(ask, procedure, version)
  const reading = await readingView(ask, procedure, version)
  const moment = mayReadUnissued(ask) ? findingsMoment(version, ask.now) : null
  const headers = {
    ETag: pageTag(ask, [procedure, version.contentSha256, statuses, running, offers, reading, moment, back]),
  }
  // Remix answers 304 without a body; the page is not made.
  if (holdsPage(ask.request, headers.ETag)) return data(null as never, { status: 304, headers })
  const text = await versionText(ask.app, version)
  const count = running.find((each) => sameNumber(each, version))?.count ?? 0
  const findings = moment === null ? null : await versionFindings(ask.app, procedure, version, ask.now)
  return data(
    {
      ...versionView(ask, procedure, version, text, count, findings),
      back: lookedBack(procedure, back),
      ...offers,
      reading,
    },
    { headers },
  )
}

/** What the page says of looking back: whether a version was in force then, or none, or a paper of unknown effect. */
function lookedBack(procedure: Procedure, { asked, wrong, past }: LookingBack) {
  const then = past && versionForIntake(procedure, past.at)
  const found = then && statusOf(then, past!.at) === 'in-force' ? 'in-force' : then ? 'paper' : 'none'
  return { asked, wrong, past: past && { day: past.day, found: found as 'in-force' | 'paper' | 'none' } }
}

const labelOf = (version: VersionNumber) => versionLabel(version.issueNumber, version.revision)

function versionView(
  ask: Ask,
  procedure: Procedure,
  version: ProcedureVersion,
  text: VersionText,
  running: number,
  findings: Diagnostic[] | null,
) {
  const { now, t } = ask
  const { code } = procedure
  const label = labelOf(version)
  const status = statusOf(version, now)
  const inForce = versionInForce(procedure, now)
  const readsUnissued = mayReadUnissued(ask)
  const print = versionPrint(procedure, version, text, now)
  const { issueNumber, revision, effectiveFrom, effectiveUntil, decision, contentSha256, origin } = version
  return {
    pageTitle: `${code} ${t.procedures.versionName(version)} – ${text.header.title}`,
    code,
    label,
    title: text.header.title,
    number: { issueNumber, revision },
    demonstration: procedure.demonstration,
    strip: {
      status,
      origin,
      effectiveFrom,
      effectiveUntil,
      signatureCount: version.signatures.length,
      running,
      /** What takes its place at a moment that is fixed already but not come. */
      successor:
        status === 'in-force' && version.supersededBy && effectiveUntil
          ? {
              ...version.supersededBy,
              from: effectiveUntil,
              address: addresses.version(code, labelOf(version.supersededBy)),
            }
          : null,
      inForceAddress: inForce && inForce !== version ? addresses.procedure(code) : null,
    },
    versions: readableVersions(procedure.versions, readsUnissued, now).map((each) => ({
      issueNumber: each.issueNumber,
      revision: each.revision,
      status: statusOf(each, now),
      address: addresses.version(code, labelOf(each)),
      current: each === version,
    })),
    comparison: comparisonAddress(procedure, version, readsUnissued, now),
    contents: text.contents,
    official: {
      header: procedureHeader({ ...print, bodyHtml: '', record: null, verifyUrl: null }),
      signatures: signatureTable(print.signatures, print.fromPaper ? 'paper' : print.status),
      body: ask.splice('body', text.rendering),
    },
    information: {
      contentSha256,
      decision,
      effective: version.effective,
      effectiveFrom,
      effectiveUntil,
      origin,
      running,
      signatures: version.signatures.map(({ role, signer, capacity, onBehalfOf, signedAt }) => ({
        role,
        signer,
        capacity,
        onBehalfOf,
        signedAt,
      })),
      times: text.times,
      /** Of those who may read what is not issued yet. */
      diagnostics: findings,
      acceptedWarnings: version.acceptedWarnings,
      places: text.places,
    },
  }
}

/** The comparison with the version before it, or with the next one when it is the first; null when it is alone. */
function comparisonAddress(
  procedure: Procedure,
  version: ProcedureVersion,
  readsUnissued: boolean,
  now: Instant,
): string | null {
  const readable = readableVersions(procedure.versions, readsUnissued, now)
  const at = readable.indexOf(version)
  const [older, newer] = readable[at + 1] ? [readable[at + 1], version] : [version, readable[at - 1]]
  return older && newer ? addresses.comparison(procedure.code, labelOf(newer), labelOf(older)) : null
}

/** What this reader may do with this version, and why he may not sign one that waits for signatures. */
function offered({ actor, now }: Ask, procedure: Procedure, version: ProcedureVersion) {
  const { code } = procedure
  const label = labelOf(version)
  const isWaiting = version.origin === 'system' && version.effectiveFrom === null
  const turn = { procedureId: procedure.procedureId, version }
  const holds = (act: Act) => may(actor, act, null, now)
  const refusals: SignRefusal[] = isWaiting && holds('version.sign') ? reasonsNotToSign(turn, actor, now) : []
  const maySign = isWaiting && holds('version.sign') && refusals.length === 0
  const mayReturn = isWaiting && holds('version.return') && reasonsNotToReturn(turn, actor, now).length === 0
  const mayIssue = isWaiting && version.signatures.length === 3 && holds('version.issue')
  const mayAccept = holds('dossier.accept') && versionForIntake(procedure, now) === version
  return {
    acts: {
      review:
        isWaiting && version.signatures.length < 3 && holds('version.read-unissued')
          ? addresses.review(code, label)
          : null,
      comments:
        procedure.comments.length > 0 && holds('version.read-unissued') ? addresses.comments(code) : null,
      sign: maySign ? addresses.signature(code, label) : null,
      sendBack: mayReturn ? addresses.returnVersion(code, label) : null,
      issue: mayIssue ? addresses.issue(code, label) : null,
      draft: holds('version.draft') ? addresses.draft(code) : null,
      timePlans: version.header.kind === 'tthc' ? addresses.timePlans(code) : null,
      owner: holds('procedure.transfer') ? addresses.procedureOwner(code) : null,
      accept: mayAccept ? addresses.newDossier(code) : null,
    },
    // When all have signed nobody's turn is left, and nothing needs explaining.
    whyNotSign: version.signatures.length < 3 ? refusals : [],
  }
}

export type VersionView = ReturnType<typeof versionView> &
  ReturnType<typeof offered> & {
    back: ReturnType<typeof lookedBack>
    reading: Awaited<ReturnType<typeof readingView>>
  }

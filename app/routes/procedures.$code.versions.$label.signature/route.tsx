import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import { type Diagnostic, warningsIn } from '#app/domain/procedure/diagnostics.ts'
import {
  nextSignatureRole,
  type Procedure,
  type ProcedureVersion,
  sameNumber,
  versionInForce,
} from '#app/domain/procedure/procedure.ts'
import { reasonsNotToReturn, reasonsNotToSign, waysOfTurn } from '#app/domain/procedure/sign-version.ts'
import { wayByWording } from '#app/domain/procedure/signing-way.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { type Ask, again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { versionFindings } from '#app/server/version-findings.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { signVersion } from '#app/usecases/procedure/sign-version.ts'
import { askedVersion } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { passwordOf } from '../procedures.$code.versions.$label._index/signing-form.ts'
import { SignaturePage } from './signature-page.tsx'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

export const loader = framed('version.sign', async (ask) => {
  const { procedure, version } = await askedVersion(ask, addresses.signature)
  const running = await ask.app.views.procedures.runningDossiers(procedure.procedureId)
  const findings =
    version.origin === 'paper' ? [] : await versionFindings(ask.app, procedure, version, ask.now)
  return signatureView(ask, procedure, version, running, findings)
})

type Running = { issueNumber: number; revision: number; count: number }[]

function signatureView(
  { app, actor, now, t }: Ask,
  procedure: Procedure,
  version: ProcedureVersion,
  running: Running,
  findings: readonly Diagnostic[],
) {
  const { code } = procedure
  const label = versionLabel(version.issueNumber, version.revision)
  const role = version.origin === 'paper' ? null : nextSignatureRole(version)
  const inForce = versionInForce(procedure, now)
  const turn = { procedureId: procedure.procedureId, version }
  const ways = waysOfTurn(turn, actor, now)
  const wording = version.header.signatories.find((signatory) => signatory.role === role)?.capacity ?? null
  const mayReturn =
    may(actor, 'version.return', null, now) && reasonsNotToReturn(turn, actor, now).length === 0
  return {
    pageTitle: role
      ? t.procedures.signature.title(t.labels.signatureRoles[role].toLowerCase(), code)
      : `${code} ${t.procedures.versionName(version)}`,
    code,
    label,
    title: version.header.title,
    number: { issueNumber: version.issueNumber, revision: version.revision },
    role,
    reasons: reasonsNotToSign(turn, actor, now),
    contentSha256: version.contentSha256,
    effective: version.effective,
    warnings: warningsIn(findings),
    acceptedWarnings: version.acceptedWarnings,
    signatures: version.signatures.map(({ role: as, signer, signedAt }) => ({
      role: as,
      name: signer.name,
      signedAt,
    })),
    replaces: inForce && {
      issueNumber: inForce.issueNumber,
      revision: inForce.revision,
      running: running.find((each) => sameNumber(each, inForce))?.count ?? 0,
    },
    signer: { name: actor.name, position: actor.position },
    ways,
    signsAs: wayByWording(ways, wording)?.key ?? '',
    returnAddress: mayReturn ? addresses.returnVersion(code, label) : null,
    formKey: app.ids.next(),
  }
}

/** Ký xem xét or phê duyệt, over the content that the page showed. */
export const action = framed('version.sign', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.signature)
  const form = await ask.request.formData()
  const password = passwordOf(form)
  const signsAs = textOf(form, 'signsAs')
  if (password === '') return again({ passwordMissing: true, refusals: [], signsAs }, 400)
  const outcome = await signVersion(ask.app, {
    actor: ask.actor,
    procedureCode: procedure.code,
    issueNumber: version.issueNumber,
    revision: version.revision,
    contentSha256: textOf(form, 'contentSha256'),
    signsAs,
    password,
    formKey: textOf(form, 'formKey') || null,
  })
  if (!outcome.ok)
    return again(
      { passwordMissing: false, refusals: outcome.refusals, signsAs },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.version(procedure.code, label), { code: 'version-signed' })
})

export default function Signature() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SignaturePage view={view} answer={answer} />
}

export type SignatureView = ReturnType<typeof signatureView>

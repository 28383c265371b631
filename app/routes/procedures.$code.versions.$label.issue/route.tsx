import { useActionData, useLoaderData } from '@remix-run/react'
import { nextSignatureRole } from '#app/domain/procedure/procedure.ts'
import { localDateOf } from '#app/domain/shared/instant.ts'
import { parseTypedDate } from '#app/domain/shared/typed-moment.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { issueVersion } from '#app/usecases/procedure/issue-version.ts'
import { askedVersion } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { passwordOf } from '../procedures.$code.versions.$label._index/signing-form.ts'
import { IssuePage } from './issue-page.tsx'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

export const loader = framed('version.issue', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.issue)
  const refusals: Refusal[] =
    version.effectiveFrom !== null
      ? [{ code: 'version.already-issued' }]
      : version.origin === 'paper' || nextSignatureRole(version) !== null
        ? [{ code: 'version.not-approved' }]
        : []
  return {
    pageTitle: ask.t.procedures.issue.title(procedure.code),
    code: procedure.code,
    label,
    title: version.header.title,
    number: { issueNumber: version.issueNumber, revision: version.revision },
    effective: version.effective,
    signatures: version.signatures.map(({ role, signer, signedAt }) => ({
      role,
      name: signer.name,
      signedAt,
    })),
    today: ask.t.time.date(localDateOf(ask.now)),
    refusals,
    formKey: ask.app.ids.next(),
  }
})

/** Ban hành by a decision with number and date. */
export const action = framed('version.issue', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.issue)
  const form = await ask.request.formData()
  const typed = { number: textOf(form, 'number'), date: textOf(form, 'date') }
  const date = parseTypedDate(typed.date)
  const password = passwordOf(form)
  const missing = { number: typed.number === '', date: date === null, password: password === '' }
  const none: readonly Refusal[] = []
  if (date === null || missing.number || missing.password)
    return again({ typed, missing, refusals: none }, 400)
  const outcome = await issueVersion(ask.app, {
    actor: ask.actor,
    procedureCode: procedure.code,
    issueNumber: version.issueNumber,
    revision: version.revision,
    decision: { number: typed.number, date },
    password,
    formKey: textOf(form, 'formKey') || null,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ typed, missing, refusals }, refusedStatus(refusals))
  }
  const issued = 'facts' in outcome ? outcome.facts.find(({ type }) => type === 'version-issued') : undefined
  // A form sent twice brings no facts: the version was issued when it came first.
  const from = issued?.type === 'version-issued' ? issued.effectiveFrom : version.effectiveFrom
  const detail = from ? ask.t.time.dateTime(from) : ''
  return redirectWithNotice(ask.ground, addresses.version(procedure.code, label), {
    code: 'version-issued',
    detail,
  })
})

export default function Issue() {
  return <IssuePage view={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

export type IssueView = Awaited<ReturnType<typeof loader>>

import { useActionData, useLoaderData } from '@remix-run/react'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirect, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { submitVersion } from '#app/usecases/procedure/submit-version.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { submissionForm } from './submission-form.ts'
import { SubmissionPage } from './submission-page.tsx'
import { submissionView } from './submission-view.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

export const loader = framed('version.submit', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.submission)
  const view = await submissionView(ask, procedure)
  if (!view) throw redirect(addresses.draft(procedure.code))
  return { ...view, pageTitle: ask.t.procedures.submission.title(procedure.code) }
})

/** Trình ký: the draft becomes a version, signed by its author. */
export const action = framed('version.submit', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.submission)
  const form = await ask.request.formData()
  const { typed, reasons, wrong, effective, password } = submissionForm(form)
  const none: readonly Refusal[] = []
  if (wrong.length > 0) return again({ typed, reasons, wrong, refusals: none }, 400)
  const outcome = await submitVersion(ask.app, {
    actor: ask.actor,
    procedureCode: procedure.code,
    seen: Number.parseInt(textOf(form, 'seen'), 10),
    signers: { author: ask.actor.personId, reviewer: typed.reviewer, approver: typed.approver },
    effective,
    signsAs: typed.signsAs,
    reasons,
    password,
    formKey: textOf(form, 'formKey') || null,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ typed, reasons, wrong, refusals }, refusedStatus(refusals))
  }
  const submitted =
    'facts' in outcome ? outcome.facts.find(({ type }) => type === 'version-submitted') : undefined
  const address =
    submitted?.type === 'version-submitted'
      ? addresses.version(procedure.code, versionLabel(submitted.issueNumber, submitted.revision))
      : addresses.procedure(procedure.code)
  return redirectWithNotice(ask.ground, address, { code: 'version-submitted' })
})

export default function Submission() {
  return <SubmissionPage view={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { reasonsNotToReturn } from '#app/domain/procedure/sign-version.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, notFound, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses, parseVersionLabel } from '#app/ui/addresses.ts'
import { CheckPage } from '#app/ui/check-page.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Reasons } from '#app/ui/reasons.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { returnVersion } from '#app/usecases/procedure/return-version.ts'
import { askedProcedure, askedVersion } from '../procedures.$code.versions.$label._index/asked-version.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

export const loader = framed('version.return', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.returnVersion)
  return {
    pageTitle: ask.t.procedures.sendBack.title(procedure.code),
    code: procedure.code,
    label,
    title: version.header.title,
    number: { issueNumber: version.issueNumber, revision: version.revision },
    reasons: reasonsNotToReturn({ procedureId: procedure.procedureId, version }, ask.actor, ask.now),
    formKey: ask.app.ids.next(),
  }
})

/** Trả lại with a reason. The version is gone afterwards, so the reader goes on to his work. */
export const action = framed('version.return', async (ask) => {
  const label = ask.param('label')
  const procedure = await askedProcedure(ask, (code) => addresses.returnVersion(code, label))
  const number = parseVersionLabel(label)
  // Sent twice, the form finds its version gone, and is still answered like the first time.
  if (!number) throw notFound('version', procedure.code)
  const form = await ask.request.formData()
  const reason = textOf(form, 'reason')
  const outcome = await returnVersion(ask.app, {
    actor: ask.actor,
    procedureCode: procedure.code,
    ...number,
    reason,
    formKey: textOf(form, 'formKey') || null,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ reason, refusals }, refusedStatus(refusals))
  }
  return redirectWithNotice(ask.ground, addresses.work(), { code: 'version-returned' })
})

export default function Return() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.procedures.sendBack
  const back = addresses.version(view.code, view.label)
  const errors = refusalErrors(t, answer?.refusals ?? [], { 'return.reason-missing': 'reason' })
  if (view.reasons.length > 0)
    return (
      <>
        <ErrorSummary errors={errors} />
        <h1>{view.pageTitle}</h1>
        <p>
          <strong>{words.notNow}.</strong>
        </p>
        <Reasons
          act={words.whySendBack}
          reasons={view.reasons.map((refusal) => refusalText(t, refusal))}
          open
        />
        <a href={back}>{t.layout.back}</a>
      </>
    )
  return (
    <CheckPage
      title={view.pageTitle}
      consequence={<p>{words.consequence}</p>}
      answers={[
        {
          term: t.procedures.signature.document,
          value: (
            <>
              <span lang="vi">
                {view.code} – {view.title}
              </span>
              , {t.procedures.versionName(view.number)}
            </>
          ),
        },
      ]}
      errors={errors}
      action={addresses.returnVersion(view.code, view.label)}
      fields={{ formKey: view.formKey }}
      confirm={words.confirm}
      kind="danger"
      backAddress={back}
    >
      <TextAreaField
        id="reason"
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={errors.find(({ field }) => field === 'reason')?.message}
        input={{ defaultValue: answer?.reason, rows: 6, lang: 'vi' }}
      />
    </CheckPage>
  )
}

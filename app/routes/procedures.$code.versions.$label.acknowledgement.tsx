import { useActionData, useLoaderData } from '@remix-run/react'
import { reasonsNotToAcknowledge } from '#app/domain/distribution/acknowledge-version.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PostButton } from '#app/ui/post-button.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { acknowledgeVersion } from '#app/usecases/distribution/acknowledge-version.ts'
import { askedVersion } from './procedures.$code.versions.$label._index/asked-version.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle((t) => t.distribution.acknowledge)

export const loader = framed('version.acknowledge', async (ask) => {
  const { app, actor, now } = ask
  const { procedure, version, label } = await askedVersion(ask, addresses.acknowledgement)
  const distribution = await app.views.distributions.of(procedure.procedureId)
  const { issueNumber, revision, contentSha256 } = version
  return {
    code: procedure.code,
    label,
    number: { issueNumber, revision },
    contentSha256,
    refusals: reasonsNotToAcknowledge(distribution, version, actor, now),
  }
})

/** Xác nhận đã đọc và hiểu. Sent twice, the second time says when it was done. */
export const action = framed('version.acknowledge', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.acknowledgement)
  const form = await ask.request.formData()
  const { issueNumber, revision } = version
  const outcome = await acknowledgeVersion(ask.app, {
    actor: ask.actor,
    procedureCode: procedure.code,
    version: { issueNumber, revision },
    contentSha256: textOf(form, 'contentSha256'),
    formKey: null,
  })
  if (!outcome.ok) return again({ refusals: outcome.refusals }, refusedStatus(outcome.refusals))
  return redirectWithNotice(ask.ground, addresses.version(procedure.code, label), {
    code: 'version-acknowledged',
    detail: `${procedure.code} ${ask.t.procedures.versionName(version)}`,
  })
})

export default function Acknowledgement() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.distribution
  const { code, label, number, contentSha256 } = page
  return (
    <>
      <Breadcrumb
        above={[{ name: code, address: addresses.version(code, label) }]}
        here={words.acknowledge}
      />
      <ErrorSummary errors={refusalErrors(t, answer?.refusals ?? page.refusals)} />
      <h1>{words.acknowledgeTitle(code, t.procedures.versionName(number))}</h1>
      <p className="measure">{words.acknowledgeExplanation}</p>
      {page.refusals.length === 0 && (
        <PostButton action={addresses.acknowledgement(code, label)} fields={{ contentSha256 }}>
          {words.acknowledge}
        </PostButton>
      )}
      <p>
        <a href={addresses.version(code, label)}>{t.layout.back}</a>
      </p>
    </>
  )
}

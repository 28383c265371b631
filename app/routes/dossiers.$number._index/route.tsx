import { useLoaderData } from '@remix-run/react'
import type { Messages } from '#app/messages/catalogue.ts'
import { dossierFactText } from '#app/messages/dossier-fact.ts'
import { refusalText } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { framed } from '#app/server/route.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { DossierFlags } from '#app/ui/dossier-flags.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { DossierActs } from './dossier-acts.tsx'
import { DossierHead } from './dossier-head.tsx'
import { DossierSteps } from './dossier-steps.tsx'
import { type DossierView, dossierView } from './dossier-view.ts'
import { HandOvers } from './hand-overs.tsx'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle<typeof loader>((t, data) => `${t.dossiers.list.title} ${data?.code ?? ''}`)

/** Trang hồ sơ: phiếu kiểm soát as it stands, and what the reader may do now. */
export const loader = framed('dossier.read', async (ask) => dossierView(ask, await askedDossier(ask)))

export default function DossierPage() {
  const dossier = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.dossiers.page
  const { sheet, minutesPerDay } = dossier
  return (
    <>
      <Breadcrumb
        above={[{ name: t.dossiers.list.title, address: addresses.dossiers() }]}
        here={dossier.code}
      />
      <h1>{dossier.code}</h1>
      <Summary dossier={dossier} />
      {dossier.uncounted.length > 0 && (
        <Banner tone="warning">
          {words.uncounted}: {dossier.uncounted.map((refusal) => refusalText(t, refusal)).join(' ')}
        </Banner>
      )}
      <Lateness dossier={dossier} />
      <DossierActs dossier={dossier} />
      <DossierHead dossier={dossier} />
      {sheet && (
        <>
          <h2>{words.steps}</h2>
          <DossierSteps steps={sheet.steps} minutesPerDay={minutesPerDay} />
          <h2>{words.handOvers}</h2>
          <HandOvers blocks={sheet.blocks} minutesPerDay={minutesPerDay} />
        </>
      )}
      <DossierRecord entries={dossier.entries} />
    </>
  )
}

/** One line to know the dossier by: its flags, what it is about, under which version, until when. */
function Summary({ dossier }: { dossier: DossierView }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  const { procedure, promisedAt, sheet } = dossier
  const label = versionLabel(procedure.issueNumber, procedure.revision)
  return (
    <p className="dossier-summary">
      {sheet && <DossierFlags flags={sheet.flags} />} <span lang="vi">{procedure.title}</span> · {words.under}{' '}
      <a href={addresses.version(procedure.code, label)} lang="vi">
        {procedure.code} {label}
      </a>
      {promisedAt !== null && ` · ${words.promised}: ${t.time.dateTime(promisedAt)}`}
    </p>
  )
}

/** Trễ ở đâu: said when the dossier or its step is late, and when nobody can say it; then where the time went. */
function Lateness({ dossier }: { dossier: DossierView }) {
  const { t } = useMessages()
  const { sheet, lateness, minutesPerDay } = dossier
  if (sheet === null) return null
  if (sheet.flags.includes('lateness-unknowable'))
    return <Banner tone="information">{t.lateness.unknowable}</Banner>
  if (lateness === null) return null
  const whole = t.lateness.sentence(lateness, dossier.finishedAt !== null, minutesPerDay)
  const late = sheet.flags.includes('overdue') ? whole : overdueStepText(t, dossier)
  return (
    <>
      {late !== null && (
        <section className="lateness">
          <h2>{t.lateness.title}</h2>
          <p>{late}</p>
        </section>
      )}
      {late !== whole && (
        <details className="disclosure">
          <summary className="disclosure__summary">{t.lateness.whereTimeWent}</summary>
          <p className="disclosure__body">{whole}</p>
        </details>
      )}
    </>
  )
}

/** The step that is over its time now; null when none is. */
function overdueStepText(t: Messages, { sheet, lateness, minutesPerDay }: DossierView): string | null {
  const step = sheet?.steps.find(({ state, overdue }) => state === 'open' && overdue)
  if (!step || step.openedAt === null || step.overMinutes === null) return null
  return t.lateness.overdueStep({
    step: step.planned.code,
    holder: step.holder ?? '',
    since: step.openedAt,
    allotment: step.planned.allotment,
    usedMinutes: step.usedMinutes ?? 0,
    overMinutes: step.overMinutes,
    dossierRemainingMinutes: lateness && -lateness.overrunMinutes,
    minutesPerDay,
  })
}

/** Nhật ký của hồ sơ: every entry it is the fold of, in words, with its place in the record. */
function DossierRecord({ entries }: { entries: DossierView['entries'] }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  return (
    <details className="disclosure">
      <summary className="disclosure__summary">{words.facts(entries.length)}</summary>
      <ol className="disclosure__body">
        {entries.map((entry) => (
          <li key={entry.seq}>
            {dossierFactText(t, entry.fact)}
            <br />
            <span className="small muted">
              {words.factBy(entry.actorName, entry.at)} · {words.entry(entry.seq, entry.leaf)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

import { useLoaderData } from '@remix-run/react'
import { workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import { inForceAt, inTheNameOf } from '#app/domain/organisation/actor.ts'
import { may, unitsSeen } from '#app/domain/organisation/may.ts'
import { SIGNING_ORDER } from '#app/domain/procedure/procedure.ts'
import { localDateOf } from '#app/domain/shared/instant.ts'
import type { RouteHandle } from '#app/root.tsx'
import type { App } from '#app/server/app.ts'
import { askedToRead } from '#app/server/readings.ts'
import { type Ask, framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CalendarTasks } from './calendar-tasks.tsx'
import { DossierTasks } from './dossier-tasks.tsx'
import { ReadingTasks } from './reading-tasks.tsx'
import { VersionTasks } from './version-tasks.tsx'

export const handle: RouteHandle = { section: 'work' }
export const meta = pageTitle((t) => t.work.title)

/** What must be done now, by whom the page is for; every line has one obvious next act. */
export const loader = framed('work.read', async (ask) => {
  const { app, actor, now, t } = ask
  const worksOnDossiers = may(actor, 'dossier.work', null, now)
  const [toReceive, inHand, ofUnit] = worksOnDossiers
    ? await Promise.all([
        app.views.dossiers.waitingFor(actor.personId),
        app.views.dossiers.heldBy(actor.personId),
        app.views.dossiers.openOf(unitsSeen(actor, 'dossier.work', now) ?? [], 'waiting'),
      ])
    : [[], [], []]
  const forOthers = worksOnDossiers ? await inTheirPlace(ask) : []
  const signatures = may(actor, 'version.sign', null, now)
    ? await app.views.procedures.waitingForSignature(inTheNameOf(actor, 'signing', now))
    : []
  const issues = may(actor, 'version.issue', null, now) ? await app.views.procedures.waitingForIssue() : []
  const proposals = may(actor, 'calendar.publish', null, now) ? await app.views.calendars.proposals() : []
  const toRead = await askedToRead(ask)
  const task = await taskOf(ask)
  return {
    today: t.time.longDate(localDateOf(now)),
    mayAccept: may(actor, 'dossier.accept', null, now),
    toReceive: toReceive.map(task),
    inHand: inHand.filter(({ place }) => place === 'at-step').map(task),
    forOthers: forOthers.map(({ name, ...lines }) => ({
      name,
      toReceive: lines.toReceive.map(task),
      inHand: lines.inHand.map(task),
    })),
    outside: ofUnit.filter(({ place }) => place === 'at-step').map(task),
    results: ofUnit.filter(({ place }) => place === 'result-waiting').map(task),
    signatures: signatures.map((each) => ({ ...each, role: SIGNING_ORDER[each.signatureCount]! })),
    issues,
    // Who proposed one waits for somebody else.
    proposals: proposals.filter(({ proposerId }) => proposerId !== actor.personId),
    toRead: toRead.map(({ code, title, version: { issueNumber, revision, effectiveFrom } }) => ({
      code,
      title,
      issueNumber,
      revision,
      effectiveFrom,
    })),
  }
})

/** Dossiers of everybody in whose place the actor stands now, one group for each who has some. */
async function inTheirPlace({ app, actor, now }: Ask) {
  const delegators = new Map(
    actor.standIns
      .filter((standIn) => inForceAt(standIn, now) && standIn.scope.acts.includes('dossiers'))
      .map(({ delegator }) => [delegator.personId, delegator.name]),
  )
  const groups = await Promise.all(
    [...delegators].map(async ([personId, name]) => ({
      name,
      toReceive: await app.views.dossiers.waitingFor(personId),
      inHand: (await app.views.dossiers.heldBy(personId)).filter(({ place }) => place === 'at-step'),
    })),
  )
  return groups.filter(({ toReceive, inHand }) => toReceive.length + inHand.length > 0)
}

type DossierLine = Awaited<ReturnType<App['views']['dossiers']['heldBy']>>[number]

export type DossierTask = {
  code: string
  title: string
  variant: string
  version: { code: string; issueNumber: number; revision: number }
  step: string
  holder: string | null
  due: string | null
  /** Working minutes until the step is due; negative when it is over; null when it has no time. */
  remainingMinutes: number | null
}

/** Makes lines of tasks: what a person does is of the own unit. */
async function taskOf({ app, actor, now, t }: Ask): Promise<(line: DossierLine) => DossierTask> {
  const { index } = await app.calendarOf(actor.unitId)
  return (line) => {
    const due = line.stepDueAt ?? (line.place === 'at-step' ? null : line.dueAt)
    const measured =
      due === null
        ? null
        : due >= now
          ? workingMinutesBetween(index, now, due)
          : workingMinutesBetween(index, due, now)
    return {
      code: line.code,
      title: line.procedureTitle,
      variant: line.variant,
      version: { code: line.procedureCode, issueNumber: line.issueNumber, revision: line.revision },
      step: [line.stepCode, line.stepTitle].filter(Boolean).join(' '),
      holder: line.holderName,
      due: due && t.time.dateTime(due),
      remainingMinutes: measured?.ok ? (due! >= now ? measured.minutes : -measured.minutes) : null,
    }
  }
}

export default function Work() {
  const page = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.work
  const ofOthers = page.forOthers.flatMap(({ toReceive, inHand }) => [...toReceive, ...inHand])
  const overdue = [...page.inHand, ...page.toReceive, ...ofOthers].filter(
    ({ remainingMinutes }) => (remainingMinutes ?? 0) < 0,
  )
  const empty = [
    page.toReceive,
    page.inHand,
    ofOthers,
    page.outside,
    page.results,
    page.signatures,
    page.issues,
    page.proposals,
    page.toRead,
  ].every((list) => list.length === 0)
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        {page.today} · {words.counts(overdue.length, page.toReceive.length, page.inHand.length)}
      </p>
      {page.mayAccept && (
        <p>
          <ButtonLink kind="primary" href={addresses.newDossier()}>
            {words.intake}
          </ButtonLink>
        </p>
      )}
      {empty && <EmptyState title={words.nothing}>{words.nothingAdvice}</EmptyState>}
      <DossierTasks heading={words.toReceive} tasks={page.toReceive} act="receive" />
      <DossierTasks heading={words.inHand} tasks={page.inHand} act="open" />
      {page.forOthers.map(({ name, toReceive, inHand }) => (
        <div key={name}>
          <DossierTasks heading={words.toReceiveFor(name)} tasks={toReceive} act="receive" />
          <DossierTasks heading={words.inHandOf(name)} tasks={inHand} act="open" />
        </div>
      ))}
      <DossierTasks heading={words.results} tasks={page.results} act="return" />
      <DossierTasks heading={words.outside} tasks={page.outside} act="take-in" />
      <ReadingTasks rows={page.toRead} />
      <VersionTasks signatures={page.signatures} issues={page.issues} />
      <CalendarTasks proposals={page.proposals} />
    </>
  )
}

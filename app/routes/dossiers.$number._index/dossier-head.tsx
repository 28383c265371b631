import type { DerivationLine } from '#app/domain/calendar/derivation.ts'
import { derivationText } from '#app/messages/derivation.ts'
import { dossierFactText } from '#app/messages/dossier-fact.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { ResultTag } from '#app/ui/result-tag.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { VersionTag } from '#app/ui/version-tag.tsx'
import { WhyDue } from '#app/ui/why-due.tsx'
import type { DossierView } from './dossier-view.ts'

/** Đang giữ: who answers for the dossier now and since when. */
export function Holding({ holding }: { holding: DossierView['holding'] }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  switch (holding.kind) {
    case 'held':
      return (
        <>
          {words.holderSince(holding.by, holding.since)}
          {holding.outside && (
            <>
              {' '}
              <Tag tone="outside">{words.outside}</Tag>
            </>
          )}
        </>
      )
    case 'awaiting':
      return <>{words.holderWaiting(holding.giver, holding.receiver, holding.since)}</>
    case 'result-waiting':
      return <>{words.resultWaiting(holding.since)}</>
    case 'returned':
      return <>{words.returned(holding.at)}</>
  }
}

function Version({ dossier }: { dossier: DossierView }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  const { procedure } = dossier
  return (
    <>
      <a href={addresses.version(procedure.code, versionLabel(procedure.issueNumber, procedure.revision))}>
        <span lang="vi">{procedure.code}</span>{' '}
        {t.dossiers.version(procedure.issueNumber, procedure.revision)}
      </a>{' '}
      {procedure.status && <VersionTag status={procedure.status} />}{' '}
      {procedure.old && dossier.holding.kind !== 'returned' && (
        <Tag tone="obsolete">{t.labels.dossierFlags['old-version']}</Tag>
      )}
      <br />
      <span className="small muted">{words.fingerprint(procedure.fingerprint)}</span>
      {procedure.paper && <p className="small">{words.paperVersion}</p>}
      {procedure.old && dossier.holding.kind !== 'returned' && <p className="small">{words.oldVersion}</p>}
    </>
  )
}

function Due({ dossier }: { dossier: DossierView }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  const { dueAt, calendar, derivation, derivationAtAcceptance: atAcceptance, recomputations } = dossier
  if (dueAt === null) return <>{words.noDue}</>
  const note = (version: number) => (
    <span lang="vi">
      {words.calendarNote(calendar.name, version, t.dossiers.countingRule(calendar.rule))}
    </span>
  )
  return (
    <>
      {t.time.dateTimeWithWeekday(dueAt)} {dossier.provisional && <Tag tone="soon">{words.provisional}</Tag>}
      {derivation && (
        <WhyDue
          due={dueAt}
          lines={derivation.lines.map((line) => derivationText(t, line))}
          // What nobody would count by heart is told without being asked for.
          open={derivation.lines.some(isOutOfTheOrdinary)}
          calendar={
            <>
              {note(calendar.version)} · {words.derivationFingerprint}{' '}
              <code className="hash">{derivation.fingerprint.slice(0, 16)}</code> ·{' '}
              <a href={addresses.derivationPdf(dossier.code)}>{words.derivationPrint}</a> ·{' '}
              <a href={addresses.derivationData(dossier.code)}>{words.derivationData}</a> ·{' '}
              <a href={addresses.calendarYear(calendar.code)}>{words.derivationCalendar}</a>
            </>
          }
        />
      )}
      {recomputations.length > 0 && (
        <details className="disclosure" open>
          <summary className="disclosure__summary">{words.recomputed(recomputations.length)}</summary>
          <ol className="disclosure__body">
            {recomputations.map(({ at, ...move }) => (
              <li key={at}>
                {t.time.dateTime(at)}: {dossierFactText(t, { type: 'due-recomputed', ...move })}
              </li>
            ))}
          </ol>
          <p className="disclosure__note">{words.promiseStands}</p>
        </details>
      )}
      {atAcceptance && dossier.promisedAt && (
        <details className="disclosure">
          <summary className="disclosure__summary">
            {words.derivationAtAcceptance(t.time.dateTimeWithWeekday(dossier.promisedAt))}
          </summary>
          <ol className="disclosure__body">
            {atAcceptance.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines are a fixed sequence and may repeat.
              <li key={index}>{derivationText(t, line)}</li>
            ))}
          </ol>
          <p className="disclosure__note">{note(dossier.calendarAtAcceptance)}</p>
        </details>
      )}
    </>
  )
}

const isOutOfTheOrdinary = (line: DerivationLine) =>
  line.code === 'make-up-day-counted' || (line.code === 'day-skipped' && line.reason !== 'weekly-rest')

/** Phần đầu trang hồ sơ: what it runs on, for whom, until when, and who holds it. */
export function DossierHead({ dossier }: { dossier: DossierView }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  const { sheet, request } = dossier
  const remaining = sheet?.remainingMinutes ?? null
  const inHand = dossier.holding.kind === 'held' || dossier.holding.kind === 'awaiting'
  const running: Definition[] = [
    { term: inHand ? words.holder : words.whereabouts, description: <Holding holding={dossier.holding} /> },
    {
      term: words.unit,
      description: (
        <span lang="vi">
          {dossier.unit.heir === null
            ? dossier.unit.name
            : words.unitSince(dossier.unit.heir, dossier.unit.name)}
        </span>
      ),
    },
    {
      term: words.promised,
      description: dossier.promisedAt && t.time.dateTimeWithWeekday(dossier.promisedAt),
    },
    { term: words.due, description: <Due dossier={dossier} /> },
    {
      term: words.remaining,
      description:
        dossier.finishedAt === null && remaining !== null && remaining > 0
          ? words.left(t.time.workingDurationInFull(remaining, dossier.minutesPerDay))
          : null,
    },
    {
      term: words.overrun,
      description:
        dossier.overrunMinutes !== null && dossier.overrunMinutes > 0
          ? words.left(t.time.workingDurationInFull(dossier.overrunMinutes, dossier.minutesPerDay))
          : null,
    },
    { term: words.result, description: sheet?.result ? <ResultTag result={sheet.result} /> : null },
    {
      term: words.procedure,
      description: (
        <span lang="vi">
          {dossier.procedure.title}
          {dossier.variant !== '' && ` · ${dossier.variant}`}
        </span>
      ),
    },
    { term: words.version, description: <Version dossier={dossier} /> },
    {
      term: t.timePlans.planOf,
      description: dossier.timePlan && (
        <a
          href={addresses.timePlan(dossier.procedure.code, dossier.timePlan.unitId, dossier.timePlan.number)}
          lang="vi"
        >
          {t.timePlans.ofDossier(
            dossier.timePlan.unitName,
            dossier.timePlan.number,
            dossier.timePlan.signedBy,
            t.time.dateTime(dossier.timePlan.signedAt),
          )}
        </a>
      ),
    },
    { term: words.term, description: t.dossiers.allotment(dossier.term) },
    {
      term: words.accepted,
      description: `${t.time.dateTimeWithWeekday(dossier.acceptedAt)}${
        dossier.outsideWindowReason === null ? '' : ` (${words.outsideWindow(dossier.outsideWindowReason)})`
      }`,
    },
    {
      term: words.submitted,
      description:
        dossier.submittedAt === dossier.acceptedAt ? null : t.time.dateTimeWithWeekday(dossier.submittedAt),
    },
    { term: words.applicant, description: <ApplicantName dossier={dossier} /> },
    { term: words.address, description: dossier.applicant?.address },
    { term: words.phone, description: dossier.applicant?.phone },
    {
      term: words.request,
      description: request && (
        <span lang="vi">{words.requestText(request.number, request.date, request.agency)}</span>
      ),
    },
    { term: words.channel, description: t.labels.channels[dossier.channel] },
    { term: words.papers, description: <Papers items={dossier.items} /> },
  ]
  return <DefinitionList items={running} />
}

function ApplicantName({ dossier }: { dossier: DossierView }) {
  const { t } = useMessages()
  if (dossier.applicant === null) return <span className="muted">{t.dossiers.erased}</span>
  return (
    <span lang="vi">
      {dossier.applicant.name}
      {dossier.applicantMasked && (
        <>
          <br />
          <span className="small muted">{t.dossiers.page.masked}</span>
        </>
      )}
    </span>
  )
}

function Papers({ items }: { items: DossierView['items'] }) {
  const { t } = useMessages()
  if (items.length === 0) return null
  return (
    <ul lang="vi">
      {items.map((item) => (
        <li key={item.name}>
          {item.name} ({t.dossiers.page.paperKinds(item.original, item.copy)})
        </li>
      ))}
    </ul>
  )
}

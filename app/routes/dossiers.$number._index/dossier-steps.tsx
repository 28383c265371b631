import { useMessages } from '#app/ui/messages-context.tsx'
import { ResultTag } from '#app/ui/result-tag.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { Timeline, type TimelineState } from '#app/ui/timeline.tsx'
import { UsageBar } from '#app/ui/usage-bar.tsx'
import type { SheetView, StepView } from './dossier-view.ts'

function stateOf({ state, overdue }: StepView): TimelineState {
  if (state === 'ahead') return 'future'
  if (state === 'waiting') return 'waiting'
  if (overdue) return 'late'
  return state === 'open' ? 'current' : 'done'
}

/** Phiếu kiểm soát as a timeline: each step with its person, times, allotment and result. */
export function DossierSteps({ steps, minutesPerDay }: { steps: SheetView['steps']; minutesPerDay: number }) {
  const { t } = useMessages()
  return (
    <Timeline
      label={t.dossiers.page.steps}
      entries={steps.map((step, index) => ({
        key: `${index} ${step.planned.code}`,
        state: stateOf(step),
        title: (
          <span lang="vi">
            {step.planned.code} {step.planned.title}
          </span>
        ),
        aside: <Aside step={step} />,
        children: <StepBody step={step} minutesPerDay={minutesPerDay} />,
      }))}
    />
  )
}

function Aside({ step }: { step: StepView }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  return (
    <>
      {step.holder !== null && <span lang="vi">– {step.holder}</span>}{' '}
      {step.planned.performer === 'outside' && <Tag tone="outside">{words.outside}</Tag>}{' '}
      {step.state === 'done' && <ResultTag result={step.result} />}
      {step.state === 'open' && step.overdue && <Tag tone="overdue">{words.overdue}</Tag>}
      {step.state === 'waiting' && <Tag tone="waiting">{t.labels.dossierFlags['awaiting-receipt']}</Tag>}
    </>
  )
}

function StepBody({ step, minutesPerDay }: { step: StepView; minutesPerDay: number }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  return (
    <>
      <p lang="vi" className="small muted">
        {words.responsible(step.planned.responsible.join('; '))} ·{' '}
        {step.planned.allotment === 'none'
          ? words.plannedNothing
          : words.planned(t.dossiers.allotment(step.planned.allotment))}
      </p>
      <StepTimes step={step} minutesPerDay={minutesPerDay} />
      {step.usedMinutes !== null && <Usage step={step} minutesPerDay={minutesPerDay} />}
      {step.lateReason !== null && <p>{words.lateReason(step.lateReason)}</p>}
    </>
  )
}

/** The bar where minutes can be compared; words alone for "ngay" and for calendar time. */
function Usage({ step, minutesPerDay }: { step: StepView; minutesPerDay: number }) {
  const { t } = useMessages()
  const { allottedMinutes, planned } = step
  if (allottedMinutes !== null || planned.allotment === 'none')
    return (
      <UsageBar
        allottedMinutes={allottedMinutes}
        usedMinutes={step.usedMinutes!}
        minutesPerDay={minutesPerDay}
      />
    )
  return (
    <p className="small">
      {t.layout.usage(
        t.time.workingDuration(step.usedMinutes!, minutesPerDay),
        t.dossiers.allotment(planned.allotment),
      )}
    </p>
  )
}

function StepTimes({ step, minutesPerDay }: { step: StepView; minutesPerDay: number }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  if (step.state === 'ahead') return null
  const inWords = (minutes: number) => t.time.workingDuration(minutes, minutesPerDay)
  const arrived =
    step.givenAt !== null
      ? [
          words.given(step.givenAt),
          ...(step.receivedAt === null ? [] : [words.received(step.receivedAt)]),
        ].join(' → ')
      : step.openedAt === null
        ? null
        : words.opened(step.openedAt)
  const parts = [
    arrived,
    step.waitedMinutes === null || step.waitedMinutes === 0
      ? null
      : words.waited(inWords(step.waitedMinutes)),
    step.waitingMinutes === null || step.holder === null
      ? null
      : words.waiting(step.holder, inWords(step.waitingMinutes)),
    step.closedAt === null ? null : words.closed(step.closedAt),
    step.dueAt === null ? null : words.stepDue(step.dueAt),
  ]
  return <p>{parts.filter((part) => part !== null).join(' · ')}</p>
}

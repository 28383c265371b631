import type { CalendarIndex } from '#app/domain/calendar/calendar-index.ts'
import { workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import type { DossierFlag } from '#app/domain/dossier/control-sheet.ts'
import { lineFlags } from '#app/domain/dossier/line-flags.ts'
import { unitsSeen } from '#app/domain/organisation/may.ts'
import { type Instant, instantOf, parseInstant, secondsOf } from '#app/domain/shared/instant.ts'
import type { App } from '#app/server/app.ts'
import type { Ask } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'

/** Far enough ahead to hold every dossier that is nearly due; which of them are is decided by the calendar. */
const NEARLY_DUE_SECONDS = 10 * 86_400
/** The second list is an argument, not a register: the nearest are enough. */
const MOST_WITHOUT_TIMES = 20

type OverdueLine = Awaited<ReturnType<App['views']['dossiers']['overdue']>>['lines'][number]
type Cursor = NonNullable<Awaited<ReturnType<App['views']['dossiers']['overdue']>>['next']>

/** A step over its time, measured. */
export type OverdueStep = Pick<
  OverdueLine,
  | 'code'
  | 'unitName'
  | 'procedureCode'
  | 'procedureTitle'
  | 'issueNumber'
  | 'revision'
  | 'stepCode'
  | 'stepTitle'
  | 'allotment'
  | 'holderName'
  | 'openedAt'
  | 'stepDueAt'
  | 'dossierDueAt'
> & {
  usedMinutes: number
  overMinutes: number
  /** Negative when the dossier itself is overdue. */
  dossierRemainingMinutes: number | null
  minutesPerDay: number
}

/** A dossier of which nobody can say where it is late. */
export type UnplacedDossier = {
  code: string
  flags: DossierFlag[]
  procedureCode: string
  procedureTitle: string
  issueNumber: number
  revision: number
  holder: string | null
  dueAt: Instant
}

/** Where the address says that the list goes on: `2026-11-18T03:00:00Z.4f1c`. */
function cursorOf(text: string | null): Cursor | null {
  const match = /^([^.]{20})\.(\w{1,64})$/.exec(text ?? '')
  const dueAt = match && parseInstant(match[1]!)
  return match && dueAt ? { dueAt, dossierId: match[2]! } : null
}

/** Danh sách của người phụ trách: at most four statements beside the session, whatever the number of dossiers. */
export async function overdueView({ app, actor, now, request }: Ask) {
  const units = unitsSeen(actor, 'board.read', now)
  const after = cursorOf(new URL(request.url).searchParams.get('after'))
  const { lines, next } = await app.views.dossiers.overdue(units, now, after)
  const horizon = instantOf(secondsOf(now) + NEARLY_DUE_SECONDS)
  const unplaced = await app.views.dossiers.withoutStepTimes(units, horizon, MOST_WITHOUT_TIMES)
  const calendars = await app.calendarsOf([...lines, ...unplaced].map(({ unitId }) => unitId))
  return {
    steps: lines.map((line) => {
      const { index, minutesPerDay } = calendars.get(line.unitId)!
      return measured(line, index, minutesPerDay, now)
    }),
    unplaced: unplaced.flatMap((line): UnplacedDossier[] => {
      const flags = lineFlags(line, calendars.get(line.unitId)!.index, now)
      const pressing = flags.some((flag) => ['overdue', 'due-today', 'due-soon'].includes(flag))
      if (!pressing || line.dueAt === null) return []
      const { code, procedureCode, procedureTitle, issueNumber, revision, holderName: holder, dueAt } = line
      return [{ code, flags, procedureCode, procedureTitle, issueNumber, revision, holder, dueAt }]
    }),
    first: after ? addresses.overdue() : null,
    next: next && addresses.overdue({ after: `${next.dueAt}.${next.dossierId}` }),
  }
}

function measured(line: OverdueLine, index: CalendarIndex, minutesPerDay: number, now: Instant): OverdueStep {
  const between = (from: Instant, to: Instant) => {
    const answer = workingMinutesBetween(index, from, to)
    return answer.ok ? answer.minutes : 0
  }
  const { dossierDueAt: due, unitId: _unit, ...shown } = line
  return {
    ...shown,
    dossierDueAt: due,
    usedMinutes: between(line.openedAt, now),
    overMinutes: between(line.stepDueAt, now),
    dossierRemainingMinutes: due === null ? null : due >= now ? between(now, due) : -between(due, now),
    minutesPerDay,
  }
}

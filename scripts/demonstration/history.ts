import { isWorkingDay } from '#app/domain/calendar/working-time.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import {
  dayOfLocalDate,
  type Instant,
  instantOf,
  instantOfLocal,
  type LocalDate,
  localDateOf,
  localDateOfDay,
  secondsOf,
  weekdayOfDay,
} from '#app/domain/shared/instant.ts'
import type { App } from '#app/server/app.ts'
import type { ReadyCalendar } from '#app/usecases/deps.ts'
import { planDistribution } from './distribution.ts'
import { type Act, planDossier, workingMinutesBefore, workingMinutesUntil } from './dossiers.ts'
import { OUTSIDE } from './people.ts'
import { planVersion, revised, type Signers, shippedText } from './procedures.ts'
import type { SeedClock } from './seed-clock.ts'

const local = (date: LocalDate, hour: number, minute = 0) => instantOfLocal(date, (hour * 60 + minute) * 60)
const HOUR = 60
const DAY = 8 * HOUR

const BY_AUTHORITY = 'Cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền đề nghị'
const BY_AUTHORITY_ON_PAPER =
  'Khóa căn cước điện tử theo đề nghị của cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền'
const BY_CITIZEN = 'Công dân có căn cước điện tử'

/** Everything that has happened in the demonstration until `moment`, and a little that is on its way. */
export function planHistory(
  app: App,
  clock: SeedClock,
  calendar: ReadyCalendar,
  people: Record<string, Actor>,
  moment: Instant,
): void {
  const changeOver = instantOfLocal(workingDayBefore(calendar, moment, 9), 0)
  planVersions(app, clock, people, moment, changeOver)
  planClosed(app, clock, calendar, people)
  planLive(app, clock, calendar, people, moment, changeOver)
}

function planVersions(
  app: App,
  clock: SeedClock,
  people: Record<string, Actor>,
  moment: Instant,
  changeOver: Instant,
): void {
  const signers: Signers = { author: people.soan!, reviewer: people.xet!, approver: people.duyet! }
  const qt03 = shippedText(app.root, 'QT03.CC', '03.md')
  const qt17 = shippedText(app.root, 'QT17.ĐDĐT', '02.md')
  planVersion(app, clock, signers, {
    code: 'QT03.CC',
    text: qt03,
    number: { issueNumber: 3, revision: 0 },
    submitted: local('2026-07-06', 9),
    reviewed: local('2026-07-09', 15),
    approved: local('2026-07-15', 10),
    issued: local('2026-07-20', 14),
    decision: '128/QĐ-CAT-PV01',
    effective: { kind: 'at', at: local('2026-08-01', 0) },
  })
  const before = (days: number, hour: number) =>
    instantOf(secondsOf(changeOver) - days * 86_400 + hour * 3600)
  planVersion(app, clock, signers, {
    code: 'QT17.ĐDĐT',
    text: qt17,
    number: { issueNumber: 2, revision: 0 },
    submitted: before(12, 9),
    reviewed: before(10, 10),
    approved: before(8, 15),
    issued: before(6, 9),
    decision: '215/QĐ-CAT-PV01',
    effective: { kind: 'at', at: changeOver },
  })
  planDistribution(app, clock, people, {
    code: 'QT17.ĐDĐT',
    number: { issueNumber: 2, revision: 0 },
    set: before(5, 9),
    read: [
      { personId: 'ly', at: before(4, 10) },
      { personId: 'tiep', at: before(3, 8) },
      { personId: 'truong', at: before(2, 16) },
    ],
  })
  // On its way: a revision that takes effect tomorrow, and one that waits for the approver.
  const tomorrow = instantOfLocal(localDateOfDay(dayOfLocalDate(localDateOf(moment)) + 1), 0)
  const ago = (hours: number) => instantOf(secondsOf(moment) - hours * 3600)
  planVersion(app, clock, signers, {
    code: 'QT17.ĐDĐT',
    text: revised(qt17, {
      from: '| 04 giờ làm việc |',
      to: '| 03 giờ làm việc |',
      row: 'Rút ngắn thời gian xem xét | 5.10. Quy trình xử lý công việc, bước B2 | Thời gian bước B2 từ 04 giờ xuống 03 giờ làm việc',
      label: '02/01',
    }),
    number: { issueNumber: 2, revision: 1 },
    submitted: ago(72),
    reviewed: ago(60),
    approved: ago(30),
    issued: ago(26),
    decision: '231/QĐ-CAT-PV01',
    effective: { kind: 'at', at: tomorrow },
  })
  planVersion(app, clock, signers, {
    code: 'QT03.CC',
    text: revised(qt03, {
      from: '| 05 ngày làm việc |',
      to: '| 04 ngày làm việc |',
      row: 'Rút ngắn thời gian in thẻ | 5.9. Quy trình xử lý công việc, bước B6 | Thời gian bước B6 từ 05 ngày xuống 04 ngày làm việc',
      label: '03/01',
    }),
    number: { issueNumber: 3, revision: 1 },
    submitted: ago(50),
    reviewed: ago(28),
    effective: { kind: 'on-issue' },
  })
}

/** QT03.CC: closed dossiers on fixed days of the real calendar of 2026. */
function planClosed(
  app: App,
  clock: SeedClock,
  calendar: ReadyCalendar,
  people: Record<string, Actor>,
): void {
  const thu = people.thu!
  const son = people.son!
  const cardActs = (approval: number, lateReason?: string): Act[] => {
    const atDepartment = 2 * HOUR + approval
    const back = atDepartment + 4 * DAY
    return [
      { after: 25, do: 'give', by: thu, to: thu },
      { after: 50, do: 'give', by: thu, to: thu },
      { after: 75, do: 'give', by: thu, to: thu },
      { after: 100, do: 'give', by: thu, to: son },
      { after: 2 * HOUR, do: 'receive', by: son },
      {
        after: atDepartment,
        do: 'send-out',
        by: son,
        body: OUTSIDE.department,
        means: 'Hệ thống sản xuất, cấp và quản lý căn cước',
        paper: 'Danh sách 14/DS-PC06',
        ...(lateReason ? { lateReason } : {}),
      },
      { after: back, do: 'take-in', by: thu, means: 'Bưu phẩm bảo đảm', paper: 'Phiếu giao 0231' },
      { after: back + HOUR, do: 'give', by: thu, to: thu },
      { after: back + 2 * HOUR, do: 'finish', by: thu },
      { after: back + 3 * HOUR, do: 'return', by: thu },
    ]
  }
  planDossier(app, clock, calendar, {
    procedureCode: 'QT03.CC',
    variant: '',
    by: thu,
    at: local('2026-08-20', 8, 15),
    channel: 'in-person',
    applicant: 'Công dân Minh Họa Một',
    request: null,
    acts: cardActs(3 * HOUR),
  })
  planDossier(app, clock, calendar, {
    procedureCode: 'QT03.CC',
    variant: '',
    by: thu,
    at: local('2026-10-05', 9, 30),
    channel: 'in-person',
    applicant: 'Công dân Minh Họa Hai',
    request: null,
    acts: cardActs(7 * HOUR, 'Lãnh đạo Phòng đi họp tại Công an tỉnh, ký duyệt sau khi về.'),
  })
}

/** QT17: dossiers on their way now, dated back in working time. */
function planLive(
  app: App,
  clock: SeedClock,
  calendar: ReadyCalendar,
  people: Record<string, Actor>,
  moment: Instant,
  changeOver: Instant,
): void {
  const tiep = people.tiep!
  const ly = people.ly!
  const ago = (minutes: number) => workingMinutesBefore(calendar, moment, minutes)
  const byAuthority = (at: Instant, number: string, agency: string, acts: Act[], variant = BY_AUTHORITY) =>
    planDossier(app, clock, calendar, {
      procedureCode: 'QT17.ĐDĐT',
      variant,
      by: tiep,
      at,
      channel: 'in-person',
      applicant: agency,
      request: { number, date: localDateOf(at), agency },
      acts,
    })
  const give: Act = { after: 90, do: 'give', by: tiep, to: ly }
  const receive: Act = { after: 110, do: 'receive', by: ly }
  const sendOut = (after: number): Act => ({
    after,
    do: 'send-out',
    by: ly,
    body: OUTSIDE.department,
    means: 'Hệ thống định danh và xác thực điện tử',
    paper: '57/ĐN-CAX',
  })

  // On the paper version: taken in the day before the change-over, and nobody can say where it is late.
  const onPaper = workingDayBefore(calendar, changeOver, 1)
  byAuthority(local(onPaper, 14, 30), '41/VKS-MH', OUTSIDE.procuracy, [], BY_AUTHORITY_ON_PAPER)
  // Late at B2: first on the supervisor's list.
  byAuthority(ago(13 * HOUR), '77/TA-MH', OUTSIDE.court, [give, receive])
  // On time, at B2.
  byAuthority(ago(3 * HOUR), '78/TA-MH', OUTSIDE.court, [give, receive])
  // Given and not yet received.
  byAuthority(ago(5 * HOUR), '103/CQĐT-MH', OUTSIDE.investigation, [give])
  // At the body outside.
  byAuthority(ago(DAY), '104/CQĐT-MH', OUTSIDE.investigation, [give, receive, sendOut(4 * HOUR)])
  // Due on the working day that is now, or comes next.
  const dueDay = isWorkingDay(calendar.index, localDateOf(moment))
    ? localDateOf(moment)
    : workingDayAfter(calendar, moment)
  const dueToday = local(workingDayBefore(calendar, local(dueDay, 12), 3), 8)
  const justBack = workingMinutesUntil(calendar, dueToday, moment) - 45
  byAuthority(dueToday, '43/VKS-MH', OUTSIDE.procuracy, [
    give,
    receive,
    sendOut(4 * HOUR),
    {
      after: Math.max(justBack, 5 * HOUR),
      do: 'take-in',
      by: tiep,
      means: 'Hệ thống định danh và xác thực điện tử',
      paper: '889/C06-TT',
    },
  ])
  // Taken in on a Saturday morning: time begins on Monday.
  byAuthority(local(lastSaturday(moment), 9, 20), '44/VKS-MH', OUTSIDE.procuracy, [
    give,
    receive,
    sendOut(3 * HOUR),
    {
      after: DAY + 4 * HOUR,
      do: 'take-in',
      by: tiep,
      means: 'Hệ thống định danh và xác thực điện tử',
      paper: '890/C06-TT',
    },
    { after: DAY + 5 * HOUR, do: 'finish', by: tiep },
  ])
  // A citizen at the counter: minutes.
  planDossier(app, clock, calendar, {
    procedureCode: 'QT17.ĐDĐT',
    variant: BY_CITIZEN,
    by: tiep,
    at: ago(2 * HOUR),
    channel: 'in-person',
    applicant: 'Công dân Minh Họa Ba',
    request: null,
    acts: [
      { after: 12, do: 'finish', by: tiep },
      { after: 14, do: 'return', by: tiep },
    ],
  })
}

/** The n-th working day before the day of that moment. */
function workingDayBefore(calendar: ReadyCalendar, moment: Instant, n: number): LocalDate {
  let day = dayOfLocalDate(localDateOf(moment))
  for (let left = n; left > 0; ) {
    day -= 1
    if (isWorkingDay(calendar.index, localDateOfDay(day))) left -= 1
  }
  return localDateOfDay(day)
}

function workingDayAfter(calendar: ReadyCalendar, moment: Instant): LocalDate {
  let day = dayOfLocalDate(localDateOf(moment)) + 1
  while (!isWorkingDay(calendar.index, localDateOfDay(day))) day += 1
  return localDateOfDay(day)
}

/** The Saturday whose morning has passed last. */
function lastSaturday(moment: Instant): LocalDate {
  let day = dayOfLocalDate(localDateOf(instantOf(secondsOf(moment) - 3 * 3600 - 12 * 3600)))
  while (weekdayOfDay(day) !== 5) day -= 1
  return localDateOfDay(day)
}

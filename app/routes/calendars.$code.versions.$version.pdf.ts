import { calendarPrint } from '#app/documents/calendar-print.ts'
import { WEEKDAYS } from '#app/domain/calendar/working-calendar.ts'
import { yearView } from '#app/domain/calendar/year-view.ts'
import { localDateOf } from '#app/domain/shared/instant.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { sessionsText } from '#app/messages/sessions-text.ts'
import { pdfAnswer } from '#app/server/pdf-answer.ts'
import { framed, notFound } from '#app/server/route.ts'
import { DAY_LETTERS } from '#app/ui/year-calendar.tsx'

/** Lịch của một năm, bản in: `?year=2026`, or the year that is now. */
export const loader = framed('calendar.read', async (ask) => {
  const { app, param, request, now, ground } = ask
  const [code, number] = [param('code'), param('version')]
  const version = (await app.views.record.calendars()).find(
    (each) => each.code === code && String(each.version) === number,
  )
  if (!version) throw notFound('page')
  const { calendar } = (await app.calendarOfText(version.sha256)).index
  const asked = new URL(request.url).searchParams.get('year') ?? ''
  const year = /^(19|20|21)\d{2}$/.test(asked) ? Number(asked) : Number(localDateOf(now).slice(0, 4))
  // Papers are Vietnamese, whatever language the screen is in.
  const vi = catalogue('vi')
  const words = vi.calendarYear
  const list = vi.registers.calendars
  const view = yearView(calendar, year)
  const hours = (text: string) => text || words.dayOff
  const html = calendarPrint(
    {
      code,
      name: version.name,
      version: version.version,
      citation: version.citation,
      publishedAt: version.publishedAt,
      sha256: version.sha256,
      view,
      status: words.statuses[view.status],
      week: WEEKDAYS.map((weekday) => ({
        day: list.weekdays[weekday],
        work: hours(sessionsText(calendar.week[weekday])),
        reception: hours(sessionsText((calendar.receptionWindows ?? calendar.week)[weekday])),
      })),
      weekChanges: calendar.weekChanges.map(({ from, week }) =>
        vi.calendarDrafts.weekFrom(
          vi.time.date(from),
          WEEKDAYS.map((weekday) => `${list.weekdays[weekday]} ${hours(sessionsText(week[weekday]))}`).join(
            '; ',
          ),
        ),
      ),
      legend: [
        ...Object.entries(DAY_LETTERS).map(
          ([mark, letter]) => `${letter}: ${words.marks[mark as 'holiday']}`,
        ),
        `t: ${words.receivesOnly}`,
        ...(calendar.override ? [`đ: ${words.own}`] : []),
      ]
        .join('; ')
        .concat('.'),
      exceptions: calendar.exceptions
        .filter(({ date }) => date.startsWith(`${year}-`))
        .map((day) => ({
          date: `${vi.time.weekday(day.date)} ${vi.time.date(day.date)}`,
          kind: `${words.marks[day.kind]}${day.sessions.length > 0 ? ` (${sessionsText(day.sessions)})` : ''}`,
          name: day.name,
          document:
            day.document === null
              ? list.noDocument
              : words.documentOf(
                  day.document,
                  day.documentDate ? vi.time.date(day.documentDate) : null,
                  day.documentTitle ?? null,
                ),
          certainty: list.certainties[day.certainty],
        })),
      letters: DAY_LETTERS,
      printedAt: now,
      demonstration: ground.demonstration,
    },
    app.printAssets(),
  )
  return pdfAnswer(ask, html, {
    name: `Lich ${code} ${year} phien ban ${version.version}.pdf`,
    screenStill: ask.t.calendarDrafts.screenStill,
  })
})

import { type Session, WEEKDAYS } from '#app/domain/calendar/working-calendar.ts'
import type { DayMark, YearDay, YearView } from '#app/domain/calendar/year-view.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'
import type { Messages } from '#app/messages/catalogue.ts'
import { sessionsText } from '#app/messages/sessions-text.ts'
import { useMessages } from './messages-context.tsx'

const same = (a: readonly Session[], b: readonly Session[]) => sessionsText(a) === sessionsText(b)

/** The letter of a day, so that it is told apart without its colour; ordinary days have none. */
export const DAY_LETTERS: Partial<Record<DayMark, string>> = {
  holiday: 'L',
  substitute: 'B',
  'day-off-swap': 'H',
  'working-day-swap': 'C',
  other: 'K',
}

/** Everything that a day's square says by letter and colour, in words. */
export function dayText(t: Messages, day: YearDay): string {
  const words = t.calendarYear
  const work = sessionsText(day.sessions) || words.dayOff
  return [
    `${t.time.weekday(day.date)} ${t.time.date(day.date)}`,
    day.exception ? `${words.marks[day.mark]}: ${day.exception.name}` : null,
    day.own ? words.own : null,
    work,
    same(day.sessions, day.reception) ? null : words.receives(sessionsText(day.reception) || words.dayOff),
  ]
    .filter(Boolean)
    .join(', ')
}

/**
 * Lịch năm: twelve small tables, each day a button that shows it. One form, so that the address is the state of the
 * page; arrow keys are an addition for those who have scripts.
 */
export function YearCalendar({
  view,
  action,
  hidden,
  chosen,
  today,
}: {
  view: YearView
  action: string
  /** What else the address says. */
  hidden: Record<string, string>
  chosen: LocalDate | null
  today: LocalDate
}) {
  const { t } = useMessages()
  const words = t.calendarYear
  return (
    <form method="get" action={action} className="year-calendar">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="year-calendar__jump not-printed" aria-label={words.jump}>
        {view.months.map(({ month }) => (
          <li key={month}>
            <a href={`#month-${month}`}>{words.monthShort(month)}</a>
          </li>
        ))}
      </ul>
      <div className="year-calendar__months" data-days-of-year>
        {view.months.map((month) => (
          <table key={month.month} className="year-calendar__month" id={`month-${month.month}`}>
            <caption>
              {words.month(month.month, view.year)}{' '}
              <span className="year-calendar__count">{words.workingDays(month.workingDays)}</span>
            </caption>
            <thead>
              <tr>
                {WEEKDAYS.map((weekday) => (
                  <th key={weekday} scope="col">
                    <abbr title={t.registers.calendars.weekdays[weekday]}>
                      {words.weekdaysShort[weekday]}
                    </abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {month.weeks.map((week, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: weeks stand in a fixed order.
                <tr key={at}>
                  {week.map((day, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns are weekdays.
                    <td key={column}>
                      {day && <Day day={day} isChosen={day.date === chosen} isToday={day.date === today} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </form>
  )
}

function Day({ day, isChosen, isToday }: { day: YearDay; isChosen: boolean; isToday: boolean }) {
  const { t } = useMessages()
  const letter = DAY_LETTERS[day.mark]
  const receivesOnly = day.sessions.length === 0 && day.reception.length > 0
  const classes = [
    'year-calendar__day',
    `year-calendar__day--${day.mark}`,
    day.own ? 'year-calendar__day--own' : '',
    isToday ? 'year-calendar__day--today' : '',
  ]
  return (
    <button
      type="submit"
      name="day"
      value={day.date}
      className={classes.filter(Boolean).join(' ')}
      aria-label={`${dayText(t, day)}${isToday ? `, ${t.calendarYear.today}` : ''}`}
      aria-current={isChosen ? 'date' : undefined}
      data-today={isToday || undefined}
    >
      <span aria-hidden="true">{Number(day.date.slice(8))}</span>
      <span className="year-calendar__letter" aria-hidden="true">
        {letter ?? (receivesOnly ? 't' : '')}
        {day.own ? 'đ' : ''}
      </span>
    </button>
  )
}

/** Chú giải: letter, colour and word of each kind of day. */
export function YearLegend({ withOwn }: { withOwn: boolean }) {
  const { t } = useMessages()
  const words = t.calendarYear
  return (
    <ul className="year-legend" aria-label={words.legend}>
      {(Object.entries(DAY_LETTERS) as [DayMark, string][]).map(([mark, letter]) => (
        <li key={mark}>
          <span className={`year-legend__square year-calendar__day--${mark}`} aria-hidden="true">
            {letter}
          </span>{' '}
          {words.marks[mark]}
        </li>
      ))}
      <li>
        <span className="year-legend__square year-calendar__day--weekly-rest" aria-hidden="true">
          t
        </span>{' '}
        {words.receivesOnly}
      </li>
      {withOwn && (
        <li>
          <span className="year-legend__square year-calendar__day--own" aria-hidden="true">
            đ
          </span>{' '}
          {words.own}
        </li>
      )}
    </ul>
  )
}

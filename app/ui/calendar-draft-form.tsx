import type { ReactNode } from 'react'
import { WEEKDAYS, type Week, type Weekday } from '#app/domain/calendar/working-calendar.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { sessionsText } from '#app/messages/sessions-text.ts'
import { addresses } from './addresses.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { Button, type ButtonKind, ButtonRow } from './button.tsx'
import { ErrorSummary, type SummaryError } from './error-summary.tsx'
import { TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'
import { refusalErrors } from './refusal-errors.ts'

/** Khung của một biểu mẫu sửa dự thảo lịch: where it is, what was wrong, and the draft that it was shown for. */
export function CalendarDraftForm({
  code,
  name,
  lock,
  title,
  explanation,
  action,
  wrong = [],
  refusals = [],
  fields = {},
  confirm,
  kind,
  children,
}: {
  code: string
  name: string
  lock: number
  title: string
  explanation?: ReactNode
  action: string
  /** What was badly filled in. */
  wrong?: readonly SummaryError[]
  refusals?: readonly Refusal[]
  /** Which control can answer for which refusal. */
  fields?: Partial<Record<Refusal['code'], string>>
  confirm: string
  kind?: ButtonKind
  children?: ReactNode
}) {
  const { t } = useMessages()
  const errors = [...wrong, ...refusalErrors(t, refusals, fields)]
  return (
    <>
      <DraftBreadcrumb code={code} name={name} here={title} />
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {explanation && <div className="measure">{explanation}</div>}
      <form method="post" action={action}>
        <input type="hidden" name="lock" value={lock} />
        {children}
        <ButtonRow>
          <Button kind={kind}>{confirm}</Button>
          <a href={addresses.calendarDraft(code)}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}

/** Where a page of the draft lies. */
function DraftBreadcrumb({ code, name, here }: { code: string; name: string; here: string }) {
  const { t } = useMessages()
  return (
    <Breadcrumb
      above={[
        { name: t.registers.calendars.title, address: addresses.calendars() },
        { name, address: addresses.calendarYear(code) },
        { name: t.calendarDrafts.title, address: addresses.calendarDraft(code) },
      ]}
      here={here}
    />
  )
}

/** Giờ của bảy ngày trong tuần, as they are typed. */
export function WeekFields({ typed, wrong }: { typed: Record<Weekday, string>; wrong: readonly string[] }) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  return (
    <fieldset className="field">
      <legend className="field__label">{words.weekHours}</legend>
      <div className="field__hint">{words.sessionsHint}</div>
      <div className="week-fields">
        {WEEKDAYS.map((weekday) => (
          <TextField
            key={weekday}
            id={weekday}
            name={weekday}
            label={t.registers.calendars.weekdays[weekday]}
            error={wrong.includes(weekday) ? words.sessionsWrong : null}
            input={{ defaultValue: typed[weekday], autoComplete: 'off' }}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** A week as its form shows it. */
export const weekTyped = (week: Week): Record<Weekday, string> =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, sessionsText(week[day])])) as Record<Weekday, string>

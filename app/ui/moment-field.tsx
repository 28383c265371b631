import { TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'

/** Thời điểm: a day, and an hour of it in Vietnam; without one the day's beginning. */
export function MomentField({
  name,
  label,
  error,
  day,
  hour,
  optional,
}: {
  name: string
  label: string
  error: string | null
  day: string | undefined
  hour: string | undefined
  optional?: boolean
}) {
  const { t } = useMessages()
  const words = t.people.position
  return (
    <>
      <TextField
        id={name}
        name={name}
        label={label}
        hint={words.dayHint}
        error={error}
        optional={optional}
        width="short"
        input={{ defaultValue: day, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <TextField
        id={`${name}Hour`}
        name={`${name}Hour`}
        label={words.hour(label)}
        hint={words.hourHint}
        optional
        width="short"
        input={{ defaultValue: hour, autoComplete: 'off' }}
      />
    </>
  )
}

import { TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'

/** Văn bản làm căn cứ: number, date and title, as papers cite one another. */
export function DocumentFields({
  typed,
  errorOf,
  optional = false,
}: {
  typed: { documentNumber: string; documentDate: string; documentTitle: string } | undefined
  errorOf: (field: string) => string | null
  optional?: boolean
}) {
  const { t } = useMessages()
  const words = t.people.document
  return (
    <>
      <TextField
        id="documentNumber"
        name="documentNumber"
        label={words.number}
        hint={words.numberHint}
        error={errorOf('documentNumber')}
        optional={optional}
        width="medium"
        input={{ defaultValue: typed?.documentNumber, autoComplete: 'off' }}
      />
      <TextField
        id="documentDate"
        name="documentDate"
        label={words.date}
        hint={words.dateHint}
        error={errorOf('documentDate')}
        optional={optional}
        width="short"
        input={{ defaultValue: typed?.documentDate, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <TextField
        id="documentTitle"
        name="documentTitle"
        label={words.title}
        optional
        input={{ defaultValue: typed?.documentTitle, autoComplete: 'off' }}
      />
    </>
  )
}

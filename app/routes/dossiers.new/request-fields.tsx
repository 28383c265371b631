import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { IntakeField, TypedIntake } from './schema.ts'

/** Văn bản đề nghị of a procedural authority: number, date and agency, nothing of its content. */
export function RequestFields({
  typed,
  errorOf,
}: {
  typed: TypedIntake | undefined
  errorOf: (field: IntakeField) => string | null
}) {
  const { t } = useMessages()
  const words = t.dossiers.intake
  return (
    <>
      <h2>{words.request}</h2>
      <p className="muted">{words.requestHint}</p>
      <TextField
        id="requestNumber"
        name="requestNumber"
        label={words.requestNumber}
        width="medium"
        error={errorOf('requestNumber')}
        input={{ defaultValue: typed?.requestNumber, autoComplete: 'off' }}
      />
      <TextField
        id="requestDate"
        name="requestDate"
        label={words.requestDate}
        width="short"
        error={errorOf('requestDate')}
        input={{ defaultValue: typed?.requestDate, inputMode: 'numeric', autoComplete: 'off' }}
      />
      <TextField
        id="requestAgency"
        name="requestAgency"
        label={words.requestAgency}
        error={errorOf('requestAgency')}
        input={{ defaultValue: typed?.requestAgency, autoComplete: 'off' }}
      />
    </>
  )
}

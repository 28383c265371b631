import { PROCEDURE_LEVELS } from '#app/domain/procedure/model.ts'
import { type Choice, SelectField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { TypedMade } from './reorganisation-form.ts'

/** Một đơn vị lập mới by the decision. */
export function MadeFields({
  legend,
  unit,
  units,
  idOf,
  errorOf,
}: {
  legend: string
  unit: TypedMade
  units: readonly Choice[]
  idOf: (name: string) => string
  errorOf: (field: string) => string | null
}) {
  const { t } = useMessages()
  const words = t.units
  const line = (name: string, label: string, value: string, hint?: string) => (
    <TextField
      id={idOf(name)}
      name={name}
      label={label}
      hint={hint}
      error={errorOf(name)}
      optional={name !== 'madeName'}
      input={{ defaultValue: value, autoComplete: 'off' }}
    />
  )
  return (
    <fieldset>
      <legend>
        <h3>{legend}</h3>
      </legend>
      {line('madeName', words.name, unit.name, words.reorganisation.madeHint)}
      {line('madeCode', words.code, unit.code, words.codeHint)}
      <SelectField
        id={idOf('madeLevel')}
        name="madeLevel"
        label={words.level}
        error={errorOf('madeLevel')}
        width="medium"
        choices={PROCEDURE_LEVELS.map((level) => ({ value: level, label: t.labels.procedureLevels[level] }))}
        input={{ defaultValue: unit.level }}
      />
      <SelectField
        id={idOf('madeParent')}
        name="madeParent"
        label={words.parent}
        error={errorOf('madeParent')}
        choices={[{ value: '', label: words.top }, ...units]}
        input={{ defaultValue: unit.parent }}
      />
      {line('madeReception', words.receptionName, unit.receptionName, words.receptionHint)}
      {line('madePlace', words.place, unit.place, words.placeHint)}
    </fieldset>
  )
}

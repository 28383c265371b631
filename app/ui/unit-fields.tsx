import { PROCEDURE_LEVELS } from '#app/domain/procedure/model.ts'
import { DocumentFields } from './document-fields.tsx'
import { type Choice, SelectField, TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'
import type { FieldOf } from './organisation-form.tsx'

type TypedUnit = {
  name: string
  code: string
  parent: string
  level: string
  receptionName: string
  place: string
  from: string
  documentNumber: string
  documentDate: string
  documentTitle: string
}

/** Which control answers for which refusal in a form of a unit. */
export const UNIT_FIELDS: FieldOf = {
  'unit.name-missing': 'name',
  'unit.name-taken': 'name',
  'unit.parent-not-there': 'parent',
  'unit.parent-goes-in-a-circle': 'parent',
  'unit.change-not-after-last': 'from',
  'unit.document-missing': 'documentNumber',
  'document.number-missing': 'documentNumber',
  'document.date-missing': 'documentDate',
  'document.date-in-the-future': 'documentDate',
}

/** Đơn vị từ một ngày: name, code, under which one, since when, by which paper. */
export function UnitFields({
  units,
  typed,
  errorOf,
}: {
  units: readonly Choice[]
  typed: TypedUnit
  errorOf: (field: string) => string | null
}) {
  const { t } = useMessages()
  const words = t.units
  return (
    <>
      <TextField
        id="name"
        name="name"
        label={words.name}
        error={errorOf('name')}
        input={{ defaultValue: typed.name, autoComplete: 'off' }}
      />
      <TextField
        id="code"
        name="code"
        label={words.code}
        hint={words.codeHint}
        optional
        width="medium"
        input={{ defaultValue: typed.code, autoComplete: 'off' }}
      />
      <SelectField
        id="parent"
        name="parent"
        label={words.parent}
        error={errorOf('parent')}
        choices={[{ value: '', label: words.top }, ...units]}
        input={{ defaultValue: typed.parent }}
      />
      <SelectField
        id="level"
        name="level"
        label={words.level}
        error={errorOf('level')}
        width="medium"
        choices={PROCEDURE_LEVELS.map((level) => ({ value: level, label: t.labels.procedureLevels[level] }))}
        input={{ defaultValue: typed.level || 'commune' }}
      />
      <TextField
        id="receptionName"
        name="receptionName"
        label={words.receptionName}
        hint={words.receptionHint}
        optional
        input={{ defaultValue: typed.receptionName, autoComplete: 'off' }}
      />
      <TextField
        id="place"
        name="place"
        label={words.place}
        hint={words.placeHint}
        optional
        width="medium"
        input={{ defaultValue: typed.place, autoComplete: 'off' }}
      />
      <TextField
        id="from"
        name="from"
        label={words.from}
        hint={t.people.position.dayHint}
        error={errorOf('from')}
        width="short"
        input={{ defaultValue: typed.from, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <DocumentFields typed={typed} errorOf={errorOf} />
    </>
  )
}

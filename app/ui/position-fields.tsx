import { POST_CAPACITIES } from '#app/domain/organisation/actor.ts'
import { ROLES } from '#app/domain/organisation/roles.ts'
import { DocumentFields } from './document-fields.tsx'
import { type Choice, ChoiceField, SelectField, TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'
import type { FieldOf } from './organisation-form.tsx'

export type TypedPosition = {
  unit: string
  title: string
  roles: string[]
  capacity: string
  from: string
  until: string
  documentNumber: string
  documentDate: string
  documentTitle: string
}

/** Chức vụ được giao: where, which, with which roles, from when to when, by which paper. */
export function PositionFields({
  units,
  typed,
  errorOf,
}: {
  units: readonly Choice[]
  typed: TypedPosition | undefined
  errorOf: (field: string) => string | null
}) {
  const { t } = useMessages()
  const words = t.people.position
  return (
    <>
      <SelectField
        id="unit"
        name="unit"
        label={words.unit}
        error={errorOf('unit')}
        choices={[{ value: '', label: words.chooseUnit }, ...units]}
        input={{ defaultValue: typed?.unit ?? '' }}
      />
      <TextField
        id="title"
        name="title"
        label={words.title}
        error={errorOf('title')}
        width="medium"
        input={{ defaultValue: typed?.title, autoComplete: 'off' }}
      />
      <RoleField chosen={typed?.roles ?? []} error={errorOf('roles')} />
      <SelectField
        id="capacity"
        name="capacity"
        label={words.capacity}
        width="medium"
        choices={[
          { value: '', label: words.noCapacity },
          ...POST_CAPACITIES.map((capacity) => ({ value: capacity, label: words.capacities[capacity] })),
        ]}
        input={{ defaultValue: typed?.capacity ?? '' }}
      />
      <TextField
        id="from"
        name="from"
        label={words.from}
        hint={words.dayHint}
        error={errorOf('from')}
        width="short"
        input={{ defaultValue: typed?.from, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <TextField
        id="until"
        name="until"
        label={words.until}
        hint={words.untilHint}
        error={errorOf('until')}
        optional
        width="short"
        input={{ defaultValue: typed?.until, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <DocumentFields typed={typed} errorOf={errorOf} optional />
    </>
  )
}

/** Vai trò of a post: none is a post that only reads. */
export function RoleField({ chosen, error }: { chosen: readonly string[]; error: string | null }) {
  const { t } = useMessages()
  return (
    <ChoiceField
      id="roles"
      name="roles"
      type="checkbox"
      label={t.people.position.roles}
      hint={t.people.position.rolesHint}
      error={error}
      optional
      chosen={chosen}
      choices={ROLES.map((role) => ({ value: role, label: t.labels.roles[role] }))}
    />
  )
}

/** Which control answers for which refusal in a form of a post. */
export const POSITION_FIELDS: FieldOf = {
  'position.title-missing': 'title',
  'position.ends-before-it-begins': 'until',
  'position.overlaps': 'title',
  'position.unit-not-there': 'unit',
  'document.number-missing': 'documentNumber',
  'document.date-missing': 'documentDate',
  'document.date-in-the-future': 'documentDate',
}

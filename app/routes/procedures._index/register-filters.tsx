import type { ProcedureLevel } from '#app/domain/procedure/model.ts'
import type { VersionStatus } from '#app/domain/procedure/procedure.ts'
import type { LookingBack } from '#app/server/looking-back.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { type Choice, SelectField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { Asked } from './register-view.ts'

type Choices = { units: string[]; fields: string[]; levels: string[]; statuses: VersionStatus[] }

/** Tìm và lọc: a form that only asks; the address is the answer's name. */
export function RegisterFilters({
  asked,
  choices,
  wrongDay,
}: {
  asked: Asked
  choices: Choices
  wrongDay: LookingBack['wrong']
}) {
  const { t } = useMessages()
  const words = t.procedures.register
  const withAny = (named: Choice[]) => [{ value: '', label: words.any }, ...named]
  const plain = (names: string[]) => withAny(names.map((name) => ({ value: name, label: name })))
  const isAsked = Object.values(asked).some((value) => value !== '')
  return (
    <form method="get" action={addresses.procedures()} className="register-filters">
      <TextField
        id="q"
        name="q"
        label={words.query}
        hint={words.queryHint}
        input={{ type: 'search', defaultValue: asked.q, autoComplete: 'off' }}
      />
      <div className="register-filters__choices">
        <SelectField
          id="unit"
          name="unit"
          label={words.unit}
          choices={plain(choices.units)}
          input={{ defaultValue: asked.unit }}
        />
        <SelectField
          id="field"
          name="field"
          label={words.field}
          choices={plain(choices.fields)}
          input={{ defaultValue: asked.field }}
        />
        <SelectField
          id="level"
          name="level"
          label={words.level}
          choices={withAny(
            choices.levels.map((level) => ({
              value: level,
              label: t.labels.procedureLevels[level as ProcedureLevel],
            })),
          )}
          input={{ defaultValue: asked.level }}
        />
        <SelectField
          id="status"
          name="status"
          label={words.status}
          choices={[
            { value: '', label: words.toWorkBy },
            { value: 'all', label: words.allVersions },
            ...choices.statuses.map((status) => ({ value: status, label: t.labels.versionStatuses[status] })),
          ]}
          input={{ defaultValue: asked.status }}
        />
        <TextField
          id="as-of"
          name="as-of"
          label={words.asOf}
          error={wrongDay && words.wrongDay[wrongDay]}
          optional
          width="short"
          input={{
            defaultValue: asked.asOf,
            autoComplete: 'off',
            inputMode: 'numeric',
            placeholder: t.people.asOfForm.placeholder,
          }}
        />
      </div>
      <ButtonRow>
        <Button kind="secondary">{words.filter}</Button>
        {isAsked && <a href={addresses.procedures()}>{words.clear}</a>}
      </ButtonRow>
    </form>
  )
}

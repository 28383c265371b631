import { addresses } from '#app/ui/addresses.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { CheckboxField, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { lineAnchor } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { ShownStep } from './steps-view.ts'
import { rowField, stepField, TIME_KINDS, TIME_UNITS } from './typed-steps.ts'

/** The list of posts that the fields of Trách nhiệm offer. */
export const ROLES = 'step-roles'

/** The frame of a step, for addresses within the page. */
export const stepAddress = (key: string): string => `step-${key}`

type Place = { code: string; variant: number; number: number; isFirst: boolean; isLast: boolean }

/** Một bước: its fields, and the buttons that move it; what is fixed is shown, with the way to its line of the text. */
export function StepFieldset({
  step,
  place,
  newKey,
  errorOf,
}: {
  step: ShownStep
  place: Place
  /** Of the step that would be put in next. */
  newKey: string
  /** By the id of the field. */
  errorOf: ReadonlyMap<string, string>
}) {
  const { t } = useMessages()
  const words = t.draftEditor.steps
  const { typed, fixed } = step
  const { key } = typed
  const about = words.step(place.number)
  const question = (field: Parameters<typeof stepField>[1]) => {
    const id = stepField(key, field)
    return { id, name: id, error: errorOf.get(id) ?? null }
  }
  const act = (verb: string, to = key) => ({
    name: 'do',
    value: `${verb}:${key}`,
    about,
    kind: 'secondary' as const,
    formAction: `${addresses.draftSteps(place.code)}#${stepAddress(to)}`,
  })
  return (
    <fieldset className="step-form__step" id={stepAddress(key)}>
      <legend>
        {about} – {words.code} {step.code ?? words.codeNew}
      </legend>
      <input type="hidden" name={rowField(place.variant)} value={key} />
      <div className="step-form__fields">
        {fixed.text === undefined ? (
          <TextAreaField
            {...question('text')}
            label={words.text}
            input={{ defaultValue: typed.text, lang: 'vi', rows: rowsFor(typed.text) }}
          />
        ) : (
          <Fixed label={words.text} text={fixed.text} step={step} code={place.code} />
        )}
        <div>
          {fixed.responsible === undefined ? (
            <>
              <TextField
                {...question('responsible')}
                label={words.responsible}
                optional
                input={{ defaultValue: typed.responsible, list: ROLES, lang: 'vi' }}
              />
              {!place.isFirst && <CheckboxField {...question('above')} label={words.asAbove} />}
            </>
          ) : (
            <Fixed label={words.responsible} text={fixed.responsible} step={step} code={place.code} />
          )}
        </div>
      </div>
      {fixed.allotment === undefined ? (
        <Time step={step} question={question} />
      ) : (
        <Fixed label={words.timeKind} text={fixed.allotment} step={step} code={place.code} />
      )}
      {fixed.output === undefined ? (
        <TextAreaField
          {...question('output')}
          label={words.output}
          optional
          input={{ defaultValue: typed.output, lang: 'vi', rows: 2 }}
        />
      ) : (
        <Fixed label={words.output} text={fixed.output} step={step} code={place.code} />
      )}
      <ButtonRow>
        <Button {...act('add', newKey)}>{words.addBelow}</Button>
        {!place.isFirst && <Button {...act('up')}>{words.up}</Button>}
        {!place.isLast && <Button {...act('down')}>{words.down}</Button>}
        <Button {...act('remove')}>{words.remove}</Button>
      </ButtonRow>
    </fieldset>
  )
}

/** Lines that a text of some length takes, about; a field of it scrolls beyond a dozen. */
const rowsFor = (text: string): number =>
  Math.min(
    12,
    Math.max(
      3,
      text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 90), 0),
    ),
  )

function Time({
  step: { typed },
  question,
}: {
  step: ShownStep
  question: (field: Parameters<typeof stepField>[1]) => { id: string; name: string; error: string | null }
}) {
  const { t } = useMessages()
  const words = t.draftEditor.steps
  return (
    <div className="step-form__time">
      <SelectField
        {...question('kind')}
        label={words.timeKind}
        choices={TIME_KINDS.map((kind) => ({ value: kind, label: words.timeKinds[kind] }))}
        input={{ defaultValue: typed.kind }}
      />
      <TextField
        {...question('amount')}
        label={words.amount}
        input={{ defaultValue: typed.amount, inputMode: 'decimal' }}
      />
      <SelectField
        {...question('unit')}
        label={words.unit}
        choices={TIME_UNITS.map((unit) => ({ value: unit, label: words.units[unit] }))}
        input={{ defaultValue: typed.unit }}
      />
      <TextField
        {...question('window')}
        label={words.window}
        input={{ defaultValue: typed.window, lang: 'vi' }}
      />
    </div>
  )
}

function Fixed({ label, text, step, code }: { label: string; text: string; step: ShownStep; code: string }) {
  const { t } = useMessages()
  const to = addresses.draft(code) + (step.line === null ? '' : `#${lineAnchor(step.line)}`)
  return (
    <div className="step-form__fixed">
      <strong>{label}</strong>: <span lang="vi">{text}</span>{' '}
      <a href={to}>
        {t.draftEditor.steps.atSource}
        <span className="visually-hidden"> {label}</span>
      </a>
    </div>
  )
}

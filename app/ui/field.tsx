import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useMessages } from './messages-context.tsx'

type Question = {
  /** Also the target of the error summary's link; hint and error are `<id>-hint`, `<id>-error`. */
  id: string
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | null
  /** Says "không bắt buộc" beside the label; everything else must be answered. */
  optional?: boolean
}

type OwnAttributes = 'id' | 'name' | 'className' | 'style' | 'aria-describedby' | 'aria-invalid'

const describedBy = ({ id, hint, error }: Question) =>
  [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null).join(' ') ||
  undefined

const controlAttributes = (question: Question) => ({
  id: question.id,
  name: question.name,
  'aria-describedby': describedBy(question),
  'aria-invalid': question.error ? true : undefined,
})

function HintAndError({ id, hint, error }: Question) {
  const { t } = useMessages()
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="field__hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="field__error">
          <span className="visually-hidden">{t.layout.errorPrefix} </span>
          {error}
        </p>
      )}
    </>
  )
}

function Optional({ optional }: { optional: boolean | undefined }) {
  const { t } = useMessages()
  return optional ? <span className="field__optional"> ({t.layout.optional})</span> : null
}

function Labelled({ question, children }: { question: Question; children: ReactNode }) {
  return (
    <div className={question.error ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={question.id}>
        {question.label}
        <Optional optional={question.optional} />
      </label>
      <HintAndError {...question} />
      {children}
    </div>
  )
}

type Width = 'short' | 'medium' | 'full'

/** A line of text, a date, a number, a password, a file. */
export function TextField({
  width = 'full',
  input,
  ...question
}: Question & { width?: Width; input?: Omit<InputHTMLAttributes<HTMLInputElement>, OwnAttributes> }) {
  return (
    <Labelled question={question}>
      <input
        type="text"
        {...input}
        {...controlAttributes(question)}
        className={`field__control field__control--${width}`}
      />
    </Labelled>
  )
}

/** A longer text. */
export function TextAreaField({
  input,
  ...question
}: Question & { input?: Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, OwnAttributes> }) {
  return (
    <Labelled question={question}>
      <textarea
        rows={4}
        {...input}
        {...controlAttributes(question)}
        className="field__control field__control--full"
      />
    </Labelled>
  )
}

export type Choice = { value: string; label: string; hint?: ReactNode; disabled?: boolean }

/** One of many, in a list that drops down. */
export function SelectField({
  choices,
  width = 'full',
  input,
  ...question
}: Question & {
  choices: readonly Choice[]
  width?: Width
  input?: Omit<SelectHTMLAttributes<HTMLSelectElement>, OwnAttributes>
}) {
  return (
    <Labelled question={question}>
      <select
        {...input}
        {...controlAttributes(question)}
        className={`field__control field__control--${width}`}
      >
        {choices.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** Yes or no. */
export function CheckboxField({
  input,
  ...question
}: Question & { input?: Omit<InputHTMLAttributes<HTMLInputElement>, OwnAttributes | 'type'> }) {
  return (
    <div className={question.error ? 'field field--wrong' : 'field'}>
      <div className="field__choice">
        <input {...input} {...controlAttributes(question)} type="checkbox" className="field__box" />
        <label className="field__choice-label" htmlFor={question.id}>
          {question.label}
        </label>
      </div>
      <HintAndError {...question} />
    </div>
  )
}

/** One of few (`radio`) or several (`checkbox`), all in sight. The first box bears the question's id. */
export function ChoiceField({
  choices,
  type = 'radio',
  chosen = [],
  required,
  ...question
}: Question & {
  choices: readonly Choice[]
  type?: 'radio' | 'checkbox'
  chosen?: readonly string[]
  required?: boolean
}) {
  return (
    <fieldset
      className={question.error ? 'field field--wrong' : 'field'}
      aria-describedby={describedBy(question)}
    >
      <legend className="field__label">
        {question.label}
        <Optional optional={question.optional} />
      </legend>
      <HintAndError {...question} />
      {choices.map(({ value, label, hint, disabled }, index) => {
        const id = index === 0 ? question.id : `${question.id}-${index + 1}`
        const hintId = hint ? `${id}-choice-hint` : undefined
        return (
          <div key={value} className="field__choice">
            <input
              id={id}
              type={type}
              name={question.name}
              value={value}
              defaultChecked={chosen.includes(value)}
              disabled={disabled}
              required={type === 'radio' ? required : undefined}
              aria-describedby={hintId}
              className="field__box"
            />
            <label className="field__choice-label" htmlFor={id}>
              {label}
            </label>
            {hint && (
              <div id={hintId} className="field__choice-hint">
                {hint}
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

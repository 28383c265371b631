import { addresses } from '#app/ui/addresses.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { StepTimes } from '#app/ui/step-times.tsx'
import { ROLES, StepFieldset, stepAddress } from './step-fieldset.tsx'
import type { ShownStep, StepsView } from './steps-view.ts'
import { WHOLE } from './typed-steps.ts'

/** Bảng bước: a frame for each step; nothing is saved but by its last button. */
export function StepsForm({
  code,
  seen,
  view,
  newKey,
  errors,
}: {
  code: string
  seen: number
  view: StepsView
  newKey: string
  errors: readonly SummaryError[]
}) {
  const { t } = useMessages()
  const words = t.draftEditor.steps
  const errorOf = new Map(errors.flatMap(({ field, message }) => (field ? [[field, message]] : [])))
  let number = 0
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>{words.explanation}</p>
      <p>{view.numbering === 'by-hand' ? words.codeKept : words.codeAutomatic}</p>
      {view.forms.length > 0 && <p lang="vi">{words.formsKnown(view.forms.join(', '))}</p>}
      <form method="post" action={addresses.draftSteps(code)}>
        {/* What Enter in a field does: the first button of a form. */}
        <button type="submit" name="do" value="count" className="visually-hidden" tabIndex={-1} aria-hidden>
          {words.recount}
        </button>
        <input type="hidden" name="seen" value={seen} />
        <datalist id={ROLES}>
          {view.roles.map((role) => (
            <option key={role} value={role} />
          ))}
        </datalist>
        {view.cases.map(({ name, steps, notes, time }, variant) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a case is its place.
          <section key={`${variant} ${name}`} aria-labelledby={`case-${variant}`}>
            <h2 id={`case-${variant}`} lang="vi">
              {name || words.caseSingle}
            </h2>
            <StepTimes times={[time]} />
            <p>
              <Button
                kind="secondary"
                name="do"
                value={`first:${variant}`}
                formAction={`${addresses.draftSteps(code)}#${stepAddress(newKey)}`}
              >
                {words.addFirst}
              </Button>
            </p>
            {steps.map((step, index) => (
              <Row key={step.typed.key} step={step}>
                <StepFieldset
                  step={step}
                  place={{
                    code,
                    variant,
                    number: ++number,
                    isFirst: index === 0,
                    isLast: index === steps.length - 1,
                  }}
                  newKey={newKey}
                  errorOf={errorOf}
                />
              </Row>
            ))}
            <Notes notes={notes} code={code} />
          </section>
        ))}
        <input type="hidden" name={WHOLE} value="1" />
        <ButtonRow>
          <Button name="do" value="save">
            {words.save}
          </Button>
          <Button kind="secondary" name="do" value="count">
            {words.recount}
          </Button>
          <a href={addresses.draft(code)}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )

  function Row({ step, children }: { step: ShownStep; children: React.ReactNode }) {
    return (
      <>
        <Notes notes={step.notes} code={code} />
        {children}
      </>
    )
  }
}

/** Lưu ý rows of the table, which are changed in the text itself. */
function Notes({ notes, code }: { notes: readonly string[]; code: string }) {
  const { t } = useMessages()
  const words = t.draftEditor.steps
  return notes.map((text) => (
    <div key={text} className="step-form__note">
      <strong>{words.note}</strong>
      <p lang="vi" className="step-form__fixed">
        {text}
      </p>
      <a href={addresses.draft(code)}>{words.atSource}</a>
    </div>
  ))
}

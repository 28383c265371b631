import { addresses } from '#app/ui/addresses.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { IntakeView } from './intake-view.ts'

/** Trường hợp: a form of its own, since what is asked below depends on the answer. Nothing for a single case. */
export function VariantChoice({ view }: { view: IntakeView }) {
  const { t } = useMessages()
  const words = t.dossiers.intake
  const { variants, chosen, procedure } = view
  if (variants.length === 1) return null
  return (
    <form method="get" action={addresses.newDossier()}>
      <input type="hidden" name="procedure" value={procedure.code} />
      <ChoiceField
        id="variant"
        name="variant"
        label={words.variant}
        chosen={chosen ? [chosen.name] : []}
        required
        choices={variants.map(({ name, term, open }) => ({
          value: name,
          label: name,
          disabled: !open,
          hint: open
            ? term === 'none'
              ? words.noTerm
              : words.term(t.dossiers.allotment(term))
            : words.noSteps,
        }))}
      />
      <p>
        <Button kind="secondary">{chosen ? words.changeVariant : words.chooseVariant}</Button>
      </p>
    </form>
  )
}

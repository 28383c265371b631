import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ChoiceField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { DraftView } from './draft-view.ts'
import { PendingVersion } from './pending-version.tsx'

const labelOf = ({ issueNumber, revision }: DraftView['numbers'][number]) =>
  versionLabel(issueNumber, revision)

/** Soạn bản mới: which number it is to bear. Asks only; nothing is kept yet. */
export function BeginDraft({ view, title }: { view: DraftView; title: string }) {
  const { t } = useMessages()
  const words = t.procedures.draft
  const { code, numbers } = view
  return (
    <>
      <h1>{title}</h1>
      <PendingVersion inApproval={view.inApproval} />
      <form method="get" action={addresses.draft(code)}>
        <ChoiceField
          id="number"
          name="number"
          label={words.number}
          required
          chosen={numbers.slice(0, 1).map(labelOf)}
          choices={numbers.map((number) => ({
            value: labelOf(number),
            label: `${t.procedures.version(number)} (${number.revision === 0 ? words.wholeIssue : words.revision})`,
          }))}
        />
        <ButtonRow>
          <Button>{words.begin}</Button>
          <a href={addresses.procedure(code)}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}

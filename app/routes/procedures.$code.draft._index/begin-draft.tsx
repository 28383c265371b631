import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ChoiceField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { DraftView } from './draft-view.ts'

const labelOf = ({ issueNumber, revision }: DraftView['numbers'][number]) =>
  versionLabel(issueNumber, revision)

/** Soạn bản mới: which number it is to bear; nothing is kept yet. Not while another version is being signed. */
export function BeginDraft({ view, title }: { view: DraftView; title: string }) {
  const { t } = useMessages()
  const words = t.procedures.draft
  const { code, numbers, inApproval } = view
  const back = <a href={addresses.procedure(code)}>{t.layout.back}</a>
  if (inApproval)
    return (
      <>
        <h1>{title}</h1>
        <Banner tone="information">
          <p>{words.inApproval(t.procedures.versionName(inApproval))}</p>
        </Banner>
        <p>
          <a href={addresses.version(code, labelOf(inApproval))}>{t.procedures.version(inApproval)}</a>
        </p>
        {back}
      </>
    )
  return (
    <>
      <h1>{title}</h1>
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
          {back}
        </ButtonRow>
      </form>
    </>
  )
}

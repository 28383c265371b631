import { addresses } from '#app/ui/addresses.ts'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'

/** Xác thực hai lớp of one's own account: whether there is one, and what may be done about it. */
export function OwnSecondFactor({
  secondFactor,
  demonstration,
}: {
  secondFactor: { since: string; codesLeft: number } | null
  demonstration: boolean
}) {
  const { t } = useMessages()
  const words = t.account.secondFactor
  return (
    <>
      <h2>{words.title}</h2>
      <p className="measure">{words.explanation}</p>
      {demonstration && <p className="measure muted">{words.demonstration}</p>}
      {secondFactor ? (
        <>
          <p>
            {words.since(secondFactor.since)} {words.codesLeft(secondFactor.codesLeft)}
          </p>
          <ButtonRow>
            <ButtonLink href={addresses.recoveryCodes()}>{words.newCodes}</ButtonLink>
            <ButtonLink href={addresses.secondFactorRemoval()}>{words.remove}</ButtonLink>
          </ButtonRow>
        </>
      ) : (
        <>
          <p>{words.none}</p>
          <p>
            <ButtonLink href={addresses.secondFactor()}>{words.enrol}</ButtonLink>
          </p>
        </>
      )}
    </>
  )
}

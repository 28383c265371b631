import { ButtonLink } from './button.tsx'
import { useMessages } from './messages-context.tsx'

/** Mã dự phòng, in groups of four, on the one page that ever shows them. */
export function RecoveryCodes({ codes, onwardAddress }: { codes: readonly string[]; onwardAddress: string }) {
  const { t } = useMessages()
  const words = t.account.secondFactor
  return (
    <>
      <h1>{words.codesTitle}</h1>
      <p className="measure">{words.codesExplanation}</p>
      <ol className="recovery-codes" aria-label={words.codesCaption}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <ButtonLink kind="primary" href={onwardAddress}>
        {words.codesKept}
      </ButtonLink>
    </>
  )
}

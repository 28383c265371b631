import { refusalText } from '#app/messages/refusal.ts'
import { CodeField, CurrentPasswordField } from '#app/ui/account-fields.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'

/** Đăng ký xác thực hai lớp: scan or type the secret, then one code of it. */
export function EnrolPage({
  obliged,
  back,
  offer,
  demonstration,
  errors,
}: {
  obliged: boolean
  back: string
  /** The secret as a QR code (HTML of ours) and in groups of four; null when there is a second factor already. */
  offer: { qr: string; secret: string } | null
  demonstration: boolean
  errors: readonly SummaryError[]
}) {
  const { t } = useMessages()
  const words = t.account.secondFactor
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  return (
    <>
      {!obliged && (
        <Breadcrumb above={[{ name: t.account.title, address: addresses.account() }]} here={words.enrol} />
      )}
      <ErrorSummary errors={errors} />
      <h1>{words.enrol}</h1>
      {obliged && <Banner tone="warning">{words.obliged}</Banner>}
      <p className="measure">{words.explanation}</p>
      {demonstration && <p className="measure muted">{words.demonstration}</p>}
      {offer === null ? (
        <p>
          {refusalText(t, { code: 'second-factor.enrolled-already' })} <a href={back}>{words.continue}</a>
        </p>
      ) : (
        <form method="post" action={addresses.secondFactor()} className="measure account-form">
          <input type="hidden" name="back" value={back} />
          <p>{words.stepScan}</p>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own code from an address of ours */}
          <div dangerouslySetInnerHTML={{ __html: offer.qr }} />
          <p>{words.stepType}</p>
          <p>
            <code className="secret-key">{offer.secret}</code>
          </p>
          <p>{words.stepConfirm}</p>
          <CodeField recovery={false} error={errorOf('code')} />
          {!obliged && <CurrentPasswordField error={errorOf('old')} />}
          <ButtonRow>
            <Button>{words.confirm}</Button>
            {!obliged && <a href={addresses.account()}>{t.layout.back}</a>}
          </ButtonRow>
        </form>
      )}
    </>
  )
}

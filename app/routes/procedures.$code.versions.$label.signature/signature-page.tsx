import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CheckPage } from '#app/ui/check-page.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FindingItems } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { CapacityField, PasswordField } from '#app/ui/signing-fields.tsx'
import type { SignatureView } from './route.tsx'

type Answer = { passwordMissing: boolean; refusals: readonly Refusal[]; signsAs: string }

/** Trang ký: what will be signed, once more, and the password. Who cannot sign now reads why. */
export function SignaturePage({ view, answer }: { view: SignatureView; answer: Answer | undefined }) {
  const { t } = useMessages()
  const words = t.procedures.signature
  const { code, label, role } = view
  const back = addresses.version(code, label)
  const answers = useAnswers(view)
  const passwordError = answer?.passwordMissing ? t.procedures.password.missing : undefined
  const errors = [
    ...(passwordError ? [{ field: 'password', message: passwordError }] : []),
    ...refusalErrors(t, answer?.refusals ?? [], {
      'password.wrong': 'password',
      'signature.capacity-not-yours': 'signsAs',
    }),
  ]
  if (role === null || view.reasons.length > 0)
    return (
      <>
        <ErrorSummary errors={errors} />
        <h1>{view.pageTitle}</h1>
        <p>
          <strong>{words.notNow}.</strong>
        </p>
        <Reasons
          act={t.procedures.page.whySign}
          reasons={view.reasons.map((refusal) => refusalText(t, refusal))}
          open
        />
        <DefinitionList items={answers.map(({ term, value }) => ({ term, description: value }))} />
        <a href={back}>{t.layout.back}</a>
      </>
    )
  const roleName = t.labels.signatureRoles[role].toLowerCase()
  return (
    <>
      <CheckPage
        title={view.pageTitle}
        consequence={
          <>
            <p>{words.consequence}</p>
            <p>{t.procedures.page.internalConfirmation}</p>
          </>
        }
        answers={answers}
        errors={errors}
        action={addresses.signature(code, label)}
        fields={{ contentSha256: view.contentSha256, formKey: view.formKey }}
        confirm={words.confirm(roleName)}
        backAddress={back}
      >
        <CapacityField ways={view.ways} chosen={answer ? answer.signsAs : view.signsAs} />
        <PasswordField error={passwordError} />
      </CheckPage>
      {view.returnAddress && (
        <p>
          <a href={view.returnAddress}>{words.sendBack}</a>
        </p>
      )}
    </>
  )
}

function useAnswers(view: SignatureView) {
  const { t } = useMessages()
  const words = t.procedures.signature
  const { code, label, replaces } = view
  return [
    {
      term: words.document,
      value: (
        <>
          <span lang="vi">
            {code} – {view.title}
          </span>
          , {t.procedures.versionName(view.number)}. <a href={addresses.version(code, label)}>{words.read}</a>
        </>
      ),
    },
    { term: words.hash, value: <code>{view.contentSha256}</code> },
    ...(view.signatures.length > 0
      ? [
          {
            term: words.soFar,
            value: (
              <ul>
                {view.signatures.map(({ role, name, signedAt }) => (
                  <li key={role}>
                    {t.labels.signatureRoles[role]}: <span lang="vi">{name}</span>,{' '}
                    {t.procedures.page.signedAt(t.time.dateTime(signedAt))}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    {
      term: words.warnings,
      value:
        view.warnings.length === 0 ? (
          words.noWarnings
        ) : (
          <FindingItems findings={view.warnings} reasons={view.acceptedWarnings} />
        ),
    },
    ...(view.effective ? [{ term: words.effect, value: t.procedures.effect(view.effective) }] : []),
    {
      term: words.replaces,
      value: replaces
        ? [
            t.procedures.version(replaces),
            ...(replaces.running > 0 ? [words.running(replaces.running)] : []),
          ].join('; ')
        : words.replacesNothing,
    },
    {
      term: words.as,
      value: (
        <span lang="vi">
          {view.signer.name}, {view.signer.position}
        </span>
      ),
    },
  ]
}

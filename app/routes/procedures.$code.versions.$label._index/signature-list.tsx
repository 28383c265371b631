import { SIGNING_ORDER } from '#app/domain/procedure/procedure.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { VersionView } from './version-view.ts'

/** Ai ký, lúc nào: each signer as he was when he signed, and what such a signature is worth. */
export function SignatureList({ information }: Pick<VersionView, 'information'>) {
  const { t } = useMessages()
  const words = t.procedures.page
  if (information.origin === 'paper') return <p>{words.notSignedHere}</p>
  return (
    <>
      <ol className="signature-list">
        {SIGNING_ORDER.map((role) => {
          const signed = information.signatures.find((signature) => signature.role === role)
          return (
            <li key={role}>
              <strong>{t.labels.signatureRoles[role]}:</strong>{' '}
              {signed ? (
                <>
                  <span lang="vi">
                    {[signed.signer.rank, signed.signer.name].filter(Boolean).join(' ')}
                    <br />
                    {signed.capacity && `${signed.capacity} `}
                    {signed.signer.position}, {signed.signer.unitName}
                    {signed.onBehalfOf && (
                      <>
                        <br />
                        {words.inPlaceOf(signed.onBehalfOf.officer, signed.onBehalfOf.document)}
                      </>
                    )}
                  </span>
                  <br />
                  {words.signedAt(t.time.dateTime(signed.signedAt))}
                </>
              ) : (
                words.waiting
              )}
            </li>
          )
        })}
      </ol>
      {information.signatures.length > 0 && <p className="small muted">{words.internalConfirmation}</p>}
    </>
  )
}

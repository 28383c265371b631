import type { DossierAct } from '#app/domain/dossier/acts.ts'
import { refusalText } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import type { DossierView } from './dossier-view.ts'

const ADDRESSES: Record<DossierAct, (number: string) => string> = {
  receive: addresses.receipt,
  refuse: addresses.refusal,
  'hand-over': addresses.handOver,
  'return-from-outside': addresses.returnFromOutside,
  finish: addresses.result,
  'take-back': addresses.takeBack,
  'return-result': addresses.resultReturn,
}

/** Việc làm được bây giờ, the first one primary; then why the others are not open to the reader. */
export function DossierActs({ dossier }: { dossier: DossierView }) {
  const { t } = useMessages()
  const words = t.dossiers
  const { acts, mayNotWork, code } = dossier
  const open = mayNotWork.length > 0 ? [] : acts.filter(({ reasons }) => reasons.length === 0)
  // One refusal is told once: who may not receive may not refuse for the same reason.
  const closed = acts.filter(({ act, reasons }) => reasons.length > 0 && act !== 'refuse')
  return (
    <section aria-label={words.page.acts}>
      <ButtonRow>
        {open.map(({ act }, index) => (
          <ButtonLink key={act} kind={index === 0 ? 'primary' : 'secondary'} href={ADDRESSES[act](code)}>
            {words.acts.names[act]}
          </ButtonLink>
        ))}
        <ButtonLink href={addresses.controlSheet(code)}>{words.page.controlSheet}</ButtonLink>
        <ButtonLink href={addresses.controlSheetPdf(code)}>{words.page.controlSheetPdf}</ButtonLink>
      </ButtonRow>
      {mayNotWork.length > 0
        ? acts.length > 0 && (
            <Reasons act={words.acts.whyAny} reasons={mayNotWork.map((refusal) => refusalText(t, refusal))} />
          )
        : closed.map(({ act, reasons }) => (
            <Reasons
              key={act}
              act={words.acts.why[act]}
              reasons={reasons.map((refusal) => refusalText(t, refusal))}
            />
          ))}
    </section>
  )
}

import { refusalText } from '#app/messages/refusal.ts'
import { type ButtonKind, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import type { VersionView } from './version-view.ts'

/** Việc có thể làm with this version; a missing signature is explained, not hidden. */
export function VersionActs({ acts, whyNotSign }: Pick<VersionView, 'acts' | 'whyNotSign'>) {
  const { t } = useMessages()
  const words = t.procedures.page
  const offered: { address: string | null; name: string; kind: ButtonKind }[] = [
    { address: acts.review, name: t.lifecycle.review.link, kind: 'secondary' },
    { address: acts.sign, name: words.sign, kind: 'primary' },
    { address: acts.issue, name: words.issue, kind: 'primary' },
    { address: acts.accept, name: words.accept, kind: 'primary' },
    { address: acts.sendBack, name: words.sendBack, kind: 'secondary' },
    { address: acts.draft, name: words.draft, kind: 'secondary' },
    { address: acts.timePlans, name: t.timePlans.title, kind: 'secondary' },
    { address: acts.comments, name: t.lifecycle.comments.link(0), kind: 'secondary' },
    { address: acts.owner, name: t.units.owner.title, kind: 'secondary' },
  ]
  const open = offered.filter(({ address }) => address !== null)
  return (
    <>
      {open.length > 0 && (
        <ButtonRow>
          {open.map(({ address, name, kind }) => (
            <ButtonLink key={name} href={address!} kind={kind}>
              {name}
            </ButtonLink>
          ))}
        </ButtonRow>
      )}
      <Reasons act={words.whySign} reasons={whyNotSign.map((refusal) => refusalText(t, refusal))} />
    </>
  )
}

import { addresses } from '#app/ui/addresses.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import type { VersionView } from './version-view.ts'

/** Việc đọc of this version: what the reader is asked, and how many have read it, for those who may know. */
export function VersionReading({ view }: { view: Pick<VersionView, 'code' | 'label' | 'reading'> }) {
  const { t } = useMessages()
  const words = t.distribution
  const { code, label, reading } = view
  const { own, counts, contentSha256, mayReadList } = reading
  return (
    <>
      {own?.kind === 'read' && <p>{words.acknowledgedAt(t.time.dateTime(own.at!))}</p>}
      {own?.kind === 'counts-on' && <p>{words.countsOnForMe(t.procedures.versionName(own.version!))}</p>}
      {own?.kind === 'asked' && (
        <>
          <p>{words.askedOfMe}</p>
          <PostButton action={addresses.acknowledgement(code, label)} fields={{ contentSha256 }}>
            {words.acknowledge}
          </PostButton>
        </>
      )}
      {mayReadList && (
        <p>
          {counts && `${words.count(counts.known, counts.all)} · `}
          <a href={addresses.distribution(code)}>{words.name}</a>
        </p>
      )}
    </>
  )
}

import { addresses } from '#app/ui/addresses.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { toldBrowser } from '#app/ui/told-browser.ts'

type OwnSession = {
  idSha256: string
  isThis: boolean
  begun: string
  seen: string
  address: string | null
  userAgent: string | null
}

/** Phiên đăng nhập: where one is signed in, each to be ended. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useMessages()
  const words = t.account.sessions
  const browserOf = ({ userAgent }: OwnSession) => {
    const { browser, system } = toldBrowser(userAgent)
    if (browser === null && system === null) return words.unknown
    return words.browserOn(browser ?? words.unknownBrowser, system ?? words.unknownSystem)
  }
  return (
    <>
      <h2>{words.title}</h2>
      <p className="measure">{words.explanation}</p>
      <DataTable
        caption={words.title}
        captionHidden
        rows={sessions}
        rowKey={({ idSha256 }) => idSha256}
        columns={[
          {
            key: 'browser',
            heading: words.browser,
            cell: (session) => (
              <>
                {browserOf(session)} {session.isThis && <Tag tone="neutral">{words.thisOne}</Tag>}
              </>
            ),
          },
          { key: 'begun', heading: words.begun, cell: ({ begun }) => begun },
          { key: 'seen', heading: words.seen, cell: ({ seen }) => seen },
          {
            key: 'address',
            heading: words.address,
            cell: ({ address }) => address ?? words.unknownAddress,
          },
          {
            key: 'end',
            heading: words.end,
            headingHidden: true,
            cell: (session) => (
              <PostButton
                kind="secondary"
                action={addresses.sessionEnd()}
                fields={{ session: session.idSha256 }}
                about={words.endAbout(browserOf(session), session.begun)}
              >
                {words.end}
              </PostButton>
            ),
          },
        ]}
      />
      {sessions.some(({ isThis }) => !isThis) ? (
        <PostButton kind="secondary" action={addresses.otherSessionsEnd()}>
          {words.endOthers}
        </PostButton>
      ) : (
        <p>{words.onlyThis}</p>
      )}
    </>
  )
}

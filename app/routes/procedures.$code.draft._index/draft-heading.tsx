import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { type DraftTab, DraftTabs } from '#app/ui/draft-tabs.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { DraftHeadingView } from './draft-heading-view.ts'

/** The head of every page of a draft. */
export function DraftHeading({
  view,
  title,
  here,
}: {
  view: DraftHeadingView
  title: string
  here: DraftTab
}) {
  const { t } = useMessages()
  const words = t.draftEditor.hold
  return (
    <>
      <h1>{title}</h1>
      {view.returnedReason && (
        <Banner tone="warning">
          <p>{t.procedures.draft.returned(view.returnedReason)}</p>
        </Banner>
      )}
      {view.askedBy && (
        <Banner tone="information">
          <p>{words.asked(view.askedBy.name, view.askedBy.at)}</p>
        </Banner>
      )}
      {view.hold && <Hold hold={view.hold} code={view.code} />}
      <DraftTabs code={view.code} here={here} />
    </>
  )
}

/** Ai đang sửa, and what the reader can do about it: look, ask, take over, or go on all the same. */
function Hold({ hold, code }: { hold: NonNullable<DraftHeadingView['hold']>; code: string }) {
  const { t } = useMessages()
  const words = t.draftEditor.hold
  return (
    <Banner tone="warning">
      <p>
        <strong>{words.held(hold.name, hold.from)}</strong>{' '}
        {hold.takenFromMe && `${words.taken(hold.name, hold.takenFromMe)} `}
        {words.advice}
      </p>
      <form method="post" action={addresses.draftHold(code)} className="draft-hold__acts">
        <a href={addresses.draftPreview(code)}>{words.look}</a>
        {hold.isAsked ? (
          <span>{words.alreadyAsked}</span>
        ) : (
          <Button kind="secondary" name="act" value="ask">
            {words.ask}
          </Button>
        )}
        <Button kind="secondary" name="act" value="take-over">
          {words.takeOver}
        </Button>
        <a href={`${addresses.draft(code)}#text`}>{words.goOn}</a>
      </form>
    </Banner>
  )
}

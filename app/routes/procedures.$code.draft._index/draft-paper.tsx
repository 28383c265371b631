import type { DraftReading } from '#app/server/draft-reading.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import { StepTimes } from '#app/ui/step-times.tsx'

type Shown = Pick<DraftReading, 'unreadable' | 'preview' | 'contents' | 'times'>

/** Bản trình bày of a text: as page and PDF print it, with its contents and sums of time. */
export function DraftPaper({ reading }: { reading: Shown }) {
  const { t } = useMessages()
  const words = t.draftEditor
  const { preview, contents, times } = reading
  if (reading.unreadable.length > 0) return <p>{words.previewUnreadable}</p>
  return (
    <>
      {times.length > 0 && (
        <details className="disclosure">
          <summary className="disclosure__summary">{words.times}</summary>
          <StepTimes times={times} />
        </details>
      )}
      {contents.length > 0 && (
        <details className="disclosure draft-page__contents">
          <summary className="disclosure__summary">{words.contents}</summary>
          <ul lang="vi">
            {contents.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <section
        className="draft-page__paper-frame"
        data-paper=""
        aria-label={words.paper}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too.
        tabIndex={0}
      >
        <article className="draft-page__paper document" lang="vi">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own printer, which escapes. */}
          <div dangerouslySetInnerHTML={{ __html: preview.header + preview.signatures }} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own renderer, which escapes. */}
          <div dangerouslySetInnerHTML={{ __html: preview.body }} />
        </article>
      </section>
    </>
  )
}

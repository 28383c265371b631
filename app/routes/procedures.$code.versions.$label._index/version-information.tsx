import { addresses } from '#app/ui/addresses.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FindingList } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { StepTimes } from '#app/ui/step-times.tsx'
import { SignatureList } from './signature-list.tsx'
import type { VersionView } from './version-view.ts'

type Information = VersionView['information']

/** Thông tin: what is known of the version beside its text. */
export function VersionInformation({
  information,
  code,
  label,
}: {
  information: Information
  code: string
  label: string
}) {
  const { t } = useMessages()
  const words = t.procedures.page
  const { contentSha256, decision, diagnostics } = information
  return (
    <aside className="procedure-page__information" aria-labelledby="information-title">
      <h2 id="information-title" className="procedure-page__heading">
        {words.information}
      </h2>
      <DefinitionList
        items={[
          { term: words.effective, description: <Effect information={information} /> },
          {
            term: words.decision,
            description: decision && words.decisionOf(decision.number, t.time.date(decision.date)),
          },
          { term: words.running, description: String(information.running) },
          {
            term: words.hash,
            description: (
              <details>
                <summary>
                  <code>{contentSha256.slice(0, 8)}…</code>
                  <span className="visually-hidden"> {words.hashWhole}</span>
                </summary>
                <code>{contentSha256}</code>
              </details>
            ),
          },
        ]}
      />
      <h3>{words.signatures}</h3>
      <SignatureList information={information} />
      <h3>{words.times}</h3>
      <StepTimes times={information.times} />
      {diagnostics && (
        <FindingList
          findings={diagnostics}
          title={diagnostics.length > 0 ? words.diagnostics(diagnostics.length) : words.diagnosticsNone}
          note={information.origin === 'paper' ? words.diagnosticsNote : words.diagnosticsShown}
          folded
          addressOfLine={(line) => addressOf(information.places, line)}
          reasons={information.acceptedWarnings}
        />
      )}
      <h3>{words.files}</h3>
      <ul>
        <li>
          <a href={addresses.versionPdf(code, label)}>{words.pdf}</a>
        </li>
        <li>
          <a href={addresses.versionText(code, label)}>{words.text}</a>
        </li>
      </ul>
    </aside>
  )
}

/** The nearest heading or step at or before the line, as a link on the page. */
function addressOf(places: Information['places'], line: number): string | null {
  const place = places.findLast((each) => each.line <= line)
  return place ? `#${place.id}` : null
}

/** From when to when, as far as it is known. */
function Effect({ information }: { information: Information }) {
  const { t } = useMessages()
  const words = t.procedures
  const { origin, effective, effectiveFrom, effectiveUntil } = information
  if (effectiveFrom && effectiveUntil)
    return words.page.effectiveBetween(t.time.dateTime(effectiveFrom), t.time.dateTime(effectiveUntil))
  if (effectiveFrom) return words.register.from(t.time.dateTime(effectiveFrom))
  if (effectiveUntil) return words.register.until(t.time.dateTime(effectiveUntil))
  if (origin === 'paper' || effective === null) return words.page.effectiveUnknown
  return words.effect(effective)
}

import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { DraftReading } from '#app/server/draft-reading.ts'
import { Button } from '#app/ui/button.tsx'
import { FindingItems, lineAnchor } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { fixField } from './fix-field.ts'

/** The form of the text, whose buttons stand beside the findings. */
export const DRAFT_FORM = 'draft-form'

/** Vấn đề: why the text cannot be read, or everything found in it, with the fixes that are certain. */
export function DraftFindings({ reading }: { reading: Pick<DraftReading, 'unreadable' | 'diagnostics'> }) {
  const { t } = useMessages()
  const words = t.procedures.draft
  const { unreadable, diagnostics } = reading
  if (unreadable.length > 0)
    return (
      <ul>
        {unreadable.map((place) => (
          <li key={`${place.line} ${place.column} ${place.code}`}>
            <a href={`#${lineAnchor(place.line)}`}>
              {words.unreadable(
                place.line,
                place.column,
                t.procedures.fileProblems[place.code]?.(place) ?? place.code,
              )}
            </a>
          </li>
        ))}
      </ul>
    )
  const certain = diagnostics.filter((found) => fixOf(found) !== null).length
  return (
    <>
      <p>
        <strong>{summary(t, diagnostics)}</strong> <span className="muted">{words.severityNote}</span>
      </p>
      {diagnostics.length > 0 && (
        <FindingItems
          findings={diagnostics}
          addressOfLine={(line) => `#${lineAnchor(line)}`}
          actOf={(finding) => <Fix finding={finding} />}
        />
      )}
      {certain > 1 && (
        <p>
          <Button kind="secondary" form={DRAFT_FORM} name="fix" value="all">
            {words.fixAll(certain)}
          </Button>
        </p>
      )}
    </>
  )
}

function summary(t: ReturnType<typeof useMessages>['t'], diagnostics: readonly Diagnostic[]): string {
  const words = t.procedures.draft
  const count = (severity: string) => diagnostics.filter((found) => found.severity === severity).length
  return diagnostics.length > 0 ? words.findings(count('error'), count('warning')) : words.noFindings
}

const fixOf = (finding: Diagnostic): string | null => ('fix' in finding ? (finding.fix ?? null) : null)

/** Sửa giúp: what would be written instead, and the button that saves the text as typed with it. */
function Fix({ finding }: { finding: Diagnostic }) {
  const { t } = useMessages()
  const words = t.procedures.draft
  const fix = fixOf(finding)
  if (fix === null) return null
  return (
    <p className="finding-list__fix">
      {fix === '' ? words.fixRemoves : words.fixWrites(fix)}{' '}
      <Button
        kind="secondary"
        form={DRAFT_FORM}
        name="fix"
        value={fixField(finding)}
        about={t.procedures.page.line(finding.line)}
      >
        {words.fix}
      </Button>
    </p>
  )
}

import { ChoiceField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { IntakeView } from './intake-view.ts'
import { type PaperMark, paperField } from './paper-field.ts'

type Papers = NonNullable<IntakeView['chosen']>['papers']

/** Thành phần hồ sơ: what the text lists, to be ticked off; `marks` is what was ticked before. */
export function PaperList({ papers, marks }: { papers: Papers; marks: Record<string, string[]> | null }) {
  const { t } = useMessages()
  const words = t.dossiers.intake
  const choices: { value: PaperMark; label: string }[] = [
    { value: 'original', label: words.original },
    { value: 'copy', label: words.copy },
    { value: 'not-asked', label: words.notAsked },
  ]
  if (papers.length === 0) return null
  return (
    <>
      <h2>{words.papers}</h2>
      <p className="muted">{words.papersHint}</p>
      {papers.map((paper, index) => (
        <ChoiceField
          key={paper.name}
          id={paperField(index)}
          name={paperField(index)}
          type="checkbox"
          label={<span lang="vi">{paper.name}</span>}
          hint={
            <>
              {paper.notes.length > 0 && (
                <span lang="vi">
                  {paper.notes.join('; ')}
                  <br />
                </span>
              )}
              {words.asked(paper.original, paper.copy)}
            </>
          }
          chosen={marks ? (marks[paperField(index)] ?? []) : paper.asked ? [] : ['not-asked']}
          choices={choices}
        />
      ))}
    </>
  )
}

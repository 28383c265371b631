import type { ProcedureLevel } from '#app/domain/procedure/model.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { VersionTag } from '#app/ui/version-tag.tsx'
import type { ProcedureChoice } from './procedure-choices.ts'

/** Chọn thủ tục: each case is a link to its form. */
export function ChooseProcedure({
  choices,
  query,
  unitLevel,
}: {
  choices: ProcedureChoice[]
  query: string
  unitLevel: ProcedureLevel
}) {
  const { t } = useMessages()
  const words = t.dossiers.intake
  return (
    <>
      <h1>{words.chooseTitle}</h1>
      <p>{words.secret}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: Chrome 109 does not know <search>. */}
      <form method="get" action={addresses.newDossier()} role="search" aria-label={words.search}>
        <div className="line-form">
          <TextField
            id="q"
            name="q"
            label={words.search}
            width="medium"
            input={{ defaultValue: query, autoComplete: 'off' }}
          />
          <Button kind="secondary">{words.find}</Button>
        </div>
      </form>
      {choices.length === 0 ? (
        <EmptyState title={words.noProcedures}>
          <p>{words.noProceduresAdvice(t.labels.procedureLevels[unitLevel])}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.chooseCaption}
          rows={choices}
          rowKey={(choice) => choice.code}
          columns={[
            {
              key: 'procedure',
              heading: words.columns.procedure,
              cell: (choice) => (
                <span lang="vi">
                  <strong>{choice.title}</strong>
                  <br />
                  <span className="small muted">
                    {choice.code} · {choice.field}
                  </span>
                </span>
              ),
            },
            {
              key: 'version',
              heading: words.columns.version,
              cell: (choice) => (
                <>
                  <a href={addresses.version(choice.code, versionLabel(choice.issueNumber, choice.revision))}>
                    {t.dossiers.version(choice.issueNumber, choice.revision)}
                  </a>
                  <br />
                  <VersionTag status={choice.status} />
                </>
              ),
            },
            {
              key: 'variants',
              heading: words.columns.variants,
              cell: (choice) => <Variants choice={choice} />,
            },
          ]}
        />
      )}
    </>
  )
}

function Variants({ choice }: { choice: ProcedureChoice }) {
  const { t } = useMessages()
  const words = t.dossiers.intake
  return (
    <ul className="plain-list">
      {choice.variants.map(({ name, term, open }) => (
        <li key={name}>
          {open ? (
            <a href={addresses.newDossier(choice.code, name)}>
              {name === '' ? words.onlyVariant : <span lang="vi">{name}</span>}
              {name === '' && <span className="visually-hidden"> {choice.title}</span>}
            </a>
          ) : (
            <span lang="vi">{name}</span>
          )}{' '}
          <span className="muted">
            (
            {open ? (term === 'none' ? words.noTerm : words.term(t.dossiers.allotment(term))) : words.noSteps}
            )
          </span>
        </li>
      ))}
    </ul>
  )
}

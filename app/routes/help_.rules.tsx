import { RULES } from '#app/domain/procedure/diagnostics.ts'
import { framedForVisitors } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const meta = pageTitle((t) => t.help.rules.title)

export const loader = framedForVisitors(async () => null)

/** Quy tắc kiểm tra: every rule under its id, so that a finding can lead here. */
export default function Rules() {
  const { t } = useMessages()
  const words = t.help.rules
  const severities = t.procedures.severities
  return (
    <>
      <h1>{words.title}</h1>
      <p className="measure">{words.intro}</p>
      {[...RULES]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, severity, needs = [] }) => {
          const { name, why, mend } = t.ruleWords[id]
          const [draft, submission] = [severities[severity.draft], severities[severity.submission]]
          return (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>
                {id}. {name}
              </h2>
              <DefinitionList
                items={[
                  { term: words.severity, description: words.severityOf(draft, submission) },
                  ...(needs.length > 0
                    ? [
                        {
                          term: words.needs,
                          description: needs.map((each) => t.registerNames[each]).join(', '),
                        },
                      ]
                    : []),
                  { term: words.why, description: why },
                  { term: words.mend, description: mend },
                ]}
              />
            </section>
          )
        })}
      <p>
        <a href={addresses.help()}>{t.layout.back}</a>
      </p>
    </>
  )
}

import { framedForVisitors } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const meta = pageTitle((t) => t.help.title)

export const loader = framedForVisitors(async () => null)

export default function Help() {
  const words = useMessages().t.help
  const items = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([term, description]) => ({ term, description }))
  return (
    <>
      <h1>{words.title}</h1>
      <p className="measure">{words.intro}</p>
      <h2>{words.tasksTitle}</h2>
      <DefinitionList items={items(words.tasks)} />
      <h2>{words.wordsTitle}</h2>
      <DefinitionList items={items(words.words)} />
      <p>
        <a href={addresses.help('rules')}>{words.rules.link}</a>
      </p>
      <h2>{words.pdfTitle}</h2>
      <p className="measure">{words.pdf}</p>
    </>
  )
}

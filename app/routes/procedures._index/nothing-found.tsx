import { addresses } from '#app/ui/addresses.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { Asked } from './register-view.ts'

/** Không có gì: why, and what to do instead. */
export function NothingFound({ asked }: { asked: Asked }) {
  const { t } = useMessages()
  const words = t.procedures.register
  const { q, ...filters } = asked
  const isFiltered = Object.values(filters).some((value) => value !== '')
  if (q === '' && !isFiltered) return <EmptyState title={words.noneRegistered} />
  return (
    <EmptyState title={q === '' ? words.noneShown : words.noneFound(q)}>
      <ul>
        {q !== '' && <li>{words.tryOther}</li>}
        <li>
          <a href={addresses.procedures()}>{words.clear}</a>
        </li>
      </ul>
    </EmptyState>
  )
}

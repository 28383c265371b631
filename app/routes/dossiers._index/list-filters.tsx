import { LIST_FLAGS, LIST_STATES } from '#app/domain/dossier/list-question.ts'
import { addresses, type DossiersQuery } from '#app/ui/addresses.ts'
import { useMessages } from '#app/ui/messages-context.tsx'

type Choice = { key: string; name: string; address: string; chosen: boolean }

/** Bộ lọc: links, since the address is the state of the page. */
export function ListFilters({ query }: { query: DossiersQuery }) {
  const { t } = useMessages()
  const words = t.dossiers.list
  const { state, flag } = query
  return (
    <>
      <Choices
        label={words.states}
        choices={[
          {
            key: 'all',
            name: words.all,
            address: addresses.dossiers({ ...query, state: undefined }),
            chosen: !state,
          },
          ...LIST_STATES.map((each) => ({
            key: each,
            name: words.stateNames[each],
            address: addresses.dossiers({ ...query, state: each }),
            chosen: state === each,
          })),
        ]}
      />
      <Choices
        label={words.flags}
        choices={[
          {
            key: 'all',
            name: words.all,
            address: addresses.dossiers({ ...query, flag: undefined }),
            chosen: !flag,
          },
          ...LIST_FLAGS.map((each) => ({
            key: each,
            name: words.flagNames[each],
            address: addresses.dossiers({ ...query, flag: each }),
            chosen: flag === each,
          })),
        ]}
      />
      {query.procedure && (
        <p>
          <span lang="vi">
            {query.version
              ? words.ofVersion(query.procedure, query.version)
              : words.ofProcedure(query.procedure)}
          </span>
          {'. '}
          <a href={addresses.dossiers({ state, flag })}>{words.everyProcedure}</a>
        </p>
      )}
    </>
  )
}

function Choices({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav className="link-filter" aria-label={label}>
      <p className="link-filter__label">{label}</p>
      <ul className="link-filter__list">
        {choices.map(({ key, name, address, chosen }) => (
          <li key={key}>
            <a className="link-filter__choice" href={address} aria-current={chosen ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { addresses } from '#app/ui/addresses.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { PostButton } from '#app/ui/post-button.tsx'

type DemonstrationPerson = {
  account: string
  name: string
  position: string
  unitName: string
}

/** Người dùng minh họa: who there is, what to try as each, and one press to enter. */
export function DemonstrationPeople({
  people,
  password,
  back,
}: {
  people: DemonstrationPerson[]
  password: string
  back: string
}) {
  const { t } = useMessages()
  const words = t.entrance
  return (
    <section>
      <h2>{words.demonstrationTitle}</h2>
      <p>{words.demonstrationNote}</p>
      <p>
        {words.demonstrationPassword}: <code>{password}</code>
      </p>
      <DataTable
        caption={words.demonstrationTitle}
        captionHidden
        rows={people}
        rowKey={(person) => person.account}
        columns={[
          {
            key: 'name',
            heading: words.account,
            cell: (person) => (
              <span lang="vi">
                <strong>{person.name}</strong> (<code>{person.account}</code>)<br />
                {person.position}, {person.unitName}
              </span>
            ),
          },
          { key: 'task', heading: words.task, cell: (person) => words.tasks[person.account] ?? '' },
          {
            key: 'enter',
            heading: words.signIn,
            headingHidden: true,
            cell: (person) => (
              <PostButton
                kind="secondary"
                action={addresses.signIn()}
                fields={{ account: person.account, password, back }}
                about={words.enterAs(person.name)}
              >
                {words.signIn}
              </PostButton>
            ),
          },
        ]}
      />
    </section>
  )
}

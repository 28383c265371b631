import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { DelegationTable } from '#app/ui/delegation-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Tag } from '#app/ui/tag.tsx'
import { type PersonView, personView } from './person-view.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.name ?? '')

/** Một cán bộ: posts over time, who stands in for whom, and what the record says. */
export const loader = framed('organisation.read', personView)

export default function PersonPage() {
  const person = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.people
  const { personId } = person
  return (
    <>
      <Breadcrumb above={[{ name: words.title, address: addresses.people() }]} here={person.name} />
      <h1 lang="vi">{[person.rank, person.name].filter(Boolean).join(' ')}</h1>
      {!person.enabled && (
        <p>
          <Tag tone="obsolete">{words.shut}</Tag>
        </p>
      )}
      <DefinitionList
        items={[
          { term: words.account, description: person.account && <code>{person.account}</code> },
          {
            term: words.suspensions,
            description: person.suspensions.length > 0 && (
              <ul>
                {person.suspensions.map(({ from, until, reason }) => (
                  <li key={from}>
                    {t.people.stretch(from, until)}: {reason}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <h2>{words.posts}</h2>
      <Posts person={person} />
      {person.manages && (
        <ButtonRow>
          <ButtonLink href={addresses.newPosition(personId)}>{words.position.assign}</ButtonLink>
          <ButtonLink href={addresses.personDescription(personId)}>{words.description.title}</ButtonLink>
          {person.enabled && (
            <ButtonLink href={addresses.personReset(personId)}>{words.reset.title}</ButtonLink>
          )}
          {person.enabled ? (
            <ButtonLink href={addresses.personDisabling(personId)}>{words.disabling.title}</ButtonLink>
          ) : (
            <ButtonLink href={addresses.personEnabling(personId)}>{words.enabling.title}</ButtonLink>
          )}
        </ButtonRow>
      )}
      {person.mayReadRights && (
        <p>
          <a href={addresses.rights({ person: personId })}>{words.rightsOf(person.name)}</a>
        </p>
      )}
      <h2>{words.delegationsOf}</h2>
      {person.delegations.length === 0 ? (
        <p>{words.noDelegations}</p>
      ) : (
        <DelegationTable rows={person.delegations} />
      )}
      <h2>{words.history}</h2>
      <ol>
        {person.history.map(({ at, text, actorName }) => (
          <li key={`${at}:${text}`}>
            {t.time.dateTime(at)}: <span lang="vi">{text}</span>{' '}
            {actorName !== null && <span className="muted">({actorName})</span>}
          </li>
        ))}
      </ol>
    </>
  )
}

function Posts({ person }: { person: PersonView }) {
  const { t } = useMessages()
  const words = t.people
  if (person.posts.length === 0) return <p>{words.noPost}</p>
  return (
    <DataTable
      caption={words.posts}
      captionHidden
      rows={person.posts}
      rowKey={({ positionId }) => positionId}
      quiet={({ running }) => !running}
      columns={[
        {
          key: 'post',
          heading: words.post,
          cell: ({ capacity, title, unitId, unitName }) => (
            <span lang="vi">
              {capacity && `${capacity} `}
              {title}, <a href={addresses.unit(unitId)}>{unitName}</a>
            </span>
          ),
        },
        {
          key: 'roles',
          heading: words.position.roles,
          cell: ({ roles }) =>
            roles.length === 0 ? words.noRoles : roles.map((role) => t.labels.roles[role]).join(', '),
        },
        {
          key: 'time',
          heading: words.time,
          cell: ({ from, until, rightsFrom, rightsUntil }) => (
            <>
              {words.stretch(from, until)}
              {(rightsFrom !== from || rightsUntil !== until) && (
                <>
                  <br />
                  <span className="small muted">{words.inForce(words.stretch(rightsFrom, rightsUntil))}</span>
                </>
              )}
            </>
          ),
        },
        {
          key: 'paper',
          heading: words.paper,
          cell: ({ document, ended }) => (
            <>
              {document ? words.cited(document) : words.noPaper}
              {ended && (
                <>
                  <br />
                  {words.endedBy(ended.document, ended.reason)}
                </>
              )}
            </>
          ),
        },
        ...(person.manages
          ? [
              {
                key: 'acts',
                heading: words.acts,
                headingHidden: true,
                cell: ({ positionId, running, title }: PersonView['posts'][number]) =>
                  running && (
                    <ButtonRow>
                      <ButtonLink href={addresses.positionRoles(person.personId, positionId)} about={title}>
                        {words.roles.title}
                      </ButtonLink>
                      <ButtonLink href={addresses.positionEnd(person.personId, positionId)} about={title}>
                        {words.end.title}
                      </ButtonLink>
                    </ButtonRow>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import type { RouteHandle } from '#app/root.tsx'
import { lookingBack } from '#app/server/looking-back.ts'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Pager } from '#app/ui/pager.tsx'
import { NothingFound } from './nothing-found.tsx'
import { RegisterFilters } from './register-filters.tsx'
import { RegisterTable } from './register-table.tsx'
import { askedOf, registerView } from './register-view.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

/** Danh mục: of each procedure the version to work by, or what else is asked for. */
export const loader = framed('procedure.read', async (ask) => {
  const { app, actor, request, now, t } = ask
  const asked = askedOf(request.url)
  const back = lookingBack(ask)
  // Asked for nothing else, it shows what has effect or is to come; what ended is only counted.
  const isOfNow = asked.status === '' && back.past === null
  const lines = await app.views.procedures.register(asked.q, isOfNow ? now : null)
  const ended = isOfNow ? (await app.views.procedures.countOfVersions(asked.q)) - lines.length : 0
  const mayReadUnissued = may(actor, 'version.read-unissued', null, now)
  return {
    ...registerView(lines, asked, mayReadUnissued, now, { past: back.past?.at ?? null, ended }),
    wrongDay: back.wrong,
    past: back.past?.day ?? null,
    pageTitle: t.procedures.register.title,
  }
})

export default function Register() {
  const register = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.procedures.register
  const { asked, rows, counts, position, past, wrongDay } = register
  return (
    <>
      <h1>{words.title}</h1>
      {past && (
        <Banner tone="warning">
          <p>
            <strong>{words.past(t.time.date(past))}</strong>{' '}
            <a href={addresses.procedures({ ...asked, asOf: '', after: '' })}>{words.toNow}</a>
          </p>
        </Banner>
      )}
      <RegisterFilters asked={asked} choices={register.choices} wrongDay={wrongDay} />
      <p role="status">
        {words.count(counts.procedures, counts.versions)}
        {asked.q !== '' && words.matching(asked.q)}
      </p>
      {rows.length > 0 ? <RegisterTable rows={rows} past={past !== null} /> : <NothingFound asked={asked} />}
      {counts.more > 0 && (
        <p>
          <a href={addresses.procedures({ ...asked, status: 'all', after: '' })}>
            {words.showAllVersions(counts.more)}
          </a>
        </p>
      )}
      <Pager
        previous={register.previous}
        next={register.next}
        position={words.position(position.first, position.last, counts.versions)}
      />
      <h2>{t.documentLists.tabsLabel}</h2>
      <ul>
        {(['internal', 'external', 'records'] as const).map((list) => (
          <li key={list}>
            <a href={addresses.documentLists({ list, asOf: past ? asked.asOf : '' })}>
              {t.documentLists.titles[list]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

import type { LinksFunction, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { may } from '#app/domain/organisation/may.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { catalogue, type Language } from '#app/messages/catalogue.ts'
import { framedForVisitors, type Problem } from '#app/server/route.ts'
import appStyles from '#app/styles/app.css?url'
import { addresses } from '#app/ui/addresses.ts'
import { MessagesProvider } from '#app/ui/messages-context.tsx'
import { PageShell, type Section } from '#app/ui/page-shell.tsx'
import { ProblemOf } from '#app/ui/problem-of.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: appStyles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const { layout, entrance } = catalogue(data?.language ?? 'vi')
  return [{ title: error ? `${entrance.problems.pageTitle} – ${layout.product}` : layout.product }]
}

/** What the frame around every page shows. */
export const loader = framedForVisitors(async ({ ground }) => {
  const { actor, pending, language, notice } = ground
  const person = actor ?? pending?.actor
  const sentence = notice && catalogue(language).entrance.notices[notice.code]?.(notice.detail)
  return {
    language,
    here: ground.here,
    nonce: ground.nonce,
    demonstration: ground.demonstration,
    person: person ? { name: person.name, position: person.position } : null,
    accountAddress: actor && addresses.account(),
    unitName: actor?.unitName ?? '',
    sections: actor ? sectionsOf(actor, ground.app.clock.now()) : [],
    notices: sentence ? [{ tone: toneOf(notice.code), text: sentence }] : [],
  }
})

/** Notices of something that could not be done; most tell what was. */
const WARNING_NOTICES = ['tries-used-up', 'draft-gone', 'draft-held-by-nobody']
const toneOf = (code: string): 'done' | 'warning' => (WARNING_NOTICES.includes(code) ? 'warning' : 'done')

/** The sections open to the reader; what he may not do is not offered. */
function sectionsOf(actor: Actor, now: Instant): Section[] {
  const asked: [Section, boolean][] = [
    ['work', true],
    ['procedures', may(actor, 'procedure.read', null, now)],
    ['dossiers', may(actor, 'dossier.read', null, now)],
    ['overdue', may(actor, 'board.read', null, now)],
    ['calendars', may(actor, 'calendar.read', null, now)],
    ['people', may(actor, 'organisation.read', null, now)],
    ['record', may(actor, 'record.read', null, now)],
  ]
  return asked.filter(([, open]) => open).map(([section]) => section)
}

/** What a route may say of itself in `handle`. */
export type RouteHandle = {
  /** Whether the page ships JavaScript; none does unless it says so. */
  hydrate?: boolean
  section?: Section
}

const handles = (matches: ReturnType<typeof useMatches>) =>
  matches.map(({ handle }) => (handle ?? {}) as RouteHandle)

function Document({ children, language }: { children: React.ReactNode; language: Language }) {
  const hydrate = handles(useMatches()).some((handle) => handle.hydrate === true)
  const nonce = useRouteLoaderData<typeof loader>('root')?.nonce
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <MessagesProvider language={language}>{children}</MessagesProvider>
        {hydrate && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

type Frame = ReturnType<typeof useLoaderData<typeof loader>>

function Framed({ frame, children }: { frame: Frame; children: React.ReactNode }) {
  const section = handles(useMatches()).findLast((handle) => handle.section)?.section ?? null
  const query = frame.here.split('?')[1] ?? ''
  return (
    <PageShell
      unitName={frame.unitName}
      currentAddress={frame.here}
      sections={frame.sections}
      currentSection={section}
      person={frame.person}
      accountAddress={frame.accountAddress}
      searchText={section === 'procedures' ? (new URLSearchParams(query).get('q') ?? undefined) : undefined}
      notices={frame.notices}
      demonstration={frame.demonstration}
    >
      {children}
    </PageShell>
  )
}

export default function Root() {
  const frame = useLoaderData<typeof loader>()
  return (
    <Document language={frame.language}>
      <Framed frame={frame}>
        <Outlet />
      </Framed>
    </Document>
  )
}

/** Missing, forbidden, overtaken, or a fault: always a whole page, with what to do next. */
export function ErrorBoundary() {
  const error = useRouteError()
  const frame = useRouteLoaderData<typeof loader>('root')
  const details: Problem | null = isRouteErrorResponse(error)
    ? (error.data as Problem | undefined)?.code
      ? (error.data as Problem)
      : { code: 'not-found', what: 'page', suggestion: null }
    : null
  const page = <ProblemOf details={details} />
  return (
    <Document language={frame?.language ?? 'vi'}>
      {frame ? <Framed frame={frame}>{page}</Framed> : <main id="main">{page}</main>}
    </Document>
  )
}

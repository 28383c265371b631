import { useLoaderData } from '@remix-run/react'
import { lineFlags } from '#app/domain/dossier/line-flags.ts'
import { maskName } from '#app/domain/dossier/mask-name.ts'
import { may, unitsSeen } from '#app/domain/organisation/may.ts'
import type { RouteHandle } from '#app/root.tsx'
import { type Ask, framed, redirect } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Pager } from '#app/ui/pager.tsx'
import { askedList, writeCursor } from './asked-list.ts'
import { type DossierRow, DossierTable } from './dossier-table.tsx'
import { ListFilters } from './list-filters.tsx'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle((t) => t.dossiers.list.title)

/** Danh sách hồ sơ of the units that the reader sees, those not yet returned first. */
export const loader = framed('dossier.read', async (ask) => {
  const { app, actor, now, request } = ask
  const units = unitsSeen(actor, 'dossier.read', now)
  const { lookUp, question, query, after } = askedList(new URL(request.url), units)
  if (lookUp !== '') await openNamed(ask, lookUp)
  const { lines, next } = await app.views.dossiers.list(question, now, after)
  const calendars = await app.calendarsOf(lines.map(({ unitId }) => unitId))
  return {
    query,
    lookUp,
    mayAccept: may(actor, 'dossier.accept', null, now),
    rows: lines.map((line): DossierRow => {
      const { applicantName, stepCode, stepTitle, holderName } = line
      return {
        code: line.code,
        flags: lineFlags(line, calendars.get(line.unitId)?.index ?? null, now),
        procedureCode: line.procedureCode,
        procedureTitle: line.procedureTitle,
        issueNumber: line.issueNumber,
        revision: line.revision,
        variant: line.variant,
        applicant: applicantName === null ? null : maskName(applicantName),
        place: line.place,
        step: stepCode === null ? null : [stepCode, stepTitle].filter(Boolean).join(' '),
        holder: holderName,
        acceptedAt: line.acceptedAt,
        finishedAt: line.finishedAt,
        returnedAt: line.returnedAt,
        promisedAt: line.promisedAt,
      }
    }),
    first: after ? addresses.dossiers(query) : null,
    next: next && addresses.dossiers({ ...query, after: writeCursor(next) }),
  }
})

/** Goes to the dossier of that code, whole or without the unit's part of it; stays when there is none. */
async function openNamed({ app, actor, now }: Ask, code: string): Promise<void> {
  const unit = await app.views.units.asOf(actor.unitId, now)
  const codes = [code, `${unit?.code ?? ''}-${code}`]
  const [found] = await app.views.dossiers.codesAmong(codes, unitsSeen(actor, 'dossier.read', now))
  if (found !== undefined) throw redirect(addresses.dossier(found))
}

export default function Dossiers() {
  const { rows, query, lookUp, mayAccept, first, next } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.dossiers.list
  return (
    <>
      <h1>{words.title}</h1>
      {lookUp !== '' && (
        <Banner tone="warning" live>
          {words.notFound(lookUp)}
        </Banner>
      )}
      {mayAccept && (
        <ButtonRow>
          <ButtonLink kind="primary" href={addresses.newDossier()}>
            {words.newDossier}
          </ButtonLink>
        </ButtonRow>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: Chrome 109 does not know <search>. */}
      <form method="get" action={addresses.dossiers()} role="search" aria-label={words.lookUp}>
        <div className="line-form">
          <TextField
            id="q"
            name="q"
            label={words.lookUp}
            hint={words.lookUpHint}
            width="medium"
            input={{
              defaultValue: lookUp,
              autoComplete: 'off',
              autoCapitalize: 'characters',
              spellCheck: false,
            }}
          />
          <Button kind="secondary">{words.find}</Button>
        </div>
      </form>
      <ListFilters query={query} />
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyAdvice}</p>
        </EmptyState>
      ) : (
        <>
          <DossierTable rows={rows} />
          <p className="small muted">{words.masked}</p>
        </>
      )}
      {first && (
        <p>
          <a href={first}>{words.toFirst}</a>
        </p>
      )}
      <Pager previous={null} next={next} />
    </>
  )
}

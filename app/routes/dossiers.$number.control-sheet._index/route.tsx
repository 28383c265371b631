import type { LinksFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { controlSheetFragment } from '#app/documents/control-sheet-print.ts'
import { templateOn } from '#app/domain/catalogue/form-templates.ts'
import { localDateOf } from '#app/domain/shared/instant.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedSheet } from '#app/server/asked-sheet.ts'
import { framed } from '#app/server/route.ts'
import controlSheetStyles from '#app/styles/control-sheet.css?url'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: controlSheetStyles }]
export const meta = pageTitle<typeof loader>((_t, data) => `BM.05 ${data?.code ?? ''}`)

/** BM.05 trên màn hình: the blocks that the printed sheet has, without the spare ones. */
export const loader = framed('dossier.read', async (ask) => {
  const sheet = await askedSheet(ask)
  const { receivedAt } = sheet
  const template = receivedAt === null ? null : templateOn('control-sheet', localDateOf(receivedAt))
  return {
    code: sheet.dossierCode,
    title: sheet.template.title,
    localCode: sheet.template.localCode,
    legalForm: sheet.template.legalForm,
    sure: template?.certainty === 'confirmed',
    fields: {
      applicant: sheet.applicant,
      receivedAt,
      promisedAt: sheet.promisedAt,
      solvingUnit: sheet.solvingUnit,
      coordinatingUnit: sheet.coordinatingUnit,
    },
    procedure: sheet.procedure,
    calendar: sheet.calendar,
    record: sheet.record,
    fragment: controlSheetFragment({ ...sheet, spareBlocks: 0 }),
  }
})

export default function ControlSheetPage() {
  const sheet = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.dossiers.sheet
  const { fields, procedure } = sheet
  return (
    <>
      <Breadcrumb
        above={[
          { name: t.dossiers.list.title, address: addresses.dossiers() },
          { name: sheet.code, address: addresses.dossier(sheet.code) },
        ]}
        here={sheet.localCode}
      />
      <h1>{words.title(sheet.code)}</h1>
      <p>
        <span lang="vi">
          {sheet.title} · {words.form(sheet.localCode, sheet.legalForm)}
        </span>
        {!sheet.sure && (
          <>
            <br />
            <span className="small muted">{words.unsure}</span>
          </>
        )}
      </p>
      <ButtonRow>
        <ButtonLink kind="primary" href={addresses.controlSheetPdf(sheet.code)}>
          {words.pdf}
        </ButtonLink>
      </ButtonRow>
      <DefinitionList
        items={[
          { term: t.dossiers.page.applicant, description: <span lang="vi">{fields.applicant}</span> },
          {
            term: t.dossiers.page.accepted,
            description: fields.receivedAt && t.time.dateTime(fields.receivedAt),
          },
          {
            term: t.dossiers.page.promised,
            description: fields.promisedAt && t.time.dateTime(fields.promisedAt),
          },
          { term: words.solvingUnit, description: <span lang="vi">{fields.solvingUnit}</span> },
          {
            term: words.coordinatingUnit,
            description: fields.coordinatingUnit && <span lang="vi">{fields.coordinatingUnit}</span>,
          },
          {
            term: t.dossiers.page.version,
            description: (
              <a
                href={addresses.version(
                  procedure.code,
                  versionLabel(procedure.issueNumber, procedure.revision),
                )}
              >
                <span lang="vi">{procedure.code}</span>{' '}
                {t.dossiers.version(procedure.issueNumber, procedure.revision)}
              </a>
            ),
          },
        ]}
      />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own printer, which escapes every text. */}
      <div lang="vi" dangerouslySetInnerHTML={{ __html: sheet.fragment }} />
      {sheet.record && (
        <p className="small muted">
          {words.record(sheet.record.size, sheet.record.root)} · <span lang="vi">{sheet.calendar}</span>
        </p>
      )}
    </>
  )
}

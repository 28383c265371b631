import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { DOCUMENT_LISTS, documentList } from '#app/server/document-lists.ts'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { AsOfForm } from '#app/ui/as-of-form.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Tabs } from '#app/ui/tabs.tsx'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((t, data) => t.documentLists.titles[data?.list ?? 'internal'])

/** Danh mục tài liệu nội bộ, tài liệu bên ngoài, hồ sơ: as of now, or of the end of a past day. */
export const loader = framed('procedure.read', (ask) => documentList(ask, ask.t))

export default function DocumentListPage() {
  const { list, back, day, rows } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.documentLists
  const asOf = back.past ? back.asked : ''
  return (
    <>
      <Breadcrumb
        above={[{ name: t.layout.sections.procedures, address: addresses.procedures() }]}
        here={words.titles[list]}
      />
      <Tabs
        label={words.tabsLabel}
        tabs={DOCUMENT_LISTS.map((key) => ({
          key,
          name: words.titles[key],
          address: addresses.documentLists({ list: key, asOf }),
        }))}
        here={list}
      />
      <h1>{words.titles[list]}</h1>
      <p>{words.explanations[list]}</p>
      <AsOfForm
        action={addresses.documentLists()}
        asked={back.asked}
        notADay={back.wrong === 'not-a-day'}
        inTheFuture={back.wrong === 'in-the-future'}
        hidden={{ list }}
      />
      {back.past ? (
        <Banner tone="warning">
          <p>
            <strong>{words.asOfPast(t.time.date(day), rows.length)}</strong>
          </p>
        </Banner>
      ) : (
        <p>{words.asOfNow(t.time.date(day), rows.length)}</p>
      )}
      <ul>
        <li>
          <a href={addresses.documentListPdf({ list, asOf })}>{words.pdf}</a>
        </li>
        <li>
          <a href={addresses.documentListTable({ list, asOf })}>{words.csv}</a>
        </li>
      </ul>
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{back.past && words.nonePast}</EmptyState>
      ) : (
        <DataTable
          caption={words.titles[list]}
          captionHidden
          rows={rows.map((row, at) => ({ ...row, at }))}
          rowKey={({ at }) => String(at)}
          columns={words.columns[list].map((heading, column) => ({
            key: heading,
            heading,
            cell: ({ address, cells }: { address: string | null; cells: string[] }) =>
              column === 0 && address ? (
                <a href={address} lang="vi">
                  {cells[0]}
                </a>
              ) : (
                <span lang="vi">{cells[column]}</span>
              ),
          }))}
        />
      )}
    </>
  )
}

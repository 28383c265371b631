import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { ResultTag } from '#app/ui/result-tag.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { SheetView } from './dossier-view.ts'

/** Bảng giao nhận: the blocks of BM.05 with both times; the printed one shows receipt alone. */
export function HandOvers({ blocks, minutesPerDay }: { blocks: SheetView['blocks']; minutesPerDay: number }) {
  const { t } = useMessages()
  const words = t.dossiers.page
  if (blocks.length === 0) return <p>{words.noHandOvers}</p>
  return (
    <DataTable
      caption={words.handOversCaption}
      captionHidden
      rows={blocks}
      rowKey={(block) => `${block.givenAt} ${block.giver}`}
      columns={[
        {
          key: 'giver',
          heading: words.columns.giver,
          cell: (block) => <Signer party={block.giver} actedBy={block.givenBy} />,
        },
        {
          key: 'receiver',
          heading: words.columns.receiver,
          cell: (block) => <Signer party={block.receiver} actedBy={block.receivedBy} />,
        },
        { key: 'given', heading: words.columns.given, cell: (block) => t.time.dateTime(block.givenAt) },
        {
          key: 'received',
          heading: words.columns.received,
          cell: (block) =>
            block.receivedAt === null ? (
              <Tag tone="waiting">{words.notReceived}</Tag>
            ) : (
              <>
                {t.time.dateTime(block.receivedAt)}
                {block.waitedMinutes !== null && block.waitedMinutes > 0 && (
                  <>
                    <br />
                    <span className="small muted">
                      {words.waited(t.time.workingDuration(block.waitedMinutes, minutesPerDay))}
                    </span>
                  </>
                )}
              </>
            ),
        },
        {
          key: 'result',
          heading: words.columns.result,
          cell: (block) => <ResultTag result={block.result} />,
        },
        {
          key: 'note',
          heading: words.columns.note,
          cell: (block) => (
            <span lang="vi">
              {block.note}
              {block.means && (
                <>
                  {block.note && <br />}
                  {words.means(block.means, block.paper)}
                </>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}

/** The party, or who acted in its place and in whose. */
function Signer({ party, actedBy }: { party: string; actedBy: string | null }) {
  const { t } = useMessages()
  return <span lang="vi">{actedBy === null ? party : t.dossiers.page.inPlaceOf(actedBy, party)}</span>
}

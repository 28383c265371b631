import type { ReactNode } from 'react'
import { useMessages } from './messages-context.tsx'

export type Column<Row> = {
  key: string
  /** Also the name of the value where rows turn into cards. */
  heading: string
  cell: (row: Row) => ReactNode
  /** Digits of equal width, to the right. */
  numeric?: boolean
  /** For a column of buttons, whose heading would be noise to the eye. */
  headingHidden?: boolean
  /** The heading becomes a link that sorts; `direction` is null when another column sorts. */
  sort?: { address: string; direction: 'ascending' | 'descending' | null }
}

/** Bảng: the first column names the row. On small screens each row is a card; nothing scrolls sideways. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  quiet,
}: {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Rows of the past, e.g. versions no longer in force. Their tag says so too. */
  quiet?: (row: Row) => boolean
}) {
  return (
    <table className="data-table cards-when-small">
      <caption className={captionHidden ? 'visually-hidden' : 'data-table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={quiet?.(row) ? 'data-table__quiet-row' : undefined}>
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const { t } = useMessages()
  const { heading, headingHidden, numeric, sort } = column
  const direction = sort?.direction ?? null
  return (
    <th scope="col" className={numeric ? 'data-table__number' : undefined} aria-sort={direction ?? undefined}>
      {headingHidden ? <span className="visually-hidden">{heading}</span> : null}
      {!headingHidden && !sort ? heading : null}
      {!headingHidden && sort ? (
        <a href={sort.address}>
          {heading}
          {direction !== null && (
            <>
              <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>
              <span className="visually-hidden">
                {' '}
                {direction === 'ascending' ? t.layout.sortedAscending : t.layout.sortedDescending}
              </span>
            </>
          )}
        </a>
      ) : null}
    </th>
  )
}

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const attributes = {
    'data-label': column.headingHidden ? undefined : column.heading,
    className: column.numeric ? 'data-table__number' : undefined,
  }
  // One box around the value keeps it whole beside its name where the cell is a card's line.
  const value = <div>{column.cell(row)}</div>
  return first ? (
    <th scope="row" {...attributes}>
      {value}
    </th>
  ) : (
    <td {...attributes}>{value}</td>
  )
}

import type { Allotment, StatutoryTerm, Variant } from '../domain/procedure/model.ts'
import { placesIn } from '../domain/procedure/outline.ts'
import { TERM_COLUMNS } from '../domain/procedure/statutory-terms.ts'
import { cellOf, columnsOf, textOf } from '../domain/procedure/table-columns.ts'
import { durationsIn } from '../domain/procedure/time-phrase.ts'
import { keptText } from './edit-steps.ts'
import {
  type EditedText,
  lineAt,
  type PlannedEdit,
  type Refused,
  refused,
  type Table,
} from './edited-text.ts'
import { cellMarkdown, inlineMarkdown } from './markdown-text.ts'
import type { CaseEdit } from './procedure-edits.ts'
import { withCells } from './table-splice.ts'
import { timePhrase } from './written-time.ts'

/** Sửa thời hạn theo quy định of a case: in its row of the table of terms, or in the sentence that states it. */
export function planTermEdit(
  text: EditedText,
  variant: Variant,
  { allotment, from }: Extract<CaseEdit, { edit: 'set-term' }>,
): PlannedEdit | Refused {
  const { term } = variant
  if (!term) return refused({ code: 'edit.no-term', at: { name: variant.name } })
  const sharing = text.model.variants.filter((each) => each.term === term)
  if (sharing.length > 1) return refused({ code: 'edit.term-shared', cases: sharing.map(({ name }) => name) })
  const start = from === undefined ? undefined : keptText(from ?? '')
  const changed: StatutoryTerm = {
    ...term,
    ...(allotment ? { allotment } : {}),
    ...(start === undefined ? {} : { from: start === '' ? null : start }),
  }
  const line = term.at.line - 1
  const source = text.lines[line]!
  const written = text.rows.get(term.at.line)
    ? termRow(text, term, allotment, start)
    : termSentence(text, term, source, allotment, start)
  if (typeof written !== 'string') return written
  const swap = (each: StatutoryTerm | null) => (each === term ? changed : each)
  return {
    splices: [{ from: line, remove: 1, insert: [written] }],
    expected: {
      ...text.model,
      terms: text.model.terms.map((each) => (each === term ? changed : each)),
      variants: text.model.variants.map((each) => ({ ...each, term: swap(each.term) })),
    },
  }
}

function termRow(
  text: EditedText,
  { at }: StatutoryTerm,
  allotment: Allotment | undefined,
  start: string | undefined,
): string | Refused {
  const { table, row } = text.rows.get(at.line)!
  const limit = textOf(cellOf(row, columnsOf(table.header, TERM_COLUMNS), 'limit'))
  const cells = termCells(table, {
    ...(allotment ? { limit: withLimit(limit, allotment) ?? timePhrase(allotment) } : {}),
    ...(start === undefined ? {} : { from: start }),
  })
  return 'refusals' in cells ? cells : withCells(text.lines[at.line - 1]!, cells)
}

/** The words of a limit with another number in them; null where they hold none, or the new one is no duration. */
function withLimit(words: string, allotment: Allotment): string | null {
  const [found, ...others] = durationsIn(words, 'prose')
  if (!found || others.length > 0 || allotment.kind !== 'duration') return null
  return words.slice(0, found.start) + timePhrase(allotment) + words.slice(found.end)
}

/** A sentence with another number, or another start of the term, in its place. */
function termSentence(
  { outline }: EditedText,
  term: StatutoryTerm,
  source: string,
  allotment: Allotment | undefined,
  start: string | undefined,
): string | Refused {
  const found = lineAt(outline, term.at)?.line
  const spots: { offset: number; length: number; words: string }[] = []
  if (found && allotment?.kind === 'duration') {
    const [duration] = durationsIn(found.text, 'prose')
    if (duration)
      spots.push({
        offset: duration.start,
        length: duration.end - duration.start,
        words: timePhrase(allotment),
      })
  }
  const was = term.from === null ? -1 : (found?.text.indexOf(term.from) ?? -1)
  if (start && was >= 0) spots.push({ offset: was, length: term.from!.length, words: start })
  if (!found || spots.length < Number(allotment !== undefined) + Number(start !== undefined))
    return refused({ code: 'edit.no-table', section: 'time-limit' })
  const place = placesIn(found)
  return spots
    .sort((a, b) => b.offset - a.offset)
    .reduce((text, { offset, length, words }) => {
      const { column, endColumn = column } = place(offset, length)
      return text.slice(0, column - 1) + inlineMarkdown(words) + text.slice(endColumn - 1)
    }, source)
}

/** Cells of a table of terms by their column. */
export function termCells(
  table: Table,
  values: Partial<Record<keyof typeof TERM_COLUMNS, string>>,
): Map<number, string> | Refused {
  const columns = columnsOf(table.header, TERM_COLUMNS)
  const cells = new Map<number, string>()
  for (const [name, value] of Object.entries(values) as [keyof typeof TERM_COLUMNS, string][]) {
    const column = columns[name]
    if (column !== undefined) cells.set(column, cellMarkdown(value))
    else if (value !== '') return refused({ code: 'edit.no-column', column: name })
  }
  return cells
}

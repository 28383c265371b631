import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { redline } from '#app/documents/redline.ts'
import { type RedlineLayout, type RedlineParts, redlineParts } from '#app/documents/redline-html.ts'
import { changedSections } from '#app/documents/redline-sections.ts'
import { type Strictness, sourceUnits, unitsOf } from '#app/documents/redline-units.ts'
import { compareVersions } from '#app/domain/procedure/compare-versions.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { type ProposedRow, revisionRows } from '#app/domain/procedure/revision-rows.ts'
import type { Language, Messages } from '#app/messages/catalogue.ts'
import { sha256Hex } from '#app/record/hash.ts'

/** How a comparison is asked for. */
export type ComparisonLayout = RedlineLayout & {
  /** The text as people read it, or the lines of its source. */
  of: 'text' | 'source'
  strictness: Strictness
}

/** Bản so sánh of two texts: what changed in the meaning, section by section, and the redline. */
export type Comparison = {
  rows: ProposedRow[]
  /** Sections of the text that a reviewer must see; of the text as people read it, whatever is shown. */
  changed: { key: string; title: string }[]
  parts: RedlineParts
}

/** How many comparisons a process keeps ready; each is some tens of kilobytes. */
const MOST_KEPT = 200

const kept = new Map<string, Comparison>()

/**
 * Compares two texts as their versions keep them, from memory when it was done before: equal texts are compared
 * equally for ever. `before` null: all of it is new. Throws when a text cannot be read, which no kept text is.
 */
export function comparisonOf(
  t: Messages,
  language: Language,
  texts: { before: string | null; after: string },
  layout: ComparisonLayout,
): Comparison {
  const { before, after } = texts
  const { columns, parts, of, strictness } = layout
  const key = [
    ...[before ?? '', after].map((text) => sha256Hex(text)),
    ...[columns, parts, of, strictness, language],
  ].join(' ')
  const known = kept.get(key)
  if (known) return known
  const [old, next] = [before === null ? null : readText(before), readText(after)]
  const asText = redline(
    old ? unitsOf(old.outline, strictness) : [],
    unitsOf(next.outline, strictness),
    strictness,
  )
  const shown =
    of === 'text'
      ? asText
      : redline(
          before === null ? [] : sourceUnits(before, strictness),
          sourceUnits(after, strictness),
          strictness,
        )
  const comparison: Comparison = {
    rows: old ? revisionRows(compareVersions(old.model, next.model)) : [],
    changed: changedSections(asText),
    parts: redlineParts(shown, t.redlineWords, layout),
  }
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(key, comparison)
  return comparison
}

function readText(text: string) {
  const read = readProcedureFile(text)
  if (!read.ok) throw new Error('a text to be compared cannot be read')
  const { header, headerLines, outline } = read.file
  return { outline, model: compileProcedure(header, outline, headerLines).model }
}
